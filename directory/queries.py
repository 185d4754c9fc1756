"""How businesses are asked for."""

from collections.abc import Collection

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language
from wagtail.models import Locale
from wagtail.search.queryset import SearchableQuerySetMixin

from core.search import clean_query
from core.translations.active_language import active_locale
from directory.selection import FILTERS, Selection
from directory.size_limits import BY_KEY, SizeLimit
from search.engine import SearchResults, search_for
from search.entries import Scope


class BusinessQuerySet(SearchableQuerySetMixin, QuerySet):
    """Businesses."""

    def live(self) -> "BusinessQuerySet":
        """Those that are published."""
        return self.filter(live=True)

    def visible_in(self, locale: Locale) -> "BusinessQuerySet":
        """Every published business once: in this language, or in the one it has where it has not this."""
        # As one list of keys and not as a question for each row: PostgreSQL misjudges that, and plans what it is a part
        # of for thirty times the work. The locale first: for most rows it decides, and the list is not looked at.
        written = self.model._default_manager.filter(locale=locale, live=True).order_by().values("translation_key")
        return self.live().filter(Q(locale=locale) | ~Q(translation_key__in=written))

    def within(self, limit: SizeLimit) -> "BusinessQuerySet":
        """Micro-enterprises by this limit."""
        return self.filter(employees__lte=limit.max_employees)

    def in_networks(self, slugs: Collection[str] | None) -> "BusinessQuerySet":
        """Members of at least one of these networks; all, where none is given."""
        if not slugs:
            return self
        membership = self.model._meta.get_field("business_networks").related_model
        return self.filter(Exists(membership.objects.filter(business=OuterRef("pk"), network__slug__in=slugs)))

    def numbers_by_network(self) -> dict[int, int]:
        """How many of these each network has, by its key. A business counts once in it, were it entered twice."""
        membership = self.model._meta.get_field("business_networks").related_model
        members = membership.objects.filter(business__in=self.order_by().values("pk")).order_by()
        return dict(members.values_list("network").annotate(Count("business", distinct=True)))

    def seeking(self) -> "BusinessQuerySet":
        """Those that say what they seek together with others."""
        return self.exclude(seeks="")

    def chosen_by(self, selection: Selection) -> "BusinessQuerySet":
        """What the filters leave. The words that are searched for are no filter (see `matching`)."""
        chosen = {name: values for name in FILTERS if (values := selection.values(name))}
        columns = {"category": "category__slug", "place": "place__slug", "municipality": "place__municipality__code"}
        found = self.in_networks(chosen.get("network"))
        for name, column in columns.items():
            if name in chosen:
                found = found.filter(**{f"{column}__in": chosen[name]})
        for key in chosen.get("size", ()):
            found = found.within(BY_KEY[key])
        return found.seeking() if "seeks" in chosen else found

    def keys_in_order(self) -> "BusinessQuerySet":
        """Their keys, in Danish order."""
        return self.order_by("sort_key", "pk").values_list("pk", flat=True)

    def as_cards(self) -> "BusinessQuerySet":
        """With what a card shows, in Danish order."""
        return self.select_related("locale", "category", "place").order_by("sort_key", "pk")

    def found_by(self, words: str) -> SearchResults:
        """Return what a visitor's words find among these, as the search of the whole site finds them."""
        everybody_sees = self.model.objects.visible_in(active_locale())
        scope, public = (Scope.of((businesses, [self.model])) for businesses in (self, everybody_sees))
        return search_for(clean_query(words), scope, get_language(), public)

    def among_results(self, results: SearchResults) -> "BusinessQuerySet":
        """Those that were found."""
        return self.filter(results.has_object)

    def matching(self, words: str) -> list[int]:
        """Return the ids of those that a visitor's words find, the best first."""
        return list(self.found_by(words).best_keys())
