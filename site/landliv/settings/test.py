"""The test run: as production, but quick where the difference cannot matter, and nothing reaches the outside."""

from landliv.settings.base import *

DEBUG = False
SECRET_KEY = "for tests only"  # noqa: S105 -- not a secret
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
DEMO_CONTENT_ALLOWED = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # logging in is part of many journeys
TEST_DATABASE = env("TEST_DATABASE", default="test_landliv")  # two runs at once need a database each
DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c synchronous_commit=off"  # no test pulls the plug
DATABASES["default"]["TEST"] = {"NAME": TEST_DATABASE}
MEDIA_ROOT = str(ROOT / "var" / "tests" / TEST_DATABASE)  # the tests upload pictures: not among the developer's
PAGE_CACHE_VERSION_FILE = f"{MEDIA_ROOT}.content-version"

# Straight from the folders: nobody has run collectstatic.
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

# The test client does not follow redirects to https, and a failure should be read in the report, not in a log.
LOGGING = {**LOGGING, "root": {"handlers": [], "level": "CRITICAL"}}
