"""A project's facts."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from core.models import Place
from core.templatetags.site_tags import kroner, period
from projects.models import ProjectPage, ProjectPlace
from tests import builders
from tests.reading import soup

SEPTEMBER, OCTOBER = date(2012, 9, 1), date(2014, 10, 1)


@pytest.mark.parametrize(
    ("language", "starts", "ends", "written"),
    [
        ("da", SEPTEMBER, OCTOBER, "sep. 2012–okt. 2014"),
        ("da", SEPTEMBER, None, "fra sep. 2012"),
        ("da", date(2013, 5, 1), OCTOBER, "maj 2013–okt. 2014"),
        ("da", None, None, ""),
        ("en", SEPTEMBER, OCTOBER, "Sept 2012–Oct 2014"),
        ("en", None, OCTOBER, "until Oct 2014"),
    ],
)
def test_a_period_is_written_as_the_language_writes_it(language, starts, ends, written):
    with translation.override(language):
        assert period(starts, ends) == written


def test_sums_are_written_as_the_language_writes_them():
    with translation.override("da"):
        assert kroner(266750) == "266.750\N{NO-BREAK SPACE}kr."
    with translation.override("en"):
        assert kroner(266750) == "DKK\N{NO-BREAK SPACE}266,750"


def test_it_cannot_end_before_it_starts():
    with pytest.raises(ValidationError) as refusal:
        ProjectPage(title="Baglæns", starts=OCTOBER, ends=SEPTEMBER).clean()

    assert "ends" in refusal.value.error_dict


@pytest.mark.django_db
def test_predecessor_and_successor_find_each_other_in_each_language(client):
    for first, second in (
        ("/projekter/mikrovirksomheder-fuglebjerg/", "/projekter/mikrovirksomheder-glumsoe-herlufmagle-fensmark/"),
        (
            "/en/projects/micro-enterprises-fuglebjerg/",
            "/en/projects/micro-enterprises-glumsoe-herlufmagle-fensmark/",
        ),
    ):
        assert f'href="{second}"' in client.get(first).content.decode()
        assert f'href="{first}"' in client.get(second).content.decode()


@pytest.mark.django_db
def test_a_successor_that_is_not_published_is_not_named(client):
    project = builders.project(status="continued")
    builders.project(title="Endnu en kladde", predecessor=project, live=False)

    assert "Endnu en kladde" not in client.get(project.url).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/projekter/mikromekka/", ["Nykøbing Falster: 2 virksomheder", "Vordingborg: 2 virksomheder"]),
        ("/en/projects/mikromekka/", ["Nykøbing Falster: 2 businesses", "Vordingborg: 2 businesses"]),
        ("/projekter/netvaerk-af-mikrovirksomheder/", []),
    ],
)
def test_its_places_are_shown_on_the_map_with_their_businesses(client, address, expected):
    response = client.get(address)

    assert [link["aria-label"] for link in soup(response).select(".map a")] == expected
    assert bool(soup(response).select(".map")) == bool(expected)


@pytest.mark.django_db
def test_a_place_without_businesses_is_shown_and_leads_nowhere(client):
    project = builders.project()
    project.places = [
        ProjectPlace(
            place=Place.objects.create(
                name="Tomby",
                slug="tomby",
                postcode="4700",
                municipality=Place.objects.first().municipality,
                latitude=55.4,
                longitude=11.5,
            )
        )
    ]
    project.save()

    (spot,) = soup(client.get(project.url)).select(".map .spot")

    assert spot.name == "g"
    assert spot.get_text(strip=True) == "Tomby"
