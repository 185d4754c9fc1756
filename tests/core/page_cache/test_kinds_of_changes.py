"""Each kind of change, and what a visitor of another process sees right after it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page

from blog.models import ArticleAuthor, Topic
from comments import services
from comments.models import CommentSettings
from core.models import Footer, Menu, OrganisationSettings, Person
from directory.models import Business, Category
from tests import builders
from tests.core.page_cache.asking import Answer, ask

Seen = Callable[[Answer], bool]
Change = tuple[str, Callable[[], object], Seen]
"""An address, what changes it, and how a visitor knows the new state from the former one."""


def says(words: str) -> Seen:
    return lambda answer: answer.status == 200 and words in answer.text


def answers(status: int) -> Seen:
    return lambda answer: answer.status == status


@contextmanager
def left_as_it_was(*rows) -> Iterator[None]:
    """Write rows as they were before, after they were changed."""
    try:
        yield
    finally:
        for row in rows:
            row.save()


@contextmanager
def a_published_change() -> Iterator[Change]:
    article = builders.article(title="Før")

    def publish():
        article.title = "Efter"
        article.save_revision().publish()

    yield article.url, publish, says("Efter")


@contextmanager
def a_new_article() -> Iterator[Change]:
    yield "/artikler/", lambda: builders.article(title="Helt ny"), says("Helt ny")


@contextmanager
def an_article_that_is_unpublished() -> Iterator[Change]:
    article = builders.article()
    yield article.url, article.unpublish, answers(404)


@contextmanager
def a_page_at_an_address_that_was_not_found() -> Iterator[Change]:
    yield "/artikler/helt-ny/", lambda: builders.article(slug="helt-ny"), answers(200)


@contextmanager
def a_page_that_moves() -> Iterator[Change]:
    page = builders.project()
    target = builders.project()
    path = f"{target.url}{page.slug}/"
    yield path, lambda: Page.objects.get(pk=page.pk).move(target, pos="last-child"), answers(200)


@contextmanager
def a_page_that_becomes_private() -> Iterator[Change]:
    article = builders.article()
    yield article.url, lambda: article.view_restrictions.create(restriction_type="login"), answers(302)


@contextmanager
def a_page_that_is_public_again() -> Iterator[Change]:
    article = builders.article()
    restriction = article.view_restrictions.create(restriction_type="login")
    yield article.url, restriction.delete, answers(200)


@contextmanager
def a_topic() -> Iterator[Change]:
    topic = Topic.objects.first()
    with left_as_it_was(Topic.objects.get(pk=topic.pk)):
        topic.name_da = "Emnet efter"
        yield "/artikler/", topic.save, says("Emnet efter")


@contextmanager
def a_menu() -> Iterator[Change]:
    menu = Menu.objects.get(locale=Locale.get_default())
    with left_as_it_was(Menu.objects.get(pk=menu.pk)):
        menu.links[0].value["text"] = "Punktet efter"
        yield "/kontakt/", menu.save, says("Punktet efter")


@contextmanager
def a_footer() -> Iterator[Change]:
    footer = Footer.objects.get(locale=Locale.get_default())
    with left_as_it_was(Footer.objects.get(pk=footer.pk)):
        footer.text = "<p>Foden efter</p>"
        yield "/kontakt/", footer.save, says("Foden efter")


@contextmanager
def the_settings_of_the_organisation() -> Iterator[Change]:
    organisation = OrganisationSettings.objects.get()
    with left_as_it_was(OrganisationSettings.objects.get()):
        organisation.email = "efter@example.org"
        yield "/kontakt/", organisation.save, says("efter@example.org")


@contextmanager
def the_settings_of_comments() -> Iterator[Change]:
    article = builders.article(first_published_at=timezone.now() - timedelta(days=2))
    comment_settings = CommentSettings.load()
    comment_settings.close_after_days = 1
    yield article.url, comment_settings.save, lambda answer: 'name="author_email"' not in answer.text


@contextmanager
def a_comment_that_is_sent(classifier_says) -> Iterator[Change]:
    classifier_says("publish")
    article = builders.article()
    fields = {"author_name": "En læser", "author_email": "laeser@example.org", "language": "da", "tell": False}
    yield article.url, lambda: services.submit(article, text="Vi er to.", **fields), says("Vi er to.")


@contextmanager
def a_comment_that_is_approved() -> Iterator[Change]:
    article = builders.article()
    comment = builders.comment(article, status="awaiting", text="Vi er to.")
    yield article.url, lambda: services.approve(comment, builders.editor()), says("Vi er to.")


@contextmanager
def a_comment_that_is_withdrawn() -> Iterator[Change]:
    article = builders.article()
    comment = builders.comment(article, text="Vi er to.")
    yield article.url, lambda: services.withdraw(comment), lambda answer: "Vi er to." not in answer.text


@contextmanager
def a_comment_that_is_spam_after_all() -> Iterator[Change]:
    article = builders.article()
    comment = builders.comment(article, text="Vi er to.")
    yield article.url, lambda: services.mark_as_spam(comment, builders.editor()), lambda a: "Vi er to." not in a.text


@contextmanager
def a_business() -> Iterator[Change]:
    business = builders.business(name="Bageriet før")
    business.name = "Bageriet efter"
    path = f"/virksomheder/{business.slug}/"
    yield path, lambda: business.save_revision().publish(), says("Bageriet efter")


@contextmanager
def a_business_that_is_changed_in_a_list() -> Iterator[Change]:
    business = builders.business()
    rows = Business.objects.filter(pk=business.pk)
    yield f"/virksomheder/{business.slug}/", lambda: rows.update(introduction="Efter"), says("Efter")


@contextmanager
def a_category() -> Iterator[Change]:
    category = Category.objects.first()
    with left_as_it_was(Category.objects.get(pk=category.pk)):
        category.name_da = "Linjen efter"
        yield "/virksomheder/", category.save, says("Linjen efter")


@contextmanager
def a_person() -> Iterator[Change]:
    person = Person.objects.create(name="Navnet før")
    article = builders.article()
    ArticleAuthor.objects.create(page=article, person=person)
    person.name = "Navnet efter"
    yield article.url, person.save, says("Navnet efter")


@contextmanager
def a_redirect() -> Iterator[Change]:
    def add():
        Redirect.add_redirect("/helt-nyt", "/kontakt/")

    yield "/helt-nyt/", add, answers(301)
    Redirect.objects.all().delete()


@contextmanager
def a_scheduled_publication() -> Iterator[Change]:
    article = builders.article(live=False)
    article.go_live_at = timezone.now() - timedelta(minutes=1)
    article.save_revision(approved_go_live_at=article.go_live_at)
    yield article.url, lambda: call_command("publish_scheduled"), answers(200)


@contextmanager
def a_translation() -> Iterator[Change]:
    article = builders.article(title="Et oversat stykke", slug="et-oversat-stykke")
    english = Locale.objects.get(language_code="en")

    def translate():
        article.copy_for_translation(english).save_revision().publish()

    yield "/en/articles/et-oversat-stykke/", translate, answers(200)


@contextmanager
def what_staff_do_in_the_admin() -> Iterator[Change]:
    article = builders.article()
    staff = Client(SERVER_NAME="127.0.0.1")
    staff.force_login(builders.superuser())
    address = reverse("wagtailadmin_pages:unpublish", args=[article.pk])
    yield article.url, lambda: staff.post(address), answers(404)


CHANGES = {
    change.__name__: change
    for change in (
        *(a_published_change, a_new_article, an_article_that_is_unpublished, a_page_at_an_address_that_was_not_found),
        *(a_page_that_moves, a_page_that_becomes_private, a_page_that_is_public_again, a_topic, a_menu, a_footer),
        *(the_settings_of_the_organisation, the_settings_of_comments, a_comment_that_is_approved),
        *(a_comment_that_is_withdrawn, a_comment_that_is_spam_after_all, a_business, a_category, a_person, a_redirect),
        *(a_business_that_is_changed_in_a_list, a_scheduled_publication, a_translation, what_staff_do_in_the_admin),
    )
}


@pytest.fixture
def processes(new_process):
    """Two processes of one machine."""
    return new_process(), new_process()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_next_request_on_another_process_shows_the_change(processes, change):
    with change() as (path, make, is_seen):
        for process in processes:
            ask(process, path)
            before = ask(process, path)
            assert not is_seen(before)

        make()

        assert all(is_seen(ask(process, path)) for process in processes)


def test_so_does_a_comment_that_somebody_sends(processes, classifier_says):
    with a_comment_that_is_sent(classifier_says) as (path, make, is_seen):
        for process in processes:
            ask(process, path)

        make()

        assert all(is_seen(ask(process, path)) for process in processes)


def test_so_does_a_command(processes, really_written):
    article = builders.article(live=False)
    article.go_live_at = timezone.now() - timedelta(minutes=1)
    article.save_revision(approved_go_live_at=article.go_live_at)
    assert ask(processes[0], article.url).status == 404
    assert ask(processes[0], article.url).is_hit

    url = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    command = [sys.executable, "manage.py", "publish_scheduled"]
    subprocess.run(command, check=True, cwd=settings.ROOT, env={**os.environ, "DATABASE_URL": url})

    assert ask(processes[0], article.url).status == 200
