"""Changes businesses as the editor does: a version in the history, then published or left as a draft.

So wagtail-localize, the search and Wagtail's log learn of it (see core.translations.signal_handlers).
"""

from django.conf import settings
from wagtail.log_actions import log
from wagtail.models import Locale

from core.row_order import in_order
from directory.models import Business, BusinessNetwork


def new_business() -> Business:
    """An empty Danish version."""
    return Business(locale=Locale.objects.get(language_code=settings.LANGUAGE_CODE), live=False)


def latest(business: Business) -> Business:
    """The business as staff last left it: with its draft, where it has one."""
    return business.get_latest_revision_as_object() if business.latest_revision_id else business


def set_networks(business: Business, networks: set[int] | frozenset[int]) -> None:
    """Make a business belong to these networks and no others. Saved with the business."""
    kept = [row for row in business.business_networks.all() if row.network_id in networks]
    added = sorted(networks - {row.network_id for row in kept})
    business.business_networks = in_order([*kept, *(BusinessNetwork(network_id=network) for network in added)])


def save(business: Business, user, *, publish: bool, action: str = "wagtail.edit") -> Business:
    """Keep a version of the business, publish it where that is wanted, and return it as it now stands."""
    is_new = business.pk is None
    if is_new:
        business.save()
        log(business, "wagtail.create", user=user)
    # What did not change is not ours to judge: what did was checked before.
    revision = business.save_revision(user=user, log_action=action, clean=False)
    if publish:
        revision.publish(user=user)
    return Business.objects.get(pk=business.pk)
