"""Fingerprints of what was sent, kept for a week: enough to notice repetition, and nobody’s address."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from comments.models import Comment, CommentStatus, Fingerprint, FingerprintKey
from comments.spam import History, Writer, links, resemblance, sketch, text_key
from core.rate_limits import RATE_WINDOW

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
KEY_BYTES = 32
HASH_LENGTH = 32
ALIKE = 0.6
"""From how large a share of common shingles two texts are nearly the same."""
NO_TEXT = text_key("")
"""The fingerprint of what is no comment: of these fingerprints only the sender counts."""
COMPARED = 50
"""How many candidates for a near duplicate are looked at, the latest first."""


@dataclass(frozen=True)
class Fingerprints:
    """What is kept of one submission: who by hashes under the key of the day, what by fingerprints of the text."""

    sender: str
    address: str
    form: str
    text_key: int
    sketch: tuple[int, ...]
    links: tuple[int, ...]


def of(text: str, author_email: str, network_address: str, now: datetime, *, form: str = "") -> Fingerprints:
    """Make the fingerprints of what is being sent; `form` is the token that its form carried."""
    key = key_of_day(now)
    return Fingerprints(
        sender=_keyed(key, network_address),
        address=_keyed(key, author_email.lower()),
        form=_keyed(key, form),
        text_key=text_key(text),
        sketch=sketch(text),
        links=tuple(_number(link) for link in links(text)),
    )


def of_comment(comment: Comment, text: str, now: datetime) -> Fingerprints:
    """Make the fingerprints of a comment with these words. The stored ones say who sent it, while they are there."""
    sent = of(text, comment.author_email, "", now)
    fingerprint = Fingerprint.objects.filter(comment=comment).first()
    return replace(sent, sender=fingerprint.sender, address=fingerprint.address) if fingerprint else sent


def key_of_day(now: datetime) -> bytes:
    """Return the secret of the day, made when it is first asked for. Those of other days are thrown away."""
    row, _made = FingerprintKey.objects.get_or_create(
        day=timezone.localdate(now), defaults={"key": secrets.token_bytes(KEY_BYTES)}
    )
    return bytes(row.key)


def history_of(
    sent: Fingerprints, now: datetime, *, besides: Comment | None = None, confirmed_address: str = ""
) -> History:
    """Count what is like this sending.

    `besides` is the comment itself, where it is classified again, `confirmed_address` the mail address that its writer
    proved to hold: what merely was typed is not counted by address, or anybody could use up what is somebody else's.
    """
    fingerprints = Fingerprint.objects.filter(created_at__gt=now - WEEK)
    if besides:
        fingerprints = fingerprints.exclude(comment=besides)
    recent = fingerprints.filter(created_at__gt=(besides.created_at if besides else now) - RATE_WINDOW)
    same_text, same_text_spam = _counts(_not_given_back(fingerprints, sent).filter(text_key=sent.text_key))
    similar, similar_spam = _similar(fingerprints, sent)
    same_link, same_link_spam = _counts(fingerprints.filter(links__overlap=list(sent.links))) if sent.links else (0, 0)
    return History(
        **(_counts_of_sender(recent, sent) if sent.sender else {}),
        sent_by_address=_sent_today(confirmed_address, now, besides) if confirmed_address else 0,
        sent_by_all=recent.exclude(text_key=NO_TEXT).count(),
        same_text=same_text,
        same_text_spam=same_text_spam,
        similar=similar,
        similar_spam=similar_spam,
        same_link=same_link,
        same_link_spam=same_link_spam,
    )


def keep(sent: Fingerprints, now: datetime, *, is_spam: bool, comment: Comment | None) -> None:
    """Keep the fingerprint of a submission."""
    Fingerprint.objects.create(
        created_at=now,
        sender=sent.sender,
        address=sent.address,
        form=sent.form,
        text_key=sent.text_key,
        sketch=list(sent.sketch),
        links=list(sent.links),
        is_spam=is_spam,
        comment=comment,
    )


def rewrite(comment: Comment, sent: Fingerprints) -> None:
    """Let the fingerprint of a comment follow its text, which was changed."""
    Fingerprint.objects.filter(comment=comment).update(
        text_key=sent.text_key, sketch=list(sent.sketch), links=list(sent.links)
    )


def mails_to(address: str, now: datetime) -> int:
    """Count the mails that an address was sent today without its holder's consent."""
    return Fingerprint.objects.filter(sender=_recipient(address, now), text_key=NO_TEXT).count()


def keep_mail_to(address: str, now: datetime) -> None:
    """Keep a fingerprint of such a mail: it counts whatever becomes of the comment that it is about."""
    Fingerprint.objects.create(
        created_at=now, sender=_recipient(address, now), address="", text_key=NO_TEXT, sketch=[], links=[]
    )


def writer_behind(confirmed_address: str, besides: Comment | None = None) -> Writer:
    """Return what is known of a writer who proved to hold this mail address; of one who did not, nothing.

    Counted are the comments of which the holder said that they are theirs: what others sent with the address, and what
    moderators thought of that, is no business of the holder's.
    """
    if not confirmed_address:
        return Writer()
    earlier = Comment.objects.confirmed_from(confirmed_address)
    if besides:
        earlier = earlier.exclude(pk=besides.pk)
    rejected = Q(status__in=[CommentStatus.SPAM, CommentStatus.BINNED], decided_by__isnull=False)
    return Writer(
        is_confirmed=True,
        approved=earlier.filter(status=CommentStatus.PUBLISHED).count(),
        rejected=earlier.filter(rejected).count(),
    )


def _counts_of_sender(recent: QuerySet, sent: Fingerprints) -> dict[str, int]:
    """Count what came from the network address of a submission, in the fields of a History."""
    marks = list(recent.filter(sender=sent.sender).values_list("address", "is_spam"))
    return {
        "sent_by_sender": len(marks),
        "sent_by_writer": sum(bool(address) and address == sent.address for address, _is_spam in marks),
        "spam_by_sender": sum(is_spam for _address, is_spam in marks),
    }


def _sent_today(confirmed_address: str, now: datetime, besides: Comment | None) -> int:
    sent = Comment.objects.confirmed_from(confirmed_address).filter(created_at__gt=now - DAY)
    return (sent.exclude(pk=besides.pk) if besides else sent).count()


def _not_given_back(fingerprints: QuerySet, sent: Fingerprints) -> QuerySet:
    """Leave out what was given back to this very sender: who is asked to send it again does not repeat anybody."""
    return fingerprints.exclude(sender=sent.sender, comment=None) if sent.sender else fingerprints


def _similar(fingerprints: QuerySet, sent: Fingerprints) -> tuple[int, int]:
    if not sent.sketch:
        return 0, 0
    candidates = fingerprints.filter(sketch__overlap=list(sent.sketch)).exclude(text_key=sent.text_key)
    candidates = candidates.order_by("-created_at").values_list("sketch", "is_spam")[:COMPARED]
    alike = [is_spam for other, is_spam in candidates if resemblance(sent.sketch, tuple(other)) >= ALIKE]
    return len(alike), sum(alike)


def _counts(fingerprints: QuerySet) -> tuple[int, int]:
    marks = list(fingerprints.values_list("is_spam", flat=True))
    return len(marks), sum(marks)


def _keyed(key: bytes, value: str) -> str:
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()[:HASH_LENGTH] if value else ""


def _recipient(address: str, now: datetime) -> str:
    return _keyed(key_of_day(now), f"to {address.lower()}")


def _number(link: str) -> int:
    return int.from_bytes(hashlib.blake2b(link.encode(), digest_size=8).digest(), signed=True)
