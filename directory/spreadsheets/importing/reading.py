"""Reads what was uploaded, whatever it is: a table, or a refusal."""

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from directory.spreadsheets.importing import text_files, workbooks
from directory.spreadsheets.importing.tables import MAX_BYTES, Table, UnreadableError, table_of


def read_upload(upload) -> bytes:
    """Return the content of an uploaded file. One that is too large is not read."""
    if upload.size > MAX_BYTES:
        raise UnreadableError(
            _("The file is larger than %(limit)s. Split it, and import the parts.")
            % {"limit": filesizeformat(MAX_BYTES)}
        )
    return upload.read(MAX_BYTES)


def read_table(content: bytes) -> Table:
    """Return the rows and headings of a file."""
    if workbooks.is_workbook(content):
        rows, notices = workbooks.read(content)
        return table_of(rows, notices)
    return table_of(text_files.rows_of(content))
