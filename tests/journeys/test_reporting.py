"""A reader points staff at a comment: one click, and a reason."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import translation

from comments.models import Comment, Report
from core.models import OrganisationSettings
from tests import builders
from tests.journeys.conversation import OWN_ORIGIN, in_language_of
from tests.reading import language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def comment(version) -> Comment:
    """One that readers see."""
    OrganisationSettings.objects.update(notification_email="vagt@example.org")
    return builders.comment(version, author_name="Kim", text="Dumme svin alle sammen.")


def report_link(version, comment: Comment) -> str:
    with translation.override(version.locale.language_code):
        return reverse("conversation:report", args=[comment.pk])


def send_report(client, version, comment: Comment, **fields):
    return client.post(report_link(version, comment), fields, headers=OWN_ORIGIN)


def test_a_report_is_one_click_away_and_reaches_the_moderators(client, version, comment):
    link = one(client.get(version.url), f"#comment-{comment.pk} .comment-actions a[href*='{comment.pk}/']")
    assert "Kim" in link.get_text()

    asked = client.get(link["href"])
    assert language_of(asked) == version.locale.language_code
    assert "Dumme svin" in words(asked)
    assert one(asked, "meta[name=robots]")["content"] == "noindex"
    assert not Report.objects.filter(comment=comment).exists()

    thanks = send_report(client, version, comment, reason="offensive", note="Tal pænt.\r\n\x00Tak")

    assert in_language_of(version, "Thank you") in texts(thanks, "h1")
    back = one(thanks, ".more--back")["href"]
    assert back == f"{version.url}#comment-{comment.pk}"
    (kept,) = Report.objects.filter(comment=comment)
    assert (kept.reason, kept.settled_at) == ("offensive", None)
    (message,) = mail.outbox
    assert message.to == ["vagt@example.org"]
    assert "Dumme svin" in message.body


def test_the_comment_stays_until_somebody_has_looked(client, version, comment):
    for _time in range(20):
        send_report(client, version, comment, reason="spam")

    assert "Dumme svin" in words(client.get(version.url))
    assert Report.objects.filter(comment=comment).count() == 10
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("reason", [None, "", "x", "SPAM"])
def test_without_a_reason_it_is_asked_for_and_the_note_is_kept(client, version, comment, reason):
    fields = {"note": "Det er <b>ikke</b> pænt"} | ({} if reason is None else {"reason": reason})
    response = send_report(client, version, comment, **fields)

    assert response.status_code == 422
    assert one(response, "#report-note").get_text().strip() == "Det er <b>ikke</b> pænt"
    assert soup(response).title.get_text().startswith(in_language_of(version, "Error:", "site"))
    link = one(response, ".error-summary a")
    if not reason:
        assert in_language_of(version, "Choose a reason.") in link.get_text()
    assert soup(response).select(link["href"])
    assert not Report.objects.filter(comment=comment).exists()


def test_a_note_that_is_too_long_is_given_back(client, version, comment):
    response = send_report(client, version, comment, reason="other", note="x" * 501)

    assert response.status_code == 422
    assert one(response, "#report-note").get_text().strip() == "x" * 501


def test_a_report_from_another_site_is_refused(client, version, comment):
    response = client.post(
        report_link(version, comment), {"reason": "spam"}, headers={"origin": "https://evil.example"}
    )

    assert response.status_code == 403
    assert not Report.objects.filter(comment=comment).exists()


def test_what_readers_do_not_see_cannot_be_reported(client, version, comment):
    comment.status = "awaiting"
    comment.save()

    assert send_report(client, version, comment, reason="spam").status_code == 404
