"""What the name of a writer tells: an address, an offer or keywords are none. What people call themselves is."""

import pytest

from comments.spam import Decision, Submission, judge

GOOD = "Tak for en god artikel om smeden i Hørve. Han har også lavet vores låge."


def codes(name, text=GOOD):
    """Return what is said of a name."""
    reasons = judge(Submission(text, author_name=name)).reasons
    return {reason.code for reason in reasons if reason.code.startswith("name.")}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("www.kasino.example", "name.address"),
        ("piller@mail.example", "name.address"),
        ("Online Casino", "name.sells"),
        ("rèm cửa giá rẻ", "name.sells"),
        ("best garden table sets", "name.keywords"),
    ],
)
def test_a_name_that_is_none_is_seen(name, code):
    assert code in codes(name)


@pytest.mark.parametrize(
    "name",
    [
        "", "Jens", "Joe", "karin", "Grethe P.", "Hørve Lokalråd", "mor til tre", "en beboer i Glumsø", "Smed Larsen",
        "Dr. Hansen", "Nguyễn Văn An", "Анна", "Foreningen Vores Mølle", "jette fra vig", "Min Jørgensen", "Máy Đường",
        "anders and",
    ],
)  # fmt: skip
def test_what_people_call_themselves_is_nothing(name):
    assert not codes(name)


def test_a_name_written_small_does_not_hold_a_good_comment():
    assert judge(Submission(GOOD, author_name="jens ole hansen")).decision == Decision.PUBLISH


def test_a_keyword_that_stands_in_the_text_is_named():
    text = "Just what I needed, I came here from a page about garden tables."

    assert "name.quoted" in codes("garden tables", text)
