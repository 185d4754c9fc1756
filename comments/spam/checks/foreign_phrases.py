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
            f"Den er på et fremmed sprog og handler om {subject.danish}: {danish_quotes(phrases)}.",
            f"It is in a foreign language and about {subject.english}: {english_quotes(phrases)}.",
            share=1.0 if len(phrases) == 1 else 1.5,
        )
    if len(weak) >= _WEAK_FEW:
        danish, english = danish_quotes(weak), english_quotes(weak)
        yield signal(
            "foreign_phrases.weak",
            f"Den bruger ord, som spam bruger: {danish}.",
            f"It uses words that spam uses: {english}.",
        )
    if len(strong) >= _SUBJECTS_MANY:
        yield signal(
            "foreign_phrases.many",
            "Den handler om flere af spammens emner på én gang.",
            "It is about several of spam's subjects at once.",
        )
    if strong and parsed.language in _DISTANT:
        yield signal(
            "foreign_phrases.distant",
            "Den er på et sprog, som tales langt herfra.",
            "It is in a language that is spoken far from here.",
        )
    if here := _HERE.search(parsed.lowered):
        yield signal(
            "foreign_phrases.here", f"Den handler om noget her: {here[0]}.", f"It is about something here: {here[0]}."
        )


def _by_subject(parsed: ParsedText) -> tuple[dict[str, list[str]], list[str]]:
    strong: dict[str, list[str]] = defaultdict(list)
    weak = {}
    for hit in parsed.foreign_phrases:
        if hit.is_strong:
            strong[hit.subject.code].append(hit.written)
        else:
            weak[hit.phrase] = hit.written
    return strong, [weak[phrase] for phrase in sorted(weak)]
