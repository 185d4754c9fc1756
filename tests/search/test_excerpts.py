"""An excerpt shows what was found, as pieces that a template escapes."""

from hypothesis import given
from hypothesis import strategies as st

from search.excerpts import LENGTH, excerpt, marked
from search.queries import Query
from search.words.tokeniser import composed

LONG = "Først noget helt andet, som ingen leder efter. " * 20


def hits(pieces) -> list[str]:
    return [piece.text for piece in pieces if piece.is_hit]


def text_of(pieces) -> str:
    return "".join(piece.text for piece in pieces)


def wanted(query: str):
    return Query.of(query).marked_forms("da")


def test_the_words_in_all_their_forms_are_marked():
    pieces = excerpt("En gård. To gårde, og gårdens hund.", "da", wanted("gård"))

    assert hits(pieces) == ["gård", "gårde", "gårdens"]
    assert text_of(pieces) == "En gård. To gårde, og gårdens hund."


def test_a_stop_word_is_not_marked():
    assert hits(excerpt("Her er brød og smør.", "da", wanted("brød og smør"))) == ["brød", "smør"]


def test_an_excerpt_begins_near_the_find_at_a_sentence():
    pieces = excerpt(f"{LONG}Her bager vi brød. {LONG}", "da", wanted("brød"))

    assert text_of(pieces).startswith("Her bager vi brød. ")
    assert text_of(pieces).endswith(" …")
    assert len(text_of(pieces)) < LENGTH + 10


def test_an_excerpt_shows_the_place_with_most_of_the_words():
    pieces = excerpt(f"Brød. {LONG}Her er brød med ost og honning. {LONG}", "da", wanted("brød ost honning"))

    assert hits(pieces) == ["brød", "ost", "honning"]


def test_without_a_find_an_excerpt_is_the_beginning():
    assert text_of(excerpt(LONG, "da", wanted("brød"))).startswith("Først noget helt andet")


@given(st.text(max_size=600), st.text(max_size=60))
def test_pieces_are_the_text_and_nothing_else(text, query):
    forms = wanted(query)

    assert text_of(marked(text, "da", forms)) == composed(text)
    shown = text_of(excerpt(text, "da", forms)).removeprefix("… ").removesuffix(" …")
    assert shown in composed(text).replace("\n", " ")
