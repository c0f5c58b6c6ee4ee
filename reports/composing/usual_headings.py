"""The heading an official table usually gives each column; a new column of a layout begins with it."""

from reports.enums import ColumnField

USUAL_HEADINGS = {
    ColumnField.SEQUENCE: "ลำดับ",
    ColumnField.TITLE: "มาตรการ/กิจกรรม",
    ColumnField.INDICATORS: "ตัวชี้วัด",
    ColumnField.FINDING: "ผลการวิเคราะห์",
    ColumnField.STEPS: "ขั้นตอน/วิธีการ",
    ColumnField.RESPONSIBLE: "ผู้รับผิดชอบ",
    ColumnField.PERIOD: "ระยะเวลา\nดำเนินการ",
    ColumnField.STATUS: "สถานะ\nการดำเนินการ",
    ColumnField.RESULT: "ผลการดำเนินการ",
    ColumnField.RESULT_AND_STATUS: "ความก้าวหน้า\nผลการดำเนินการ",
    ColumnField.OUTCOME: "ผลลัพธ์/ความสำเร็จ",
    ColumnField.SUGGESTION: "ข้อเสนอแนะ",
    ColumnField.SCORE: "คะแนน",
    ColumnField.NOTE: "หมายเหตุ",
}
