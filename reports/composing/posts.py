"""Who is addressed and who signs in a local government: the posts by the kind of agency and its name."""

from assessments.enums import AgencyKind
from assessments.models import Agency

# How the full name of each kind begins, and how people shorten it.
_BEGINNINGS = {
    AgencyKind.PROVINCE: ("องค์การบริหารส่วนจังหวัด", "อบจ."),
    AgencyKind.CITY: ("เทศบาลนคร", "ทน."),
    AgencyKind.TOWN: ("เทศบาลเมือง", "ทม."),
    AgencyKind.SUBDISTRICT_MUNICIPALITY: ("เทศบาลตำบล", "ทต."),
    AgencyKind.SUBDISTRICT: ("องค์การบริหารส่วนตำบล", "อบต."),
}
_MUNICIPALITY, _MUNICIPAL_MAYOR = "เทศบาล", "นายกเทศมนตรี"
_BANGKOK, _PATTAYA = "กรุงเทพมหานคร", "เมืองพัทยา"


def full_name(agency: Agency) -> str:
    """The name with its kind written out: "อบต.ตัวอย่าง" and "ตัวอย่าง" are องค์การบริหารส่วนตำบลตัวอย่าง."""
    name = " ".join(agency.name.split())
    for full, short in _BEGINNINGS.values():
        if name.startswith(full):
            return name
        if name.startswith(short):
            return f"{full}{name.removeprefix(short).strip()}"
    full, _short = _BEGINNINGS.get(AgencyKind(agency.kind), ("", "")) if agency.kind else ("", "")
    return f"{full}{name}"


def mayor(agency: Agency) -> str:
    """ "นายกเทศมนตรีตำบล…", "นายกองค์การบริหารส่วนตำบล…", the post that leads the agency.

    An agency of no known kind has a ผู้บริหาร.
    """
    name = full_name(agency)
    if name.startswith(_MUNICIPALITY):
        return f"{_MUNICIPAL_MAYOR}{name.removeprefix(_MUNICIPALITY)}"
    if name.startswith("องค์การบริหารส่วน") or name == _PATTAYA:
        return f"นายก{name}"
    return f"ผู้ว่าราชการ{name}" if name == _BANGKOK else f"ผู้บริหาร{name}"


def clerk(agency: Agency) -> str:
    """The head of the permanent staff: "ปลัดเทศบาลตำบล…", "ปลัดองค์การบริหารส่วนตำบล…"."""
    return f"ปลัด{full_name(agency)}"


def secretariat(agency: Agency) -> str:
    """The division that puts the papers together, with its agency: "สำนักปลัดเทศบาล เทศบาลตำบล…"."""
    name = full_name(agency)
    return f"{secretariat_name(agency)} {name}"


def secretariat_name(agency: Agency) -> str:
    """The division alone: "สำนักปลัดเทศบาล" in a municipality, "สำนักปลัด" elsewhere."""
    return "สำนักปลัดเทศบาล" if full_name(agency).startswith(_MUNICIPALITY) else "สำนักปลัด"
