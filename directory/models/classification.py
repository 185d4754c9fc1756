"""Categories of businesses, and the networks in which they help each other."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from core.models import BilingualName


class Category(BilingualName):
    """A line of business."""

    class Meta(BilingualName.Meta):
        verbose_name = _("category")
        verbose_name_plural = _("categories")


class Network(BilingualName):
    """Businesses that help each other. Has a page of its own below the directory."""

    together_da = models.TextField(
        _("what you can do together, in Danish"),
        blank=True,
        help_text=_("On the network's page. An empty line begins a new paragraph."),
    )
    together_en = models.TextField(_("what you can do together, in English"), blank=True)
    coordinator = models.ForeignKey(
        "core.Person",
        verbose_name=_("network coordinator"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="coordinated_networks",
        help_text=_("The person who runs the network and whom newcomers can turn to."),
    )

    panels = [
        *BilingualName.panels,
        MultiFieldPanel(
            [FieldPanel("together_da"), FieldPanel("together_en"), FieldPanel("coordinator")],
            heading=_("The network's page"),
        ),
    ]

    # Two names have twice the words to be found by: they count no more than a text does, and crowd nothing out.
    search_fields = [
        *BilingualName.search_fields,
        *(index.SearchField(f"{name}_{code}") for name in ("description", "together") for code in ("da", "en")),
    ]

    class Meta(BilingualName.Meta):
        verbose_name = _("network")
        verbose_name_plural = _("networks")

    @property
    def together(self) -> str:
        """What its members can do together, in the reader's language, empty where that is not said in it."""
        return self.together_en if get_language() == "en" else self.together_da
