"""Reads an answer as a visitor does: by what stands in its HTML."""

from bs4 import BeautifulSoup, Tag
from django.utils import translation
from django.utils.translation import gettext, pgettext


def soup(response) -> BeautifulSoup:
    """The HTML of an answer."""
    return BeautifulSoup(response.content, "html.parser")


def one(response, selector: str) -> Tag:
    """The one element that fits; fails where there is none, or more."""
    found = soup(response).select(selector)
    assert len(found) == 1, f"{len(found)} elements fit {selector}"
    return found[0]


def texts(response, selector: str) -> list[str]:
    """The words of every element that fits."""
    return [" ".join(element.get_text(" ").split()) for element in soup(response).select(selector)]


def words(response) -> str:
    """All words of the main part of the page."""
    return " ".join(soup(response).main.get_text(" ").split())


def language_of(response) -> str:
    """The language that the page says it is in."""
    return soup(response).html["lang"]


def in_danish(message: str, context: str | None = None) -> str:
    """A text of the site as the catalogue has it in Danish."""
    with translation.override("da"):
        return pgettext(context, message) if context else gettext(message)


def follow_language_switch(client, response):
    """The page that the language switch of this one leads to."""
    return client.get(one(response, "a.language-switch")["href"])
