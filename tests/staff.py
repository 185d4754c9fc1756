"""Does what staff do in the admin: fills in forms as they were rendered, and sends them."""

import json
import re

from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from django.utils.text import slugify
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield

from blog.models import ArticleIndexPage, ArticlePage
from core.blocks.body import RICH_TEXT_FEATURES
from tests import builders
from tests.reading import one, soup

PUBLISH = {"action-publish": "action-publish"}


def edit_address(page: Page) -> str:
    """Where a page is edited."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def is_refused(response) -> bool:
    """Whether the admin sent somebody away who may not do this: to its first screen or to the login."""
    if response.status_code == 403:
        return True
    away = (reverse("wagtailadmin_home"), reverse("wagtailadmin_login"))
    return response.status_code == 302 and response["Location"].split("?")[0] in away


def body(*blocks: tuple[str, str]) -> dict:
    """The form data of a body of headings and texts."""
    stream = [(kind, _text(words) if kind == "text" else words) for kind, words in blocks]
    return nested_form_data({"body": streamfield(stream)})


def body_of(page: Page) -> dict:
    """The form data of a body of headings and texts as it is, with the ids that its translation knows the blocks by."""
    data = body(*((block["type"], block["value"]) for block in page.body.raw_data))
    return data | {f"body-{number}-id": block["id"] for number, block in enumerate(page.body.raw_data)}


def _text(html: str) -> str:
    return rich_text(html, features=RICH_TEXT_FEATURES)


def filled_in(client, address: str, form_id: str = "page-edit-form", **changes) -> dict:
    """The form at this address as it was rendered, with changes. What is written by scripts only is left out."""
    response = client.get(address)
    assert response.status_code == 200, f"{address}: {response.status_code}"
    form = querydict_from_html(response.content.decode(), form_id=form_id).dict()
    ticked = {box["name"]: "on" for box in soup(response).select(f"#{form_id} input[type=checkbox][checked]")}
    return form | ticked | changes


def add_article(client, *, title: str, blocks=(("text", "<p>Ord.</p>"),), **fields) -> ArticlePage:
    """Write an article on a new page of the admin, and send it; with PUBLISH among the fields, publish it."""
    parent = builders.section(ArticleIndexPage)
    address = reverse("wagtailadmin_pages:add", args=["blog", "articlepage", parent.pk])
    form = filled_in(client, address, title=title, **body(*blocks), **fields)
    response = client.post(address, form | {"slug": slug_made_while_typing(client, address, title)})
    assert response.status_code == 302, response.context["form"].errors
    return ArticlePage.objects.get(title=title)


def slug_made_while_typing(client, address: str, title: str) -> str:
    """What the script of the admin makes of a title, by the rules that the form hands it."""
    field = one(client.get(address), "input[name=slug]")
    for (pattern, _flags), replacement in json.loads(field["data-w-slug-formatters-value"]):
        title = re.sub(pattern, replacement, title)
    return slugify(title)


def edit(client, page: Page, **changes):
    """Change a page in its form. Its body stays as it is unless it is among the changes."""
    page = page.specific_class.objects.get(pk=page.pk)
    form = filled_in(client, edit_address(page)) | body_of(page)
    return client.post(edit_address(page), form | changes)


def send_to_translation(client, page: Page):
    """Press »Translate« and choose English."""
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return client.post(address, {"locales": [builders.locale("en").pk]})


def pieces_of_text(client, english: Page) -> dict[str, str]:
    """What the translation editor asks to be translated: the Danish words with the address that takes the English."""
    props = json.loads(client.get(edit_address(english)).context["props"])
    return {piece["source"]: piece["editUrl"] for piece in props["segments"] if piece["type"] == "string"}


def write_translation(client, address: str, english: str):
    """Type the English of one piece into the translation editor."""
    return client.put(address, encode_multipart(BOUNDARY, {"value": english}), content_type=MULTIPART_CONTENT)


def translate_everything(client, english: Page) -> None:
    """Translate each piece: »Ord« becomes »Ord (en)«."""
    for words, address in pieces_of_text(client, english).items():
        assert write_translation(client, address, f"{words} (en)").status_code == 201


def publish_translation(client, english: Page, **kwargs):
    """Press »Publish« in the translation editor."""
    return client.post(edit_address(english), {"action": "publish"}, **kwargs)
