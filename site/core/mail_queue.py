"""Sends the mails that wait in the database (django-mailer keeps them there, see core.mail and core.mail_failures)."""

import logging
from datetime import datetime, timedelta

from mailer.engine import send_all
from mailer.models import Message, MessageLog

from core import jobs, mail_failures

logger = logging.getLogger(__name__)

GIVE_UP_AFTER = timedelta(days=5)
"""How long a mail is tried: what mail servers do with each other."""

KEEP_LOG_DAYS = 1


def waiting_mails(now: datetime) -> str:
    """Say how many mails wait."""
    number = mail_failures.waiting().count()
    return f"{number} to send" if number else ""


@jobs.register("mails", dry_run=waiting_mails)
def send_queued_mails(now: datetime) -> str:
    """Send what waits, and try again what could not be sent. What cannot be sent for five days is given up."""
    given_up = mail_failures.discard(mail_failures.waiting().filter(when_added__lt=now - GIVE_UP_AFTER))
    if given_up:
        logger.error("%d mails could not be sent for %d days and are given up", given_up, GIVE_UP_AFTER.days)
    mail_failures.forget(now)
    mail_failures.end_pauses(now)
    before, set_aside = Message.objects.count(), mail_failures.put_aside().count()
    send_all()
    MessageLog.objects.purge_old_entries(KEEP_LOG_DAYS, result_codes=list("123"))
    left = Message.objects.count()
    # What was put aside in this run is left; what was before is staff's.
    return f"{before - left} sent, {left - set_aside} left" if before > set_aside else ""
