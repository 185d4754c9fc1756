"""The filter holds its level on comments written by hand (see data/README.md), and the shipped file its bounds."""

import json
from pathlib import Path

import pytest

from comments.spam import Decision, Submission, classify
from comments.spam.model import MODEL_PATH, shipped, token_key, unpacked

DATA = Path(__file__).parent / "data"
STOPPED = {Decision.SPAM, Decision.DISCARD}


def comments(name):
    """Return the comments of a file."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def decision(comment):
    """Return what is decided on a comment."""
    return classify(Submission(comment["text"])).decision


def test_danish_spam_is_called_spam():
    decisions = [decision(comment) for comment in comments("danish_spam.jsonl")]

    assert sum(made in STOPPED for made in decisions) >= 0.9 * len(decisions)


@pytest.mark.parametrize("comment", comments("tricky_ham.jsonl"), ids=lambda comment: comment["text"][:30])
def test_tricky_but_real_comments_are_not(comment):
    assert decision(comment) not in STOPPED


def test_the_model_is_small():
    assert MODEL_PATH.stat().st_size <= 1_000_000


def test_the_model_holds_numbers_in_the_place_of_words():
    data = MODEL_PATH.read_bytes()
    model = unpacked(data)

    assert model.keys == shipped().keys
    assert all(first < second for first, second in zip(model.keys, model.keys[1:], strict=False))
    assert model.position("kasino") == model.keys.index(token_key("kasino"))
