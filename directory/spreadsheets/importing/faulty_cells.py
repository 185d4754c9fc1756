"""Cells that hold no words: errors of a calculation, and dates, times and yes-or-no values of a workbook."""

import re
from datetime import date, datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_ENGLISH = """#REF! #N/A #NAME? #VALUE! #DIV/0! #NULL! #NUM! #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! #BUSY!
    #GETTING_DATA #ERROR! #EXTERNAL! #PYTHON! #DATA!"""
_DANISH = """#REFERENCE! #I/T #NAVN? #VÆRDI! #DIVISION/0! #NUL! #NUM! #OVERLØB! #BEREGN! #FELT! #BLOKERET! #UKENDT!
    #FORBIND! #OPTAGET! #HENTER_DATA #FEJL!"""
_NEIGHBOURS = """#VERDI! #TOMT! #REFERENS! #SAKNAS! #NAMN? #VÄRDEFEL! #SKÄRNING! #OGILTIGT! #BEZUG! #NV #WERT! #ZAHL!"""
_ERRORS = frozenset(f"{_ENGLISH} {_DANISH} {_NEIGHBOURS}".split())
"""As Excel, LibreOffice and Google Sheets write them in English, Danish, Norwegian, Swedish and German."""
_NUMBERED_ERROR = re.compile(r"(?:Err|Error|Fejl|Feil|Fel|Fehler):\d{3}", re.IGNORECASE)
_TOO_NARROW = re.compile(r"#{3,}")


class WorkbookValue(str):
    """A cell of a workbook that holds a date, a time or a yes-or-no value, as text that can be shown."""

    __slots__ = ()


def in_words(value: datetime | date | time | timedelta | bool) -> WorkbookValue:
    """Return such a value as it can be shown to whoever has to put it right."""
    match value:
        case bool():
            return WorkbookValue(_("TRUE") if value else _("FALSE"))
        case datetime() if value.time() != time():
            return WorkbookValue(f"{value:%d.%m.%Y %H.%M}")
        case datetime() | date():
            return WorkbookValue(f"{value:%d.%m.%Y}")
        case time():
            return WorkbookValue(f"{value:%H.%M}")
    return WorkbookValue(value)


def refuse_faulty(text: str) -> None:
    """Raise ValidationError, with what to do, where a cell holds none of the words or numbers that were meant."""
    if isinstance(text, WorkbookValue):
        raise ValidationError(
            _(
                "The spreadsheet holds »%(value)s« here as a date, a time or a yes-or-no value, not as text. "
                "Format the cell as text, and write what is meant."
            )
            % {"value": text}
        )
    if text.upper() in _ERRORS or _NUMBERED_ERROR.fullmatch(text) or _TOO_NARROW.fullmatch(text):
        raise ValidationError(
            _("»%(value)s« is an error of the spreadsheet. Put the formula right, or write the value instead.")
            % {"value": text}
        )
    if "\N{REPLACEMENT CHARACTER}" in text:
        raise ValidationError(_("A letter was lost when the file was saved (»�«). Write it anew."))
