"""The host of the real site. Its facts come from the environment, and it starts only when none is missing."""

import re

from django.core.exceptions import ImproperlyConfigured

from landliv.settings._environment import require

# Asked for before base.py reads any of them: one sentence that names all that is missing, instead of the first failure.
require("SECRET_KEY", "DATABASE_URL", "ALLOWED_HOSTS", "BASE_URL", "DEFAULT_FROM_EMAIL")

from landliv.settings.base import *  # noqa: E402 -- see above

if env.bool("DEBUG", default=False):
    raise ImproperlyConfigured("DEBUG cannot be on in production: it shows visitors the inside of the site.")
DEBUG = False
SECRET_KEY = env("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
if len(SECRET_KEY) < 50:  # noqa: PLR2004 -- the length that Django's own check asks for
    raise ImproperlyConfigured("SECRET_KEY is too short: 50 random characters or more are needed.")
ALLOWED_HOSTS = [host.strip() for host in env.list("ALLOWED_HOSTS")]
if any("*" in host for host in ALLOWED_HOSTS):
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the hosts of the site: with * anybody could choose one.")
WAGTAILADMIN_BASE_URL = WAGTAILADMIN_BASE_URL.rstrip("/")
if not re.match(r"https://[^/]+$", WAGTAILADMIN_BASE_URL):
    raise ImproperlyConfigured("BASE_URL must begin with https:// and a host, as https://landliv.example.org does.")

EMAIL_CONFIG = env.email("EMAIL_URL", default="smtp://localhost:25")
MAILER_EMAIL_BACKEND = EMAIL_CONFIG.pop("EMAIL_BACKEND")
vars().update(EMAIL_CONFIG)

# nginx, which stands in front (docs/operations.md), ends TLS, and says in these headers that it did, and who asked.
CLIENT_ADDRESS_HEADER = env("CLIENT_ADDRESS_HEADER", default="HTTP_X_REAL_IP")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
