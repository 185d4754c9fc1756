"""What Akismet is told, in a check and as feedback, and what is kept for that."""

import json
import logging
from dataclasses import replace

import pytest

from comments.akismet import AkismetComment, AkismetLabel
from tests.comments.akismet_examples import BLOG, COMMENT, ENOUGH, IP, NO_ANSWERS, SHORT, WAITS, client
from tests.comments.akismet_server import KEY, Mode

pytestmark = pytest.mark.usefixtures("no_proxy")


# --- What is sent


def test_a_check_sends_what_the_api_knows_and_nothing_else(akismet_server):
    client(akismet_server).check(COMMENT)

    (received,) = akismet_server.received
    assert received.path == "/1.1/comment-check"
    assert received.fields == {
        "api_key": [KEY],
        "blog": [BLOG],
        "blog_lang": ["da, en"],
        "blog_charset": ["UTF-8"],
        "user_ip": [IP],
        "permalink": [COMMENT.permalink],
        "comment_type": ["reply"],
        "comment_author": ["Åse Læser"],
        "comment_author_email": ["aase@example.org"],
        "comment_content": ["Godt skrevet – tak!"],
        "comment_date_gmt": ["2024-05-17T12:03:00+00:00"],
        "comment_post_modified_gmt": ["2024-05-01T08:00:00+00:00"],
        "comment_context[]": ["landdistrikter", "havn"],
        "honeypot_field_name": ["website"],
        "website": [""],
    }


def test_the_readers_browser_is_never_told(akismet_server):
    client(akismet_server).check(COMMENT)

    (received,) = akismet_server.received
    assert "user_agent" not in received.fields
    assert "referrer" not in received.fields
    assert received.headers["user-agent"].startswith("Landliv/")
    assert "cookie" not in received.headers


def test_a_trap_named_like_a_parameter_does_not_replace_it(akismet_server):
    client(akismet_server).check(replace(COMMENT, trap_name="comment_content", trap_value="x"))

    assert akismet_server.received[0]["comment_content"] == COMMENT.text


def test_a_check_without_an_address_sends_the_unspecified_one_which_the_api_takes(akismet_server):
    assert client(akismet_server).check(replace(COMMENT, user_ip="")).label is AkismetLabel.HAM
    assert akismet_server.received[0]["user_ip"] == "0.0.0.0"  # noqa: S104


@pytest.mark.parametrize("comment", [COMMENT.again(), replace(COMMENT, recheck_reason="recheck")])
def test_a_check_made_again_says_why_and_is_not_told_the_writers_address(akismet_server, comment):
    client(akismet_server).check(comment)

    (received,) = akismet_server.received
    assert received["recheck_reason"] == "recheck"
    assert IP not in str(received)
    assert COMMENT.again("edit").user_ip == ""


def test_the_form_is_sent_as_one_and_the_key_in_it_alone(akismet_server, caplog):
    caplog.set_level(logging.DEBUG)

    client(akismet_server).check(COMMENT)
    akismet_server.mode = Mode.BROKEN
    client(akismet_server).check(COMMENT)
    client(akismet_server).verify_key()
    client("no address").check(COMMENT)

    for received in akismet_server.received:
        assert received["api_key"] == KEY
        assert KEY not in received.path + str(received.headers)
    assert "/1.1/comment-check" in caplog.text  # httpx did log the address
    assert KEY not in caplog.text
    assert COMMENT.author_email not in caplog.text
    assert IP not in caplog.text


def test_neither_the_key_nor_a_reader_shows_when_an_object_is_printed(akismet_server):
    printed = repr(client(akismet_server)) + repr(COMMENT)

    assert KEY not in printed
    assert IP not in printed
    assert COMMENT.author_email not in printed


# --- Feedback


@pytest.mark.parametrize("call", ["submit-spam", "submit-ham"])
def test_feedback_repeats_what_was_submitted_at_first_without_the_writers_address(akismet_server, call):
    akismet = client(akismet_server)
    akismet.check(COMMENT)
    kept = json.loads(json.dumps(COMMENT.to_values()))
    report = {"submit-spam": akismet.report_spam, "submit-ham": akismet.report_ham}[call]

    assert report(AkismetComment.from_values(kept)) is True

    check, feedback = akismet_server.received
    assert feedback.path == f"/1.1/{call}"
    assert feedback.fields == {**check.fields, "user_ip": ["0.0.0.0"]}  # noqa: S104


def test_feedback_leaves_out_the_address_and_the_reason_for_checking_again_by_itself(akismet_server):
    client(akismet_server).report_ham(replace(COMMENT, recheck_reason="recheck"))
    client(akismet_server).report_spam(COMMENT)

    for received in akismet_server.received:
        assert IP not in str(received)
        assert "recheck_reason" not in received.fields


@pytest.mark.parametrize("mode", [*NO_ANSWERS, *WAITS])
def test_feedback_that_is_not_taken_note_of_says_so(akismet_server, mode):
    akismet = client(akismet_server, deadline=SHORT if mode in WAITS else ENOUGH)
    for report in (akismet.report_spam, akismet.report_ham):
        akismet_server.mode = mode

        assert report(COMMENT) is False


def test_feedback_with_a_wrong_key_is_not_taken_note_of(akismet_server):
    assert client(akismet_server, key="wrong").report_spam(COMMENT) is False


def test_what_is_kept_has_no_address_and_gives_the_same_comment_again():
    kept = json.loads(json.dumps(COMMENT.to_values()))

    assert IP not in str(kept)
    assert AkismetComment.from_values(kept) == COMMENT.as_first_submitted()
    assert AkismetComment.from_values({**kept, "user_ip": IP}).user_ip == ""
    assert AkismetComment.from_values({**kept, "of a later version": 1}) == COMMENT.as_first_submitted()


def test_a_comment_with_the_least_that_is_needed_is_kept_and_given_again():
    least = AkismetComment(text="Hej", author_name="", author_email="", permalink=BLOG, created_at=COMMENT.created_at)

    assert AkismetComment.from_values(json.loads(json.dumps(least.to_values()))) == least


@pytest.mark.parametrize("values", [{}, {**COMMENT.to_values(), "created_at": "yesterday"}])
def test_values_that_are_no_comment_are_refused(values):
    with pytest.raises((TypeError, ValueError)):
        AkismetComment.from_values(values)
