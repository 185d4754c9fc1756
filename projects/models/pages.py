"""The projects, their facts, and the news that their leads write."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from comments.pages import CommentsMixin
from core.fields import MonthField, WebAddressField
from core.models import BasePage
from core.models.pages import BodyMixin
from core.translations.active_language import in_active_language
from core.visibility import for_everybody
from directory import place_map
from directory.models import DirectoryPage
from projects.queries import ProjectManager, ProjectUpdateManager

SAME_IN_BOTH_LANGUAGES = ("status", "starts", "ends", "predecessor", "networks")
"""The facts of a project that are changed on the Danish page alone."""


class ProjectStatus(models.TextChoices):
    """How far a project is."""

    PLANNED = "planned", _("Planned")
    UNDER_WAY = "under_way", _("Under way")
    FINISHED = "finished", _("Finished")
    CONTINUED = "continued", _("Continued")


class ProjectIndexPage(BasePage):
    """All projects, those under way first."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["projects.ProjectPage"]

    class Meta:
        verbose_name = _("project list")
        verbose_name_plural = _("project lists")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        projects = list(for_everybody(ProjectPage.objects.child_of(self)).as_cards())
        groups = [
            (_("Under way"), [p for p in projects if p.status == ProjectStatus.UNDER_WAY]),
            (_("Planned"), [p for p in projects if p.status == ProjectStatus.PLANNED]),
            (_("Finished and continued"), [p for p in projects if p.is_over]),
        ]
        return {**context, "groups": [group for group in groups if group[1]]}


class ProjectPage(BodyMixin, BasePage):
    """A project: what it is, its facts, its results, and its news below it."""

    status = models.CharField(_("status"), max_length=20, choices=ProjectStatus.choices, default=ProjectStatus.PLANNED)
    starts = MonthField(_("from"), null=True, blank=True)
    ends = MonthField(_("to"), null=True, blank=True)
    website = WebAddressField(_("the project's own site"), blank=True)
    predecessor = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("continues the project"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="successor_projects",
        help_text=_("The project that this one continues. It then says so itself, and links to this one."),
    )

    objects = ProjectManager()

    parent_page_types = ["projects.ProjectIndexPage"]
    subpage_types = ["projects.ProjectUpdatePage"]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        InlinePanel("results", heading=_("Results"), label=_("Result")),
        InlinePanel("related_articles", heading=_("Related articles"), label=_("Article"), max_num=6),
    ]
    facts_panels = [
        FieldPanel("status"),
        FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")], heading=_("Period")),
        InlinePanel("leads", heading=_("Project leads"), label=_("Project lead")),
        InlinePanel("partners", heading=_("Partners"), label=_("Partner")),
        InlinePanel("funding", heading=_("Funding"), label=_("Grant")),
        InlinePanel("places", heading=_("Places"), label=_("Place")),
        InlinePanel("networks", heading=_("Networks"), label=_("Network")),
        FieldPanel("website"),
        PageChooserPanel("predecessor", "projects.ProjectPage"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.FilterField("status")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in SAME_IN_BOTH_LANGUAGES),
    ]

    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(facts_panels, heading=_("Facts")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def clean(self):
        super().clean()
        if self.starts and self.ends and self.ends < self.starts:
            raise ValidationError({"ends": _("The project cannot end before it starts.")})

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        facts = self._facts()
        spots = place_map.spots_of([row.place for row in facts["places"]])
        return {
            **context,
            "spots": spots,
            "marks": place_map.marks(spots),
            "directory": DirectoryPage.in_language_of_reader(),
            "updates": for_everybody(ProjectUpdatePage.objects.child_of(self)).newest_first(),
            "predecessor": next(iter(in_active_language(ProjectPage.objects, [self.predecessor])), None),
            "successor": self.successor,
            "facts": facts,
            "articles": self.articles_in_active_language(),
        }

    def _facts(self) -> dict:
        """The rows of the fact sheet, each kind in one query."""
        return {
            "leads": self.leads.select_related("person"),
            "partners": self.partners.all(),
            "funding": self.funding.all(),
            "places": self.places.select_related("place"),
            "networks": [row.network for row in self.networks.select_related("network")],
        }

    def articles_in_active_language(self) -> list:
        """The articles that staff chose, in the reader's language, as cards."""
        article_model = self.related_articles.model._meta.get_field("article").related_model
        chosen = [row.article for row in self.related_articles.select_related("article")]
        return in_active_language(article_model.objects.as_cards(), chosen)

    @property
    def status_style(self) -> str:
        """The name of the tag's look in the style sheet."""
        return {"planned": "planned", "under_way": "active", "finished": "done", "continued": "continued"}[self.status]

    @property
    def is_over(self) -> bool:
        """Whether nothing more is to come under this name."""
        return self.status in (ProjectStatus.FINISHED, ProjectStatus.CONTINUED)

    @property
    def successor(self) -> "ProjectPage | None":
        """The project that continues this one, in this one's language."""
        key = self.translation_key
        successors = ProjectPage.objects.filter(predecessor__translation_key=key, locale_id=self.locale_id)
        return for_everybody(successors).first()


class ProjectUpdatePage(CommentsMixin, BodyMixin, BasePage):
    """Dated news of a project, written by its lead."""

    date = models.DateField(_("date"), default=date.today)

    objects = ProjectUpdateManager()

    parent_page_types = ["projects.ProjectPage"]
    subpage_types = []
    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("date"),
        *BasePage.content_panels[1:],
        FieldPanel("body"),
    ]
    settings_panels = [*BasePage.settings_panels, *CommentsMixin.settings_panels]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.FilterField("date")]
    override_translatable_fields = [*BasePage.override_translatable_fields, *CommentsMixin.same_in_all_versions]

    class Meta:
        verbose_name = _("project update")
        verbose_name_plural = _("project updates")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {**context, "project": self.get_parent().specific}

    def roles_in_conversation(self) -> dict[int, str]:
        parent = self.get_parent()
        leads = ProjectPage.objects.filter(pk=parent.pk, leads__person__user__isnull=False)
        return dict.fromkeys(leads.values_list("leads__person__user", flat=True), gettext("Project lead"))
