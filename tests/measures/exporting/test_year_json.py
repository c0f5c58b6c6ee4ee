"""A year's data as JSON, in the shape its module documents."""

import json
from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assessments.models import FiscalYear
from measures.exporting.reading import read_year
from measures.exporting.year_json import json_of, year_json
from measures.models import Evidence, Measure
from tests.factories import ActivityFactory, AgencyFactory, FiscalYearFactory, MeasureFactory, ProgressFactory
from tests.measures.exporting.years import YEAR, whole_year

pytestmark = pytest.mark.django_db


def test_all_of_a_year() -> None:
    agency = whole_year()
    measure = Measure.objects.filter(agency=agency)[1]
    activity = ActivityFactory.create(
        agency=agency, fiscal_year_id=YEAR, title="อบรม", held_on=date(2023, 3, 7), place="ห้องประชุม", narrative="เล่า",
        measure=measure,
    )  # fmt: skip
    evidence = Evidence(activity=activity, caption="ภาพ", alternative_text="คนประชุม", is_public=True)
    evidence.file.save("photo.jpg", ContentFile(b"photo"))

    data = json.loads(year_json(agency, FiscalYear.objects.get(year=YEAR)))

    assert list(data) == ["format", "year", "agency", "assessment", "measures", "activities"]
    assert (data["format"], data["year"], data["agency"]["name"]) == (1, 2566, agency.name)
    assert data["assessment"]["parts"] == [
        {"instrument": "EIT", "number": 1, "name": "ส่วนที่ ๑", "value": "88.00", "typed": "๘๘", "name_typed": "ส่วนหนึ่ง"}
    ]
    assert data["assessment"]["indicators"][1] == {
        "number": 2,
        "name": "การใช้งบประมาณ",
        "value": "100.00",
        "typed": "100",
        "name_typed": "ชื่ออื่น",
    }
    assert data["measures"][0] == {
        "number": "(๑)",
        "kind": "project",
        "title": "๑. โครงการที่มีเลขนำ\nสองบรรทัด",
        "indicators": [1, 10],
        "finding": "ผลการวิเคราะห์",
        "steps": "๑. ขั้นแรก\n\n๒. ขั้นสอง",
        "divisions": ["กองคลัง, พัสดุ", "สำนักปลัด"],
        "responsible": "ผู้รับผิดชอบอื่น",
        "period_from": "2022-10-01",
        "period_to": "2023-09-30",
        "period": "ตลอดปีงบประมาณ",
        "note": "บันทึก",
        "progress": [
            {"round": 6, "status": "in_progress", "result": "ผล ๖", "outcome": "ลัพธ์ ๖", "suggestion": "แนะ ๖"},
            {"round": 12, "status": "completed", "result": "ผล ๑๒", "outcome": "ลัพธ์ ๑๒", "suggestion": "แนะ ๑๒"},
        ],
        "evidence": [],
    }
    assert data["activities"] == [
        {
            "title": "อบรม",
            "held_on": "2023-03-07",
            "place": "ห้องประชุม",
            "narrative": "เล่า",
            "measure": 2,
            "evidence": [
                {
                    "file": evidence.file.name.rpartition("/")[2],
                    "url": "",
                    "caption": "ภาพ",
                    "alternative_text": "คนประชุม",
                    "is_public": True,
                }
            ],
        }
    ]
    beside = json.loads(json_of(read_year(agency, FiscalYear.objects.get(year=YEAR)), {evidence.pk: "ภาพ/1.jpg"}))
    assert beside["activities"][0]["evidence"][0]["file"] == "ภาพ/1.jpg"


def test_nothing_known() -> None:
    agency = AgencyFactory.create()
    data = json.loads(year_json(agency, FiscalYearFactory.create(year=YEAR)))
    assert (data["assessment"], data["measures"], data["activities"]) == (None, [], [])


@pytest.mark.parametrize("number", [1, 3])
def test_queries_do_not_grow(number: int) -> None:
    agency = whole_year()
    for _number in range(number):
        ProgressFactory.create(measure=MeasureFactory.create(agency=agency, fiscal_year_id=YEAR))
        ActivityFactory.create(agency=agency, fiscal_year_id=YEAR)
    year = FiscalYear.objects.get(year=YEAR)
    with CaptureQueriesContext(connection) as queries:
        year_json(agency, year)
    assert len(queries) == 11
