"""Nothing of a page that not everybody may see is shown elsewhere."""

import pytest
from wagtail.models import Page, PageViewRestriction

from blog.models import ArticleIndexPage, ArticleRelatedPage
from core.models import Menu
from core.visibility import for_everybody
from home.models import HomeFeaturedPage
from tests import builders

pytestmark = pytest.mark.django_db


def restrict(page: Page) -> None:
    """Let only those see a page, and what is below it, who log in."""
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def test_it_is_what_wagtail_calls_public():
    restrict(builders.article())
    restrict(builders.section(ArticleIndexPage, "en"))
    builders.article(live=False)

    assert set(for_everybody(Page.objects.all())) == set(Page.objects.live().public())


def test_a_private_article_leaves_no_trace(client):
    secret = builders.article(title="Kun for bestyrelsen", introduction="Hemmeligt")
    open_one = builders.article(related_pages=[ArticleRelatedPage(page=secret)])
    home = open_one.get_parent().get_parent().specific
    home.featured_pages = [HomeFeaturedPage(page=secret)]
    home.save()
    menu = Menu.objects.get(locale=builders.locale("da"))
    menu.links = [("page", {"page": secret, "text": ""})]
    menu.save()
    restrict(secret)

    for path in ("/", open_one.url, "/artikler/", "/artikler/feed/", "/sitemap.xml"):
        shown = client.get(path).content.decode()
        assert "Kun for bestyrelsen" not in shown, path
        assert "Hemmeligt" not in shown, path
        assert secret.slug not in shown, path


def test_a_private_successor_is_not_named(client):
    project = builders.project(status="continued")
    successor = builders.project(title="Lukket fortsættelse", predecessor=project)
    assert "Lukket fortsættelse" in client.get(project.url).content.decode()

    restrict(successor)

    assert "Lukket fortsættelse" not in client.get(project.url).content.decode()


def test_documents_are_only_to_be_had_where_it_is_asked_who_wants_them(client, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    for folder in ("documents", "images"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "fil.txt").write_text("indhold")

    assert client.get("/media/images/fil.txt").status_code == 200
    for path in ("documents/fil.txt", "images/../documents/fil.txt", "./documents/fil.txt", "x" * 300):
        assert client.get(f"/media/{path}").status_code == 404, path
