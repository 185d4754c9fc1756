"""Places and municipalities. A post district is not a municipality, so a place has both.

The places that come with the site (data/places.toml) carry coordinates of GeoNames, CC BY 4.0.
"""

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from core.fields import IdentifierField, LineField
from core.sorting import DanishSortedModel


class Municipality(DanishSortedModel):
    """A Danish municipality, by its official code."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    code = models.CharField(
        _("code"),
        max_length=3,
        unique=True,
        validators=[RegexValidator(r"^\d{3}$", _("A municipality's code has three digits."))],
    )

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("code")])]

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = ["sort_key"]

    def __str__(self) -> str:
        return self.name


class Located(models.Model):
    """A thing that lies somewhere in Denmark: its coordinates in degrees (WGS 84), where they are known."""

    latitude = models.DecimalField(
        _("latitude"),
        max_digits=7,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(54), MaxValueValidator(58)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=7,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(8), MaxValueValidator(16)],
    )

    class Meta:
        abstract = True

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude, where both are known."""
        if self.latitude is None or self.longitude is None:
            return None
        return float(self.latitude), float(self.longitude)


class Place(Located, index.Indexed, DanishSortedModel):
    """A town or village where there are businesses or projects."""

    name = LineField(_("name"), max_length=100, unique=True)
    slug = models.SlugField(_("address word"), max_length=100, unique=True)
    postcode = IdentifierField(
        _("postcode"),
        max_length=4,
        validators=[RegexValidator(r"^\d{4}$", _("A Danish postcode has four digits."))],
    )
    post_town = models.CharField(
        _("post town"),
        max_length=100,
        blank=True,
        help_text=_("The name that stands beside the postcode, where it is another than the place's."),
    )
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="places"
    )

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("slug")]),
        FieldRowPanel([FieldPanel("postcode"), FieldPanel("post_town")]),
        FieldPanel("municipality"),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
    ]
    search_fields = [
        index.SearchField("name"),
        index.SearchField("postcode"),
        index.AutocompleteField("name"),
        index.AutocompleteField("postcode"),
    ]

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["sort_key"]

    def __str__(self) -> str:
        return self.name

    @property
    def post_line(self) -> str:
        """The last line of an address: 4684 Holmegaard."""
        return f"{self.postcode} {self.post_district}"

    @property
    def post_district(self) -> str:
        """The name that stands beside the postcode."""
        return self.post_town or self.name
