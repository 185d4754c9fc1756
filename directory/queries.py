"""How businesses are asked for."""

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import get_language
from wagtail.models import Locale
from wagtail.search.queryset import SearchableQuerySetMixin

from core.search import clean_query
from core.translations import active_locale
from directory.size_limits import SizeLimit
from search.engine import Answer, ask
from search.entries import entries_of


class BusinessQuerySet(SearchableQuerySetMixin, QuerySet):
    """Businesses."""

    def live(self) -> "BusinessQuerySet":
        """Those that are published."""
        return self.filter(live=True)

    def visible_in(self, locale: Locale) -> "BusinessQuerySet":
        """Every published business once: in this language, or in the one it has where it has not this."""
        translated = self.model._default_manager.filter(
            translation_key=OuterRef("translation_key"), locale=locale, live=True
        )
        return self.live().filter(~Exists(translated)) | self.live().filter(locale=locale)

    def within(self, limit: SizeLimit) -> "BusinessQuerySet":
        """Micro-enterprises by this limit."""
        return self.filter(employees__lte=limit.max_employees)

    def as_cards(self) -> "BusinessQuerySet":
        """With what a card shows, in Danish order."""
        return self.select_related("locale", "category", "place").order_by("sort_key", "pk")

    def found_by(self, words: str) -> Answer:
        """Return what a visitor's words find among these, as the search of the whole site finds them."""
        everybody_sees = self.model.objects.visible_in(active_locale())
        scope, public = (entries_of((businesses, [self.model])) for businesses in (self, everybody_sees))
        return ask(clean_query(words), scope, get_language(), public)

    def matching(self, words: str) -> list[int]:
        """Return the ids of those that a visitor's words find, the best first."""
        return self.found_by(words).keys()
