"""Good Danish comments of everyday kinds (data/danish_readers.jsonl): none is called spam, and few are held."""

import json
from pathlib import Path

import pytest

from comments.spam import Decision, Submission, classify

READERS = Path(__file__).parent / "data" / "danish_readers.jsonl"
MOST_HELD = 0.12
"""Of a hundred good comments so many wait for a moderator at most."""


def readers() -> list[dict]:
    """Return the comments: {"text", "kind"} each."""
    return [json.loads(line) for line in READERS.read_text(encoding="utf-8").splitlines()]


def test_there_are_many_of_them_and_of_many_kinds():
    assert len(readers()) >= 150
    assert len({comment["kind"] for comment in readers()}) >= 10


@pytest.mark.parametrize("comment", readers(), ids=lambda comment: comment["text"][:30])
def test_no_good_comment_is_called_spam(comment):
    assert classify(Submission(comment["text"])).decision in {Decision.PUBLISH, Decision.HOLD}


def test_few_good_comments_are_held(record_property):
    held = [comment for comment in readers() if classify(Submission(comment["text"])).decision == Decision.HOLD]
    record_property("held", f"{len(held)} of {len(readers())}")

    assert len(held) <= MOST_HELD * len(readers())


@pytest.mark.parametrize(
    "text",
    [
        "Jeres side virker ikke på min telefon.",
        "Kan jeg få min virksomhed på jeres side?",
        "Min virksomhed står med et forkert telefonnummer på jeres side.",
        "Loppemarked søndag 10-14 hos os på Møllevej 3. Alt skal væk, børnetøj 10 kr. stykket.",
        "Første linje i mit brev til Landliv\nAnden linje i mit brev\nTredje linje\n\nNyt afsnit i brevet",
        "God artikel. På min blog har jeg skrevet om vores egen mølle: https://moellen-i-byen.example.org/",
        "Vi arbejder hjemmefra tre dage om ugen, og det har fordoblet glæden ved at bo her.",
        "DR havde en udsendelse om det i går. De afslørede, at banken siger nej til alle på landet.",
        "Is it free to be on your list? My business is small and I work from my kitchen.",
    ],
)
def test_plain_questions_markets_letters_and_own_pages_are_no_spam(text):
    assert classify(Submission(text)).decision in {Decision.PUBLISH, Decision.HOLD}
