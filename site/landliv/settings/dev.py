"""A developer's machine: mails are printed, and DEBUG=1 shows errors in the browser."""

from landliv.settings._environment import refuse_production

refuse_production()  # before anything is read: a mail that is printed there was never sent

from landliv.settings.base import *  # noqa: E402 -- see above

DEBUG = env.bool("DEBUG", default=False)  # off, so that errors look as visitors see them; `make run DEBUG=1` shows more
SECRET_KEY = "for development only: production refuses to start without its own"  # noqa: S105 -- not a secret
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *env.list("ALLOWED_HOSTS", default=[])]
DEMO_CONTENT_ALLOWED = True
HEALTH_BACKUP_HOURS = 0
MAILER_EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# Whitenoise serves static files straight from the folders, as it does in production from the collected ones.
INSTALLED_APPS = ["whitenoise.runserver_nostatic", *INSTALLED_APPS]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

# make run DEBUG=1: each page shows its queries and templates in a bar at its side.
if DEBUG:
    INSTALLED_APPS = [*INSTALLED_APPS, "debug_toolbar"]
    MIDDLEWARE = ["debug_toolbar.middleware.DebugToolbarMiddleware", *MIDDLEWARE]
    ROOT_URLCONF = "landliv.debug_urls"
    INTERNAL_IPS = ["127.0.0.1", "::1"]
