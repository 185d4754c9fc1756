"""The form in which staff upload pictures."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class ReadableImageField(WagtailImageField):
    """Takes pictures that can be decoded to their last pixel.

    Wagtail's own looks at the first bytes, and then meets a truncated file, or one made to be a trap, with a 500.
    """

    def to_python(self, data):
        damaged = ValidationError(_("The picture is damaged and cannot be read."), code="invalid_image")
        try:
            file = super().to_python(data)
            if file is not None:
                with Image.open(file) as picture:
                    picture.load()
                file.seek(0)
        except ValidationError:
            raise
        except Exception as error:
            raise damaged from error
        return file


class SiteImageForm(BaseImageForm):
    """Wagtail's form with the field above."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            stock = self.fields["file"]
            self.fields["file"] = ReadableImageField(
                label=stock.label, required=stock.required, widget=stock.widget, initial=stock.initial
            )
