"""Form fields for what visitors and staff type and paste: mail addresses, numbers, names, and texts of several lines.

Each keeps what was meant: `kept` turns what was typed into what is checked, also where a form is not asked. What draws
nothing is no answer.
"""

from django import forms
from django.core.validators import ProhibitNullCharactersValidator

from core.addresses import mail_address
from core.text import identifier, is_blank, one_line, plain_lines


class NormalisedField:
    """A mixin for character fields whose value is brought into one form before it is checked."""

    normalise = staticmethod(identifier)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # What is refused by it is left out.
        self.validators = [check for check in self.validators if not isinstance(check, ProhibitNullCharactersValidator)]

    @classmethod
    def kept(cls, typed: str) -> str:
        """Return what was typed as it is checked and kept; nothing where nothing of it can be seen."""
        text = cls.normalise(typed)
        return "" if is_blank(text) else text

    def to_python(self, value):
        text = self.kept(str(value)) if value not in self.empty_values else value
        return super().to_python(text)


class IdentifierField(NormalisedField, forms.CharField):
    """A postcode, a telephone number, a business register number."""


class MailAddressField(NormalisedField, forms.EmailField):
    """A mail address."""

    normalise = staticmethod(mail_address)


class WebAddressField(NormalisedField, forms.URLField):
    """The address of a web page."""


class LineField(NormalisedField, forms.CharField):
    """A name or a subject, on one line."""

    normalise = staticmethod(one_line)


class LinesField(NormalisedField, forms.CharField):
    """Words of several lines."""

    widget = forms.Textarea
    normalise = staticmethod(plain_lines)
