"""A reader's comment. Written to by comments.services alone."""

from django.conf import settings
from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

MAX_LENGTH = 5_000
"""How long a comment may be, in characters: about two and a half printed pages."""


class CommentStatus(models.TextChoices):
    """Where a comment stands."""

    AWAITING = "awaiting", _("Awaiting approval")
    PUBLISHED = "published", _("Published")
    SPAM = "spam", _("Spam")
    BINNED = "binned", _("In the bin")


class CommentQuerySet(models.QuerySet):
    """Comments."""

    def on(self, page: Page) -> "CommentQuerySet":
        """Those on a page, whichever language version of it they were written under."""
        return self.filter(article_key=page.translation_key)

    def published(self) -> "CommentQuerySet":
        """Those that readers see, the oldest first."""
        return self.filter(status=CommentStatus.PUBLISHED).order_by("created_at", "pk")

    def awaiting(self) -> "CommentQuerySet":
        """Those that staff have not decided on yet, the oldest first."""
        return self.filter(status=CommentStatus.AWAITING).order_by("created_at", "pk")


class Comment(models.Model):
    """What a reader wrote under an article or a project update.

    It hangs on the page's translation key, so that there is one conversation under both language versions, and keeps
    the language that it was written in. No address of the network, no browser name is kept.
    """

    article_key = models.UUIDField(_("conversation"), db_index=True, editable=False)
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    author_name = models.CharField(pgettext_lazy("of a reader", "name"), max_length=80)
    author_email = models.EmailField(_("email address"), help_text=_("Never shown to readers."))
    text = models.TextField(pgettext_lazy("by a reader", "comment"), max_length=MAX_LENGTH)
    status = models.CharField(
        _("status"), max_length=10, choices=CommentStatus.choices, default=CommentStatus.AWAITING, db_index=True
    )
    created_at = models.DateTimeField(_("written"), db_index=True)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("by a reader", "comment")
        verbose_name_plural = pgettext_lazy("by readers", "comments")
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["article_key", "status", "created_at"], name="comment_conversation")]
        permissions = [("moderate_comment", _("Can approve and delete readers' comments"))]
        default_permissions = ["view", "delete"]

    def __str__(self) -> str:
        # Without the writer's name: this goes into the log, which outlives the comment.
        return gettext("Comment on »%(page)s«") % {"page": self.page or "–"}

    @property
    def excerpt(self) -> str:
        """The beginning of the text, for lists."""
        return Truncator(self.text).chars(120)

    @property
    def is_awaiting(self) -> bool:
        """Whether staff have still to decide on it."""
        return self.status == CommentStatus.AWAITING
