"""Some letters pass for others, characters that nobody sees, and letters that are kept apart to fool a filter."""

import re
from collections.abc import Iterator

from comments.spam.decision import Reason
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission
from comments.spam.wording import danish_quotes, english_quotes

_FEW_WIDE = 2
_HEX_WORD = re.compile(r"(?:^|\s)(?:[a-f]{12,}|wh0cd\d+)(?:\s|$)")
_REPLACEMENT = "\ufffd"
_DOUBLED = re.compile(r"\b([bcdfghjkmnpqrstvxz])\1[a-z]{2,}")
_MANY_DOUBLED = 2
_OTHER_ALPHABETS = frozenset({"ru", "el"})
"""Who writes in these has Latin letters beside them by right."""


def check(_submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what the letters say."""
    yield from _disguised(parsed)
    if parsed.spaced_out:
        quoted = parsed.spaced_out[:1]
        yield signal(
            "characters.spaced",
            f"Der er ord, som er stavet med mellemrum: {danish_quotes(quoted)}.",
            f"Words are spelt with gaps: {english_quotes(quoted)}.",
        )
    if parsed.leet:
        quoted = parsed.leet
        yield signal(
            "characters.leet",
            f"Der står tal og tegn i stedet for bogstaver: {danish_quotes(quoted)}.",
            f"Figures and signs stand for letters: {english_quotes(quoted)}.",
        )
    if _HEX_WORD.search(parsed.lowered):
        yield signal(
            "characters.gibberish", "Der er et ord af tilfældige bogstaver.", "There is a word of random letters."
        )
    if _REPLACEMENT in parsed.text:
        yield signal(
            "characters.broken", "Nogle tegn er gået i stykker på vejen.", "Some characters were broken on the way."
        )
    yield from _doubled(parsed)


def _disguised(parsed: ParsedText) -> Iterator[Reason]:
    disguise = parsed.disguise
    mixed = () if parsed.language in _OTHER_ALPHABETS else disguise.mixed_words
    if mixed or disguise.wide_letters > _FEW_WIDE:
        code = "characters.mixed_often" if len(mixed) > 1 or disguise.wide_letters > _FEW_WIDE else "characters.mixed"
        danish = ": " + danish_quotes(mixed) if mixed else ""
        english = ": " + english_quotes(mixed) if mixed else ""
        yield signal(
            code, f"Nogle bogstaver ligner andre, end de er{danish}.", f"Some letters pass for others{english}."
        )
    if disguise.hidden_in_words:
        yield signal(
            "characters.hidden", "Der er usynlige tegn inde i ord.", "There are invisible characters inside words."
        )
    if disguise.turning:
        yield signal(
            "characters.turning", "Der er tegn, som vender skriften om.", "Some characters turn the writing round."
        )
    if disguise.heaps:
        yield signal(
            "characters.heaps", "Der er bogstaver med dynger af accenter.", "Some letters have heaps of accents."
        )


def _doubled(parsed: ParsedText) -> Iterator[Reason]:
    doubled = [match[0] for match in _DOUBLED.finditer(parsed.lowered)]
    if doubled:
        code = "characters.doubled_often" if len(doubled) >= _MANY_DOUBLED else "characters.doubled"
        yield signal(
            code,
            f"Ord begynder med dobbelte bogstaver: {danish_quotes(doubled)}.",
            f"Words begin with doubled letters: {english_quotes(doubled)}.",
        )
