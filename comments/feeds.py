"""The newest comments for feed readers: of one page, and of the whole site."""

from uuid import UUID

from django.contrib.syndication.views import Feed
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from wagtail.models import Page

from comments.conversation import public_pages, version_to_read, versions_to_read
from comments.models import Comment
from core.text import printable

COMMENTS_IN_FEED = 30


class SiteCommentsFeed(Feed):
    """The newest comments on all pages that everybody may see, whatever language they are in."""

    feed_type = Atom1Feed

    def title(self) -> str:
        return _("Landliv: comments")

    def subtitle(self) -> str:
        return _("What readers write about articles and projects.")

    def link(self) -> str:
        return reverse("conversation:feed")

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
        return printable(_("%(name)s on »%(page)s«") % {"name": comment.author_name, "page": comment.read_under.title})

    def item_description(self, comment: Comment) -> str:
        """The text as HTML, since feed readers take it for that: escaped, in paragraphs."""
        text = "\n".join(printable(line) for line in comment.text.splitlines())
        return render_to_string("components/comment_text.html", {"text": text}).strip()

    def item_link(self, comment: Comment) -> str:
        return reverse("conversation:permalink", args=[comment.pk])

    def item_pubdate(self, comment: Comment):
        return comment.created_at

    def item_updateddate(self, comment: Comment):
        return comment.edited_at or comment.created_at

    def item_author_name(self, comment: Comment) -> str:
        return printable(comment.author_name)


class PageCommentsFeed(SiteCommentsFeed):
    """The newest comments on one page, under whichever language version they were written."""

    def get_object(self, request, key: UUID) -> Page:
        page = version_to_read(key)
        return page or get_object_or_404(Page.objects.none())

    def title(self, page: Page) -> str:
        return printable(_("Comments on »%(page)s«") % {"page": page.title})

    def subtitle(self, page: Page) -> str:
        return ""

    def link(self, page: Page) -> str:
        return page.url

    def items(self, page: Page):
        return self._newest(Comment.objects.on(page).published())
