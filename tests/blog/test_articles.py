"""Articles: their order, their topics and years, and how long they take to read."""

from datetime import date

import pytest
from django.urls import reverse

from blog.models import ArticlePage, ArticleTopic, Topic
from core.models import Person
from projects.models import ProjectIndexPage
from tests import builders, staff
from tests.reading import one, soup

pytestmark = pytest.mark.django_db

INDEX = {"da": "/artikler/", "en": "/en/articles/"}


@pytest.fixture
def topic() -> Topic:
    """A topic of no article."""
    return Topic.objects.create(name_da="Færgefart", name_en="Ferries", slug="faergefart")


def about(topic: Topic, language: str = "da", **fields) -> ArticlePage:
    """A published article on a topic."""
    article = builders.article(language, **fields)
    article.article_topics = [ArticleTopic(topic=topic)]
    article.save()
    return article


def address_of(topic: Topic, language: str) -> str:
    """Where the list of a topic is read."""
    return INDEX[language] + ("topic" if language == "en" else "emne") + f"/{topic.slug}/"


def titles(response) -> list[str]:
    """The titles of the cards of a list, in order."""
    return [heading.get_text(strip=True) for heading in soup(response).select("main .card h2, main .card h3")]


class TestOrder:
    """The newest by the date that staff gave, whenever they were written."""

    def test_the_latest_date_comes_first(self):
        old = builders.article(date=date(1999, 5, 1))
        new = builders.article(date=date(2035, 5, 1))

        found = list(ArticlePage.objects.filter(pk__in=[old.pk, new.pk]).newest_first())

        assert found == [new, old]

    def test_of_one_day_the_one_that_was_made_last_comes_first(self):
        first, second = builders.article(date=date(2035, 1, 1)), builders.article(date=date(2035, 1, 1))

        assert list(ArticlePage.objects.filter(pk__in=[first.pk, second.pk]).newest_first()) == [second, first]


@pytest.mark.parametrize("language", ["da", "en"])
class TestTopics:
    """A reader follows a topic in the language that is read."""

    def test_the_list_of_a_topic_has_its_articles_and_no_others(self, client, topic, language):
        article = about(topic, language, title="Med færgen")
        other = builders.article(language, title="Uden færge")

        shown = titles(client.get(address_of(topic, language)))

        assert article.title in shown
        assert other.title not in shown

    def test_a_topic_without_articles_says_so(self, client, topic, language):
        response = client.get(address_of(topic, language))

        assert response.status_code == 200
        assert titles(response) == []

    def test_a_topic_that_does_not_exist_is_not_found(self, client, language):
        assert client.get(address_of(Topic(slug="findes-ikke"), language)).status_code == 404


class TestYears:
    """The years of a list."""

    def test_a_year_has_its_articles(self, client):
        builders.article(title="Fra det år", date=date(2031, 2, 3))

        assert titles(client.get("/artikler/2031/")) == ["Fra det år"]

    def test_a_year_of_the_other_language_is_an_empty_list_and_no_error(self, client):
        builders.article("en", title="That year", date=date(2031, 2, 3))

        response = client.get("/artikler/2031/")

        assert response.status_code == 200
        assert titles(response) == []

    @pytest.mark.parametrize("year", [1066, 9999])
    def test_a_year_without_articles_is_not_found(self, client, year):
        assert client.get(f"/artikler/{year}/").status_code == 404

    def test_a_draft_opens_no_year(self, client):
        builders.article(date=date(2032, 2, 3), live=False)

        assert client.get("/artikler/2032/").status_code == 404


class TestReadingTime:
    """How long the reading takes."""

    @pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (200, 1), (201, 2), (1000, 5)])
    def test_it_is_counted_in_whole_minutes(self, words, minutes):
        article = ArticlePage(body=[("text", f"<p>{'ord ' * words}</p>")])

        assert article.reading_minutes == minutes

    def test_markup_is_no_text(self):
        marked = "".join(f'<a href="https://example.org/{number}">ord</a> ' for number in range(200))

        assert ArticlePage(body=[("text", f"<p>{marked}</p>")]).reading_minutes == 1


def test_an_author_of_the_article_is_called_that_in_the_conversation():
    person = Person.objects.create(name="Prøveperson", user=builders.editor())
    article = builders.article()
    article.article_authors.create(person=person)

    assert list(article.roles_in_conversation()) == [person.user_id]


def test_an_article_belongs_below_the_list_of_articles_alone(client):
    client.force_login(builders.editor())
    parent = builders.section(ProjectIndexPage)

    response = client.get(reverse("wagtailadmin_pages:add", args=["blog", "articlepage", parent.pk]))

    assert response.status_code != 200


def test_what_a_new_article_says_is_on_its_page(client):
    client.force_login(builders.editor())
    page = staff.add_article(client, title="Broen til øen", introduction="Kort sagt.", **staff.PUBLISH)
    client.logout()

    assert one(client.get(page.url), "h1").get_text(strip=True) == "Broen til øen"
