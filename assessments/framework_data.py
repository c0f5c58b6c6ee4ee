"""The assessment frameworks the portal ships with, one JSON file a fiscal year under data/frameworks/.

They fill an empty database. From then on the administrators' records count, not the files.
"""

import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.apps.registry import Apps

FOLDER = Path(__file__).parent / "data" / "frameworks"
FISCAL_YEARS = range(2562, 2571)  # B.E.; the last one is there to plan for, its framework is not known yet


def shipped_years() -> list[int]:
    """The fiscal years (B.E.) that have a framework file, oldest first."""
    return sorted(int(path.stem) for path in FOLDER.glob("*.json"))


def read(year: int) -> dict[str, Any]:
    """The framework file of a fiscal year (B.E.)."""
    return json.loads((FOLDER / f"{year}.json").read_text(encoding="utf-8"))


def load(apps: Apps, years: Iterable[int] | None = None) -> list[int]:
    """Add the shipped frameworks that the database lacks, and the fiscal years; return the years added.

    `apps` is a migration's registry or `django.apps.apps`. A year that has a framework already is left
    as it is, whatever an administrator made of it.
    """
    fiscal_year_model = apps.get_model("assessments", "FiscalYear")
    framework_model = apps.get_model("assessments", "Framework")
    wanted = shipped_years() if years is None else sorted(years)
    for year in {*FISCAL_YEARS, *wanted}:
        fiscal_year_model.objects.get_or_create(year=year)
    present = set(framework_model.objects.values_list("fiscal_year_id", flat=True))
    added = [year for year in wanted if year not in present]
    for year in added:
        _create(apps, read(year))
    return added


def _create(apps: Apps, data: dict[str, Any]) -> None:
    framework = apps.get_model("assessments", "Framework").objects.create(
        fiscal_year_id=data["fiscal_year"],
        confirmed=data["confirmed"],
        pass_mark=Decimal(data["pass_mark"]),
        source="\n".join(data["source"]),
    )
    for position, instrument in enumerate(data["instruments"], start=1):
        _create_instrument(apps, framework, position, instrument)
    rating_level = apps.get_model("assessments", "RatingLevel")
    rating_level.objects.bulk_create(
        rating_level(
            framework=framework,
            position=position,
            name=level["name"],
            minimum_overall=Decimal(level["minimum_overall"]),
            minimum_instrument=Decimal(level["minimum_instrument"]),
        )
        for position, level in enumerate(data["rating_levels"], start=1)
    )
    for deliverable in data["deliverables"]:
        _create_deliverable(apps, framework, deliverable)
    disclosure_item = apps.get_model("assessments", "DisclosureItem")
    disclosure_item.objects.bulk_create(
        disclosure_item(framework=framework, **item) for item in data["disclosure_items"]
    )


def _create_instrument(apps: Apps, framework: Any, position: int, data: dict[str, Any]) -> None:
    instrument = apps.get_model("assessments", "Instrument").objects.create(
        framework=framework,
        position=position,
        code=data["code"],
        name=data["name"],
        weight=Decimal(data["weight"]),
    )
    for model_name, rows in (("InstrumentPart", data["parts"]), ("Indicator", data["indicators"])):
        model = apps.get_model("assessments", model_name)
        model.objects.bulk_create(model(instrument=instrument, **row) for row in rows)


def _create_deliverable(apps: Apps, framework: Any, data: dict[str, Any]) -> None:
    fields = {name: value for name, value in data.items() if name != "components"}
    deliverable = apps.get_model("assessments", "Deliverable").objects.create(framework=framework, **fields)
    component = apps.get_model("assessments", "RequiredComponent")
    component.objects.bulk_create(
        component(deliverable=deliverable, position=position, **row)
        for position, row in enumerate(data["components"], start=1)
    )
