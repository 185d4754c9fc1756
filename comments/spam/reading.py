"""Reads a comment once, for all checks: its words without markup and disguise, its links, its language."""

import re
from functools import cached_property

from comments.spam.addresses import Link, find_links, find_mails, without_addresses
from comments.spam.languages import language_of
from comments.spam.lexicon import Hit, lures
from comments.spam.scripts import Disguise

MAX_READ = 20_000
"""So many characters are read. The rest is searched for links only: nobody hides a comment behind ten pages."""

_MAX_SEARCHED = 200_000
_TAG = re.compile(
    r"</?[A-Za-z][^<>]{0,2000}>|\[/?(?:url|link|img|b|i|u|size|color|email|quote)(?:=[^\[\]]{0,2000})?\]", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_DANISH_LETTER = re.compile(r"[æøå]")
_SPACED_OUT = re.compile(r"(?<!\w)(?:[^\W\d_](?: |[._*-] ?)){3,40}[^\W\d_](?!\w)")
_LEET = re.compile(r"(?<![\w.@/-])[^\W\d_]{1,20}[0134!@$][^\W\d_]{2,20}(?![\w@/(]|\.\w)")
_TO_LETTERS = str.maketrans("0134!@$", "oieaias")


class Reading:
    """What a comment says."""

    def __init__(self, text: str) -> None:
        self.text = text[:MAX_READ]
        self.links: tuple[Link, ...] = find_links(text[:_MAX_SEARCHED])
        self.disguise = Disguise(self.text)
        self.unlinked = without_addresses(self.disguise.plain)
        """Without disguise and addresses, markup and all."""
        self.plain = _TAG.sub(" ", self.unlinked)
        """Without markup, too."""
        self.lowered = self.plain.lower().replace("’", "'")

    @cached_property
    def words(self) -> list[str]:
        """The words in lower case, in order."""
        return _WORD.findall(self.lowered)

    @cached_property
    def mails(self) -> list[str]:
        """Mail addresses in the text."""
        return find_mails(self.text) if "@" in self.text else []

    @cached_property
    def language(self) -> str:
        """The language as `da`; nothing where it cannot be told."""
        return language_of(self.plain, self.words)

    @cached_property
    def is_danish(self) -> bool:
        """Whether the language is Danish, or a text too short to tell has Danish letters."""
        return self.language == "da" or (not self.language and bool(_DANISH_LETTER.search(self.lowered)))

    @cached_property
    def spaced_out(self) -> list[str]:
        """Words whose letters are kept apart, as `l å n` or `v.i.a.g.r.a`, put together."""
        return ["".join(filter(str.isalpha, match[0])) for match in _SPACED_OUT.finditer(self.lowered)]

    @cached_property
    def leet(self) -> list[str]:
        """Words with figures and signs for letters, as `grat1s`."""
        return [match[0] for match in _LEET.finditer(self.lowered)]

    @cached_property
    def lures(self) -> list[Hit]:
        """What spam is about, of what is in the text, however it is spelt."""
        spelt = [*self.spaced_out, *(word.translate(_TO_LETTERS) for word in self.leet)]
        return lures().find(" ".join((self.lowered, *spelt)))
