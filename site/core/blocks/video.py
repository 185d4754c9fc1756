"""Videos on YouTube and Vimeo, from which nothing is loaded until the reader asks for it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.base import StructBlock
from core.videos import NoVideoError, Video, video_at


class VideoValue(blocks.StructValue):
    """A video, with what the template needs to link to it and, after a click, to show it. Empty for what is none."""

    @property
    def provider(self) -> str:
        """The name of the service that the reader's click contacts."""
        return self._video.provider if self._video else ""

    @property
    def page_url(self) -> str:
        """The address of the video at its service."""
        return self._video.page_url if self._video else ""

    @property
    def player_url(self) -> str:
        """The address of the player, for the frame that a click makes."""
        return self._video.player_url if self._video else ""

    @property
    def _video(self) -> Video | None:
        try:
            return video_at(self.get("address") or "")
        except NoVideoError:
            return None


class VideoBlock(StructBlock):
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
        if cleaned["address"]:
            try:
                video_at(cleaned["address"])
            except NoVideoError as error:
                raise blocks.StructBlockValidationError(block_errors={"address": self._refusal(error)}) from error
        return cleaned

    @staticmethod
    def _refusal(error: NoVideoError) -> ValidationError:
        if error.is_known_host:
            return ValidationError(
                _(
                    "This address leads to no single video, but to a channel, a playlist or something like it. Open "
                    "the video itself, and copy the address from there."
                )
            )
        return ValidationError(_("Only addresses of videos on YouTube and Vimeo can be used here."))
