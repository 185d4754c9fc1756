"""What is sold, praised and asked for in languages that nobody here writes.

A foreign language alone is a reason to look. With what spam speaks of it is spam: nobody comes to advertise curtains in
Vietnamese and means us. Who speaks of Denmark, does.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from comments.spam.checks.language import is_foreign, is_unspoken
from comments.spam.decision import Reason
from comments.spam.lexicon import foreign_phrases
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission
from comments.spam.wording import danish_quotes, english_quotes

_DISTANT = frozenset({"ar", "he", "hi", "id", "ja", "ko", "th", "vi", "zh"})
"""Languages of places from which hardly anybody reads about villages here."""
_WEAK_FEW = 2
_SUBJECTS_MANY = 3
_HERE = re.compile(
    r"d[aä]n[ei]?mar|dänisch|danish|dansk|danois|danés|danese|deens|duńsk|dani[aię]|dänemark|tanska|дани[июяей]|данськ|датск|данск"
    r"|sj[aæ]lland|seeland|zealand|kopenhag|copenh|køben|копенгаг|odsherred|næstved|vallekilde|danimarka|الدنمارك|дані[яїю]"
)


def check(submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what a text in another language is about."""
    if not (is_foreign(submission, parsed) or is_unspoken(submission, parsed)):
        return
    strong, weak = _by_subject(parsed)
    for code, phrases in strong.items():
        subject = foreign_phrases().subjects[code]
        yield signal(
            f"foreign_phrases.{code}",
            f"På et fremmed sprog om {subject.danish}: {danish_quotes(phrases)}",
            f"In a foreign language about {subject.english}: {english_quotes(phrases)}",
            share=1.0 if len(phrases) == 1 else 1.5,
        )
    if len(weak) >= _WEAK_FEW:
        danish, english = danish_quotes(weak), english_quotes(weak)
        yield signal("foreign_phrases.weak", f"Ord, som spam bruger: {danish}", f"Words that spam uses: {english}")
    if len(strong) >= _SUBJECTS_MANY:
        yield signal("foreign_phrases.many", "Flere af spammens emner på én gang", "Several of spam's subjects at once")
    if strong and parsed.language in _DISTANT:
        yield signal("foreign_phrases.distant", "Et sprog langt herfra", "A language from far away")
    if here := _HERE.search(parsed.lowered):
        yield signal("foreign_phrases.here", f"Handler om noget her: {here[0]}", f"Is about something here: {here[0]}")


def _by_subject(parsed: ParsedText) -> tuple[dict[str, list[str]], list[str]]:
    strong: dict[str, list[str]] = defaultdict(list)
    weak = {}
    for hit in parsed.foreign_phrases:
        if hit.is_strong:
            strong[hit.subject.code].append(hit.written)
        else:
            weak[hit.phrase] = hit.written
    return strong, [weak[phrase] for phrase in sorted(weak)]
