"""Recommendations: a firm, a product or an app that the page does not speak of, and that somebody is pleased with.

Such comments are prose on the topic without a link, as language models write them. Nothing is wrong with any word of
them, and readers recommend each other things, too; so they are held for a person and say little of spam.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from comments.spam.decision import Reason
from comments.spam.model import shipped, token_key
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission
from comments.spam.topic import page_words
from comments.spam.wording import danish_quotes, english_quotes

_MANY_NAMES = 3
"""Who names more than this speaks of a subject, and advertises none of them."""

_LONG = 80
"""Whoever writes more words than this has more to say than a recommendation."""

_SPAN, _NEAR = 60, 3
"""So many characters, and of the words in them so many, are looked at on either side of a name."""

_ENOUGH = 4

_LETTERS = r"[A-Za-zÆØÅæøåÄÖÜäöüéè0-9]"
_NAME = re.compile(
    rf"(?<=[\w,;:)]\s)((?:[A-ZÆØÅ]{_LETTERS}+|[a-z]+[A-Z]{_LETTERS}*)(?:(?: |-| & )[A-ZÆØÅ]{_LETTERS}+){{0,3}})"
)
_WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"[a-z][A-Z]")


def check(submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what is recommended."""
    if parsed.is_code or len(parsed.words) > _LONG:
        return
    names = list(_NAME.finditer(parsed.plain))
    if len({match[1] for match in names}) > _MANY_NAMES:
        return
    known = page_words(submission)
    said = set(parsed.words)
    for match in names:
        if _is_unheard_of(match[1], known) and _points(parsed.plain, match, said, has_page=bool(known)) >= _ENOUGH:
            danish, english = danish_quotes([match[1]]), english_quotes([match[1]])
            yield signal(
                "plug.named",
                f"Kommentaren anbefaler {danish}, som siden ikke handler om.",
                f"The comment recommends {english}, of which the page does not speak.",
            )
            return


def _is_unheard_of(name: str, known: frozenset[str]) -> bool:
    """Whether neither the page nor readers speak of what a name begins with."""
    words = _WORD.findall(name)
    if not words or words[0].lower() in known or words[0].lower() in _terms("people"):
        return False
    unknown = [word for word in words if token_key(word.lower()) not in shipped().spoken]
    return bool(unknown) or bool(_JOINED.search(name)) or (len(words) > 1 and not name.isupper())


def _points(text: str, match: re.Match[str], said: set[str], *, has_page: bool) -> int:
    """Return how many things say that a name is recommended: its use, what it did, by whom, and that it paid."""
    before = _small_words(text[max(0, match.start() - _SPAN) : match.start()])
    after = _small_words(text[match.end() : match.end() + _SPAN])
    is_used = bool(_terms("used").intersection(before[-_NEAR:])) or bool(_terms("led_by").intersection(before[-1:]))
    does = bool(_terms("does").intersection(after[:_NEAR]))
    if not (is_used or does):
        return 0
    points = 1 + (is_used and does) + bool(_terms("ourselves") & said) + bool(_terms("pleased") & said) + has_page
    return points - bool(_terms("doubts") & said or "?" in text)


def _small_words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


@cache
def _terms(name: str) -> frozenset[str]:
    path = Path(__file__).parents[1] / "data" / "plugs.toml"
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))[name].split())
