"""Decides what becomes of a mail that could not be sent: it is tried again, or put aside for staff.

Put aside is what can never be sent: an address that is none, a mail that cannot be written down, and what a mail server
refuses for good (a reply of 5xx about this recipient or this mail, RFC 5321). Everything else may be the fault of a
server or the network and is tried again, with growing pauses.
"""

import logging
from datetime import datetime, timedelta
from email.errors import MessageError
from email.utils import parseaddr
from smtplib import SMTPDataError, SMTPException, SMTPRecipientsRefused

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.mail.message import sanitize_address
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from mailer.models import PRIORITY_DEFERRED, PRIORITY_MEDIUM, Message

from core.locks import lock_rows
from core.models import MailFailure

logger = logging.getLogger(__name__)

Reason = MailFailure.Reason

AT_ONCE = 2
"""How many times a mail is tried again in the next run: most servers that are away are back soon."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=1)
UNFIT = (ValueError, MessageError, LookupError, AttributeError, TypeError)
"""What Django and Python's library for mails raise of an address, a header or a text that they cannot write."""
REFUSED_FOR_GOOD = range(500, 600)
"""Replies of a mail server after which it is no use to try again."""


def defer(connection, message: Message, error: Exception) -> tuple[None, str]:
    """Note that a mail could not be sent, whatever the reason: it must not hold up the others.

    Called by django-mailer (settings.MAILER_ERROR_HANDLER), in the transaction that has the mail's row. `connection` is
    the mail backend, None where it could not be made: then no mail is at fault.
    """
    reason = reason_against(message.email, error) if connection else ""
    now = timezone.now()
    MailFailure.objects.update_or_create(
        message=message,
        defaults={
            "failed_at": now,
            "reason": reason,
            "retry_at": None if reason else now + _pause(message.retry_count),
            "answer": answer_of(error) if reason else "",
        },
    )
    if reason:
        logger.error("Mail %s can never be sent and is put aside: %s", message.pk, reason)
    else:
        logger.warning("Mail %s could not be sent and is tried again: %s", message.pk, type(error).__name__)
    message.defer()
    return None, "deferred"


def reason_against(mail: EmailMessage, error: Exception) -> str:
    """Return why a mail can never be sent; empty where it may be sent later."""
    if reason := fault_of(mail):
        return reason
    match error:
        case SMTPRecipientsRefused():
            codes = [code for code, _reply in error.recipients.values()]
            return Reason.REFUSED_ADDRESS if codes and all(code in REFUSED_FOR_GOOD for code in codes) else ""
        case SMTPDataError():
            return Reason.REFUSED_CONTENT if error.smtp_code in REFUSED_FOR_GOOD else ""
        case _:
            return ""


def fault_of(mail: EmailMessage) -> str:
    """Return what keeps a mail from being sent by any server, as the backend for SMTP would find; empty if nothing.

    A sender that is none is a mistake in the settings, and no mail's.
    """
    if not _is_address(mail.from_email, mail):
        return ""
    if not all(_is_address(address, mail) for address in mail.recipients()):
        return Reason.ADDRESS
    try:
        mail.message().as_bytes(linesep="\r\n")
    except UNFIT:
        return Reason.CONTENT
    return ""


def _is_address(address: str, mail: EmailMessage) -> bool:
    """Whether this is an address as it goes to a mail server, with its domain in ASCII."""
    try:
        validate_email(parseaddr(sanitize_address(address, mail.encoding or settings.DEFAULT_CHARSET))[1])
    except (ValidationError, *UNFIT):
        return False
    # Django writes letters before the @ that are not ASCII as it does in a subject: nobody has such an address.
    return parseaddr(address)[1].rpartition("@")[0].isascii()


def answer_of(error: Exception) -> str:
    """Return what a mail server said, as far as it fits; empty where it was none."""
    if not isinstance(error, SMTPException):
        return ""
    replies = getattr(error, "recipients", None) or {"": (getattr(error, "smtp_code", ""), _reply(error))}
    said = "; ".join(f"{code} {_text(reply)}".strip() for code, reply in replies.values())
    return said[: MailFailure._meta.get_field("answer").max_length]


def put_aside() -> QuerySet:
    """Return the failures of mails that are put aside, the latest first."""
    return MailFailure.objects.exclude(reason="")


def waiting() -> QuerySet:
    """Return the mails that are still to be sent: not those that are put aside."""
    return Message.objects.exclude(pk__in=put_aside().values("message"))


@transaction.atomic
def end_pauses(now: datetime) -> None:
    """Put the mails whose pause is over back among those that are sent in the next run."""
    rest = MailFailure.objects.filter(retry_at__gt=now)
    due = waiting().filter(priority=PRIORITY_DEFERRED).exclude(pk__in=rest.values("message"))
    Message.objects.filter(pk__in=lock_rows(due, skip_locked=True)).update(
        priority=PRIORITY_MEDIUM, retry_count=F("retry_count") + 1
    )


@transaction.atomic
def try_again(failure: MailFailure) -> None:
    """Send a mail that was put aside with the next run, as a new one: somebody thinks that it can be sent now."""
    Message.objects.filter(pk__in=lock_rows(Message.objects.filter(failure=failure))).update(
        priority=PRIORITY_MEDIUM, retry_count=0, when_added=timezone.now()
    )
    failure.delete()


@transaction.atomic
def discard(mails: QuerySet) -> int:
    """Delete mails. Returns how many: one that is being sent at this moment is left."""
    keys = lock_rows(mails, skip_locked=True)
    Message.objects.filter(pk__in=keys).delete()
    return len(keys)


def forget(now: datetime) -> None:
    """Delete what was put aside and kept long enough, mails and all."""
    old = put_aside().filter(failed_at__lt=now - timedelta(days=settings.MAILS_KEEP_UNSENDABLE_DAYS))
    discard(Message.objects.filter(pk__in=old.values("message")))


def _pause(retries: int) -> timedelta:
    """How long a mail rests that was tried again so many times."""
    if retries < AT_ONCE:
        return timedelta()
    return min(FIRST_PAUSE * 2 ** min(retries - AT_ONCE, 16), LONGEST_PAUSE)


def _reply(error: SMTPException) -> bytes | str:
    return getattr(error, "smtp_error", b"") or b""


def _text(reply: bytes | str) -> str:
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else str(reply)
    return " ".join(text.split())
