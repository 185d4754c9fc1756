"""Navigation, footer, organisation, breadcrumbs and language switch of a page, in the reader’s language."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, override
from wagtail.models import Locale, Page, Site

from core.links import Link, resolve
from core.models import Footer, Menu, OrganisationSettings
from core.translations import active_locale
from core.visibility import for_everybody

HOME_DEPTH = 2


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
        self._ancestors: dict[int | None, list[Page]] = {}
        self._versions_of: dict[int, list[Page]] = {}

    @cached_property
    def locale(self) -> Locale:
        """The locale of the address."""
        return active_locale()

    @cached_property
    def menu(self) -> list[Link]:
        """The links of the main menu."""
        menu = Menu.objects.filter(locale=self.locale).first()
        return resolve(menu.links, self.request) if menu else []

    @cached_property
    def footer(self) -> Footer | None:
        """The footer's own words."""
        return Footer.objects.filter(locale=self.locale).first()

    @cached_property
    def footer_links(self) -> list[Link]:
        """The links in the footer."""
        return resolve(self.footer.links, self.request) if self.footer else []

    @cached_property
    def organisation(self) -> OrganisationSettings | None:
        """Name, contact data and social links."""
        site = Site.find_for_request(self.request)
        return OrganisationSettings.for_site(site) if site else None

    @cached_property
    def home_url(self) -> str:
        """The address of the home page."""
        return "/en/" if get_language() == "en" else "/"

    def ancestors(self, page: Page) -> list[Page]:
        """The pages above a page, home first."""
        if page.pk not in self._ancestors:
            above = page.get_ancestors().live().filter(depth__gte=HOME_DEPTH) if page.pk else []
            self._ancestors[page.pk] = list(above)
        return self._ancestors[page.pk]

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
        if page.pk not in self._versions_of:
            keys = [above.translation_key for above in (*self.ancestors(page), page)][::-1]
            found = for_everybody(Page.objects.filter(translation_key__in=keys)).select_related("locale")
            others = sorted(found, key=lambda version: keys.index(version.translation_key))
            self._versions_of[page.pk] = [page, *(version for version in others if version.pk != page.pk)]
        return self._versions_of[page.pk]

    def _choice(self, code, name, page, versions, suffix) -> LanguageChoice:
        is_active = code == get_language()
        nearest = next((version for version in versions if version.locale.language_code == code), None)
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
