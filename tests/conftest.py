"""What tests share. Plain tests (`plain_tests` in pyproject.toml) run without Django, and without these."""

import os

pytest_plugins = ["tests.site_fixtures"] if "DJANGO_SETTINGS_MODULE" in os.environ else []
