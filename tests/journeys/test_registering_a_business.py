"""A business registers itself, confirms it by mail, and staff decide."""

import pytest
from django.core import mail

from core.models import Place
from directory.models import Business, Category, Listing, ListingStatus
from tests import builders
from tests.journeys import registering as it
from tests.reading import in_danish, language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_business_registers_confirms_and_is_approved(client, language):
    listing = it.register(client, language)
    assert listing.status == ListingStatus.UNCONFIRMED

    link = it.confirm(client)
    listing.refresh_from_db()
    assert listing.status == ListingStatus.AWAITING
    assert link.startswith("/en/") is (language == "en")
    assert it.NAME in words(client.get(link))

    client.force_login(builders.editor())
    assert it.NAME in client.get(it.queue()).content.decode()
    page = client.get(it.decision_page(listing)).content.decode()
    assert it.ADDRESS in page
    assert it.decide(client, listing, "approve")["Location"] == it.queue()
    client.logout()

    listing.refresh_from_db()
    assert listing.is_listed
    entry = listing.entry
    assert (entry.live, entry.locale.language_code) == (True, language)
    assert (entry.phone, entry.cvr, entry.website) == ("+4500000099", "13748136", "https://example.org/bageri")
    assert entry.place.slug == "fuglebjerg"
    assert len(entry.networks) == 1
    for path in (f"/virksomheder/{entry.slug}/", f"/en/businesses/{entry.slug}/"):
        response = client.get(path)
        assert "Vi bager på surdej." in words(response)
        assert it.ADDRESS not in response.content.decode()
        is_foreign = language_of(response) != language
        assert (one(response, "p.lead").get("lang") == language) is is_foreign
    assert it.NAME in words(client.get("/virksomheder/?q=surdej" if language == "da" else "/en/businesses/?q=surdej"))
    said = mail.outbox[-1]
    assert said.to == [it.ADDRESS]
    assert f"/{entry.slug}/" in said.body
    assert link in said.body


def test_staff_are_told_by_mail_menu_and_dashboard_of_what_waits(client):
    listing, _link = it.registered(client)
    told = next(message for message in mail.outbox if it.decision_page(listing) in message.body)
    assert it.NAME in told.subject

    client.force_login(builders.editor())
    listing_page = client.get(it.queue())
    assert "(1)" in listing_page.content.decode()
    assert it.NAME in texts(listing_page, "table a")


def test_a_danish_entry_waits_for_translation_and_an_english_one_is_marked(client):
    danish, _link = it.listed(client)
    english, _link = it.listed(client, "en", upkeep_email="baker@example.org", name="Test Bakery")

    translation = danish.entry.get_translation(builders.locale("en"))
    assert not translation.live
    assert not english.entry.get_translations().exists()
    assert in_danish("This business describes itself in English only.") in words(
        client.get(f"/virksomheder/{english.entry.slug}/")
    )


def test_staff_ask_back_and_the_business_answers(client):
    listing, link = it.registered(client)
    client.force_login(builders.editor())
    it.decide(client, listing, "ask", message="Hvor ligger butikken?")
    client.logout()

    question = it.mailed()
    assert "Hvor ligger butikken?" in question.body
    assert it.links_in(question) == [link]
    assert "Hvor ligger butikken?" in words(client.get(link))
    assert it.edit(client, link, street="Eksempelvej 10", reply="Bag kirken.").status_code == 302

    listing.refresh_from_db()
    assert listing.status == ListingStatus.AWAITING
    client.force_login(builders.editor())
    page = client.get(it.decision_page(listing)).content.decode()
    assert "Bag kirken." in page
    assert "Eksempelvej 10" in page
    it.decide(client, listing, "approve")
    assert it.entry_of(listing).street == "Eksempelvej 10"


@pytest.mark.parametrize("language", ["da", "en"])
def test_staff_refuse_with_a_reason_in_the_language_of_the_business(client, language):
    listing, link = it.registered(client, language)
    client.force_login(builders.editor())
    it.decide(client, listing, "refuse", message="It is in Norway.")
    client.logout()

    refusal = it.mailed()
    assert "It is in Norway." in refusal.body
    subject = f"We could not take {it.NAME} in"
    danish = in_danish("We could not take %(name)s in") % {"name": it.NAME}
    assert refusal.subject == (subject if language == "en" else danish)
    assert "It is in Norway." in words(client.get(link))
    assert not Business.objects.filter(name=it.NAME).exists()
    it.edit(client, link, place="4250")
    listing.refresh_from_db()
    assert listing.status == ListingStatus.AWAITING


def test_who_did_not_register_deletes_it_with_the_same_link(client):
    listing = it.register(client)
    (link,) = it.links_in(it.mailed())

    it.press(client, link, not_mine="1")

    assert not Listing.objects.filter(pk=listing.pk).exists()
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
    assert not Listing.objects.exists()


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
    assert Listing.objects.filter(status=ListingStatus.UNCONFIRMED).count() == 1
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
    listing, _link = it.listed(client, place=typed)

    assert listing.entry.place.slug == slug


def test_a_place_that_is_not_on_the_list_is_taken_and_staff_choose(client):
    assert it.send_step(client, it.second_step(client), it.typed(place="Nybølle")).status_code == 422

    check = it.fill_in(client, place="4000 Nybølle")
    shown = client.get(check)
    assert in_danish("%(place)s is not on our list of places yet. We put your business on the map ourselves.") % {
        "place": "Nybølle"
    } in words(shown)
    it.send(client, check)
    it.confirm(client)
    listing = Listing.objects.get(status=ListingStatus.AWAITING)
    client.force_login(builders.editor())

    assert it.decide(client, listing, "approve").status_code == 422
    place = Place.objects.get(slug="naestved")
    assert "4000 Nybølle" in client.get(it.decision_page(listing)).content.decode()
    assert it.decide(client, listing, "approve", place=place.pk).status_code == 302
    assert it.entry_of(listing).place == place


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
    listing, link = it.registered(client, category=str(category.pk), networks=[str(network.pk)])
    category.delete()
    network.delete()
    client.force_login(builders.editor())

    assert client.get(link).status_code == 200
    assert it.decide(client, listing, "approve").status_code == 422
    other = Category.objects.first()
    assert it.decide(client, listing, "approve", category=other.pk).status_code == 302
    assert it.entry_of(listing).category == other


def test_two_members_of_staff_at_once(client):
    listing, _link = it.registered(client)
    client.force_login(builders.editor())
    seen = one_of(client.get(it.decision_page(listing)))
    it.decide(client, listing, "refuse", message="Nej.")

    form = {"decision": "approve", "seen": seen, "category": Category.objects.first().pk, "place": 1}
    late = client.post(it.decision_page(listing), form | {"place": Place.objects.first().pk}, follow=True)

    assert in_danish("It has changed since you looked, and nothing is done. This is how it is now.") in words(late)
    assert not Business.objects.filter(name=it.NAME).exists()


def test_what_staff_have_not_seen_is_not_approved(client):
    listing, link = it.registered(client)
    client.force_login(builders.editor())
    seen = one_of(client.get(it.decision_page(listing)))
    it.edit(client, link, introduction="Nu med noget andet.")

    client.post(
        it.decision_page(listing),
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
