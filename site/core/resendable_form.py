"""Form that gives back what somebody sent, to be sent again: it needs nothing but the request."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.http.request import RawPostDataException

LONGEST = 500_000
"""In characters, all values together. The longest page that staff write takes half of it."""

UNREADABLE = (UnreadablePostError, RawPostDataException, MultiPartParserError, SuspiciousOperation, BadRequest)
"""What Django raises of a request that broke off, or is larger than the settings allow."""

SECRET = "password"  # noqa: S105 -- a part of the names of fields, and no secret

LONGEST_BOX = 14  # lines
LINE = 60  # characters


@dataclass(frozen=True)
class Value:
    """A value of a field."""

    name: str
    text: str

    @property
    def is_writing(self) -> bool:
        """Whether it is words of somebody's own, that are worth copying: not a choice, a number or a key."""
        return any(character.isspace() for character in self.text.strip())

    @property
    def is_one_line(self) -> bool:
        """Whether it fits into one line, as a name does."""
        return len(self.text) <= LINE and len(self.text.splitlines()) <= 1

    @property
    def lines(self) -> int:
        """How high a box shows it, in lines of text."""
        wrapped = sum(1 + len(line) // LINE for line in self.text.splitlines())
        return max(2, min(LONGEST_BOX, wrapped))


@dataclass(frozen=True)
class ResendableForm:
    """What was sent, and where to. Files are not in it: a browser takes none from a page."""

    action: str
    shown: list[Value]
    """What people wrote, so that it can be copied."""
    hidden: list[Value]
    """What goes along without being shown."""
    file_fields: list[str]
    """The names of the fields in which a file was chosen: it must be chosen again."""


def resendable_form(request: HttpRequest, *, hides_all: bool = False) -> ResendableForm | None:
    """Return the form of a POST, to be sent again. With hides_all, as for the admin's own data, nothing of it is shown.

    None where it cannot be given back: it is too long, could not be read, or has a password, which no page shows.
    """
    if request.method != "POST":
        return None
    try:
        values = list(_values(request))
        file_fields = list(request.FILES)
    except UNREADABLE:
        return None
    too_long = sum(len(value.name) + len(value.text) for value in values) > LONGEST
    if too_long or any(SECRET in value.name.lower() for value in values):
        return None
    shown = [] if hides_all else [value for value in values if value.is_writing]
    return ResendableForm(
        request.get_full_path(), shown, [value for value in values if value not in shown], file_fields
    )


def _values(request: HttpRequest) -> Iterator[Value]:
    for name, texts in request.POST.lists():
        yield from (Value(name, text) for text in texts)
