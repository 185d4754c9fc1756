"""Pictures and documents."""

import logging
from datetime import datetime, timedelta

from django.core.exceptions import SuspiciousFileOperation
from django.core.files import File
from django.db import models
from django.templatetags.static import static
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, Image, get_upload_to

from core.images.fields import NormalisedImageField
from core.images.renditions import BoundedFilter, RenditionError, clean_rendition

logger = logging.getLogger(__name__)

RETRY_AFTER = timedelta(minutes=10)
"""How long a picture whose rendition failed is left in peace: a page must not try in vain with every visitor."""

FILE_FAILURES = (OSError, ValueError, SuspiciousFileOperation)
"""What a missing, empty, broken or unwritable file raises. RenditionError is an OSError."""


class SiteImage(AbstractImage):
    """A picture in the library, with the name of the one who made it."""

    # Read in this order when a picture is saved: the measures are those of the file as it is stored.
    file = NormalisedImageField(
        verbose_name=_("file"), upload_to=get_upload_to, width_field="width", height_field="height"
    )
    width = models.IntegerField(verbose_name=_("width"), editable=False)
    height = models.IntegerField(verbose_name=_("height"), editable=False)
    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Who made the picture, and its licence. Shown under it."),
    )
    # When a rendition failed last; empty where all that were asked for could be made.
    rendition_failed_at = models.DateTimeField(_("could not be shown at"), null=True, editable=False)

    admin_form_fields = (*Image.admin_form_fields, "credit")
    _was_generated = False

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def get_rendition(self, spec: Filter | str) -> "SiteRendition":
        """Return the picture in this size; a rendition without a file, which shows as nothing, where that fails."""
        return next(iter(self.get_renditions(spec).values()))

    def get_renditions(self, *specs: Filter | str) -> dict[str, "SiteRendition"]:
        """Return the sizes that can be made, by specification. Of what cannot, staff are told.

        Where none can be made, each specification has a rendition without a file, which shows as nothing.
        """
        try:
            made = super().get_renditions(*specs)
        except InvalidFilterSpecError:  # a mistake in a template, and nothing that staff could mend
            raise
        except FILE_FAILURES as error:
            return self._what_can_be_made(specs, error)
        if self.rendition_failed_at and self._was_generated:
            self._set_failed_at(None)
        return made

    def _what_can_be_made(self, specs, error: Exception) -> dict[str, "SiteRendition"]:
        """Try each size by itself, after one of them failed."""
        made, gaps = {}, {}
        for spec in specs:
            try:
                made |= super().get_renditions(spec)
            except FILE_FAILURES:
                name = spec if isinstance(spec, str) else spec.spec
                gaps[name] = self.get_rendition_model()(image=self, filter_spec=name, width=0, height=0)
        if not self._failed_a_moment_ago:
            logger.error("Picture %s (%s) cannot be shown", self.pk, self.file.name, exc_info=error)
            self._set_failed_at(timezone.now())
        return made or gaps

    def generate_rendition_file(self, spec: Filter, *, source: File | None = None) -> File:
        """Return the file of a rendition: within bounds, without metadata. Raises RenditionError where it fails."""
        if self._failed_a_moment_ago:
            raise RenditionError(f"A rendition of picture {self.pk} failed a moment ago.")
        try:
            file = super().generate_rendition_file(BoundedFilter(spec.spec), source=source)
            rendition = clean_rendition(file)
        except InvalidFilterSpecError:
            raise
        except Exception as error:
            raise RenditionError(f"Rendition {spec.spec} of picture {self.pk} failed: {error}") from error
        self._was_generated = True
        return rendition

    def _set_image_file_metadata(self) -> None:
        super()._set_image_file_metadata()
        self.rendition_failed_at = None  # another file

    @property
    def _failed_a_moment_ago(self) -> bool:
        return bool(self.rendition_failed_at) and timezone.now() - self.rendition_failed_at < RETRY_AFTER

    def _set_failed_at(self, moment: datetime | None) -> None:
        self.rendition_failed_at = moment
        type(self).objects.filter(pk=self.pk).update(rendition_failed_at=moment)


class SiteRendition(AbstractRendition):
    """A picture in one of the sizes and formats that pages ask for. Without a file it shows as nothing."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="unique_site_rendition")
        ]

    def __str__(self) -> str:
        return f"{self.image} ({self.filter_spec})"

    def img_tag(self, extra_attributes: dict | None = None) -> str:
        """Return the tag that shows it; nothing where there is no file."""
        return super().img_tag(extra_attributes) if self.file else ""

    @property
    def url(self) -> str:
        """The address of the file. Without one, of a drawing that tells staff so: choosers ask for an address."""
        return super().url if self.file else static("img/no-picture.svg")

    @property
    def filter(self) -> Filter:
        """The filter that it was made by."""
        return BoundedFilter(self.filter_spec)


class SiteDocument(AbstractDocument):
    """A file to download."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
