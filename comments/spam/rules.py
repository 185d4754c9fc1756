"""The checks that look at the text alone, and what they say together."""

from collections.abc import Iterable, Iterator

from comments.spam.checks import (
    characters,
    foreign_phrases,
    language,
    layout,
    links,
    markup,
    name,
    plug,
    spam_phrases,
    topic,
)
from comments.spam.checks.language import is_foreign, is_unspoken
from comments.spam.decision import Reason
from comments.spam.parsed_text import ParsedText
from comments.spam.submission import Submission

RULES = (
    links.check,
    markup.check,
    characters.check,
    layout.check,
    spam_phrases.check,
    language.check,
    foreign_phrases.check,
    name.check,
    plug.check,
    topic.check,
)
"""What the text shows to who does not read it."""

MOST_HARMLESS = 1.2
"""What the signs of a text in another language that sells nothing add up to at most: with what the words say it stays
below the line from which a comment is spam."""

_HARMLESS = frozenset(
    {
        "foreign_phrases.praise", "foreign_phrases.weak", "foreign_phrases.many", "foreign_phrases.distant",
        "foreign_phrases.here", "foreign_phrases.reader", "links.one", "links.home", "links.hyphens", "links.dense",
        "links.alone", "contact.mail", "contact.telephone", "contact.money", "layout.bangs", "layout.shouting",
        "layout.pointing",
    }
)  # fmt: skip
"""What readers do as well, in any language."""

_FAR_AWAY = "foreign_phrases.distant"
_TRADE = frozenset({"foreign_phrases.commerce", "foreign_phrases.goods"})
"""Neighbours speak of prices and goods, too, but do not link to them."""


def rule_signals(submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what the rules see in a text, in their own weights (see data/weights.toml)."""
    reasons = [reason for check in RULES for reason in check(submission, parsed)]
    yield from reasons
    yield from _harmless(submission, parsed, reasons)


def _harmless(submission: Submission, parsed: ParsedText, reasons: list[Reason]) -> Iterator[Reason]:
    """Yield what speaks for a text in another language that merely praises, asks or gives a link."""
    surplus = sum(reason.weight for reason in reasons) - MOST_HARMLESS
    if surplus <= 0 or not (is_foreign(submission, parsed) or is_unspoken(submission, parsed)):
        return
    codes = {reason.code for reason in reasons if not reason.code.startswith("language.")}
    if codes <= (_HARMLESS if parsed.links or _FAR_AWAY in codes else _HARMLESS | _TRADE):
        danish, english = (
            "Den er på et andet sprog, men sælger ingenting.",
            "It is in another language, but sells nothing.",
        )
        yield Reason("language.harmless", -surplus, danish, english)


def signs(reasons: Iterable[Reason]) -> float:
    """Return what rules say besides the language: alone that is no sign of spam."""
    return sum(reason.weight for reason in reasons if not reason.code.startswith("language."))
