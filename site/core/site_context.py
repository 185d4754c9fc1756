"""Navigation, footer, organisation, breadcrumbs and language switch of a page, in the reader’s language."""

from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from urllib.parse import urlencode

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language, override
from wagtail.models import Locale, Page, PageViewRestriction, Site

from core.caching.shared import shared
from core.links import Link, resolve
from core.models import Footer, Menu, OrganisationSettings, SiteDocument
from core.translations.active_language import active_locale, language_codes
from core.visibility import is_restricted

HOME_DEPTH = 2


@dataclass(frozen=True)
class Navigation:
    """What all pages of a site show in one language."""

    menu: list[Link]
    organisation: OrganisationSettings | None
    footer: str
    """The whole foot of the page, as HTML."""


@shared(Menu, Footer, OrganisationSettings, Page, PageViewRestriction, Locale, Site, SiteDocument)
def _navigation(site: Site | None) -> Navigation:
    """Return what all pages of a site show, in the reader's language."""
    menu = Menu.objects.filter(locale=active_locale()).first()
    footer = Footer.objects.filter(locale=active_locale()).first()
    links = {
        "menu": resolve(menu.links, site) if menu else [],
        "footer_links": resolve(footer.links, site) if footer else [],
    }
    organisation = OrganisationSettings.for_site(site) if site else None
    footer_html = render_to_string("components/footer.html", {**links, "footer": footer, "organisation": organisation})
    return Navigation(links["menu"], organisation, footer_html)


@dataclass(frozen=True)
class LanguageChoice:
    """Where the language switch leads for one language."""

    code: str
    name: str
    url: str
    is_active: bool
    is_translation: bool
    """Whether it is this very page; otherwise `title` names the nearest page above it that exists in the language."""
    title: str = ""


class SiteContext:
    """What every page shows of the site, each part looked up when a template first asks for it."""

    def __init__(self, request):
        self.request = request
        self._trails: dict[int, list[Page]] = {}

    @cached_property
    def navigation(self) -> Navigation:
        """What all pages of this site show."""
        return _navigation(Site.find_for_request(self.request))

    @property
    def menu(self) -> list[Link]:
        """The links of the main menu."""
        return self.navigation.menu

    @property
    def footer(self) -> str:
        """The foot of the page, as HTML."""
        return self.navigation.footer

    @property
    def organisation(self) -> OrganisationSettings | None:
        """Name, contact data and social links."""
        return self.navigation.organisation

    @cached_property
    def home_url(self) -> str:
        """The address of the home page."""
        return "/en/" if get_language() == "en" else "/"

    def ancestors(self, page: Page) -> list[Page]:
        """The published pages above a page, home first."""
        above = [other for other in self._trail(page) if other.live and page.path.startswith(other.path)]
        return sorted((other for other in above if other.pk != page.pk), key=attrgetter("path"))

    def languages(self, page: Page | None) -> list[LanguageChoice]:
        """Where the switch leads from a page; from what is no page, to its address in the other language's words."""
        versions = self._versions(page) if page and page.pk else []
        suffixes = getattr(self.request, "route_suffixes", {})
        return [self._choice(code, name, page, versions, suffixes.get(code, "")) for code, name in settings.LANGUAGES]

    def _own_address(self, code: str) -> str:
        """The address of what is no page, as the form for a report, in a language; empty where there is none."""
        match = self.request.resolver_match
        if not match or not match.namespace:
            return ""
        with override(code):
            address = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
        kept = getattr(self.request, "kept_query", {})
        return self._with_page(f"{address}?{urlencode(kept)}" if kept else address, code)

    def _with_page(self, address: str, code: str) -> str:
        """The address of a list, with the page of it that corresponds to the one shown."""
        number = self.page_numbers.get(code, 1)
        if number == 1:
            return address
        return f"{address}{'&' if '?' in address else '?'}page={number}"

    @property
    def page_numbers(self) -> dict[str, int]:
        """For each language, the page of the list that corresponds to the one shown. Empty on the first page."""
        return getattr(self.request, "page_numbers", {})

    def _versions(self, page: Page) -> list[Page]:
        """The page, then its other published versions, then those of the pages above it, the nearest first."""
        found = [version for version in self._trail(page) if version.live and not is_restricted(version)]
        own = page.translation_key
        keys = [own, *(above.translation_key for above in reversed(self.ancestors(page)))]
        found = [version for version in found if version.translation_key in keys and version.pk != page.pk]
        return [page, *sorted(found, key=lambda version: keys.index(version.translation_key))]

    def _trail(self, page: Page) -> list[Page]:
        """The page and those above it, in all languages, published or not: one query for breadcrumbs and languages."""
        if not page.pk:
            return []
        if page.pk not in self._trails:
            paths = [page.path[: depth * page.steplen] for depth in range(HOME_DEPTH, page.depth + 1)]
            own = Page.objects.filter(path__in=paths)
            found = Page.objects.filter(translation_key__in=own.values("translation_key"))
            self._trails[page.pk] = list(found)
        return self._trails[page.pk]

    def _choice(self, code, name, page, versions, suffix) -> LanguageChoice:
        is_active = code == get_language()
        codes = language_codes()
        nearest = next((version for version in versions if codes[version.locale_id] == code), None)
        if page is None and (own := self._own_address(code)):
            return LanguageChoice(code, name, own, is_active, is_translation=True)
        if nearest is None:
            home = "/" if code == settings.LANGUAGE_CODE else f"/{code}/"
            return LanguageChoice(code, name, home, is_active, is_translation=False)
        is_translation = nearest.translation_key == page.translation_key
        url = nearest.get_url(self.request)
        if is_translation:
            url = self._with_page(url + suffix, code)
        return LanguageChoice(code, name, url, is_active, is_translation, nearest.title)
