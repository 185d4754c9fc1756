"""Where a moderator decides from a mail, without logging in: the link shows the comment, and a button decides."""

from django.http import Http404


def decide(request, token: str):
    """One moderator's decision on one comment."""
    raise Http404
