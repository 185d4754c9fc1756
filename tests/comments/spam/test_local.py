"""What moderators' decisions say: only what tells, only when there is enough, and only if it proves right."""

from comments.spam import LocalCounts, Submission, classify, features, proves_right

PHRASE = "Vores gravkøer og trillebøre udlejes ugentligt"


def test_words_that_are_common_in_the_language_are_no_features():
    names = set(features(Submission("Der er her noget, som du skal se her, look here: gravkøer.")).values())

    assert "gravkøer" in names
    assert names.isdisjoint({"her", "der", "here", "look", "skal", "som du"})


def counts(text, spam, ham, **heard):
    """Return counts in which all features of a text stand in so many decisions of either kind."""
    return LocalCounts(max(spam, 5), max(ham, 5), dict.fromkeys(features(Submission(text)), (spam, ham)), **heard)


def codes(text, local):
    """Return the codes of the reasons."""
    return {reason.code for reason in classify(Submission(text), local=local).reasons}


def test_before_both_kinds_were_decided_on_five_times_they_say_nothing():
    seen = dict.fromkeys(features(Submission(PHRASE)), (4, 0))

    assert "local.words" not in codes(PHRASE, LocalCounts(4, 40, seen))
    assert "local.words" in codes(PHRASE, counts(PHRASE, 8, 0))


def test_what_did_not_prove_right_is_not_heard():
    assert "local.words" not in codes(PHRASE, counts(PHRASE, 8, 0, is_heard_against=False))
    assert "local.words" in codes(PHRASE, counts(PHRASE, 8, 0, is_heard_for=False))


def test_it_never_says_more_than_its_bound():
    (reason,) = [
        reason
        for reason in classify(Submission(PHRASE), local=counts(PHRASE, 900, 0)).reasons
        if reason.code == "local.words"
    ]

    assert 0 < reason.weight <= 1.5
    assert reason.danish.startswith("Kommentaren ligner, hvad I har kaldt spam: »")
    assert reason.english.startswith("The comment is like what you called spam: “")


def test_decisions_prove_right_where_the_kinds_differ():
    spam = [([1, 2, 10 + number], True) for number in range(10)]
    ham = [([3, 4, 30 + number], False) for number in range(10)]

    assert proves_right([*spam, *ham]) == (True, True)


def test_decisions_without_a_pattern_prove_nothing():
    mixed = [([number % 3, 100 + number], number % 2 == 0) for number in range(60)]

    assert proves_right(mixed) == (False, False)
    assert proves_right([]) == (False, False)


def test_decisions_that_push_good_comments_with_the_spam_are_not_heard_against_any():
    spam = [([1] if number < 10 else [100 + number], True) for number in range(20)]
    ham = [([1] if number < 3 else [200 + number], False) for number in range(40)]

    assert proves_right([*spam, *ham])[0] is False
    assert proves_right([*spam, *(([200 + number], False) for number in range(40))])[0] is True
