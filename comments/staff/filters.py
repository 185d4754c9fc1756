"""What the list of comments can be narrowed down by."""

from dataclasses import dataclass

import django_filters
from django import forms
from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.models import Page

from comments.models import Comment, CommentStatus
from comments.spam import Decision
from comments.staff import reasons
from comments.staff.queue import AWAITING, REPORTED

EVERYTHING = ""

FILTER_DECISIONS = [
    (Decision.PUBLISH.value, _("no spam")),
    (Decision.HOLD.value, _("unsure")),
    (Decision.SPAM.value, _("spam")),
]
"""What the filter says of a comment that is kept."""

LOOKED_AT = 500
"""Of how many comments, the latest, the reasons are offered as filters."""


@dataclass(frozen=True)
class Tab:
    """A part of the list, with a number at its name."""

    key: str
    label: str
    condition: Q
    hides_when_empty: bool = False


TABS = {
    tab.key: tab
    for tab in (
        Tab(CommentStatus.AWAITING, _("Awaiting"), AWAITING),
        Tab("reported", _("Reported"), REPORTED),
        Tab(CommentStatus.PUBLISHED, _("Published"), Q(status=CommentStatus.PUBLISHED)),
        Tab(CommentStatus.SPAM, _("Spam"), Q(status=CommentStatus.SPAM)),
        Tab(CommentStatus.BINNED, _("Bin"), Q(status=CommentStatus.BINNED)),
        Tab(CommentStatus.WITHDRAWN, _("Withdrawn"), Q(status=CommentStatus.WITHDRAWN), hides_when_empty=True),
        Tab(EVERYTHING, _("All"), Q()),
    )
}


def pages_with_comments() -> list[tuple[str, str]]:
    """The conversations, by the titles of their pages."""
    commented = Comment.objects.order_by().values("page")
    titles = Page.objects.filter(pk__in=commented).order_by("title").values_list("translation_key", "title")
    return [(str(key), title) for key, title in dict(titles).items()]


def reasons_given() -> list[tuple[str, str]]:
    """The filter's reasons, each by what it said the last time."""
    latest = Comment.objects.exclude(reasons=[]).order_by("-created_at").values_list("reasons", flat=True)
    found: dict[str, str] = {}
    for given in latest[:LOOKED_AT]:
        for reason in given:
            found.setdefault(reason["code"], reasons.in_words(reason))
    return sorted(((code, Truncator(words).chars(60)) for code, words in found.items()), key=lambda pair: pair[1])


class CommentFilterSet(WagtailFilterSet):
    """By page, language, what the filter said, why, and when."""

    page = django_filters.ChoiceFilter(label=_("Page"), field_name="article_key", choices=pages_with_comments)
    language = django_filters.ChoiceFilter(label=_("Language"), choices=settings.LANGUAGES)
    filter_decision = django_filters.ChoiceFilter(label=_("Decision of the filter"), choices=FILTER_DECISIONS)
    reason = django_filters.ChoiceFilter(label=_("Reason of the filter"), choices=reasons_given, method="with_reason")
    created_at = django_filters.DateFromToRangeFilter(label=_("Written"), widget=DateRangePickerWidget)

    class Meta:
        model = Comment
        fields = []

    def with_reason(self, comments: QuerySet, _name: str, code: str) -> QuerySet:
        """Those that the filter classified for one reason, among others."""
        return comments.filter(reasons__contains=[{"code": code}])


class PlaceForm(forms.Form):
    """Where in the list somebody is: what the address holds beside the search and the filters."""

    status = forms.ChoiceField(choices=[(key, tab.label) for key, tab in TABS.items()], required=False)
    writer = forms.IntegerField(required=False)
    """A comment: only those from the same address are wanted. Its number, so that no log keeps the address."""
    decided = forms.DateTimeField(required=False)
    """When somebody decided on several at once: only those are wanted."""

    def narrow_but_for_tab(self, comments: QuerySet) -> QuerySet:
        """The comments that fit, in whichever tab."""
        if not self.is_valid():
            return comments.none()
        if decided := self.cleaned_data["decided"]:
            comments = comments.filter(decided_at=decided)
        if self.cleaned_data["writer"] is not None:
            comments = comments.filter(self._same_writer())
        return comments

    def narrow_to_tab(self, comments: QuerySet) -> QuerySet:
        """Of these, those in the tab."""
        return comments.filter(TABS[self.cleaned_data["status"]].condition) if self.is_valid() else comments.none()

    def _same_writer(self) -> Q:
        comment = Comment.objects.filter(pk=self.cleaned_data["writer"]).first()
        if not comment:
            return Q(pk=None)
        if comment.user_id:
            return Q(user=comment.user_id)
        return Q(author_email__iexact=comment.author_email) if comment.author_email else Q(pk=comment.pk)
