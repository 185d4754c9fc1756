"""What a business erases is gone: from every table, in every language."""

from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from mailer.models import Message

from comments.models import Fingerprint
from core import jobs
from directory.models import Business
from registrations import schedule
from registrations.form import services
from registrations.models import Registration
from search import vocabulary
from search.models import RecountRequest, Word
from tests import builders, staff
from tests.journeys import registering as it

pytestmark = pytest.mark.django_db

MARK = "zqxvkwj"
"""A word that no other row holds, and that no stemming changes."""


def tables_with(*words: str) -> list[str]:
    """Every table in which one of the words stands, in whatever column."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            quoted = connection.ops.quote_name(table)
            for word in words:
                cursor.execute(f"SELECT EXISTS (SELECT 1 FROM {quoted} t WHERE t::text ILIKE %s)", [f"%{word}%"])
                if cursor.fetchone()[0]:
                    found.append(table)
    return sorted(set(found))


def queued(word: str) -> int:
    """How many mails in the queue hold a word: they are kept in a form that no search sees into."""
    mails = [message.email for message in Message.objects.all()]
    return sum(word in f"{email.subject} {email.body} {email.to}" for email in mails if isinstance(email, EmailMessage))


def test_everything_is_gone(client, settings, django_capture_on_commit_callbacks):
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"
    words = {name: f"{MARK} {name}" for name in ("name", "introduction", "offers", "seeks", "opening_hours", "street")}
    address = f"{MARK}@example.org"
    check = it.fill_in(
        client, upkeep_email=address, email=f"butik-{MARK}@example.org", website=f"{MARK}.example", **words
    )
    it.send(client, check)
    registration = Registration.objects.latest("pk")
    services.confirm(registration)
    link = it.private_path(registration)
    client.force_login(builders.editor())
    with django_capture_on_commit_callbacks(execute=True):
        it.decide(client, registration, "approve")
    registration.refresh_from_db()
    english = registration.business.get_translation(builders.locale("en"))
    address_of_editor = reverse("wagtailsnippets_directory_business:edit", args=[english.pk])
    for text, editor in it.pieces(client, address_of_editor).items():
        staff.write_translation(client, editor, f"{text} ({MARK} in English)")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address_of_editor, {"action": "publish"})
    assert Business.objects.get(pk=english.pk).live
    client.logout()
    it.edit(client, link, offers=f"{MARK} et forslag")
    it.press(client, link, action="address", new_email=f"ny-{MARK}@example.org")
    client.post("/tilmeld-din-virksomhed/mistet-link/", {"email": address}, headers=it.OWN_ORIGIN)
    before = tables_with(MARK)
    assert {"registrations_linkrequest", "wagtail_localize_translationsource"} <= set(before)
    assert {
        "directory_business",
        "registrations_registration",
        "wagtailcore_revision",
        "wagtailcore_modellogentry",
    } <= set(before)
    assert {"wagtail_localize_string", "wagtail_localize_stringtranslation"} <= set(before)
    assert queued(MARK) > 3
    fingerprints = Fingerprint.objects.count()

    erased = it.press(client, link, action="erase")

    assert erased.status_code == 200
    assert tables_with(MARK, str(registration.key), str(registration.business_key)) == []
    assert queued(MARK) == 0
    assert Fingerprint.objects.count() < fingerprints
    assert client.get(link).status_code == 410
    assert client.get(f"/virksomheder/?q={MARK}").status_code == 200


def test_a_registration_is_erased_before_anybody_decided(client):
    _registration, link = it.registered(client, name=f"{MARK} Bageri")

    it.press(client, link, action="erase")

    assert tables_with(MARK, it.ADDRESS) == []
    assert not Fingerprint.objects.filter(comment=None).exists()


def test_nothing_is_counted_anew_for_what_never_was_a_business(client, monkeypatch):
    registration, _link = it.registered(client)
    Registration.objects.filter(pk=registration.pk).update(
        status="draft", changed_at=timezone.now() - timedelta(days=30)
    )
    monkeypatch.setattr(vocabulary, "recount", None)

    assert schedule.erase_expired(timezone.now()) >= 1

    assert not Registration.objects.filter(pk=registration.pk).exists()
    assert not RecountRequest.objects.exists()


def test_words_that_are_being_written_elsewhere_are_forgotten_by_the_next_run(monkeypatch):
    business = builders.business(name=MARK.title())
    assert Word.objects.filter(word=MARK).exists()
    monkeypatch.setattr(vocabulary, "try_to_take", lambda lock: False)
    business.delete()
    assert Word.objects.filter(word=MARK).exists()
    monkeypatch.undo()

    jobs.run_all()

    assert not Word.objects.filter(word=MARK).exists()
    assert not RecountRequest.objects.exists()


def test_texts_that_others_say_too_stay(client, django_capture_on_commit_callbacks):
    _first, link = it.listed(client)
    other, _link = it.listed(client, upkeep_email="anden@example.org", name="Et Andet Eksempel")

    known = it.words_known_to_the_translation(other)

    it.press(client, link, action="erase")

    assert it.words_known_to_the_translation(other) == known != []
    assert Registration.objects.filter(pk=other.pk).exists()
