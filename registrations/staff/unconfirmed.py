"""The businesses that staff should look at: nobody confirmed them for long, and nobody can be asked or answers."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import permission_required
from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from directory.models import Business
from directory.staff.quality_checks import QualityCheck
from registrations.lifecycle import DECIDE
from registrations.models import Registration, Step

NOT_CONFIRMED = QualityCheck(
    "unconfirmed",
    _("Not confirmed by the business"),
    lambda now: Q(translation_key__in=Registration.objects.filter(step=Step.NOT_CONFIRMED).values("business_key")),
)
"""What the list of businesses is filtered by, and its report shows."""


def stale() -> QuerySet:
    """Return the published businesses that nobody confirmed for a year, the oldest first.

    Those that are asked by mail stand here only when two reminders went unanswered. A business that staff wrote counts
    from its publication.
    """
    registration = Registration.objects.filter(business_key=OuterRef("translation_key"))
    businesses = Business.objects.live().filter(pk__in=_first_of_each())
    businesses = businesses.annotate(
        known_at=Coalesce(Subquery(registration.values("confirmed_at")[:1]), "last_published_at", "first_published_at"),
        upkeep_email=Coalesce(Subquery(registration.values("email")[:1]), Value("")),
        step=Coalesce(Subquery(registration.values("step")[:1]), Value(int(Step.CONFIRMED))),
    )
    old = timezone.now() - timedelta(days=settings.DIRECTORY_ASK_AFTER_DAYS)
    nobody_asked = businesses.filter(upkeep_email="", known_at__lt=old)
    nobody_answered = businesses.filter(step=Step.NOT_CONFIRMED)
    return (nobody_asked | nobody_answered).select_related("place").order_by("known_at", "pk")


def _first_of_each() -> QuerySet:
    """One version a business: the Danish one where there is one."""
    ordered = Business.objects.live().order_by("translation_key", "locale__language_code")
    return ordered.distinct("translation_key").values("pk")


def why(business: Business):
    """Say why nobody confirmed a business."""
    return _("No answer to the mails") if business.upkeep_email else _("Nobody can be asked: no email address")


@method_decorator(permission_required(DECIDE, raise_exception=True), name="dispatch")
class StaleBusinessesReport(ReportView):
    """The list of them."""

    page_title = _("Entries that nobody has confirmed")
    header_icon = "warning"
    index_url_name = "registrations_admin:stale"
    index_results_url_name = "registrations_admin:stale_results"
    results_template_name = "registrations/staff/stale_results.html"
    is_searchable = False
    columns = [
        TitleColumn(
            "name",
            label=_("Business"),
            get_url=lambda business: reverse("registrations_admin:look_up", args=[business.pk]),
        ),
        Column("place", label=_("Place")),
        DateColumn("known_at", label=_("Last confirmed")),
        Column("why", label=_("Why"), accessor=why),
    ]

    def get_queryset(self):
        return stale()
