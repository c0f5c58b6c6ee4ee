from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0005_analysis_preset")]

    operations = [
        migrations.AddField(
            model_name="tablelayout",
            name="version",
            field=models.PositiveIntegerField(default=1, editable=False),
        ),
    ]
