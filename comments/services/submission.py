"""A comment is sent."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page

from comments.models import Comment, CommentStatus, Outcome
from comments.services import fingerprints, second_opinion, subscriptions
from comments.services.classification import (
    NO_SIGNALS,
    RequestSignals,
    classification_fields,
    classify_here,
    outcome_fields,
    policy_for,
    submission_of,
)
from comments.services.notifying import announce
from comments.spam import Classification, Decision, History, Submission, Writer
from core.addresses import mail_address
from core.locks import lock_rows, take_for
from core.rate_limits import DOUBLE_CLICK, TooManyError

STATUS_AFTER = {
    Decision.PUBLISH: CommentStatus.PUBLISHED,
    Decision.HOLD: CommentStatus.AWAITING,
    Decision.SPAM: CommentStatus.SPAM,
}
SPAM = (Decision.SPAM, Decision.DISCARD)


class NotTakenError(Exception):
    """A comment is not taken. Its kinds say why."""


class CommentsClosedError(NotTakenError):
    """The page takes no comments (any more)."""


class ParentGoneError(NotTakenError):
    """What is answered is not to be seen any more."""


class RefusedError(NotTakenError):
    """The classifier does not take the comment at all. `classification` says why."""

    def __init__(self, classification: Classification):
        super().__init__()
        self.classification = classification


def submit(
    page: Page,
    *,
    author_name: str,
    author_email: str,
    text: str,
    language: str,
    parent: Comment | None = None,
    user=None,
    wants_mail: bool = False,
    request_signals: RequestSignals = NO_SIGNALS,
    now: datetime | None = None,
    tell: bool = True,
) -> Comment:
    """Keep what somebody wrote under a page, as the classifier decides, and tell those who should know.

    `language` is that of the page, and stands where that of the text cannot be told. `user` is the member of staff who
    writes. With tell=False nobody is told: for comments that come with the site. Sent twice, it is one comment. Text is
    kept as it was written and escaped where it is shown.

    Whom to tell is written down with the comment: where Akismet is asked first, whoever takes down its answer tells.

    Raises CommentsClosedError, ParentGoneError, TooManyError, and RefusedError where the classifier does not take it.
    """
    now, author_email = now or timezone.now(), mail_address(author_email)
    with transaction.atomic():
        # The second of two equal sendings waits for the first, so that it finds it.
        take_for(f"{author_email}\n{text}")
        parent = parent and _as_it_is_now(parent)
        sent = fingerprints.of(text, author_email, request_signals.network_address, now, form=request_signals.form)
        same = Comment.objects.on(page).filter(text=text, parent=parent, author_name=author_name)
        if duplicate := _duplicate(same, author_email, sent, now):
            return duplicate
        _refuse_what_is_not_taken(page, parent)
        confirmed_address = author_email if request_signals.proves(author_email) else ""
        history, writer = _known_of(sent, confirmed_address, now, is_staff=bool(user))
        submission = submission_of(
            text,
            author_name,
            author_email,
            language=language,
            history=history,
            writer=writer,
            page=page.specific,
            request_signals=request_signals,
        )
        classification = classify_here(submission, policy_for(page))
        comment = _keep(page, submission, classification, parent=parent, user=user, now=now)
        fingerprints.keep(sent, now, is_spam=classification.decision in SPAM, comment=comment)
        if comment and wants_mail:
            subscriptions.subscribe(comment, language, now)
        question = None
        if comment and _wants_opinion(submission, classification):
            question = second_opinion.take_down(
                comment,
                request_signals.network_address,
                request_signals.trap,
                now,
                announce_in=language if tell else "",
            )
        elif comment and tell:
            announce(comment, language)
    if not comment:
        raise RefusedError(classification)
    if question:
        second_opinion.ask_at_once(comment, question, now)
    return comment


def _as_it_is_now(parent: Comment) -> Comment:
    """Read what is answered once more, and keep it from being deleted before the answer is written."""
    locked = lock_rows(Comment.objects.filter(pk=parent.pk))
    if not locked:
        raise ParentGoneError
    return Comment.objects.get(pk=parent.pk)


def _refuse_what_is_not_taken(page: Page, parent: Comment | None) -> None:
    if not page.accepts_comments:
        raise CommentsClosedError
    if parent and not (parent.is_published and parent.article_key == page.translation_key):
        raise ParentGoneError


def _known_of(
    sent: fingerprints.Fingerprints, confirmed_address: str, now: datetime, *, is_staff: bool
) -> tuple[History, Writer]:
    """Return what the site remembers of such sendings, and of their writer. Raises TooManyError, but of staff's."""
    history = fingerprints.history_of(sent, now, confirmed_address=confirmed_address)
    if is_staff:
        return history, Writer(is_staff=True)
    refuse_floods(history)
    return history, fingerprints.writer_behind(confirmed_address)


def _wants_opinion(submission: Submission, classification: Classification) -> bool:
    return not submission.writer.is_staff and second_opinion.is_wanted(classification, submission.writer)


def _keep(
    page, submission: Submission, classification: Classification, *, parent, user, now: datetime
) -> Comment | None:
    """Write the comment down, unless it is not taken; and what the classifier said of it."""
    is_taken = classification.decision != Decision.DISCARD
    comment = _write_down(page, submission, classification, parent=parent, user=user, now=now) if is_taken else None
    if not user:
        Outcome.objects.create(comment=comment, **outcome_fields(classification, now))
    return comment


def _write_down(
    page, submission: Submission, classification: Classification, *, parent, user, now: datetime
) -> Comment:
    """Make the comment, in its place in the conversation. What Akismet is asked about waits for the answer."""
    comment = Comment.objects.create(
        article_key=page.translation_key,
        page=page,
        parent=parent,
        language=classification.language
        if classification.language in submission.site_languages
        else submission.page_language,
        author_name=submission.author_name,
        author_email=submission.author_email,
        user=user,
        text=submission.text,
        status=STATUS_AFTER[classification.decision],
        created_at=now,
        confirmed_at=now if submission.writer.is_confirmed else None,
        **({} if user else classification_fields(classification)),
    )
    comment.place_below(parent)
    if comment.is_published and _wants_opinion(submission, classification):
        comment.status = CommentStatus.AWAITING
    comment.save(update_fields=["path", "status"])
    return comment


def _duplicate(same: QuerySet, author_email: str, sent: fingerprints.Fingerprints, now: datetime) -> Comment | None:
    """The one of the same words of which this is the second sending.

    It leads to the writer's own page, so that the form must be the same, with its token, and the place: others who sit
    behind one network address may know what somebody wrote, and with which address.
    """
    if not author_email:
        return None
    recent = same.from_address(author_email).filter(created_at__gt=now - DOUBLE_CLICK)
    recent = recent.filter(fingerprint__sender=sent.sender, fingerprint__form=sent.form)
    return recent.exclude(status=CommentStatus.WITHDRAWN).first()


def refuse_floods(history: History, at_most: int | None = None) -> None:
    """Raise TooManyError where one sender sends faster than many people write.

    That is COMMENTS_PER_SENDER in ten minutes, or `at_most`.

    Nothing is refused by the mail address: whoever types somebody's address often would lock its holder out.
    """
    if history.sent_by_sender >= (at_most or settings.COMMENTS_PER_SENDER):
        raise TooManyError
