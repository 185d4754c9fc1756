"""The filter learns from moderators' decisions, and unlearns them to the last number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comments import services
from comments.models import LearnedFeature, Outcome, TrainingExample
from comments.services.learning import local_counts
from comments.spam import Submission
from tests import builders
from tests.comments.sending import send

pytestmark = pytest.mark.django_db

SPAM = "Billige ure og hurtige penge venter på dig i dag"
HAM = "Vi har brugt samme model i vores forsamlingshus, og den holder"


@pytest.fixture(autouse=True)
def _everything_waits(classifier_says):
    classifier_says("hold")


def counts() -> dict[int, tuple[int, int]]:
    """All that is learned."""
    return {row.key: (row.spam, row.ham) for row in LearnedFeature.objects.all()}


def labels() -> list[bool]:
    """The decisions that the filter knows, in the order in which they were taken."""
    return list(TrainingExample.objects.order_by("pk").values_list("is_spam", flat=True))


def decide(page, moderator, number: int) -> None:
    """So many decisions of either kind, no two on the same words."""
    for at in range(number):
        services.mark_as_spam(send(page, f"{SPAM} nummer{'abcdefg'[at]}"), moderator)
        services.approve(send(page, f"{HAM} gang{'abcdefg'[at]}"), moderator)


def test_decisions_are_learned_and_the_classifier_is_told():
    decide(builders.article(), builders.editor(), 5)

    told = local_counts(Submission(SPAM))

    assert (told.spam, told.ham) == (5, 5)
    assert told.features
    assert all(spam == 5 for spam, _ham in told.features.values())
    assert (told.is_heard_against, told.is_heard_for) == (True, True)


def test_before_there_are_five_of_a_kind_it_is_told_of_none():
    decide(builders.article(), builders.editor(), 4)

    told = local_counts(Submission(SPAM))

    assert (told.spam, told.ham) == (4, 4)
    assert not told.features


def test_no_word_is_kept_of_what_was_learned():
    services.mark_as_spam(send(builders.article(), "Ganskesærligtord om ure"), builders.editor())

    assert all(isinstance(key, int) for key in counts())
    assert "Ganskesærligtord" not in str(services.export_learning())
    assert services.export_learning()["decisions"] == {"spam": 1, "ham": 0}


def test_unlearning_leaves_the_very_numbers_of_before():
    page, moderator = builders.article(), builders.editor()
    services.approve(send(page, HAM), moderator)
    before = counts()
    comment = send(page, f"{SPAM} {HAM}")

    services.learn(comment, is_spam=True)
    assert counts() != before
    services.unlearn(comment)

    assert counts() == before
    assert labels() == [False]


def test_two_decisions_on_one_comment_count_once():
    page, comment = builders.article(), send(builders.article(), SPAM)
    services.approve(comment, builders.editor())
    services.mark_as_spam(comment, builders.editor())

    assert labels() == [True]
    assert set(counts().values()) == {(1, 0)}
    services.learn(comment, is_spam=True)
    assert set(counts().values()) == {(1, 0)}
    assert page


def test_what_is_put_into_the_bin_says_nothing_of_spam_any_more():
    comment, moderator = send(builders.article(), SPAM), builders.editor()
    services.mark_as_spam(comment, moderator)

    services.put_in_bin(comment, moderator)

    assert counts() == {}
    assert labels() == []
    assert Outcome.objects.get(comment=comment).is_spam is None


def test_an_undone_decision_is_unlearned():
    comment, moderator = send(builders.article(), SPAM), builders.editor()
    services.mark_as_spam(comment, moderator)
    assert Outcome.objects.get(comment=comment).is_spam is True

    services.undo(comment, moderator)

    assert counts() == {}
    assert Outcome.objects.get(comment=comment).is_spam is None


def test_what_staff_write_teaches_nothing():
    comment = send(builders.article(), HAM, user=builders.editor())
    services.mark_as_spam(comment, builders.editor())

    assert counts() == {}


def test_learning_all_anew_gives_the_same_numbers():
    page, moderator = builders.article(), builders.editor()
    services.mark_as_spam(send(page, SPAM), moderator)
    services.approve(send(page, HAM), moderator)
    before = counts()
    LearnedFeature.objects.update(spam=7, ham=0)

    assert services.relearn() == 2

    assert counts() == before


def test_damaged_counts_keep_no_moderator_from_deciding():
    comment, moderator = send(builders.article(), SPAM), builders.editor()
    services.mark_as_spam(comment, moderator)
    LearnedFeature.objects.update(spam=0)

    assert services.undo(comment, moderator)

    assert all(spam >= 0 for spam, _ham in counts().values())


def test_to_forget_all_is_to_begin_anew():
    services.mark_as_spam(send(builders.article(), SPAM), builders.editor())

    assert services.forget_all_learning() == 1

    assert counts() == {}
    assert local_counts(Submission(SPAM)).spam == 0


@pytest.mark.parametrize(("decide", "left"), [(services.approve, []), (services.mark_as_spam, [True])])
def test_when_its_writer_erases_it_good_is_unlearned_and_spam_stays_learned(decide, left):
    comment = send(builders.article(), SPAM)
    decide(comment, builders.editor())

    services.erase(comment)

    assert labels() == left
    assert bool(counts()) == bool(left)


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["spam", "approve", "bin", "undo", "unlearn"]))))
def test_after_any_decisions_the_counts_are_those_of_the_last_of_each_comment(decisions):
    page, moderator = builders.article(), builders.superuser()
    texts = [SPAM, HAM, f"{SPAM} {HAM}", "Kort"]
    comments = [builders.comment(page, text=text, status="awaiting") for text in texts]
    does = {
        "spam": services.mark_as_spam,
        "approve": services.approve,
        "bin": services.put_in_bin,
        "undo": services.undo,
        "unlearn": lambda comment, _user: services.unlearn(comment),
    }
    for number, decision in decisions:
        comments[number].refresh_from_db()
        does[decision](comments[number], moderator)

    after = counts()
    services.relearn()
    assert {key: pair for key, pair in after.items() if any(pair)} == counts()
    assert len(set(TrainingExample.objects.values_list("comment", flat=True))) == len(labels())
    services.forget_all_learning()
