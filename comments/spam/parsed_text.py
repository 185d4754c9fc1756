"""Reads a comment once, for all checks: its words without markup and disguise, its links, its language."""

import re
from functools import cached_property

from comments.spam.addresses import Link, find_links, find_mails, without_addresses
from comments.spam.languages import language_of
from comments.spam.lexicon import Hit, foreign_phrases, spam_phrases
from comments.spam.model import shipped, token_key
from comments.spam.scripts import Disguise

MAX_READ = 20_000
"""So many characters are read. The rest is searched for links only: nobody hides a comment behind ten pages."""

LOOKED_UP = 300
"""So many words are looked up in the vocabulary."""

CODE = re.compile(r"[{};]\s*$|\w\(\)|`|=>|::|</?(?:code|pre)>|==|\w\.\w+\(|[a-z][A-Z]\w+\.|&&", re.MULTILINE)

_SHORTEST_PART = 4
_LONGEST_COMPOUND = 30
_MAX_SEARCHED = 200_000
_TAG = re.compile(
    r"</?[A-Za-z][^<>]{0,2000}>|\[/?(?:url|link|img|b|i|u|size|color|email|quote)(?:=[^\[\]]{0,2000})?\]", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_DANISH_LETTER = re.compile(r"[æøå]")
_SPACED_OUT = re.compile(r"(?<!\w)(?:[^\W\d_](?: |[._*-] ?)){3,40}[^\W\d_](?!\w)")
_LEET = re.compile(r"(?<![\w.@/-])[^\W\d_]{1,20}[0134!@$][^\W\d_]{2,20}(?![\w@/(]|\.\w)")
_TO_LETTERS = str.maketrans("0134!@$", "oieaias")


class ParsedText:
    """What a comment says."""

    def __init__(self, text: str, vocabulary: frozenset[int] | None = None) -> None:
        """`vocabulary`: the words of the site's languages; those of the shipped model if none is given."""
        self._vocabulary = vocabulary
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
    def unspoken(self) -> list[str]:
        """Of the first words those that stand in hardly any good Danish or English comment, in order."""
        vocabulary = shipped().spoken if self._vocabulary is None else self._vocabulary
        return [word for word in self.words[:LOOKED_UP] if not _is_of(vocabulary, word)]

    @cached_property
    def unspoken_share(self) -> float:
        """Which share of the first words these are, from 0 to 1."""
        return len(self.unspoken) / max(1, len(self.words[:LOOKED_UP]))

    @cached_property
    def is_code(self) -> bool:
        """Whether there is source code in it, whose words are in no language."""
        return bool(CODE.search(self.unlinked))

    @cached_property
    def is_danish(self) -> bool:
        """Whether the language is Danish, or a text too short to tell has Danish letters."""
        return self.language == "da" or (not self.language and bool(_DANISH_LETTER.search(self.lowered)))

    @cached_property
    def spaced_out(self) -> list[str]:
        """Words whose letters are kept apart, as `l å n` or `v.i.a.g.r.a`."""
        return [match[0] for match in _SPACED_OUT.finditer(self.lowered)]

    @cached_property
    def has_figures(self) -> bool:
        """Whether there is a figure in it: most patterns for sums and numbers need not be looked for without."""
        return any(map(str.isdigit, self.unlinked))

    @cached_property
    def leet(self) -> list[str]:
        """Words with figures and signs for letters, as `grat1s`."""
        return [match[0] for match in _LEET.finditer(self.lowered)]

    @cached_property
    def spam_phrases(self) -> list[Hit]:
        """What spam is about, of what is in the text, however it is spelt."""
        return spam_phrases().find(" ".join((self.plain, *self.spelt_out)))

    @cached_property
    def spelt_out(self) -> list[str]:
        """What the words are whose letters are kept apart, or are figures and signs."""
        together = ("".join(filter(str.isalpha, word)) for word in self.spaced_out)
        return [*together, *(word.translate(_TO_LETTERS) for word in self.leet)]

    @cached_property
    def foreign_phrases(self) -> list[Hit]:
        """What spam is about in languages that nobody here writes."""
        return foreign_phrases().find(self.plain)


def _is_of(vocabulary: frozenset[int], word: str) -> bool:
    """Whether a word is known, or put together of two known ones, as Danish does: `netværksmøde`."""
    if token_key(word) in vocabulary:
        return True
    splits = range(_SHORTEST_PART, min(len(word), _LONGEST_COMPOUND) - _SHORTEST_PART + 1)
    return any(
        token_key(word[at:]) in vocabulary and token_key(word[:at].removesuffix("s")) in vocabulary for at in splits
    )
