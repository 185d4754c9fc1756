"""A name that is none: an address, what is for sale, the words of a search, or what a program put together."""

from collections.abc import Iterator

from comments.spam.addresses import find_links, find_mails
from comments.spam.evidence import evidence
from comments.spam.lexicon import abroad, lures
from comments.spam.names import NameReading
from comments.spam.reading import Reading
from comments.spam.submission import Submission
from comments.spam.verdict import Reason
from comments.spam.wording import danish_quotes, english_quotes

_NO_OFFER = frozenset({"flattery", "danish_flattery", "pitch", "template", "translated", "prize", "contact", "magic"})
_FEWEST_ORDINARY = 2
_SHARE_WITH_CAPITALS = 0.65
"""What is written large may be a firm or an association."""
_SHARE_OF_JOINED = 0.4
"""People write so as well: »CyberPuck«."""
_LONG = 5
_LONGER_THAN_NAMES = 6
"""So many words no name has, though it is written small: »maria del carmen lopez garcia«."""
_ORDINARY = 0.5
_MOST = 1.5
"""However odd a name is: »Jakob (translated by my daughter)«."""


def check(submission: Submission, reading: Reading) -> Iterator[Reason]:
    """Yield what the name says. Most spam programs sell by it, for elsewhere it is the text of a link."""
    name = NameReading(submission.author_name)
    if not name.name:
        return
    danish, english = danish_quotes([name.name]), english_quotes([name.name])
    if find_links(name.name) or find_mails(name.name):
        yield evidence("name.address", f"En adresse som navn: {danish}", f"An address as a name: {english}")
    if _sells(name):
        yield evidence("name.sells", f"Navnet sælger noget: {danish}", f"The name sells something: {english}")
    if share := _keywords(name):
        yield evidence("name.keywords", f"Søgeord som navn: {danish}", f"Keywords as a name: {english}", share)
    if _is_quoted(name, reading):
        yield evidence("name.quoted", f"Navnet står i teksten: {danish}", f"The name stands in the text: {english}")
    if name.is_made_up or name.is_joined:
        share = 1.0 if name.is_made_up else _SHARE_OF_JOINED
        seen = f"Et navn som fra et program: {danish}", f"A name as programs make: {english}"
        yield evidence("name.made_up", *seen, share)


def _sells(name: NameReading) -> bool:
    """Whether something for sale is in a name. What sounds so in other languages may be a person's, if it is large."""
    if any(hit.is_strong and hit.subject.code not in _NO_OFFER for hit in lures().find(name.lowered)):
        return True
    is_no_capital = name.is_small or name.is_uncased
    return is_no_capital and any(hit.is_strong and hit.subject.code != "reader" for hit in abroad().find(name.lowered))


def _keywords(name: NameReading) -> float:
    """Return how surely a name is made of keywords: 0 not at all, 1 surely, _MOST where several things say so."""
    if len(name.words) < _FEWEST_ORDINARY or name.speaks_of_people:
        return 0.0
    share = 0.0
    if name.is_sentence or (name.is_small and len(name.words) >= _LONGER_THAN_NAMES):
        share = 1.0
    if len(name.ordinary) >= _ORDINARY * len(name.words):
        if name.is_small:
            share += 1.0
        elif len(name.ordinary) >= _FEWEST_ORDINARY:
            share += _SHARE_WITH_CAPITALS
    if name.has_figures:
        share += _SHARE_WITH_CAPITALS
    if share and name.is_small and len(name.words) >= _LONG:
        share += 1.0
    return min(_MOST, share)


def _is_quoted(name: NameReading, reading: Reading) -> bool:
    """Whether keywords of the name stand in the text. Who signs with a name written small merely ends with it."""
    if not name.is_small or len(name.words) < _FEWEST_ORDINARY:
        return False
    words = reading.words if name.ordinary else reading.words[: -len(name.words)]
    return f" {' '.join(name.words)} " in f" {' '.join(words)} "
