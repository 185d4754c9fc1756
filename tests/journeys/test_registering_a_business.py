"""A business registers itself, confirms it by mail, and staff decide."""

import pytest
from django.core import mail

from core.models import Place
from directory.models import Business, Category
from registrations.models import Registration, RegistrationStatus
from tests import builders
from tests.journeys import registering as it
from tests.reading import in_danish, language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_business_registers_confirms_and_is_approved(client, language):
    registration = it.register(client, language)
    assert registration.status == RegistrationStatus.UNCONFIRMED

    link = it.confirm(client)
    registration.refresh_from_db()
    assert registration.status == RegistrationStatus.AWAITING
    assert link.startswith("/en/") is (language == "en")
    assert it.NAME in words(client.get(link))

    client.force_login(builders.editor())
    assert it.NAME in client.get(it.queue()).content.decode()
    page = client.get(it.decision_page(registration)).content.decode()
    assert it.ADDRESS in page
    assert it.decide(client, registration, "approve")["Location"] == it.queue()
    client.logout()

    registration.refresh_from_db()
    assert registration.is_listed
    business = registration.business
    assert (business.live, business.locale.language_code) == (True, language)
    assert (business.phone, business.cvr, business.website) == ("+4500000099", "13748136", "https://example.org/bageri")
    assert business.place.slug == "fuglebjerg"
    assert len(business.networks) == 1
    for path in (f"/virksomheder/{business.slug}/", f"/en/businesses/{business.slug}/"):
        response = client.get(path)
        assert "Vi bager på surdej." in words(response)
        assert it.ADDRESS not in response.content.decode()
        is_foreign = language_of(response) != language
        assert (one(response, "p.lead").get("lang") == language) is is_foreign
    assert it.NAME in words(client.get("/virksomheder/?q=surdej" if language == "da" else "/en/businesses/?q=surdej"))
    said = mail.outbox[-1]
    assert said.to == [it.ADDRESS]
    assert f"/{business.slug}/" in said.body
    assert link in said.body


def test_staff_are_told_by_mail_menu_and_dashboard_of_what_waits(client):
    registration, _link = it.registered(client)
    told = next(message for message in mail.outbox if it.decision_page(registration) in message.body)
    assert it.NAME in told.subject

    client.force_login(builders.editor())
    queue_page = client.get(it.queue())
    assert "(1)" in queue_page.content.decode()
    assert it.NAME in texts(queue_page, "table a")


def test_a_danish_version_waits_for_translation_and_an_english_one_is_marked(client):
    danish, _link = it.listed(client)
    english, _link = it.listed(client, "en", upkeep_email="baker@example.org", name="Test Bakery")

    translation = danish.business.get_translation(builders.locale("en"))
    assert not translation.live
    assert not english.business.get_translations().exists()
    assert in_danish("This business describes itself in English only.") in words(
        client.get(f"/virksomheder/{english.business.slug}/")
    )


def test_staff_ask_back_and_the_business_answers(client):
    registration, link = it.registered(client)
    client.force_login(builders.editor())
    it.decide(client, registration, "ask", message="Hvor ligger butikken?")
    client.logout()

    question = it.mailed()
    assert "Hvor ligger butikken?" in question.body
    assert it.links_in(question) == [link]
    assert "Hvor ligger butikken?" in words(client.get(link))
    assert it.edit(client, link, street="Eksempelvej 10", reply="Bag kirken.").status_code == 302

    registration.refresh_from_db()
    assert registration.status == RegistrationStatus.AWAITING
    client.force_login(builders.editor())
    page = client.get(it.decision_page(registration)).content.decode()
    assert "Bag kirken." in page
    assert "Eksempelvej 10" in page
    it.decide(client, registration, "approve")
    assert it.business_of(registration).street == "Eksempelvej 10"


@pytest.mark.parametrize("language", ["da", "en"])
def test_staff_refuse_with_a_reason_in_the_language_of_the_business(client, language):
    registration, link = it.registered(client, language)
    client.force_login(builders.editor())
    it.decide(client, registration, "refuse", message="It is in Norway.")
    client.logout()

    refusal = it.mailed()
    assert "It is in Norway." in refusal.body
    subject = f"We could not take {it.NAME} in"
    danish = in_danish("We could not take %(name)s in") % {"name": it.NAME}
    assert refusal.subject == (subject if language == "en" else danish)
    assert "It is in Norway." in words(client.get(link))
    assert not Business.objects.filter(name=it.NAME).exists()
    it.edit(client, link, place="4250")
    registration.refresh_from_db()
    assert registration.status == RegistrationStatus.AWAITING


def test_who_did_not_register_deletes_it_with_the_same_link(client):
    registration = it.register(client)
    (link,) = it.links_in(it.mailed())

    it.press(client, link, not_mine="1")

    assert not Registration.objects.filter(pk=registration.pk).exists()
    assert client.get(link).status_code == 410


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_was_typed_is_kept_when_something_is_wrong(client, language):
    address = it.START[language]
    response = it.send_step(client, address, it.typed(name='<b>"Mit"</b>', employees="mange", category=""))

    assert response.status_code == 422
    assert language_of(response) == language
    assert one(response, "#entry-name")["value"] == '<b>"Mit"</b>'
    assert one(response, "#entry-employees")["value"] == "mange"
    assert one(response, "#entry-introduction").get_text().strip() == "Vi bager på surdej."
    targets = [link["href"] for link in soup(response).select(".error-summary a")]
    assert targets == ["#entry-category", "#entry-employees"]
    assert all(soup(response).select(target) for target in targets)
    assert not Registration.objects.exists()


def test_the_way_back_another_language_and_a_closed_tab_lose_nothing(client):
    second = it.send_step(client, it.START["da"], it.typed())["Location"]
    wrong = it.send_step(client, second, it.typed(phone="12", place="Nybølle"), back="1")

    assert wrong.status_code == 302
    first = client.get(wrong["Location"])
    assert one(first, "#entry-name")["value"] == it.NAME
    again = client.get(second)
    assert one(again, "#entry-phone")["value"] == "12"
    assert one(again, "#entry-place")["value"] == "Nybølle"
    english = client.get(one(again, "a.language-switch")["href"])
    assert language_of(english) == "en"
    assert one(english, "#entry-phone")["value"] == "12"
    assert one(english, "#entry-street")["value"] == "Eksempelvej 9"


def test_a_second_click_sends_one_registration(client):
    check = it.fill_in(client)

    first, second = it.send(client, check), it.send(client, check)

    assert first["Location"] == second["Location"]
    assert Registration.objects.filter(status=RegistrationStatus.UNCONFIRMED).count() == 1
    assert len([message for message in mail.outbox if message.to == [it.ADDRESS]]) == 1
    assert it.send_step_is_over(client, check)


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("4250", "fuglebjerg"),
        ("fuglebjerg", "fuglebjerg"),
        ("4250 Fuglebjerg", "fuglebjerg"),
        ("4684 Holmegaard", "fensmark"),
        ("GLUMSØ", "glumsoe"),
        ("glumsoe", "glumsoe"),
    ],
)
def test_a_place_is_found_by_postcode_or_town(client, typed, slug):
    registration, _link = it.listed(client, place=typed)

    assert registration.business.place.slug == slug


def test_a_place_that_is_not_on_the_list_is_taken_and_staff_choose(client):
    assert it.send_step(client, it.second_step(client), it.typed(place="Nybølle")).status_code == 422

    check = it.fill_in(client, place="4000 Nybølle")
    shown = client.get(check)
    assert in_danish("%(place)s is not on our list of places yet. We put your business on the map ourselves.") % {
        "place": "Nybølle"
    } in words(shown)
    it.send(client, check)
    it.confirm(client)
    registration = Registration.objects.get(status=RegistrationStatus.AWAITING)
    client.force_login(builders.editor())

    assert it.decide(client, registration, "approve").status_code == 422
    place = Place.objects.get(slug="naestved")
    assert "4000 Nybølle" in client.get(it.decision_page(registration)).content.decode()
    assert it.decide(client, registration, "approve", place=place.pk).status_code == 302
    assert it.business_of(registration).place == place


def test_a_category_that_is_deleted_meanwhile_is_asked_for_again(client):
    category = Category(name_da="Forsvinder", name_en="Goes", slug="forsvinder")
    category.save()
    check = it.fill_in(client, category=str(category.pk))
    category.delete()

    response = client.get(check)

    assert response.status_code == 422
    assert one(response, "#entry-category")["aria-invalid"] == "true"
    assert one(response, "#entry-name")["value"] == it.NAME


def test_a_category_or_network_that_is_deleted_while_it_waits_stops_nobody(client):
    category = Category(name_da="Forsvinder", name_en="Goes", slug="forsvinder")
    category.save()
    network = it.passing_network()
    registration, link = it.registered(client, category=str(category.pk), networks=[str(network.pk)])
    category.delete()
    network.delete()
    client.force_login(builders.editor())

    assert client.get(link).status_code == 200
    assert it.decide(client, registration, "approve").status_code == 422
    other = Category.objects.first()
    assert it.decide(client, registration, "approve", category=other.pk).status_code == 302
    assert it.business_of(registration).category == other


def test_two_members_of_staff_at_once(client):
    registration, _link = it.registered(client)
    client.force_login(builders.editor())
    seen = one_of(client.get(it.decision_page(registration)))
    it.decide(client, registration, "refuse", message="Nej.")

    form = {"decision": "approve", "seen": seen, "category": Category.objects.first().pk, "place": 1}
    late = client.post(it.decision_page(registration), form | {"place": Place.objects.first().pk}, follow=True)

    assert in_danish("It has changed since you looked, and nothing is done. This is how it is now.") in words(late)
    assert not Business.objects.filter(name=it.NAME).exists()


def test_what_staff_have_not_seen_is_not_approved(client):
    registration, link = it.registered(client)
    client.force_login(builders.editor())
    seen = one_of(client.get(it.decision_page(registration)))
    it.edit(client, link, introduction="Nu med noget andet.")

    client.post(
        it.decision_page(registration),
        {
            "decision": "approve",
            "seen": seen,
            "category": Category.objects.first().pk,
            "place": Place.objects.first().pk,
        },
    )

    assert not Business.objects.filter(name=it.NAME).exists()


def one_of(page) -> str:
    """What a form of the page says that somebody saw."""
    return soup(page).select_one("[name=seen]")["value"]
