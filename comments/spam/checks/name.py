"""A name that is none: an address, what is for sale, or the words that a site wants to be found by."""

import re
from collections.abc import Iterator

from comments.spam.addresses import find_links, find_mails
from comments.spam.evidence import evidence
from comments.spam.lexicon import abroad, lures
from comments.spam.reading import Reading
from comments.spam.submission import Submission
from comments.spam.verdict import Reason
from comments.spam.wording import danish_quotes, english_quotes

_NO_OFFER = frozenset({"flattery", "danish_flattery", "pitch", "template", "translated", "prize", "contact", "magic"})
_LONGEST = 200
_WORD = re.compile(r"[^\W_]+")
_FEWEST_KEYWORDS = 3
_SHARE_OF_FEW = 0.5
"""Three words may be a name written small: »jens ole hansen«."""

# What people put into a name that is written small: »mor til tre«, “a reader from Hørve”.
_OF_PEOPLE = frozenset(
    """
    en et den af fra til på i og med som der mor far nabo mormor farmor bedstefar borger læser beboer mand kvinde dame
    bonde jeg er ved a an mother father neighbour neighbor reader farmer somebody someone anonymous anonym just me guy
    another
    """.split()  # noqa: SIM905 -- shorter than a list
)


def check(submission: Submission, reading: Reading) -> Iterator[Reason]:
    """Yield what the name says. Most spam programs sell by it, for elsewhere it is the text of a link."""
    name = submission.author_name[:_LONGEST].strip()
    if not name:
        return
    lowered, words = name.lower(), _WORD.findall(name.lower())
    is_small = name == lowered and any(map(str.isalpha, name))
    danish, english = danish_quotes([name]), english_quotes([name])
    if find_links(name) or find_mails(name):
        yield evidence("name.address", f"En adresse som navn: {danish}", f"An address as a name: {english}")
    if _sells(lowered, is_small=is_small):
        yield evidence("name.sells", f"Navnet sælger noget: {danish}", f"The name sells something: {english}")
    if is_small and len(words) >= _FEWEST_KEYWORDS and not _OF_PEOPLE.intersection(words):
        share = _SHARE_OF_FEW if len(words) == _FEWEST_KEYWORDS else 1.0
        yield evidence("name.keywords", f"Søgeord som navn: {danish}", f"Keywords as a name: {english}", share)
    if is_small and len(words) > 1 and f" {' '.join(words)} " in f" {' '.join(reading.words)} ":
        yield evidence("name.quoted", f"Navnet står i teksten: {danish}", f"The name stands in the text: {english}")


def _sells(name: str, *, is_small: bool) -> bool:
    """Whether something for sale is in a name. What sounds so in other languages may be a person's, if it is large."""
    if any(hit.is_strong and hit.subject.code not in _NO_OFFER for hit in lures().find(name)):
        return True
    return is_small and any(hit.is_strong and hit.subject.code != "reader" for hit in abroad().find(name))
