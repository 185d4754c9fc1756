"""What can happen to a message that a visitor sends by a form: filtered, kept, mailed, held back, released, erased."""

import logging
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.contrib.forms.models import FormSubmission

from comments import screening
from core import mail
from core.rate_limits import DOUBLE_CLICK
from home.contact_form import asks_for_name
from home.models.messages import HeldMessage

logger = logging.getLogger(__name__)

TOLD_EVERY = timedelta(hours=1)
"""How often staff are told at most that messages wait."""

_PROSE = frozenset({"singleline", "multiline"})


def receive(
    page, answers: Mapping, request_signals: screening.RequestSignals, now: datetime | None = None
) -> FormSubmission:
    """Keep a message, and mail it to staff unless the filter doubts it. Sent twice, it is one message.

    `page` is the form's, `answers` what stands in its fields. Raises TooManyError and screening.RefusedError.
    """
    now = now or timezone.now()
    with transaction.atomic():
        if duplicate := _duplicate(page, answers, now):
            return duplicate
        screened = screening.screen(
            prose_of(page, answers),
            author_name=_name_in(page, answers),
            author_email=address_in(page, answers),
            language=page.locale.language_code,
            request_signals=request_signals,
            at_most=settings.FORMS_PER_SENDER,
            now=now,
        )
        if not screened.is_refused:
            submission = _keep(page, answers, screened)
    if screened.is_refused:
        raise screening.RefusedError(screened.reasons_in_words)
    return submission


def is_held(submission: FormSubmission) -> bool:
    """Whether a message waits to be mailed until staff have looked at it."""
    return HeldMessage.objects.filter(submission=submission).exists()


@transaction.atomic
def release(held: HeldMessage) -> bool:
    """Mail a message that was held back: it is no spam. Returns whether it still was held."""
    held = HeldMessage.objects.select_for_update().select_related("submission").filter(pk=held.pk).first()
    if not held:
        return False
    submission = held.submission
    held.delete()
    screening.clear(prose_of(submission.page.specific, submission.form_data))
    _mail_to_staff(submission)
    return True


def prose_of(page, answers: Mapping) -> str:
    """Return what somebody wrote freely: the lines and texts of a form, without the name of who writes."""
    names = {field.clean_name for field in page.get_form_fields() if field.field_type in _PROSE}
    names -= {_name_field(page)}
    return "\n\n".join(str(answers[name]) for name in answers if name in names and answers[name])


def address_in(page, answers: Mapping) -> str:
    """Return the mail address of who writes; empty where the form asks for none."""
    fields = page.get_form_fields()
    given = (answers.get(field.clean_name) for field in fields if field.field_type == "email")
    return next(filter(None, given), "")


def _name_in(page, answers: Mapping) -> str:
    return answers.get(_name_field(page)) or ""


def _name_field(page) -> str:
    return next((field.clean_name for field in filter(asks_for_name, page.get_form_fields())), "")


def _duplicate(page, answers: Mapping, now: datetime) -> FormSubmission | None:
    same = FormSubmission.objects.filter(page=page, form_data=dict(answers), submit_time__gt=now - DOUBLE_CLICK)
    return same.order_by("-submit_time").first()


def _keep(page, answers: Mapping, screened: screening.Screening) -> FormSubmission:
    submission = page.get_submission_class().objects.create(form_data=dict(answers), page=page)
    submission.refresh_from_db()  # what was typed as a date is a text from here on
    if screened.is_spam or screened.is_doubtful:
        HeldMessage.objects.create(
            submission=submission,
            is_spam=screened.is_spam,
            probability=screened.probability,
            reasons=screened.as_data,
        )
    else:
        _mail_to_staff(submission)
    return submission


def _mail_to_staff(submission: FormSubmission) -> None:
    """Mail a message to where its page says. It is kept by now, so that a mail that fails is only logged."""
    page = submission.page.specific
    language = page.locale.language_code
    writer = address_in(page, submission.form_data)
    with translation.override(language):
        lines = [f"{label}: {value}" for label, value in in_words(page, submission.form_data)]
    for address in page.mail_addresses():
        try:
            mail.send(
                "form_message",
                {"subject": page.subject or page.title, "lines": lines},
                to=address,
                sender=page.from_address,
                language=language,
                about=[submission],
                headers={"Reply-To": writer} if writer else {},
            )
        except OSError:
            logger.exception("The mail about a submission of %s could not be sent", page)


def in_words(page, answers: Mapping) -> list[tuple[str, str]]:
    """Return the questions of a form with what was answered, as people read it."""
    return [
        (field.label, _in_words(field.field_type, answers[field.clean_name]))
        for field in page.get_form_fields()
        if field.clean_name in answers
    ]


def _in_words(field_type: str, value) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list):
        return ", ".join(value)
    if field_type == "date" and (day := _parsed(parse_date, value)):
        return date_format(day, "SHORT_DATE_FORMAT")
    if field_type == "datetime" and (moment := _parsed(parse_datetime, value)):
        return date_format(timezone.localtime(moment), "SHORT_DATETIME_FORMAT")
    return "" if value is None else str(value)


def _parsed(parse, value) -> date | None:
    return parse(value) if isinstance(value, str) else value


def notify_of_held(now: datetime) -> int:
    """Tell staff of messages that wait for them, at most once in TOLD_EVERY. Returns how many mails were written."""
    if HeldMessage.objects.filter(told_at__gt=now - TOLD_EVERY).exists():
        return 0
    with transaction.atomic():
        waiting = HeldMessage.objects.select_for_update(skip_locked=True, of=("self",)).filter(
            is_spam=False, told_at=None
        )
        pages = {
            held.submission.page_id: held.submission.page.specific
            for held in waiting.select_related("submission__page")
        }
        told = {(address, page.locale.language_code) for page in pages.values() for address in page.mail_addresses()}
        number = waiting.update(told_at=now)
        for address, language in sorted(told):
            url = mail.absolute(reverse("held_messages:index"))
            mail.send("form_messages_held", {"number": number, "url": url}, to=address, language=language)
    return len(told)


def expired(now: datetime):
    """Return the messages that may not be kept any longer."""
    limit, spam_limit = (
        now - timedelta(days=days) for days in (settings.FORMS_KEEP_DAYS, settings.FORMS_KEEP_SPAM_DAYS)
    )
    spam = FormSubmission.objects.filter(held__is_spam=True, submit_time__lt=spam_limit)
    return FormSubmission.objects.filter(submit_time__lt=limit) | spam


def erase_expired(now: datetime) -> int:
    """Erase them. Returns how many."""
    due = FormSubmission.objects.filter(pk__in=expired(now).values("pk"))
    number = due.count()
    due.delete()
    return number
