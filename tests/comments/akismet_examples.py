"""Comments to show Akismet, and its client, for the tests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from comments.akismet import Akismet, AkismetComment
from tests.comments.akismet_server import KEY, AkismetServer, Mode

BLOG = "https://example.org"
IP = "198.51.100.7"
ENOUGH = 30.0  # seconds; no test that succeeds takes them
SHORT = 0.3  # seconds; for a server that lets us wait a minute

COMMENT = AkismetComment(
    text="Godt skrevet – tak!",
    author_name="Åse Læser",
    author_email="aase@example.org",
    permalink="https://example.org/artikler/havnen/",
    created_at=datetime(2024, 5, 17, 14, 3, tzinfo=timezone(timedelta(hours=2))),
    comment_type="reply",
    trap_name="website",
    context=("landdistrikter", "havn"),
    post_modified_at=datetime(2024, 5, 1, 8, 0, tzinfo=UTC),
    user_ip=IP,
)
SPAM = replace(COMMENT, author_name="akismet-guaranteed-spam")

WAITS = [Mode.SLOW, Mode.DRIPPING_HEADERS, Mode.DRIPPING_BODY]
NO_ANSWERS = [Mode.BROKEN, Mode.FORBIDDEN, Mode.REDIRECTING, Mode.NONSENSE, Mode.HUGE_BODY, Mode.HUGE_HEADER]


def client(server: AkismetServer | str, *, key: str = KEY, deadline: float = ENOUGH) -> Akismet:
    """Return the client that asks a server, or whatever is at an address."""
    return Akismet(key, blog=BLOG, base_url=server if isinstance(server, str) else server.url, deadline=deadline)
