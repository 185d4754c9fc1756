"""What follows from the evidence: published, held, spam, or not taken at all."""

import pytest

from comments.spam import (
    MODEL_VERSION,
    Decision,
    History,
    LocalCounts,
    Policy,
    Submission,
    Token,
    TokenState,
    Writer,
    features,
    judge,
)
from comments.spam.model import shipped

GOOD = "Tak for en god artikel om smeden i Hørve. Han har også lavet vores låge, og den hænger endnu."
BAD = "Køb billig <a href=http://piller.xyz>viagra</a> uden recept, gratis spins på vores kasino! http://piller.xyz"
KNOWN = Writer(is_confirmed=True, approved=1)
BAD_TOKENS = [Token(TokenState.EXPIRED), Token(TokenState.INVALID)]


def decided(text=GOOD, policy=None, **facts):
    """Return what is decided on a comment."""
    return judge(Submission(text, **facts), policy or Policy()).decision


def test_a_good_comment_is_published_and_bad_one_is_spam():
    assert decided() == Decision.PUBLISH
    assert decided(BAD) in {Decision.SPAM, Decision.DISCARD}


def test_what_staff_write_is_published_whatever_it_is():
    verdict = judge(Submission(BAD, trap="x", writer=Writer(is_staff=True)))

    assert verdict.decision == Decision.PUBLISH
    assert [reason.code for reason in verdict.reasons] == ["writer.staff"]


def test_a_filled_trap_is_spam_and_with_a_link_in_the_text_it_is_not_even_taken():
    assert decided(trap="http://spam.example") == Decision.SPAM
    assert decided(GOOD + " Se gaard.example", trap="x") == Decision.DISCARD


def test_blanks_in_the_trap_are_no_filling():
    assert decided(trap="  ") == Decision.PUBLISH


@pytest.mark.parametrize("token", [None, Token(TokenState.ABSENT), Token(TokenState.VALID, 90)])
def test_a_comment_without_a_token_is_as_good_as_with_one(token):
    assert decided(token=token) == Decision.PUBLISH


@pytest.mark.parametrize("token", BAD_TOKENS)
def test_a_bad_token_holds_and_does_no_more(token):
    assert decided(token=token) == Decision.HOLD


def test_what_repeats_spam_is_spam():
    assert decided(history=History(same_text=1, same_text_spam=1)) == Decision.SPAM


def test_what_resembles_spam_is_held_at_least():
    assert decided(history=History(similar=1, similar_spam=1)) != Decision.PUBLISH


def test_blocked_words_are_spam():
    assert decided(blocked=("smeden",)) == Decision.SPAM


@pytest.mark.parametrize(
    "text",
    [
        "Vielen Dank für den Artikel! Wir überlegen, von Kiel nach Seeland zu ziehen.",
        "Merci pour cet article, dans mon village c'est exactement la même histoire.",
        "Дякую за статтю. Ми живемо тут уже рік і хочемо відкрити пекарню.",
        "Cảm ơn bạn vì bài viết này, tôi rất thích đọc nó và sẽ kể cho mọi người.",
    ],
)
def test_a_foreign_language_alone_is_held(text):
    assert decided(text) == Decision.HOLD


@pytest.mark.parametrize("text", ["Hold da kæft, sikke noget lort.", "This is utter bullshit and you know it."])
def test_rude_words_are_never_spam(text):
    assert decided(text) in {Decision.PUBLISH, Decision.HOLD}


def test_where_all_is_to_be_approved_a_good_comment_is_held():
    assert decided(policy=Policy(publish_clear=False)) == Decision.HOLD


def test_known_writers_are_published_even_there():
    assert decided(policy=Policy(publish_clear=False), writer=KNOWN) == Decision.PUBLISH
    assert decided(policy=Policy(publish_clear=False, publish_known=False), writer=KNOWN) == Decision.HOLD


def test_known_writers_are_trusted_with_what_would_be_held():
    doubtful = Policy(hold_from=0.0)

    assert decided(policy=doubtful) == Decision.HOLD
    assert decided(policy=doubtful, writer=KNOWN) == Decision.PUBLISH


def test_known_writers_are_not_trusted_with_spam():
    assert decided(BAD, writer=KNOWN) in {Decision.SPAM, Decision.DISCARD}


@pytest.mark.parametrize("token", BAD_TOKENS)
def test_a_bad_token_holds_known_writers_too(token):
    assert decided(writer=KNOWN, token=token) == Decision.HOLD


def test_the_lines_are_the_policys():
    probability = judge(Submission(GOOD)).probability

    assert decided(policy=Policy(hold_from=probability)) == Decision.HOLD
    assert decided(policy=Policy(hold_from=0.0, spam_from=probability)) == Decision.SPAM


def test_the_same_comment_has_the_same_verdict():
    assert judge(Submission(BAD)) == judge(Submission(BAD))


def test_the_weightiest_reason_comes_first():
    weights = [abs(reason.weight) for reason in judge(Submission(BAD)).reasons]

    assert weights == sorted(weights, reverse=True)


def test_every_reason_is_told_in_both_languages():
    for reason in judge(Submission(BAD, history=History(similar=1))).reasons:
        assert reason.danish
        assert reason.english
        assert reason.danish != reason.english


def test_scores_of_the_worst_texts_still_differ():
    first, second = (judge(Submission(text)).probability for text in (BAD, BAD + " [url=http://spil.top]jackpot[/url]"))

    assert first < second < 1


def test_the_language_is_told():
    assert judge(Submission(GOOD)).language == "da"


def test_the_shipped_model_is_of_the_version_that_the_code_names():
    assert shipped().version == MODEL_VERSION


def _taught(spam_texts, good_texts, asked):
    """Return the counts after these decisions, as far as they matter for a text."""
    spam = [features(Submission(text)) for text in spam_texts]
    good = [features(Submission(text)) for text in good_texts]
    counted = {
        key: (sum(key in names for names in spam), sum(key in names for names in good))
        for key in features(Submission(asked))
    }
    return LocalCounts(len(spam), len(good), counted)


LOCAL_SPAM = [f"Jeg elsker traktorer {end}" for end in ("meget", "altid", "i dag", "helt vildt", "igen", "nu", "ofte")]
LOCAL_GOOD = [
    f"Hvornår kører bussen {end}" for end in ("i morgen", "hjem", "til byen", "igen", "ud", "om natten", "nu")
]


def test_decisions_move_what_resembles_them():
    asked = "Jeg elsker traktorer, ja"
    before = judge(Submission(asked)).probability
    after = judge(Submission(asked), local=_taught(LOCAL_SPAM, LOCAL_GOOD, asked))

    assert after.probability > before
    assert "»traktorer«" in next(reason.danish for reason in after.reasons if reason.code == "local.words")


def test_one_wrong_click_poisons_nothing():
    local = _taught([GOOD], LOCAL_GOOD, GOOD)

    assert judge(Submission(GOOD), local=local).decision == Decision.PUBLISH


def test_decisions_of_one_kind_alone_say_nothing():
    assert judge(Submission(GOOD), local=_taught(LOCAL_SPAM, [], GOOD)) == judge(Submission(GOOD))


def test_damaged_counts_do_no_harm():
    damaged = dict.fromkeys(features(Submission(GOOD)), (-5, 10**9))

    assert 0 <= judge(Submission(GOOD), local=LocalCounts(3, 2, damaged)).probability <= 1
