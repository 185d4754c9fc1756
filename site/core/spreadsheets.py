"""Cells of exported tables: nothing that a visitor wrote makes a spreadsheet calculate."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_words(value):
    """Return a cell's value; text that a spreadsheet would take for a formula begins with an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
