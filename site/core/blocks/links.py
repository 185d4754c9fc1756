"""Links to pages and addresses, in menus and in bodies alike. How they are resolved: core/links.py."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.base import StreamBlock, StructBlock


class PageLinkBlock(StructBlock):
    """A link to a page of the site: to its version in the reader's language, and left out where there is none."""

    page = blocks.PageChooserBlock(label=_("Page"))
    text = blocks.CharBlock(
        label=_("Text"), max_length=60, required=False, help_text=_("The page's title when left empty.")
    )

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Page")


class AddressLinkBlock(StructBlock):
    """A link to another site."""

    address = blocks.URLBlock(label=_("Web address"))
    text = blocks.CharBlock(label=_("Text"), max_length=60)

    class Meta:
        icon = "link"
        label = _("Web address")


class LinkStreamBlock(StreamBlock):
    """Any number of links, in order."""

    page = PageLinkBlock()
    address = AddressLinkBlock()

    class Meta:
        icon = "list-ul"
        label = _("Links")
