"""The newest comments for feed readers: of one page, and of the whole site."""

from datetime import datetime
from uuid import UUID

from django.db.models import Max
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from comments.conversation import public_pages, version_to_read, versions_to_read
from comments.models import Comment
from core.feeds import SiteFeed, entry_id, xml_line, xml_text
from core.visibility import withdrawn_at

COMMENTS_IN_FEED = 30
ALL_PAGES = UUID("7c1a5c1e-2f0e-4c55-9a0c-6d2f3c6f7b1d")
"""Stands for the whole site where a feed of one page has that page's key."""


class SiteCommentsFeed(SiteFeed):
    """The newest comments on all pages that everybody may see, whatever language they are in."""

    def title(self) -> str:
        return _("Landliv: comments")

    def subtitle(self) -> str:
        return _("What readers write about articles and projects.")

    def link(self) -> str:
        """The home page: there is none with the comments on all pages."""
        return reverse("wagtail_serve", args=[""])

    def feed_guid(self) -> str:
        return entry_id(ALL_PAGES, get_language())

    def empty_since(self, obj) -> datetime | None:
        return self.thinned_at()

    def thinned_at(self) -> datetime | None:
        decided = Comment.objects.aggregate(latest=Max("decided_at"))["latest"]
        return max(filter(None, (decided, withdrawn_at())), default=None)

    def items(self):
        comments = Comment.objects.published().filter(article_key__in=public_pages().values("translation_key"))
        return self._newest(comments)

    def _newest(self, comments) -> list[Comment]:
        """The newest of them, each with the page that its reader is led to: what it was written under may be hidden."""
        newest = list(comments.order_by("-created_at")[:COMMENTS_IN_FEED])
        pages = versions_to_read({comment.article_key for comment in newest})
        for comment in newest:
            comment.read_under = pages.get(comment.article_key)
        return [comment for comment in newest if comment.read_under]

    def item_title(self, comment: Comment) -> str:
        return xml_line(_("%(name)s on »%(page)s«") % {"name": comment.author_name, "page": comment.read_under.title})

    def item_description(self, comment: Comment) -> str:
        """The text as HTML, since feed readers take it for that: escaped, in paragraphs."""
        return render_to_string("components/comment_text.html", {"text": xml_text(comment.text)}).strip()

    def item_guid(self, comment: Comment) -> str:
        return entry_id(comment.article_key, f"comment-{comment.pk}")

    def item_link(self, comment: Comment) -> str:
        return reverse("conversation:permalink", args=[comment.pk])

    def item_pubdate(self, comment: Comment):
        return comment.created_at

    def item_updateddate(self, comment: Comment):
        return comment.edited_at or comment.created_at

    def item_authors(self, comment: Comment) -> list[str]:
        return [comment.author_name]


class PageCommentsFeed(SiteCommentsFeed):
    """The newest comments on one page, under whichever language version they were written."""

    def get_object(self, request, key: UUID) -> Page:
        page = version_to_read(key)
        return page or get_object_or_404(Page.objects.none())

    def title(self, page: Page) -> str:
        return xml_line(_("Comments on »%(page)s«") % {"page": page.title})

    subtitle = None

    def link(self, page: Page) -> str:
        return page.url

    def feed_guid(self, page: Page) -> str:
        return entry_id(page.translation_key, f"comments-{get_language()}")

    def empty_since(self, page: Page) -> datetime | None:
        return page.last_published_at or page.first_published_at

    def items(self, page: Page):
        return self._newest(Comment.objects.on(page).published())
