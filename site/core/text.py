"""Text as people type and paste it."""


def printable(text: str) -> str:
    """Return a line of text with spaces for what cannot be printed, which feeds and PostgreSQL refuse."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
