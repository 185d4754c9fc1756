"""The database is away: visitors and staff are told so in their language, and nothing that they wrote is gone."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from wagtail.contrib.forms.models import FormSubmission

from blog.models import ArticlePage
from comments.models import Comment
from home.models import ContactPage
from registrations.models import Registration
from tests import builders
from tests.journeys import registering
from tests.journeys.conversation import OWN_ORIGIN, do, in_language_of, own_page, written
from tests.outages import database_away
from tests.reading import language_of, one, soup, words

UNAVAILABLE = 503
LONG = "Første linje.\n\n»Anden« <b>linje</b> & resten."


@pytest.fixture
def visitor() -> Client:
    """A visitor, who sees an answer where the test client would raise."""
    return Client(raise_request_exception=False)


def is_told(response, language: str) -> None:
    """The answer says for how long not to come back, is kept by nobody, and is in the reader's language."""
    assert response.status_code == UNAVAILABLE
    assert int(response["Retry-After"]) > 0
    assert response["Cache-Control"] == "no-store"
    assert response["Content-Language"] == language
    assert language_of(response) == language
    assert "Set-Cookie" not in response
    assert ("does not answer" if language == "en" else "svarer ikke") in words(response)


def given_back(response) -> tuple[str, dict]:
    """Where the form on the page is sent to, and with what: as a browser does when its one button is pressed."""
    form = one(response, "main form[method=post]")
    assert len(form.select("button")) == 1
    assert not form.select("input[type=file], input[type=password]")
    data = {}
    for field in form.select("[name]"):
        # A browser leaves out the line break after <textarea>.
        text = field["value"] if field.name == "input" else field.get_text().removeprefix("\n")
        data.setdefault(field["name"], []).append(text)
    return form["action"], data


def send_while_away(client, address: str, data: dict | None = None):
    with database_away():
        return client.post(address, data or {}, headers=OWN_ORIGIN)


def send_again(client, response):
    """Press the button of the page."""
    address, data = given_back(response)
    return client.post(address, data, headers=OWN_ORIGIN)


@pytest.mark.django_db
class TestReading:
    """What readers get, and that it passes by itself."""

    @pytest.mark.parametrize(
        ("address", "language"),
        [
            ("/", "da"),
            ("/en/", "en"),
            ("/artikler/", "da"),
            ("/virksomheder/?q=keramik", "da"),
            ("/en/search/?q=pottery", "en"),
            ("/tilmeld-din-virksomhed/", "da"),
            ("/en/register-your-business/", "en"),
            ("/findes-ikke/", "da"),
            ("/sitemap.xml", "da"),
        ],
    )
    def test_every_page_says_so_and_is_back_with_the_database(self, visitor, address, language):
        before = visitor.get(address)
        with database_away():
            is_told(visitor.get(address), language)
            link = one(visitor.get(address), "main a")
        after = visitor.get(address)

        assert link["href"] == address
        assert (after.status_code, len(after.content)) == (before.status_code, len(before.content))

    def test_the_page_loads_nothing_but_the_sites_own_files(self, visitor):
        with database_away():
            page = soup(visitor.get("/"))

        assert not page.select("script, style, [style]")
        assert all(link["href"].startswith(("/static/", "/")) for link in page.select("[href]"))

    def test_an_error_of_our_own_is_still_one(self, visitor, monkeypatch):
        monkeypatch.setattr("wagtail.models.Page.serve", lambda *args, **kwargs: 1 / 0)

        assert visitor.get("/om-landliv/").status_code == 500


@pytest.mark.django_db
class TestWriting:
    """What people typed is given back, and one press sends it when the database is back."""

    def test_a_comment(self, visitor, version, classifier_says):
        classifier_says("publish")
        typed = written(text=LONG, token="abc.def")

        away = send_while_away(visitor, version.url, typed)

        is_told(away, version.locale.language_code)
        assert one(away, "input[type=text]")["value"] == "En nabo"
        assert one(away, "textarea").get_text().strip() == LONG
        assert given_back(away) == (version.url, {name: [text] for name, text in typed.items()})
        assert send_again(visitor, away).status_code == 302
        assert Comment.objects.on(version).get().text == LONG

    @pytest.mark.parametrize("language", ["da", "en"])
    def test_a_message(self, visitor, language, classifier_says):
        classifier_says("publish")
        page = ContactPage.objects.get(locale=builders.locale(language))
        typed = {"name": "En borger", "email": "borger@example.org", "message": LONG}

        away = send_while_away(visitor, page.url, typed)

        is_told(away, language)
        assert send_again(visitor, away).status_code in (200, 302)
        assert FormSubmission.objects.get().form_data["message"].replace("\r", "") == LONG

    @pytest.mark.parametrize("language", ["da", "en"])
    def test_each_step_of_a_registration(self, visitor, language):
        address, answers = registering.START[language], registering.typed()
        while True:
            fields = {
                field["name"] for field in one(visitor.get(address), "main form.form[method=post]").select("[name]")
            }
            if not fields & answers.keys():
                break
            step = {name: value for name, value in answers.items() if name in fields}
            away = send_while_away(visitor, address, step)
            is_told(away, language)
            sent = send_again(visitor, away)
            assert sent.status_code == 302
            address = sent["Location"]
            if not soup(visitor.get(address)).select("[name=upkeep_email], [name=place], [name=offers]"):
                break

        is_told(send_while_away(visitor, address), language)
        assert send_again(visitor, send_while_away(visitor, address)).status_code == 302
        assert Registration.objects.latest("pk").answers["name"] == registering.NAME

    def test_a_private_page(self, visitor, version):
        comment = builders.comment(version, text="Før.")
        page = own_page(comment, version)

        with database_away():
            is_told(visitor.get(page), version.locale.language_code)
            away = do(visitor, page, "edit", text=LONG)

        is_told(away, version.locale.language_code)
        assert given_back(away)[0] == page
        assert given_back(away)[1]["text"] == [LONG]

    def test_what_is_too_long_is_not_given_back_but_the_browser_has_it(self, visitor, version):
        away = send_while_away(visitor, version.url, written(text="ord " * 200_000))

        is_told(away, version.locale.language_code)
        assert not soup(away).select("form")
        advice = "Go back in your browser: what you wrote usually still stands there. Try again in a moment."
        assert in_language_of(version, advice) in words(away)

    def test_a_password_is_never_given_back(self, visitor):
        away = send_while_away(visitor, "/admin/login/", {"username": "nogen", "password": "hemmelig ting"})

        assert away.status_code == UNAVAILABLE
        assert b"hemmelig" not in away.content


@pytest.mark.django_db
def test_staff_are_told_in_both_languages_and_keep_their_page(visitor):
    visitor.force_login(builders.editor())
    page = ArticlePage.objects.first()
    editor = f"/admin/pages/{page.pk}/edit/"

    with database_away():
        read = visitor.get(editor)
        saved = visitor.post(editor, {"title": "En ny titel", "body-0-value": '{"blocks": [ ]}'})

    for answer in (read, saved):
        assert (answer.status_code, answer["Cache-Control"]) == (UNAVAILABLE, "no-store")
        assert "svarer ikke" in words(answer)
        assert "does not answer" in words(answer)
    assert given_back(saved) == (editor, {"title": ["En ny titel"], "body-0-value": ['{"blocks": [ ]}']})
    assert visitor.get(editor).status_code == 200


def test_a_connection_that_breaks_in_the_middle_of_a_comment(really_written, visitor, classifier_says, monkeypatch):
    classifier_says("publish")
    article = ArticlePage.objects.get(slug="faa-noget-ud-af-et-netvaerksmoede")
    before = Comment.objects.count()
    with monkeypatch.context() as patch:
        patch.setattr("comments.services.submission.outcome_fields", lambda *args, **kwargs: _break_connection())
        away = visitor.post(article.url, written(text=LONG), headers=OWN_ORIGIN)

    is_told(away, "da")
    assert Comment.objects.count() == before
    assert send_again(visitor, away).status_code == 302
    assert Comment.objects.get(text=LONG)


def _break_connection() -> None:
    """The server ends the connection of this thread, as it does when it is shut down."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")


@pytest.mark.django_db
def test_the_scheduled_jobs_go_on_when_the_database_is_back():
    with database_away():
        call_command("run_jobs")

    call_command("run_jobs")
