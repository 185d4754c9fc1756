"""The letters of a CSV file are read rightly, or the file is refused: never a business called »S¿ndergŒrds«."""

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from directory.spreadsheets.importing.encodings import SINGLE_BYTE, decoded
from directory.spreadsheets.importing.tables import UnreadableError

SHEET = (
    "Navn;Sted;Kort fortalt\r\nSøndergårds Æbler;Højby;Blåbær, rød grød og ål fra Ærø\r\nCafé Øl;Åbenrå;Müllers øl\r\n"
)
WORDS = [
    "Åen",
    "Ærø",
    "FÆRGEN PÅ ØEN",
    "Søn",
    "gård",
    "bær",
    "blåbær – “godt”",
    "Niels’ ost på Møn",
    "café",
    "Müller",
    "Skärholm",
    "L’ART",
    "10 °C, ½ kg à 5 €",
    "»Godt« siger Åse",
    "Ørkenens Sønner…",
    "§ 5 om smør",
    "Élise, François & Jürgen",
    "Þórður á Ísafirði",
]
OTHERS = {
    "Russian": ("cp1251", "Навн;Стед\nПривет мир"),
    "Russian, old": ("koi8-r", "Привет мир, как дела"),
    "Polish": ("cp1250", "Navn\nŻółć łódź"),
    "Greek": ("cp1253", "Ελλάδα"),
    "Chinese": ("gb18030", "商店;地方"),
    "Japanese": ("shift-jis", "こんにちは"),
}


def read(content: bytes) -> str | None:
    """The text of a file; nothing where it is refused."""
    try:
        return decoded(content)
    except UnreadableError:
        return None


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1", "mac_roman", "cp865", "cp850"]
)
def test_a_danish_sheet_is_read_in_every_encoding(encoding):
    assert decoded(SHEET.encode(encoding)) == SHEET


def has_letters_of(encoding: str, words: str) -> bool:
    """Whether words can be written in an encoding."""
    return words.encode(encoding, "ignore").decode(encoding) == words


@pytest.mark.parametrize(
    ("words", "encoding"),
    [(words, encoding) for words in WORDS for encoding in SINGLE_BYTE if has_letters_of(encoding, words)],
)
def test_few_letters_are_read_rightly_or_refused(words, encoding):
    assert read(words.encode(encoding)) in (words, None)


@pytest.mark.parametrize("words", [words for words in WORDS if words != "L’ART"])
def test_windows_is_read(words):
    assert decoded(words.encode("cp1252")) == words


@pytest.mark.parametrize(("encoding", "text"), OTHERS.values(), ids=OTHERS)
def test_what_is_no_danish_is_refused(encoding, text):
    assert read(text.encode(encoding)) is None


def test_a_file_with_a_few_broken_bytes_among_utf_8_is_refused():
    assert read("Søndergård på Ærø".encode()[:-1] + b" \xf8") is None


def test_the_reason_says_what_to_do():
    with translation.override("en"), pytest.raises(UnreadableError, match=r"Save the sheet as »CSV UTF-8«"):
        decoded(OTHERS["Polish"][1].encode("cp1250"))


def test_the_mark_at_the_end_of_a_file_of_dos_is_no_letter():
    assert decoded("Sønder\r\n".encode("cp865") + b"\x1a") == "Sønder\r\n"


DANISH_WORD = st.text("abdefghiklmnoprstuvyæøå", min_size=2, max_size=12)


@given(st.lists(DANISH_WORD, min_size=3, max_size=30), st.sampled_from(("cp1252", "mac_roman", "cp865", "cp850")))
def test_danish_words_are_never_read_as_others(words, encoding):
    text = "Navn\r\n" + " ".join(words)

    assert read(text.encode(encoding)) in (text, None)
