"""When a category, a place or a municipality is renamed, its businesses are found by the new name, not by the old."""

import pytest
from wagtail.search.models import IndexEntry

from core.models import Municipality, Place
from directory.models import Business, Category
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def business():
    municipality = Municipality.objects.create(name="Blomsekommune", code="999")
    return builders.business(
        category=Category.objects.create(name_da="Blomsefag", name_en="Blomsetrade", slug="blomse"),
        place=Place.objects.create(name="Blomseby", slug="blomseby", postcode="9991", municipality=municipality),
    )


def rename(thing, **names) -> None:
    for name, value in names.items():
        setattr(thing, name, value)
    thing.save()


@pytest.mark.parametrize(
    ("thing", "name", "old", "new"),
    [
        ("category", "name_da", "Blomsefag", "Kvarkelsefag"),
        ("category", "name_en", "Blomsetrade", "Kvarkelsetrade"),
        ("place", "name", "Blomseby", "Kvarkelseby"),
        ("place", "postcode", "9991", "9992"),
        ("place", "post_town", "", "Kvarkelsekøbing"),
        ("place.municipality", "name", "Blomsekommune", "Kvarkelsekommune"),
    ],
)
def test_a_business_is_found_by_the_new_name(business, thing, name, old, new):
    renamed = business
    for step in thing.split("."):
        renamed = getattr(renamed, step)

    rename(renamed, **{name: new})

    assert business.pk in Business.objects.matching(new)
    assert not old or business.pk not in Business.objects.matching(old)


def test_a_business_is_found_by_the_municipality_that_its_place_has_come_to(business):
    rename(business.place, municipality=Municipality.objects.create(name="Kvarkelsekommune", code="998"))

    assert Business.objects.matching("kvarkelsekommune") == [business.pk]
    assert Business.objects.matching("blomsekommune") == []


def test_staff_find_a_business_by_the_new_name_before_it_is_published(business):
    business.unpublish()

    rename(business.category, name_da="Kvarkelsefag")

    assert list(Business.objects.all().search("kvarkelsefag")) == [business]
    assert Business.objects.live().matching("kvarkelsefag") == []


def test_what_a_business_is_not_found_by_writes_no_index_entry_anew(business):
    IndexEntry.objects.filter(title_text=business.name).delete()

    rename(business.category, description_da="Noget andet.")
    rename(business.place, slug="et-andet-sted")

    assert not IndexEntry.objects.filter(title_text=business.name).exists()
