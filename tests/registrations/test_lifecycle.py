"""The table of a registration's life: what each state allows, and that nothing else happens."""

import re
from itertools import product

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry

from devtools import ROOT
from registrations.lifecycle import TRANSITIONS, Action, Actor, NotAllowedError, Transition, allowed, allows, apply
from registrations.models import Registration, RegistrationStatus
from registrations.private_links import Purpose, token_for
from registrations.states import STATES, state_of, words_for_business
from tests import builders
from tests.reading import in_danish, words

ROWS = [(row, source) for row in TRANSITIONS for source in row.sources]
TABLE = {(row.action, source, row.actor) for row, source in ROWS}
REFUSED = [cell for cell in product(Action, RegistrationStatus, Actor) if cell not in TABLE]
APPROVED = {"listed", "withdrawn", "unlisted", "taken_down"}


def named(value) -> str:
    return value.action.value if isinstance(value, Transition) else str(value)


def standing(status: str) -> Registration:
    """A registration in this state, with a business where staff approved it."""
    business = builders.business(live=status == "listed") if status in APPROVED else None
    return builders.registration(
        status=status, business_key=business and business.translation_key, message="Hvor ligger I?", mailed_at=None
    )


def by(actor: Actor):
    """Somebody who may do it."""
    return builders.editor() if actor == Actor.STAFF else actor


@pytest.mark.django_db
@pytest.mark.parametrize(("row", "source"), ROWS, ids=named)
def test_what_the_table_allows_happens_as_its_row_says(row, source):
    registration = standing(source)
    user = by(row.actor)

    apply(registration, row.action, by=user, changed_at=timezone.now())

    assert (Registration.objects.filter(pk=registration.pk).first() is None) == row.erases
    if not row.erases:
        assert Registration.objects.get(pk=registration.pk).status == (row.target or source)
    logged = ModelLogEntry.objects.filter(action__startswith="registrations.")
    assert [(entry.action, entry.user) for entry in logged] == ([(f"registrations.{row.log}", user)] if row.log else [])
    assert len(mail.outbox) == len(row.mails)


@pytest.mark.django_db
def test_everything_else_is_refused_and_changes_nothing():
    actors = {actor: by(actor) for actor in Actor}
    registrations = {status: standing(status) for status in RegistrationStatus}

    for action, status, actor in REFUSED:
        with pytest.raises(NotAllowedError):
            apply(registrations[status], action, by=actors[actor], message="Nej.")

    assert {(row.status, row.message) for row in Registration.objects.all()} == {
        (status, "Hvor ligger I?") for status in RegistrationStatus
    }
    assert not ModelLogEntry.objects.filter(action__startswith="registrations.").exists()
    assert not mail.outbox


@pytest.mark.django_db
@pytest.mark.parametrize("row", [row for row in TRANSITIONS if row.actor == Actor.STAFF], ids=named)
def test_what_is_for_staff_needs_the_permission_to_decide(row):
    registration = standing(row.sources[0])

    for somebody in (builders.writer(), Actor.STAFF):
        with pytest.raises(PermissionDenied):
            apply(registration, row.action, by=somebody)

    assert Registration.objects.get(pk=registration.pk).status == row.sources[0]


@pytest.mark.django_db
def test_a_mail_that_cannot_be_queued_undoes_everything(monkeypatch):
    registration = standing("awaiting")
    monkeypatch.setattr("core.mail.send", lambda *args, **kwargs: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        apply(registration, Action.REFUSE, by=builders.editor())

    assert Registration.objects.get(pk=registration.pk).status == "awaiting"
    assert not ModelLogEntry.objects.filter(action="registrations.refuse").exists()


def test_an_action_leads_from_a_state_to_one_other_alone():
    cells = [(row.action, source) for row, source in ROWS]

    assert len(cells) == len(set(cells))
    assert {row.action for row in TRANSITIONS} == set(Action)


def test_every_state_but_the_first_is_reached_and_every_one_is_left():
    assert {row.target for row in TRANSITIONS if row.target} == set(RegistrationStatus) - {RegistrationStatus.DRAFT}
    leaving = {source for row, source in ROWS if row.erases or (row.target and row.target != source)}
    assert leaving == set(RegistrationStatus)


def test_what_staff_do_has_a_name_in_the_log():
    for row in TRANSITIONS:
        assert bool(row.log) == (row.actor == Actor.STAFF)
        if row.log:
            assert registry.action_exists(f"registrations.{row.log}")


def test_every_state_has_words_of_its_own_and_only_the_listed_one_says_so():
    assert set(STATES) == set(RegistrationStatus)
    with translation.override("en"):
        saying_so = [status for status, state in STATES.items() if "in the directory" in str(state.heading)]
    assert saying_so == [RegistrationStatus.LISTED]


@pytest.mark.django_db
@pytest.mark.parametrize("status", [status for status, state in STATES.items() if state.has_link])
def test_a_business_reads_the_words_of_its_state_on_its_page(client, status):
    registration = standing(status)

    page = words(client.get(reverse("registration:entry", args=[token_for(registration, Purpose.BUSINESS)])))

    assert (in_danish("Your business is in the directory") in page) == (status == RegistrationStatus.LISTED)
    assert words_for_business(registration)["heading"] in page


@pytest.mark.django_db
def test_a_state_that_the_table_does_not_know_never_says_that_the_business_is_in_the_directory(client):
    registration = standing("listed")
    Registration.objects.filter(pk=registration.pk).update(status="twelfth")
    registration.refresh_from_db()

    with pytest.raises(ValueError, match="twelfth"):
        state_of(registration)
    with pytest.raises(ValueError, match="twelfth"):
        client.get(reverse("registration:entry", args=[token_for(registration, Purpose.BUSINESS)]))
    assert not registration.is_listed
    assert allowed(registration) == {}
    assert not any(allows(registration, action) for action in Action)


def test_no_template_compares_a_state():
    states = "|".join(RegistrationStatus.values)
    folders = [ROOT / "site/templates" / name for name in ("registrations", "directory", "emails")]
    templates = [path for folder in folders for path in folder.rglob("*") if path.is_file()]

    assert len(templates) > 40
    found = [
        path.name
        for path in templates
        if re.search(rf"""status\s*[!=]=|[!=]=\s*["']({states})["']""", path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_nothing_but_the_table_changes_a_state():
    changing = re.compile(r"\.status\s*=[^=]|update\([^)]*status|setattr\([^)]*status")

    modules = [
        path for path in (ROOT / "registrations").rglob("*.py") if changing.search(path.read_text(encoding="utf-8"))
    ]

    assert [path.name for path in modules] == ["lifecycle.py"]
