"""What a business knows about itself, and which businesses a visitor sees."""

import pytest
from django.core.exceptions import ValidationError

from core.slugs import danish_slug
from directory.changing import set_networks
from directory.models import Business, Network
from directory.size_limits import BY_KEY, SIZE_LIMITS
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("employees", "keys"), [(0, ["eu", "pilot"]), (1, ["eu", "pilot"]), (2, ["eu"]), (9, ["eu"]), (10, [])]
)
def test_it_knows_by_which_limits_it_is_a_micro_enterprise(employees, keys):
    business = builders.business(employees=employees)

    assert [limit.key for limit in business.size_limits] == keys
    for limit in SIZE_LIMITS:
        found = Business.objects.within(limit).filter(pk=business.pk).exists()
        assert found == (limit.key in keys)


def test_the_limits_are_those_of_the_sources():
    assert BY_KEY["eu"].max_employees == 9  # fewer than 10 employees
    assert BY_KEY["pilot"].max_employees == 1  # the owner and at most 1 employee


def test_an_address_is_made_from_the_name():
    assert builders.business(name="Ærlig Øl på Åen", slug="").slug == "aerlig-oel-paa-aaen"


@pytest.mark.parametrize("name", ["Netværk", "Network"])
def test_no_business_gets_the_address_at_which_the_networks_are(name):
    assert builders.business(name=name, slug="").slug == f"{danish_slug(name)}-2"

    with pytest.raises(ValidationError, match="slug"):
        builders.business(slug=danish_slug(name))


def test_two_businesses_of_one_language_cannot_share_an_address():
    builders.business(slug="ens")

    with pytest.raises(ValidationError):
        builders.business(slug="ens")


def test_each_business_is_seen_once_in_the_readers_language_where_it_can_be():
    danish, english = builders.locale("da"), builders.locale("en")
    both = builders.business()
    translated = builders.business("en", translation_key=both.translation_key, slug=both.slug)
    danish_only = builders.business()
    draft = builders.business(live=False)

    seen = set(Business.objects.visible_in(english))
    assert {translated, danish_only} <= seen
    assert not {both, draft} & seen
    assert {both, danish_only} <= set(Business.objects.visible_in(danish))
    assert translated not in set(Business.objects.visible_in(danish))


def test_an_unpublished_translation_gives_way_to_the_danish_version():
    both = builders.business()
    builders.business("en", translation_key=both.translation_key, slug=both.slug, live=False)

    assert both in set(Business.objects.visible_in(builders.locale("en")))


def test_networks_that_are_added_have_their_places():
    business = builders.business()
    set_networks(business, set(Network.objects.values_list("pk", flat=True)[:3]))
    business.save()

    assert [row.sort_order for row in business.business_networks.all()] == [0, 1, 2]
