"""No text makes the classifier raise, and none makes it slow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comments.spam import Decision, Submission, classify, features, links, resemblance, sketch, text_key
from comments.spam.parsed_text import MAX_READ, ParsedText

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=400)  # lone surrogates and NUL, too
HOSTILE = {
    "one megabyte of one letter": "a" * 1_000_000,
    "one megabyte of words": "ord " * 250_000,
    "20,000 lines": "linje\n" * 20_000,
    "open brackets": "<" * 100_000 + "[url=" * 20_000 + "{a|" * 20_000,
    "dots": "a." * 100_000,
    "dashes between letters": "a-" * 100_000,
    "at signs": "a@" * 100_000,
    "links": "http://a.dk/" * 50_000,
    "many links": " ".join(f"http://a{number}.dk/" for number in range(20_000)),
    "zalgo": "h\u0300\u0301\u0302\u0303\u0304" * 20_000,
    "turned round": "\u202e\u2066" * 50_000,
    "invisible": "a\u200b" * 50_000,
    "lone surrogates": "\ud800 \udfff" * 10_000,
    "NUL": "\x00" * 100_000,
    "figures": "12 34 " * 50_000,
    "spaces": " " * 500_000,
    "mixed scripts": "a\u0430" * 50_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_are_classified_as_any_other(text):
    classification = classify(Submission(text))

    assert classification.decision in Decision
    assert 0 <= classification.probability <= 1
    assert len(features(Submission(text))) < 1_000
    assert len(sketch(text)) <= 20


@given(ANY_TEXT, ANY_TEXT)
def test_any_text_can_be_classified(text, other):
    submission = Submission(text, author_name=other, author_email=other, trap=other, blocked=(other,))

    assert classify(submission) == classify(submission)
    assert all(-(2**63) <= key < 2**63 for key in features(submission))
    assert 0 <= resemblance(sketch(text), sketch(other)) <= 1
    assert text_key(text) == text_key(text)
    assert all("." in link for link in links(text))


def test_only_the_beginning_is_read_but_links_are_found_further_down():
    parsed = ParsedText("ord " * MAX_READ + "http://langt-nede.example/x")

    assert len(parsed.text) == MAX_READ
    assert [link.host for link in parsed.links] == ["langt-nede.example"]
