"""Keeps an uploaded file between the preview and the button.

In the database, as a session of its own that belongs to nobody's browser: under a random name, for an hour.
"""

from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime

from django.contrib.sessions.backends.db import SessionStore

from core import jobs

KEEP_SECONDS = 60 * 60


@dataclass(frozen=True)
class Upload:
    """A file that somebody uploaded, and what they chose."""

    filename: str
    content: bytes
    publish: bool
    token: str = ""


def keep(upload: Upload, user) -> str:
    """Keep a file for its owner. Returns the name under which it is found."""
    kept = SessionStore()
    kept["business_import"] = {
        "owner": user.pk,
        "filename": upload.filename,
        "content": b64encode(upload.content).decode(),
        "publish": upload.publish,
    }
    kept.set_expiry(KEEP_SECONDS)
    kept.create()
    return kept.session_key


def find(token: str, user) -> Upload | None:
    """Return what somebody keeps under this name; nothing where it is gone, or somebody else's."""
    row = SessionStore(token).get("business_import")
    if not row or row["owner"] != user.pk:
        return None
    return Upload(row["filename"], b64decode(row["content"]), row["publish"], token)


def forget(token: str) -> None:
    """Throw a file away."""
    SessionStore(token).delete()


@jobs.register("sessions")
def erase_expired(now: datetime) -> str:
    """Erase the files that were kept too long, and with them every session that has expired: nobody can use those."""
    expired = SessionStore.get_model_class().objects.filter(expire_date__lt=now)
    number, _by_model = expired.delete()
    return f"{number} expired ones erased" if number else ""
