"""What spam is about, praises and offers: the phrases of data/spam_phrases.toml."""

import re
from collections import defaultdict
from collections.abc import Iterator

from comments.spam.checks.contacts import contacts_in
from comments.spam.decision import Reason
from comments.spam.lexicon import Hit
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission
from comments.spam.wording import danish_quotes, english_quotes

_FLATTERY = frozenset({"flattery", "danish_flattery"})
_NO_OFFER = frozenset({"pitch", "template", "translated"})
_PRAISE_MUCH = 4
_PRAISE_DENSE = 0.12
_WEAK_FEW = 3
_WEAK_MANY = 6
_STRONG_MANY = 3
# How advertisements begin in Danish; readers say husk, prøv and se.
_APPEAL = re.compile(
    r"(?:\A|[.!?]\s{1,3})\W{0,3}(få|køb|spar|bestil|tjen|vind|book|oplev|opret|slip|skaf|kast|øg|forøg|styrk|tab dig"
    r"|bliv (?:rig|fri|en)"
    r"|mangler du|har du brug for|er du træt|drømmer du|leder du|søger du|ønsker du|lider du|kunne du tænke dig"
    r"|vi (?:tilbyder|hjælper dig|udfører|skaffer|udlåner|giver dig))\b"
)


HitsBySubject = dict[str, list[Hit]]
"""Phrases that were found, by the code of what they are about."""


def check(_submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what is offered, what is praised, and where the writer wants to be answered."""
    strong, weak = _by_subject(parsed)
    yield from _subjects(parsed, strong, weak)
    yield from _flattery(parsed)
    yield from _appeal(parsed)
    contacts = list(contacts_in(parsed))
    yield from contacts
    is_offer = bool(strong.keys() - _NO_OFFER) or sum(map(len, weak.values())) >= _WEAK_MANY
    if is_offer and parsed.links:
        yield signal(
            "spam_phrases.offer_with_link", "Den tilbyder noget og har et link.", "It offers something and has a link."
        )
    if is_offer and any(reason.code != "contact.money" for reason in contacts):
        yield signal(
            "spam_phrases.offer_with_contact",
            "Den tilbyder noget og har et sted at svare.",
            "It offers something and has a place to answer.",
        )


def _appeal(parsed: ParsedText) -> Iterator[Reason]:
    if parsed.is_danish and (found := _APPEAL.search(parsed.lowered)):
        danish, english = danish_quotes([found[1]]), english_quotes([found[1]])
        yield signal(
            "spam_phrases.appeal", f"Den begynder som en reklame: {danish}.", f"It begins as adverts do: {english}."
        )


def _by_subject(parsed: ParsedText) -> tuple[HitsBySubject, HitsBySubject]:
    strong: HitsBySubject = defaultdict(list)
    weak: HitsBySubject = defaultdict(list)
    for hit in parsed.spam_phrases:
        if hit.subject.code not in _FLATTERY:
            (strong if hit.is_strong else weak)[hit.subject.code].append(hit)
    return strong, weak


def _subjects(parsed: ParsedText, strong: HitsBySubject, weak: HitsBySubject) -> Iterator[Reason]:
    subjects = {hit.subject.code: hit.subject for hit in parsed.spam_phrases}
    for code, hits in strong.items():
        subject, phrases = subjects[code], [hit.written for hit in hits]
        yield signal(
            f"spam_phrases.{code}",
            f"Den handler om {subject.danish}: {danish_quotes(phrases)}.",
            f"It is about {subject.english}: {english_quotes(phrases)}.",
            share=1.0 if len(phrases) == 1 else 1.5,
        )
    if sum(map(len, strong.values())) >= _STRONG_MANY:
        yield signal(
            "spam_phrases.many", "Den bruger mange af spammens ord på én gang.", "It uses many of spam's words at once."
        )
    written = {hit.phrase: hit.written for hits in weak.values() for hit in hits}
    if len(written) >= _WEAK_FEW:
        phrases = [written[phrase] for phrase in sorted(written)]
        code = "spam_phrases.weak_many" if len(written) >= _WEAK_MANY else "spam_phrases.weak"
        yield signal(
            code,
            f"Den bruger ord, som spam bruger: {danish_quotes(phrases)}.",
            f"It uses words that spam uses: {english_quotes(phrases)}.",
        )


def _flattery(parsed: ParsedText) -> Iterator[Reason]:
    phrases = [hit.written for hit in parsed.spam_phrases if hit.subject.code in _FLATTERY]
    if not phrases or (parsed.is_danish and not parsed.links):
        return  # Danes praise in the words that spam uses, too: without a link it says nothing
    danish = f"Den roser, som man kunne rose enhver side: {danish_quotes(phrases)}."
    english = f"It praises as one could praise any site: {english_quotes(phrases)}."
    if len(phrases) > 1:
        yield signal("flattery.much" if len(phrases) >= _PRAISE_MUCH else "flattery.some", danish, english)
    if len(phrases) > _PRAISE_DENSE * len(parsed.words):
        yield signal("flattery.dense", "Den er mest ros.", "It is mostly praise.")
    if parsed.links:
        yield signal(
            "flattery.with_link",
            f"Den roser og har et link: {danish_quotes(phrases, 1)}.",
            f"It praises and has a link: {english_quotes(phrases, 1)}.",
        )
