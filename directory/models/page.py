"""The page of the directory: the list, and below it the page of every business."""

from django.conf import settings
from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Locale

from core.models import BasePage
from core.paging import page_of
from directory.forms import BusinessFilterForm
from directory.models.business import Business
from search import misses

BUSINESSES_A_PAGE = 24


class DirectoryPage(RoutablePageMixin, BasePage):
    """The businesses: searched, filtered, listed, and each on a page of its own."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("business directory")
        verbose_name_plural = _("business directories")

    @path("", name="list")
    def business_list(self, request):
        """The businesses that the filters leave."""
        form = BusinessFilterForm(request.GET)
        found = form.apply_to(self.businesses) if form.is_valid() else []
        self._note_what_is_missed(request, form)
        response = self.render(
            request,
            context_overrides={
                "form": form,
                "answer": form.answer,
                "businesses": page_of(request, found, BUSINESSES_A_PAGE),
                "filtered": any(request.GET.get(name) for name in form.fields),
            },
        )
        response.status_code = 200 if form.is_valid() else 400
        return response

    @staticmethod
    def _note_what_is_missed(request, form: BusinessFilterForm) -> None:
        """Count words that no business has, for staff to see. With a filter set, their absence says nothing."""
        if (
            form.answer
            and not form.answer.found_as_typed
            and set(form.changed_data) == {"q"}
            and request.method == "GET"
        ):
            misses.note(form.answer.typed, get_language())

    @path("<slug:slug>/", name="business")
    def business(self, request, slug: str):
        """One business, in the reader's language where it has words in it."""
        found = self.businesses.filter(slug=slug).select_related("locale", "category", "place__municipality")
        # An address is one business's, but a draft may have been given another's: this page's language goes first.
        business = min(found, key=lambda business: business.locale_id != self.locale_id, default=None)
        if business is None:
            raise Http404
        request.route_suffixes = {code: f"{slug}/" for code, _name in settings.LANGUAGES}
        if not business.get_translations().live().exists():
            # Both addresses show the same words: search engines are to know one of them.
            request.canonical_path = f"{self._url_in(business.locale)}{slug}/"
        return self.render(
            request,
            context_overrides={"business": business, "parent_page": self},
            template="directory/business.html",
        )

    def _url_in(self, locale: Locale) -> str:
        translation = self.get_translation_or_none(locale)
        return (translation or self).url

    @property
    def businesses(self):
        """Every published business, each once, in this page's language where it has words in it."""
        return Business.objects.visible_in(self.locale)

    def get_sitemap_urls(self, request=None) -> list[dict]:
        """This page, and below it every business that has words in this page's language."""
        urls = super().get_sitemap_urls(request)
        base = self.get_full_url(request)
        own = Business.objects.live().filter(locale_id=self.locale_id)
        return urls + [
            {"location": f"{base}{slug}/", "lastmod": changed, "suffix": f"{slug}/"}
            for slug, changed in own.values_list("slug", "last_published_at")
        ]
