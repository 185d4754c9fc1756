"""Turns the links that staff chose into links that a reader of the active language can follow."""

from dataclasses import dataclass

from wagtail.models import Locale, Page, PageViewRestriction, Site

from core.caching.shared import shared
from core.translations.active_language import in_active_language


@dataclass(frozen=True)
class Link:
    """What a template needs of a link."""

    text: str
    url: str
    external: bool = False
    page_id: int | None = None


def resolve(stream, site: Site | None) -> list[Link]:
    """Return the links of a stream of page and address links, in order, without those that lead nowhere.

    A page's address is the one for readers of the site: with its host only where the page belongs to another site.
    """
    chosen = [(item["type"], item["value"] or {}) for item in stream.raw_data]  # a program may leave a part out
    targets = versions_by_id(tuple(value["page"] for _type, value in chosen if value.get("page")))
    links = []
    for block_type, value in chosen:
        if block_type == "address":
            links.append(Link(value.get("text") or "", value.get("address") or "", external=True))
        elif page := targets.get(value.get("page")):
            links.append(Link(value.get("text") or page.title, page.relative_url(site), page_id=page.pk))
    return [link for link in links if link.url]


@shared(Page, PageViewRestriction, Locale)
def versions_by_id(ids: tuple[int, ...]) -> dict[int, Page]:
    """Return the versions in the reader's language of the pages that have these ids, by the id that was asked for."""
    chosen = Page.objects.filter(pk__in=ids).only("translation_key")
    versions = {page.translation_key: page for page in in_active_language(Page.objects, chosen)}
    return {page.pk: versions[page.translation_key] for page in chosen if page.translation_key in versions}
