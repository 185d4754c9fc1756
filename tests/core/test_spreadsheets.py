"""No cell that was exported makes a spreadsheet calculate, and each can be read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.spreadsheets import FORMULA_STARTS, as_words, as_written


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_what_looks_like_a_formula_becomes_words(start):
    assert as_words(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("value", ["Smedjen", "", "'t Hof", 7, None, "55 77 12 34"])
def test_what_looks_like_none_stays_as_it_is(value):
    assert as_words(value) == value


def test_an_apostrophe_that_somebody_wrote_before_a_formula_is_not_lost():
    assert as_written(as_words("'=1")) == "'=1"
    assert as_written("'t Hof") == "'t Hof"


@given(st.text(alphabet="'=+-@\t\r\na ", max_size=6))
def test_what_was_written_can_always_be_read_back(text):
    exported = as_words(text)

    assert as_written(exported) == text
    assert not exported.startswith(FORMULA_STARTS)
