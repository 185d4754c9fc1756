"""Asks Akismet, where the owner has set a key, what it thinks of a comment, and tells it what moderators decided.

Akismet is one more voice, never a condition: whatever is no clear answer is UNSURE, no method of the client raises
because of what happens out there, and a comment is held, not lost. Settings: AKISMET_KEY (empty: off),
AKISMET_BASE_URL, AKISMET_DEADLINE (seconds), and WAGTAILADMIN_BASE_URL, the address of the site.
"""

from comments.akismet.answer import AkismetAnswer, AkismetLabel
from comments.akismet.client import Akismet, is_on
from comments.akismet.comment import AkismetComment

__all__ = ["Akismet", "AkismetAnswer", "AkismetComment", "AkismetLabel", "is_on"]
