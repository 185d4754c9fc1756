"""An article and what belongs to it."""

from datetime import date
from functools import cached_property
from math import ceil

from django.apps import apps
from django.db import models
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from blog.models.topics import topics_by_id
from blog.queries import ArticleManager
from comments.pages import CommentsMixin
from core.models import BasePage, Person
from core.models.pages import BodyMixin
from core.translations.active_language import in_active_language
from directory.models import DirectoryPage

WORDS_A_MINUTE = 200
"""An easy pace for running text on a screen."""


class ArticlePage(CommentsMixin, BodyMixin, BasePage):
    """An article, which readers can comment on."""

    date = models.DateField(_("date"), default=date.today, db_index=True)

    objects = ArticleManager()

    parent_page_types = ["blog.ArticleIndexPage"]
    subpage_types = []
    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("date"),
        InlinePanel("article_authors", heading=_("Authors"), label=_("Author")),
        InlinePanel("article_topics", heading=_("Topics"), label=_("Topic")),
        *BasePage.content_panels[1:],
        FieldPanel("body"),
        InlinePanel("networks", heading=_("Networks"), label=_("Network")),
        InlinePanel("related_pages", heading=_("Related articles and projects"), label=_("Page"), max_num=6),
    ]
    settings_panels = [*BasePage.settings_panels, *CommentsMixin.settings_panels]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.FilterField("date")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *CommentsMixin.same_in_all_versions,
        SynchronizedField("networks", overridable=False),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        related = [row.page for row in self.related_pages.select_related("page")]
        networks = [row.network for row in self.networks.select_related("network")]
        project_model = apps.get_model("projects", "ProjectPage")
        return {
            **context,
            "index": self.get_parent().specific_deferred,
            "authors": self.authors,
            "topics": self.topics,
            "networks": networks,
            "directory": DirectoryPage.in_language_of_reader() if networks else None,
            "related_articles": in_active_language(ArticlePage.objects.as_cards(), related),
            "related_projects": in_active_language(project_model.objects.as_cards(), related),
        }

    def roles_in_conversation(self) -> dict[int, str]:
        logins = [author.user_id for author in self.authors if author.user_id]
        return dict.fromkeys(logins, pgettext("in a conversation", "Author"))

    @cached_property
    def authors(self) -> list[Person]:
        """Who wrote it, in the order that the editor gave them."""
        return [row.person for row in self.article_authors.select_related("person")]

    @property
    def topics(self) -> list:
        """The topics, in the order that the editor gave them."""
        known = topics_by_id()
        return [known[row.topic_id] for row in self.article_topics.all()]

    @cached_property
    def reading_minutes(self) -> int:
        """How long the reading takes, in minutes, at least one."""
        text = " ".join(str(block.value) for block in self.body if block.block_type in ("text", "heading"))
        return max(1, ceil(len(strip_tags(text).split()) / WORDS_A_MINUTE))


class ArticleAuthor(Orderable):
    """A person who wrote an article."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="article_authors")
    person = models.ForeignKey("core.Person", verbose_name=_("person"), on_delete=models.CASCADE, related_name="+")

    panels = [FieldPanel("person")]

    def __str__(self) -> str:
        return str(self.person)


class ArticleTopic(Orderable):
    """A topic of an article."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="article_topics")
    topic = models.ForeignKey("blog.Topic", verbose_name=_("topic"), on_delete=models.CASCADE, related_name="+")

    panels = [FieldPanel("topic")]

    def __str__(self) -> str:
        return str(self.topic)


class ArticleNetwork(Orderable):
    """A network of businesses that an article is about. The article is then listed on the network's page."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="networks")
    network = models.ForeignKey(
        "directory.Network", verbose_name=_("network"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [FieldPanel("network")]

    def __str__(self) -> str:
        return str(self.network)


class ArticleRelatedPage(Orderable):
    """An article or project that a reader of this article may want to go on to."""

    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="related_pages")
    page = models.ForeignKey("wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("page", ["blog.ArticlePage", "projects.ProjectPage"])]

    class Meta(Orderable.Meta):
        verbose_name = _("related page")

    def __str__(self) -> str:
        return str(self.page)
