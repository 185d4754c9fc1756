"""The second visitor gets the first one's page without Django, and nobody gets what was meant for another."""

import gzip
import sys
from http.cookies import SimpleCookie

import brotli
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comments.signed_links import Purpose, link_token
from core.page_cache.wsgi import with_page_cache
from tests import builders
from tests.core.page_cache.asking import ask

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

HOME, ARTICLE, FEED = "/", "/en/articles/small-on-purpose/", "/artikler/feed/"
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, "zstd": zstd.decompress}

KEPT = [HOME, ARTICLE, FEED, "/sitemap.xml", "/robots.txt", "/virksomheder/?place=glumsoe&size=eu", "/findes-ikke/"]
KEPT += ["/wp-login.php", "/artikler", "/kommentarer/feed/", "/virksomheder/den-opdigtede-smedje/vcard/"]


@pytest.mark.parametrize("path", KEPT)
def test_the_second_visitor_gets_the_first_ones_answer_without_a_query(cache, path):
    first = ask(cache, path)

    with CaptureQueriesContext(connection) as queries:
        second = ask(cache, path)

    assert (first.is_hit, second.is_hit) == (False, True)
    assert (second.status, second.body) == (first.status, first.body)
    assert {**first.headers, "Cache-Status": "landliv; hit"} == dict(second.headers)
    assert len(queries) == 0
    assert (cache.made, cache.hits) == (1, 1)


@pytest.mark.parametrize("path", KEPT)
def test_the_answer_is_the_one_that_django_gives(cache, path):
    ask(cache, path)
    kept = ask(cache, path)
    asked = Client(SERVER_NAME="127.0.0.1").get(path)

    assert (kept.status, kept.body) == (asked.status_code, asked.content)
    own = {"Cache-Status", "ETag", "Vary", "Content-Length"}
    assert {name: value for name, value in kept.headers.items() if name not in own} == {
        name: value for name, value in asked.headers.items() if name not in own
    }


def test_each_host_scheme_and_choice_has_its_own(cache, settings):
    paths = ["/virksomheder/", "/virksomheder/?page=2", "/virksomheder/?place=glumsoe", "/virksomheder/?page=2&size=eu"]
    others = [{"HTTP_HOST": "localhost"}, {"wsgi.url_scheme": "https"}]

    assert not any(ask(cache, path).is_hit for path in paths)
    assert not any(ask(cache, paths[0], **other).is_hit for other in others)
    assert all(ask(cache, path).is_hit for path in paths)


def test_who_follows_a_link_with_somebodys_mark_gets_the_page_without_it(cache):
    plain = ask(cache, "/virksomheder/?place=glumsoe")

    marked = ask(cache, "/virksomheder/?utm_source=nyhedsbrev&place=glumsoe&fbclid=x")

    assert marked.is_hit
    assert marked.body == plain.body
    assert b"utm_source" not in ask(cache, "/projekter/?utm_source=brev").body


@pytest.mark.parametrize("path", ["/?x=1", "/?%70age%5b=1", "/soeg/?q=smed", "/kontakt/?sent=1", "/?page=1&page=2&x"])
def test_other_questions_are_asked_of_django(cache, path):
    assert not any(ask(cache, path).is_hit for _ in range(2))


def test_a_very_long_address_is_not_kept(cache):
    path = f"/virksomheder/?{'&'.join(['category=mad'] * 60)}"

    assert not any(ask(cache, path).is_hit for _ in range(2))


@pytest.mark.parametrize("method", ["POST", "PUT", "OPTIONS"])
def test_what_is_sent_reaches_django(cache, method):
    ask(cache, HOME)

    assert not ask(cache, HOME, method).is_hit


def test_a_host_that_is_not_ours_gets_nothing(cache):
    assert [ask(cache, HOME, HTTP_HOST="evil.example.org").status for _ in range(2)] == [400, 400]
    assert not ask(cache, HOME).is_hit


class TestWhoIsKnown:
    """Staff, and who holds a private link."""

    def test_staff_get_their_own_page_and_nobody_else_does(self, cache):
        staff = Client(SERVER_NAME="127.0.0.1")
        staff.force_login(builders.editor())
        cookie = f"{settings.SESSION_COOKIE_NAME}={staff.cookies[settings.SESSION_COOKIE_NAME].value}"

        own = [ask(cache, HOME, HTTP_COOKIE=cookie) for _ in range(2)]

        assert all("wagtail-userbar" in answer.text and not answer.is_hit for answer in own)
        assert all("no-cache" in answer.headers["Cache-Control"] for answer in own)
        assert all("public" not in answer.headers["Cache-Control"] for answer in own)
        assert "wagtail-userbar" not in ask(cache, HOME).text
        assert not ask(cache, HOME, HTTP_COOKIE=cookie).is_hit

    def test_a_cookie_of_somebody_else_changes_nothing(self, cache):
        ask(cache, HOME)

        assert ask(cache, HOME, HTTP_COOKIE=SimpleCookie({"_other": "1"}).output(header="")).is_hit

    def test_who_brings_a_password_asks_django(self, cache):
        ask(cache, HOME)

        assert not ask(cache, HOME, HTTP_AUTHORIZATION="Basic Og==").is_hit

    def test_a_private_link_is_never_kept(self, cache):
        comment = builders.comment(builders.article())
        path = f"/kommentarer/din/{link_token(comment, Purpose.WRITER)}/"

        answers = [ask(cache, path) for _ in range(2)]

        assert [answer.status for answer in answers] == [200, 200]
        assert not any(answer.is_hit for answer in answers)
        assert all("no-store" in answer.headers["Cache-Control"] for answer in answers)

    @pytest.mark.parametrize("path", ["/admin/", "/admin/login/", "/tilmeld-din-virksomhed/", "/kommentarer/din/x/"])
    def test_screens_and_forms_of_some_are_never_kept(self, cache, path):
        assert not any(ask(cache, path).is_hit for _ in range(2))

    def test_a_page_behind_a_password_is_never_kept(self, cache):
        article = builders.article()
        article.view_restrictions.create(restriction_type="password", password="et godt kodeord")

        answers = [ask(cache, article.url) for _ in range(2)]

        assert not any(answer.is_hit for answer in answers)
        assert article.introduction not in answers[1].text


class TestEncodings:
    """The answer as small as the browser can read it."""

    @pytest.mark.parametrize("encoding", UNPACK)
    def test_it_is_packed_as_the_browser_can_read_it(self, cache, encoding):
        plain = ask(cache, ARTICLE)

        packed = ask(cache, ARTICLE, HTTP_ACCEPT_ENCODING=encoding)

        assert packed.headers["Content-Encoding"] == encoding
        assert UNPACK[encoding](packed.body) == plain.body
        assert len(packed.body) < len(plain.body) / 3
        assert int(packed.headers["Content-Length"]) == len(packed.body)
        assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
        assert packed.headers["ETag"] != plain.headers["ETag"]

    @pytest.mark.parametrize(
        ("accepted", "chosen"),
        [
            ("gzip, deflate, br, zstd", "zstd"),
            ("gzip, deflate, br", "br"),
            ("br;q=0, gzip;q=0.5", "gzip"),
            ("identity", None),
            ("", None),
            ("gzip;q=0", None),
        ],
    )
    def test_which_one_the_browser_gets(self, cache, accepted, chosen):
        ask(cache, HOME)

        assert ask(cache, HOME, HTTP_ACCEPT_ENCODING=accepted).headers.get("Content-Encoding") == chosen

    @pytest.mark.parametrize("path", ["/soeg/", "/soeg/?q=smed", "/kontakt/?sent=1", "/admin/login/"])
    @pytest.mark.parametrize("encoding", UNPACK)
    def test_so_is_what_is_not_kept(self, cache, path, encoding):
        packed = ask(cache, path, HTTP_ACCEPT_ENCODING=encoding)

        assert packed.headers["Content-Encoding"] == encoding
        assert UNPACK[encoding](packed.body).strip().endswith(b"</html>")
        assert "accept-encoding" in packed.headers["Vary"]
        assert not packed.is_hit

    def test_what_is_short_is_sent_as_it_is(self, cache):
        assert "Content-Encoding" not in ask(cache, "/robots.txt", HTTP_ACCEPT_ENCODING="br").headers


class TestWhoHasItAlready:
    """A browser that asks whether what it has is still right."""

    @pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
    def test_the_tag_of_the_last_answer_is_enough(self, cache, encoding):
        first = ask(cache, ARTICLE, HTTP_ACCEPT_ENCODING=encoding)
        tag = first.headers["ETag"]

        for tags in (tag, f"W/{tag}", f'"other", {tag}', "*"):
            again = ask(cache, ARTICLE, HTTP_ACCEPT_ENCODING=encoding, HTTP_IF_NONE_MATCH=tags)
            assert (again.status, again.body) == (304, b"")
            assert again.headers["ETag"] == tag
            assert again.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
            assert "Content-Encoding" not in again.headers

    def test_it_is_enough_for_the_first_one_who_asks_too(self, cache):
        tag = ask(cache, ARTICLE).headers["ETag"]
        cache.listener._version.renew()

        again = ask(cache, ARTICLE, HTTP_IF_NONE_MATCH=tag)

        assert (again.status, again.is_hit) == (304, False)

    def test_another_tag_gets_the_page(self, cache):
        ask(cache, ARTICLE)

        assert ask(cache, ARTICLE, HTTP_IF_NONE_MATCH='"other"').status == 200

    @pytest.mark.parametrize("path", [FEED, "/sitemap.xml"])
    def test_feeds_and_the_sitemap_know_dates(self, cache, path):
        first = ask(cache, path)
        date = first.headers["Last-Modified"]

        assert ask(cache, path, HTTP_IF_MODIFIED_SINCE=date).status == 304
        assert ask(cache, path, HTTP_IF_MODIFIED_SINCE="Thu, 01 Jan 1970 00:00:00 GMT").status == 200
        assert ask(cache, path, HTTP_IF_MODIFIED_SINCE=date, HTTP_IF_NONE_MATCH='"other"').status == 200
        assert ask(cache, path, HTTP_IF_MODIFIED_SINCE="yesterday").status == 200

    def test_a_page_that_is_not_there_is_never_said_to_be_as_before(self, cache):
        first = ask(cache, "/findes-ikke/")

        assert ask(cache, "/findes-ikke/", HTTP_IF_NONE_MATCH=first.headers["ETag"]).status == 404


def test_who_asks_for_the_headers_gets_them_alone(cache):
    whole = ask(cache, ARTICLE)

    headers = ask(cache, ARTICLE, "HEAD")

    assert (headers.status, headers.body, headers.is_hit) == (200, b"", True)
    assert headers.headers["Content-Length"] == whole.headers["Content-Length"] == str(len(whole.body))


def test_who_asks_for_the_headers_first_keeps_nothing(cache):
    ask(cache, ARTICLE, "HEAD")

    assert not ask(cache, ARTICLE).is_hit


@pytest.mark.parametrize(("name", "value"), [("PAGE_CACHE_MEGABYTES", 0), ("DEBUG", True)])
def test_it_can_be_switched_off(settings, name, value):
    setattr(settings, name, value)
    application = object()

    assert with_page_cache(application) is application
