"""Judges comments. Plain Python that knows neither Django nor the site: dataclasses in, a Verdict with reasons out."""

from comments.spam.addresses import links
from comments.spam.features import features
from comments.spam.judge import judge, of_the_sending
from comments.spam.model import MODEL_VERSION
from comments.spam.sketches import resemblance, sketch, text_key
from comments.spam.submission import History, Limits, LocalCounts, Submission, Token, TokenState, Writer
from comments.spam.verdict import Decision, Policy, Reason, Verdict, in_percent

__all__ = [
    "MODEL_VERSION",
    "Decision",
    "History",
    "Limits",
    "LocalCounts",
    "Policy",
    "Reason",
    "Submission",
    "Token",
    "TokenState",
    "Verdict",
    "Writer",
    "features",
    "in_percent",
    "judge",
    "links",
    "of_the_sending",
    "resemblance",
    "sketch",
    "text_key",
]
