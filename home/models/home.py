"""The home page."""

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Locale, Orderable
from wagtail.search import index

from blog.models import ArticleIndexPage, ArticlePage
from core.caching.shared import shared
from core.models import BasePage
from core.models.pages import BodyMixin
from core.routing import route_below
from core.slugs import RESERVED
from core.translations.active_language import active_locale, in_active_language
from core.visibility import for_everybody
from directory import place_map
from directory.models import Business, Category, DirectoryPage
from projects.models import ProjectIndexPage, ProjectPage

ARTICLES_SHOWN = 7  # one large card, and two rows of three


class HomePage(BodyMixin, BasePage):
    """The first page of a language: what Landliv is, what staff want seen, what is new, the way to the businesses."""

    hero_heading = models.CharField(
        _("headline"), max_length=80, help_text=_("The large words at the top: what Landliv stands for.")
    )

    max_count = 2  # one a language
    reserved_slugs = RESERVED
    parent_page_types = ["wagtailcore.Page"]
    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("hero_heading"),
        *BasePage.content_panels[1:],
        InlinePanel("featured_pages", heading=_("Highlighted projects and articles"), label=_("Page"), max_num=8),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("hero_heading"), index.SearchField("body")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def route(self, request, path_components):
        return route_below(self, request, path_components) if path_components else super().route(request, [])

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        featured = [row.page for row in self.featured_pages.select_related("page")]
        spots = place_map.spots_of_all()
        chosen = in_active_language(ArticlePage.objects.as_cards(), featured)
        return {
            **context,
            "featured_projects": in_active_language(ProjectPage.objects.as_cards(), featured),
            "articles": [*chosen, *self._newest_articles(beside=chosen)],
            "sections": self._sections(),
            "categories": categories(),
            "spots": spots,
            "marks": place_map.marks(spots),
        }

    @staticmethod
    def _newest_articles(beside: list) -> list:
        keys = [page.translation_key for page in beside]
        articles = for_everybody(ArticlePage.objects.filter(locale=active_locale()))
        newest = articles.exclude(translation_key__in=keys).newest_first().as_cards()
        return list(newest[: max(0, ARTICLES_SHOWN - len(beside))])

    def _sections(self) -> dict:
        """The list pages below this one, by the word that the template calls them by."""
        sections = for_everybody(self.get_children()).select_related("locale")
        by_type = {page.cached_content_type.model_class(): page for page in sections}
        return {
            "projects": by_type.get(ProjectIndexPage),
            "articles": by_type.get(ArticleIndexPage),
            "directory": by_type.get(DirectoryPage),
        }


@shared(Business, Category, Locale)
def categories() -> list[Category]:
    """The lines of business that have businesses, with their `number`."""
    visible = Business.objects.visible_in(active_locale()).values("pk")
    counted = Category.objects.annotate(number=Count("businesses", filter=Q(businesses__in=visible)))
    return list(counted.filter(number__gt=0).order_by("sort_key"))


class HomeFeaturedPage(Orderable):
    """A project or article that staff want seen first."""

    home_page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured_pages")
    page = models.ForeignKey("wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("page", ["projects.ProjectPage", "blog.ArticlePage"])]

    class Meta(Orderable.Meta):
        verbose_name = _("highlighted page")

    def __str__(self) -> str:
        return str(self.page)
