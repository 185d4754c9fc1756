"""The decision: an ordered list of checks, the sum of what they found, and the rules that it is followed by."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from comments.spam import local as local_learning
from comments.spam.checks import form, learned, moderators, repetition
from comments.spam.decision import Classification, Decision, Policy, Reason
from comments.spam.decision_rules import decide
from comments.spam.features import features_of
from comments.spam.local import FEWEST_OF_A_KIND
from comments.spam.model import shipped
from comments.spam.parsed_text import ParsedText
from comments.spam.restraint import restrained
from comments.spam.rules import rule_signals, signs
from comments.spam.submission import LocalCounts, Submission

CIRCUMSTANCES = (form.check, repetition.check, moderators.check)
"""What is known beside the text."""

OF_THE_SENDING = frozenset(
    {
        "form.trap", "form.expired", "form.forged", "form.fast", "repetition.by_sender", "repetition.burst",
        "repetition.crowd", "repetition.by_address", "repetition.by_all",
    }
)  # fmt: skip
"""Signals of how a comment was sent, which stays the same whatever becomes of its words."""

SUSPECT_FROM = 1.0
"""The log-odds of the rules from which the words of a foreign language count at all."""

_TAIL = 10.0


def classify(submission: Submission, policy: Policy = Policy(), local: LocalCounts = LocalCounts()) -> Classification:  # noqa: B008
    """Return what is to be done with a comment, and why.

    The same submission, policy, counts and model always get the same classification. No text makes it raise.
    """
    parsed = ParsedText(submission.text)
    if submission.writer.is_staff:
        reason = Reason(
            "writer.staff", 0.0, "Den er skrevet af en, der arbejder her.", "It is written by someone who works here."
        )
        return Classification(Decision.PUBLISH, 0.0, (reason,), parsed.language)
    reasons = list(_signals(submission, parsed, local))
    found = {reason.code for reason in reasons}
    reasons += [reason for reason in submission.remembered if reason.code not in found]
    log_odds = shipped().settings["intercept"] + sum(reason.weight for reason in reasons)
    probability = probability_of(log_odds)
    against = frozenset(reason.code for reason in reasons if reason.weight >= 0)
    decision = decide(submission, parsed, policy, against, probability)
    ordered = sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.code))
    return Classification(decision, probability, tuple(ordered), parsed.language)


def of_the_sending(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return those of a decision's reasons that hold when the words are changed (see Submission.remembered)."""
    return tuple(reason for reason in reasons if reason.code in OF_THE_SENDING)


def _signals(submission: Submission, parsed: ParsedText, local: LocalCounts) -> Iterator[Reason]:
    settings = shipped().settings
    circumstances = [reason for check in CIRCUMSTANCES for reason in check(submission, parsed)]
    rules = list(rule_signals(submission, parsed))
    learning = learned.check(submission, parsed, is_suspect=signs(rules) > SUSPECT_FROM)
    of_text = [replace(reason, weight=settings["slope"] * reason.weight) for reason in (*rules, *learning)]
    if min(local.spam, local.ham) >= FEWEST_OF_A_KIND:
        of_text += local_learning.signals(features_of(parsed, rules), local)
    yield from circumstances
    yield from of_text
    yield from restrained(of_text, circumstances, settings["intercept"])


def probability_of(log_odds: float) -> float:
    """Return the probability, far from the middle ever more slowly, so that no two texts are the same at 0 or 1."""
    damped = math.copysign(math.log1p(abs(log_odds) / _TAIL) * _TAIL, log_odds)
    return 1 / (1 + math.exp(-damped))
