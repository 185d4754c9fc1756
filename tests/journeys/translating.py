"""What the journeys of translators share."""

from django.utils.translation import ngettext, override

from blog.models import ArticlePage
from tests import builders

MISSING = "This translation cannot be published yet: %(count)d {} not translated."


def english_of(page) -> ArticlePage:
    """The English version of an article, as it is now."""
    return ArticlePage.objects.get(translation_key=page.translation_key, locale=builders.locale("en"))


def refusal(pieces: int) -> str:
    """What an editor is told who publishes a translation that misses this many pieces of text."""
    one, many = (MISSING.format("piece of text is"), MISSING.format("pieces of text are"))
    with override("da"):
        return ngettext(one, many, pieces) % {"count": pieces}
