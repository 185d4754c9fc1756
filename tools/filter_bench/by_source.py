"""What cross-validation by source says: English and Danish apart, strangers and known writers."""

from collections.abc import Iterator, Sequence

from comments.spam import Classification, Submission, Writer, classify
from comments.spam.model import replaced_by
from tools.filter_bench.measures import Row, called_spam, held, published, recall, share
from tools.filter_training.corpora import Example
from tools.filter_training.validation import Fold

KNOWN = Writer(is_confirmed=True, approved=1)

Pairs = Sequence[tuple[Example, Classification]]


def rows(folds: Sequence[Fold]) -> Iterator[Row]:
    """Yield the rows of each fold."""
    for fold in folds:
        pairs = list(zip(fold.examples, fold.classifications, strict=True))
        yield from _english(fold, pairs)
        yield from _danish(fold.name, pairs)
        yield from _others(fold.name, pairs)


def _english(fold: Fold, pairs: Pairs) -> Iterator[Row]:
    spam = [found for example, found in pairs if example.is_spam and example.language == "en"]
    good = [found for example, found in pairs if not example.is_spam and example.language == "en"]
    if good:
        yield Row(f"{fold.name}: good English called spam", len(good), share(called_spam(good), len(good)), "≤ 0.5")
        yield Row(f"{fold.name}: good English held", len(good), share(held(good), len(good)), "≤ 8")
    if spam:
        yield Row(f"{fold.name}: English spam called spam", len(spam), share(called_spam(spam), len(spam)), "")
        yield Row(f"{fold.name}: English spam published", len(spam), share(published(spam), len(spam)), "≤ 1.5")
        known = _of_known_writers(fold)
        yield Row(f"{fold.name}: the same by known writers", len(known), share(published(known), len(known)), "≤ 3")
    if spam and good:
        for part, wanted in ((0.005, "≥ 90"), (0.001, "≥ 75")):
            found = share(*recall(spam, good, part))
            yield Row(f"{fold.name}: spam above {100 * part:.1f} % of good ones", len(spam), found, wanted)


def _of_known_writers(fold: Fold) -> list[Classification]:
    with replaced_by(fold.model):
        return [
            classify(Submission(example.text, author_name=example.author, writer=KNOWN))
            for example in fold.examples
            if example.is_spam and example.language == "en"
        ]


def _danish(name: str, pairs: Pairs) -> Iterator[Row]:
    for source in sorted({example.source for example, _found in pairs if example.is_danish}):
        good = [found for example, found in pairs if example.source == source and not example.is_spam]
        spam = [found for example, found in pairs if example.source == source and example.is_spam]
        if good:
            yield Row(
                f"{name}: good Danish ({source}) called spam", len(good), share(called_spam(good), len(good)), "≤ 1"
            )
            yield Row(f"{name}: good Danish ({source}) held", len(good), share(held(good), len(good)), "")
        if spam:
            yield Row(f"{name}: invented Danish spam called spam", len(spam), share(called_spam(spam), len(spam)), "")
            yield Row(f"{name}: invented Danish spam published", len(spam), share(published(spam), len(spam)), "")


def _others(name: str, pairs: Pairs) -> Iterator[Row]:
    spam = [found for example, found in pairs if example.is_spam and example.language not in ("en", "da")]
    if spam:
        yield Row(
            f"{name}: spam in other languages called spam", len(spam), share(called_spam(spam), len(spam)), "≥ 97.5"
        )
        yield Row(f"{name}: spam in other languages published", len(spam), share(published(spam), len(spam)), "0")
