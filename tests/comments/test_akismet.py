"""Asking Akismet, against a server that speaks its protocol: what it answers, and when it does not."""

import asyncio
import logging
import socket
from dataclasses import replace
from threading import Event
from threading import enumerate as threads

import pytest

from comments.akismet import Akismet, AkismetLabel, is_on
from comments.akismet.transport import THREAD_NAME
from tests.comments.akismet_examples import BLOG, COMMENT, ENOUGH, NO_ANSWERS, SHORT, SPAM, WAITS, client
from tests.comments.akismet_server import KEY, PATIENCE

pytestmark = pytest.mark.usefixtures("no_proxy")

TWENTY_MINUTES = 20 * 60
ERRORS = {
    "X-akismet-error": "status",
    "X-akismet-alert-code": "10402",
    "X-akismet-alert-msg": "Your key is suspended.",
    "X-akismet-debug-help": "Something is wrong.",
}


def assert_unsure(answer, *, recheck_after: int = TWENTY_MINUTES) -> None:
    assert (answer.label, answer.recheck_after) == (AkismetLabel.UNSURE, recheck_after)
    assert answer.reason


def test_a_real_comment_is_ham_and_needs_no_second_check(akismet_server):
    answer = client(akismet_server).check(COMMENT)

    assert (answer.label, answer.recheck_after, answer.guid) == (AkismetLabel.HAM, None, "9f2c-ham")


def test_the_author_that_is_always_spam_is_spam(akismet_server):
    answer = client(akismet_server).check(SPAM)

    assert (answer.label, answer.recheck_after, answer.guid) == (AkismetLabel.SPAM, None, "9f2c-spam")


def test_what_an_administrator_writes_is_never_spam(akismet_server):
    assert client(akismet_server).check(replace(SPAM, user_role="administrator")).label is AkismetLabel.HAM


def test_who_fills_the_trap_may_be_discarded(akismet_server):
    assert client(akismet_server).check(replace(COMMENT, trap_value="x")).label is AkismetLabel.DISCARD


def test_the_advice_to_discard_counts_for_spam_only(akismet_server):
    akismet_server.extra_headers = {"X-akismet-pro-tip": "discard"}

    assert client(akismet_server).check(SPAM).label is AkismetLabel.DISCARD
    assert_unsure(client(akismet_server).check(COMMENT))


@pytest.mark.parametrize(
    ("asked_for", "seconds"),
    [
        ("120", 120),
        ("0", 60),
        ("999999999", 24 * 3600),
        ("-5", TWENTY_MINUTES),
        ("soon", TWENTY_MINUTES),
        ("", TWENTY_MINUTES),
        ("9" * 5000, TWENTY_MINUTES),
    ],
)
def test_a_provisional_false_is_no_ham_and_is_asked_again_in_sane_time(akismet_server, asked_for, seconds):
    akismet_server.extra_headers = {"X-akismet-recheck-after": asked_for}

    answer = client(akismet_server).check(COMMENT)

    assert_unsure(answer, recheck_after=seconds)
    assert answer.guid == "9f2c-ham"


def test_true_is_spam_at_once_whatever_is_to_be_asked_again(akismet_server):
    akismet_server.extra_headers = {"X-akismet-recheck-after": "120"}

    assert client(akismet_server).check(SPAM).label is AkismetLabel.SPAM


def test_a_guid_that_is_none_is_not_kept(akismet_server):
    akismet_server.extra_headers = {"X-akismet-guid": "<script>"}

    assert client(akismet_server).check(COMMENT).guid == ""


# --- No answers


@pytest.mark.parametrize("comment", [COMMENT, SPAM])
@pytest.mark.parametrize("header", ERRORS)
def test_an_answer_with_an_error_header_counts_for_nothing(akismet_server, header, comment):
    akismet_server.extra_headers = {header: ERRORS[header]}

    answer = client(akismet_server).check(comment)

    assert_unsure(answer)
    assert header in answer.reason


def test_the_number_of_an_alert_is_told_to_the_log_but_no_words_that_may_repeat_what_was_sent(akismet_server, caplog):
    caplog.set_level(logging.WARNING)
    akismet_server.extra_headers = {**ERRORS, "X-akismet-alert-msg": f"{KEY} {COMMENT.author_email}"}

    reason = client(akismet_server).check(COMMENT).reason

    assert "10402" in reason
    assert reason in caplog.text
    assert KEY not in reason
    assert COMMENT.author_email not in reason


@pytest.mark.parametrize("mode", NO_ANSWERS)
def test_whatever_is_no_clear_answer_leaves_the_comment_unsure(akismet_server, mode):
    akismet_server.mode = mode

    assert_unsure(client(akismet_server).check(SPAM))
    assert len(akismet_server.received) == 1


def test_a_wrong_key_leaves_the_comment_unsure(akismet_server):
    assert_unsure(client(akismet_server, key="wrong").check(SPAM))


@pytest.mark.parametrize("mode", WAITS)
def test_a_server_that_takes_a_minute_is_not_waited_for(akismet_server, mode):
    akismet_server.mode = mode

    # After its minute the server would say »true«.
    assert_unsure(client(akismet_server, deadline=SHORT).check(COMMENT))


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_server_that_only_takes_the_call_is_not_waited_for(scheme):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"{scheme}://127.0.0.1:{silent.getsockname()[1]}"

        assert_unsure(client(url, deadline=SHORT).check(COMMENT))


def test_a_name_that_is_looked_up_for_ever_is_not_waited_for(monkeypatch, akismet_server):
    found = Event()

    def look_up(*args, **kwargs):
        akismet_server.stopping.wait(PATIENCE)
        found.set()
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)

    assert_unsure(client("http://akismet.invalid", deadline=SHORT).check(COMMENT))
    assert not found.is_set()


@pytest.mark.parametrize("mode", WAITS)
def test_a_call_that_is_given_up_ends(akismet_server, mode):
    akismet_server.mode = mode

    client(akismet_server, deadline=SHORT).check(COMMENT)

    for thread in threads():
        if thread.name == THREAD_NAME:
            thread.join(timeout=ENOUGH)
            assert not thread.is_alive()


def test_a_closed_port_leaves_the_comment_unsure(akismet_server):
    akismet_server.go_down()

    assert_unsure(client(akismet_server).check(COMMENT))


def test_a_server_without_tls_is_not_spoken_to_where_tls_was_asked_for(akismet_server):
    assert_unsure(client(akismet_server.url.replace("http:", "https:")).check(SPAM))
    assert not akismet_server.received


@pytest.mark.parametrize("url", ["no address", "ftp://127.0.0.1", "http://127.0.0.1:99999", "http://[::"])
def test_an_address_that_is_none_leaves_the_comment_unsure(url):
    assert_unsure(client(url).check(COMMENT))


def test_text_that_no_form_can_carry_leaves_the_comment_unsure(akismet_server):
    assert_unsure(client(akismet_server).check(replace(SPAM, text="half a character: \ud83d")))


def test_it_can_be_asked_inside_an_event_loop(akismet_server):
    async def ask():
        return client(akismet_server).check(SPAM)

    assert asyncio.run(ask()).label is AkismetLabel.SPAM


# --- The key and the settings


def test_a_key_is_verified(akismet_server):
    assert client(akismet_server).verify_key() is True
    assert client(akismet_server, key="wrong").verify_key() is False

    assert akismet_server.received[0].path == "/1.1/verify-key"
    assert akismet_server.received[0]["blog"] == BLOG


def test_a_key_cannot_be_verified_where_nobody_answers(akismet_server):
    akismet_server.go_down()

    assert client(akismet_server).verify_key() is False


def test_without_a_key_akismet_is_off(settings):
    settings.AKISMET_KEY = ""

    assert not is_on()
    assert Akismet.from_settings() is None
    with pytest.raises(ValueError, match="key"):
        client(BLOG, key="")


def test_the_settings_turn_it_on(settings, akismet_server):
    settings.AKISMET_KEY = KEY
    settings.AKISMET_BASE_URL = akismet_server.url + "/"
    settings.AKISMET_DEADLINE = ENOUGH
    settings.WAGTAILADMIN_BASE_URL = "https://landliv.example"

    akismet = Akismet.from_settings()

    assert is_on()
    assert (akismet.base_url, akismet.deadline) == (akismet_server.url, ENOUGH)
    assert akismet.check(SPAM).label is AkismetLabel.SPAM
    assert akismet_server.received[0]["blog"] == "https://landliv.example"


def test_only_the_key_must_be_set(settings):
    settings.AKISMET_KEY = KEY
    for name in ("AKISMET_BASE_URL", "AKISMET_DEADLINE"):
        if hasattr(settings, name):
            delattr(settings, name)

    akismet = Akismet.from_settings()

    assert (akismet.base_url, akismet.deadline) == ("https://rest.akismet.com", 2.0)
