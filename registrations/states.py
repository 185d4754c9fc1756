"""The states of a registration, with what its business reads of each on its private page.

Staff read the label of the status. What leads from one state to another stands in registrations.lifecycle.
"""

from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from registrations.models import Registration, RegistrationStatus
from registrations.retention import retention_periods


@dataclass(frozen=True)
class State:
    """A state in words to the business, and for how long a registration is kept in it."""

    heading: str | Promise
    lead: str | Promise = ""
    """May name the email address, the days for which it is kept, and the months of what was withdrawn."""
    kept_days: str = ""
    """The name of the setting that says after how many days it is erased; empty where it is kept."""
    has_link: bool = True
    """Whether the email address is confirmed, so that its holder has the private link."""
    is_closed: bool = False
    """Whether it is erased unless the business does something."""


STATES = {
    RegistrationStatus.DRAFT: State(
        gettext_lazy("Your registration is not sent yet"), kept_days="DIRECTORY_KEEP_UNCONFIRMED_DAYS", has_link=False
    ),
    RegistrationStatus.HELD: State(
        gettext_lazy("Thank you – look into your mail"),
        gettext_lazy("A person looks at your registration first. Then we mail you a link with which you confirm it."),
        kept_days="DIRECTORY_KEEP_REFUSED_DAYS",
        has_link=False,
    ),
    RegistrationStatus.UNCONFIRMED: State(
        gettext_lazy("Thank you – look into your mail"),
        gettext_lazy(
            "We have mailed a link to %(email)s. Confirm with it within %(days)s days, else we delete everything."
        ),
        kept_days="DIRECTORY_KEEP_UNCONFIRMED_DAYS",
        has_link=False,
    ),
    RegistrationStatus.AWAITING: State(
        gettext_lazy("Your registration awaits approval"),
        gettext_lazy("A person reads it before it is shown. We write to you."),
    ),
    RegistrationStatus.ASKED: State(
        gettext_lazy("We have a question for you"),
        gettext_lazy("Answer when you edit your registration. Then we go on."),
    ),
    RegistrationStatus.UNANSWERED: State(
        gettext_lazy("Your registration is closed"),
        gettext_lazy(
            "We asked you something, and got no answer. Answer when you edit your registration, and we go on. "
            "Otherwise we delete everything after %(days)s days."
        ),
        kept_days="DIRECTORY_KEEP_REFUSED_DAYS",
        is_closed=True,
    ),
    RegistrationStatus.REFUSED: State(
        gettext_lazy("We could not take your business in"),
        gettext_lazy("You can change it and send it again. Otherwise we delete everything after %(days)s days."),
        kept_days="DIRECTORY_KEEP_REFUSED_DAYS",
        is_closed=True,
    ),
    RegistrationStatus.LISTED: State(gettext_lazy("Your business is in the directory")),
    RegistrationStatus.WITHDRAWN: State(
        gettext_lazy("You have withdrawn your business"),
        gettext_lazy(
            "Nobody else sees it. You can show it again, or delete it for good. After %(months)s months we delete it."
        ),
        kept_days="DIRECTORY_KEEP_WITHDRAWN_DAYS",
    ),
    RegistrationStatus.UNLISTED: State(
        gettext_lazy("Your business is not shown at the moment"),
        gettext_lazy(
            "We asked whether everything is still right, and got no answer. Say so now, and it is shown again."
        ),
    ),
    RegistrationStatus.TAKEN_DOWN: State(
        gettext_lazy("We have taken your business off the directory"),
        gettext_lazy("If you think that is a mistake, write to us: the address is at the bottom of the page."),
    ),
}


def state_of(registration: Registration) -> State:
    """Return the state of a registration. Raises ValueError for a status that the table does not have."""
    return STATES[RegistrationStatus(registration.status)]


def words_for_business(registration: Registration, *, has_changes: bool = False) -> dict[str, str]:
    """Return heading and lead of the page on which a business reads where it stands: {"heading": …, "lead": …}.

    `has_changes` says whether it proposed some that staff have not decided on. Raises ValueError as `state_of` does.
    """
    state = state_of(registration)
    words = {"heading": str(state.heading), "lead": str(state.lead) % _named_in_leads(registration, state)}
    if registration.status == RegistrationStatus.UNCONFIRMED and not registration.mailed_at:
        said = _("Many register just now. We mail a link to %(email)s as soon as we can.")
        words["lead"] = said % {"email": registration.email}
    elif registration.is_listed and has_changes:
        words["heading"] = _("Your changes await approval")
        words["lead"] = _("A person reads them before they are shown. Until then visitors see the entry as it was.")
    elif registration.is_listed:
        words["lead"] = _when_confirmed(registration)
    return words


def _named_in_leads(registration: Registration, state: State) -> dict:
    return {
        "email": registration.email,
        "days": getattr(settings, state.kept_days) if state.kept_days else None,
        "months": retention_periods()["withdrawn_months"],
    }


def _when_confirmed(registration: Registration) -> str:
    if registration.is_not_confirmed:
        return _("But you have not told us for long whether everything is still right.")
    if not registration.confirmed_at:
        return ""
    day = date_format(timezone.localtime(registration.confirmed_at), "DATE_FORMAT")
    return _("Last confirmed %(day)s") % {"day": day}
