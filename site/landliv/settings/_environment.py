"""What the environment says of the machine: whether it is production, and what production still needs."""

import os

from django.core.exceptions import ImproperlyConfigured

PURPOSE = {
    "SECRET_KEY": "signs sessions and links; 50 random characters or more",
    "DATABASE_URL": "postgresql://user:password@host:5432/name",
    "ALLOWED_HOSTS": "the host names of the site, with commas between them",
    "BASE_URL": "the address of the site, as https://landliv.example.org",
    "DEFAULT_FROM_EMAIL": "the mail address that the site writes from",
}

ONLY_IN_PRODUCTION = ("SECRET_KEY", "DEFAULT_FROM_EMAIL", "EMAIL_URL")
"""What no developer's machine sets. A database, a host and an address of the site may be set there too."""


def settings_module() -> str:
    """Return the settings for this machine: those that it names, else production's where it has what only that has."""
    default = "landliv.settings.production" if _production_variables() else "landliv.settings.dev"
    return os.environ.get("DJANGO_SETTINGS_MODULE") or default


def refuse_production() -> None:
    """Raise ImproperlyConfigured where a developer's settings would be used in production: mails would be printed."""
    if found := _production_variables():
        raise ImproperlyConfigured(
            f"These are the settings of a developer's machine, and {', '.join(found)} belongs to production. Unset it, "
            "or use DJANGO_SETTINGS_MODULE=landliv.settings.production."
        )


def _production_variables() -> list[str]:
    return [name for name in ONLY_IN_PRODUCTION if os.environ.get(name, "").strip()]


def require(*names: str) -> None:
    """Raise ImproperlyConfigured, with every missing variable and what it is for, unless all are set."""
    missing = [f"{name} ({PURPOSE[name]})" for name in names if not os.environ.get(name, "").strip()]
    if missing:
        raise ImproperlyConfigured(f"The site cannot start in production without: {'; '.join(missing)}.")
