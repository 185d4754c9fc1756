"""Looks at what Akismet was asked and told, and at what became of it."""

from comments.models import Comment
from tests.comments.akismet_server import Mode
from tests.comments.sending import send


def calls(server) -> list[str]:
    """What the server was called for since the last time."""
    named = [received.path.removeprefix("/1.1/") for received in server.received]
    server.received.clear()
    return named


def status(comment: Comment) -> str:
    return Comment.objects.get(pk=comment.pk).status


def unanswered(server, article, **fields) -> Comment:
    """A comment that was sent while Akismet was broken."""
    server.mode = Mode.BROKEN
    comment = send(article, **fields)
    server.mode = Mode.PROPER
    calls(server)
    return comment
