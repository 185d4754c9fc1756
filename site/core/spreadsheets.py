"""Cells of exported tables: nothing that was written makes a spreadsheet calculate, and all of it can be read back."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
GUARD = "'"


def as_words(value: object) -> object:
    """Return a cell's value; text that a spreadsheet would take for a formula begins with an apostrophe."""
    return f"{GUARD}{value}" if isinstance(value, str) and _looks_like_a_formula(value) else value


def as_written(text: str) -> str:
    """Return what was written before `as_words` put its apostrophe there."""
    return text[len(GUARD) :] if text.startswith(GUARD) and _looks_like_a_formula(text) else text


def _looks_like_a_formula(text: str) -> bool:
    # Behind apostrophes too: else nobody could tell the guard from an apostrophe that somebody wrote.
    return text.lstrip(GUARD).startswith(FORMULA_STARTS)
