"""Moderators decide from a mail, without logging in: what the links do, and what they never do."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.utils import timezone

from comments import notifications, services
from comments.models import Comment, CommentStatus, ModeratorMail, Report, TrainingExample
from tests import builders
from tests.journeys.conversation import OWN_ORIGIN
from tests.moderators import REASONS, address, link, mailed, press_link, seen, statuses
from tests.reading import in_danish, language_of, soup, words

pytestmark = pytest.mark.django_db

AWAITING = CommentStatus.AWAITING


@pytest.fixture
def comment(article) -> Comment:
    """One that waits."""
    return builders.comment(article, status=AWAITING, text="Køb billige ure", probability=0.62, reasons=REASONS)


@pytest.mark.parametrize(("action", "status"), [("approve", "published"), ("spam", "spam")])
def test_a_link_shows_the_comment_and_its_button_decides_in_the_moderators_name(client, comment, action, status):
    user = mailed(ModeratorMail.AT_ONCE)
    path = link(comment, action, user)

    shown = client.get(path)
    assert statuses(comment) == ["awaiting"]
    assert comment.text in words(shown)
    assert "Der er tre links" in words(shown)
    decided = press_link(client, path)

    comment.refresh_from_db()
    assert (comment.status, comment.decided_by) == (status, user)
    assert in_danish("It is decided") in words(decided)
    assert TrainingExample.objects.filter(comment=comment, is_spam=action == "spam").exists()


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_link_speaks_the_moderators_language(client, comment, language):
    user = mailed(ModeratorMail.AT_ONCE, language)

    shown = client.get(notifications.decision_url(comment, "spam", user).removeprefix("http://127.0.0.1:8000"))

    assert language_of(shown) == language
    assert ("It is spam" if language == "en" else "Det er spam") in words(shown)
    assert ("There are three links" if language == "en" else "Der er tre links") in words(shown)


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_keeps_the_page_or_is_told_of_it(client, comment, method):
    path = link(comment, "approve", mailed(ModeratorMail.AT_ONCE))

    response = getattr(client, method)(path, headers=OWN_ORIGIN)

    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "same-origin"
    assert "noindex" in response["X-Robots-Tag"]
    assert soup(response).select_one("meta[name=robots]")["content"] == "noindex"
    assert not response.cookies
    assert comment.author_email not in response.content.decode()


def test_a_replayed_link_decides_nothing_and_tells_by_whom_and_when_it_was_decided(client, comment):
    first = mailed(ModeratorMail.AT_ONCE, first_name="Karen", last_name="Holm")
    second = mailed(ModeratorMail.AT_ONCE)
    path = link(comment, "spam", second)
    what_the_second_saw = seen_in(client, path)
    press_link(client, link(comment, "approve", first))

    for response in (client.get(path), client.post(path, {"seen": what_the_second_saw}, headers=OWN_ORIGIN)):
        assert response.status_code == 200
        assert in_danish("Somebody has decided already") in words(response)
        assert "Karen Holm" in words(response)
        assert not soup(response).select("main form")
    assert statuses(comment) == ["published"]


def test_what_changed_since_it_was_shown_is_shown_again_first(client, comment):
    path = link(comment, "approve", mailed(ModeratorMail.AT_ONCE))
    before = seen_in(client, path)
    Comment.objects.filter(pk=comment.pk).update(text="Noget andet", edited_at=timezone.now())

    response = client.post(path, {"seen": before}, headers=OWN_ORIGIN)

    assert statuses(comment) == ["awaiting"]
    assert "Noget andet" in words(response)
    assert soup(response).select_one("main form [name=seen]")["value"] != before


CHANGED = (
    "The comment was changed after the mail to you was sent. Below is what it says now: that is what you decide on."
)


def edit_by_its_writer(comment: Comment) -> None:
    services.edit_as_writer(comment, "Køb billige ure på nettet")


def edit_by_a_colleague(comment: Comment) -> None:
    services.change_text(comment, builders.editor(), text="Køb billige ure på nettet", language="da")


@pytest.mark.parametrize("edit", [edit_by_its_writer, edit_by_a_colleague])
def test_a_link_about_words_that_were_changed_shows_the_present_ones_and_says_so(
    client, comment, classifier_says, edit
):
    classifier_says("hold")
    path = link(comment, "approve", mailed(ModeratorMail.AT_ONCE))
    assert in_danish(CHANGED) not in words(client.get(path))

    edit(comment)
    shown = client.get(path)

    assert in_danish(CHANGED) in words(shown)
    assert "Køb billige ure på nettet" in words(shown)
    decided = press_link(client, path)
    assert statuses(comment) == ["published"]
    assert in_danish(CHANGED) not in words(decided)


def test_the_mail_about_the_new_words_says_nothing_of_a_change(client, comment, classifier_says):
    classifier_says("hold")
    edit_by_its_writer(comment)

    shown = client.get(link(comment, "approve", mailed(ModeratorMail.AT_ONCE)))

    assert in_danish(CHANGED) not in words(shown)


def test_nothing_is_decided_about_what_was_not_shown(client, comment):
    path = link(comment, "approve", mailed(ModeratorMail.AT_ONCE))

    response = client.post(path, headers=OWN_ORIGIN)

    assert statuses(comment) == ["awaiting"]
    assert soup(response).select("main form button")


def test_a_link_is_about_the_comment_of_the_mail_and_none_that_got_its_number(client, comment, article):
    path, number = link(comment, "approve", mailed(ModeratorMail.AT_ONCE)), comment.pk
    comment.delete()
    other = builders.comment(article, pk=number, status=AWAITING, created_at=timezone.now() + timedelta(hours=1))

    assert client.get(path).status_code == 410
    assert client.post(path, {"seen": "awaiting "}, headers=OWN_ORIGIN).status_code == 410
    assert statuses(other) == ["awaiting"]


def seen_in(client, path: str) -> str:
    return soup(client.get(path)).select_one("main form [name=seen]")["value"]


def test_the_link_about_a_report_lets_the_comment_stand(client, article):
    comment = builders.comment(article)
    services.report(comment, reason="other")
    user = mailed(ModeratorMail.AT_ONCE)

    press_link(client, link(comment, "approve", user))

    assert statuses(comment) == ["published"]
    assert not Report.objects.filter(settled_at=None).exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_link_works_for_fourteen_days(client, comment, method):
    path = link(comment, "approve", mailed(ModeratorMail.AT_ONCE))

    with time_machine.travel(timezone.now() + timedelta(days=15)):
        response = getattr(client, method)(path, headers=OWN_ORIGIN)

    assert response.status_code == 404
    assert in_danish("It is more than 14 days old, or a part of it was lost on the way.") in words(response)
    assert statuses(comment) == ["awaiting"]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("forge", [lambda path: path[:-3] + "/", lambda path: path.replace("/afgoer/", "/afgoer/x")])
def test_a_forged_link_decides_nothing(client, comment, method, forge):
    path = forge(link(comment, "approve", mailed(ModeratorMail.AT_ONCE)))

    response = getattr(client, method)(path, headers=OWN_ORIGIN)

    assert response.status_code == 404
    assert statuses(comment) == ["awaiting"]


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_link_to_an_erased_comment_says_so(client, comment, method):
    path = link(comment, "approve", mailed(ModeratorMail.AT_ONCE))
    services.erase(comment)

    response = getattr(client, method)(path, headers=OWN_ORIGIN)

    assert response.status_code == 410
    assert in_danish("The comment is deleted, so there is nothing left to decide.") in words(response)


@pytest.mark.parametrize("change", ["groups", "is_active", "deleted"])
def test_the_links_of_former_moderators_decide_nothing(client, comment, change):
    user = mailed(ModeratorMail.AT_ONCE)
    path = link(comment, "approve", user)
    if change == "groups":
        user.groups.remove(Group.objects.get(name="Redaktører"))
    elif change == "is_active":
        type(user).objects.filter(pk=user.pk).update(is_active=False)
    else:
        user.delete()

    assert client.get(path).status_code == 403
    assert client.post(path, headers=OWN_ORIGIN).status_code == 403
    assert statuses(comment) == ["awaiting"]


def test_no_other_site_presses_the_button(client, comment):
    path = link(comment, "approve", mailed(ModeratorMail.AT_ONCE))

    assert client.post(path, headers={"origin": "https://evil.example"}).status_code == 403
    assert statuses(comment) == ["awaiting"]


def test_the_admin_undoes_what_was_decided_from_a_mail(client, comment):
    user = mailed(ModeratorMail.AT_ONCE)
    press_link(client, link(comment, "spam", user))
    client.force_login(user)

    client.post(address("undo", comment), {"seen": seen(client, comment)})

    assert statuses(comment) == ["awaiting"]
