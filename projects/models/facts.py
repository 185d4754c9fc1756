"""The facts of a project, one model a row of its fact sheet."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable, TranslatableMixin

from core.fields import WebAddressField


class ProjectLead(Orderable):
    """A person who leads a project."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="leads")
    person = models.ForeignKey(
        "core.Person", verbose_name=_("person"), on_delete=models.CASCADE, related_name="led_projects"
    )

    panels = [FieldPanel("person")]

    def __str__(self) -> str:
        return str(self.person)


class ProjectPartner(Orderable):
    """An organisation that takes part in a project."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="partners")
    name = models.CharField(_("name"), max_length=150)
    website = WebAddressField(_("website"), blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("website")])]

    def __str__(self) -> str:
        return self.name


class ProjectFunding(Orderable):
    """Money that was applied for, and what was granted, in whole kroner."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="funding")
    funder = models.CharField(_("funder"), max_length=150)
    applied = models.PositiveIntegerField(_("applied for, in kroner"), null=True, blank=True)
    granted = models.PositiveIntegerField(_("granted, in kroner"), null=True, blank=True)
    decided_on = models.DateField(_("date of the decision"), null=True, blank=True)

    panels = [
        FieldPanel("funder"),
        FieldRowPanel([FieldPanel("applied"), FieldPanel("granted"), FieldPanel("decided_on")]),
    ]

    def __str__(self) -> str:
        return self.funder


class ProjectPlace(Orderable):
    """A place where a project happens."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="places")
    place = models.ForeignKey("core.Place", verbose_name=_("place"), on_delete=models.CASCADE, related_name="+")

    panels = [FieldPanel("place")]

    def __str__(self) -> str:
        return str(self.place)


class ProjectNetwork(Orderable):
    """A network of businesses that a project founded, runs or works with."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="networks")
    network = models.ForeignKey(
        "directory.Network", verbose_name=_("network"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [FieldPanel("network")]

    def __str__(self) -> str:
        return str(self.network)


class ProjectResult(TranslatableMixin, Orderable):
    """What a project led to, in a sentence."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="results")
    text = models.CharField(_("text"), max_length=300)

    panels = [FieldPanel("text")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = False
        verbose_name = _("result")

    def __str__(self) -> str:
        return self.text


class ProjectRelatedArticle(Orderable):
    """An article that says more about what a project is concerned with."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="related_articles")
    article = models.ForeignKey("blog.ArticlePage", on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("article")]

    def __str__(self) -> str:
        return str(self.article)
