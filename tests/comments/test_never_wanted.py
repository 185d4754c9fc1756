"""What staff list in the settings as never wanted is spam in comments and in forms."""

import pytest

from comments import screening
from comments.models import CommentSettings, CommentStatus
from tests import builders
from tests.comments.sending import send

pytestmark = pytest.mark.django_db

LISTED = ["e-cigaretter", "1xbet", "covid-19", "C++ (gratis)", "🎰", "gratis penge", "казино", "kasino.example"]


@pytest.fixture(autouse=True)
def _listed():
    CommentSettings.objects.update_or_create(defaults={"blocked": "\r\n".join(LISTED)})


@pytest.mark.parametrize("entry", LISTED)
def test_in_a_comment(entry):
    assert send(builders.article(), text=f"Jeg læste om {entry.upper()} i avisen i går.").status == CommentStatus.SPAM


@pytest.mark.parametrize("entry", LISTED)
def test_in_a_form(entry):
    text = f"Jeg læste om {entry} i avisen i går."
    answer = screening.screen(
        text, author_email="per@example.org", language="da", request_signals=screening.RequestSignals()
    )

    assert answer.is_spam


def test_a_mail_address_below_a_listed_host():
    assert send(builders.article(), author_email="per@post.Kasino.example").status == CommentStatus.SPAM


def test_what_merely_contains_it_is_none():
    assert send(builders.article(), text="Vi spillede 11xbet og læste om covid-1987.").status != CommentStatus.SPAM
