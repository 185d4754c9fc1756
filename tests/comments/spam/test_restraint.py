"""Words alone never make a comment spam, however sure the learned model is of them."""

import pytest

from comments.spam import Decision, History, LocalCounts, Submission, Token, TokenState, classify, features

WORDS_OF_SPAM = "Hurtigt og nemt, svaret er altid positivt, og du får det hele med det samme."


def weights(text, **facts):
    """Return what weighs what in the decision on a text, by code."""
    return {reason.code: reason.weight for reason in classify(Submission(text, **facts)).reasons}


@pytest.mark.parametrize(
    "text",
    [
        WORDS_OF_SPAM,
        "Visit whenever you like, the best quality for you and your family, thank you so much dear friend.",
        "What a wonderful site, I will tell all of my friends about the great things here.",
        "Snel en makkelijk, het beste voor u en uw gezin, altijd goed.",
    ],
)
def test_a_text_that_offers_nothing_and_cannot_be_answered_is_held_at_most(text):
    assert classify(Submission(text)).decision in {Decision.PUBLISH, Decision.HOLD}


def test_why_the_words_count_less_is_said():
    reasons = {reason.code: reason for reason in classify(Submission(WORDS_OF_SPAM)).reasons}

    assert reasons["words.restrained"].danish == "Intet i teksten sælger noget."
    assert reasons["words.restrained"].weight < 0


@pytest.mark.parametrize(
    "facts",
    [
        {"token": Token(TokenState.VALID, 1.0)},
        {"token": Token(TokenState.INVALID)},
        {"history": History(sent_by_sender=4, sent_by_address=9, sent_by_all=30, same_text=3)},
    ],
)
def test_neither_haste_nor_repetition_makes_spam_of_words_alone(facts):
    assert classify(Submission(WORDS_OF_SPAM, **facts)).decision == Decision.HOLD


def test_nor_does_what_moderators_taught():
    counts = LocalCounts(50, 50, dict.fromkeys(features(Submission(WORDS_OF_SPAM)), (50, 0)))

    assert classify(Submission(WORDS_OF_SPAM), local=counts).decision == Decision.HOLD


@pytest.mark.parametrize(
    "more",
    [
        " Se kasino-bonus.example/spil",
        " Få gratis spins på kasinoet.",
        " [url=http://gevinst.example]her[/url]",
        " Ring til +44 7700 900 123",
    ],
)
def test_beside_a_sign_of_spam_they_count_in_full(more):
    assert "words.restrained" not in weights(WORDS_OF_SPAM + more)
    assert classify(Submission(WORDS_OF_SPAM + more)).decision in {Decision.SPAM, Decision.DISCARD}


@pytest.mark.parametrize("more", [" https://vores-forening.example/side", " Skriv til os@example.org", " 55 77 12 34"])
def test_somebodys_own_page_or_address_is_no_such_sign(more):
    text = f"Visit whenever you like, the best quality for you and your family, thank you so much dear friend.{more}"

    assert classify(Submission(text)).decision in {Decision.PUBLISH, Decision.HOLD}


@pytest.mark.parametrize("more", [" https://vores-forening.example/side", " Skriv til os@example.org", " 55 77 12 34"])
def test_an_advert_in_danish_with_a_place_to_answer_is_one(more):
    reasons = {reason.code: reason for reason in classify(Submission(WORDS_OF_SPAM + more)).reasons}

    assert reasons["model.offer_with_contact"].danish == "Det er en reklame med et sted at svare."
    assert reasons["model.offer_with_contact"].english == "It is an advert with a place to answer."
