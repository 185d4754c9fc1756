"""Links between pages in running text."""

from django.utils.html import escape
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.rich_text.pages import PageLinkHandler

from core.caching.shared import shared
from core.translations.active_language import active_locale, in_active_language


class LocalisedPageLinkHandler(PageLinkHandler):
    """Leads to the page in the reader's language, and to the page itself where it has none.

    So does Wagtail's own, with three queries a link: this one asks twice for a whole text, however many it has.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        ids = [attrs.get("id") for attrs in attrs_list]
        urls = _urls(tuple(ids))
        return [f'<a href="{escape(urls[id_])}">' if urls.get(id_) else "<a>" for id_ in ids]


@shared(Page, PageViewRestriction, Locale, Site)
def _urls(ids: tuple[str | None, ...]) -> dict[str, str]:
    """Where links lead to the pages with these ids, by the id. A page that is not published has no address."""
    chosen = {str(page.pk): page for page in Page.objects.live().filter(pk__in=ids)}
    foreign = [page for page in chosen.values() if page.locale_id != active_locale().pk]
    localised = {page.translation_key: page for page in in_active_language(Page.objects, foreign)}
    return {id_: localised.get(page.translation_key, page).url for id_, page in chosen.items()}
