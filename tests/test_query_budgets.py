"""No page asks the database more as the site grows: a fixed number of queries each, written down here.

The numbers are what the pages need now. One that rises wants a reason; one that depends on how much there is, is a bug.

A page with a conversation asks for its comments and their number, for the people whose comments are marked (authors of
the article, leads of the project), and for the site's settings of comments, which say whether it still takes any.

An article asks for its networks, and, where it has any, for the directory that their pages are below.

A search of the directory asks the vocabulary and the index beside the list; a business's page asks when the business
was last confirmed.
"""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from blog.models import ArticleNetwork, ArticleRelatedPage, ArticleTopic, Topic
from core.models import Place
from directory.models import BusinessNetwork, Category, Network
from projects.models import ProjectUpdatePage
from tests import builders

pytestmark = pytest.mark.django_db

BUDGETS = {
    "/": 17,
    "/en/": 18,
    "/projekter/": 9,
    "/projekter/lokalvaerk/": 22,
    "/projekter/lokalvaerk/lokalvaerk-er-stiftet/": 9,
    "/artikler/": 12,
    "/artikler/emne/netvaerk/": 13,
    "/artikler/to-boelger/": 20,
    "/artikler/naar-ordren-er-for-stor-til-en/": 20,
    "/en/articles/where-two-waves-meet/": 21,
    "/virksomheder/": 14,
    "/virksomheder/?q=keramik&size=eu": 18,
    "/virksomheder/?category=mad&category=design&place=roervig&network=oplevelser&seeks=yes": 14,
    "/virksomheder/eksempelvaerkstedet/": 15,
    "/en/businesses/eksempelvaerkstedet/": 16,
    "/virksomheder/netvaerk/lokalvaerk/": 19,
    "/soeg/": 2,
    "/soeg/?q=netv%C3%A6rk": 12,
    "/soeg/?q=v%C3%A6rksted&kind=businesses": 8,
    "/soeg/?q=netvrk": 17,
    "/soeg/?q=rumraketter": 8,
    "/en/search/?q=network": 12,
    "/findes-slet-ikke/": 6,
    "/tilmeld-din-virksomhed/": 3,
    "/tilmeld-din-virksomhed/mistet-link/": 2,
    "/om-landliv/": 9,
    "/kontakt/": 8,
}


def queries(client, path: str) -> int:
    """How many queries a warm request takes: renditions are made, roots of sites are known."""
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        response = client.get(path)
    assert response.status_code in (200, 404)
    return len(captured)


@pytest.mark.parametrize(("path", "budget"), BUDGETS.items())
def test_a_page_stays_within_its_budget(client, path, budget):
    assert queries(client, path) <= budget


def test_more_articles_cost_no_more_queries(client):
    paths = ["/", "/artikler/", "/artikler/emne/netvaerk/"]
    before = [queries(client, path) for path in paths]

    topic = Topic.objects.get(slug="netvaerk")
    for _ in range(10):
        article = builders.article()
        article.article_topics = [ArticleTopic(topic=topic)]
        article.save()

    after = [queries(client, path) for path in paths]
    assert all(now <= then for now, then in zip(after, before, strict=True)), (before, after)


def test_more_comments_related_articles_and_networks_cost_no_more_queries(client):
    article = builders.article()
    article.related_pages = [ArticleRelatedPage(page=builders.article())]
    article.save()
    builders.comment(article)
    article.networks = [ArticleNetwork(network=network) for network in Network.objects.all()[:1]]
    article.save()
    before = queries(client, article.url)

    article.networks = [ArticleNetwork(network=network) for network in Network.objects.all()]
    article.related_pages = [ArticleRelatedPage(page=builders.article()) for _ in range(5)]
    article.save()
    for _ in range(20):
        builders.comment(article)

    assert queries(client, article.url) == before


def test_more_businesses_cost_no_more_queries(client):
    network = Network.objects.first()
    business = builders.business()
    BusinessNetwork.objects.create(business=business, network=network)
    paths = [
        "/",
        "/virksomheder/",
        "/en/businesses/",
        f"/virksomheder/?network={network.slug}&seeks=yes&category={business.category.slug}",
        "/virksomheder/?q=vi",
        f"/virksomheder/{business.slug}/",
        f"/virksomheder/netvaerk/{network.slug}/",
        "/virksomheder/?q=prøver",
    ]
    paths += ["/soeg/?q=prøver", "/en/search/?q=prøver", "/soeg/?q=prøvr"]
    builders.business()
    before = [queries(client, path) for path in paths]

    for _ in range(20):
        business = builders.business()
        business.business_networks = [BusinessNetwork(network=network)]
        business.save()

    after = [queries(client, path) for path in paths]
    assert all(now <= then for now, then in zip(after, before, strict=True)), (before, after)


def test_more_choices_cost_no_more_queries(client):
    paths = ["/virksomheder/", "/virksomheder/?seeks=yes", "/virksomheder/eksempelvaerkstedet/"]
    before = [queries(client, path) for path in paths]

    for number in range(10):
        place = Place.objects.get(slug="glumsoe")
        place.pk, place.name, place.slug = None, f"By {number}", f"by-{number}"
        place.latitude = 55.1 + number / 10
        place.save()
        category = Category.objects.create(name_da=f"Fag {number}", name_en=f"Trade {number}", slug=f"fag-{number}")
        network = Network.objects.create(name_da=f"Net {number}", name_en=f"Net {number}", slug=f"net-{number}")
        business = builders.business(place=place, category=category, seeks="Nogen.")
        BusinessNetwork.objects.create(business=business, network=network)

    assert [queries(client, path) for path in paths] == before


def test_more_projects_and_updates_cost_no_more_queries(client):
    project = builders.project()
    project.add_child(instance=ProjectUpdatePage(title="Nyt 0", slug="nyt-0"))
    cache.clear()
    before = [queries(client, path) for path in ("/projekter/", project.url)]

    for number in range(1, 10):
        builders.project()
        project.add_child(instance=ProjectUpdatePage(title=f"Nyt {number}", slug=f"nyt-{number}"))

    assert [queries(client, path) for path in ("/projekter/", project.url)] == before


def test_the_sitemap_costs_the_same_however_many_pages_there_are(client):
    before = queries(client, "/sitemap.xml")

    for _ in range(10):
        builders.article()

    assert queries(client, "/sitemap.xml") == before


def test_more_registrations_cost_staff_no_more_queries(client):
    client.force_login(builders.editor())
    builders.registration()
    looked_after(builders.business())
    paths = [
        reverse("registrations_admin:queue"),
        f"{reverse('registrations_admin:queue')}?tab=listed",
        reverse("registrations_admin:stale"),
    ]
    before = [queries(client, path) for path in paths]

    for _ in range(10):
        builders.registration()
        looked_after(builders.business())

    assert [queries(client, path) for path in paths] == before


def looked_after(business) -> None:
    """Make somebody look after a business."""
    builders.registration(status="listed", business_key=business.translation_key, confirmed_at=timezone.now())
