"""The people behind articles and projects."""

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from core.sorting import DanishSortedModel


class Person(index.Indexed, DanishSortedModel):
    """An author of articles or lead of projects, as readers see them. Needs no login of their own."""

    name = models.CharField(_("name"), max_length=100)
    role_da = models.CharField(_("role in Danish"), max_length=100, blank=True)
    role_en = models.CharField(_("role in English"), max_length=100, blank=True)
    portrait = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("login"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="person",
        help_text=_("The login of this person, if there is one. Not shown to readers."),
    )

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("role_da"), FieldPanel("role_en")]),
        FieldPanel("portrait"),
        FieldPanel("user"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_key"]

    def __str__(self) -> str:
        return self.name

    @property
    def role(self) -> str:
        """What the person does, in the reader's language, empty where that is not said."""
        return self.role_en if get_language() == "en" else self.role_da
