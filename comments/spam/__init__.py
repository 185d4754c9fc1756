"""The classifier of comments. Plain Python that knows neither Django nor the site: dataclasses in, a decision out."""

from comments.spam.addresses import hosts, links
from comments.spam.classifier import classify, of_the_sending
from comments.spam.decision import Classification, Decision, Policy, Reason, in_percent
from comments.spam.features import features
from comments.spam.local import FEWEST_OF_A_KIND, proves_right
from comments.spam.model import MODEL_VERSION
from comments.spam.sketches import resemblance, sketch, text_key
from comments.spam.submission import History, Limits, LocalCounts, Submission, Token, TokenState, Writer

__all__ = [
    "FEWEST_OF_A_KIND",
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
    "hosts",
    "in_percent",
    "links",
    "of_the_sending",
    "proves_right",
    "resemblance",
    "sketch",
    "text_key",
]
