"""A comment as Akismet is shown it.

**Personal data.** A service in the USA receives what a reader wrote, their name and mail address. Their browser is
never told. Their IP address is told in the first check only: the API demands one (without it the answer is »Missing
required field: user_ip.«). It is taken from the request and kept nowhere, so checks made again and moderators'
decisions go with the unspecified address, 0.0.0.0, which is also what WordPress puts where it has no address.
Akismet then matches them by everything else, which is the same as it was (»it is normal for less information to be
available«, says its documentation of submit-spam). Should it ever refuse that address, comments are held and
feedback is lost, nothing more.
"""

from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime

CHARSET = "UTF-8"
UNSPECIFIED_ADDRESS = "0.0.0.0"  # noqa: S104 -- nothing is bound to it: it says that no address is given
NOT_KEPT = {"user_ip", "recheck_reason"}


# No repr: it would put a reader's name, address and words into logs and error reports.
@dataclass(frozen=True, repr=False)
class AkismetComment:
    """A comment as Akismet is shown it. Times are aware; they are sent in UTC."""

    text: str
    author_name: str
    author_email: str
    permalink: str
    """The full address of the page that the comment stands under."""
    created_at: datetime
    comment_type: str = "comment"
    """»comment«, or »reply« for an answer to another one."""
    languages: tuple[str, ...] = ("da", "en")
    """Those of the site, not of the comment."""
    trap_name: str = ""
    """The form field that people do not see (Akismet's honeypot_field_name)."""
    trap_value: str = ""
    context: tuple[str, ...] = ()
    """Words on what the page is about."""
    post_modified_at: datetime | None = None
    """When the page was last changed, where that is known."""
    user_role: str = ""
    """For staff only. »administrator« is never spam to Akismet."""
    user_ip: str = ""
    """The writer's address, for the first check: see the module."""
    recheck_reason: str = ""
    """Why it is checked again: »recheck«, »edit«. Empty for the first check."""

    def again(self, reason: str = "recheck") -> "AkismetComment":
        """Return the comment as it is checked another time: with the reason, without the writer's address."""
        return replace(self, user_ip="", recheck_reason=reason)

    def to_values(self) -> dict:
        """Return what was submitted, fit for JSON, without the writer's address: for checks made again, and feedback.

        It is personal data and stays so. Akismet wants feedback with these very values; keep them 15 days at most.
        """
        values = {name: value for name, value in asdict(self).items() if name not in NOT_KEPT}
        return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()}

    @classmethod
    def from_values(cls, values: dict) -> "AkismetComment":
        """Return the comment from the values that to_values() gave, also when they have been JSON meanwhile.

        Raises TypeError where one is missing, ValueError where a time is none. A writer's address is not taken over.
        """
        known = {field.name for field in fields(cls)} - NOT_KEPT
        taken = {name: value for name, value in values.items() if name in known}
        for name in ("created_at", "post_modified_at"):
            if taken.get(name):
                taken[name] = datetime.fromisoformat(taken[name])
        for name in ("languages", "context"):
            taken[name] = tuple(taken.get(name, ()))
        return cls(**taken)

    def as_first_submitted(self) -> "AkismetComment":
        """Return the comment without what belongs to a single check: the writer's address, and why it is made."""
        return replace(self, user_ip="", recheck_reason="")

    def parameters(self) -> dict[str, str | list[str]]:
        """Return the parameters of the API, apart from the site's own."""
        given = {
            "user_ip": UNSPECIFIED_ADDRESS if self.recheck_reason else self.user_ip or UNSPECIFIED_ADDRESS,
            "permalink": self.permalink,
            "comment_type": self.comment_type,
            "comment_author": self.author_name,
            "comment_author_email": self.author_email,
            "comment_content": self.text,
            "comment_date_gmt": _in_utc(self.created_at),
            "comment_post_modified_gmt": _in_utc(self.post_modified_at),
            "comment_context[]": list(self.context),
            "blog_lang": ", ".join(self.languages),
            "blog_charset": CHARSET,
            "user_role": self.user_role,
            "recheck_reason": self.recheck_reason,
            "honeypot_field_name": self.trap_name,
        }
        # An empty trap is told too: that nobody fell into it is worth knowing.
        trap = {self.trap_name: self.trap_value} if self.trap_name else {}
        return {**trap, **{name: value for name, value in given.items() if value}}


def _in_utc(moment: datetime | None) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds") if moment else ""
