"""Cross-validation by source: no model is ever asked about a blog that it was trained on."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from comments.spam import Classification, Submission, classify
from comments.spam.model import Model, replaced_by
from tools.filter_training.corpora import Example
from tools.filter_training.fitting import fitted

SMALL_BLOGS = frozenset(
    f"blog:{name}" for name in ("chrisrisner", "jdieter", "bloggerbust", "billjr99", "antenesse", "networkhobo")
)
SPLITS = {
    "small blogs, late half of the large": SMALL_BLOGS | {"blog:haacked late"},
    "spam blog, early half of the large": {"blog:hendrix", "blog:haacked early"},
    "archive_fever": {"archive_fever"},
    "Danish, first half": {"da_dkhate 0", "da_lcc_web_sentences 0", "da_affald_issues 0", "invented 0"},
    "Danish, second half": {"da_dkhate 1", "da_lcc_web_sentences 1", "da_affald_issues 1", "invented 1"},
    "other collections": {"youtube_spam_collection", "sms_spam_collection", "telegram_tgspam", "en_ud_ewt"},
}
"""What each fold leaves out. Of the blogs, hendrix has nearly all spam and haacked nearly all good comments."""


@dataclass(frozen=True)
class Fold:
    """One split: what was left out, and what a model of all the rest says of it."""

    name: str
    model: Model
    examples: Sequence[Example]
    classifications: Sequence[Classification]


def folds(examples: Sequence[Example], splits: Mapping[str, AbstractSet[str]] = SPLITS) -> list[Fold]:
    """Return the folds of cross-validation."""
    results = []
    for name, sources in splits.items():
        model = fitted([example for example in examples if example.source not in sources])
        left_out = [example for example in examples if example.source in sources]
        results.append(Fold(name, model, left_out, classified(left_out, model)))
    return results


def classified(examples: Sequence[Example], model: Model) -> list[Classification]:
    """Return what the classifier says of examples with a model in the place of the shipped one."""
    with replaced_by(model):
        return [classify(Submission(example.text, author_name=example.author)) for example in examples]
