"""How the text is set: lines broken in mid-sentence, shouting, arrows and pictures that point at something."""

import re
from collections.abc import Iterator

from comments.spam.decision import Reason
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission
from comments.spam.wording import capital, danish_number, english_number

_WRAPPED = re.compile(r"[^\n]{35}[\w,'’)-] ?\r?\n(?!https?:|www)(?=[^\W\d_])([^\W\d_])")
_CODE = re.compile(r"[{};]\s*$|\w\(\)|</?(?:code|pre)>|\w\.\w+\(", re.MULTILINE)
"""Code has lines that begin with a small letter by right."""
_BLANK_AT_END = re.compile(r"[^\s] \r?\n")
_SHOUTED = 0.6
_FEWEST_LETTERS = 20
_POINTING = re.compile(
    "[\U0001f449\u27a1\u2705\U0001f4b0\U0001f525\U0001f680\u279c\U0001f381\U0001f51e\U0001f4b5\U0001f4b8\U0001f4de"
    "\U0001f4e9\U0001f3b0\U0001f911\U0001f48a\u2714\U0001f48b\U0001f4f2\U0001f4e7\u25ba\u25b6\u2605]"
)
_ARROW = re.compile(r"--+>|>>+|==+>|»»")
_BANGS = re.compile(r"!!")


def check(_submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what the setting says."""
    text = parsed.text
    wrapped = (
        0
        if parsed.is_code or _CODE.search(parsed.unlinked)
        else sum(match[1].islower() for match in _WRAPPED.finditer(text))
    )
    if wrapped:
        yield signal(
            "layout.wrapped" if wrapped == 1 else "layout.wrapped_often",
            f"{capital(danish_number(wrapped))} linjeskift midt i en sætning",
            f"{capital(english_number(wrapped))} line break{'s' * (wrapped > 1)} in mid-sentence",
        )
    blanks = len(_BLANK_AT_END.findall(text))
    if blanks:
        code = "layout.blank" if blanks == 1 else "layout.blanks"
        yield signal(
            code,
            "Linjerne ender med mellemrum, som når et program skriver.",
            "Lines end in spaces, as when a program writes.",
        )
    if wrapped and blanks:
        yield signal(
            "layout.program",
            "Linjerne er brudt og ender med mellemrum, som når et program skriver.",
            "Lines are broken and end in spaces, as programs write them.",
        )
    start = parsed.plain[:2_000]
    letters = sum(map(str.isalpha, start))
    if letters > _FEWEST_LETTERS and sum(map(str.isupper, start)) > _SHOUTED * letters:
        yield signal("layout.shouting", "Næsten alt står med store bogstaver.", "Nearly everything is in capitals.")
    if _BANGS.search(text):
        yield signal("layout.bangs", "Der er flere udråbstegn i træk.", "There are several exclamation marks in a row.")
    pointing = _POINTING.search(text)
    if pointing:
        yield signal(
            "layout.pointing",
            f"Der er et billedtegn, som sælgere bruger: {pointing[0]}.",
            f"There is a pictogram that sellers use: {pointing[0]}.",
        )
    if _ARROW.search(parsed.unlinked):
        yield signal("layout.arrow", "En pil peger på noget.", "An arrow points at something.")
