"""Wrong inputs: each is refused in Thai with a way out (or read safely), at little cost and without any network."""

import json
import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from django.conf import settings

from measures.importing.sources import MAX_FILE_BYTES
from tests.measures.importing.sources import office

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 300
MOST_SECONDS = 10

# Reads one file in a process of its own and prints what came of it and what it cost.
READER = """
import json, re, sys, time
from pathlib import Path
import django
django.setup()
from measures.importing.sources import SourceError, read_file
started = time.monotonic()
try:
    with open(sys.argv[1], "rb") as file:
        cells = [[[cell.text for cell in row] for row in grid.rows] for grid in read_file(file, sys.argv[2])]
        answer = {"grids": cells}
except SourceError as error:
    answer = {"error": str(error)}
answer["seconds"] = time.monotonic() - started
# Not ru_maxrss: that of a child begins at what its parent used.
answer["megabytes"] = int(re.search(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1]) / 1024
print(json.dumps(answer))
"""


def read_apart(path: Path, name: str) -> dict[str, object]:
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "ita_portal.settings"}
    done = subprocess.run(
        [sys.executable, "-c", READER, str(path), name],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    answer = json.loads(done.stdout)
    assert answer["megabytes"] < MOST_MEGABYTES
    assert answer["seconds"] < MOST_SECONDS
    return answer


REFUSED = {
    "old .doc": (
        "report.docx",
        office.old_word,
        (
            "ไฟล์นี้เป็นไฟล์ Word รุ่นเก่า (.doc) จึงอ่านไม่ได้ โปรดเปิดไฟล์ใน Word เลือก “บันทึกเป็น” ชนิด “เอกสาร Word (.docx)” "
            "แล้วอัปโหลดไฟล์ใหม่"
        ),
    ),
    "old .xls": (
        "report.xls",
        office.old_excel,
        (
            "ไฟล์นี้เป็นไฟล์ Excel รุ่นเก่า (.xls) จึงอ่านไม่ได้ โปรดเปิดไฟล์ใน Excel เลือก “บันทึกเป็น” ชนิด “สมุดงาน Excel (.xlsx)” "
            "แล้วอัปโหลดไฟล์ใหม่"
        ),
    ),
    "password": (
        "report.docx",
        office.password_protected,
        "ไฟล์นี้ล็อกด้วยรหัสผ่านจึงอ่านไม่ได้ โปรดเปิดไฟล์ใน Word หรือ Excel ยกเลิกรหัสผ่าน (ไฟล์ > ข้อมูล) บันทึก แล้วอัปโหลดอีกครั้ง",
    ),
    "zip bomb": (
        "plan.xlsx",
        office.zip_bomb,
        "ไฟล์นี้ขยายออกมามีขนาดใหญ่ผิดปกติ ระบบจึงไม่เปิดไฟล์ โปรดคัดลอกเฉพาะตารางไปไว้ในไฟล์ Word หรือ Excel ใหม่ บันทึก แล้วอัปโหลดไฟล์นั้น",
    ),
    "image": (
        "scan.docx",
        lambda: b"\x89PNG\r\n\x1a\n" + bytes(5000),
        "ไฟล์นี้เป็นไฟล์ภาพ แม้ชื่อไฟล์จะเป็นชนิดอื่น จึงไม่มีข้อความให้อ่าน โปรดอัปโหลดไฟล์ Word หรือ Excel (.docx, .xlsx) ที่มีตาราง",
    ),
    "empty": (
        "report.docx",
        bytes,
        "ไฟล์นี้ว่างเปล่า โปรดตรวจสอบว่าบันทึกและคัดลอกไฟล์ครบถ้วน แล้วอัปโหลดอีกครั้ง",
    ),
    "20,000 rows": (
        "plan.xlsx",
        office.large_sheet,
        (
            "ตารางนี้มี 20,000 แถว แต่ระบบอ่านได้ครั้งละไม่เกิน 5,000 แถว โปรดเหลือไว้เฉพาะแถวของรายงาน หรือแบ่งตารางเป็นหลายไฟล์ "
            "แล้วลองอีกครั้ง"
        ),
    ),
    "mixed encodings": (
        "report.csv",
        office.mixed_csv,
        (
            "อ่านตัวอักษรบริเวณบรรทัดที่ 3 ไม่ได้ เนื่องจากไฟล์ใช้รหัสตัวอักษรสองแบบปนกันหรือชำรุด โปรดเปิดไฟล์ด้วยโปรแกรมเดิม "
            "บันทึกเป็น UTF-8 (ใน Excel เลือกชนิด “CSV UTF-8”) แล้วอัปโหลดอีกครั้ง"
        ),
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_wrong_file_is_refused_in_thai_at_little_cost(kind: str, tmp_path: Path) -> None:
    name, make, message = REFUSED[kind]
    path = tmp_path / "upload"
    path.write_bytes(make())

    answer = read_apart(path, name)

    assert answer.get("error") == message


def test_file_of_60_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "upload"
    with path.open("wb") as file:
        file.truncate(60 * MEGABYTE)

    answer = read_apart(path, "photos.docx")

    assert answer.get("error") == (
        "ไฟล์นี้มีขนาด 60.0 เมกะไบต์ แต่ระบบอ่านได้ไม่เกิน 20 เมกะไบต์ โปรดลบภาพในไฟล์ หรือเหลือไว้เฉพาะตารางของรายงาน แล้วอัปโหลดอีกครั้ง"
    )
    assert MAX_FILE_BYTES == 20 * MEGABYTE


def test_external_links_and_macros_are_neither_followed_nor_run(tmp_path: Path) -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    with HTTPServer(("127.0.0.1", 0), Listener) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        path = tmp_path / "upload"
        path.write_bytes(office.with_links_and_macros(f"http://127.0.0.1:{server.server_port}"))

        answer = read_apart(path, "report.docm")
        server.shutdown()

    assert answer["grids"] == [office.TABLE]
    assert asked == []
