"""Turns the links that staff chose into links that a reader of the active language can follow."""

from dataclasses import dataclass

from wagtail.models import Page

from core.translations import in_active_language


@dataclass(frozen=True)
class Link:
    """What a template needs of a link."""

    text: str
    url: str
    external: bool = False
    page_id: int | None = None


def resolve(stream, request=None) -> list[Link]:
    """Return the links of a stream of page and address links, in order, without those that lead nowhere."""
    chosen = [item.value["page"] for item in stream if item.block_type == "page"]
    targets = {page.translation_key: page for page in in_active_language(Page.objects, chosen)}
    links = []
    for item in stream:
        if item.block_type == "address":
            links.append(Link(item.value["text"], item.value["address"], external=True))
        elif item.value["page"] and (page := targets.get(item.value["page"].translation_key)):
            links.append(Link(item.value["text"] or page.title, page.get_url(request), page_id=page.pk))
    return [link for link in links if link.url]
