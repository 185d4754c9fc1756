"""Characters that nobody sees: which are kept, which are left out, and what draws nothing at all."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text import comparable, identifier, is_blank, one_line, plain_lines, printable

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
SPELT_RIGHT = {
    "a family": f"Familien {FAMILY} Holm",
    "skin, heart on fire": "Vi to 🧑\u200d🌾👩🏽\u200d🌾❤️\u200d🔥",
    "a flag of tags": f"Skotte {SCOTLAND}",
    "Persian": "علی\u200cرضا",
    "Sinhala": "ශ්\u200dරී",
    "soft hyphens": "Mikro\u00advirksomheds\u00adhuset",
    "right to left mark": "Café \u200fעברית\u200f Holm",
    "accents": "Renée Ærø Ýmir",
    "an emoji that Python does not know": "Hej \U0001faea",
    "private use": "\ue000 Holm",
}
DRAWS_NOTHING = {
    "nothing": "",
    "spaces": " \t\n\u00a0\u2003\u3000\u202f",
    "zero-width space": "\u200b" * 3,
    "joiners": "\u200c\u200d\u2060",
    "marks of direction": "\u200e\u200f\u061c\u202e\u202c\u2067\u2069",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "Hangul fillers": "\u115f\u1160\u3164\uffa0",
    "Braille blank": "\u2800\u2800",
    "lone marks": "\u0301\u0335 \u20e3",
    "a lone vowel sign": "\u0903",
    "variation selectors": "\ufe0f\ufe0e\U000e0100",
    "tags": SCOTLAND[1:],
    "Mongolian": "\u180e\u180b",
    "grapheme joiner": "\u034f",
    "line separators": "\u2028\u2029\x0b\x0c\x85",
    "controls": "\x00\x01\x1b\x7f\x9f",
    "reserved as ignorable": "\u2065\ufff0\U000e0fff",
    "where a picture was": "\ufffc",
    "a note without a head": "\U0001d159",
    "shorthand controls": "\U0001bca0",
}
SEEN = ["a", "ø", "?", "👍", "❤️", "1️⃣", "ⵣ", "한", "⠁", "\u0627\u0644", "é", "-", "\ufffd", "©"]


@pytest.mark.parametrize("text", SPELT_RIGHT.values(), ids=SPELT_RIGHT)
def test_a_name_is_kept_as_it_is_spelt(text):
    assert one_line(text) == text
    assert printable(text) == text
    assert plain_lines(text) == text


@pytest.mark.parametrize("text", DRAWS_NOTHING.values(), ids=DRAWS_NOTHING)
def test_what_draws_nothing_is_blank(text):
    assert is_blank(text)
    assert is_blank(f" {text}\u200b{text} ")


@pytest.mark.parametrize("text", SEEN)
def test_what_is_seen_is_not_blank(text):
    assert not is_blank(f"\u200b{text} ")


def test_nothing_that_a_letter_draws_is_blank():
    blank = [
        letter for letter in map(chr, range(0x2FFFF)) if is_blank(letter) and unicodedata.category(letter) in "LuLtNdPd"
    ]

    assert not blank


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Per\u00a0Bak ", "Per Bak"),
        ("\ufeffPer\u200b Bak\u202c", "Per Bak"),
        ("\u202eReP\u202c Bak", "ReP Bak"),
        ("\u2067Per\u2069 Bak\u200f", "Per Bak"),
        ("Per\r\nBcc: x@example.org", "Per Bcc: x@example.org"),
        ("Per\x0bBak\u2028Holm", "Per Bak Holm"),
        ("Per\tBak\x00", "Per Bak"),
        ("Per" + SCOTLAND[1:], "Per"),
        ("Rene\u0301e A\u030arup", "Renée Årup"),
        ("\u00adPer\u00ad", "Per"),
    ],
)
def test_a_name_loses_what_came_along(pasted, kept):
    assert one_line(pasted) == kept


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("\u200bpost@example.org\u200b", "post@example.org"),
        ("post@\u00adexample.org\u202c", "post@example.org"),
        ("\u2066post@example.org\u2069", "post@example.org"),
        ("55\u00a077\u202f12\u200734", "55 77 12 34"),
        ("\u206855 77 12 34\u2069", "55 77 12 34"),
        ("\u202a+45 55771234\u202c", "+45 55771234"),
        ("42\u200b50", "4250"),
        ("DK\u00a013748136\ufeff", "DK 13748136"),
        ("https://example\u200b.org/\u200cside\ufe0f", "https://example.org/side"),
        ("https://example.org/می\u200cخواهم", "https://example.org/می\u200cخواهم"),
        ("post\u3164@example.org\u2800", "post@example.org"),
        ("søga\u030ard.example", "søgård.example"),
        ("post@example.org\r\n", "post@example.org"),
    ],
)
def test_an_identifier_is_what_can_be_seen_of_it(pasted, kept):
    assert identifier(pasted) == kept


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("en\x0bto", "en\nto"),
        ("en\u2028to\u2029tre\x85fire\x0cfem", "en\nto\ntre\nfire\nfem"),
        ("en\r\nto\rtre", "en\nto\ntre"),
        ("en\tto", "en to"),
        ("en \x00\x01 to", "en to"),
        ("  en  to\n", "en  to"),
    ],
)
def test_lines_stay_lines_whatever_program_broke_them(pasted, kept):
    assert plain_lines(pasted) == kept


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mikro\u00advirksomheds\u00adhuset", "MIKROVIRKSOMHEDSHUSET"),
        ("Café  Åen", " cafe\u0301 a\u030aen\u200b"),
        ("علی\u200cرضا", "علیرضا"),
        ("Straße", "STRASSE"),
    ],
)
def test_what_cannot_be_seen_makes_no_difference_between_names(one, other):
    assert comparable(one) == comparable(other)


@given(st.text())
def test_what_is_kept_is_kept_as_it_is_the_next_time(text):
    for kept in (one_line, plain_lines, identifier, comparable, printable):
        assert kept(kept(text)) == kept(text)


@given(st.text())
def test_nothing_that_is_seen_is_lost(text):
    def seen(words: str) -> str:
        letters = unicodedata.normalize("NFC", printable(words))
        return "".join(letter for letter in letters if not is_blank(letter))

    assert seen(one_line(text)) == seen(text)
    assert seen(plain_lines(text)) == seen(text)
