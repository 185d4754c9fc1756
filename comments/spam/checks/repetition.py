"""How often the same came lately: from one sender, with one address, in the same words, with the same link."""

from collections.abc import Iterator

from comments.spam.decision import Reason
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import History, Submission
from comments.spam.wording import danish_number, english_number

_MOST_COMMON_WORDS = 7
_MOST_COMMON_LENGTH = 60
_MOST_COMMON_DIGITS = 4
_MANY_BY_ADDRESS = 8
_MANY_BY_ALL = 20
_MANY_WITH_LINK = 3


def check(submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what repeats itself."""
    if not _is_common(parsed):
        yield from _texts(submission.history)
    yield from _links(submission.history)
    yield from _rate_of_sender(submission, parsed)
    yield from _other_rates(submission.history)


def _is_common(parsed: ParsedText) -> bool:
    """Whether it is so short that many people write the same: »Tak!«, »Tillykke med det«. Nothing is sold in it."""
    return (
        len(parsed.words) <= _MOST_COMMON_WORDS
        and len(parsed.text) <= _MOST_COMMON_LENGTH
        and sum(map(str.isdigit, parsed.text)) <= _MOST_COMMON_DIGITS
        and not _names_an_address(parsed)
    )


def _names_an_address(parsed: ParsedText) -> bool:
    return bool(parsed.links or parsed.mails)


def _texts(history: History) -> Iterator[Reason]:
    if history.same_text_spam:
        yield signal(
            "repetition.same_as_spam",
            "Det er de samme ord som i spam fra de sidste dage.",
            "These are the very words of recent spam.",
        )
    elif history.similar_spam:
        yield signal("repetition.like_spam", "Den ligner spam fra de sidste dage.", "It is much like recent spam.")
    elif history.same_text:
        times = history.same_text
        yield signal(
            "repetition.same_text",
            f"Den er sendt med de samme ord {danish_number(times)} gang{'e' * (times > 1)} før.",
            f"It was sent in the same words {english_number(times)} time{'s' * (times > 1)} before.",
        )
    elif history.similar:
        yield signal(
            "repetition.similar", "Den ligner en kommentar fra de sidste dage.", "It is much like a recent comment."
        )


def _links(history: History) -> Iterator[Reason]:
    if history.same_link_spam:
        yield signal("repetition.link_of_spam", "Den har samme link som spam.", "It has the same link as spam.")
    elif history.same_link >= _MANY_WITH_LINK:
        number = history.same_link
        yield signal(
            "repetition.same_link",
            f"Den har samme link som {danish_number(number)} andre kommentarer.",
            f"It has the same link as {english_number(number)} other comments.",
        )


def _rate_of_sender(submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield what one sender sends: a person too much, a network address links and spam, or more than a class does."""
    history, limits = submission.history, submission.limits
    number = history.sent_by_sender
    if history.sent_by_writer >= limits.by_writer:
        yield signal(
            "repetition.by_sender",
            f"Samme afsender har sendt {danish_number(history.sent_by_writer)} på ti minutter.",
            f"The same sender sent {english_number(history.sent_by_writer)} within ten minutes.",
        )
    elif number >= limits.by_writer and (_names_an_address(parsed) or history.spam_by_sender):
        yield signal(
            "repetition.burst",
            f"Der er links eller spam, og {danish_number(number)} kom fra samme netværk på ti minutter.",
            f"There are links or spam, and {english_number(number)} came from the same network within ten minutes.",
        )
    elif number >= limits.by_sender:
        yield signal(
            "repetition.crowd",
            f"Samme netværk har sendt {danish_number(number)} på ti minutter.",
            f"The same network sent {english_number(number)} within ten minutes.",
        )


def _other_rates(history: History) -> Iterator[Reason]:
    if history.sent_by_address >= _MANY_BY_ADDRESS:
        number = history.sent_by_address
        yield signal(
            "repetition.by_address",
            f"Samme e-mailadresse har sendt {danish_number(number)} i dag.",
            f"The same email address sent {english_number(number)} today.",
        )
    if history.sent_by_all >= _MANY_BY_ALL:
        yield signal(
            "repetition.by_all",
            "Der kommer usædvanligt mange kommentarer lige nu.",
            "Unusually many comments come right now.",
        )
