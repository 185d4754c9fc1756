"""The scheduled jobs of the comments (see core.jobs)."""

from datetime import datetime

from comments import notifications, services
from core import jobs


@jobs.register("comments: Akismet")
def ask_and_report_to_akismet(now: datetime) -> str:
    """Ask again what could not be answered, and tell what moderators decided otherwise."""
    published = services.ask_akismet_again(now)
    told = services.report_to_akismet()
    return f"{len(published)} published, {told} told" if published or told else ""


@jobs.register("comments: digests")
def send_digests(now: datetime) -> str:
    """Mail the moderators who want one mail an hour, where something new waits."""
    sent = notifications.send_digests(now)
    return f"{sent} sent" if sent else ""


@jobs.register("comments: retention")
def erase_what_is_due(now: datetime) -> str:
    """Erase what may not be kept any longer."""
    purged = services.purge(now)
    if purged.is_nothing:
        return ""
    return (
        f"{purged.comments} comments, {purged.addresses} mail addresses, {purged.subscriptions} unconfirmed "
        f"subscriptions, {purged.fingerprints} fingerprints erased"
    )
