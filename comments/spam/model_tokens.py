"""What of a comment the learned model knows: words, pairs of neighbours, and habits of writing.

Habits begin with #, which no word does. Addresses, names of writers and hosts are no tokens: they would teach the model
who wrote, and not what spam is.
"""

import re
from itertools import pairwise

from comments.spam.parsed_text import ParsedText

_MOST_WORDS = 1_500
_GREETING = re.compile(
    r"\A(?:[Hh]i|[Hh]ello|[Hh]ey|[Tt]hanks|[Tt]hank you|[Hh]ej|[Kk]ære|[Tt]ak) "
    r"(?!There|Dear|All|Sir)[A-ZÆØÅ][a-zæøå]+[,!.]"
)
_STOPS = frozenset('.!?:;)"”»')
# The name of a habit, characters of which a text needs one to have it (looking costs less than searching), the pattern.
_HABITS = (
    ("#one-line", "", re.compile(r"\A[^\n]*\Z")),
    ("#paragraphs", "", re.compile(r"\n\r?\n")),
    ("#begins-small", "", re.compile(r"\A[^\W\d_A-ZÆØÅ]")),
    ("#answers", "@:", re.compile(r"\A@|\A(?:to|svar til) \w+:", re.IGNORECASE)),
    ("#question", "?", re.compile(r"\?")),
    ("#exclamation", "!", re.compile(r"!")),
    ("#smile", ":;", re.compile(r"[:;]-?[)(DP](?!\w)")),
    ("#figures", "", re.compile(r"\d")),
    ("#quotes", '"»”', re.compile(r"[\"»”]")),
    ("#contracted", "'’", re.compile(r"\w['’](?:t|ve|re|ll|d|m)\b")),
    ("#small-i", "", re.compile(r"\bi(?:'m| am| will| have| was)\b")),
    ("#two-blanks", "", re.compile(r"[.!?]  +[A-Z]")),
    ("#blank-before-comma", "", re.compile(r"\w ,\w|\w , \w|\w \.(?:\s|$)")),
    ("#percent", "%", re.compile(r"\d ?%")),
    ("#greets-somebody", "", _GREETING),
    ("#acronym", "", re.compile(r"\b[A-ZÆØÅ]{3,}\b")),
    ("#camel-case", "", re.compile(r"\b[A-Za-z]*[a-z][A-Z][a-z]")),
    ("#version", ".", re.compile(r"\b[vV]?\d+\.\d+\b")),
    ("#path", "./", re.compile(r"(?:^|\s)[~.]?/\w+/|[\w-]\.(?:py|js|cs|php|html?|css|conf|sh|xml|json|txt|dll|exe)\b")),
)


def tokens(parsed: ParsedText) -> list[str]:
    """Return the tokens of a text, each once, in no particular order that matters."""
    words = parsed.words[:_MOST_WORDS]
    pairs = (f"{first} {second}" for first, second in pairwise(words))
    return [*dict.fromkeys((*words, *pairs)), *habits(parsed)]


def habits(parsed: ParsedText) -> list[str]:
    """Return how it is written, as #question or #length-5 (the binary logarithm of the number of words)."""
    signs = set(parsed.unlinked)
    found = [
        name
        for name, needed, pattern in _HABITS
        if (not needed or not signs.isdisjoint(needed)) and pattern.search(parsed.unlinked)
    ]
    if parsed.is_code:
        found.append("#code")
    if parsed.unlinked.rstrip()[-1:] not in _STOPS:
        found.append("#no-stop")
    return [f"#length-{min(10, len(parsed.words).bit_length())}", *found]
