"""Publication of the Business of a registration: shown and hidden in all its languages, with what it proposes."""

from datetime import datetime

from directory.models import Business
from registrations.lifecycle import Action, Actor, apply
from registrations.models import Registration


def hide(registration: Registration, action: Action, *, by: Actor, now: datetime) -> None:
    """Take a business off the site, with what is proposed for it."""
    discard_proposal(registration)
    apply(registration, action, by=by, changed_at=now)
    for business in registration.versions.filter(live=True):
        business.unpublish()


def show_again(registration: Registration) -> None:
    """Publish what was published before: the rows hold it, whatever drafts there are."""
    first = registration.business
    others = first.get_translations().filter(first_published_at__isnull=False)
    for business in (Business.objects.get(pk=first.pk), *others):
        business.save_revision().publish()


def discard_proposal(registration: Registration) -> None:
    """Throw away the draft that a business proposed. The registration is still to be saved."""
    proposal, registration.proposal, registration.answers = registration.proposal, None, {}
    if not proposal:
        return
    proposal.delete()
    business = Business.objects.get(pk=registration.business.pk)
    business.latest_revision = business.revisions.order_by("-created_at", "-pk").first()
    business.has_unpublished_changes = business.live and business.latest_revision_id != business.live_revision_id
    business.save(update_fields=["latest_revision", "has_unpublished_changes"])
    registration.__dict__.pop("business", None)
