"""What production asks of its environment."""

import os

from django.core.exceptions import ImproperlyConfigured

PURPOSE = {
    "SECRET_KEY": "signs sessions and links; 50 random characters or more",
    "DATABASE_URL": "postgresql://user:password@host:5432/name",
    "ALLOWED_HOSTS": "the host names of the site, with commas between them",
    "BASE_URL": "the address of the site, as https://landliv.example.org",
    "DEFAULT_FROM_EMAIL": "the mail address that the site writes from",
}


def require(*names: str) -> None:
    """Raise ImproperlyConfigured, with every missing variable and what it is for, unless all are set."""
    missing = [f"{name} ({PURPOSE[name]})" for name in names if not os.environ.get(name, "").strip()]
    if missing:
        raise ImproperlyConfigured(f"The site cannot start in production without: {'; '.join(missing)}.")
