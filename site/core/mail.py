"""Mails in the reader's language. They are kept with the change that they are about, and sent afterwards."""

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import models
from django.template.loader import render_to_string
from django.utils import translation
from mailer.models import Message

from core.locks import lock_rows

ABOUT = "X-About"
"""The header that says what things a mail is about, so that it can be taken back while it waits."""


def send(
    template: str,
    context: Mapping,
    *,
    to: str,
    language: str,
    about: Iterable[models.Model] = (),
    headers: Mapping[str, str] | None = None,
    sender: str = "",
) -> None:
    """Queue a mail: templates/emails/{template}.txt, with its subject in {template}_subject.txt.

    With mailer's backend (settings.EMAIL_BACKEND) the mail is a row of the database, written in the same transaction
    as what it tells of: it is sent if and only if that holds, and tried again for as long as the mail server is away.
    `sender`: the address that it comes from, if it is not the site's own.
    """
    with translation.override(language):
        subject = render_to_string(f"emails/{template}_subject.txt", context)
        body = render_to_string(f"emails/{template}.txt", context)
    message = EmailMessage(
        " ".join(subject.split()),
        body,
        sender or None,
        [to],
        headers={
            "Auto-Submitted": "auto-generated",
            "Content-Language": language,
            ABOUT: " ".join(map(_name, about)),
            **(headers or {}),
        },
    )
    message.send()


def retract(*things: models.Model, but_to: str = "") -> list[str]:
    """Throw away the mails about things that still wait to be sent, as these are erased or withdrawn themselves.

    Those to one address may be left: what its writer asked for is still the writer's. Returns whom the others were to.
    The queue is read once, however many things there are.
    """
    names = {_name(thing) for thing in things}
    recipients = {}
    for message in Message.objects.order_by("pk").iterator():
        mail = message.email
        if mail and but_to not in mail.to and not names.isdisjoint(mail.extra_headers.get(ABOUT, "").split()):
            recipients[message.pk] = mail.to
    # One that is being sent at this moment is waited for, and is gone then.
    Message.objects.filter(pk__in=lock_rows(Message.objects.filter(pk__in=recipients))).delete()
    return [address for addresses in recipients.values() for address in addresses]


def _name(thing: models.Model) -> str:
    return f"{thing._meta.model_name}-{thing.pk}"


def absolute(path: str) -> str:
    """Return an address of this site as it stands in a mail."""
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path
