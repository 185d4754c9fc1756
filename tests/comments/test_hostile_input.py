"""Whatever is sent to the form: it is stored as it was typed, or given back in words. Never a 500, never markup."""

import re
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from comments.models import Comment
from core.addresses import mail_address
from core.text import plain_lines, printable
from tests import builders
from tests.journeys.conversation import OWN_ORIGIN

pytestmark = pytest.mark.django_db

FORM = "application/x-www-form-urlencoded"
GOOD = {"author_name": "En læser", "author_email": "laeser@example.net", "text": "Et ord."}
NASTY = {
    "script": "<script>alert(1)</script>",
    "closing-tags": "</textarea></p></article></section></main><script>alert(1)</script>",
    "attribute": '" onmouseover="alert(1)" x="',
    "template": "{{ 7*7 }}{% load static %}{% url 'x' %}",
    "entities": "&lt;script&gt; &#x3c;script&#x3e; &nbsp;",
    "javascript-link": "javascript:alert(1) https://example.org/\"onclick='x'",
    "comment-and-cdata": "<!-- --> ]]> <![CDATA[ x ]]> <?xml version='1.0'?>",
    "controls": "a\x01b\x02c\x08\x0b\x0c\x0e\x1b[31m\x7f\x85\x9f d",
    "nul": "før\x00efter",
    "bidi": "\u202eolleh\u202c \u2066x \u2067y\u200f \u061c",
    "zalgo": "z" + "\u0335\u0321\u0322\u0327" * 300 + "algo",
    "not-characters": "\ufffe\uffff\ufdd0 \U0010ffff",
    "separators": "a\u2028b\u2029c\ufeffd",
    "emoji": "👩\u200d👩\u200d👧 🏳️\u200d🌈 é́",
    "one-word": "x" * 5_000,
    "percent": "%s %(name)s %n {0} \\u0000 \\x00",
    "sql": "'; DROP TABLE comments_comment; --",
}


@pytest.fixture
def article(settings, classifier_says):
    """An article on a site that publishes everything, however fast it comes."""
    classifier_says("publish")
    settings.COMMENTS_PER_SENDER = 1_000_000
    return builders.article()


def post(client, page, data: str | bytes, content_type: str = FORM):
    return client.generic("POST", page.url, data, content_type=content_type, headers=OWN_ORIGIN)


def assert_inert(html: bytes, hostile: str = "") -> None:
    """No element and no handler is in the page but the site's own."""
    soup = BeautifulSoup(html, "html.parser")
    assert all(script.get("src", "").startswith("/static/") for script in soup.select("script"))
    assert not [tag for tag in soup.find_all() for name in tag.attrs if name.startswith("on")]
    assert not soup.select("[href^='javascript']")
    if hostile:
        assert soup.select_one("footer")  # the page goes on behind it


@pytest.mark.parametrize("hostile", NASTY.values(), ids=NASTY)
def test_it_is_stored_as_typed_and_inert_wherever_it_is_shown(client, article, hostile):
    response = client.post(article.url, {**GOOD, "text": hostile, "author_name": hostile[:80]}, headers=OWN_ORIGIN)

    if response.status_code == 422:  # a name of control characters alone, or with a NUL in it
        response = client.post(article.url, {**GOOD, "text": hostile}, headers=OWN_ORIGIN)
    assert response.status_code == 302
    comment = Comment.objects.on(article).get()
    assert comment.text == plain_lines(hostile)
    for address in (article.url, response["Location"], f"/kommentarer/{comment.pk}/rapporter/"):
        shown = client.get(address)
        if shown.status_code == 200:
            assert_inert(shown.content, hostile)
    (shown,) = BeautifulSoup(client.get(article.url).content, "html.parser").select(".comment-body")
    assert shown["dir"] == "auto"
    words = re.sub(r"https?://\S*|example\.org\S*", "", hostile)
    assert words[:5].split()[:1] == [] or plain_lines(words)[:3] in shown.get_text("\n")


@pytest.mark.parametrize("hostile", NASTY.values(), ids=NASTY)
def test_feeds_are_sound_and_their_html_is_inert(client, article, hostile):
    builders.comment(article, text=hostile.replace("\x00", ""), author_name=printable(hostile)[:80])

    for address in ("/kommentarer/feed/", f"/kommentarer/feed/{article.translation_key}/"):
        feed = ElementTree.fromstring(client.get(address).content)
        summaries = [summary.text for summary in feed.iter("{http://www.w3.org/2005/Atom}summary")]
        elements = {tag.name for text in summaries for tag in BeautifulSoup(text, "html.parser").find_all()}
        assert summaries
        assert elements <= {"p", "br", "a", "bdi"}


@pytest.mark.parametrize("hostile", NASTY.values(), ids=NASTY)
@pytest.mark.parametrize("how", [{"preview": "1"}, {"author_email": "x"}], ids=["preview", "error"])
def test_what_is_given_back_is_inert(client, article, hostile, how):
    response = client.post(article.url, {**GOOD, "text": hostile, **how}, headers=OWN_ORIGIN)

    assert response.status_code in (200, 422)
    assert_inert(response.content, hostile)
    given_back = BeautifulSoup(response.content, "html.parser").select_one("#comment-text").get_text()
    assert given_back.removeprefix("\n").replace("\r", "") == hostile.replace("\r", "")


class TestSize:
    """Too much is refused in words, and quickly."""

    @pytest.mark.parametrize(
        "text",
        ["x" * 1_000_000, "\n".join("x" for _line in range(20_000)), "\n" * 20_000 + "x" + "\n" * 20_000 + "y"],
        ids=["1 MB", "20,000 lines", "empty lines"],
    )
    def test_a_text_that_is_too_long_is_given_back_with_its_measure(self, client, article, text):
        response = client.post(article.url, {**GOOD, "text": text}, headers=OWN_ORIGIN)

        soup = BeautifulSoup(response.content, "html.parser")
        assert response.status_code == 422
        assert soup.select(".field-error#comment-text-error")
        assert len(soup.select_one("#comment-text").get_text()) >= len(text)
        assert not Comment.objects.on(article).exists()

    def test_as_many_lines_as_are_allowed_are_taken(self, client, article):
        text = "\n".join("x" for _line in range(200))

        assert client.post(article.url, {**GOOD, "text": text}, headers=OWN_ORIGIN).status_code == 302
        assert client.post(article.url, {**GOOD, "text": f"{text}\nx"}, headers=OWN_ORIGIN).status_code == 422

    @pytest.mark.parametrize(
        "data",
        [urlencode({**GOOD, "text": "x" * 3_000_000}), "&".join(f"f{number}=1" for number in range(6_000))],
        ids=["3 MB", "6,000 fields"],
    )
    def test_a_request_beyond_all_measure_is_refused_as_a_whole(self, client, article, data):
        response = post(client, article, data)

        assert response.status_code in (400, 413)
        assert BeautifulSoup(response.content, "html.parser").h1

    @pytest.mark.parametrize("field", ["author_name", "author_email", "remark", "token", "parent", "wants_mail"])
    def test_a_huge_value_in_any_other_field_is_no_fault_of_ours(self, client, article, field):
        response = client.post(article.url, {**GOOD, field: "9" * 500_000}, headers=OWN_ORIGIN)

        assert response.status_code in (302, 409, 422)


class TestForm:
    """Requests that no browser makes."""

    @pytest.mark.parametrize(
        "body",
        [
            b"author_name=A&author_email=a%40example.org&text=%ff%fe%00%c3%28",
            b"author_name=\xff\xfe&author_email=a%40example.org&text=\xed\xa0\x80",
            b"text=%ed%a0%80%ed%b0%80&author_name=%80&author_email=a@example.org",
            b"text=%u0041%zz%&author_name=%&author_email=a@example.org",
            b"&&&===;;;",
            b"",
            b"\x00" * 1_000,
        ],
    )
    def test_bytes_that_are_no_text(self, client, article, body):
        response = post(client, article, body)

        assert response.status_code in (302, 422)
        assert_inert(response.content)

    @pytest.mark.parametrize("missing", [*GOOD, "all"])
    def test_missing_fields_are_asked_for(self, client, article, missing):
        data = {} if missing == "all" else {name: value for name, value in GOOD.items() if name != missing}

        response = client.post(article.url, data, headers=OWN_ORIGIN)

        errors = BeautifulSoup(response.content, "html.parser").select(".error-summary li")
        assert response.status_code == 422
        assert len(errors) == (3 if missing == "all" else 1)

    def test_of_fields_that_come_twice_the_last_counts(self, client, article):
        twice = [(name, "x") for name in GOOD] + list(GOOD.items())

        assert post(client, article, urlencode(twice)).status_code == 302

        assert Comment.objects.on(article).get().text == GOOD["text"]

    @pytest.mark.parametrize(
        ("content_type", "statuses"),
        [
            ("application/json", {422}),
            ("text/plain", {422}),
            ("", {422}),
            (f"{FORM}; charset=utf-16", {302, 400, 422}),
            (f"{FORM}; charset=nonsense", {302, 400, 422}),
            ("multipart/form-data", {400, 422}),
            ("multipart/form-data; boundary=x", {400, 422}),
            ("multipart/form-data; boundary=" + "x" * 500, {400, 422}),
        ],
    )
    def test_another_kind_of_content(self, client, article, content_type, statuses):
        response = post(client, article, urlencode(GOOD), content_type)

        assert response.status_code in statuses

    def test_files_in_the_place_of_words(self, client, article):
        files = {name: SimpleUploadedFile("x.txt", b"words") for name in GOOD}

        assert client.post(article.url, files, headers=OWN_ORIGIN).status_code == 422

    @pytest.mark.parametrize(
        "query", ["?page=" + "9" * 400, "?page=%00", "?reply=%ff", "?page=1e9", "?reply=" + "9" * 400]
    )
    def test_what_stands_behind_the_address(self, client, article, query):
        assert client.get(article.url + query).status_code in (200, 400, 404)
        assert client.generic("POST", article.url + query, urlencode(GOOD), FORM, headers=OWN_ORIGIN).status_code in (
            *(302, 400, 404),
        )

    @pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
    def test_other_methods_are_refused(self, client, article, method):
        assert client.generic(method, article.url, headers=OWN_ORIGIN).status_code == 405

    @pytest.mark.parametrize(
        "path",
        ["99999999999999999999/", "0/", "feed/nonsense/", f"token/{'0' * 36}/", "dine/%F0%9F%92%A9/", f"{'9' * 300}/"],
    )
    def test_addresses_that_nobody_made(self, client, path):
        assert client.get(f"/kommentarer/{path}").status_code in (400, 404)


texts = st.text(max_size=200)
nearly_good = st.sampled_from(["En læser", "a@example.org", " ", "\x00", "\u202e", "<b>", "x" * 300, "æ@ø.dk", "\n"])
fields = st.one_of(texts, nearly_good, st.lists(nearly_good, max_size=5).map("".join))


@given(
    st.fixed_dictionaries(
        {"text": fields, "author_name": fields, "author_email": st.one_of(fields, st.emails())},
        optional={
            "parent": st.one_of(fields, st.integers().map(str)),
            "token": fields,
            "remark": fields,
            "wants_mail": fields,
            "preview": fields,
        },
    )
)
def test_anything_is_stored_as_typed_or_given_back(client, article, typed):
    Comment.objects.on(article).delete()

    response = post(client, article, urlencode(typed, errors="replace"))

    stored = Comment.objects.on(article).first()
    assert response.status_code in (200, 302, 409, 422)
    if response.status_code == 302:
        assert stored.text == plain_lines(typed["text"].encode(errors="replace").decode())
        assert stored.author_email == mail_address(typed["author_email"])
        assert client.get(article.url).status_code == 200
    else:
        assert stored is None
        shown = BeautifulSoup(response.content, "html.parser").select_one("#comment-text").get_text()
        assert shown.removeprefix("\n").replace("\r", "") == typed["text"].encode(errors="replace").decode().replace(
            "\r", ""
        )
    assert_inert(response.content)
