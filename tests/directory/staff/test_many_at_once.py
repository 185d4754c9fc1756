"""What is done with many businesses at once: to the chosen ones alone, with a reason for each that was left."""

import pytest
from django.contrib.messages import get_messages
from django.db.models import Q
from django.urls import reverse
from wagtail.models import ModelLogEntry
from wagtail_localize.operations import translate_object

from directory.models import Business, BusinessNetwork, Category, Network
from tests import builders, staff

pytestmark = pytest.mark.django_db

LIST = reverse("wagtailsnippets_directory_business:list")


@pytest.fixture
def editor(client):
    user = builders.editor()
    client.force_login(user)
    return user


def address(action: str, *businesses: Business, query: str = "") -> str:
    base = reverse("wagtail_bulk_action", args=["directory", "business", action])
    chosen = "&".join(f"id={business.pk}" for business in businesses) or "id=all"
    return f"{base}?{chosen}&next={LIST}%3Flocale%3Dda{query}"


def press(client, action: str, *businesses: Business, query: str = "", **fields) -> list[str]:
    """Choose businesses (all of the list, where none is given), confirm, and return what is said."""
    where = address(action, *businesses, query=query)
    assert client.get(where).status_code == 200
    response = client.post(where, fields)
    assert response.status_code == 302
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


def actions_on(business: Business) -> list[str]:
    return list(ModelLogEntry.objects.for_instance(business).order_by("pk").values_list("action", flat=True))


def test_drafts_are_published_and_what_is_published_already_is_named(client, editor):
    draft, live = builders.business(live=False), builders.business(name="Den udgivne")
    draft.street = "Nyvej 1"
    draft.save_revision()

    said = press(client, "publish_businesses", draft, live)

    draft.refresh_from_db()
    assert (draft.live, draft.street) == (True, "Nyvej 1")
    assert "wagtail.publish" in actions_on(draft)
    assert "1 virksomhed er udgivet." in " ".join(said)
    assert any("allerede udgivet" in message and "Den udgivne" in message for message in said)


def test_a_draft_that_lacks_something_is_left_and_the_field_is_named(client, editor):
    draft = builders.business(live=False)
    draft.introduction = ""
    draft.save_revision(clean=False)

    said = press(client, "publish_businesses", draft)

    draft.refresh_from_db()
    assert not draft.live
    assert "Kort fortalt" in " ".join(said)


def test_an_unfinished_translation_is_left(client, editor):
    danish = builders.business()
    translate_object(danish, [builders.locale("en")])
    english = danish.get_translation(builders.locale("en"))

    said = press(client, "publish_businesses", english)

    english.refresh_from_db()
    assert not english.live
    assert "der mangler ord på engelsk" in " ".join(said)


def test_unpublishing_takes_the_english_version_along(client, editor):
    danish = builders.business()
    english = builders.business("en", translation_key=danish.translation_key, slug=danish.slug)

    said = press(client, "unpublish_businesses", danish, english)

    assert not Business.objects.filter(translation_key=danish.translation_key, live=True).exists()
    assert "wagtail.unpublish" in actions_on(danish)
    assert "1 virksomhed er trukket tilbage." in " ".join(said)


def test_a_category_is_set_on_the_site_and_in_drafts(client, editor):
    old, new = Category.objects.first(), Category.objects.last()
    live, draft = builders.business(category=old), builders.business(category=old, live=False)
    english = builders.business("en", translation_key=live.translation_key, slug=live.slug)

    said = press(client, "set_category", live, draft, english, category=new.pk)

    live.refresh_from_db()
    draft.refresh_from_db()
    assert live.category == new
    assert (draft.live, draft.get_latest_revision_as_object().category) == (False, new)
    assert "den danske udgave bestemmer" in " ".join(said)
    assert {"wagtail.edit", "wagtail.publish"} <= set(actions_on(live))


def test_businesses_join_a_network_and_leave_it(client, editor):
    network = Network.objects.first()
    business = builders.business()

    press(client, "add_to_network", business, network=network.pk)
    assert Business.objects.get(pk=business.pk).networks == [network]
    assert "allerede med" in " ".join(press(client, "add_to_network", business, network=network.pk))
    press(client, "remove_from_network", business, network=network.pk)
    assert Business.objects.get(pk=business.pk).networks == []
    assert "ikke med" in " ".join(press(client, "remove_from_network", business, network=network.pk))


def test_other_networks_stay_as_they_are(client, editor):
    first, second = Network.objects.all()[:2]
    business = builders.business()
    BusinessNetwork.objects.create(business=business, network=first)
    kept = business.business_networks.get().pk

    press(client, "add_to_network", business, network=second.pk)

    assert set(Business.objects.get(pk=business.pk).networks) == {first, second}
    assert BusinessNetwork.objects.filter(pk=kept).exists()


@pytest.mark.parametrize(
    ("action", "fields"),
    [("set_category", {"category": 2}), ("add_to_network", {"network": 1}), ("publish_businesses", {})],
)
def test_a_locked_business_is_left(client, editor, action, fields):
    fields = {name: (Category if name == "category" else Network).objects.last().pk for name in fields}
    business = builders.business(locked=True, live=False)

    assert "låst" in " ".join(press(client, action, business, **fields))
    assert actions_on(business) == []


def test_somebodys_draft_is_not_published_along(client, editor):
    business = builders.business(category=Category.objects.first())
    business.seeks = "Halvfærdige ord"
    business.save_revision()

    said = press(client, "set_category", business, category=Category.objects.last().pk)

    assert "der er ændringer, som ikke er udgivet" in " ".join(said)
    business.refresh_from_db()
    assert business.seeks == ""


def test_a_choice_that_is_missing_is_asked_for(client, editor):
    response = client.post(address("set_category", builders.business()), {})

    assert response.status_code == 200
    assert response.context["form"].errors


def test_deleting_leaves_a_trace_and_takes_the_english_version_along(client, editor):
    danish = builders.business()
    english = builders.business("en", translation_key=danish.translation_key, slug=danish.slug)

    press(client, "delete", danish)

    assert not Business.objects.filter(pk__in=[danish.pk, english.pk]).exists()
    trace = ModelLogEntry.objects.get(action="wagtail.delete", object_id=str(danish.pk), label=danish.name)
    assert (trace.user, trace.deleted) == (editor, True)


ACTIONS = {
    "publish_businesses": {},
    "unpublish_businesses": {},
    "set_category": {"category": lambda: Category.objects.last().pk},
    "add_to_network": {"network": lambda: Network.objects.last().pk},
    "remove_from_network": {"network": lambda: Network.objects.last().pk},
    "delete": {},
}


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("query", ["%26status%3Dunpublished", "%26q%3Dudvalgt", "%26check%3Dcontact"])
def test_select_all_means_what_the_list_shows(client, editor, action, query):
    fields = {name: value() for name, value in ACTIONS[action].items()}
    chosen = builders.business(name="Udvalgt", live=False)
    other = builders.business(name="Forbigået", phone="+4555771234")
    draft = builders.business(name="Glemt", phone="+4555771234", live=False)
    before = {
        business.pk: (business.live, business.category_id, business.latest_revision_id)
        for business in Business.objects.exclude(Q(live=False) | Q(name="Udvalgt") | Q(phone="", email="", website=""))
    }

    press(client, action, query=query, **fields)

    assert {
        business.pk: (business.live, business.category_id, business.latest_revision_id)
        for business in Business.objects.filter(pk__in=before)
    } == before
    assert other.pk in before
    is_listed = "unpublished" in query
    assert is_listed or Business.objects.filter(pk=draft.pk, live=False, latest_revision=None).exists()
    assert action != "delete" or not Business.objects.filter(pk=chosen.pk).exists()


@pytest.mark.parametrize("action", ACTIONS)
def test_without_the_right_nothing_happens(client, action):
    fields = {name: value() for name, value in ACTIONS[action].items()}
    # Drafts, where that makes sense: Wagtail itself guards what publishes.
    business = builders.business(live=action == "unpublish_businesses")
    if action == "remove_from_network":
        BusinessNetwork.objects.create(business=business, network=Network.objects.last())
    before = Business.objects.filter(pk=business.pk).values().get()
    client.force_login(builders.writer())

    client.post(address(action, business), fields)

    assert Business.objects.filter(pk=business.pk).values().get() == before
    assert actions_on(business) == []


def test_somebody_who_may_change_but_not_publish_publishes_nothing(client):
    user = builders.editor()
    group = user.groups.get()
    group.permissions.remove(group.permissions.get(codename="publish_business"))
    client.force_login(user)
    draft = builders.business(live=False)

    client.post(address("publish_businesses", draft), {})

    draft.refresh_from_db()
    assert not draft.live
    assert not staff.is_refused(client.get(LIST))
