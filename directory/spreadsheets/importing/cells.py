"""What a cell says, checked as the form in which staff edit a business checks it."""

from functools import cached_property

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from core.fields import IdentifierField
from core.models import Place
from directory.models import Business
from directory.spreadsheets.choices import Choices
from directory.spreadsheets.columns import Column
from directory.spreadsheets.importing.faulty_cells import refuse_faulty
from directory.spreadsheets.importing.numbers import decimal_number, is_shortened, whole_number
from directory.spreadsheets.rows import plain

EMPTIED = ("(tom)", "(empty)")
"""What is written in a cell to empty the field: a blank one leaves it as it is."""


class CellReader:
    """Turns cells into values: of a field, of several networks, of a place."""

    def __init__(self, choices: Choices):
        self.choices = choices

    @cached_property
    def _form_fields(self) -> dict[str, forms.Field]:
        """A form's own checks come on top of the model's: only they know how long a text may be."""
        return {
            field.name: field.formfield(**({"assume_scheme": "https"} if isinstance(field, models.URLField) else {}))
            for field in Business._meta.get_fields()
            if isinstance(field, models.Field) and field.editable and not field.is_relation
        }

    def read(self, column: Column, text: str):
        """Return the value that a cell gives its column. Raises ValidationError."""
        refuse_faulty(text)
        if column.key == "networks":
            return frozenset() if text in EMPTIED else self.choices.networks_in(text)
        if column.key == "category":
            return self.choices.category(text)
        field = Business._meta.get_field(column.field)
        if text in EMPTIED:
            return self._emptied(column, field)
        value = self._form_fields[field.name].clean(self._written(text, field))
        return plain(field.clean(value, None))

    @staticmethod
    def _written(text: str, field: models.Field) -> str:
        """A number as a form takes it. One that a spreadsheet program has rounded cannot be guessed."""
        if isinstance(field, models.DecimalField):
            return decimal_number(text)
        if isinstance(field, models.IntegerField):
            return whole_number(text)
        if isinstance(field, IdentifierField) and is_shortened(text):
            raise ValidationError(
                _(
                    "The spreadsheet has shortened this number (%(value)s). "
                    "Format the column as text, and write it anew."
                )
                % {"value": text}
            )
        return text

    @staticmethod
    def _emptied(column: Column, field: models.Field):
        if column.language == "en":
            raise ValidationError(_("English words cannot be emptied here. Unpublish the English entry instead."))
        if field.null:
            return None
        if not field.blank:
            raise ValidationError(_("This cannot be empty."))
        return ""

    def place(self, postcode: str, words: str, current: int | None) -> Place:
        """Return the place that a postcode, a name or both stand for. Raises ValidationError."""
        refuse_faulty(postcode)
        refuse_faulty(words)
        found = self.choices.places_of(postcode, words)
        if len(found) == 1:
            return found[0]
        said = " ".join(filter(None, (postcode, words)))[:60]
        if not found:
            raise ValidationError(
                _("There is no place »%(said)s«. Add it under Snippets → Places first.") % {"said": said}
            )
        if current in (place.pk for place in found):
            return self.choices.places[current]
        names = ", ".join(f"{place.postcode} {place.name}" for place in found)
        raise ValidationError(_("»%(said)s« may mean more than one place: %(names)s.") % {"said": said, "names": names})
