"""What `make run` refuses to serve."""

import pytest
from django.db.migrations.recorder import MigrationRecorder

from devtools.serve import EarlierDatabaseError, refuse_an_earlier_database

pytestmark = pytest.mark.django_db


def test_a_database_of_an_earlier_state_is_refused_with_a_way_out():
    MigrationRecorder.Migration.objects.create(app="search", name="0004_recount_requests")

    with pytest.raises(EarlierDatabaseError, match="make clean"):
        refuse_an_earlier_database()


def test_what_a_package_has_given_up_is_none_of_ours():
    MigrationRecorder.Migration.objects.create(app="taggit", name="0001_long_ago")

    refuse_an_earlier_database()
