import pytest

from assessments.enums import AgencyKind
from assessments.models import Agency
from reports.composing.posts import clerk, full_name, mayor, secretariat, secretariat_name

POSTS = [
    ("เทศบาลตำบลตัวอย่าง", AgencyKind.SUBDISTRICT_MUNICIPALITY, "นายกเทศมนตรีตำบลตัวอย่าง", "ปลัดเทศบาลตำบลตัวอย่าง"),
    ("เทศบาลเมืองตัวอย่าง", AgencyKind.TOWN, "นายกเทศมนตรีเมืองตัวอย่าง", "ปลัดเทศบาลเมืองตัวอย่าง"),
    ("เทศบาลนครตัวอย่าง", AgencyKind.CITY, "นายกเทศมนตรีนครตัวอย่าง", "ปลัดเทศบาลนครตัวอย่าง"),
    (
        "องค์การบริหารส่วนตำบลตัวอย่าง",
        AgencyKind.SUBDISTRICT,
        "นายกองค์การบริหารส่วนตำบลตัวอย่าง",
        "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง",
    ),
    (
        "องค์การบริหารส่วนจังหวัดตัวอย่าง",
        AgencyKind.PROVINCE,
        "นายกองค์การบริหารส่วนจังหวัดตัวอย่าง",
        "ปลัดองค์การบริหารส่วนจังหวัดตัวอย่าง",
    ),
    ("เมืองพัทยา", AgencyKind.SPECIAL, "นายกเมืองพัทยา", "ปลัดเมืองพัทยา"),
    ("กรุงเทพมหานคร", AgencyKind.SPECIAL, "ผู้ว่าราชการกรุงเทพมหานคร", "ปลัดกรุงเทพมหานคร"),
    ("หน่วยงานตัวอย่าง", "", "ผู้บริหารหน่วยงานตัวอย่าง", "ปลัดหน่วยงานตัวอย่าง"),
]


@pytest.mark.parametrize(("name", "kind", "leader", "head"), POSTS, ids=[row[0] for row in POSTS])
def test_each_kind_of_agency_has_its_own_posts(name: str, kind: str, leader: str, head: str) -> None:
    agency = Agency(name=name, kind=kind)
    assert (mayor(agency), clerk(agency)) == (leader, head)


@pytest.mark.parametrize(
    ("name", "kind", "written_out"),
    [
        ("อบต.ตัวอย่าง", "", "องค์การบริหารส่วนตำบลตัวอย่าง"),
        ("อบจ. ตัวอย่าง", "", "องค์การบริหารส่วนจังหวัดตัวอย่าง"),
        ("ทต.ตัวอย่าง", AgencyKind.SUBDISTRICT_MUNICIPALITY, "เทศบาลตำบลตัวอย่าง"),
        ("ทม.ตัวอย่าง", "", "เทศบาลเมืองตัวอย่าง"),
        ("ทน.ตัวอย่าง", "", "เทศบาลนครตัวอย่าง"),
        ("ตัวอย่าง", AgencyKind.SUBDISTRICT, "องค์การบริหารส่วนตำบลตัวอย่าง"),
        ("เทศบาลตำบล  ตัวอย่าง", AgencyKind.SUBDISTRICT, "เทศบาลตำบล ตัวอย่าง"),
        ("เมืองพัทยา", AgencyKind.SPECIAL, "เมืองพัทยา"),
        ("ตัวอย่าง", "", "ตัวอย่าง"),
    ],
)
def test_a_short_name_is_written_out(name: str, kind: str, written_out: str) -> None:
    assert full_name(Agency(name=name, kind=kind)) == written_out


def test_the_secretariat_of_a_municipality_says_so() -> None:
    municipality, organization = Agency(name="เทศบาลตำบลตัวอย่าง"), Agency(name="อบต.ตัวอย่าง")

    assert (secretariat_name(municipality), secretariat_name(organization)) == ("สำนักปลัดเทศบาล", "สำนักปลัด")
    assert secretariat(municipality) == "สำนักปลัดเทศบาล เทศบาลตำบลตัวอย่าง"
    assert secretariat(organization) == "สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง"
