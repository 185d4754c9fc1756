"""The words around what was found, in pieces: which of them are finds is said, and never written into the text.

A template puts <mark> around those pieces and escapes every one, so nothing in a text can become markup.
"""

from dataclasses import dataclass

from search.words.reading import Forms, WrittenWord, read
from search.words.tokens import composed

LENGTH = 230
BEFORE = 70
"""Letters that are shown before the first find, at most."""
ELLIPSIS = "…"


@dataclass(frozen=True)
class Piece:
    """A stretch of text."""

    text: str
    is_find: bool = False


def marked(text: str, language: str, wanted: Forms) -> list[Piece]:
    """Return a whole text in pieces."""
    text = composed(text)
    return _pieces(text, 0, len(text), _finds(text, language, wanted))


def excerpt(text: str, language: str, wanted: Forms) -> list[Piece]:
    """Return the part of a text that has most of what was looked for, in pieces; its beginning where it has nothing."""
    text = composed(text)
    finds = _finds(text, language, wanted)
    flat = text.replace("\n", " ")
    begin = _begin(text, _best(finds).start) if finds else 0
    end = _end(flat, begin + LENGTH)
    pieces = _pieces(flat, begin, end, finds)
    if begin and not _starts_sentence(text, begin):
        pieces.insert(0, Piece(f"{ELLIPSIS} "))
    if end < len(flat):
        pieces.append(Piece(f" {ELLIPSIS}"))
    return pieces


def _finds(text: str, language: str, wanted: Forms) -> list[WrittenWord]:
    return [word for word in read(text, language) if word.forms.meets(wanted)]


def _best(finds: list[WrittenWord]) -> WrittenWord:
    """The find that is followed by most different others within the length of an excerpt."""

    def different(find: WrittenWord) -> int:
        last = find.start + LENGTH - BEFORE
        return len({other.forms for other in finds if find.start <= other.start and other.end <= last})

    return max(finds, key=different)


def _begin(text: str, find: int) -> int:
    """Where the sentence of a find begins; where that is too far away, at a word before it."""
    if find <= BEFORE:
        return 0
    window = text[find - BEFORE : find]
    ends = [window.rfind(mark) + len(mark) for mark in (". ", "! ", "? ", "\n") if mark in window]
    if ends:
        return find - BEFORE + max(ends)
    return find - BEFORE + window.find(" ") + 1


def _end(text: str, end: int) -> int:
    """The end of a word, not far after the excerpt's length."""
    if end >= len(text):
        return len(text)
    last = text.rfind(" ", 0, end)
    return last if last > end - BEFORE else end


def _starts_sentence(text: str, begin: int) -> bool:
    return text[:begin].rstrip(" ")[-1:] in (".", "!", "?", "\n", "")


def _pieces(text: str, begin: int, end: int, finds: list[WrittenWord]) -> list[Piece]:
    pieces, place = [], begin
    for find in finds:
        if begin <= find.start and find.end <= end:
            pieces += [Piece(text[place : find.start]), Piece(text[find.start : find.end], is_find=True)]
            place = find.end
    pieces.append(Piece(text[place:end]))
    return [piece for piece in pieces if piece.text]
