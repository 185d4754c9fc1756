"""The stream of blocks that the body of a page is made of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from core.blocks.base import StreamBlock, StructBlock
from core.blocks.links import LinkStreamBlock
from core.blocks.table import TableBlock
from core.blocks.video import VideoBlock

RICH_TEXT_FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class HeadingBlock(blocks.CharBlock):
    """A heading between sections."""

    class Meta:
        template = "blocks/heading.html"
        icon = "title"
        label = _("Heading")
        description = _("A heading between the sections of the page.")
        preview_value = _("Small is good")


class TextBlock(blocks.RichTextBlock):
    """Running text with links and lists."""

    class Meta:
        template = "blocks/text.html"
        icon = "pilcrow"
        label = _("Text")
        description = _("Running text, with links, lists and small headings.")
        preview_value = _("<p>When orders grow, many solve them <b>together with others</b> in a network.</p>")


class PictureBlock(StructBlock):
    """A picture with the words that replace it for those who cannot see it. The words are translated."""

    picture = ImageChooserBlock(label=_("Picture"))
    alt_text = blocks.CharBlock(
        label=_("Alternative text"),
        max_length=250,
        required=False,
        help_text=_("What the picture shows, for those who cannot see it. Leave empty only for mere decoration."),
    )
    caption = blocks.CharBlock(label=_("Picture caption"), max_length=250, required=False)

    class Meta:
        template = "blocks/picture.html"
        icon = "image"
        label = _("Picture")
        description = _("A picture with alternative text and caption.")
        preview_template = "blocks/picture_preview.html"


class QuoteBlock(StructBlock):
    """A sentence that deserves to stand large: lifted from the text, or said by somebody."""

    text = blocks.TextBlock(label=_("Words"), max_length=300, rows=3)
    attribution = blocks.CharBlock(label=_("Said by"), max_length=100, required=False)

    class Meta:
        template = "blocks/quote.html"
        icon = "openquote"
        label = _("Quote")
        description = _("A sentence from the text, or something that somebody said, set large.")
        preview_value = {
            "text": _("Small is good, and growth can also mean more people to work with."),
            "attribution": "",
        }


class FactBlock(StructBlock):
    """One figure and what it counts."""

    figure = blocks.CharBlock(label=_("Figure"), max_length=20)
    label = blocks.CharBlock(label=_("What it says"), max_length=140)

    class Meta:
        icon = "order"
        label = _("Fact")


class FactsBlock(StructBlock):
    """Figures side by side."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=100, required=False)
    facts = blocks.ListBlock(FactBlock(), label=_("Facts"), min_num=1, max_num=6)

    class Meta:
        template = "blocks/facts.html"
        icon = "order"
        label = _("Facts and figures")
        description = _("One to six figures, each with what it says.")
        preview_value = {
            "heading": _("Two size limits"),
            "facts": [
                {"figure": "< 10", "label": _("employees: the limit of the EU")},
                {"figure": "0–1", "label": _("employees beside the owner: the limit of the Fuglebjerg pilot")},
            ],
        }


class LinksBlock(StructBlock):
    """A list of links under a heading."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=100, required=False)
    links = LinkStreamBlock(label=_("Links"), min_num=1)

    class Meta:
        template = "blocks/links.html"
        icon = "list-ul"
        label = _("Links")
        description = _("A list of links to pages of this site or to others.")
        preview_value = {
            "heading": _("Read also"),
            "links": [{"type": "address", "value": {"address": "https://example.org/", "text": "example.org"}}],
        }


class CallToActionBlock(StructBlock):
    """One thing that the reader is asked to do, with the button for it."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=100)
    text = blocks.TextBlock(label=_("Text"), max_length=300, rows=2, required=False)
    link = LinkStreamBlock(label=_("Button"), min_num=1, max_num=1)

    class Meta:
        template = "blocks/call_to_action.html"
        icon = "pick"
        label = _("Call to action")
        description = _("A box that asks the reader to do one thing, with a button.")
        preview_value = {
            "heading": _("Do you run a very small business?"),
            "text": _("Find others near you."),
            "link": [{"type": "address", "value": {"address": "https://example.org/", "text": "example.org"}}],
        }


class DocumentBlock(StructBlock):
    """A file to download."""

    document = DocumentChooserBlock(label=_("Document"))
    text = blocks.CharBlock(
        label=_("Text"), max_length=100, required=False, help_text=_("The document's title when left empty.")
    )

    class Meta:
        template = "blocks/document.html"
        icon = "doc-full"
        label = _("Document")
        description = _("A file to download, with its type and size.")
        preview_template = "blocks/document_preview.html"


class BodyBlock(StreamBlock):
    """All blocks there are."""

    heading = HeadingBlock()
    text = TextBlock(features=RICH_TEXT_FEATURES)
    picture = PictureBlock()
    quote = QuoteBlock()
    facts = FactsBlock()
    links = LinksBlock()
    call_to_action = CallToActionBlock()
    video = VideoBlock()
    document = DocumentBlock()
    table = TableBlock()
