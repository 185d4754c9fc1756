"""How fast the site is, measured and not tested: timings depend on the machine, and a test must not.

Importing it sets Django up, in a database of its own.
"""

import os

from devtools.database import ensure_database_url

os.environ["DJANGO_SETTINGS_MODULE"] = "landliv.settings.test"
os.environ["TEST_DATABASE"] = "benchmark"
ensure_database_url()

import django  # noqa: E402 -- it reads the settings named above

django.setup()
