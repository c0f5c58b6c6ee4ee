import pytest
from django.test import Client
from django.urls import reverse

from reports.models import TableLayout

pytestmark = pytest.mark.django_db


def test_the_presets_can_be_found_and_opened(admin_client: Client) -> None:
    listed = admin_client.get(reverse("admin:reports_tablelayout_changelist"), {"q": "implementation-4"})
    assert [layout.name for layout in listed.context["cl"].result_list] == ["implementation-4"]
    layout = TableLayout.objects.get(name="implementation-4")
    page = admin_client.get(reverse("admin:reports_tablelayout_change", args=[layout.pk]))
    assert page.context["title"] == "เปลี่ยน รูปแบบตาราง"
    columns = page.context["inline_admin_formsets"][0].formset
    assert columns.initial_form_count() == layout.columns.count() == 4
