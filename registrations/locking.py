"""The lock of a registration, for whoever is about to change it or its business."""

from core.locks import Lock, take
from registrations.models import Registration


def locked(registration: Registration) -> Registration:
    """Return a registration as it is now, for this transaction alone. Raises DoesNotExist where it is erased.

    Its business can be written afterwards: that lock comes first (core.locks).
    """
    take(Lock.CONTENT)
    return Registration.objects.select_for_update(of=("self",)).select_related("proposal").get(pk=registration.pk)
