"""The columns of a sheet of businesses: what is exported can be imported again.

A column has a heading in each language of the staff. All headings are known in both, whoever reads the file.
"""

import unicodedata
from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core.text import one_line, plain_lines
from directory.models import Business

LANGUAGE_CODES = tuple(code for code, _name in settings.LANGUAGES)
IN_LANGUAGE = {"da": _("%(name)s (in Danish)"), "en": _("%(name)s (in English)")}


@dataclass(frozen=True)
class Column:
    """A column: a fact, words in one language, or something that is only told."""

    key: str
    name: str | Promise
    field: str = ""
    """The field of Business that it holds; none where it is put together from others."""
    language: str = ""
    """The language of the words, for what is translated."""
    also: tuple[str, ...] = ()
    """What else people call it."""
    is_told: bool = False
    """Whether it is exported for the reader alone, and passed over in an import."""

    @property
    def has_lines(self) -> bool:
        """Whether its words may have several lines."""
        return bool(self.field) and isinstance(Business._meta.get_field(self.field), models.TextField)

    def kept(self, text: str) -> str:
        """Return what stands in a cell as it is compared: spaces, line breaks and control characters make no change."""
        if self.key == "networks":
            return text
        return plain_lines(unicodedata.normalize("NFC", text)) if self.has_lines else one_line(text)

    @property
    def heading(self) -> str:
        """What stands above the column, in the reader's language."""
        name = capfirst(str(self.name))
        return str(IN_LANGUAGE[self.language]) % {"name": name} if self.language else name

    @property
    def headings(self) -> set[str]:
        """Everything by which the column is known."""
        known = {self.key, *self.also}
        for code in LANGUAGE_CODES:
            with override(code):
                known.add(self.heading)
                # A heading that names no language means Danish.
                known.update([str(self.name)] if self.language == settings.LANGUAGE_CODE else [])
        return known


def _fact(field: str, *also: str) -> Column:
    return Column(field, Business._meta.get_field(field).verbose_name, field, also=also)


def _words(field: str, *also: str) -> tuple[Column, Column]:
    """Words, in a column a language."""
    name = Business._meta.get_field(field).verbose_name
    danish, english = LANGUAGE_CODES
    return Column(f"{field}_{danish}", name, field, danish, also), Column(f"{field}_{english}", name, field, english)


COLUMNS = (
    _fact("name", "Virksomhed", "Virksomhedsnavn", "Business"),
    _fact("slug", "Adresse (slug)"),
    Column("status", _("Status"), is_told=True),
    _fact("category", "Branche"),
    Column("networks", _("networks"), also=("network", "Netværk")),
    _fact("street", "Adresse", "Gade", "Vej", "Address"),
    Column("postcode", _("postcode"), also=("Postnr", "Zip")),
    _fact("place", "By", "Town"),
    Column("municipality", _("municipality"), is_told=True),
    _fact("phone", "Tlf", "Phone", "Telefonnummer"),
    _fact("email", "E-mail", "Mail"),
    _fact("website", "Web", "www", "Webadresse"),
    _fact("cvr", "CVR", "CVR-nummer"),
    _fact("employees", "Ansatte", "Antal ansatte"),
    _fact("latitude"),
    _fact("longitude"),
    *_words("introduction", "Beskrivelse"),
    *_words("offers"),
    *_words("seeks"),
    *_words("opening_hours"),
    Column("changed", _("last changed"), is_told=True),
)
BY_KEY = {column.key: column for column in COLUMNS}
DANISH_WORDS = tuple(column for column in COLUMNS if column.language == settings.LANGUAGE_CODE)
ENGLISH_WORDS = tuple(column for column in COLUMNS if column.language and column not in DANISH_WORDS)
FACTS = tuple(column for column in COLUMNS if column.field and not column.language)
NEEDED_BY_NEW = ("name", "category", "place", "introduction_da")
"""What a new business cannot do without."""


def danish_of(english: Column) -> Column:
    """The column with the words that these are the translation of."""
    return next(column for column in DANISH_WORDS if column.field == english.field)
