"""An editor keeps the entry of a business, in both languages."""

import json

import pytest
from django.urls import reverse

from core.models import Place
from directory.models import Business, Category
from tests import builders, staff
from tests.reading import one, soup, words

pytestmark = pytest.mark.django_db


def screen(view: str, *args) -> str:
    return reverse(f"wagtailsnippets_directory_business:{view}", args=args)


def filled_in(client, address: str, **changes) -> dict:
    forms = soup(client.get(address)).select("form[id]")
    form_id = next(form["id"] for form in forms if form.select("[name=introduction]"))
    return staff.filled_in(client, address, form_id, **changes)


def test_an_editor_adds_a_business_and_visitors_find_it(client):
    client.force_login(builders.editor())
    facts = {
        "name": "Røgeriet på Ærø",
        "slug": "",
        "introduction": "Vi ryger sild.",
        "category": str(Category.objects.first().pk),
        "place": str(Place.objects.get(slug="fuglebjerg").pk),
        "phone": "55 77 12 34",
    }

    client.post(screen("add"), filled_in(client, screen("add"), **facts) | staff.PUBLISH)

    client.logout()
    assert "Vi ryger sild." in words(client.get("/virksomheder/roegeriet-paa-aeroe/"))
    assert "Røgeriet på Ærø" in words(client.get("/virksomheder/?q=sild"))


def test_staff_see_a_business_before_they_save_it(client):
    business = builders.business(introduction="Gamle ord")
    client.force_login(builders.editor())
    edit, preview = screen("edit", business.pk), screen("preview_on_edit", business.pk)

    checked = client.post(preview, filled_in(client, edit, introduction="Nye ord"))
    shown = client.get(preview)

    assert json.loads(checked.content)["is_valid"]
    assert one(shown, "p.lead").get_text() == "Nye ord"
    assert "frame-ancestors 'self'" in shown["Content-Security-Policy"]
    assert Business.objects.get(pk=business.pk).introduction == "Gamle ord"


def test_a_new_telephone_number_reaches_the_english_version_and_new_words_do_not(
    client, django_capture_on_commit_callbacks
):
    danish = Business.objects.get(slug="den-opdigtede-smedje", locale=builders.locale("da"))
    english = danish.get_translation(builders.locale("en"))
    client.force_login(builders.editor())
    edit = screen("edit", danish.pk)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit, filled_in(client, edit, phone="55 77 99 99") | staff.PUBLISH)
    renewed = Business.objects.get(pk=english.pk)

    assert renewed.phone == "+4555779999"
    assert renewed.introduction == english.introduction

    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit, filled_in(client, edit, introduction="Helt andre ord.") | staff.PUBLISH)

    assert "Helt andre ord." in words(client.get(f"/virksomheder/{danish.slug}/"))
    assert Business.objects.get(pk=english.pk).introduction == english.introduction


@pytest.mark.parametrize(
    ("field", "value"),
    [("phone", "12"), ("cvr", "12345678"), ("website", "javascript:alert(1)"), ("email", "ikke en adresse")],
)
def test_a_fact_that_cannot_be_right_is_refused(client, field, value):
    business = builders.business()
    client.force_login(builders.editor())
    edit = screen("edit", business.pk)

    response = client.post(edit, filled_in(client, edit, **{field: value}) | staff.PUBLISH)

    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]


def test_an_unpublished_business_disappears_from_the_site(client):
    business = builders.business()
    client.force_login(builders.editor())

    client.post(screen("unpublish", business.pk))

    client.logout()
    assert client.get(f"/virksomheder/{business.slug}/").status_code == 404
