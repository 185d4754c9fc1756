"""What tests share. Plain tests (`plain_tests` in pyproject.toml) run without Django, and without these."""

import os

from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.site_fixtures"] if "DJANGO_SETTINGS_MODULE" in os.environ else []

# How many examples a test of any input (»@given«) tries: few at each stop, many in `make check-long`.
for _name, _examples in (("few", 20), ("many", 300)):
    settings.register_profile(
        _name, max_examples=_examples, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
settings.load_profile("few")
