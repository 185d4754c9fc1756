"""What the name of a writer tells: an address, an offer or keywords are none. What people call themselves is."""

import pytest

from comments.spam import Decision, Submission, classify

GOOD = "Tak for en god artikel om smeden i Hørve. Han har også lavet vores låge."


def codes(name, text=GOOD):
    """Return what is said of a name."""
    reasons = classify(Submission(text, author_name=name)).reasons
    return {reason.code for reason in reasons if reason.code.startswith("name.")}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("www.kasino.example", "name.address"),
        ("piller@mail.example", "name.address"),
        ("Online Casino", "name.sells"),
        ("rèm cửa giá rẻ", "name.sells"),
        ("best garden table sets", "name.keywords"),
        ("garden table", "name.keywords"),
        ("Best Garden Tables for Sale", "name.trade"),
        ("slot918 download", "name.keywords"),
        ("Co jest dobre na potencję brak erekcji", "name.keywords"),
        ("a cheap loan online today", "name.keywords"),
        ("Where to buy cheap garden tables", "name.keywords"),
        ("RichardWrobe", "name.made_up"),
        ("Justinhab", "name.made_up"),
        ("MastifHaing", "name.made_up"),
    ],
)
def test_a_name_that_is_none_is_seen(name, code):
    assert code in codes(name)


@pytest.mark.parametrize(
    "name",
    [
        "En, der sælger fra gården", "Newcomer in a Danish village", "Kasserer i en borgerforening",
        "Enmandsfirma på Sydsjælland", "En der lige er flyttet hertil", "A reader from across the water",
        "Et medlem af bestyrelsen i foreningen", "Eine Leserin aus Kiel",
        "", "Jens", "Joe", "karin", "Grethe P.", "Hørve Lokalråd", "mor til tre", "en beboer i Glumsø", "Smed Larsen",
        "Dr. Hansen", "Nguyễn Văn An", "Анна", "Foreningen Vores Mølle", "jette fra vig", "Min Jørgensen", "Máy Đường",
        "anders and", "Christine", "Petersen", "Martina", "Christoffersen", "Albertine", "McDonald", "MacArthur",
        "VanDijk", "peter_hansen", "jens1965", "Thomas von der Heide", "a reader from Hørve",
        "en nabo til møllen i byen", "Kroen i Fuglebjerg", "old friend of the village", "Jakob", "søren",
        "Brandt", "Knight", "علی رضا محمدی", "علی\u200cرضا", "nguyen thi huong", "nguyen thi thu huong",
        "jens ole hansen", "maria del carmen lopez garcia", "王小明", "김 영희 민수", "რობერტ გიორგი ლომიძე",
        "ราตรี ใจดี มาก", "bodil fra møllen i hørve",
    ],
)  # fmt: skip
def test_what_people_call_themselves_is_nothing(name):
    assert not codes(name)


def test_a_name_written_small_does_not_hold_a_good_comment():
    assert classify(Submission(GOOD, author_name="jens ole hansen")).decision == Decision.PUBLISH


def test_however_odd_a_name_is_it_makes_no_spam_of_a_good_comment():
    classification = classify(Submission(GOOD, author_name="Jakob (translated with great care for the paper)"))

    assert classification.decision in {Decision.PUBLISH, Decision.HOLD}


def test_a_name_as_people_join_it_weighs_less_than_one_that_programs_make():
    joined, made = (classify(Submission(GOOD, author_name=name)).probability for name in ("CyberPuck", "RichardWrobe"))

    assert joined < made


def test_who_signs_with_a_name_written_small_is_no_keyword():
    assert not codes("nguyen thi huong", f"{GOOD} mvh nguyen thi huong")


def test_keywords_in_a_script_without_capitals_still_sell():
    assert "name.sells" in codes("在线赌场")


def test_a_keyword_that_stands_in_the_text_is_named():
    text = "Just what I needed, I came here from a page about garden tables."

    assert "name.quoted" in codes("garden tables", text)
