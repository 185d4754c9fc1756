"""Does what moderators do with comments, and looks at what became of it."""

from urllib.parse import urlencode

from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from comments.models import Comment, ModeratorPreference
from comments.signed_links import decision_token
from tests import builders
from tests.reading import soup

LIST = "wagtailsnippets_comments_comment:list"
BY_SCRIPT = {"X-Requested-With": "XMLHttpRequest"}
REASONS = [
    {"code": "links", "weight": 2.0, "da": "Der er tre links", "en": "There are three links"},
    {"code": "spam_phrases", "weight": 1.5, "da": "Der loves »guld«", "en": "It promises »gold«"},
]


def log_in(client, **fields):
    """Somebody who moderates, logged in."""
    user = builders.editor()
    for name, value in fields.items():
        setattr(user, name, value)
    user.save()
    client.force_login(user)
    return user


def log_in_browser(page, site_server):
    """Somebody who moderates, logged in in a browser."""
    user, client = builders.editor(), Client()
    client.force_login(user)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site_server.url}
    page.context.add_cookies([cookie])
    return user


def mailed(choice: str, language: str = "da", **fields):
    """Somebody who moderates and wants mails of this kind."""
    user = builders.editor()
    for name, value in {"email": f"{user.username}@example.org", **fields}.items():
        setattr(user, name, value)
    user.save()
    ModeratorPreference.objects.create(user=user, mail=choice)
    UserProfile.objects.create(user=user, preferred_language=language)
    return user


def listing(**query) -> str:
    """The list of comments in the admin."""
    return reverse(LIST) + (f"?{urlencode(query)}" if query else "")


def address(action: str, comment: Comment) -> str:
    """Where a moderator does something with a comment."""
    return reverse(f"comments:{action}", args=[comment.pk])


def press(client, action: str, comment: Comment, **fields):
    """Press a button, and go where that leads."""
    return client.post(address(action, comment), fields, follow=True)


def link(comment: Comment, action: str, user, language: str = "da") -> str:
    """The address of a link in a moderator's mail."""
    with translation.override(language):
        return reverse("conversation:decide", args=[decision_token(comment, action, user)])


def press_link(client, path: str):
    """Open a link of a mail and press its button."""
    form = soup(client.get(path)).select_one("main form")
    data = {field["name"]: field["value"] for field in form.select("input")}
    return client.post(path, data, headers={"origin": "http://testserver"})


def bulk(action: str, ids: list, list_address: str | None = None) -> str:
    """Where somebody decides on many, who comes from the list at this address."""
    ticked = [("id", pk) for pk in ids]
    return f"/admin/bulk/comments/comment/{action}/?{urlencode([*ticked, ('next', list_address or listing())])}"


def statuses(*comments: Comment) -> list[str]:
    """Where comments stand now."""
    return [Comment.objects.get(pk=comment.pk).status for comment in comments]


def listed(client, **query) -> list[int]:
    """The comments that the list shows."""
    response = client.get(listing(**{"status": "", **query}))
    assert response.status_code == 200
    return [row.comment.pk for row in response.context["rows"]]


def card(client, comment: Comment, **query):
    """How the list shows one comment."""
    found = soup(client.get(listing(**{"status": "", **query}))).select(f"#comment-{comment.pk}")
    assert len(found) == 1
    return found[0]


def seen(client, comment: Comment) -> str:
    """What the list notes about the comment as it is shown."""
    return card(client, comment).select_one("[name=seen]")["value"]
