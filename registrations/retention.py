"""Retention periods, as the settings have them: for the words beside the forms."""

from django.conf import settings


def retention_periods() -> dict[str, int]:
    """Return the times, in days."""
    unanswered = (
        settings.DIRECTORY_REMIND_ASKED_DAYS
        + settings.DIRECTORY_CLOSE_ASKED_DAYS
        + settings.DIRECTORY_KEEP_REFUSED_DAYS
    )
    return {
        "unconfirmed_days": settings.DIRECTORY_KEEP_UNCONFIRMED_DAYS,
        "refused_days": settings.DIRECTORY_KEEP_REFUSED_DAYS,
        "unanswered_days": unanswered,
        "withdrawn_months": round(settings.DIRECTORY_KEEP_WITHDRAWN_DAYS * 12 / 365),
    }
