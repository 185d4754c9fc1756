"""A visitor reads, in one language and the other, and finds the way by the menu."""

from datetime import date
from urllib.parse import urlsplit

import pytest

from blog.models import ArticleIndexPage, ArticlePage, Topic
from directory.models import DirectoryPage
from home.models import ContactPage, HomePage, StandardPage
from projects.models import ProjectIndexPage, ProjectPage, ProjectUpdatePage
from tests import builders
from tests.reading import follow_language_switch, language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db

PAGE_TYPES = (
    HomePage,
    StandardPage,
    ContactPage,
    ArticleIndexPage,
    ArticlePage,
    ProjectIndexPage,
    ProjectPage,
    ProjectUpdatePage,
    DirectoryPage,
)


def danish_article() -> ArticlePage:
    return ArticlePage.objects.get(slug="naar-arbejdet-flytter-med")


def english_article() -> ArticlePage:
    return danish_article().get_translation(builders.locale("en"))


def alternates(response) -> dict[str, str]:
    return {link["hreflang"]: link["href"] for link in soup(response).select("link[rel=alternate][hreflang]")}


def canonical(response) -> str:
    return one(response, "link[rel=canonical]")["href"]


def public_addresses() -> list[str]:
    pages = [
        model.objects.live().filter(locale=builders.locale(language)).first().url
        for model in PAGE_TYPES
        for language in ("da", "en")
    ]
    business = builders.business(slug="til-laesning")
    lists = ("/artikler/", "/en/articles/")
    return [
        *pages,
        f"{builders.directory('da').url}{business.slug}/",
        f"{builders.directory('en').url}{business.slug}/",
        *(f"{base}{rest}" for base in lists for rest in ("feed/", "atom/", "?page=999", "?page=1")),
        "/virksomheder/?q=bageri",
        "/virksomheder/?category=findes-ikke",
        "/findes-ikke/",
        "/en/missing/",
        "/?q=%00",
        "/robots.txt",
        "/sitemap.xml",
    ]


def test_a_reader_goes_from_the_danish_article_to_the_english_one_and_back(client):
    danish = client.get(danish_article().url)

    english = follow_language_switch(client, danish)
    danish_again = follow_language_switch(client, english)

    assert (language_of(danish), language_of(english), language_of(danish_again)) == ("da", "en", "da")
    assert one(english, "h1").get_text() == english_article().title
    assert danish_again.request["PATH_INFO"] == danish.request["PATH_INFO"]
    assert not soup(english).select(".language-note")


@pytest.mark.parametrize("model", PAGE_TYPES)
def test_the_switch_leads_there_and_back_on_every_type_of_page(client, model):
    page = model.objects.live().filter(locale=builders.locale("da")).first()

    english = follow_language_switch(client, client.get(page.url))

    assert urlsplit(english.request["PATH_INFO"]).path == page.get_translation(builders.locale("en")).url
    assert follow_language_switch(client, english).request["PATH_INFO"] == page.url


def test_the_switch_names_the_other_language_in_that_language(client):
    switch = one(client.get("/"), "a.language-switch")
    switch_back = one(client.get("/en/"), "a.language-switch")

    assert (switch.get_text(strip=True), switch["lang"], switch["hreflang"]) == ("English", "en", "en")
    assert (switch_back.get_text(strip=True), switch_back["lang"], switch_back["hreflang"]) == ("Dansk", "da", "da")


def test_a_page_without_english_leads_to_the_nearest_page_above_it_and_says_so_in_english(client):
    untranslated = builders.article(title="Kun på dansk")

    danish = client.get(untranslated.url)
    note = one(danish, "a.language-switch[lang=en] .language-note")
    english = follow_language_switch(client, danish)

    assert "This page is not in English" in note.get_text()
    assert builders.section(ArticleIndexPage, "en").title in note.get_text()
    assert english.request["PATH_INFO"] == "/en/articles/"


def test_an_update_without_english_leads_to_its_project(client):
    project = ProjectPage.objects.get(slug="mikromekka", locale=builders.locale("da"))
    update = ProjectUpdatePage(title="Kun på dansk", slug="kun-paa-dansk")
    project.add_child(instance=update)

    english = follow_language_switch(client, client.get(update.url))

    assert english.request["PATH_INFO"] == project.get_translation(builders.locale("en")).url


def test_the_switch_never_leads_to_a_draft(client):
    danish, english = danish_article(), english_article()
    english.unpublish()

    response = client.get(danish.url)

    assert follow_language_switch(client, response).request["PATH_INFO"] == "/en/articles/"
    assert alternates(response) == {}


def test_a_page_that_does_not_exist_leads_to_the_home_page_of_the_other_language(client):
    assert follow_language_switch(client, client.get("/findes-ikke/")).request["PATH_INFO"] == "/en/"
    assert follow_language_switch(client, client.get("/en/missing/")).request["PATH_INFO"] == "/"


def test_a_translated_page_names_both_versions_to_search_engines(client):
    versions = {
        "da": f"http://testserver{danish_article().url}",
        "en": f"http://testserver{english_article().url}",
        "x-default": f"http://testserver{danish_article().url}",
    }

    danish = client.get(danish_article().url)
    english = client.get(english_article().url)

    assert alternates(danish) == alternates(english) == versions
    assert canonical(danish) == versions["da"]
    assert canonical(english) == versions["en"]


def test_an_untranslated_page_names_only_itself(client):
    page = builders.article()

    response = client.get(f"{page.url}?utm_source=mail")

    assert alternates(response) == {}
    assert canonical(response) == f"http://testserver{page.url}"


def test_the_switch_stays_with_the_topic(client):
    topic = Topic.objects.get(slug="bosaetning")

    danish = client.get(f"/artikler/emne/{topic.slug}/")
    english = follow_language_switch(client, danish)

    assert english.request["PATH_INFO"] == f"/en/articles/topic/{topic.slug}/"
    assert topic.name_en in one(english, "h1").get_text()
    assert alternates(danish)["en"] == "http://testserver/en/articles/topic/bosaetning/"


def test_the_second_page_of_a_list_is_its_own_canonical_address(client):
    for _number in range(13):
        builders.article()

    assert canonical(client.get("/artikler/?page=2")) == "http://testserver/artikler/?page=2"


def test_the_menu_leads_to_pages_of_its_own_language(client):
    for home, prefix in (("/", ""), ("/en/", "/en")):
        links = [link["href"] for link in soup(client.get(home)).select(".main-nav a")]

        assert len(links) == 5
        for address in links:
            assert address.startswith("/en/") == bool(prefix), address
            assert client.get(address).status_code == 200


def test_the_menu_marks_where_the_reader_is(client):
    on_the_list = one(client.get("/artikler/"), ".main-nav a[aria-current]")
    below_it = one(client.get(danish_article().url), ".main-nav a[aria-current]")

    assert (on_the_list["href"], on_the_list["aria-current"]) == ("/artikler/", "page")
    assert (below_it["href"], below_it["aria-current"]) == ("/artikler/", "true")


def test_the_breadcrumbs_lead_home_in_the_language_of_the_page(client):
    def trail(address):
        return [link["href"] for link in soup(client.get(address)).select(".breadcrumbs a")]

    update = ProjectUpdatePage.objects.get(slug="cebit-i-hannover")

    assert trail(danish_article().url) == ["/", "/artikler/"]
    assert trail(english_article().url) == ["/en/", "/en/articles/"]
    assert trail(update.url) == ["/", "/projekter/", "/projekter/mikromekka/"]
    assert trail("/") == []


def test_related_articles_of_an_english_article_are_english(client):
    related = [link["href"] for link in soup(client.get(english_article().url)).select(".related a")]

    assert len(related) == 3
    assert all(address.startswith("/en/articles/") for address in related)


def test_the_years_lead_to_their_articles(client):
    year = danish_article().date.year

    response = client.get(f"/artikler/{year}/")

    shown = texts(response, ".card-title")
    expected = ArticlePage.objects.live().filter(locale=builders.locale("da"), date__year=year)
    assert sorted(shown) == sorted(article.title for article in expected)
    assert str(year) in words(response)


def test_a_year_with_articles_in_one_language_only_is_no_dead_end(client):
    builders.article(date=date(1987, 5, 4))

    english = follow_language_switch(client, client.get("/artikler/1987/"))

    assert english.status_code == 200
    assert english.request["PATH_INFO"] == "/en/articles/1987/"
    assert "No articles here yet." in words(english)


def test_no_answer_to_a_visitor_sets_a_cookie_or_varies_by_one(client):
    for address in public_addresses():
        response = client.get(address, headers={"accept-language": "en"})

        varies = response.headers.get("Vary", "").lower()
        assert "Set-Cookie" not in response.headers, address
        assert not response.cookies, address
        assert "cookie" not in varies, address
        assert "accept-language" not in varies, address


def test_staff_see_their_bar_and_their_pages_are_not_shared(client):
    client.force_login(builders.editor())

    response = client.get("/")

    assert soup(response).select("wagtail-userbar")
    assert "cookie" in response["Vary"].lower()
