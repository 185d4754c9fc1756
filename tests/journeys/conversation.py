"""What readers and moderators do in more than one journey."""

from django.urls import reverse

from comments.models import Comment
from tests import builders

OWN_ORIGIN = {"origin": "http://testserver"}
ADDRESS = "naboen@example.org"


def written(**fields) -> dict:
    """What a reader types into the form."""
    return {"author_name": "En nabo", "author_email": ADDRESS, "text": "Det har jeg prøvet.", **fields}


def write(client, page, headers=OWN_ORIGIN, **fields):
    """Send a comment on a page from the form under it."""
    return client.post(page.url, written(**fields), headers=headers)


def moderation(action: str, comment: Comment) -> str:
    """Where a moderator decides on a comment."""
    return reverse(f"comments:{action}", args=[comment.pk])


def comment_list(filters: str = "") -> str:
    """The list of comments in the admin."""
    return reverse("wagtailsnippets_comments_comment:list") + filters


def log_in_moderator(client):
    """Somebody who moderates, logged in."""
    user = builders.editor()
    client.force_login(user)
    return user
