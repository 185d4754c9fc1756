"""A name that is none: an address, what is for sale, the words of a search, or what a program put together."""

from collections.abc import Iterator

from comments.spam.addresses import find_links, find_mails
from comments.spam.decision import Reason
from comments.spam.lexicon import foreign_phrases, spam_phrases
from comments.spam.names import ParsedName
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission
from comments.spam.wording import danish_quotes, english_quotes

_NO_OFFER = frozenset({"flattery", "danish_flattery", "pitch", "template", "translated", "prize", "contact", "magic"})
_FEWEST_ORDINARY = 2
_SHARE_WITH_CAPITALS = 0.65
"""What is written large may be a firm or an association."""
_SHARE_OF_JOINED = 0.4
"""People write so as well: »CyberPuck«."""
_LONG = 5
_SEVERAL_SMALL = 4
_LATIN = 0xFF
_LONGER_THAN_NAMES = 6
"""So many words no name has, though it is written small: »maria del carmen lopez garcia«."""
_ORDINARY = 0.5
_MOST = 1.5
"""However odd a name is: »Jakob (translated by my daughter)«."""


def check(submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what the name says. Most spam programs sell by it, for elsewhere it is the text of a link."""
    name = ParsedName(submission.author_name)
    if not name.name:
        return
    danish, english = danish_quotes([name.name]), english_quotes([name.name])
    if find_links(name.name) or find_mails(name.name):
        yield signal("name.address", f"Navnet er en adresse: {danish}.", f"The name is an address: {english}.")
    if _sells(name):
        yield signal("name.sells", f"Navnet sælger noget: {danish}.", f"The name sells something: {english}.")
    if share := _keywords(name):
        code = "name.keywords" if share >= 1 else "name.ordinary"
        yield signal(code, f"Navnet ligner søgeord: {danish}.", f"The name looks like keywords: {english}.", share)
    if _is_quoted(name, parsed):
        yield signal("name.quoted", f"Navnet står i teksten: {danish}.", f"The name stands in the text: {english}.")
    if name.trades:
        words = danish_quotes(name.trades), english_quotes(name.trades)
        yield signal(
            "name.trade", f"Navnet siger, hvad der sælges: {words[0]}.", f"The name says what is sold: {words[1]}."
        )
    if name.is_made_up or name.is_joined:
        share = 1.0 if name.is_made_up else _SHARE_OF_JOINED
        seen = (
            f"Navnet ligner et, som et program har lavet: {danish}.",
            f"The name is like those that programs make: {english}.",
        )
        yield signal("name.made_up", *seen, share)


def _sells(name: ParsedName) -> bool:
    """Whether something for sale is in a name. What sounds so in other languages may be a person's, if it is large."""
    if any(hit.is_strong and hit.subject.code not in _NO_OFFER for hit in spam_phrases().find(name.lowered)):
        return True
    is_no_capital = name.is_small or name.is_uncased
    return is_no_capital and any(
        hit.is_strong and hit.subject.code != "reader" for hit in foreign_phrases().find(name.lowered)
    )


def _keywords(name: ParsedName) -> float:
    """Return how surely a name is made of keywords: 0 not at all, 1 surely, _MOST where several things say so."""
    if name.begins_with_figures:
        return 1.0
    if len(name.words) < _FEWEST_ORDINARY or name.speaks_of_people or name.is_description:
        return 0.0
    share = 1.0 if _is_no_name(name) else 0.0
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


def _is_no_name(name: ParsedName) -> bool:
    """Whether many small words with letters of a distant spelling stand there, as »dự toán xây nhà«."""
    return name.is_small and len(name.words) >= _SEVERAL_SMALL and any(ord(letter) > _LATIN for letter in name.lowered)


def _is_quoted(name: ParsedName, parsed: ParsedText) -> bool:
    """Whether keywords of the name stand in the text. Who signs with a name written small merely ends with it."""
    if not name.is_small or len(name.words) < _FEWEST_ORDINARY:
        return False
    words = parsed.words if name.ordinary else parsed.words[: -len(name.words)]
    return f" {' '.join(name.words)} " in f" {' '.join(words)} "
