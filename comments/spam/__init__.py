"""The classifier of comments. Plain Python that knows neither Django nor the site: dataclasses in, a decision out."""

from comments.spam.addresses import links
from comments.spam.classifier import classify, of_the_sending
from comments.spam.decision import Classification, Decision, Policy, Reason, in_percent
from comments.spam.features import features
from comments.spam.model import MODEL_VERSION
from comments.spam.sketches import resemblance, sketch, text_key
from comments.spam.submission import History, Limits, LocalCounts, Submission, Token, TokenState, Writer

__all__ = [
    "MODEL_VERSION",
    "Classification",
    "Decision",
    "History",
    "Limits",
    "LocalCounts",
    "Policy",
    "Reason",
    "Submission",
    "Token",
    "TokenState",
    "Writer",
    "classify",
    "features",
    "in_percent",
    "links",
    "of_the_sending",
    "resemblance",
    "sketch",
    "text_key",
]
