"""The demonstration content is written once, whole, and never over what staff did."""

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.utils.html import strip_tags
from wagtail.models import Orderable, Page
from wagtail_localize.models import Translation

from blog.models import ArticlePage
from comments.models import Comment, CommentStatus
from core.models import Menu
from demo import content
from demo.blocks import BodyBuilder
from directory.models import Business
from projects.models import ProjectIndexPage, ProjectPage
from tests import builders

pytestmark = pytest.mark.django_db


def test_everything_that_was_asked_for_is_there_in_both_languages():
    for language in ("da", "en"):
        locale = builders.locale(language)
        assert ProjectPage.objects.live().filter(locale=locale).count() == 6
        assert ArticlePage.objects.live().filter(locale=locale).count() == 10
    assert Business.objects.live().filter(locale=builders.locale("da")).count() == 40
    assert Comment.objects.published().count() == 8
    assert Comment.objects.awaiting().count() == 2
    assert Comment.objects.filter(status=CommentStatus.SPAM).count() == 1


def test_every_row_of_a_page_has_its_place():
    ordered = [model for model in apps.get_models() if issubclass(model, Orderable) and not model._meta.proxy]

    assert len(ordered) > 10
    without = {model.__name__: model.objects.filter(sort_order=None).count() for model in ordered}
    assert {name: number for name, number in without.items() if number} == {}


def test_every_english_page_is_a_complete_translation():
    translations = Translation.objects.all()

    assert translations.count() > 60
    for translation in translations:
        total, done = translation.get_progress()
        assert total == done, translation


@pytest.mark.parametrize("language", ["da", "en"])
def test_articles_are_of_a_length_worth_reading(language):
    for article in ArticlePage.objects.live().filter(locale=builders.locale(language)):
        text = " ".join(str(block.value) for block in article.body if block.block_type in ("heading", "text"))

        assert 300 <= len(strip_tags(text).split()) <= 700, article


def test_no_danish_word_stands_on_the_english_contact_form_or_among_the_results(client):
    contact = client.get("/en/contact/").content.decode()
    project = client.get("/en/projects/mikromekka/").content.decode()

    assert ">Name " in contact
    assert "Besked" not in contact
    assert "Landliv har" not in project


def test_loading_again_changes_nothing_and_brings_back_nothing():
    article = ArticlePage.objects.get(slug="to-boelger")
    article.title = "Staff gave it another title"
    article.save_revision().publish()
    ArticlePage.objects.get(slug="fire-opgaver").delete()
    ProjectPage.objects.get(slug="lokalvaerk", locale=builders.locale("da")).delete()
    builders.directory().move(builders.section(ProjectIndexPage), pos="first-child")
    Menu.objects.filter(locale=builders.locale("da")).update(links=[])
    before = Page.objects.count(), Business.objects.count(), Comment.objects.count()

    call_command("load_demo")
    call_command("install_site")

    assert (Page.objects.count(), Business.objects.count(), Comment.objects.count()) == before
    assert ArticlePage.objects.get(pk=article.pk).title == "Staff gave it another title"
    assert not ArticlePage.objects.filter(slug="fire-opgaver").exists()
    assert len(Menu.objects.get(locale=builders.locale("da")).links) == 0


def test_it_asks_before_it_writes_into_a_real_site(settings):
    settings.DEMO_CONTENT_ALLOWED = False

    with pytest.raises(CommandError, match="--in-production"):
        call_command("load_demo")


def test_bodies_that_do_not_match_are_refused_by_name():
    build = BodyBuilder(page_id=lambda key: 1, picture_id=lambda stem: 1).build

    with pytest.raises(content.ContentError, match="two-waves"):
        build("two-waves", [{"type": "heading", "text": "Småt"}], [{"type": "text", "html": "<p>Small</p>"}])


def test_both_languages_name_a_block_by_the_same_id():
    build = BodyBuilder(page_id=lambda key: 7, picture_id=lambda stem: 1).build
    danish = [{"type": "text", "html": '<p>Se <a href="page:about">om os</a></p>'}]
    english = [{"type": "text", "html": '<p>See <a href="page:about">about</a></p>'}]

    (one,), (other,) = build("x", danish), build("x", danish, english)

    assert one["id"] == other["id"]
    assert one["value"] == '<p>Se <a linktype="page" id="7">om os</a></p>'
