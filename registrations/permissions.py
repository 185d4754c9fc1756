"""The permission to decide on registrations."""

from django.core.exceptions import PermissionDenied

DECIDE = "registrations.decide_registration"


def require(request) -> None:
    """Refuse whoever may not decide. Raises PermissionDenied."""
    if not request.user.has_perm(DECIDE):
        raise PermissionDenied
