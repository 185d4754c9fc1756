"""What follows from the signals: published, held, spam, or not taken at all."""

import pytest

from comments.spam import (
    MODEL_VERSION,
    Decision,
    History,
    LocalCounts,
    Policy,
    Reason,
    Submission,
    Token,
    TokenState,
    Writer,
    classify,
    features,
    of_the_sending,
)
from comments.spam.model import shipped

GOOD = "Tak for en god artikel om smeden i Hørve. Han har også lavet vores låge, og den hænger endnu."
BAD = "Køb billig <a href=http://piller.xyz>viagra</a> uden recept, gratis spins på vores kasino! http://piller.xyz"
KNOWN = Writer(is_confirmed=True, approved=1)
SPAM_WITHOUT_LINK = "Billig viagra og cialis uden recept, gratis spins og jackpot på vores kasino, skriv til os nu!!!"
BAD_TOKENS = [Token(TokenState.EXPIRED), Token(TokenState.INVALID)]


def decided(text=GOOD, policy=None, **facts):
    """Return what is decided on a comment."""
    return classify(Submission(text, **facts), policy or Policy()).decision


def test_a_good_comment_is_published_and_bad_one_is_spam():
    assert decided() == Decision.PUBLISH
    assert decided(BAD) in {Decision.SPAM, Decision.DISCARD}


def test_what_staff_write_is_published_whatever_it_is():
    classification = classify(Submission(BAD, trap="x", writer=Writer(is_staff=True)))

    assert classification.decision == Decision.PUBLISH
    assert [reason.code for reason in classification.reasons] == ["writer.staff"]


@pytest.mark.parametrize("text", [GOOD, GOOD + " Se gaard.example", "Tak!", "Enig."])
@pytest.mark.parametrize("trap", ["Jensen Design", "http://spam.example"])
def test_a_trap_that_a_browser_may_have_filled_in_holds_a_good_comment(text, trap):
    classification = classify(Submission(text, trap=trap))

    assert classification.decision == Decision.HOLD
    assert classification.probability < Policy().spam_from
    assert "form.trap" in {reason.code for reason in classification.reasons}


def test_a_filled_trap_with_spam_and_a_link_is_not_even_taken():
    assert decided(BAD, trap="x") == Decision.DISCARD
    assert decided(SPAM_WITHOUT_LINK, trap="x") == decided(SPAM_WITHOUT_LINK) == Decision.SPAM
    assert decided(GOOD, trap="x", blocked=("smeden",)) == Decision.SPAM
    assert decided(GOOD + " Se gaard.example", trap="x", blocked=("gaard.example",)) == Decision.DISCARD


def test_a_filled_trap_holds_known_writers_too():
    assert decided(trap="x", writer=KNOWN) == Decision.HOLD


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


@pytest.mark.parametrize(
    "text",
    ["Tak!", "Enig!", "Tillykke med det", "Tak for en god artikel!", "Godt gået 👏👏", "谢谢分享", "Held og lykke"],
)
@pytest.mark.parametrize("history", [{"same_text": 40, "similar": 3}, {"same_text": 3, "same_text_spam": 1}])
def test_what_many_people_write_is_no_repetition(text, history):
    classification = classify(Submission(text, history=History(**history)))

    assert not [reason for reason in classification.reasons if reason.code.startswith("repetition.")]


@pytest.mark.parametrize("text", [GOOD, "Ring 55 77 12 34", "Se gaard.example", "Skriv til ole@example.org", "好" * 80])
def test_longer_words_an_address_and_a_number_are_one(text):
    codes = {reason.code for reason in classify(Submission(text, history=History(same_text=2))).reasons}

    assert "repetition.same_text" in codes


WITH_LINK = GOOD + " Se gaard.example"


@pytest.mark.parametrize(
    ("text", "history", "decision"),
    [
        (GOOD, {"sent_by_sender": 3}, Decision.PUBLISH),
        (GOOD, {"sent_by_sender": 39, "sent_by_writer": 2}, Decision.PUBLISH),
        (GOOD, {"sent_by_sender": 3, "sent_by_writer": 3}, Decision.HOLD),
        (GOOD, {"sent_by_sender": 40}, Decision.HOLD),
        (GOOD, {"sent_by_sender": 3, "spam_by_sender": 1}, Decision.HOLD),
        (GOOD, {"sent_by_sender": 2, "spam_by_sender": 1}, Decision.PUBLISH),
        (WITH_LINK, {"sent_by_sender": 3}, Decision.HOLD),
        (GOOD + " Skriv til ole@example.org", {"sent_by_sender": 3}, Decision.HOLD),
    ],
)
def test_a_class_behind_one_network_address_is_read_and_a_burst_is_looked_at(text, history, decision):
    assert decided(text, history=History(**history)) == decision


@pytest.mark.parametrize(
    "code", ["form.trap", "form.expired", "form.forged", "repetition.by_sender", "repetition.burst"]
)
def test_what_is_remembered_of_the_sending_holds_as_it_did(code):
    kept = of_the_sending([Reason(code, 0.5, "Da", "En"), Reason("links.one", 0.5, "Da", "En")])
    classification = classify(Submission(GOOD, remembered=kept))

    assert [reason.code for reason in kept] == [code]
    assert code in {reason.code for reason in classification.reasons}
    assert classification.decision == Decision.HOLD


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
    probability = classify(Submission(GOOD)).probability

    assert decided(policy=Policy(hold_from=probability)) == Decision.HOLD
    assert decided(policy=Policy(hold_from=0.0, spam_from=probability)) == Decision.SPAM


def test_the_same_comment_has_the_same_verdict():
    assert classify(Submission(BAD)) == classify(Submission(BAD))


def test_the_weightiest_reason_comes_first():
    weights = [abs(reason.weight) for reason in classify(Submission(BAD)).reasons]

    assert weights == sorted(weights, reverse=True)


def test_every_reason_is_told_in_both_languages():
    for reason in classify(Submission(BAD, history=History(similar=1))).reasons:
        assert reason.danish
        assert reason.english
        assert reason.danish != reason.english


def test_scores_of_the_worst_texts_still_differ():
    first, second = (
        classify(Submission(text)).probability for text in (BAD, BAD + " [url=http://spil.top]jackpot[/url]")
    )

    assert first < second < 1


def test_the_language_is_told():
    assert classify(Submission(GOOD)).language == "da"


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
    before = classify(Submission(asked)).probability
    after = classify(Submission(asked), local=_taught(LOCAL_SPAM, LOCAL_GOOD, asked))

    assert after.probability > before
    assert "»traktorer«" in next(reason.danish for reason in after.reasons if reason.code == "local.words")


def test_one_wrong_click_poisons_nothing():
    local = _taught([GOOD], LOCAL_GOOD, GOOD)

    assert classify(Submission(GOOD), local=local).decision == Decision.PUBLISH


def test_decisions_of_one_kind_alone_say_nothing():
    assert classify(Submission(GOOD), local=_taught(LOCAL_SPAM, [], GOOD)) == classify(Submission(GOOD))


def test_damaged_counts_do_no_harm():
    damaged = dict.fromkeys(features(Submission(GOOD)), (-5, 10**9))

    assert 0 <= classify(Submission(GOOD), local=LocalCounts(3, 2, damaged)).probability <= 1
