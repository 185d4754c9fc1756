"""Editors get the rights that a release brings, and the owner of the site has the last word."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.urls import reverse

from home.models import Role
from registrations.models import Registration
from tests import builders

pytestmark = pytest.mark.django_db

DECIDE = "registrations.decide_registration"


def deploy() -> str:
    """What a release does, and says."""
    out = StringIO()
    call_command("install_site", stdout=out)
    return out.getvalue()


@pytest.fixture
def editors() -> Group:
    """The editors' group."""
    return Group.objects.get(name="Redaktører")


@pytest.fixture
def made_before(editors) -> Group:
    """The editors' group of a site that was made before registrations, and before anybody remembered what was given."""
    Role.objects.all().delete()
    editors.permissions.remove(*rights_to("registrations", "registration"), *rights_to("search", "zeroresultquery"))
    return editors


def rights_to(app: str, model: str) -> list[Permission]:
    return list(Permission.objects.filter(content_type__app_label=app, content_type__model=model))


def rights_of(group: Group) -> set[str]:
    rows = group.permissions.values_list("content_type__app_label", "codename")
    return {f"{app}.{codename}" for app, codename in rows}


def new_right() -> str:
    """A right that a release has just brought."""
    Permission.objects.create(
        content_type=ContentType.objects.get_for_model(Registration),
        codename="translate_registration",
        name="Can translate",
    )
    return "registrations.translate_registration"


def test_a_group_that_was_made_before_may_decide_on_registrations_after_the_release(client, made_before):
    client.force_login(builders.editor())
    assert client.get(reverse("registrations_admin:queue")).status_code == 302

    said = deploy()

    assert client.get(reverse("registrations_admin:queue")).status_code == 200
    assert DECIDE in said
    assert "core.add_place" not in said


def test_a_right_that_comes_later_is_given_too(editors):
    right = new_right()

    assert right in deploy()

    assert right in rights_of(editors)


def test_at_the_next_release_nothing_is_given_again(made_before):
    deploy()
    before = rights_of(made_before)

    assert deploy() == ""

    assert rights_of(made_before) == before


def test_what_the_owner_took_away_stays_away(editors):
    editors.permissions.remove(Permission.objects.get(codename="decide_registration"), *rights_to("core", "place"))
    before = rights_of(editors)

    assert deploy() == ""

    assert rights_of(editors) == before


def test_of_a_model_that_an_older_group_knows_the_owner_took_away_what_is_missing(made_before):
    made_before.permissions.remove(Permission.objects.get(codename="delete_place"))

    deploy()

    assert "core.delete_place" not in rights_of(made_before)
    assert {"core.add_place", DECIDE} <= rights_of(made_before)


def test_what_the_owner_gave_stays(editors):
    given = Permission.objects.get(codename="add_user")
    editors.permissions.add(given)
    new_right()

    deploy()

    assert "accounts.add_user" in rights_of(editors)


def test_a_group_that_was_renamed_is_found(editors):
    Group.objects.filter(pk=editors.pk).update(name="Holdet")
    right = new_right()

    deploy()

    assert right in rights_of(editors)


def test_a_group_that_was_deleted_does_not_come_back_and_none_takes_its_place(editors):
    editors.delete()
    namesake = Group.objects.create(name="Redaktører")
    new_right()

    assert deploy() == ""

    assert rights_of(namesake) == set()


def test_other_groups_are_left_alone(made_before):
    writers, own = Group.objects.get(name="Skribenter"), Group.objects.create(name="Projektledere")
    before = rights_of(writers)

    deploy()

    assert rights_of(writers) == before
    assert rights_of(own) == set()
