"""Changes entries as the editor does: a version in the history, then published or left as a draft.

So wagtail-localize, the search and Wagtail's log learn of it (see core.signal_handlers).
"""

from django.conf import settings
from wagtail.log_actions import log
from wagtail.models import Locale

from core.row_order import in_order
from directory.models import Business, BusinessNetwork


def new_entry() -> Business:
    """An empty Danish entry."""
    return Business(locale=Locale.objects.get(language_code=settings.LANGUAGE_CODE), live=False)


def latest(entry: Business) -> Business:
    """The entry as staff last left it: with its draft, where it has one."""
    return entry.get_latest_revision_as_object() if entry.latest_revision_id else entry


def set_networks(entry: Business, networks: set[int] | frozenset[int]) -> None:
    """Make an entry belong to these networks and no others. Saved with the entry."""
    kept = [row for row in entry.business_networks.all() if row.network_id in networks]
    added = sorted(networks - {row.network_id for row in kept})
    entry.business_networks = in_order([*kept, *(BusinessNetwork(network_id=network) for network in added)])


def save(entry: Business, user, *, publish: bool, action: str = "wagtail.edit") -> Business:
    """Keep a version of the entry, publish it where that is wanted, and return it as it now stands."""
    is_new = entry.pk is None
    if is_new:
        entry.save()
        log(entry, "wagtail.create", user=user)
    # What did not change is not ours to judge: what did was checked before.
    revision = entry.save_revision(user=user, log_action=action, clean=False)
    if publish:
        revision.publish(user=user)
    return Business.objects.get(pk=entry.pk)
