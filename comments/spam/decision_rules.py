"""The rules of a decision: what is spam at once, what a moderator sees first, what is published."""

from comments.spam.checks.links import is_source, unknown_links
from comments.spam.decision import Decision, Policy
from comments.spam.names import ParsedName
from comments.spam.parsed_text import ParsedText
from comments.spam.submission import Submission

SPAM_AT_ONCE = frozenset({"moderators.blocked", "repetition.same_as_spam"})
"""A signal that needs no other."""

HELD_OF_ALL = frozenset(
    {
        "form.trap", "form.expired", "form.forged", "repetition.like_spam", "repetition.by_sender", "repetition.burst",
        "repetition.crowd", "markup.html_link", "markup.bbcode", "markup.empty", "markup.encoded", "markup.spintax",
    }
)  # fmt: skip
"""Signals with which nothing is let through before a moderator saw it, whoever wrote it."""

HELD_FROM_READERS = frozenset(
    {
        "name.address", "name.sells", "name.keywords", "name.quoted", "name.trade", "spam_phrases.template",
        "layout.wrapped_often", "layout.program", "links.shortener", "topic.copied",
    }
)  # fmt: skip
"""Signals with which nothing is shown to readers before a moderator saw it, whoever wrote it."""

NEW_LINKS = frozenset({"links.one", "links.two", "links.several", "links.many", "links.profile"})
"""Signals of links to places that neither the site nor most readers know."""

NOT_UNDERSTOOD = frozenset({"language.foreign", "language.unspoken", "links.only"})
"""Signals with which nobody here knows what a stranger says."""

HELD_OF_STRANGERS = NEW_LINKS | frozenset(
    {
        "name.made_up", "contact.mail", "contact.free_mail", "contact.written_out", "contact.foreign", "plug.named",
    }
)  # fmt: skip
"""Signals with which nothing of a stranger is shown to readers at once: it may advertise."""

MOST_OF_THANKS = 25
"""A text with at most so many words that merely thanks and praises is published."""

THANKS = frozenset(
    {
        "flattery.some", "flattery.much", "flattery.dense", "model.words", "layout.bangs", "characters.doubled",
        "topic.none", "form.fast",
    }
)  # fmt: skip
"""What may speak against a text that merely thanks: nothing is sold by it, and nobody led anywhere."""

PLAIN_DANISH = THANKS | frozenset(
    {
        "contact.money", "layout.shouting", "layout.wrapped", "layout.blank", "layout.blanks", "language.partly",
        "spam_phrases.weak",
    }
)  # fmt: skip
"""What may speak against a Danish text in which nothing is sold: prose without a link is no trade in Danish."""

CLEARLY_GOOD = 0.35
"""The probability below which a link to one text (see links.is_source) is no reason to look."""

SURELY_GOOD = 0.18
"""The probability below which a known writer's new link is no reason to look."""

OVERWHELMING = 0.99999
"""The probability from which a comment is not even kept: far above any good comment that was ever measured."""


def decide(
    submission: Submission, parsed: ParsedText, policy: Policy, against: frozenset[str], probability: float
) -> Decision:
    """Return what is to be done. `against` are the codes of the reasons that do not speak for the comment."""
    is_lure = "form.trap" in against and bool(parsed.links)
    if against & SPAM_AT_ONCE:
        return Decision.DISCARD if is_lure else Decision.SPAM
    if probability >= policy.spam_from:
        return Decision.DISCARD if is_lure or probability >= OVERWHELMING else Decision.SPAM
    if against & HELD_OF_ALL or (policy.is_for_readers and against & HELD_FROM_READERS):
        return Decision.HOLD
    if submission.writer.is_known and policy.publish_known:
        may_be_shown = _is_fine_of_the_known(policy, against, probability)
    else:
        may_be_shown = _is_fine_of_strangers(submission, parsed, policy, against, probability)
    return Decision.PUBLISH if may_be_shown else Decision.HOLD


def _is_fine_of_the_known(policy: Policy, against: frozenset[str], probability: float) -> bool:
    """Whether what a known writer wrote is shown: rather no spam, and with a link to a new place clearly none."""
    if against & NEW_LINKS and probability >= SURELY_GOOD:
        return False
    return probability < _halfway(policy)


def _halfway(policy: Policy) -> float:
    """Return the line for what is trusted more, or does less harm: halfway to that of spam."""
    return (policy.hold_from + policy.spam_from) / 2


def _is_fine_of_strangers(
    submission: Submission, parsed: ParsedText, policy: Policy, against: frozenset[str], probability: float
) -> bool:
    """Whether what a stranger wrote is shown: understood, leading nowhere, and clear or offering nothing."""
    if not policy.publish_clear or against & NOT_UNDERSTOOD:
        return False
    if not policy.is_for_readers:
        return probability < _halfway(policy)
    if _advertises(submission, parsed, against, probability):
        return False
    is_strict = policy.hold_from < Policy().hold_from  # staff drew the line themselves: it holds for all
    return probability < policy.hold_from or (not is_strict and _offers_nothing(submission, parsed, against))


def _advertises(submission: Submission, parsed: ParsedText, against: frozenset[str], probability: float) -> bool:
    """Whether a stranger's comment may be there for what it leads to. A source in clearly good words is not."""
    found = against & HELD_OF_STRANGERS
    if found <= {"links.one", "links.two"} and probability < CLEARLY_GOOD:
        return not all(map(is_source, unknown_links(submission, parsed)))
    return bool(found)


def _offers_nothing(submission: Submission, parsed: ParsedText, against: frozenset[str]) -> bool:
    """Whether a text that only its words speak against merely thanks, or is Danish, and a person's name is under it."""
    if parsed.links or not ParsedName(submission.author_name).is_of_a_person:
        return False
    return against <= (PLAIN_DANISH if parsed.language == "da" else THANKS) and (
        parsed.language == "da" or len(parsed.words) <= MOST_OF_THANKS
    )
