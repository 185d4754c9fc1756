"""Small things that are the same in both languages but for their words: topics, categories, networks.

They are one row with two names, not two rows: a choice made on the Danish page then holds on the English one too.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from core.slugs import danish_slug
from core.sorting import DanishSortedModel


def in_words_of_reader(danish: str, english: str) -> str:
    """Return the words for the reader's language; Danish where there is no English."""
    return (english if get_language() == "en" else danish) or danish


class BilingualName(index.Indexed, DanishSortedModel):
    """A named thing with its description, in Danish and English, and one address word for both."""

    name_da = models.CharField(_("name in Danish"), max_length=100, unique=True)
    name_en = models.CharField(_("name in English"), max_length=100)
    slug = models.SlugField(
        _("address word"),
        max_length=100,
        unique=True,
        blank=True,
        help_text=_("Part of the address of its page. Made from the Danish name when left empty."),
    )
    description_da = models.TextField(_("description in Danish"), blank=True)
    description_en = models.TextField(_("description in English"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("name_da"), FieldPanel("name_en")]),
        FieldPanel("slug"),
        FieldPanel("description_da"),
        FieldPanel("description_en"),
    ]
    search_fields = [
        index.SearchField("name_da"),
        index.SearchField("name_en"),
        index.AutocompleteField("name_da"),
        index.AutocompleteField("name_en"),
    ]

    class Meta:
        abstract = True
        ordering = ["sort_key"]

    def __str__(self) -> str:
        return self.name

    def clean(self):
        super().clean()
        self.slug = self.slug or danish_slug(self.name_da, 100)
        if not self.slug:
            raise ValidationError({"name_da": _("The name needs at least one letter or digit.")})

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return in_words_of_reader(self.name_da, self.name_en)

    @property
    def description(self) -> str:
        """The description in the reader's language, empty where there is none: a name may be Danish, a text not."""
        return self.description_en if get_language() == "en" else self.description_da

    @property
    def sort_name(self) -> str:
        return self.name_da
