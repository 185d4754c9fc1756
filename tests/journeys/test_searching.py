"""A visitor searches the site: from the header, in both languages, with and without a hit."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils.timezone import localdate
from hypothesis import given
from hypothesis import strategies as st

from search import vocabulary
from search.models import ZeroResultQuery
from tests import builders
from tests.reading import follow_language_switch, in_danish, language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db

SIDES = [("/", "/soeg/", "da"), ("/en/", "/en/search/", "en")]
HOSTILE = [
    "%", "'", '"', "''", "a:b & !c | (d", "\\", "😀", "-", "*", ":*", "<->", "ord " * 153, "x" * 1_000_000,
    "<script>alert(1)</script>", "\u202e\u0000abc",
    "'; DROP TABLE search_word; --", "»«", '"a b', "a-b-c-d", "É", "ﬁ", "0",
    "1.2.3,4", "{{ typed }}", "%(typed)s", "\ud7ff", "ß" * 90,
]  # fmt: skip


def fields(response, selector: str) -> dict:
    """Where a form leads, and the name of its field."""
    form = one(response, selector)
    return {"action": form["action"], "method": form["method"], "name": form.select_one("input")["name"]}


@pytest.mark.parametrize(("home", "address", "language"), SIDES)
def test_the_search_is_in_the_header_of_every_page(client, home, address, language):
    form = fields(client.get(home), ".header-search")

    assert form == {"action": address, "method": "get", "name": "q"}
    response = client.get(form["action"], {"q": "Lokalværk"})
    assert response.status_code == 200
    assert language_of(response) == language
    assert texts(response, ".search-result h3")[0] == "Lokalværk"
    assert one(response, "#search-words")["value"] == "Lokalværk"


@pytest.mark.parametrize(("_home", "address", "language"), SIDES)
def test_without_words_it_says_what_can_be_searched_for(client, _home, address, language):
    for query in ({}, {"q": ""}, {"q": " \t "}):
        response = client.get(address, query)

        assert response.status_code == 200
        assert len(soup(response).select(".search-help a.more")) >= 4
        assert not soup(response).select(".search-result, .result-count")


@pytest.mark.parametrize(("_home", "address", "language"), SIDES)
def test_a_result_says_what_it_is_and_shows_the_finds(client, _home, address, language):
    builders.article(
        language, title="Zykelfest & mere", introduction="Kom til <b>zykelfest</b> & hygge.", date="2026-03-05"
    )

    response = client.get(address, {"q": "zykelfest"})

    [result] = soup(response).select(".search-result")
    assert [mark.get_text() for mark in result.select("h3 mark")] == ["Zykelfest"]
    assert [mark.get_text() for mark in result.select("p mark")] == ["zykelfest"]
    assert "Kom til <b>zykelfest</b> & hygge." in result.get_text()
    assert not result.select("b")
    kicker = result.select_one(".card-kicker").get_text()
    assert kicker == ("Article · 5 March 2026" if language == "en" else "Artikel · 5. marts 2026")
    assert client.get(result.select_one("a")["href"]).status_code == 200


def test_each_kind_of_find_says_what_helps_to_choose(client):
    kickers = texts(client.get("/soeg/", {"q": "lokalværk"}), ".card-kicker")

    assert "Projekt · Afsluttet" in kickers
    assert any(kicker.startswith("Projekt · Projektnyhed · ") for kicker in kickers)
    assert "Virksomhed · Kunst og design · 4573 Højby" in texts(
        client.get("/soeg/", {"q": "drejeskive"}), ".card-kicker"
    )


def test_the_finds_can_be_narrowed_to_a_kind_by_a_link(client):
    response = client.get("/soeg/", {"q": "netværk"})
    total = int(texts(response, ".result-count")[0].split()[0])
    counts = [int(number) for number in texts(response, ".result-types .count")]
    assert counts[0] == total == sum(counts[1:])

    articles = client.get("/soeg/" + soup(response).select_one(".result-types a[href*=articles]")["href"])

    assert {kicker.split(" · ")[0] for kicker in texts(articles, ".card-kicker")} == {"Artikel"}
    assert texts(articles, ".result-types [aria-current]")[0].startswith("Artikler")
    assert texts(articles, ".result-types .count") == texts(response, ".result-types .count")


def test_a_kind_that_does_not_exist_is_passed_over(client):
    everything = texts(client.get("/soeg/", {"q": "netværk"}), ".search-result h3")

    assert texts(client.get("/soeg/", {"q": "netværk", "kind": "rumraketter"}), ".search-result h3") == everything


def test_many_finds_are_paged_and_none_is_shown_twice(client):
    first = client.get("/soeg/", {"q": "virksomhed"})
    pages = first.context["page_of_results"].paginator.num_pages
    assert pages > 2

    addresses = [
        link["href"]
        for number in range(1, pages + 1)
        for link in soup(client.get("/soeg/", {"q": "virksomhed", "page": number})).select(".search-result h3 a")
    ]

    assert len(addresses) == len(set(addresses)) == first.context["search_results"].total
    following = one(first, ".pagination a[rel=next]")["href"]
    assert parse_qs(urlsplit(following).query) == {"q": ["virksomhed"], "page": ["2"]}
    assert client.get("/soeg/", {"q": "virksomhed", "page": 99}).status_code == 404


@pytest.mark.parametrize(
    ("address", "typed", "read_as"), [("/soeg/", "keramkk", "keramik"), ("/en/search/", "netwrk", "network")]
)
def test_a_misspelt_word_is_corrected_and_the_page_says_so(client, address, typed, read_as):
    response = client.get(address, {"q": typed})

    [notice] = texts(response, ".notice")
    message = "No results for »%(typed)s«. Here are results for »%(read_as)s«."
    said = message if address == "/en/search/" else in_danish(message)
    assert notice == said % {"typed": typed, "read_as": read_as}
    assert soup(response).select(".search-result")
    assert one(response, "#search-words")["value"] == typed


def test_the_directory_corrects_a_misspelt_word_too(client):
    response = client.get("/virksomheder/", {"q": "keramkk"})

    assert "keramik" in texts(response, ".notice")[0]
    assert "Den Tænkte Drejeskive" in texts(response, ".business-card h3")


def test_a_rare_word_that_is_nearly_a_common_one_brings_a_question(client):
    builders.article(title="Netvark")
    vocabulary.recount(localdate())

    response = client.get("/soeg/", {"q": "netvark"})

    assert texts(response, ".search-result h3") == ["Netvark"]
    link = one(response, ".did-you-mean a")
    assert link.get_text() == "netværk"
    assert len(texts(client.get(link["href"]), ".search-result")) > 3


def test_words_that_stand_nowhere_together_find_what_has_some_of_them(client):
    response = client.get("/soeg/", {"q": "honning svejsning"})

    assert texts(response, ".notice") == [in_danish("Nothing has all the words. Here is what has some of them.")]
    assert {"Den Tænkte Bigård", "Den Opdigtede Smedje"} <= set(texts(response, ".search-result h3"))


@pytest.mark.parametrize(("_home", "address", "language"), SIDES)
def test_a_search_in_vain_says_so_and_leads_on(client, _home, address, language):
    response = client.get(address, {"q": "rumraketter"})

    assert response.status_code == 200
    assert "rumraketter" in texts(response, ".empty p")[0]
    assert len(soup(response).select(".search-help a.more")) >= 4
    assert not soup(response).select(".search-result")
    assert ZeroResultQuery.objects.get(words="rumraketter").language == language


def test_a_business_that_has_only_danish_words_is_found_in_english_and_marked(client):
    builders.business(name="Zykelhuset", slug="zykelhuset", introduction="Vi har zykler.")

    response = client.get("/en/search/", {"q": "zykelhuset"})

    assert one(response, ".search-result h3 a[lang=da]")["href"] == "/en/businesses/zykelhuset/"
    assert one(response, ".search-result p[lang=da]").get_text().startswith("Vi har zykler.")


def test_a_business_with_both_languages_is_found_once_in_each(client):
    for address, word in (("/soeg/", "bageriet"), ("/en/search/", "bakery")):
        assert texts(client.get(address, {"q": word}), ".search-result h3").count("Mønsterbageriet (eksempel)") == 1


def test_pages_of_the_other_language_are_not_found(client):
    assert "Om Landliv" not in texts(client.get("/en/search/", {"q": "landliv"}), ".search-result h3")
    assert "About Landliv" not in texts(client.get("/soeg/", {"q": "landliv"}), ".search-result h3")


def test_the_language_switch_keeps_the_words(client):
    danish = client.get("/soeg/", {"q": "Lokalværk"})

    english = follow_language_switch(client, danish)

    assert language_of(english) == "en"
    assert one(english, "#search-words")["value"] == "Lokalværk"
    assert texts(english, ".search-result h3")


@pytest.mark.parametrize(
    ("address", "word"), [("/findes/landsbyklynge-moede/", "landsbyklynge moede"), ("/en/no/micro-loan/", "micro loan")]
)
def test_a_page_that_does_not_exist_offers_to_search_for_the_words_of_its_address(client, address, word):
    response = client.get(address)

    assert response.status_code == 404
    assert one(response, "#search-words")["value"] == word
    assert fields(response, ".search-form")["action"] == ("/en/search/" if address.startswith("/en/") else "/soeg/")


@pytest.mark.parametrize(("_home", "address", "language"), SIDES)
def test_no_search_engine_is_to_keep_results(client, _home, address, language):
    for query in ({}, {"q": "netværk"}):
        assert one(client.get(address, query), "meta[name=robots]")["content"] == "noindex"
    assert address not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize(("_home", "address", "language"), SIDES)
def test_only_reading_is_allowed_and_no_cookie_is_set(client, _home, address, language):
    assert client.post(address, {"q": "netværk"}).status_code == 405
    response = client.get(address, {"q": "netværk"})
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert client.get(address + "?q=%00").status_code == 400
    assert client.get(address, {"q": "x", "page": "x"}).status_code == 404


@pytest.mark.parametrize("address", ["/soeg/", "/en/search/", "/virksomheder/"])
@pytest.mark.parametrize("typed", HOSTILE, ids=lambda typed: ascii(typed)[:20])
def test_anything_at_all_is_answered(client, address, typed):
    if address == "/virksomheder/":
        typed = typed.replace("\0", "")[:100]
    response = client.get(address, {"q": typed})

    assert response.status_code in (200, 400)
    if response.status_code == 400:
        assert "\0" in typed or address == "/virksomheder/"
    else:
        assert not soup(response).main.select("script")


@given(typed=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=150))
def test_whatever_is_typed_is_answered_and_shown_back(client, typed):
    response = client.get("/soeg/", {"q": typed})

    assert response.status_code == 200
    assert language_of(response) == "da"
    assert "Server" not in words(response)
