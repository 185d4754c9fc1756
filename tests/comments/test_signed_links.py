"""Signed links and tokens: good for one purpose, one comment, and nobody who made them up."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from comments.models import Comment
from comments.signed_links import (
    DECISION_LIFETIME,
    FORM_LIFETIME,
    BadTokenError,
    Purpose,
    comment_of,
    decision_token,
    form_token,
    link_token,
    read_decision_token,
    read_form_token,
    serves,
)
from comments.spam import TokenState
from tests import builders

pytestmark = pytest.mark.django_db

MADE_UP = ["", "x", "a:b", "WzEsMV0:x", "é:ø", "." * 50, ":" * 5, "eyJ9:" + "A" * 43, "\ud800", "x" * 5_000]


@pytest.fixture
def comment() -> Comment:
    return builders.comment(builders.article())


@pytest.mark.parametrize("purpose", Purpose)
def test_a_link_leads_to_its_comment_for_its_purpose_and_for_no_other(comment, purpose):
    token = link_token(comment, purpose)

    assert comment_of(token, purpose) == comment
    assert [other for other in Purpose if serves(token, other)] == [purpose]
    for other in set(Purpose) - {purpose}:
        with pytest.raises(BadTokenError):
            comment_of(token, other)


@pytest.mark.parametrize("token", MADE_UP)
def test_what_is_made_up_opens_nothing(token):
    with pytest.raises(BadTokenError):
        comment_of(token, Purpose.WRITER)
    with pytest.raises(BadTokenError):
        read_decision_token(token)


@pytest.mark.parametrize("change", [lambda t: t[:-1], lambda t: t[1:], lambda t: t + "A", lambda t: t.swapcase()])
def test_a_link_that_was_cut_or_changed_opens_nothing(comment, change):
    with pytest.raises(BadTokenError):
        comment_of(change(link_token(comment, Purpose.WRITER)), Purpose.WRITER)


def test_a_signature_fits_no_other_comment(comment):
    other = builders.comment(builders.article())
    (_content, signature) = link_token(comment, Purpose.WRITER).rsplit(":", 1)
    (content, _signature) = link_token(other, Purpose.WRITER).rsplit(":", 1)

    with pytest.raises(BadTokenError):
        comment_of(f"{content}:{signature}", Purpose.WRITER)


def test_a_number_that_is_given_out_again_opens_nothing(comment):
    token, number = link_token(comment, Purpose.WRITER), comment.pk
    page = comment.page
    comment.delete()
    builders.comment(page, pk=number, created_at=timezone.now() + timedelta(hours=1))

    with pytest.raises(BadTokenError):
        comment_of(token, Purpose.WRITER)


def test_the_link_to_an_erased_comment_says_so(comment):
    token = link_token(comment, Purpose.WRITER)
    comment.delete()

    with pytest.raises(Comment.DoesNotExist):
        comment_of(token, Purpose.WRITER)


def test_another_key_of_the_site_opens_nothing(comment, settings):
    token = link_token(comment, Purpose.WRITER)
    settings.SECRET_KEY = "another"

    with pytest.raises(BadTokenError):
        comment_of(token, Purpose.WRITER)


def test_a_link_tells_nobody_anything_personal(comment):
    token = link_token(comment, Purpose.WRITER)

    assert comment.author_email not in token
    assert len(token) < 100


def test_a_moderators_link_is_for_one_decision_and_ends_after_two_weeks(comment, time_machine):
    time_machine.move_to("2026-03-10 08:00Z", tick=False)
    user = builders.editor()
    token = decision_token(comment, "approve", user)

    link = read_decision_token(token)
    assert (link.comment_id, link.action, link.user_id) == (comment.pk, "approve", user.pk)
    with pytest.raises(BadTokenError):
        comment_of(token, Purpose.WRITER)
    with pytest.raises(BadTokenError):
        read_decision_token(link_token(comment, Purpose.WRITER))

    time_machine.shift(DECISION_LIFETIME + timedelta(seconds=1))
    with pytest.raises(BadTokenError):
        read_decision_token(token)


class TestFormTokens:
    """They say when somebody began to write under a page."""

    KEY = uuid4()

    def test_a_token_says_how_long_the_writing_took(self, time_machine):
        time_machine.move_to("2026-03-10 08:00Z", tick=False)
        token = form_token(self.KEY)
        time_machine.shift(90)

        read = read_form_token(token, self.KEY, timezone.now())

        assert (read.state, read.age) == (TokenState.VALID, 90)

    def test_after_a_day_it_is_too_old(self, time_machine):
        time_machine.move_to("2026-03-10 08:00Z", tick=False)
        token, now = form_token(self.KEY), timezone.now()

        assert read_form_token(token, self.KEY, now + FORM_LIFETIME).state == TokenState.VALID
        late = read_form_token(token, self.KEY, now + FORM_LIFETIME + timedelta(seconds=1))
        assert late.state == TokenState.EXPIRED

    def test_one_from_the_future_is_none(self):
        token = form_token(self.KEY)

        read = read_form_token(token, self.KEY, timezone.now() - timedelta(minutes=1))

        assert (read.state, read.age) == (TokenState.INVALID, None)

    def test_that_of_another_page_is_none(self):
        assert read_form_token(form_token(uuid4()), self.KEY, timezone.now()).state == TokenState.INVALID

    def test_without_one_nothing_is_said(self):
        assert read_form_token("", self.KEY, timezone.now()).state == TokenState.ABSENT

    @pytest.mark.parametrize("token", [token for token in MADE_UP if token])
    def test_what_is_made_up_is_none(self, token):
        assert read_form_token(token, self.KEY, timezone.now()).state == TokenState.INVALID

    def test_the_link_of_a_comment_is_none(self, comment):
        token = link_token(comment, Purpose.WRITER)

        assert read_form_token(token, self.KEY, timezone.now()).state == TokenState.INVALID
