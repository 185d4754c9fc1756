"""Mails about registrations. They are queued in the transaction of what they tell of (see core.mail)."""

from django.conf import settings
from django.urls import reverse

from core import mail
from core.models import OrganisationSettings
from directory.models import DirectoryPage
from registrations.models import Registration
from registrations.private_links import Purpose, url_in_mail


def ask_to_confirm(registration: Registration) -> None:
    """Ask the holder of an email address whether the registration is theirs."""
    _to_business("registration_confirm", registration, url=url_in_mail(registration, "confirm", Purpose.CONFIRM))


def send_private_link(registration: Registration) -> None:
    """Mail the private link after the registration is confirmed."""
    _to_business("registration_link", registration, url=_private_url(registration))


def send_links(registrations: list[Registration], to: str, language: str) -> None:
    """Mail the private links of all businesses that an email address looks after."""
    links = [
        (registration.name, url_in_mail(registration, "entry", Purpose.BUSINESS, language))
        for registration in registrations
    ]
    mail.send("registration_lost_link", {"links": links}, to=to, language=language, about=registrations)


def ask_back(registration: Registration) -> None:
    """Mail a question of staff."""
    _to_business("registration_question", registration, url=_private_url(registration))


def remind_of_question(registration: Registration) -> None:
    """Mail a question of staff once more."""
    days = settings.DIRECTORY_CLOSE_ASKED_DAYS
    _to_business("registration_question_reminder", registration, url=_private_url(registration), days=days)


def send_closing(registration: Registration) -> None:
    """Mail that the registration is closed, because a question of staff was not answered."""
    _to_business(
        "registration_closed", registration, url=_private_url(registration), days=settings.DIRECTORY_KEEP_REFUSED_DAYS
    )


def send_refusal(registration: Registration) -> None:
    """Mail why a registration is refused."""
    _to_business(
        "registration_refused", registration, url=_private_url(registration), days=settings.DIRECTORY_KEEP_REFUSED_DAYS
    )


def send_approval(registration: Registration) -> None:
    """Mail that the business is in the directory."""
    _to_business("registration_approved", registration, url=_private_url(registration), page_url=page_url(registration))


def send_change(registration: Registration) -> None:
    """Mail that a change is shown."""
    _to_business("registration_changed", registration, url=_private_url(registration), page_url=page_url(registration))


def send_refused_change(registration: Registration) -> None:
    """Mail why a change is not shown."""
    _to_business("registration_change_refused", registration, url=_private_url(registration))


def ask_whether_true(registration: Registration, *, is_reminder: bool) -> None:
    """Ask whether the business is still true, once a year."""
    template = "registration_reminder" if is_reminder else "registration_yearly"
    url = url_in_mail(registration, "question", Purpose.BUSINESS)
    _to_business(template, registration, url=url, edit_url=url_in_mail(registration, "edit", Purpose.BUSINESS))


def tell_unlisted(registration: Registration) -> None:
    """Mail that the business is taken out because nobody confirmed it."""
    _to_business("registration_unlisted", registration, url=url_in_mail(registration, "question", Purpose.BUSINESS))


def ask_new_email(registration: Registration) -> None:
    """Ask the holder of a new email address whether it is theirs."""
    url = url_in_mail(registration, "address", Purpose.EMAIL)
    _mail("registration_new_email", registration, to=registration.new_email, url=url)


def notify_old_email(registration: Registration, old: str) -> None:
    """Tell the email address of before that another takes its place."""
    _mail("registration_email_changed", registration, to=old)


def notify_staff(registration: Registration) -> None:
    """Write to the organisation that a registration waits for a decision."""
    _to_staff(registration, is_change=False)


def notify_staff_of_change(registration: Registration) -> None:
    """Write to the organisation that a change waits for a decision."""
    _to_staff(registration, is_change=True)


def _to_staff(registration: Registration, *, is_change: bool) -> None:
    if to := OrganisationSettings.where_to_notify():
        url = mail.absolute(reverse("registrations_admin:decide", args=[registration.pk]))
        context = {"registration": registration, "is_change": is_change, "url": url}
        mail.send("registration_awaits", context, to=to, language=settings.LANGUAGE_CODE, about=[registration])


def page_url(registration: Registration) -> str:
    """Return the URL of the business's public page, in the language of the business; empty where there is none."""
    page = DirectoryPage.objects.live().filter(locale__language_code=registration.language).first()
    return f"{page.full_url}{registration.business.slug}/" if page and registration.business else ""


def _private_url(registration: Registration) -> str:
    return url_in_mail(registration, "entry", Purpose.BUSINESS)


def _to_business(template: str, registration: Registration, **context) -> None:
    if registration.email:
        _mail(template, registration, to=registration.email, **context)


def _mail(template: str, registration: Registration, *, to: str, **context) -> None:
    mail.send(
        template, {"registration": registration, **context}, to=to, language=registration.language, about=[registration]
    )
