"""Videos on YouTube and Vimeo, from which nothing is loaded until the reader asks for it."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

# The address of a video, in the forms in which people copy it, and of the player that goes into a frame.
PROVIDERS = (
    (
        "YouTube",
        re.compile(
            r"^https://(?:www\.|m\.)?(?:youtube\.com/(?:watch\?(?:.*&)?v=|shorts/|embed/)|youtu\.be/)([\w-]{11})(?:[?&#].*)?$"
        ),
        "https://www.youtube-nocookie.com/embed/{}?autoplay=1",
    ),
    (
        "Vimeo",
        re.compile(r"^https://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d{6,12})(?:[?/#].*)?$"),
        "https://player.vimeo.com/video/{}?dnt=1&autoplay=1",
    ),
)


class VideoValue(blocks.StructValue):
    """A video, with what the template needs to link to it and, after a click, to show it."""

    @property
    def provider(self) -> str:
        """The name of the service that the reader's click contacts."""
        return self._recognised()[0]

    @property
    def player_url(self) -> str:
        """The address of the player, for the frame that a click makes."""
        return self._recognised()[1]

    def _recognised(self) -> tuple[str, str]:
        for name, pattern, player in PROVIDERS:
            if found := pattern.match(self["address"] or ""):
                return name, player.format(found[1])
        return "", ""


class VideoBlock(blocks.StructBlock):
    """A video: a card with a link, which a script turns into the player where the reader clicks."""

    address = blocks.URLBlock(
        label=_("Web address"), help_text=_("The address of a video on YouTube or Vimeo, as your browser shows it.")
    )
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    description = blocks.TextBlock(label=_("What it shows"), max_length=300, rows=2, required=False)

    class Meta:
        template = "blocks/video.html"
        icon = "media"
        label = _("Video")
        value_class = VideoValue
        description = _("A video on YouTube or Vimeo. Nothing is loaded from there before the reader asks for it.")
        preview_value = {
            "address": "https://vimeo.com/000000000",
            "title": _("A film about a village"),
            "description": _("Three minutes from a workshop."),
        }

    def clean(self, value):
        cleaned = super().clean(value)
        if cleaned["address"] and not cleaned.provider:
            raise blocks.StructBlockValidationError(
                block_errors={
                    "address": ValidationError(_("Only addresses of videos on YouTube and Vimeo can be used here."))
                }
            )
        return cleaned
