"""The form in which staff upload pictures."""

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.images.normalising import NormalisedFile, normalised


class NormalisingImageField(WagtailImageField):
    """Takes a picture as cameras and telephones write it, and hands on what the site stores of it.

    Wagtail looks at the first bytes, and at whether the name ends as they say: it refuses a HEIC file that was named
    .jpg on its way, and meets a truncated file, or one made to be a trap, with a 500. What is refused here says what
    to do.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.help_text = _(
            "JPEG, PNG, WebP, AVIF, GIF or HEIC, up to %(size)s. Where and when a photograph was taken is removed from "
            "it; very large pictures are made smaller, and of moving ones the first picture is shown."
        ) % {"size": self.max_upload_size_text}
        self.error_messages["file_too_large"] = self.error_messages["file_too_large_unknown_size"] = _(
            "The picture is larger than %(size)s. Make it smaller, 4,000 pixels wide for example, or save it as JPEG, "
            "and upload it again."
        ) % {"size": self.max_upload_size_text}
        self.error_messages["invalid_image_extension"] = _(
            "This kind of file cannot be used. Save or export the picture as JPEG or PNG, and upload that file."
        )

    def to_python(self, data: UploadedFile | None) -> NormalisedFile | None:
        """Return the file to store. Raises ValidationError, with words for staff, where the site has no use for it."""
        if data in self.empty_values:
            return super().to_python(data)
        self.check_image_file_size(data)
        if not data.size:
            return super().to_python(data)  # which says that it is empty
        return super().to_python(normalised(data.read(), data.name))


class SiteImageForm(BaseImageForm):
    """Wagtail's form with the field above."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            stock = self.fields["file"]
            self.fields["file"] = NormalisingImageField(
                label=stock.label, required=stock.required, widget=stock.widget, initial=stock.initial
            )
