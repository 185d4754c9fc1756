"""What spam is about, and how it wants to be answered: subjects, sums, telephone numbers, mail addresses."""

import re
from collections import defaultdict
from collections.abc import Iterator

from comments.spam.evidence import evidence
from comments.spam.lexicon import Hit
from comments.spam.reading import Reading
from comments.spam.submission import Submission
from comments.spam.verdict import Reason
from comments.spam.wording import danish_quotes, english_quotes

_FLATTERY = frozenset({"flattery", "danish_flattery"})
_NO_OFFER = frozenset({"pitch", "template", "translated"})
_PRAISE_MUCH = 4
_PRAISE_DENSE = 0.12
_WEAK_FEW = 3
_WEAK_MANY = 6
_STRONG_MANY = 3
_ABROAD = re.compile(r"(?<![\w/.])(?:\+|00)(?!45)[1-9]\d{0,2}[ \d()./-]{6,16}\d")
_TELEPHONE = re.compile(
    r"(?<![\w/.])(?:\+|00)\d{1,3}[ \d()./-]{6,16}\d|(?<![\w/.,-])\d\d ?\d\d ?\d\d ?\d\d(?!\d|[/.,-]\d)"
)
_NUMBER = r"(?:\d{1,3}(?:[.,' \u00a0]\d{3})+(?:[.,]\d{1,2})?|\d{1,15}(?:[.,]\d{1,2})?)(?!\d)"
"""A sum as it is written in either language, with its thousands: »40.000« is no 0."""
_CURRENCY = r"(?:kr\b\.?|kroner\b|dkk\b|usd\b|eur\b|euro\b|dollars?\b|\$|€|£)"
_MONEY = re.compile(
    rf"[$€£] ?{_NUMBER}|(?<!\d){_NUMBER} ?(?:{_CURRENCY}|(?:millioner|million|mio)\b\.?(?: {_CURRENCY})?)",
    re.IGNORECASE,
)
_FREE_MAIL = (
    "gmail.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
    "mail.ru",
    "aol.com",
    "protonmail.com",
    "yandex.ru",
)
_WRITTEN_OUT = re.compile(
    r"[\[({] ?(?:at|dot|snabel-a|punktum|\.) ?[\])}]|\w[ .]? \. ?(?:example|com|dk)\b", re.IGNORECASE
)


# How advertisements begin in Danish; readers say husk, prøv and se.
_APPEAL = re.compile(
    r"(?:\A|[.!?]\s{1,3})\W{0,3}(få|køb|spar|bestil|tjen|vind|book|oplev|opret|slip|skaf|kast|øg|forøg|styrk|tab dig"
    r"|bliv (?:rig|fri|en)"
    r"|mangler du|har du brug for|er du træt|drømmer du|leder du|søger du|ønsker du|lider du|kunne du tænke dig"
    r"|vi (?:tilbyder|hjælper dig|udfører|skaffer|udlåner|giver dig))\b"
)


HitsBySubject = dict[str, list[Hit]]
"""Phrases that were found, by the code of what they are about."""


def check(_submission: Submission, reading: Reading) -> Iterator[Reason]:
    """Yield what is offered, what is praised, and where the writer wants to be answered."""
    strong, weak = _by_subject(reading)
    yield from _subjects(reading, strong, weak)
    yield from _flattery(reading)
    yield from _appeal(reading)
    contacts = list(_contacts(reading))
    yield from contacts
    is_offer = bool(strong.keys() - _NO_OFFER) or sum(map(len, weak.values())) >= _WEAK_MANY
    if is_offer and reading.links:
        yield evidence("lures.offer_with_link", "Et tilbud med et link", "An offer with a link")
    if is_offer and any(reason.code != "contact.money" for reason in contacts):
        yield evidence("lures.offer_with_contact", "Et tilbud og et sted at svare", "An offer and a place to answer")


def _appeal(reading: Reading) -> Iterator[Reason]:
    if reading.is_danish and (found := _APPEAL.search(reading.lowered)):
        danish, english = danish_quotes([found[1]]), english_quotes([found[1]])
        yield evidence("lures.appeal", f"Begynder som en reklame: {danish}", f"Begins as adverts do: {english}")


def _by_subject(reading: Reading) -> tuple[HitsBySubject, HitsBySubject]:
    strong: HitsBySubject = defaultdict(list)
    weak: HitsBySubject = defaultdict(list)
    for hit in reading.lures:
        if hit.subject.code not in _FLATTERY:
            (strong if hit.is_strong else weak)[hit.subject.code].append(hit)
    return strong, weak


def _subjects(reading: Reading, strong: HitsBySubject, weak: HitsBySubject) -> Iterator[Reason]:
    subjects = {hit.subject.code: hit.subject for hit in reading.lures}
    for code, hits in strong.items():
        subject, phrases = subjects[code], [hit.written for hit in hits]
        yield evidence(
            f"lures.{code}",
            f"Handler om {subject.danish}: {danish_quotes(phrases)}",
            f"Is about {subject.english}: {english_quotes(phrases)}",
            share=1.0 if len(phrases) == 1 else 1.5,
        )
    if sum(map(len, strong.values())) >= _STRONG_MANY:
        yield evidence("lures.many", "Mange af spammens ord på én gang", "Many of spam's words at once")
    written = {hit.phrase: hit.written for hits in weak.values() for hit in hits}
    if len(written) >= _WEAK_FEW:
        phrases = [written[phrase] for phrase in sorted(written)]
        code = "lures.weak_many" if len(written) >= _WEAK_MANY else "lures.weak"
        yield evidence(
            code, f"Ord, som spam bruger: {danish_quotes(phrases)}", f"Words that spam uses: {english_quotes(phrases)}"
        )


def _flattery(reading: Reading) -> Iterator[Reason]:
    phrases = [hit.written for hit in reading.lures if hit.subject.code in _FLATTERY]
    if not phrases or (reading.is_danish and not reading.links):
        return  # Danes praise in the words that spam uses, too: without a link it says nothing
    danish = f"Ros, der kunne stå på enhver side: {danish_quotes(phrases)}"
    english = f"Praise that would fit any site: {english_quotes(phrases)}"
    if len(phrases) > 1:
        yield evidence("flattery.much" if len(phrases) >= _PRAISE_MUCH else "flattery.some", danish, english)
    if len(phrases) > _PRAISE_DENSE * len(reading.words):
        yield evidence("flattery.dense", "Teksten er mest ros", "The text is mostly praise")
    if reading.links:
        yield evidence(
            "flattery.with_link",
            f"Ros med et link: {danish_quotes(phrases, 1)}",
            f"Praise with a link: {english_quotes(phrases, 1)}",
        )


def _contacts(reading: Reading) -> Iterator[Reason]:
    text = reading.unlinked
    if reading.mails:
        free = next((mail for mail in reading.mails if mail.lower().endswith(_FREE_MAIL)), None)
        code, mail = ("contact.free_mail", free) if free else ("contact.mail", reading.mails[0])
        yield evidence(code, f"En e-mailadresse i teksten: {mail}", f"A mail address in the text: {mail}")
    if abroad := _ABROAD.search(text):
        yield evidence("contact.abroad", f"Et udenlandsk nummer: {abroad[0]}", f"A foreign number: {abroad[0]}")
    elif telephone := _TELEPHONE.search(text):
        yield evidence("contact.telephone", f"Et telefonnummer: {telephone[0]}", f"A telephone number: {telephone[0]}")
    if _WRITTEN_OUT.search(text):
        yield evidence(
            "contact.written_out",
            "En adresse skrevet, så et filter ikke ser den",
            "An address written so that no filter sees it",
        )
    if money := _MONEY.search(text):
        yield evidence("contact.money", f"Et beløb: {money[0]}", f"A sum of money: {money[0]}")
