"""The learned model: its file, and how it forms an opinion."""

import pytest

from comments.spam.model import combined, packed, quantised, token_key, unpacked
from comments.spam.model_tokens import tokens
from comments.spam.parsed_text import ParsedText

SETTINGS = {
    "version": "t", "fisher": 1.0, "regression": 1.0, "regression_step": 0.1, "regression_intercept": 0.0,
    "danish": 2.0, "danish_step": 0.1, "danish_intercept": 0.0,
}  # fmt: skip
ROWS = [
    (token_key("kasino"), quantised(3.0), 160, 128),
    (token_key("smed"), quantised(-3.0), 96, 128),
    (token_key("gratis"), 128, 128, 168),
]


@pytest.fixture
def model():
    return unpacked(packed(SETTINGS, ROWS))


def test_a_file_holds_what_was_packed(model):
    assert list(model.keys) == sorted(row[0] for row in ROWS)
    assert model.version == "t"
    assert model.settings["regression_step"] == 0.1


def test_the_same_rows_in_another_order_make_the_same_file():
    assert packed(SETTINGS, ROWS) == packed(SETTINGS, ROWS[::-1])


def test_known_tokens_are_found_and_unknown_ones_are_not(model):
    assert model.position("kasino") is not None
    assert model.position("ukendt") is None


def test_significant_tokens_make_an_opinion(model):
    spam, _danish, shares = model.opinion(["kasino", "ukendt"])
    ham, _danish, _shares = model.opinion(["smed", "ukendt"])

    assert ham < 0 < spam
    assert set(shares) == {"kasino"}


def test_what_danish_alone_teaches_is_asked_of_danish_alone(model):
    assert model.opinion(["gratis"]) == (0.0, 0.0, {"gratis": 0.0})

    _general, danish, shares = model.opinion(["gratis"], is_danish=True)

    assert danish == pytest.approx(2 * shares["gratis"]) == pytest.approx(2 * 0.1 * 3 * 40)


def test_unknown_tokens_make_none(model):
    assert model.opinion(["ukendt"]) == (0.0, 0.0, {})
    assert model.opinion([]) == (0.0, 0.0, {})


def test_fishers_method_is_fair():
    assert combined([]) == 0
    assert combined([0.1, -0.2]) == 0  # too near to even
    assert combined([2.0, -2.0]) == pytest.approx(0)
    assert combined([2.0]) == -combined([-2.0])
    assert combined([2.0, 2.0]) > combined([2.0])


def test_addresses_and_names_of_hosts_are_no_tokens():
    found = tokens(ParsedText("Skriv til hans@hansen.dk eller se www.hansen.dk og http://a.example/hans"))

    assert not [token for token in found if "hansen" in token or "a.example" in token]


def test_tokens_are_words_pairs_and_habits():
    found = tokens(ParsedText("Hej med dig!"))

    assert found[:5] == ["hej", "med", "dig", "hej med", "med dig"]
    assert "#exclamation" in found
    assert "#length-2" in found


def test_the_words_of_the_site_are_kept():
    spoken, ordinary = [token_key("smed"), token_key("mølle")], [token_key("garden")]
    model = unpacked(packed(SETTINGS, ROWS, spoken, ordinary))

    assert (model.spoken, model.ordinary) == (set(spoken), set(ordinary))


def test_what_is_in_the_vocabulary_is_spoken_and_so_is_a_compound():
    vocabulary = frozenset(map(token_key, ("netværk", "møde", "smed")))

    assert ParsedText("Smed, netværksmøde, kusen", vocabulary).unspoken == ["kusen"]
