"""What the learned model makes of the words."""

from collections.abc import Iterator

from comments.spam.checks.contacts import has_telephone
from comments.spam.checks.language import is_foreign, is_unspoken
from comments.spam.checks.links import unknown_links
from comments.spam.decision import Reason
from comments.spam.model import Model, shipped
from comments.spam.model_tokens import tokens
from comments.spam.parsed_text import ParsedText
from comments.spam.submission import Submission
from comments.spam.wording import danish_quotes, english_quotes

SHARE_FOREIGN = 0.5
"""Of a language that nobody here writes, training saw hardly anything but spam: its words count half."""

SHARE_UNSUSPECTED = 0.05
"""And where nothing but the words speaks for spam, hardly at all."""


MOST_FOREIGN = 1.2
"""And never more than this."""

LEAST, MOST = -1.5, 2.5
"""What the words say at least and at most: they outvote no rule."""

LEAST_DANISH, MOST_DANISH = -0.7, 1.5
"""What the regression of Danish adds at least and at most: its spam was invented."""

LIKE_AN_OFFER = 2.0
"""What that regression says of an advert in Danish: no reason to call it spam, but one to let a person look."""

_FEWEST_OF_OFFER = 7

CLEARLY_AN_OFFER = 2.5
"""From here it is one, where there is a link to an unknown place as well, or somewhere to answer."""

_OFFER_WITH_CONTACT = 0.8

LONG_ENOUGH = 20
"""With fewer words than this the most that they say is less, in proportion: »Virker fint hos mig« tells nothing."""


def check(submission: Submission, parsed: ParsedText, *, is_suspect: bool = True) -> Iterator[Reason]:
    """Yield the shipped model's opinion. `is_suspect`: whether the rules saw something."""
    yield from opinion(submission, parsed, shipped(), is_suspect=is_suspect)


def opinion(submission: Submission, parsed: ParsedText, model: Model, *, is_suspect: bool) -> Iterator[Reason]:
    """Yield a model's opinion, with the words that tell most. Of a text without words it has none."""
    if not parsed.words:
        return
    weight, danish_opinion, shares = _bounded(model, parsed)
    if danish_opinion > LIKE_AN_OFFER and len(parsed.words) >= _FEWEST_OF_OFFER:
        yield _offer(can_be_answered=_can_be_answered(submission, parsed), is_clear=danish_opinion > CLEARLY_AN_OFFER)
    if is_foreign(submission, parsed) or is_unspoken(submission, parsed):
        weight = min(MOST_FOREIGN, max(0.0, weight) * (SHARE_FOREIGN if is_suspect else SHARE_UNSUSPECTED))
    significant = sorted((token for token in shares if token[0] != "#"), key=lambda token: (shares[token], token))
    if weight > 0:
        words = [word for word in reversed(significant) if shares[word] > 0][:3]
        danish, english = "Den lyder som spam", "It sounds like spam"
    else:
        words = [word for word in significant if shares[word] < 0][:3]
        danish, english = "Den lyder som det, læsere skriver", "It sounds like what readers write"
    if words:
        danish, english = f"{danish}: {danish_quotes(words)}", f"{english}: {english_quotes(words)}"
    yield Reason("model.words", weight, f"{danish}.", f"{english}.")


def _offer(*, can_be_answered: bool, is_clear: bool) -> Reason:
    if can_be_answered and is_clear:
        danish, english = "Det er en reklame med et sted at svare.", "It is an advert with a place to answer."
        return Reason("model.offer_with_contact", _OFFER_WITH_CONTACT, danish, english)
    return Reason("model.offer", 0.0, "Sproget ligner en reklames.", "The language is like that of an advert.")


def _can_be_answered(submission: Submission, parsed: ParsedText) -> bool:
    return bool(parsed.mails or unknown_links(submission, parsed) or has_telephone(parsed))


def _bounded(model: Model, parsed: ParsedText) -> tuple[float, float, dict[str, float]]:
    """Return what a model says of a text within the bounds, what that of Danish says without, and each word's part."""
    general, danish, shares = model.opinion(tokens(parsed), is_danish=parsed.is_danish)
    weight = general + min(MOST_DANISH, max(LEAST_DANISH, danish))
    return max(LEAST, min(MOST * min(1.0, len(parsed.words) / LONG_ENOUGH), weight)), danish, shares
