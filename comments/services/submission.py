"""A comment is sent."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page, Site

from comments import notifications
from comments.models import Comment, CommentSettings, CommentStatus, Outcome
from comments.services import learning, memory, second_opinion, subscriptions
from comments.spam import MODEL_VERSION, Decision, History, Policy, Submission, Token, Verdict, Writer, judge

STATUS_AFTER = {
    Decision.PUBLISH: CommentStatus.PUBLISHED,
    Decision.HOLD: CommentStatus.AWAITING,
    Decision.SPAM: CommentStatus.SPAM,
}
DOUBLE_CLICK = timedelta(minutes=10)
"""Within which the same words of the same writer are one comment, not two."""


class NotTakenError(Exception):
    """A comment is not taken. Its kinds say why."""


class CommentsClosedError(NotTakenError):
    """The page takes no comments (any more)."""


class ParentGoneError(NotTakenError):
    """What is answered is not to be seen any more."""


class TooManyError(NotTakenError):
    """One sender or one address sends faster than people write. `retry_after` says in how many seconds to try again."""

    def __init__(self, retry_after: int):
        super().__init__()
        self.retry_after = retry_after


class RefusedError(NotTakenError):
    """The judge does not take the comment at all. `verdict` says why."""

    def __init__(self, verdict: Verdict):
        super().__init__()
        self.verdict = verdict


@dataclass(frozen=True)
class Evidence:
    """What speaks for or against a sender, beside the words."""

    network_address: str = ""
    """Looked at for this moment: only a hash under the key of the day is kept, and Akismet asked, where it is on."""
    token: Token | None = field(default_factory=Token)
    trap: str = ""


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
    evidence: Evidence = Evidence(),
    now: datetime | None = None,
    tell: bool = True,
) -> Comment:
    """Keep what somebody wrote under a page, as the judge decides, and tell those who should know.

    `language` is that of the page, and stands where that of the text cannot be told. `user` is the member of staff who
    writes. With tell=False nobody is told: for comments that come with the site. Sent twice, it is one comment. Text is
    kept as it was written and escaped where it is shown.

    Raises CommentsClosedError, ParentGoneError, TooManyError, and RefusedError where the judge does not take it.
    """
    now = now or timezone.now()
    with transaction.atomic():
        _take_turns(author_email, text)
        sent = memory.sending(text, author_email, evidence.network_address, now)
        if twin := _twin(Comment.objects.on(page).filter(text=text, parent=parent), author_email, sent, now):
            return twin
        if not page.accepts_comments:
            raise CommentsClosedError
        if parent and not (parent.is_published and parent.article_key == page.translation_key):
            raise ParentGoneError
        history = memory.recall(sent, now)
        if not user:
            refuse_floods(history)
        submission = Submission(
            text,
            author_name,
            author_email,
            page_language=language,
            site_languages=tuple(code for code, _name in settings.LANGUAGES),
            site_hosts=site_hosts(),
            blocked=CommentSettings.load().blocked_terms,
            trap=evidence.trap,
            token=evidence.token,
            history=history,
            writer=Writer(is_staff=True) if user else memory.writer_behind(author_email),
        )
        verdict = judge(submission, policy_for(page), learning.local_counts(submission))
        comment = None
        wants_opinion = not user and second_opinion.is_wanted(verdict, submission.writer)
        if verdict.decision != Decision.DISCARD:
            comment = _keep(page, submission, verdict, parent=parent, user=user, now=now)
            if wants_opinion and comment.is_published:
                comment.status = CommentStatus.AWAITING
            comment.save(update_fields=["path", "status"])
        is_spam = verdict.decision in (Decision.SPAM, Decision.DISCARD)
        memory.remember(sent, now, is_spam=is_spam, comment=comment)
        if not user:
            Outcome.objects.create(
                comment=comment, verdict=verdict.decision, probability=verdict.probability, judged_at=now
            )
        if comment and wants_mail:
            subscriptions.subscribe(comment, language, now)
    if not comment:
        raise RefusedError(verdict)
    if wants_opinion:
        second_opinion.ask_at_once(comment, evidence.network_address, evidence.trap, now)
    if tell:
        tell_of(comment)
        if submission.writer.is_confirmed and comment.status != CommentStatus.SPAM:
            notifications.send_private_link(comment, language)
    return comment


def policy_for(page: Page) -> Policy:
    """Return the rules that the judge follows for a comment on a page."""
    return CommentSettings.load().policy(is_moderated=page.moderates_comments)


def site_hosts() -> tuple[str, ...]:
    """Return the host names of the site itself."""
    return tuple(Site.objects.values_list("hostname", flat=True))


def verdict_fields(verdict: Verdict) -> dict:
    """Return how a comment keeps a verdict."""
    return {
        "verdict": verdict.decision.value,
        "probability": verdict.probability,
        "reasons": [
            {"code": reason.code, "weight": round(reason.weight, 3), "da": reason.danish, "en": reason.english}
            for reason in verdict.reasons
        ],
        "judged_by": MODEL_VERSION,
    }


def tell_of(comment: Comment) -> None:
    """Tell moderators of what waits for them, and subscribers of what is published."""
    if comment.is_awaiting:
        notifications.tell_moderators(comment)
    elif comment.is_published:
        subscriptions.tell_subscribers(comment)


def _keep(page, submission: Submission, verdict: Verdict, *, parent, user, now: datetime) -> Comment:
    """Write the comment down, and give it its place, which is still to be saved."""
    comment = Comment.objects.create(
        article_key=page.translation_key,
        page=page,
        parent=parent,
        language=verdict.language if verdict.language in submission.site_languages else submission.page_language,
        author_name=submission.author_name,
        author_email=submission.author_email,
        user=user,
        text=submission.text,
        status=STATUS_AFTER[verdict.decision],
        created_at=now,
        **({} if user else verdict_fields(verdict)),
    )
    comment.place_below(parent)
    return comment


def _take_turns(author_email: str, text: str) -> None:
    """Let the second of two equal sendings wait for the first, so that it finds it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"{author_email}\n{text}"])


def _twin(same: QuerySet, author_email: str, sent: memory.Sending, now: datetime) -> Comment | None:
    """The one of the same words of which this is the second sending. From the same place, whoever knows the address:
    it leads to the writer's own page."""
    if not author_email:
        return None
    recent = same.from_address(author_email).filter(created_at__gt=now - DOUBLE_CLICK)
    return recent.exclude(status=CommentStatus.WITHDRAWN).filter(trace__sender=sent.sender).first()


def refuse_floods(history: History) -> None:
    """Raise TooManyError where one sender, or one address, sends faster than people write."""
    if history.sent_by_sender >= settings.COMMENTS_PER_SENDER:
        raise TooManyError(int(memory.MOMENT.total_seconds()))
    if history.sent_by_address >= settings.COMMENTS_PER_ADDRESS:
        raise TooManyError(int(memory.DAY.total_seconds()))
