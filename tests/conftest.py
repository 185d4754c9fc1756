"""What all tests share.

The demonstration content is written once a run, and every test sees it: it is the site that visitors meet. What a test
writes itself is rolled back, except in the browser tests, which tidy up after themselves (see tests/browser).
"""

import shutil

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

from comments.spam import Decision
from core.translations import forget_locales
from demo.models import LoadedItem
from tests.judges import JudgeOnOrder
from tests.meeting import Meeting
from tests.tidying import tidied


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database, with the site and its content."""
    assert connection.settings_dict["NAME"] == settings.TEST_DATABASE, "These tests would write into a real database."
    with django_db_blocker.unblock():
        if not LoadedItem.objects.exists():  # a new database: pictures of an earlier one would only be in the way
            shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
        call_command("install_site")
        call_command("load_demo")


@pytest.fixture(autouse=True)
def _empty_cache():
    """Root paths and locales are remembered, and a test that was rolled back must not leave its own there."""
    cache.clear()
    forget_locales()


@pytest.fixture
def judge_says(monkeypatch):
    """Let the judge of comments say what a test needs: judge_says("hold"). See tests/judges.py."""

    def say(decision: str, **how) -> JudgeOnOrder:
        judge = JudgeOnOrder(Decision(decision), **how)
        monkeypatch.setattr("comments.services.judging.judge", judge)
        return judge

    return say


@pytest.fixture
def really_written(django_db_setup, django_db_blocker):
    """Let a test write for good, as other threads must see it, and remove it afterwards.

    pytest-django's own transactional tests empty every table in the end, and the site with them.
    """
    with django_db_blocker.unblock():
        with tidied():
            yield
        connection.close()


@pytest.fixture
def meeting() -> Meeting:
    """Two transactions that are to meet."""
    return Meeting()
