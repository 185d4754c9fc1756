"""An editor publishes an article in Danish, and then in English."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import TranslationSource

from blog.models import ArticleIndexPage, ArticlePage, Topic
from tests import builders, staff
from tests.journeys.translating import english_of, refusal
from tests.reading import follow_language_switch, one, words

pytestmark = pytest.mark.django_db


def test_an_article_is_written_published_and_read(client, editor):
    topic = Topic.objects.first()

    article = staff.add_article(
        client,
        title="Blåbær på Ærø",
        introduction="Kort om bær.",
        date="5.3.2026",
        blocks=[("heading", "Bærrene"), ("text", "<p>De er <b>blå</b>.</p>")],
        **{"article_topics-TOTAL_FORMS": "1", "article_topics-0-topic": str(topic.pk), "article_topics-0-ORDER": "1"},
        **staff.PUBLISH,
    )

    client.logout()
    read = client.get("/artikler/blaabaer-paa-aeroe/")
    assert article.slug == "blaabaer-paa-aeroe"
    assert article.date == date(2026, 3, 5)
    assert article.topics == [topic]
    assert one(read, "h1").get_text() == "Blåbær på Ærø"
    assert one(read, ".body h2").get_text() == "Bærrene"
    assert one(read, ".body b").get_text() == "blå"
    assert "5. marts 2026" in words(read)


def test_a_draft_is_for_staff_only(client, editor):
    article = staff.add_article(client, title="Ikke færdig")

    client.logout()

    assert not article.live
    assert client.get("/artikler/ikke-faerdig/").status_code == 404
    assert "Ikke færdig" not in words(client.get("/artikler/"))


def test_two_articles_of_one_title_get_an_address_each(client, editor):
    staff.add_article(client, title="Østergård", **staff.PUBLISH)
    twin = builders.article(title="Østergård", slug="")

    assert twin.slug == "oestergaard-2"


@pytest.mark.parametrize("word", ["en", "admin", "media", "EN"])
def test_an_address_at_which_no_visitor_could_arrive_is_refused(client, editor, word):
    home = Page.objects.get(depth=2, locale=builders.locale("da"))
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])

    response = client.post(
        address, staff.filled_in(client, address, title="Side", slug=word, **staff.body()) | staff.PUBLISH
    )

    assert response.status_code == 200
    assert "slug" in response.context["form"].errors


def test_a_body_with_every_kind_of_list_and_link_is_taken(client, editor):
    blocks = nested_form_data(
        {
            "body": streamfield(
                [
                    ("quote", {"text": "Småt er godt", "attribution": ""}),
                    (
                        "facts",
                        {
                            "heading": "Tal",
                            "facts": {
                                "count": "1",
                                "0": {
                                    "value": {"figure": "9", "label": "ansatte"},
                                    "type": "item",
                                    "deleted": "",
                                    "order": "0",
                                },
                            },
                        },
                    ),
                    (
                        "links",
                        {
                            "heading": "Læs også",
                            "links": streamfield(
                                [("address", {"address": "https://example.org/", "text": "Eksempel"})]
                            ),
                        },
                    ),
                    (
                        "video",
                        {"address": "https://vimeo.com/123456789", "title": "En film", "description": ""},
                    ),
                ]
            )
        }
    )
    parent = builders.section(ArticleIndexPage)
    address = reverse("wagtailadmin_pages:add", args=["blog", "articlepage", parent.pk])

    form = staff.filled_in(client, address, title="Alt muligt", slug="alt-muligt")
    client.post(address, form | blocks | staff.PUBLISH)

    read = client.get("/artikler/alt-muligt/")
    assert one(read, ".pull-quote p").get_text() == "Småt er godt"
    assert one(read, ".figures dd").get_text() == "9"
    assert one(read, ".link-list a.external")["href"] == "https://example.org/"
    assert one(read, ".embed a")["href"] == "https://vimeo.com/123456789"


def test_the_english_version_is_made_translated_and_published(client, danish, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        staff.send_to_translation(client, danish)

    draft = english_of(danish)
    assert not draft.live
    assert client.get(f"/en/articles/{danish.slug}/").status_code == 404
    assert set(staff.pieces_of_text(client, draft)) == {
        "Blåbær på Ærø",
        "Kort om bær.",
        "En skål bær.",
        "Bærrene",
        "De er blå.",
    }

    staff.translate_everything(client, draft)
    with django_capture_on_commit_callbacks(execute=True):
        staff.publish_translation(client, draft)

    client.logout()
    read = follow_language_switch(client, client.get(danish.url))
    assert read.request["PATH_INFO"] == "/en/articles/blaabaer-paa-aeroe/"
    assert one(read, "h1").get_text() == "Blåbær på Ærø (en)"
    assert "De er blå. (en)" in words(read)
    assert "Bærrene (en)" in words(read)
    assert "Blåbær på Ærø (en)" in words(client.get("/en/articles/"))
    assert one(client.get(danish.url), "h1").get_text() == "Blåbær på Ærø"


def test_an_unfinished_translation_is_not_published_and_the_editor_is_told(
    client, draft, django_capture_on_commit_callbacks
):
    pieces = staff.pieces_of_text(client, draft)
    staff.write_translation(client, pieces["Blåbær på Ærø"], "Blueberries on Ærø")

    with django_capture_on_commit_callbacks(execute=True):
        response = staff.publish_translation(client, draft, follow=True)

    assert refusal(4) in response.content.decode()
    assert not english_of(draft).live
    assert client.get("/en/articles/blaabaer-paa-aeroe/").status_code == 404


def test_an_unfinished_translation_is_not_published_from_the_list_of_pages(client, danish, draft):
    parent = draft.get_parent()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    back = reverse("wagtailadmin_explore", args=[parent.pk])

    alone = client.post(f"{address}?id={draft.pk}&next={back}", follow=True)
    client.post(f"{address}?id={parent.pk}&next={back}", {"include_descendants": "on"})

    assert refusal(5) in alone.content.decode()
    assert not english_of(draft).live


def test_what_needs_no_translation_is_published_from_the_list_of_pages(client, editor):
    article = staff.add_article(client, title="Kladde")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    client.post(f"{address}?id={article.pk}")

    assert ArticlePage.objects.get(pk=article.pk).live


def test_a_writer_writes_drafts_and_publishes_nothing(client):
    client.force_login(builders.writer())

    article = staff.add_article(client, title="Et udkast", **staff.PUBLISH)

    assert not article.live
    assert client.get("/artikler/et-udkast/").status_code == 404


def test_a_writer_changes_a_published_article_without_readers_seeing_it(client, danish):
    client.force_login(builders.writer())

    staff.edit(client, danish, title="Ændret", **staff.PUBLISH)

    assert one(client.get(danish.url), "h1").get_text() == "Blåbær på Ærø"
    assert ArticlePage.objects.get(pk=danish.pk).get_latest_revision_as_object().title == "Ændret"


def test_an_editor_approves_what_a_writer_submits(client):
    client.force_login(builders.writer())
    article = staff.add_article(client, title="Til godkendelse", **{"action-submit": "action-submit"})
    task = article.current_workflow_task_state

    client.force_login(builders.editor())
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[article.pk, "approve", task.pk]), {"comment": ""})

    assert ArticlePage.objects.get(pk=article.pk).live


def test_a_writer_starts_no_translation(client, danish):
    client.force_login(builders.writer())

    response = staff.send_to_translation(client, danish)

    assert staff.is_refused(response)
    assert not danish.get_translations().exists()


def sync(client, page, **fields):
    source = TranslationSource.objects.get(object_id=page.translation_key)
    return client.post(reverse("wagtail_localize:update_translations", args=[source.pk]), fields, follow=True)


def test_an_unfinished_translation_is_not_published_by_sync(client, draft, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        response = sync(client, draft, publish_translations="on")

    assert refusal(5) in response.content.decode()
    assert not english_of(draft).live


def test_a_finished_translation_is_published_by_sync(client, draft, django_capture_on_commit_callbacks):
    staff.translate_everything(client, draft)

    with django_capture_on_commit_callbacks(execute=True):
        sync(client, draft, publish_translations="on")

    assert english_of(draft).live
