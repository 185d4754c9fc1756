"""Addresses that do not exist and requests that make no sense: a clear answer in the right language, never a 500."""

import pytest
from django.test import Client
from wagtail.contrib.forms.models import FormSubmission

from comments.models import Comment
from tests import builders
from tests.reading import in_danish, language_of, one, soup

pytestmark = pytest.mark.django_db

COMMENT = {"author_name": "En læser", "author_email": "reader@example.org", "text": "Ord."}


@pytest.fixture
def visitor() -> Client:
    """A visitor who sees a 500 where the test client would raise."""
    return Client(raise_request_exception=False)


def is_answered_in(response, language: str, *statuses: int) -> None:
    address = response.request["PATH_INFO"]
    assert response.status_code in statuses, f"{address}: {response.status_code}"
    assert language_of(response) == language, address


@pytest.mark.parametrize(
    ("address", "language"),
    [
        ("/findes-ikke/", "da"),
        ("/artikler/findes-ikke/", "da"),
        ("/projekter/mikromekka/findes-ikke/", "da"),
        ("/virksomheder/findes-ikke/", "da"),
        ("/artikler/emne/findes-ikke/", "da"),
        ("/artikler/emne/findes-ikke/feed/", "da"),
        ("/artikler/emne/findes-ikke/atom/", "da"),
        ("/artikler/1999/", "da"),
        ("/artikler/0/", "da"),
        ("/artikler/99999/", "da"),
        ("/artikler/99999999999999999999/", "da"),
        ("/artikler/feed/mere/", "da"),
        ("/blåbær/på/ærø/", "da"),
        ("/%ff%fe/", "da"),
        ("/..%2f..%2fetc%2fpasswd", "da"),
        ("/media/findes-ikke.png", "da"),
        ("/documents/999999/intet.pdf", "da"),
        ("/" + "x" * 5_000 + "/", "da"),
        ("/en/missing/", "en"),
        ("/en/articles/missing/", "en"),
        ("/en/articles/topic/missing/", "en"),
        ("/en/articles/1999/", "en"),
        ("/en/businesses/missing/", "en"),
        ("/en/projekter/", "en"),
        ("/en/en/", "en"),
    ],
)
def test_an_address_that_does_not_exist(visitor, address, language):
    response = visitor.get(address)

    is_answered_in(response, language, 404)
    heading = "Nothing but fields here"
    assert one(response, "h1").get_text() == (heading if language == "en" else in_danish(heading))
    assert one(response, ".message .button-row a:first-child")["href"] == ("/en/" if language == "en" else "/")
    assert len(soup(response).select(".message .button-row a")) == 6
    assert "/en/" not in " ".join(link["href"] for link in soup(response).select(".message a")) or language == "en"


@pytest.mark.parametrize("number", ["0", "-1", "abc", "999", "9" * 30, "1.5", "", "%F0%9F%98%80", "1e1", "１"])
@pytest.mark.parametrize(
    ("address", "language"),
    [("/artikler/", "da"), ("/en/articles/", "en"), ("/virksomheder/", "da"), ("/en/businesses/", "en")],
)
def test_a_page_number_that_does_not_exist(visitor, address, language, number):
    is_answered_in(visitor.get(f"{address}?page={number}"), language, *((200,) if number == "１" else (404,)))


@pytest.mark.parametrize(
    ("address", "language"),
    [
        ("/?q=%00", "da"),
        ("/virksomheder/?q=%00", "da"),
        ("/virksomheder/?category=%00", "da"),
        ("/virksomheder/?%00=1", "da"),
        ("/artikler/?page=%00", "da"),
        ("/findes%00ikke/", "da"),
        ("/artikler/%00/", "da"),
        ("/admin/login/?next=%00", "da"),
        ("/en/?q=%00", "en"),
        ("/en/businesses/?q=a%00b", "en"),
        ("/en/articles/%00/", "en"),
        ("/en%00/", "da"),
    ],
)
def test_a_nul_in_an_address(visitor, address, language):
    is_answered_in(visitor.get(address), language, 400)


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_nul_is_left_out_of_a_name_and_is_an_error_in_an_address(visitor, language):
    article = builders.article(language)

    named = visitor.post(article.url, {**COMMENT, "author_name": "Per\x00Bak"})
    addressed = visitor.post(article.url, {**COMMENT, "author_email": "a\x00b@example.org"})

    assert named.status_code == 302
    assert Comment.objects.get(author_name__startswith="Per").author_name == "Per Bak"
    is_answered_in(addressed, language, 422)
    assert soup(addressed).select_one("#comment-author_email")["aria-invalid"] == "true"


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_nul_in_a_message_to_staff_is_left_out(visitor, language):
    address = "/en/contact/" if language == "en" else "/kontakt/"

    response = visitor.post(address, {"name": "a\x00", "email": "a@example.org", "message": "b\x00"})

    assert response.status_code == 302
    stored = FormSubmission.objects.get().form_data
    assert (stored["name"], stored["message"]) == ("a", "b")


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    "comment",
    [
        {**COMMENT, "text": "x" * 100_000},
        {**COMMENT, "author_name": "x" * 81},
        {**COMMENT, "author_email": "x" * 250 + "@example.org"},
        {**COMMENT, "text": " \n\t "},
        {"andet": "felt"},
    ],
    ids=["long text", "long name", "long address", "only spaces", "other fields"],
)
def test_a_comment_that_cannot_be_one(visitor, language, comment):
    response = visitor.post(builders.article(language).url, comment)

    is_answered_in(response, language, 422)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"x" * 50, "multipart/form-data"),
        (b"x" * 50, "multipart/form-data; boundary="),
        (b"--a\r\nContent-Disposition: form-data\r\n\r\nx", "multipart/form-data; boundary=a"),
        (b"\xff\xfe\x00", "application/x-www-form-urlencoded"),
        (b"text=%ff%fe", "application/x-www-form-urlencoded; charset=ingen"),
        (b'{"text": "x"}', "application/json"),
        (b"", ""),
        (b"a=1&" * 6_000, "application/x-www-form-urlencoded"),
        (b"text=" + b"x" * (3 * 1024 * 1024), "application/x-www-form-urlencoded"),
    ],
    ids=["no boundary", "empty boundary", "cut off", "bytes", "no charset", "json", "nothing", "fields", "large"],
)
def test_a_form_that_was_sent_badly(visitor, language, body, content_type):
    response = visitor.generic("POST", builders.article(language).url, body, content_type)

    is_answered_in(response, language, 400, 413, 422)


@pytest.mark.parametrize("method", ["put", "patch", "delete", "trace"])
@pytest.mark.parametrize(
    "address",
    ["/", "/en/", "/artikler/", "/virksomheder/", "/en/contact/", "/robots.txt", "/sitemap.xml", "/media/x.png"],
)
def test_a_method_that_no_page_knows(visitor, address, method):
    response = getattr(visitor, method)(address)

    assert response.status_code == 405


@pytest.mark.parametrize("address", ["/", "/en/", "/artikler/", "/en/articles/", "/virksomheder/", "/om-landliv/"])
def test_something_sent_to_a_page_that_takes_nothing(visitor, address):
    assert visitor.post(address, {"a": "b"}).status_code == 405


@pytest.mark.parametrize("address", ["/", "/en/articles/", "/kontakt/", "/artikler/feed/", "/robots.txt"])
def test_only_the_head_of_a_page(visitor, address):
    response = visitor.head(address)

    assert response.status_code == 200
    assert response.content == b""


def test_an_address_without_its_last_slash_leads_to_the_page(visitor):
    for address in ("/artikler", "/en/articles", "/virksomheder/eksempelvaerkstedet"):
        response = visitor.get(address)

        assert response.status_code in (301, 302), address
        assert response["Location"] == f"{address}/"


def test_capital_letters_and_a_language_that_is_not_spoken_are_other_addresses(visitor):
    is_answered_in(visitor.get("/de/"), "da", 404)
    is_answered_in(visitor.get("/da/"), "da", 404)


def test_a_path_out_of_the_folder_of_uploads(visitor):
    for address in ("/media/../settings.py", "/media/%2e%2e/settings.py", "/media//etc/passwd"):
        assert visitor.get(address).status_code in (400, 404), address


def test_a_host_that_is_not_this_site_gets_no_page(visitor):
    response = visitor.get("/", headers={"host": "evil.example"})

    assert response.status_code == 400


def test_a_fault_of_the_site_is_told_in_the_language_of_the_address(visitor, monkeypatch):
    monkeypatch.setattr("wagtail.models.Page.serve", lambda *args, **kwargs: 1 / 0)

    is_answered_in(visitor.get("/om-landliv/"), "da", 500)
    is_answered_in(visitor.get("/en/about-landliv/"), "en", 500)
