"""Fiscal years and the assessment frameworks of 2562-2569, from the files under assessments/data/frameworks/."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from assessments import framework_data


def load_frameworks(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    framework_data.load(apps)


class Migration(migrations.Migration):
    dependencies = [("assessments", "0001_initial")]

    operations = [migrations.RunPython(load_frameworks, migrations.RunPython.noop)]
