"""Fixtures of all tests that need the site.

The test database is a copy of the prepared one (devtools.prepared_database): the demonstration site. What a test
writes itself is rolled back, except in the browser tests, which tidy up after themselves (tests/browser).
"""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection, connections, transaction
from django.utils import translation

from comments.spam import Decision
from devtools import prepared_database
from tests.meeting import Meeting
from tests.stub_classifier import StubClassifier
from tests.tidying import tidied


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker):
    """The test database, with the site and its content. Takes the place of pytest-django's, which would be empty."""
    name = settings.TEST_DATABASE
    prepared_database.copy(prepared_database.prepare(), name)
    with django_db_blocker.unblock():
        connection.close()
    connection.settings_dict["NAME"] = name  # the settings share it, so every new connection goes there, too
    yield
    with django_db_blocker.unblock():
        connections.close_all()
    prepared_database.discard(name)


@pytest.fixture(autouse=True)
def _as_a_new_thread():
    """Root paths are remembered, and a test that was rolled back must not leave its own there; nor a language.

    The language of the last request stays the thread's, and the next test may ask for no page at all.
    """
    cache.clear()
    translation.deactivate()


@pytest.fixture
def classifier_says(monkeypatch):
    """Let the classifier of comments say what a test needs: classifier_says("hold"). See tests/stub_classifier.py."""

    def say(decision: str, **how) -> StubClassifier:
        classifier = StubClassifier(Decision(decision), **how)
        monkeypatch.setattr("comments.services.classification.classify", classifier)
        return classifier

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


@pytest.fixture(scope="module")
def module_transaction(django_db_setup, django_db_blocker):
    """Let a fixture of a whole file write what its tests only read or change: it is rolled back after the last of them.

    Each test's own transaction is a savepoint within this one, as with Django's setUpTestData.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def meeting() -> Meeting:
    """Two transactions that are to meet."""
    return Meeting()
