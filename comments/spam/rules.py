"""The checks that look at the text alone, and what they say together."""

from collections.abc import Iterable, Iterator

from comments.spam.checks import abroad, characters, language, layout, links, lures, markup, name
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

HEAD_START_FROM = 0.4
"""The log-odds of the rules from which Danish has a head start."""

_TALK = 0.5
_ERRANDS = ("links.", "markup.", "characters.", "flattery.", "contact.")
_CALLS = frozenset({"lures.appeal", "lures.contact", "lures.pitch", "lures.many", "lures.translated"})
_NO_ERRAND = frozenset({"contact.money"})
_EVERYDAY = frozenset({"contact.mail", "contact.telephone", "links.one", "links.two", "links.home", "links.dense"})
"""What readers give as well: where to call or to look. An errand only beside something else."""


def rule_evidence(submission: Submission, reading: Reading) -> Iterator[Reason]:
    """Yield what the rules see in a text, in their own weights (see data/weights.toml)."""
    for check in RULES:
        yield from check(submission, reading)


def signs(reasons: Iterable[Reason]) -> float:
    """Return what rules say besides the language: alone that is no sign of spam."""
    return sum(reason.weight for reason in reasons if not reason.code.startswith("language."))


def head_start(reading: Reading, reasons: list[Reason]) -> float:
    """Return which share of its head start a text has, from 0 to 1.

    Only Danish with signs of spam has one: of Danish spam the model knows too little to see it by its words. Who merely
    speaks of loans or casinos, and asks nobody to go, to write or to call anywhere, has half of it.
    """
    if not reading.is_danish or signs(reasons) < HEAD_START_FROM:
        return 0.0
    codes = {reason.code for reason in reasons} - _NO_ERRAND
    errands = {code for code in codes if code.startswith(_ERRANDS)}
    is_lure = any(code.startswith("lures.") for code in codes)
    return 1.0 if codes & _CALLS or errands - _EVERYDAY or (errands and is_lure) else _TALK
