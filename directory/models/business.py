"""A business in the directory."""

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Orderable,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.fields import CvrField, LineField, LinesField, MailAddressField, PhoneField, WebAddressField, as_dialled
from core.models.places import Located
from core.slugs import danish_slug
from core.sorting import DanishSortedModel
from directory.queries import BusinessQuerySet
from directory.size_limits import SIZE_LIMITS, SizeLimit
from search.fields import UnshownSearchField

RESERVED_SLUGS = frozenset({"netvaerk", "network"})
"""What the address word of a business cannot be, because the directory itself answers there."""

FACTS = (
    "name",
    "slug",
    "category",
    "place",
    "street",
    "latitude",
    "longitude",
    "phone",
    "email",
    "website",
    "cvr",
    "employees",
)
"""The fields that are the same in both languages. They are changed on the Danish version; the English one follows."""


class Business(
    PreviewableMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    Located,
    index.Indexed,
    DanishSortedModel,
    ClusterableModel,
):
    """A business that wants to be seen locally: facts, and a few words of its own in each language."""

    name = LineField(_("name"), max_length=120)
    slug = models.SlugField(
        _("address word"),
        max_length=120,
        blank=True,
        help_text=_("Part of the address of its page. Made from the name when left empty."),
    )
    category = models.ForeignKey(
        "directory.Category", verbose_name=_("category"), on_delete=models.PROTECT, related_name="businesses"
    )
    introduction = LinesField(_("in short"), max_length=250)
    offers = LinesField(_("what it offers"), max_length=1000, blank=True)
    seeks = LinesField(
        _("what it seeks together with others"),
        max_length=1000,
        blank=True,
        help_text=_("For example a shared van, a stall at a market, or somebody to share large orders with."),
    )
    opening_hours = LineField(_("opening hours"), max_length=200, blank=True)

    street = LineField(_("street and number"), max_length=120, blank=True)
    place = models.ForeignKey(
        "core.Place", verbose_name=_("place"), on_delete=models.PROTECT, related_name="businesses"
    )
    phone = PhoneField(_("telephone"), blank=True)
    email = MailAddressField(_("email address"), blank=True)
    website = WebAddressField(_("website"), blank=True)
    cvr = CvrField(_("CVR no."), blank=True, help_text=_("Voluntary: the smallest businesses need not be registered."))
    employees = models.PositiveSmallIntegerField(
        _("employees beside the owner"), default=0, help_text=_("0 when the owner works alone.")
    )

    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="business",
        for_concrete_model=False,
    )
    revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="business",
        for_concrete_model=False,
    )

    objects = BusinessQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("category"),
        FieldPanel("introduction"),
        FieldPanel("offers"),
        FieldPanel("seeks"),
        InlinePanel("business_networks", heading=_("Networks"), label=_("Network")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("street"), FieldPanel("place")]),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("website"),
                FieldPanel("opening_hours"),
            ],
            heading=_("Contact"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("employees"), FieldPanel("cvr")]),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
                FieldPanel("slug"),
            ],
            heading=_("Facts"),
        ),
    ]
    search_fields = [
        index.SearchField("name", boost=10),
        index.AutocompleteField("name"),
        index.SearchField("introduction", boost=5),
        index.SearchField("offers"),
        index.SearchField("seeks"),
        UnshownSearchField("phone_as_dialled"),
        index.RelatedFields("category", [index.SearchField("name_da"), index.SearchField("name_en")]),
        index.RelatedFields(
            "place",
            [
                index.SearchField("name"),
                index.SearchField("postcode"),
                index.SearchField("post_town"),
                index.RelatedFields("municipality", [index.SearchField("name")]),
            ],
        ),
        index.FilterField("id"),
        index.FilterField("locale"),
        index.FilterField("live"),
    ]
    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in FACTS]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("business")
        verbose_name_plural = _("businesses")
        ordering = ["sort_key"]
        constraints = [
            models.UniqueConstraint(fields=["slug", "locale"], name="one_business_an_address"),
        ]
        indexes = [
            # Every list asks which businesses have words in a language, and most count them: this answers it without
            # reading the words themselves.
            models.Index(
                fields=["locale", "translation_key"],
                include=["id", "category", "place", "employees"],
                name="words_in_a_language",
                condition=models.Q(live=True),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def full_clean(self, *args, **kwargs):
        # Here and not in clean(): a draft is saved without its required fields, and needs an address all the same.
        self.slug = self.slug or self._free_slug()
        super().full_clean(*args, **kwargs)

    def clean(self):
        super().clean()
        if self.slug in RESERVED_SLUGS or self._others().filter(slug=self.slug).exists():
            raise ValidationError({"slug": _("This address word is taken. Choose another.")})

    def _free_slug(self) -> str:
        """An address made from the name that no other business has."""
        base = danish_slug(self.name, 110) or danish_slug(str(self._meta.verbose_name))
        taken = RESERVED_SLUGS | set(self._others().filter(slug__startswith=base).values_list("slug", flat=True))
        candidates = (base, *(f"{base}-{number}" for number in range(2, len(taken) + 3)))
        return next(slug for slug in candidates if slug not in taken)

    def _others(self):
        """All businesses but this one in its languages."""
        return Business.objects.exclude(translation_key=self.translation_key)

    def copy_for_translation(self, locale, exclude_fields=None):
        # Else the new version would have the revisions of this one for its own.
        return super().copy_for_translation(locale, [*(exclude_fields or []), "live_revision", "latest_revision"])

    def get_preview_template(self, request, mode_name) -> str:
        return "directory/business_preview.html"

    def fits(self, limit: SizeLimit) -> bool:
        """Whether it is a micro-enterprise by this limit."""
        return self.employees <= limit.max_employees

    @property
    def size_limits(self) -> list[SizeLimit]:
        """The limits by which it is a micro-enterprise."""
        return [limit for limit in SIZE_LIMITS if self.fits(limit)]

    @property
    def phone_as_dialled(self) -> str:
        """Its telephone number in the forms in which people look for one."""
        return as_dialled(self.phone)

    @property
    def networks(self) -> list:
        """The networks that it belongs to."""
        return [row.network for row in self.business_networks.select_related("network")]

    @property
    def whereabouts(self) -> tuple[float, float] | None:
        """Latitude and longitude: its own or else its place's, where they are known."""
        return self.point or self.place.point

    @property
    def foreign_language(self) -> str:
        """The language of its words where that is not the reader's, else nothing."""
        code = self.locale.language_code
        return "" if code == get_language() else code


class BusinessNetwork(Orderable):
    """A business's place in a network."""

    business = ParentalKey(Business, on_delete=models.CASCADE, related_name="business_networks")
    network = models.ForeignKey(
        "directory.Network", verbose_name=_("network"), on_delete=models.CASCADE, related_name="members"
    )

    panels = [FieldPanel("network")]

    def __str__(self) -> str:
        return str(self.network)
