"""Facts to draft from; all names and figures are invented."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from reports.composing.analysis.facts import (
    AnalysisFacts,
    Due,
    Figure,
    IndicatorFacts,
    InstrumentFacts,
    LevelFacts,
    MeasureFacts,
)

AGENCY = "เทศบาลตำบลตัวอย่าง"
NAMES = (
    "การปฏิบัติหน้าที่",
    "การใช้งบประมาณ",
    "การใช้อำนาจ",
    "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน",
    "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงการทำงาน",
    "การเปิดเผยข้อมูล",
    "การป้องกันการทุจริต",
)
NEW_LEVELS = tuple(
    LevelFacts(name, Decimal(overall), Decimal(instrument))
    for name, overall, instrument in (
        ("ผ่านดีเยี่ยม", 95, 95),
        ("ผ่านดี", 85, 85),
        ("ผ่าน", 85, 0),
        ("ต้องปรับปรุง", 70, 0),
        ("ต้องปรับปรุงโดยด่วน", 0, 0),
    )
)
OLD_LEVELS = tuple(
    LevelFacts(name, Decimal(overall))
    for name, overall in (("AA", 95), ("A", 85), ("B", 75), ("C", 65), ("D", 55), ("E", 50), ("F", 0))
)
NOT_DUE = Due()
NO_SCORES: tuple[str | None, ...] = (None,) * 10


def instrument_code(number: int) -> str:
    return "IIT" if number <= 5 else "EIT" if number <= 8 else "OIT"


def decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def make_facts(
    scores: Sequence[str | None] = ("90.00",) * 10,
    previous: Sequence[str | None] = NO_SCORES,
    *,
    overall: str | None = "90.00",
    previous_overall: str | None = None,
    rating: str = "ผ่านดี",
    levels: tuple[LevelFacts, ...] = NEW_LEVELS,
    measures: Mapping[str, tuple[int, ...]] | None = None,
    measures_year: int = 2569,
    instruments: tuple[InstrumentFacts, ...] = (),
    bounds: tuple[Decimal, Decimal] | None = None,
    due: Due = NOT_DUE,
) -> AnalysisFacts:
    """The result of 2568; `measures` are titles with the indicators they answer."""
    plan = tuple(
        MeasureFacts(title, "๑๒๓๔๕๖๗๘๙"[place], answered)
        for place, (title, answered) in enumerate((measures or {}).items())
    )
    return AnalysisFacts(
        agency=AGENCY,
        year=2568,
        overall=Figure(decimal(overall), decimal(previous_overall)),
        rating=rating,
        instruments=instruments,
        indicators=tuple(
            IndicatorFacts(
                decimal(score),
                decimal(before),
                number,
                name,
                instrument_code(number),
                tuple(measure for measure in plan if number in measure.indicators),
            )
            for number, (name, score, before) in enumerate(zip(NAMES, scores, previous, strict=True), start=1)
        ),
        measures=plan,
        measures_year=measures_year,
        levels=levels,
        bounds=bounds,
        due=due,
    )


def with_score(number: int, score: str | None, others: str = "90.00") -> tuple[str | None, ...]:
    """Ten scores, that of one indicator apart."""
    return tuple(score if place == number else others for place in range(1, 11))
