"""Copies of pages, which stay in the tree of their language."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from blog.models import ArticleIndexPage, ArticlePage
from tests import builders
from tests.core.translations.language_versions.pages import both_versions, now

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("alias", ["", "on"])
def test_no_page_is_copied_into_the_tree_of_another_language(client, editor, alias):
    danish = builders.article()
    destination = builders.section(ArticleIndexPage, "en")
    form = {"new_title": "Kopi", "new_slug": "kopi", "new_parent_page": destination.pk, "alias": alias}

    response = client.post(reverse("wagtailadmin_pages:copy", args=[danish.pk]), form | {"publish_copies": "on"})

    assert response.status_code == 200
    assert "sit eget sprog" in response.content.decode()
    assert not destination.get_children().filter(slug="kopi").exists()


def test_a_program_cannot_copy_it_there_either():
    with pytest.raises(ValidationError):
        builders.article().copy(to=builders.section(ArticleIndexPage, "en"), update_attrs={"slug": "kopi"})


def test_a_copy_in_its_own_language_is_a_page_of_its_own(client, editor):
    danish, english = both_versions(ArticlePage)
    form = {"new_title": "Kopi", "new_slug": "kopi", "new_parent_page": danish.get_parent().pk}

    client.post(reverse("wagtailadmin_pages:copy", args=[danish.pk]), form)

    copy = ArticlePage.objects.get(slug="kopi")
    assert copy.translation_key != danish.translation_key
    copy.delete()
    assert now(english).live
