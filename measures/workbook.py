"""The portal's own workbook: its sheets, headings and words, known to `exporting`, which writes them, and to
`importing`, which reads them back without loss."""

from dataclasses import dataclass

from measures.enums import MeasureKind, ProgressStatus, ReportingRound

# Stands above the heading of a sheet; a sheet that bears it is read to the letter, without guessing.
MARK = "แฟ้มข้อมูลจากพอร์ทัล ITA แบบที่ ๑"
ADVICE = "แก้ไขแล้วนำเข้ากลับได้ โปรดคงแถวนี้และแถวหัวตารางไว้"
MARK_WITHIN = 4  # rows from the top of a sheet
LONGEST_CELL = 32_767  # what a cell of Excel holds

MEASURES_SHEET = "มาตรการ"
SCORES_SHEET = "ผลคะแนน"
OVERALL = "ภาพรวม"
PART = "ส่วนที่"

KIND_WORDS = {
    MeasureKind.MEASURE: "มาตรการ",
    MeasureKind.PROJECT: "โครงการ",
    MeasureKind.ACTIVITY: "กิจกรรม",
    MeasureKind.INDICATOR: "แนวทางรายตัวชี้วัด",
}
STATUS_WORDS = {
    ProgressStatus.COMPLETED: "ดำเนินการแล้วเสร็จ",
    ProgressStatus.IN_PROGRESS: "อยู่ระหว่างดำเนินการ",
    ProgressStatus.NOT_STARTED: "ยังไม่ได้ดำเนินการ",
}
ROUND_WORDS = {ReportingRound.SIX_MONTHS: "รอบ ๖ เดือน", ReportingRound.TWELVE_MONTHS: "รอบ ๑๒ เดือน"}
_PERIOD = "ระยะเวลา"


@dataclass(frozen=True)
class SheetColumn:
    """A column by its key, the value of the field it is when imported; `group` spans it and its neighbours.
    `width` is in letters."""

    key: str
    heading: str
    width: int = 40
    group: str = ""

    @property
    def full(self) -> str:
        return f"{self.group} {self.heading}".strip()


def _round_columns(round_: ReportingRound) -> tuple[SheetColumn, ...]:
    group = ROUND_WORDS[round_]
    return (
        SheetColumn(f"status_{round_.value}", "สถานะ", 20, group),
        SheetColumn(f"result_{round_.value}", "ผลการดำเนินการ", 48, group),
        SheetColumn(f"outcome_{round_.value}", "ผลลัพธ์/ความสำเร็จ", 40, group),
        SheetColumn(f"suggestion_{round_.value}", "ข้อเสนอแนะ", 32, group),
    )


MEASURE_COLUMNS = (
    SheetColumn("sequence", "ลำดับ", 8),
    SheetColumn("kind", "ประเภท", 16),
    SheetColumn("title", "มาตรการ/โครงการ/กิจกรรม", 40),
    SheetColumn("indicator", "ตัวชี้วัด", 12),
    SheetColumn("finding", "ผลการวิเคราะห์", 40),
    SheetColumn("steps", "ขั้นตอน/วิธีการ", 48),
    SheetColumn("divisions", "กอง/สำนักในระบบ", 24),
    SheetColumn("responsible", "ผู้รับผิดชอบ", 24),
    SheetColumn("period_from", "เริ่มต้น", 18, _PERIOD),
    SheetColumn("period_to", "สิ้นสุด", 18, _PERIOD),
    SheetColumn("period", "ระบุเป็นข้อความ", 24, _PERIOD),
    *_round_columns(ReportingRound.SIX_MONTHS),
    *_round_columns(ReportingRound.TWELVE_MONTHS),
    SheetColumn("note", "หมายเหตุ", 32),
)
SCORE_COLUMNS = (
    SheetColumn("indicator_number", "ตัวชี้วัดที่", 18),
    SheetColumn("indicator_name", "รายละเอียดตัวชี้วัด", 44),
    SheetColumn("score", "คะแนน", 12),
    SheetColumn("score_typed", "คะแนนตามที่พิมพ์", 18),
    SheetColumn("rating", "ระดับ", 24),
)
