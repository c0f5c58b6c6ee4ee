"""Load the preset of the analysis report: text and charts upright, the table of measures on wide pages."""

from django.db import migrations

NAME = "analysis"
COLUMNS = (
    ("title", "มาตรการ/ โครงการ/\nกิจกรรม", 20),
    ("finding", "ผลการวิเคราะห์ตัวชี้วัด\nตามหลักเกณฑ์การประเมิน ITA", 25),
    ("steps", "ขั้นตอน/วิธีการปฏิบัติ", 30),
    ("period", "ช่วงระยะเวลา\nในการดำเนินการ", 13),
    ("responsible", "ผู้รับผิดชอบ", 12),
)


def load_preset(apps, schema_editor):
    TableLayout = apps.get_model("reports", "TableLayout")
    LayoutColumn = apps.get_model("reports", "LayoutColumn")
    presets = TableLayout.objects.filter(agency__isnull=True)
    layout = TableLayout.objects.create(
        name=NAME,
        title="รายงานการวิเคราะห์ผลการประเมิน พร้อมแผนภูมิและตารางมาตรการ ๕ ช่อง",
        report_kind="analysis",
        position=presets.count() + 1,
        orientation="portrait",
        numbering="dot",
        shows_scores=True,
    )
    LayoutColumn.objects.bulk_create(
        LayoutColumn(layout=layout, position=place, field=field, heading=heading, width=width)
        for place, (field, heading, width) in enumerate(COLUMNS, start=1)
    )


def remove_preset(apps, schema_editor):
    apps.get_model("reports", "TableLayout").objects.filter(agency__isnull=True, name=NAME).delete()


class Migration(migrations.Migration):
    dependencies = [("reports", "0004_section_choices")]

    operations = [migrations.RunPython(load_preset, remove_preset)]
