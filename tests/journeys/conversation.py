"""What readers and moderators do in more than one journey."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

from django.core import mail
from django.urls import reverse
from django.utils import timezone, translation

from comments.models import Comment
from comments.signed_links import Purpose, link_token
from core.models import Person
from tests import builders
from tests.reading import in_danish, soup

OWN_ORIGIN = {"origin": "http://testserver"}
ADDRESS = "naboen@example.org"
ATOM = "{http://www.w3.org/2005/Atom}"


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


def in_language_of(page, message: str, context: str | None = None) -> str:
    """A text of the site as the readers of a page have it."""
    return in_danish(message, context) if page.locale.language_code == "da" else message


def own_page(comment: Comment, page, view: str = "writer", purpose: Purpose = Purpose.WRITER) -> str:
    """The address of a page that a signed link leads to, in the language of the page."""
    with translation.override(page.locale.language_code):
        return reverse(f"conversation:{view}", args=[link_token(comment, purpose)])


def do(client, address: str, action: str, **fields):
    """Press a button of the writer's page."""
    return client.post(address, {"action": action, **fields}, headers=OWN_ORIGIN)


def links_in(message) -> list[str]:
    """The paths of the links in a mail, as its reader follows them."""
    return [urlsplit(address).path for address in re.findall(r"https?://\S+", message.body)]


def mails(to: str = "") -> list:
    """The mails that came since this was asked last: all, or those to one address."""
    came = [message for message in mail.outbox if not to or message.to == [to]]
    mail.outbox.clear()
    return came


def lines(response) -> list[tuple[int, str]]:
    """The conversation as it is seen: how far each line steps in, and its words (or what stands in a gap)."""
    found = []
    for item in soup(response).select(".comment-list > li"):
        said = item.select_one(".comment-body") or item.select_one(".comment--gone")
        found.append((int(item["class"][0][-1]), said.get_text(" ", strip=True)))
    return found


def address(view: str, page, *args) -> str:
    """The address of a view of conversations, in the language of a page."""
    with translation.override(page.locale.language_code):
        return reverse(f"conversation:{view}", args=args)


def with_login(name: str, user) -> Person:
    """A person whom readers know, with a login."""
    return Person.objects.create(name=name, user=user)


def a_hundred_and_twenty(page) -> list[Comment]:
    """Comments enough for three pages of them, in the order in which they are read."""
    now = timezone.now()
    return builders.comments(
        page,
        [
            {"text": f"Kommentar nr. {number}.", "created_at": now - timedelta(minutes=200 - number)}
            for number in range(120)
        ],
    )
