"""The words around what was found, in pieces: which of them are hits is said, and never written into the text.

A template puts <mark> around those pieces and escapes every one, so nothing in a text can become markup.
"""

from dataclasses import dataclass

from search.words.reading import Forms, WrittenWord, read
from search.words.tokeniser import composed

LENGTH = 230
BEFORE = 70
"""Letters that are shown before the first hit, at most."""
ELLIPSIS = "…"


@dataclass(frozen=True)
class Piece:
    """A stretch of text."""

    text: str
    is_hit: bool = False


def marked(text: str, language: str, wanted: Forms) -> list[Piece]:
    """Return a whole text in pieces."""
    text = composed(text)
    return _pieces(text, 0, len(text), _hits(text, language, wanted))


def excerpt(text: str, language: str, wanted: Forms) -> list[Piece]:
    """Return the part of a text that has most of what was looked for, in pieces; its beginning where it has nothing."""
    text = composed(text)
    hits = _hits(text, language, wanted)
    flat = text.replace("\n", " ")
    begin = _begin(text, _best(hits).start) if hits else 0
    end = _end(flat, begin + LENGTH)
    pieces = _pieces(flat, begin, end, hits)
    if begin and not _starts_sentence(text, begin):
        pieces.insert(0, Piece(f"{ELLIPSIS} "))
    if end < len(flat):
        pieces.append(Piece(f" {ELLIPSIS}"))
    return pieces


def _hits(text: str, language: str, wanted: Forms) -> list[WrittenWord]:
    return [word for word in read(text, language) if word.forms.meets(wanted)]


def _best(hits: list[WrittenWord]) -> WrittenWord:
    """The hit that is followed by most different others within the length of an excerpt."""

    def different(hit: WrittenWord) -> int:
        last = hit.start + LENGTH - BEFORE
        return len({other.forms for other in hits if hit.start <= other.start and other.end <= last})

    return max(hits, key=different)


def _begin(text: str, hit: int) -> int:
    """Where the sentence of a hit begins; where that is too far away, at a word before it."""
    if hit <= BEFORE:
        return 0
    window = text[hit - BEFORE : hit]
    ends = [window.rfind(mark) + len(mark) for mark in (". ", "! ", "? ", "\n") if mark in window]
    if ends:
        return hit - BEFORE + max(ends)
    return hit - BEFORE + window.find(" ") + 1


def _end(text: str, end: int) -> int:
    """The end of a word, not far after the excerpt's length."""
    if end >= len(text):
        return len(text)
    last = text.rfind(" ", 0, end)
    return last if last > end - BEFORE else end


def _starts_sentence(text: str, begin: int) -> bool:
    return text[:begin].rstrip(" ")[-1:] in (".", "!", "?", "\n", "")


def _pieces(text: str, begin: int, end: int, hits: list[WrittenWord]) -> list[Piece]:
    pieces, place = [], begin
    for hit in hits:
        if begin <= hit.start and hit.end <= end:
            pieces += [Piece(text[place : hit.start]), Piece(text[hit.start : hit.end], is_hit=True)]
            place = hit.end
    pieces.append(Piece(text[place:end]))
    return [piece for piece in pieces if piece.text]
