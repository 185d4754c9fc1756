"""Sends the mails that wait in the database (django-mailer keeps them there, see core.mail)."""

import logging
from datetime import datetime, timedelta

from mailer.engine import send_all
from mailer.models import Message, MessageLog

from core import chores

logger = logging.getLogger(__name__)

GIVE_UP_AFTER = timedelta(days=5)
"""How long a mail is tried: what mail servers do with each other."""

KEEP_LOG_DAYS = 1


def waiting_mails(now: datetime) -> str:
    """Say how many mails wait."""
    number = Message.objects.count()
    return f"{number} to send" if number else ""


@chores.register("mails", foresight=waiting_mails)
def send_queued_mails(now: datetime) -> str:
    """Send what waits, and try again what could not be sent. What cannot be sent for five days is given up."""
    given_up, _by_model = Message.objects.filter(when_added__lt=now - GIVE_UP_AFTER).delete()
    if given_up:
        logger.error("%d mails could not be sent for %d days and are given up", given_up, GIVE_UP_AFTER.days)
    Message.objects.retry_deferred()
    waiting = Message.objects.count()
    send_all()
    MessageLog.objects.purge_old_entries(KEEP_LOG_DAYS, result_codes=list("123"))
    left = Message.objects.count()
    return f"{waiting - left} sent, {left} left" if waiting else ""


def put_off(connection, message: Message, error: Exception) -> tuple[None, str]:
    """Keep a mail that could not be sent, whatever the reason: one that cannot be sent must not hold up the others."""
    logger.warning("Mail %s could not be sent and is tried again: %s", message.pk, type(error).__name__)
    message.defer()
    return None, "deferred"
