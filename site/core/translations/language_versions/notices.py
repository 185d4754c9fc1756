"""What happened to the other language versions of a page, told to whoever is at work in the admin."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.models import Page

from core.visitors import STAFF_PATH

NAMED = 3
"""How many pages a message names; it counts the others."""

IN_LANGUAGE = {"da": gettext_lazy("in Danish"), "en": gettext_lazy("in English")}


@dataclass(frozen=True)
class Notice:
    """A kind of message: its words, with %(pages)s and %(language)s, and whether staff should act on it."""

    text: str
    is_warning: bool = False


PRIVACY_FOLLOWED = Notice(gettext_lazy("Who may see the page is now the same %(language)s: %(pages)s."))
UNPUBLISHED_TOO = Notice(gettext_lazy("Also unpublished %(language)s, and kept as a draft: %(pages)s."))
STILL_PUBLIC = Notice(gettext_lazy("Still public %(language)s: %(pages)s."), is_warning=True)
NOT_PUBLIC_AGAIN = Notice(gettext_lazy("Not public again %(language)s yet: %(pages)s."), is_warning=True)
MOVED_TOO = Notice(gettext_lazy("Also moved %(language)s: %(pages)s."))
PARENT_NOT_TRANSLATED = Notice(
    gettext_lazy("Not moved %(language)s, because the new page above it is not translated: %(pages)s."),
    is_warning=True,
)
CANNOT_STAND_THERE = Notice(
    gettext_lazy("Not moved %(language)s, because its address word is taken at the new place: %(pages)s."),
    is_warning=True,
)
PRIVATE_ELSEWHERE = Notice(
    gettext_lazy("Unpublished %(language)s, because the page is private in the other language: %(pages)s."),
    is_warning=True,
)

_collected: ContextVar[list[tuple[Notice, Page]] | None] = ContextVar("collected", default=None)


def notify(notice: Notice, page: Page) -> None:
    """Tell staff what happened to a version of a page. Where nobody is at work (a program), nobody is told."""
    collected = _collected.get()
    if collected is not None:
        collected.append((notice, page))


@contextmanager
def collecting() -> Iterator[list[tuple[Notice, Page]]]:
    """Collect what staff are to be told of, in the order in which it happens."""
    token = _collected.set([])
    try:
        yield _collected.get()
    finally:
        _collected.reset(token)


def show(request, collected: list[tuple[Notice, Page]]) -> None:
    """Put the collected notices on the next screen of the admin, one message for each kind and language."""
    grouped = defaultdict(dict)
    for notice, page in collected:
        grouped[notice, page.locale.language_code][page.pk] = page
    for (notice, language), pages in grouped.items():
        add = messages.warning if notice.is_warning else messages.success
        add(request, message(notice, language, list(pages.values())), buttons=_button(list(pages)))


def message(notice: Notice, language: str, pages: list[Page]) -> str:
    """The words of a notice about some pages of a language."""
    named = ", ".join(f"»{page.get_admin_display_title()}«" for page in pages[:NAMED])
    more = len(pages) - NAMED
    if more > 0:
        named = ngettext("%(named)s and %(more)d more", "%(named)s and %(more)d more", more) % {
            "named": named,
            "more": more,
        }
    return notice.text % {"language": IN_LANGUAGE[language], "pages": named}


def _button(keys: list[int]) -> list:
    """A button to the page, where there is one page alone."""
    return [messages.button(reverse("wagtailadmin_pages:edit", args=keys), _("Edit"))] if len(keys) == 1 else []


class LanguageVersionNoticesMiddleware:
    """Shows, on the next screen of the admin, what a request did to other language versions than its own."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path_info.startswith(STAFF_PATH):  # a message needs a cookie, and visitors get none
            return self.get_response(request)
        with collecting() as collected:
            response = self.get_response(request)
        if collected:
            show(request, collected)
        return response
