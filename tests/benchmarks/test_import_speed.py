"""How quickly a sheet of 1,000 measures goes in: read, recognised and stored.

pytest tests/benchmarks/test_import_speed.py -m benchmark -s
"""

import io
from time import perf_counter

import pytest

from measures.importing.recognise import recognise
from measures.importing.sources import read_file
from measures.importing.store import store_rows
from tests.factories import AgencyFactory
from tests.measures.importing.writers import as_xlsx

ROWS = 1000
SLOWEST = 60  # seconds for all of it, on a machine shared with others

HEADING = ["ที่", "มาตรการ/กิจกรรม", "ขั้นตอน/วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์/ความสำเร็จ"]
STEPS = "๑. จัดทำแผนและแต่งตั้งคณะทำงาน ๒. ประชุมชี้แจงบุคลากรทุกกอง ๓. ติดตามและรายงานผลต่อผู้บริหาร"
RESULT = "จัดประชุมแล้ว ดังนี้ -ครั้งที่หนึ่งเดือนธันวาคม -ครั้งที่สองเดือนมีนาคม ☑ ดำเนินการแล้วเสร็จ ☐ อยู่ระหว่างดำเนินการ"


@pytest.mark.benchmark
@pytest.mark.django_db
def test_a_sheet_of_a_thousand_measures(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        [
            str(number),
            f"มาตรการที่ {number} ส่งเสริมการให้บริการ",
            STEPS,
            "สำนักปลัด",
            "ต.ค. ๖๕ - ก.ย. ๖๖",
            RESULT,
            "ประชาชนพึงพอใจ",
        ]
        for number in range(1, ROWS + 1)
    ]
    data = as_xlsx([[HEADING, *rows]])

    times = [perf_counter()]
    grids = read_file(io.BytesIO(data), "plan.xlsx")
    times.append(perf_counter())
    recognition = recognise(grids)
    times.append(perf_counter())
    summary = store_rows(agency=AgencyFactory.create(), year=2566, round_months=12, recognition=recognition)
    times.append(perf_counter())

    with capsys.disabled():
        for name, seconds in zip(("read", "recognise", "store"), map(float.__sub__, times[1:], times), strict=False):
            print(f"\n{name}: {seconds:.2f} s, {ROWS / seconds:,.0f} rows a second", end="")
        print(f"\nall: {times[-1] - times[0]:.2f} s, {ROWS / (times[-1] - times[0]):,.0f} rows a second")
    assert summary.added == ROWS
    assert times[-1] - times[0] < SLOWEST
