from decimal import Decimal

import pytest

from assessments.models import Agency, Assessment, FiscalYear, Score
from measures.enums import MeasureKind, ProgressStatus
from measures.importing.matching import indicators_of
from measures.importing.recognise import recognise
from measures.importing.rows import IndicatorRow, MeasureRow, RecognisedTable, Recognition
from measures.importing.sources import read_pasted
from measures.importing.store import Decision, ImportRejected, ImportSummary, store_rows
from measures.models import Measure, Progress
from tests.factories import AgencyFactory, DivisionFactory
from tests.measures.importing.documents import COUNTS, YEARS
from tests.measures.importing.grids import grid
from tests.seeds import seed

pytestmark = pytest.mark.django_db

HEADING = ["ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ผลการดำเนินการ"]


@pytest.fixture
def agency() -> Agency:
    return AgencyFactory.create()


def store(
    agency: Agency, recognition: Recognition, decision: Decision | None = None, year: int = 2566
) -> ImportSummary:
    rows = [(table, row) for table, found in enumerate(recognition.tables) for row in range(len(found.rows))]
    decisions = dict.fromkeys(rows, decision) if decision else {}
    return store_rows(agency=agency, year=year, round_months=12, recognition=recognition, decisions=decisions)


def one_measure(result: str = "จัดแล้ว", title: str = "อบรม") -> Recognition:
    return recognise([grid(HEADING, ["๑", title, "๑. ก ๒. ข", "กองคลัง", result])])


def one_score(value: str, name: str = "การใช้งบประมาณ") -> Recognition:
    return recognise([grid(["ตัวชี้วัด", "คะแนน"], [f"ตัวชี้วัดที่ ๒ {name}", value])])


def test_a_measure_with_its_progress(agency: Agency) -> None:
    summary = store(agency, one_measure())

    measure = Measure.objects.get()
    progress = Progress.objects.get()
    assert summary == ImportSummary(added=1)
    assert (measure.agency, measure.fiscal_year_id, measure.kind) == (agency, 2566, MeasureKind.MEASURE)
    assert (measure.number, measure.title, measure.steps) == ("๑", "อบรม", "๑. ก\n๒. ข")
    assert (measure.responsible, list(measure.divisions.all())) == ("กองคลัง", [])
    assert (progress.measure, progress.round, progress.result, progress.status) == (measure, 12, "จัดแล้ว", "")


def test_a_plan_leaves_no_progress(agency: Agency) -> None:
    store(agency, one_measure(result=""))

    assert (Measure.objects.count(), Progress.objects.count()) == (1, 0)


def test_the_fiscal_year_is_created(agency: Agency) -> None:
    store(agency, one_measure(), year=2599)

    assert FiscalYear.objects.filter(year=2599).exists()


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("กองคลัง", ["กองคลัง"]),
        ("กอง คลัง", ["กองคลัง"]),
        ("๑. กองคลัง ๒. กองช่าง", ["กองคลัง", "กองช่าง"]),
        ("กองคลัง\nผู้ใหญ่บ้าน", ["กองคลัง"]),
        ("กองคลังและกองช่าง", []),
        ("ทุกกอง", []),
    ],
)
def test_divisions_named_in_full_are_linked(agency: Agency, text: str, linked: list[str]) -> None:
    for name in ("กองคลัง", "กองช่าง"):
        DivisionFactory.create(agency=agency, name=name)
    DivisionFactory.create(name="ทุกกอง")

    store(agency, recognise([grid(["มาตรการ", "ผู้รับผิดชอบ"], ["ก", text])]))

    assert sorted(Measure.objects.get().divisions.values_list("name", flat=True)) == sorted(linked)


def test_an_approach_for_an_indicator(agency: Agency) -> None:
    recognition = recognise(
        [
            grid(
                ["ตัวชี้วัด", "แนวทางในการยกระดับการประเมิน", "ความก้าวหน้า"],
                ["ตัวชี้วัดที่ ๒ การใช้เงิน คะแนน ๘๖.๔๘", "ประชุม", "แล้ว ☑ ดำเนินการแล้วเสร็จ ☐ อยู่ระหว่างดำเนินการ"],
            )
        ]
    )
    summary = store(agency, recognition)

    measure, score = Measure.objects.get(), Score.objects.get()
    assert (summary.added, summary.scores) == (1, 1)
    assert (measure.kind, measure.title) == (MeasureKind.INDICATOR, "ตัวชี้วัดที่ ๒ การใช้เงิน")
    assert [indicator.number for indicator in measure.indicators.all()] == [2]
    assert measure.progress.get().status == ProgressStatus.COMPLETED
    assert (score.assessment.agency, score.assessment.fiscal_year_id) == (agency, 2566)
    assert (score.indicator, score.value, score.typed) == (indicators_of(2566)[2], Decimal("86.48"), "๘๖.๔๘")
    assert score.name_typed == "การใช้เงิน"


def test_the_scores_of_a_plain_table_are_those_of_the_year_it_names(agency: Agency) -> None:
    table = grid(["ตัวชี้วัด", "คะแนน"], ["ตัวชี้วัดที่ ๒ การใช้ งบประมาณ", "๘๖.๔๘"], caption="ปี ๒๕๖๕")
    summary = store(agency, recognise([table]))

    score = Score.objects.get()
    assert (summary, Measure.objects.count()) == (ImportSummary(scores=1), 0)
    assert (score.assessment.fiscal_year_id, score.name_typed) == (2565, "")


@pytest.mark.parametrize(
    ("decision", "value", "scores"),
    [(None, "80.00", 0), (Decision.SKIP, "80.00", 0), (Decision.ADD, "80.00", 0), (Decision.REPLACE, "90.00", 1)],
)
def test_a_score_already_there(agency: Agency, decision: Decision | None, value: str, scores: int) -> None:
    store(agency, one_score("80"))

    summary = store(agency, one_score("90"), decision)

    assert (str(Score.objects.get().value), summary.scores) == (value, scores)
    warned = decision in (None, Decision.ADD)
    message = "ตัวชี้วัดที่ 2 มีคะแนนอื่นอยู่แล้วและยังคงไว้ จึงไม่ได้เก็บคะแนน 90"
    assert [note.message for note in summary.warnings] == ([message] if warned else [])


def test_the_same_score_again_changes_nothing(agency: Agency) -> None:
    store(agency, one_score("80"))

    assert store(agency, one_score("๘๐.๐๐"), Decision.REPLACE).scores == 0
    assert Score.objects.get().history.count() == 1


def test_importing_again_skips_what_is_there(agency: Agency) -> None:
    store(agency, one_measure())

    summary = store(agency, one_measure("แก้ใหม่"))

    assert summary == ImportSummary(skipped=1)
    assert Progress.objects.get().result == "จัดแล้ว"


def test_replacing_what_is_there(agency: Agency) -> None:
    store(agency, one_measure())

    summary = store(agency, one_measure("แก้ใหม่"), Decision.REPLACE)

    measure = Measure.objects.get()
    assert summary == ImportSummary(replaced=1)
    assert (measure.version, measure.progress.get().result, measure.progress.get().version) == (2, "แก้ใหม่", 2)


def test_replacing_leaves_alone_what_the_table_has_no_column_for(agency: Agency) -> None:
    plan = grid(["มาตรการ", "ผลการวิเคราะห์", "ผู้รับผิดชอบ", "ระยะเวลา"], ["อบรม", "ตัวชี้วัดที่ ๑", "กองคลัง", "ปีงบประมาณ ๒๕๖๖"])
    store(agency, recognise([plan]))

    report = grid(["ที่", "มาตรการ", "ผลการดำเนินการ"], ["๑", "อบรม", "จัดแล้ว"])
    store(agency, recognise([report]), Decision.REPLACE)

    measure = Measure.objects.get()
    assert (measure.number, measure.finding, measure.responsible) == ("๑", "ตัวชี้วัดที่ ๑", "กองคลัง")
    assert (measure.period, str(measure.period_from)) == ("ปีงบประมาณ ๒๕๖๖", "2022-10-01")
    assert [indicator.number for indicator in measure.indicators.all()] == [1]
    assert measure.progress.get().result == "จัดแล้ว"


def test_adding_what_is_there_once_more(agency: Agency) -> None:
    store(agency, one_measure())

    assert store(agency, one_measure(), Decision.ADD) == ImportSummary(added=1)
    assert list(Measure.objects.values_list("title", "position")) == [("อบรม", 0), ("อบรม", 1)]


def test_replacing_what_is_not_there_adds_it(agency: Agency) -> None:
    assert store(agency, one_measure(), Decision.REPLACE) == ImportSummary(added=1)


def test_a_new_row_a_person_leaves_out(agency: Agency) -> None:
    assert store(agency, one_measure(), Decision.SKIP) == ImportSummary(skipped=1)
    assert Measure.objects.count() == 0


def test_one_row_that_cannot_be_stored_stops_all_and_every_one_is_named(agency: Agency) -> None:
    table = RecognisedTable(
        (),
        (MeasureRow("ก"), MeasureRow(""), MeasureRow("ข", number="๑" * 21), IndicatorRow(2, "", score=Decimal(80))),
    )

    with pytest.raises(ImportRejected) as caught:
        store(agency, Recognition((table,)))

    assert [(note.table, note.row) for note in caught.value.notes] == [(0, 1), (0, 2)]
    assert (Measure.objects.count(), Score.objects.count(), Assessment.objects.count()) == (0, 0, 0)


def test_a_year_without_framework_keeps_the_measures(agency: Agency) -> None:
    recognition = recognise([grid(["ตัวชี้วัด", "แนวทาง", "ผู้รับผิดชอบ"], ["ตัวชี้วัดที่ ๒ คะแนน ๘๐", "ประชุม", "กองคลัง"])])
    summary = store(agency, recognition, year=2599)

    assert (summary.added, summary.scores, Measure.objects.get().indicators.count()) == (1, 0, 0)
    assert [note.message for note in summary.warnings] == [
        "ยังไม่มีเกณฑ์การประเมินของปี 2599 จึงยังเชื่อมโยงตัวชี้วัดและเก็บคะแนนของปีนั้นไม่ได้"
    ]


@pytest.mark.parametrize("number", range(5))
def test_each_document_goes_in_once(agency: Agency, number: int) -> None:
    recognition = recognise(read_pasted("", seed(number).read_text(encoding="utf-8")))
    approaches = sum(row.has_approach for table in recognition.tables for row in table.indicators)
    scores = sum(row.score is not None for table in recognition.tables for row in table.indicators)

    first = store(agency, recognition, year=YEARS[number])
    again = store(agency, recognition, year=YEARS[number])

    rows = COUNTS[number][0] + approaches
    assert (first.added, first.scores, Measure.objects.count()) == (rows, scores, rows)
    assert (again.added, again.skipped, again.scores) == (0, rows, 0)
    assert set(Measure.objects.values_list("note", flat=True)) == {""}
