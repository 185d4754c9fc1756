"""The model field of a picture file, through which every way of storing one passes."""

from pathlib import PurePath

from django.core.files.base import File
from PIL import Image
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from core.images.normalising import READ_FORMATS, DamagedImageError, NormalisedFile, normalised, stripped


class NormalisedImageFieldFile(WagtailImageFieldFile):
    """A picture file that is stored as core.images.normalising makes it, whoever stores it: a form or a program."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Store what is made of the content, under a name that ends as its new format does.

        A damaged picture is stored without its metadata. Forms refuse it; where it comes from an import, pages do
        without it, and staff are told. Raises UnusableImageError for what is no picture or far too large.
        """
        stored = stored_form(content, name)
        super().save(str(PurePath(name).with_suffix(PurePath(stored.name).suffix)), stored, save)

    save.alters_data = True

    def get_image_dimensions(self) -> tuple[int, int]:
        """Return width and height, in pixels. Willow, which Wagtail asks, does not know every HEIF file, nor APNG."""
        was_closed = self.closed
        self.open()
        try:
            return Image.open(self, formats=READ_FORMATS).size
        finally:
            if was_closed:
                self.close()
            else:
                self.seek(0)


class NormalisedImageField(WagtailImageField):
    """A picture file."""

    attr_class = NormalisedImageFieldFile


def stored_form(content: File, name: str) -> NormalisedFile:
    """Return the file to store of this content. Raises UnusableImageError for what is no picture."""
    if isinstance(content, NormalisedFile):
        return content
    content.seek(0)
    data = content.read()
    try:
        return normalised(data, name)
    except DamagedImageError:
        return stripped(data, name)
