"""The checks that look at the text alone, and what they say together."""

from collections.abc import Iterable, Iterator

from comments.spam.checks import abroad, characters, language, layout, links, lures, markup, name
from comments.spam.checks.language import is_foreign, is_unspoken
from comments.spam.reading import Reading
from comments.spam.submission import Submission
from comments.spam.verdict import Reason

RULES = (
    links.check,
    markup.check,
    characters.check,
    layout.check,
    lures.check,
    language.check,
    abroad.check,
    name.check,
)
"""What the text shows to who does not read it."""

MOST_HARMLESS = 1.2
"""What the signs of a text in another language that sells nothing add up to at most: with what the words say it stays
below the line from which a comment is spam."""

_HARMLESS = frozenset(
    {
        "abroad.praise", "abroad.weak", "abroad.many", "abroad.distant", "abroad.here", "abroad.reader", "links.one",
        "links.home", "links.hyphens", "links.dense", "links.alone", "contact.mail", "contact.telephone",
        "contact.money", "layout.bangs", "layout.shouting", "layout.pointing",
    }
)  # fmt: skip
"""What readers do as well, in any language."""

_FAR_AWAY = "abroad.distant"
_TRADE = frozenset({"abroad.commerce", "abroad.goods"})
"""Neighbours speak of prices and goods, too, but do not link to them."""


def rule_evidence(submission: Submission, reading: Reading) -> Iterator[Reason]:
    """Yield what the rules see in a text, in their own weights (see data/weights.toml)."""
    reasons = [reason for check in RULES for reason in check(submission, reading)]
    yield from reasons
    yield from _harmless(submission, reading, reasons)


def _harmless(submission: Submission, reading: Reading, reasons: list[Reason]) -> Iterator[Reason]:
    """Yield what speaks for a text in another language that merely praises, asks or gives a link."""
    surplus = sum(reason.weight for reason in reasons) - MOST_HARMLESS
    if surplus <= 0 or not (is_foreign(submission, reading) or is_unspoken(submission, reading)):
        return
    codes = {reason.code for reason in reasons if not reason.code.startswith("language.")}
    if codes <= (_HARMLESS if reading.links or _FAR_AWAY in codes else _HARMLESS | _TRADE):
        danish, english = "Et andet sprog, men intet, der sælger noget", "Another language, but nothing that sells"
        yield Reason("language.harmless", -surplus, danish, english)


def signs(reasons: Iterable[Reason]) -> float:
    """Return what rules say besides the language: alone that is no sign of spam."""
    return sum(reason.weight for reason in reasons if not reason.code.startswith("language."))
