"""Moderators are told of comments by mail, each as they wish."""

import re
from datetime import timedelta

import pytest
from django.conf import settings as site_settings
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from comments import notifications, services
from comments.models import Comment, CommentStatus, ModeratorMail, ModeratorPreference
from core.models import OrganisationSettings
from tests import builders
from tests.journeys.conversation import ADDRESS, write
from tests.moderators import REASONS, address, mailed, press_link, statuses
from tests.reading import in_danish, soup, words

pytestmark = pytest.mark.django_db

AWAITING = CommentStatus.AWAITING
ABOUT_ONESELF = {
    "name_email-first_name": "Karen",
    "name_email-last_name": "Holm",
    "name_email-email": "k@example.org",
    "locale-preferred_language": "da",
    "theme-theme": "system",
    "theme-contrast": "system",
    "theme-density": "default",
}


@pytest.fixture
def article(article):
    """One on which a moderator reads every comment first."""
    article.comments_mode = "moderated"
    article.save()
    return article


@pytest.fixture
def comment(article) -> Comment:
    """One that waits."""
    return builders.comment(article, status=AWAITING, text="Køb billige ure", probability=0.62, reasons=REASONS)


@pytest.fixture
def notification_address() -> str:
    """Where the site writes when nobody in particular wants to know."""
    settings = OrganisationSettings.for_site(Site.objects.get())
    settings.notification_email = "vagten@example.org"
    settings.save()
    return settings.notification_email


def paths_in(message) -> list[str]:
    """The addresses of this site that a mail holds."""
    return re.findall(rf"{re.escape(site_settings.WAGTAILADMIN_BASE_URL)}(\S+)", message.body)


def test_where_nobody_in_particular_wants_mails_the_organisation_gets_one(client, article, notification_address):
    write(client, article, author_name="En nabo\r\nBcc: alle@example.org")

    comment = Comment.objects.get(author_email=ADDRESS)
    (message,) = mail.outbox
    assert message.recipients() == [notification_address]
    assert article.title in message.subject
    assert "Det har jeg prøvet." in message.body
    assert paths_in(message) == [address("moderate", comment)]
    assert comment.author_name == "En nabo Bcc: alle@example.org"


def test_no_mail_is_sent_where_no_address_is_given(client, article):
    OrganisationSettings.objects.update(notification_email="")

    write(client, article)

    assert mail.outbox == []


def test_the_mail_is_in_the_language_of_the_moderator_whatever_the_page(client, article, article_in_english):
    mailed(ModeratorMail.AT_ONCE, "da")
    mailed(ModeratorMail.AT_ONCE, "en")

    write(client, article)

    danish, english = mail.outbox
    assert in_danish("Read and decide:") in danish.body
    assert "Read and decide:" in english.body
    assert "/en/" not in danish.body
    assert "/en/comments/" in english.body


def test_the_mail_says_why_and_names_nobody_in_its_subject(article):
    mailed(ModeratorMail.AT_ONCE)
    comment = builders.comment(article, status=AWAITING, author_name="Karen Blixen", probability=0.62, reasons=REASONS)

    notifications.notify_moderators(comment)

    (message,) = mail.outbox
    assert "Karen" not in message.subject
    assert comment.author_email not in message.subject
    assert "62 %" in message.body
    assert "Der er tre links" in message.body


def test_each_link_of_the_mail_leads_to_its_own_decision(client, comment):
    mailed(ModeratorMail.AT_ONCE)
    notifications.notify_moderators(comment)
    approve, spam, admin = paths_in(mail.outbox[0])

    assert admin == address("moderate", comment)
    press_link(client, spam)
    assert statuses(comment) == ["spam"]
    Comment.objects.update(status=AWAITING)
    press_link(client, approve)
    assert statuses(comment) == ["published"]


def test_a_report_is_mailed_with_its_reason(client, article):
    mailed(ModeratorMail.AT_ONCE)
    services.report(builders.comment(article), reason="private", note="Det er min adresse")

    (message,) = mail.outbox
    assert message.subject == f"En kommentar til »{article.title}« er rapporteret"
    assert "Det er min adresse" in message.body
    assert in_danish("Let it stand:") in message.body


def test_nobody_is_mailed_who_may_not_moderate_any_more(comment, notification_address):
    former, inactive, without_address = (mailed(ModeratorMail.AT_ONCE) for _number in range(3))
    former.groups.clear()
    type(inactive).objects.filter(pk=inactive.pk).update(is_active=False)
    type(without_address).objects.filter(pk=without_address.pk).update(email="")

    notifications.notify_moderators(comment)

    assert [message.recipients() for message in mail.outbox] == [[notification_address]]


def test_those_who_want_a_mail_an_hour_get_no_more(article):
    user = mailed(ModeratorMail.HOURLY)
    now = timezone.now()
    builders.comment(article, status=AWAITING, text="Den første", created_at=now)

    notifications.notify_moderators(builders.comment(article, status=AWAITING, created_at=now))
    assert mail.outbox == []
    sent = [notifications.send_digests(now + timedelta(minutes=minutes)) for minutes in (1, 30, 62)]

    assert sent == [1, 0, 0]
    (message,) = mail.outbox
    assert message.recipients() == [user.email]
    assert "Den første" in message.body
    assert f"{Comment.objects.awaiting().count()} kommentarer afventer godkendelse" == message.subject

    builders.comment(article, status=AWAITING, created_at=now + timedelta(minutes=63))
    assert notifications.send_digests(now + timedelta(minutes=64)) == 1


@pytest.mark.parametrize("failure", [ConnectionRefusedError, TimeoutError])
def test_a_mail_server_that_fails_loses_no_comment(client, article, settings, failure):
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"
    settings.MAILER_EMAIL_BACKEND = f"tests.journeys.mail_servers.{failure.__name__}Backend"

    response = write(client, article)

    assert response.status_code == 302
    assert Comment.objects.filter(author_email=ADDRESS).count() == 1


def test_a_moderator_chooses_on_the_page_of_the_account(client, comment):
    user = builders.editor()
    client.force_login(user)
    page = client.get(reverse("wagtailadmin_account"))
    form = {field["name"]: field.get("value", "") for field in soup(page).select("main form input[name]")}
    assert in_danish("Your account has no email address, so no mail can reach you.") in words(page)

    asked_for = {"moderator_mail-mail": "hourly", **ABOUT_ONESELF}
    response = client.post(reverse("wagtailadmin_account"), form | asked_for)

    assert response.status_code == 302
    assert ModeratorPreference.objects.get(user=user).mail == ModeratorMail.HOURLY


def test_others_than_moderators_are_not_asked(client):
    client.force_login(builders.writer())

    page = client.get(reverse("wagtailadmin_account"))

    assert page.status_code == 200
    assert "moderator_mail" not in page.content.decode()
