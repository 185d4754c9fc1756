"""What is typed is made fit to search for."""

from core.search import MAX_LENGTH, MAX_WORDS, clean_query
from core.views import words_of_address


def test_what_is_typed_is_made_fit_to_search_for():
    assert clean_query("  gård\x00butik \t æbler\n") == "gård butik æbler"
    assert len(clean_query("a" * 500)) == MAX_LENGTH
    assert len(clean_query("a " * 500).split()) == MAX_WORDS
    assert clean_query("\x00\x01") == ""


def test_an_address_is_made_of_words():
    assert words_of_address("/projekter/landsbyklynge-moede/") == "landsbyklynge moede"
    assert words_of_address("/en/articles/old_page.html") == "old page"
    assert words_of_address("/en/") == words_of_address("/") == words_of_address("//-//") == ""
    assert len(words_of_address("/" + "ord-" * 400)) <= MAX_LENGTH
