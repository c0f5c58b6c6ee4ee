"""Load the official table forms that ship with the portal; they belong to no agency."""

import json
from pathlib import Path

from django.db import migrations

LAYOUTS = Path(__file__).resolve().parent.parent / "data" / "layouts.json"


def load_presets(apps, schema_editor):
    """A layout stands after the one it refers to as `indicator_layout`."""
    TableLayout = apps.get_model("reports", "TableLayout")
    LayoutColumn = apps.get_model("reports", "LayoutColumn")
    layouts = json.loads(LAYOUTS.read_text(encoding="utf-8"))["layouts"]
    made = {}
    for position, data in enumerate(layouts, start=1):
        columns = data.pop("columns")
        indicator_layout = made.get(data.pop("indicator_layout", None))
        layout = TableLayout.objects.create(position=position, indicator_layout=indicator_layout, **data)
        made[layout.name] = layout
        LayoutColumn.objects.bulk_create(
            LayoutColumn(layout=layout, position=place, field=field, heading=heading, width=width)
            for place, (field, heading, width) in enumerate(columns, start=1)
        )


def remove_presets(apps, schema_editor):
    presets = apps.get_model("reports", "TableLayout").objects.filter(agency__isnull=True)
    presets.filter(indicator_layout__isnull=False).delete()
    presets.delete()


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_initial")]

    operations = [migrations.RunPython(load_presets, remove_presets)]
