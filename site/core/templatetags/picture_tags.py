"""How pictures are put on public pages."""

from dataclasses import dataclass

from django import template
from django.utils.safestring import SafeString
from wagtail.images.models import ResponsiveImage

from core.models import SiteImage

register = template.Library()


@dataclass(frozen=True)
class Layout:
    """A place for pictures: the sizes that browsers choose from, bounded on both sides, and how wide it is drawn."""

    filters: tuple[str, ...]
    sizes: str


def _within(*widths: int) -> tuple[str, ...]:
    """Filters that keep the whole picture, at most twice as tall as the place is wide."""
    return tuple(f"format-webp|max-{width}x{2 * width}" for width in widths)


LAYOUTS = {
    "cover": Layout(_within(480, 800, 1200, 1600), "100vw"),
    "lead": Layout(_within(480, 800, 1200, 1600), "(min-width: 75rem) 72rem, 100vw"),
    "body": Layout(_within(480, 800, 1200), "(min-width: 60rem) 48rem, 100vw"),
    "card": Layout(("format-webp|fill-480x300", "format-webp|fill-800x500"), "(min-width: 60rem) 24rem, 100vw"),
}


@register.simple_tag
def responsive_image(image: SiteImage | None, layout: str, *, alt: str = "", **attributes) -> SafeString | str:
    """The tag of a picture in a place (see LAYOUTS); nothing where there is no picture, or none that can be shown."""
    if not image:
        return ""
    place = LAYOUTS[layout]
    renditions = image.get_renditions(*place.filters)
    return ResponsiveImage(renditions, {"sizes": place.sizes, "alt": alt or "", **attributes}).__html__()
