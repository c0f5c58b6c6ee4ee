"""The topics an analysis has to go through in some years, and the indicators that speak to each.

Which topics are due is data of the year (RequiredComponent, named as here). The indicators are our reading of the
topic; no manual assigns them.
"""

TOPICS: dict[str, tuple[int, ...]] = {
    "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ": (1, 6),
    "การให้บริการและระบบ E-Service": (6, 8),
    "ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ": (7, 9),
    "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ": (4,),
    "กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง": (2, 9),
    "กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล": (3,),
    "กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน": (5, 10),
}
