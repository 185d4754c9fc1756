"""Where a comment wants to be answered: mail addresses, telephone numbers, addresses spelt out, and sums of money."""

import re
from collections.abc import Iterator

from comments.spam.decision import Reason
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal

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
    r"[\[({] ?(?:at|dot|snabel-a|punktum|prik|\.) ?[\])}]|\w[ .]? \. ?(?:example|com|dk)\b"
    r"|\w (?:dot|punktum|prik) (?:com|dk|net|org|io|app|co|shop|site|online|example)\b|\w(?:\(dot\)|\[dot\])\w",
    re.IGNORECASE,
)


def contacts_in(parsed: ParsedText) -> Iterator[Reason]:
    """Yield where a text wants to be answered, and for what sum."""
    text = parsed.unlinked
    if parsed.mails:
        free = next((mail for mail in parsed.mails if mail.lower().endswith(_FREE_MAIL)), None)
        code, mail = ("contact.free_mail", free) if free else ("contact.mail", parsed.mails[0])
        yield signal(
            code, f"Der står en e-mailadresse i teksten: »{mail}«.", f"There is an email address in the text: “{mail}”."
        )
    figures = text if parsed.has_figures else ""
    if foreign := _FOREIGN_NUMBER.search(figures):
        yield signal(
            "contact.foreign",
            f"Der står et udenlandsk telefonnummer: »{foreign[0]}«.",
            f"There is a foreign telephone number: “{foreign[0]}”.",
        )
    elif telephone := _TELEPHONE.search(figures):
        yield signal(
            "contact.telephone",
            f"Der står et telefonnummer: »{telephone[0]}«.",
            f"There is a telephone number: “{telephone[0]}”.",
        )
    if _WRITTEN_OUT.search(text):
        yield signal(
            "contact.written_out",
            "En adresse er skrevet, så et filter ikke ser den.",
            "An address is written so that no filter sees it.",
        )
    if money := _MONEY.search(figures):
        yield signal("contact.money", f"Der står et beløb: »{money[0]}«.", f"It names a sum of money: “{money[0]}”.")


def has_telephone(parsed: ParsedText) -> bool:
    """Whether a telephone number stands in a text."""
    if not parsed.has_figures:
        return False
    return bool(_FOREIGN_NUMBER.search(parsed.unlinked) or _TELEPHONE.search(parsed.unlinked))
