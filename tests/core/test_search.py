"""Each object is indexed in its own language, and a query is read in the visitor's."""

import pytest
from django.utils import translation

from blog.models import ArticlePage
from core.checks import search_backends_are_localised
from core.search import MAX_LENGTH, MAX_WORDS, backend_for, clean_query
from tests import builders


def test_what_is_typed_is_made_fit_to_search_for():
    assert clean_query("  gård\x00butik \t æbler\n") == "gård butik æbler"
    assert len(clean_query("a" * 500)) == MAX_LENGTH
    assert len(clean_query("a " * 500).split()) == MAX_WORDS
    assert clean_query("\x00\x01") == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "title", "query"),
    [
        ("da", "Virksomheder i landdistrikterne", "virksomhed landdistrikt"),
        ("da", "Bæredygtighed betaler sig", "bæredygtig"),
        ("en", "Growing networks", "network grow"),
    ],
)
def test_inflected_words_are_found_in_their_language(language, title, query):
    article = builders.article(language, title=title)

    with translation.override(language):
        found = ArticlePage.objects.filter(pk=article.pk).search(query, backend=backend_for())

    assert list(found) == [article]


@pytest.mark.django_db
def test_writing_the_english_page_leaves_the_danish_row_danish():
    danish = builders.article("da", title="En virksomhed for sig")
    builders.article("en", title="Businesses meet")

    assert list(ArticlePage.objects.filter(pk=danish.pk).search("virksomheder", backend=backend_for("da"))) == [danish]


def test_a_stock_backend_is_an_error_that_the_system_check_names(settings):
    settings.WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

    assert [error.id for error in search_backends_are_localised(None)] == ["core.E001"]
