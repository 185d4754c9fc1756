"""The page of the directory, with the routes below it (see directory.views)."""

from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Locale, Page, PageViewRestriction

from core.caching.shared import shared
from core.models import BasePage
from core.translations.active_language import active_locale
from core.visibility import for_everybody
from directory import views
from directory.models.business import Business
from directory.models.classification import Network


class DirectoryPage(RoutablePageMixin, BasePage):
    """The businesses: searched, filtered, listed, on the map. Each has a page below, and each network too."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("business directory")
        verbose_name_plural = _("business directories")

    @path("", name="list")
    def business_list(self, request):
        return views.business_list(request, self)

    @path("netvaerk/", name="networks_da")
    @path("network/", name="networks_en")
    def networks(self, request):
        """The networks are listed on the directory itself."""
        return redirect(f"{self.url}#networks")

    @path("netvaerk/<slug:slug>/", name="network_da")
    @path("network/<slug:slug>/", name="network_en")
    def network(self, request, slug: str):
        return views.network(request, self, slug)

    @path("<slug:slug>/", name="business")
    def business(self, request, slug: str):
        return views.business(request, self, slug)

    @path("<slug:slug>/vcard/", name="vcard")
    def vcard(self, request, slug: str):
        return views.business_vcard(request, self, slug)

    def url_of(self, business: Business) -> str:
        """The URL of a business's page in the language of its words."""
        translation = self.get_translation_or_none(business.locale) if business.locale_id != self.locale_id else None
        return f"{(translation or self).url}{business.slug}/"

    def network_suffix(self, network: Network, language: str = "") -> str:
        """The path of a network below this page, or below its version in another language."""
        return self.reverse_subpage(f"network_{language or get_language()}", kwargs={"slug": network.slug})

    @property
    def businesses(self):
        """Every published business, each once, in this page's language where it has words in it."""
        return Business.objects.visible_in(self.locale)

    @classmethod
    def in_language_of_reader(cls) -> "DirectoryPage | None":
        """The directory in the reader's language, where there is one."""
        return _directory_in_language_of_reader()

    def get_sitemap_urls(self, request=None) -> list[dict]:
        """This page, and below it every network, and every business that has words in this page's language."""
        base = self.get_full_url(request)
        language = self.locale.language_code
        own = Business.objects.live().filter(locale_id=self.locale_id)
        return [
            *super().get_sitemap_urls(request),
            *(
                {"location": f"{base}{self.network_suffix(network, language)}", "suffix": f"network {network.slug}"}
                for network in Network.objects.all()
            ),
            *(
                {"location": f"{base}{slug}/", "lastmod": changed, "suffix": f"{slug}/"}
                for slug, changed in own.values_list("slug", "last_published_at")
            ),
        ]


@shared(DirectoryPage, Page, PageViewRestriction, Locale)
def _directory_in_language_of_reader() -> DirectoryPage | None:
    return for_everybody(DirectoryPage.objects.filter(locale=active_locale())).first()
