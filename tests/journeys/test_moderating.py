"""Moderators are told of comments, and decide on them: one at a time, or many at once."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Site

from comments.models import Comment, CommentStatus
from core.models import OrganisationSettings
from tests import builders
from tests.journeys.conversation import ADDRESS, comment_list, log_in_moderator, moderation, write, written
from tests.reading import in_danish

pytestmark = pytest.mark.django_db


def in_bulk(action: str, ids: list, list_address: str = "") -> str:
    ticked = "&".join(f"id={pk}" for pk in ids)
    address = reverse("wagtail_bulk_action", args=["comments", "comment", action])
    return f"{address}?{ticked}&next={list_address.replace('&', '%26') or comment_list()}"


def statuses(*comments: Comment) -> list[str]:
    return [Comment.objects.get(pk=comment.pk).status for comment in comments]


@pytest.fixture
def notification_address() -> str:
    """Where the site writes when a comment waits."""
    settings = OrganisationSettings.for_site(Site.objects.get())
    settings.notification_email = "vagten@example.org"
    settings.save()
    return settings.notification_email


def test_the_moderators_get_a_mail_that_leads_to_the_comment(client, article, notification_address):
    write(client, article, author_name="En nabo\r\nBcc: alle@example.org")

    comment = Comment.objects.get(author_email=ADDRESS)
    message = mail.outbox[0]
    assert len(mail.outbox) == 1
    assert message.recipients() == [notification_address]
    assert article.title in message.subject
    assert "Det har jeg prøvet." in message.body
    assert f"http://127.0.0.1:8000{moderation('moderate', comment)}" in message.body
    assert comment.author_name == "En nabo Bcc: alle@example.org"


def test_the_mail_is_in_the_language_of_staff_whatever_the_page(client, article_in_english, notification_address):
    write(client, article_in_english)

    assert in_danish("Read and decide:") in mail.outbox[0].body


def test_no_mail_is_sent_where_no_address_is_given(client, article):
    OrganisationSettings.objects.update(notification_email="")

    write(client, article)

    assert mail.outbox == []


@pytest.mark.parametrize("failure", [ConnectionRefusedError, TimeoutError])
def test_a_mail_server_that_fails_loses_no_comment(client, article, notification_address, settings, failure):
    settings.EMAIL_BACKEND = f"tests.journeys.mail_servers.{failure.__name__}Backend"

    response = write(client, article)

    assert response.status_code == 302
    assert Comment.objects.filter(author_email=ADDRESS).count() == 1


def test_a_comment_in_the_bin_is_gone_for_readers(client, article):
    comment = builders.comment(article, text="Køb billige ure")
    log_in_moderator(client)

    client.post(moderation("bin", comment))

    assert statuses(comment) == [CommentStatus.BINNED]
    client.logout()
    assert "Køb billige ure" not in client.get(article.url).content.decode()


def test_a_binned_comment_can_be_approved_after_all(client, article):
    comment = builders.comment(article, status=CommentStatus.BINNED)
    log_in_moderator(client)

    client.post(moderation("approve", comment))

    assert statuses(comment) == [CommentStatus.PUBLISHED]


@pytest.mark.parametrize(
    ("action", "told"),
    [("approve", "The comment was published already."), ("bin", "The comment was in the bin already.")],
)
def test_the_second_of_two_moderators_is_told(client, article, action, told):
    comment = builders.comment(article, status=CommentStatus.AWAITING)
    first = log_in_moderator(client)
    client.post(moderation(action, comment))
    log_in_moderator(client)

    response = client.post(moderation(action, comment), follow=True)

    assert in_danish(told) in response.content.decode()
    assert Comment.objects.get(pk=comment.pk).decided_by == first


def test_a_link_that_is_only_looked_at_decides_nothing(client, article):
    comment = builders.comment(article, status=CommentStatus.AWAITING)
    log_in_moderator(client)

    assert client.get(moderation("approve", comment)).status_code == 405
    assert client.get(moderation("bin", comment)).status_code == 405
    assert statuses(comment) == [CommentStatus.AWAITING]


def test_ticked_comments_are_approved_and_no_others(client, article):
    ticked = [builders.comment(article, status=CommentStatus.AWAITING) for _number in range(2)]
    left = builders.comment(article, status=CommentStatus.AWAITING)
    log_in_moderator(client)
    address = in_bulk("approve_comments", [comment.pk for comment in ticked])

    asked = client.get(address)
    done = client.post(address)

    assert asked.status_code == 200
    assert statuses(*ticked, left) == ["published", "published", "awaiting"]
    assert done.status_code == 302


def test_select_all_means_what_the_list_shows(client, article):
    shown = builders.comment(article, status=CommentStatus.AWAITING, language="en", text="Shown")
    others = [
        builders.comment(article, status=CommentStatus.AWAITING, language="da"),
        builders.comment(article, status=CommentStatus.BINNED, language="en"),
    ]
    log_in_moderator(client)

    client.post(in_bulk("approve_comments", ["all"], comment_list("?status=awaiting&language=en")))

    assert statuses(shown, *others) == ["published", "awaiting", "binned"]


def test_select_all_respects_the_words_searched_for(client, article):
    found = builders.comment(article, status=CommentStatus.AWAITING, text="Honninghjerter")
    other = builders.comment(article, status=CommentStatus.AWAITING)
    log_in_moderator(client)

    client.post(in_bulk("bin_comments", ["all"], comment_list("?q=Honninghjerter")))

    assert statuses(found, other) == ["binned", "awaiting"]


def test_deleting_all_that_the_list_shows_leaves_the_rest(client, article):
    spam = builders.comment(article, status=CommentStatus.SPAM)
    published = builders.comment(article)
    log_in_moderator(client)

    client.post(in_bulk("delete", ["all"], comment_list("?status=spam")))

    assert not Comment.objects.filter(pk=spam.pk).exists()
    assert Comment.objects.filter(pk=published.pk).exists()


def test_a_comment_is_deleted_for_good(client, article):
    comment = builders.comment(article, status=CommentStatus.BINNED)
    log_in_moderator(client)
    address = reverse("wagtailsnippets_comments_comment:delete", args=[comment.pk])

    assert address in client.get(moderation("moderate", comment)).content.decode()
    assert client.get(address).status_code == 200
    client.post(address)

    assert not Comment.objects.filter(pk=comment.pk).exists()
    assert client.get(moderation("moderate", comment)).status_code == 404


@pytest.mark.parametrize("somebody", [builders.editor, builders.superuser])
def test_nobody_rewrites_the_words_of_a_reader(client, article, somebody):
    comment = builders.comment(article)
    client.force_login(somebody())

    added = client.get(reverse("wagtailsnippets_comments_comment:add"))
    changed = client.post(reverse("wagtailsnippets_comments_comment:edit", args=[comment.pk]), written(text="Andet"))

    assert added.status_code == changed.status_code == 302
    assert Comment.objects.get(pk=comment.pk).text == "Det kan jeg bruge."
