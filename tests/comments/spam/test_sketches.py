"""Texts that are nearly the same are known again, without being kept."""

import pytest

from comments.spam import links, resemblance, sketch, text_key

TEXT = (
    "Vi mødes hver tirsdag i forsamlingshuset og hjælper hinanden med regnskab, hjemmeside og alt det andet, som ingen "
    "af os har lært i skolen, og alle er velkomne til at være med."
)


def test_case_digits_and_punctuation_make_no_difference():
    assert sketch(TEXT.upper().replace(",", " - ") + " 77") == sketch(TEXT)


def test_a_small_change_leaves_most_of_a_sketch():
    assert resemblance(sketch(TEXT), sketch(TEXT.replace("tirsdag", "onsdag"))) > 0.6


def test_other_texts_do_not_resemble_each_other():
    assert resemblance(sketch(TEXT), sketch("Hvornår kører den sidste bus fra Højby til Nykøbing om søndagen?")) == 0


@pytest.mark.parametrize("text", ["", "   ", "123 !!!", "hej", "好文章，感谢分享"])
def test_short_and_odd_texts_have_sketches_too(text):
    numbers = sketch(text)

    assert len(numbers) <= 20
    assert resemblance(numbers, numbers) == float(bool(numbers))


def test_the_key_of_a_text_is_that_of_its_words():
    assert text_key("Hej,  MED dig!") == text_key("hej med dig")
    assert text_key("Hej med dig") != text_key("Hej med mig")


def test_keys_fit_a_column_for_large_numbers():
    assert all(-(2**63) <= number < 2**63 for number in (*sketch(TEXT), text_key(TEXT)))


def test_links_are_counted_by_host_and_path():
    text = 'Se <a href="https://www.A.example/B/?c=1#d">her</a>, [url]http://a.example/B[/url] og e.example'

    assert links(text) == ("a.example/B/?c=1", "a.example/B", "e.example")
