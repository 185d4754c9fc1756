"""What the list of businesses is filtered by."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from core.models import Municipality, Place
from directory.models import Business, Category, Network
from directory.staff import quality_checks
from directory.status import ENGLISH_STATES, STATUSES, filter_by


class BusinessFilterSet(WagtailFilterSet):
    """By where the business stands, its English words, and what and where the business is."""

    status = django_filters.ChoiceFilter(
        label=_("Status"),
        choices=[(state.key, state.label) for state in STATUSES],
        method="filter_status",
    )
    english = django_filters.ChoiceFilter(label=_("English words"), choices=list(ENGLISH_STATES.items()))
    check = django_filters.ChoiceFilter(label=_("To look at"), choices=quality_checks.choices, method="filter_check")
    category = django_filters.ModelChoiceFilter(label=_("Category"), queryset=Category.objects.all())
    place = django_filters.ModelChoiceFilter(label=_("Place"), queryset=Place.objects.all())
    municipality = django_filters.ModelChoiceFilter(
        label=_("Municipality"), field_name="place__municipality", queryset=Municipality.objects.all()
    )
    network = django_filters.ModelChoiceFilter(
        label=_("Network"), field_name="business_networks__network", queryset=Network.objects.all(), distinct=True
    )
    changed = django_filters.DateFromToRangeFilter(
        label=_("Last changed"), field_name="latest_revision__created_at", widget=DateRangePickerWidget
    )

    class Meta:
        model = Business
        fields = []

    filter_status = staticmethod(filter_by(STATUSES))

    @staticmethod
    def filter_check(businesses, name, value):
        """Leave the businesses of which this is true."""
        return quality_checks.failing(businesses, value)
