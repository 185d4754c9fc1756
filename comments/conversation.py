"""The conversation under a page as readers see it: a page of comments at a time, each below what it answers."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page

from comments.models import Comment, CommentStatus
from comments.models.comment import STEP
from core.paging import page_of
from core.translations.active_language import active_locale
from core.visibility import for_everybody

COMMENTS_A_PAGE = 50


@dataclass(frozen=True)
class Entry:
    """A line of the conversation: a comment, or the gap that one left which others answered."""

    comment: Comment | None
    level: int
    role: str = ""
    """What the writer is to the page: its author, its project's lead, one of the staff."""
    answers: Comment | None = None
    """What it answers, where readers can see that."""
    answers_url: str = ""
    """Where that is read: further up, or on another page of comments."""
    can_be_answered: bool = False
    was_withdrawn: bool = False
    """Of a gap: its writer took the comment away, not staff."""


class Conversation:
    """A page of comments under a page of the site, asked for in a fixed number of queries however many there are."""

    def __init__(self, request, page: Page):
        self.page = page
        self.is_open = page.accepts_comments
        comments = Comment.objects.on(page).published().select_related("parent")
        self.paged = page_of(request, comments, COMMENTS_A_PAGE)

    @property
    def number(self) -> int:
        """How many comments there are in all."""
        return self.paged.paginator.count

    @cached_property
    def entries(self) -> list[Entry]:
        """The lines to show, gaps included."""
        roles = self.page.roles_in_conversation()
        nearby = {comment.pk for comment in self.paged.object_list}
        shown: list[Entry] = []
        gaps: set[str] = set()
        for comment in self.paged.object_list:
            if gap := self._gap_above(comment, gaps):
                shown.append(gap)
            shown.append(self._entry(comment, roles, nearby))
        return shown

    def _entry(self, comment: Comment, roles: dict[int, str], nearby: set[int]) -> Entry:
        parent = comment.parent if comment.parent and comment.parent.is_published else None
        return Entry(
            comment,
            comment.level,
            role=roles.get(comment.user_id, _("From the editors")) if comment.user_id else "",
            answers=parent,
            answers_url=_address_of(parent, nearby) if parent else "",
            can_be_answered=self.is_open,
        )

    @staticmethod
    def _gap_above(comment: Comment, gaps: set[str]) -> Entry | None:
        """The gap that this comment answers, if it is the first that does."""
        if not comment.level or (comment.parent and comment.parent.is_published):
            return None
        place = comment.parent.path if comment.parent else comment.path[:-STEP]
        if place in gaps:
            return None
        gaps.add(place)
        was_withdrawn = bool(comment.parent and comment.parent.status == CommentStatus.WITHDRAWN)
        return Entry(None, comment.level - 1, was_withdrawn=was_withdrawn)


def _address_of(comment: Comment, nearby: set[int]) -> str:
    """Where a comment is read by somebody who reads those nearby."""
    return f"#comment-{comment.pk}" if comment.pk in nearby else reverse("conversation:permalink", args=[comment.pk])


def permalink_target(comment: Comment) -> str | None:
    """Return where a published comment is read, in the reader's language where it can be; None where it cannot be."""
    page = version_to_read(comment.article_key)
    if not page or not comment.is_published:
        return None
    before = Comment.objects.on(page).published().filter(path__lt=comment.path).count()
    number = before // COMMENTS_A_PAGE + 1
    query = f"?page={number}" if number > 1 else ""
    return f"{page.url}{query}#comment-{comment.pk}"


def version_to_read(key: UUID) -> Page | None:
    """Return the page of a conversation that everybody may see: in the reader's language, else in the other."""
    return versions_to_read({key}).get(key)


def versions_to_read(keys: Collection[UUID]) -> dict[UUID, Page]:
    """Return the pages of several conversations that everybody may see, by their keys."""
    pages = list(public_pages().filter(translation_key__in=keys))
    # The reader's language comes last, and so takes the place of the other.
    pages.sort(key=lambda page: page.locale_id == active_locale().pk)
    return {page.translation_key: page for page in pages}


def public_pages() -> QuerySet:
    """Return the pages that everybody may see."""
    return for_everybody(Page.objects.all())


def with_comment_counts(pages: QuerySet) -> QuerySet:
    """Add `comment_count` to pages: how many comments readers see on them, in whichever language."""
    counted = (
        Comment.objects.filter(article_key=OuterRef("translation_key"), status=CommentStatus.PUBLISHED)
        .order_by()
        .values("article_key")
        .annotate(number=Count("pk"))
        .values("number")
    )
    return pages.annotate(comment_count=Coalesce(Subquery(counted), 0))


def feed_url(page: Page) -> str:
    """The address of the feed of a page's comments, in the reader's language."""
    return reverse("conversation:page_feed", args=[page.translation_key])
