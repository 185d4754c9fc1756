"""A business looks after its details by the private link: it changes, withdraws, erases it, and takes a copy."""

import json

import pytest
from django.core import mail
from django.urls import reverse

from core.translations.progress import waiting_translations
from directory.models import Business
from registrations.models import Registration, RegistrationStatus
from registrations.private_links import Purpose, token_for
from tests import builders
from tests.journeys import registering as it
from tests.reading import in_danish, soup, texts, words

pytestmark = pytest.mark.django_db


def public(registration: Registration) -> str:
    """The address of the business's page in Danish."""
    return f"/virksomheder/{registration.business.slug}/"


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_change_is_shown_to_staff_as_a_difference_and_goes_live_when_they_approve(client, language):
    registration, link = it.listed(client, language)
    sent = it.edit(client, link, phone="00 00 00 77", introduction="Vi bager på rugsurdej.", place="Glumsø")
    assert sent["Location"] == link

    assert "Vi bager på rugsurdej." in words(client.get(link))
    assert "rugsurdej" not in words(client.get(public(registration)))
    client.force_login(builders.editor())
    assert it.NAME in texts(client.get(it.queue()), "table a")
    compared = soup(client.get(it.decision_page(registration))).select("tr.is-changed")
    assert len(compared) == 3
    assert "Vi bager på surdej." in compared[0].get_text()
    assert "rugsurdej" in compared[0].select_one(".addition").get_text()
    assert compared[0].select_one(".deletion").get_text().startswith("surdej")
    assert "4171 Glumsø" in compared[1].get_text() or "Glumsø" in compared[1].select_one(".addition").get_text()
    it.decide(client, registration, "approve_change")
    client.logout()

    business = it.business_of(registration)
    assert (business.phone, business.place.slug, business.introduction) == (
        "+4500000077",
        "glumsoe",
        "Vi bager på rugsurdej.",
    )
    assert "rugsurdej" in words(client.get(public(registration)))
    subject = f"Your changes of {it.NAME} are shown"
    assert it.mailed().subject == (
        subject if language == "en" else in_danish("Your changes of %(name)s are shown") % {"name": it.NAME}
    )
    assert not Registration.objects.get(pk=registration.pk).proposal


def test_facts_reach_the_translation_and_changed_words_wait_for_theirs(client, django_capture_on_commit_callbacks):
    registration, link = it.looked_after(client, "den-opdigtede-smedje")
    english = registration.business.get_translation(builders.locale("en"))
    it.edit(client, link, phone="00 00 00 77", introduction="Helt andre ord.", networks=[])
    client.force_login(builders.editor())

    with django_capture_on_commit_callbacks(execute=True):
        it.decide(client, registration, "approve_change")

    after = Business.objects.get(pk=english.pk)
    assert (after.phone, after.introduction, after.live) == ("+4500000077", english.introduction, True)
    assert after.networks == []
    assert "Den Opdigtede Smedje" in str(client.get(reverse("wagtail_localize:translations_report")).content.decode())
    assert waiting_translations().filter(source__object_id=registration.business_key).exists()


def test_staff_refuse_a_change_with_a_reason_and_nothing_is_left_of_it(client):
    registration, link = it.listed(client)
    versions = registration.business.revisions.count()
    it.edit(client, link, introduction="Vi sælger løgne.")
    client.force_login(builders.editor())
    it.decide(client, registration, "refuse_change", message="Det passer ikke.")
    client.logout()

    assert "Det passer ikke." in it.mailed().body
    page = words(client.get(link))
    assert "Det passer ikke." in page
    assert "løgne" not in page
    business = it.business_of(registration)
    assert business.revisions.count() == versions
    assert not business.has_unpublished_changes
    assert business.latest_revision_id == business.live_revision_id


def test_a_second_change_takes_the_place_of_the_first_and_what_staff_saw_is_not_approved_any_more(client):
    registration, link = it.listed(client)
    it.edit(client, link, introduction="Første forslag.")
    client.force_login(builders.editor())
    seen = soup(client.get(it.decision_page(registration))).select_one("[name=seen]")["value"]
    it.edit(client, link, introduction="Andet forslag.")

    form = {"decision": "approve_change", "seen": seen, "place": registration.business.place_id}
    late = client.post(it.decision_page(registration), form, follow=True)

    assert in_danish("It has changed since you looked, and nothing is done. This is how it is now.") in words(late)
    assert it.business_of(registration).introduction == "Vi bager på surdej."
    it.decide(client, registration, "approve_change")
    assert it.business_of(registration).introduction == "Andet forslag."
    assert "Første forslag." not in str(list(registration.business.revisions.values_list("content", flat=True)))


def test_a_change_keeps_what_staff_are_writing(client):
    registration, link = it.listed(client)
    draft = registration.business
    draft.offers = "Staff skriver om tilbud."
    draft.save_revision()

    it.edit(client, link, introduction="Nye ord.")

    proposed = Registration.objects.get(pk=registration.pk).proposal.as_object()
    assert (proposed.offers, proposed.introduction) == ("Staff skriver om tilbud.", "Nye ord.")


def test_staff_who_publish_the_proposal_in_the_editor_have_approved_it(client):
    registration, link = it.listed(client)
    it.edit(client, link, introduction="Nye ord.")

    it.business_of(registration).get_latest_revision().publish(user=builders.editor())

    registration.refresh_from_db()
    assert registration.proposal is None
    assert not Registration.objects.waiting().exists()


def test_to_change_nothing_says_that_everything_is_right(client):
    registration, link = it.listed(client)
    Registration.objects.update(confirmed_at="2020-01-01T00:00Z", step=2)

    it.edit(client, link)

    registration.refresh_from_db()
    assert registration.proposal is None
    assert (registration.step, registration.confirmed_at.year) == (0, registration.changed_at.year)


def test_a_move_to_a_place_that_is_not_on_the_list_is_for_staff(client):
    registration, link = it.listed(client)
    it.edit(client, link, place="4000 Nybølle")
    client.force_login(builders.editor())

    assert "4000 Nybølle" in client.get(it.decision_page(registration)).content.decode()
    assert it.decide(client, registration, "approve_change").status_code == 422
    it.decide(client, registration, "approve_change", place=it.somewhere_else().pk)

    assert it.business_of(registration).place == it.somewhere_else()


def test_a_business_withdraws_and_comes_back_by_itself(client):
    registration, link = it.listed(client)

    it.press(client, link, action="withdraw")
    assert client.get(public(registration)).status_code == 404
    assert Registration.objects.get(pk=registration.pk).status == RegistrationStatus.WITHDRAWN
    it.press(client, link, action="confirm")

    assert client.get(public(registration)).status_code == 200
    assert Registration.objects.get(pk=registration.pk).is_listed


def test_what_staff_took_off_the_site_the_business_cannot_put_back(client):
    registration, link = it.listed(client)
    client.force_login(builders.editor())
    client.post(reverse("wagtailsnippets_directory_business:unpublish", args=[registration.business.pk]))
    client.logout()

    it.press(client, link, action="confirm")
    it.press(client, link + "stadig-rigtige/")

    assert client.get(public(registration)).status_code == 404
    assert Registration.objects.get(pk=registration.pk).status == RegistrationStatus.TAKEN_DOWN


def test_what_staff_delete_takes_the_private_address_with_it(client):
    registration, link = it.listed(client)
    client.force_login(builders.editor())
    client.post(reverse("wagtailsnippets_directory_business:delete", args=[registration.business.pk]))

    assert not Registration.objects.filter(pk=registration.pk).exists()
    assert client.get(link).status_code == 410


def test_a_copy_holds_all_that_is_stored(client):
    _registration, link = it.listed(client)
    it.edit(client, link, introduction="Et forslag.")

    response = client.get(f"{link}kopi.json")
    copy = json.loads(response.content)

    assert "attachment" in response["Content-Disposition"]
    assert copy["email_for_upkeep"] == it.ADDRESS
    assert copy["entries"][0]["offers"] == "Brød og boller."
    assert copy["proposed_change"]["introduction"] == "Et forslag."


@pytest.mark.parametrize("language", ["da", "en"])
def test_another_address_is_confirmed_by_its_holder_and_ends_the_old_links(client, language):
    registration, link = it.listed(client, language)
    it.press(client, link, action="address", new_email="ny@example.org")
    (confirm,) = it.links_in(it.mailed("ny@example.org"))
    assert Registration.objects.get(pk=registration.pk).email == it.ADDRESS

    assert client.get(confirm).status_code == 200
    assert it.press(client, confirm).status_code == 200

    assert Registration.objects.get(pk=registration.pk).email == "ny@example.org"
    assert client.get(link).status_code == 404
    assert client.get(confirm).status_code == 404
    (new_link,) = it.links_in(it.mailed("ny@example.org"))
    assert client.get(new_link).status_code == 200
    assert not it.links_in(it.mailed())


def test_a_link_for_one_new_address_does_not_confirm_another(client):
    registration, link = it.listed(client)
    it.press(client, link, action="address", new_email="egen@example.org")
    (confirm,) = it.links_in(it.mailed("egen@example.org"))
    Registration.objects.update(new_email="offer@example.org")

    assert it.press(client, confirm).status_code == 404
    assert Registration.objects.get(pk=registration.pk).email == it.ADDRESS


def test_the_private_pages_are_for_nobodys_cache_index_or_referrer(client):
    _registration, link = it.listed(client)
    for address in (link, f"{link}ret/", f"{link}stadig-rigtige/"):
        response = client.get(address)
        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "same-origin"
        assert soup(response).select("meta[name=robots][content=noindex]")
        assert not response.cookies


def test_a_link_is_for_one_purpose(client):
    registration, _link = it.listed(client)
    for purpose in (Purpose.DRAFT, Purpose.CONFIRM, Purpose.EMAIL):
        assert client.get(reverse("registration:entry", args=[token_for(registration, purpose)])).status_code == 404
    token = token_for(registration, Purpose.BUSINESS)
    for broken in (token[:-1], token[:20], "x", token.swapcase(), f"{token}x"):
        assert client.get(reverse("registration:entry", args=[broken])).status_code == 404
    assert client.get(reverse("registration:step", args=[1, token])).status_code == 404
    assert client.get(reverse("registration:confirm", args=[token])).status_code == 404


def test_links_are_replayed_without_harm(client):
    registration = it.register(client)
    (confirm,) = it.links_in(it.mailed())
    it.press(client, confirm)
    mails = len(mail.outbox)

    assert it.press(client, confirm).status_code == 200
    assert it.press(client, confirm, not_mine="1").status_code == 200

    assert len(mail.outbox) == mails
    assert Registration.objects.get(pk=registration.pk).status == RegistrationStatus.AWAITING
