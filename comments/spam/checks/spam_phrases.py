"""What spam is about, and how it wants to be answered: subjects, sums, telephone numbers, mail addresses."""

import re
from collections import defaultdict
from collections.abc import Iterator

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
_FOREIGN_NUMBER = re.compile(r"(?<![\w/.])(?:\+|00)(?!45)[1-9]\d{0,2}[ \d()./-]{6,16}\d")
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


def check(_submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what is offered, what is praised, and where the writer wants to be answered."""
    strong, weak = _by_subject(parsed)
    yield from _subjects(parsed, strong, weak)
    yield from _flattery(parsed)
    yield from _appeal(parsed)
    contacts = list(_contacts(parsed))
    yield from contacts
    is_offer = bool(strong.keys() - _NO_OFFER) or sum(map(len, weak.values())) >= _WEAK_MANY
    if is_offer and parsed.links:
        yield signal("spam_phrases.offer_with_link", "Et tilbud med et link", "An offer with a link")
    if is_offer and any(reason.code != "contact.money" for reason in contacts):
        yield signal(
            "spam_phrases.offer_with_contact", "Et tilbud og et sted at svare", "An offer and a place to answer"
        )


def _appeal(parsed: ParsedText) -> Iterator[Reason]:
    if parsed.is_danish and (found := _APPEAL.search(parsed.lowered)):
        danish, english = danish_quotes([found[1]]), english_quotes([found[1]])
        yield signal("spam_phrases.appeal", f"Begynder som en reklame: {danish}", f"Begins as adverts do: {english}")


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
            f"Handler om {subject.danish}: {danish_quotes(phrases)}",
            f"Is about {subject.english}: {english_quotes(phrases)}",
            share=1.0 if len(phrases) == 1 else 1.5,
        )
    if sum(map(len, strong.values())) >= _STRONG_MANY:
        yield signal("spam_phrases.many", "Mange af spammens ord på én gang", "Many of spam's words at once")
    written = {hit.phrase: hit.written for hits in weak.values() for hit in hits}
    if len(written) >= _WEAK_FEW:
        phrases = [written[phrase] for phrase in sorted(written)]
        code = "spam_phrases.weak_many" if len(written) >= _WEAK_MANY else "spam_phrases.weak"
        yield signal(
            code, f"Ord, som spam bruger: {danish_quotes(phrases)}", f"Words that spam uses: {english_quotes(phrases)}"
        )


def _flattery(parsed: ParsedText) -> Iterator[Reason]:
    phrases = [hit.written for hit in parsed.spam_phrases if hit.subject.code in _FLATTERY]
    if not phrases or (parsed.is_danish and not parsed.links):
        return  # Danes praise in the words that spam uses, too: without a link it says nothing
    danish = f"Ros, der kunne stå på enhver side: {danish_quotes(phrases)}"
    english = f"Praise that would fit any site: {english_quotes(phrases)}"
    if len(phrases) > 1:
        yield signal("flattery.much" if len(phrases) >= _PRAISE_MUCH else "flattery.some", danish, english)
    if len(phrases) > _PRAISE_DENSE * len(parsed.words):
        yield signal("flattery.dense", "Teksten er mest ros", "The text is mostly praise")
    if parsed.links:
        yield signal(
            "flattery.with_link",
            f"Ros med et link: {danish_quotes(phrases, 1)}",
            f"Praise with a link: {english_quotes(phrases, 1)}",
        )


def _contacts(parsed: ParsedText) -> Iterator[Reason]:
    text = parsed.unlinked
    if parsed.mails:
        free = next((mail for mail in parsed.mails if mail.lower().endswith(_FREE_MAIL)), None)
        code, mail = ("contact.free_mail", free) if free else ("contact.mail", parsed.mails[0])
        yield signal(code, f"En e-mailadresse i teksten: {mail}", f"A mail address in the text: {mail}")
    if foreign := _FOREIGN_NUMBER.search(text):
        yield signal("contact.foreign", f"Et udenlandsk nummer: {foreign[0]}", f"A foreign number: {foreign[0]}")
    elif telephone := _TELEPHONE.search(text):
        yield signal("contact.telephone", f"Et telefonnummer: {telephone[0]}", f"A telephone number: {telephone[0]}")
    if _WRITTEN_OUT.search(text):
        yield signal(
            "contact.written_out",
            "En adresse skrevet, så et filter ikke ser den",
            "An address written so that no filter sees it",
        )
    if money := _MONEY.search(text):
        yield signal("contact.money", f"Et beløb: {money[0]}", f"A sum of money: {money[0]}")
