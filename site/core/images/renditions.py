"""Renditions: how a picture is brought to a size, within bounds, and what happens when that fails."""

from django.core.files import File
from django.core.files.base import ContentFile
from wagtail.images.image_operations import MinMaxOperation
from wagtail.images.models import Filter, SourceImageIOError

from core.images.containers import without_metadata
from core.images.limits import fitted

LARGEST_PUBLIC_SIZE = "1600x3200"
"""The largest that a public page shows (see core.templatetags.picture_tags)."""


class RenditionError(SourceImageIOError):
    """A rendition could not be made. Wagtail's own views know its base class, and show a gap instead of an error."""


class BoundedFilter(Filter):
    """A filter whose result never passes the bounds, whatever its specification says.

    `width-800` leaves alone what is narrower, however tall it is, and `original` leaves everything alone.
    """

    def get_transform(self, image, size=None):
        """Return Wagtail's transform, brought within the bounds where it passes them."""
        transform = super().get_transform(image, size)
        bounded = fitted(*(int(side) for side in transform.size))
        return transform.resize(bounded) if bounded != tuple(transform.size) else transform


class OriginalOperation(MinMaxOperation):
    """What `original` does: the picture as large as public pages show it.

    Renditions are for everybody, and an original is staff's. Wagtail's own operation copies it among the renditions
    as soon as somebody opens its form.
    """

    def __init__(self, method: str):
        super().__init__("max", LARGEST_PUBLIC_SIZE)


def clean_rendition(file: File) -> File:
    """Return a rendition's file without metadata, as pictures from before they were cleaned still bring it along.

    Formats that metadata cannot be taken out of (AVIF) are returned as they are: their encoder is given none.
    """
    file.seek(0)
    data = file.read()
    try:
        return ContentFile(without_metadata(data), name=file.name)
    except ValueError:
        return ContentFile(data, name=file.name)
