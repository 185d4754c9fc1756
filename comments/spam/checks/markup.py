"""Links written as markup, which the form does not take: who writes them has not looked at it."""

import re
from collections.abc import Iterator

from comments.spam.decision import Reason
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission

_ANCHOR = re.compile(r"<a\s[^<>]{0,2000}href", re.IGNORECASE)
_EXPORTED = re.compile(r"nofollow", re.IGNORECASE)
"""Links of other comment systems come as <a rel="nofollow noopener">: their software wrote that, no person."""
_UNQUOTED = re.compile(r"<a\s+href=\s?h", re.IGNORECASE)
_EMPTY = re.compile(r"<a\s+href=(?:\s?[\"']){0,2}\s?>|%anchor_text%|\[url=?\]", re.IGNORECASE)
_BBCODE = re.compile(r"\[(?:url|link)[=\]](?!\()", re.IGNORECASE)
_MARKDOWN = re.compile(r"\]\(https?:")
_OTHER_TAG = re.compile(r"<(?:img|h[1-6]|iframe|script|table|font|center)\b", re.IGNORECASE)
_SPINTAX = re.compile(r"\{[^{}|;=()]{2,60}\|[^{};=()]{2,200}\}")
_ENCODED = re.compile(r"%[0-9a-fA-F]{2}")
_ENCODED_FROM = 60
_ENCODED_SHARE = 1 / 40


def check(_submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what markup there is."""
    text = parsed.text
    if not any(sign in text for sign in "<[{%"):
        return
    if _ANCHOR.search(text) and not _EXPORTED.search(text):
        yield signal(
            "markup.html_link",
            "Linket er skrevet som HTML, som formularen ikke bruger.",
            "The link is written as HTML, which the form does not take.",
        )
        if _UNQUOTED.search(text):
            yield signal(
                "markup.sloppy",
                "Der står HTML, som spamprogrammer skriver det.",
                "There is HTML as spam programs write it.",
            )
    if _EMPTY.search(text):
        yield signal("markup.empty", "Et link fører ingen steder hen.", "A link leads nowhere.")
    if _BBCODE.search(text):
        yield signal(
            "markup.bbcode", "Linket er skrevet som i et forum: [url].", "The link is written as in a forum: [url]."
        )
    if _MARKDOWN.search(text):
        yield signal("markup.markdown", "Linket er skrevet som Markdown.", "The link is written as Markdown.")
    if _OTHER_TAG.search(text):
        yield signal("markup.other", "Der står anden HTML.", "There is other HTML.")
    if _SPINTAX.search(text):
        yield signal(
            "markup.spintax",
            "Det er en skabelon med ord at vælge imellem.",
            "It is a template with words to choose from.",
        )
    if len(text) > _ENCODED_FROM and len(_ENCODED.findall(parsed.plain)) > _ENCODED_SHARE * len(text):
        yield signal(
            "markup.encoded", "Teksten er kodet som en adresse: %20.", "The text is encoded as an address: %20."
        )
