"""A reader's comment, and where it stands in its conversation."""

from functools import reduce
from operator import or_

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Upper
from django.dispatch import Signal
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from comments.spam import in_percent
from core.addresses import mail_spellings
from core.locks import lock_rows

MAX_LENGTH = 5_000
"""How long a comment may be, in characters: about two and a half printed pages."""

STEP = 11
"""Characters of a path that one comment takes: its number, with zeros before it."""

MAX_LEVEL = 3
"""How deep replies step in: 0 is a comment of its own. What answers something deeper stands beside it, by time."""

NEAREST = 100
"""How many steps up a conversation is followed from one comment, however deep it is."""

_UPWARDS = """
    WITH RECURSIVE above (id, parent_id, steps) AS (
        SELECT id, parent_id, 1 FROM comments_comment WHERE id = %s
        UNION ALL
        SELECT next.id, next.parent_id, steps + 1
        FROM above JOIN comments_comment next ON next.id = above.parent_id
        WHERE steps < %s
    )
    SELECT id FROM above
"""


comments_deleted = Signal()
"""Sent once for all comments that are deleted together, in their transaction, with their numbers as `keys`."""


class CommentStatus(models.TextChoices):
    """Where a comment stands."""

    AWAITING = "awaiting", _("Awaiting approval")
    PUBLISHED = "published", _("Published")
    SPAM = "spam", _("Spam")
    BINNED = "binned", _("In the bin")
    WITHDRAWN = "withdrawn", _("Withdrawn by its writer")


class CommentQuerySet(models.QuerySet):
    """Comments."""

    def on(self, page: Page) -> "CommentQuerySet":
        """Those on a page, whichever language version of it they were written under."""
        return self.filter(article_key=page.translation_key)

    def published(self) -> "CommentQuerySet":
        """Those that readers see, as a conversation: each reply below what it answers, otherwise the oldest first."""
        return self.filter(status=CommentStatus.PUBLISHED).order_by("path")

    def awaiting(self) -> "CommentQuerySet":
        """Those that staff have not decided on yet, the oldest first."""
        return self.filter(status=CommentStatus.AWAITING).order_by("created_at", "pk")

    def above(self, reply: "Comment") -> "CommentQuerySet":
        """Those that one answers, directly and through others: the NEAREST of them, and those at the top of the thread.

        The path knows the top alone; the others are found step by step, by what each of them answers.
        """
        at_the_top = [reply.path[: STEP * depth] for depth in range(1, reply.level + 1)]
        nearest = RawSQL(_UPWARDS, [reply.parent_id, NEAREST])  # noqa: S611 -- the ORM knows no recursion
        return self.filter(Q(path__in=at_the_top) | Q(pk__in=nearest), article_key=reply.article_key)

    def lock_with_answers(self) -> list[int]:
        """Lock them, and what answers them directly, before they are deleted: the answers are written then, too.

        Whoever is about to answer one of them waits, and finds it gone. Returns the keys of those to be deleted.
        """
        keys = list(self.order_by().values_list("pk", flat=True))
        locked = set(lock_rows(Comment.objects.filter(Q(pk__in=keys) | Q(parent__in=keys))))
        return [key for key in keys if key in locked]

    @transaction.atomic
    def delete(self):
        """Delete them, in the order of locks that all writers have (core.locks)."""
        keys = self.lock_with_answers()
        # As they are now: what somebody decided on meanwhile may not be meant any more.
        deleted = super(CommentQuerySet, self.filter(pk__in=keys)).delete()
        comments_deleted.send(sender=Comment, keys=keys)
        return deleted

    delete.alters_data = True
    delete.queryset_only = True

    def from_address(self, email: str) -> "CommentQuerySet":
        """Those that were sent with a mail address, however it was spelt, by whoever typed it."""
        spelt = (Q(author_email__iexact=spelling) for spelling in mail_spellings(email))
        return self.filter(reduce(or_, spelt))

    def confirmed_from(self, email: str) -> "CommentQuerySet":
        """Those of which the holder of a mail address said that they are theirs."""
        return self.from_address(email).filter(confirmed_at__isnull=False)


class Comment(models.Model):
    """What a reader wrote under an article or a project update.

    It hangs on the page's translation key, so that there is one conversation under both language versions, and keeps
    the language that it was written in. No address of the network, no browser name is kept.
    """

    article_key = models.UUIDField(_("conversation"), editable=False)
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    parent = models.ForeignKey(
        "self", verbose_name=_("answers"), null=True, blank=True, on_delete=models.SET_NULL, related_name="replies"
    )
    path = models.CharField(max_length=STEP * (MAX_LEVEL + 1), default="", editable=False, db_collation="C")
    """Its place in the conversation, as a text to sort by: the path of what it answers, then its own number."""

    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    author_name = models.CharField(pgettext_lazy("of a reader", "name"), max_length=80)
    author_email = models.EmailField(_("email address"), blank=True, help_text=_("Never shown to readers."))
    confirmed_at = models.DateTimeField(_("email address confirmed"), null=True, blank=True, editable=False)
    """When its writer proved to hold the address, for this very comment; empty where the address was only typed."""
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written by staff"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    text = models.TextField(pgettext_lazy("by a reader", "comment"), max_length=MAX_LENGTH)
    created_at = models.DateTimeField(_("written"), db_index=True)
    edited_at = models.DateTimeField(_("changed"), null=True, blank=True)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("changed by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    """The moderator who changed it last; empty where that was its writer."""

    status = models.CharField(
        _("status"), max_length=10, choices=CommentStatus.choices, default=CommentStatus.AWAITING, db_index=True
    )
    previous_status = models.CharField(max_length=10, choices=CommentStatus.choices, blank=True, editable=False)
    """What the last decision can be undone to."""
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    filter_decision = models.CharField(_("decision of the filter"), max_length=10, blank=True)
    """A comments.spam.Decision; empty where the filter was not asked, as of staff."""
    probability = models.FloatField(_("probability of spam"), null=True, blank=True)
    """From 0 to 1, as the filter put it."""
    reasons = models.JSONField(default=list, blank=True)
    """Why: a list of {"code", "weight", "da", "en"}, the weightiest first."""
    classified_by = models.CharField(max_length=40, blank=True)
    """The version of the filter's model."""

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("by a reader", "comment")
        verbose_name_plural = pgettext_lazy("by readers", "comments")
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["article_key", "status", "path"], name="comment_conversation"),
            models.Index(Upper("author_email"), name="comment_writer"),
            models.Index(fields=["status", "-created_at"], name="comment_queue"),
        ]
        permissions = [("moderate_comment", _("Can approve and delete readers' comments"))]
        default_permissions = ["view", "delete"]

    def __str__(self) -> str:
        # Without the writer's name: this goes into the log, which outlives the comment.
        return gettext("Comment on »%(page)s«") % {"page": self.page or "–"}

    @transaction.atomic
    def delete(self, *args, **kwargs):
        keys = Comment.objects.filter(pk=self.pk).lock_with_answers()
        deleted = super().delete(*args, **kwargs)
        comments_deleted.send(sender=Comment, keys=keys)
        return deleted

    def place_below(self, parent: "Comment | None") -> None:
        """Give it its path, which needs its number: to be saved afterwards."""
        above = parent.path[: STEP * MAX_LEVEL] if parent else ""
        self.path = f"{above}{self.pk:0{STEP}d}"

    @property
    def level(self) -> int:
        """How far it steps in, from 0 to MAX_LEVEL."""
        return max(0, len(self.path) // STEP - 1)

    @property
    def excerpt(self) -> str:
        """The beginning of the text, for lists."""
        return Truncator(self.text).chars(120)

    @property
    def is_awaiting(self) -> bool:
        """Whether staff have still to decide on it."""
        return self.status == CommentStatus.AWAITING

    @property
    def is_published(self) -> bool:
        """Whether readers see it."""
        return self.status == CommentStatus.PUBLISHED

    @property
    def reasons_in_words(self) -> list[str]:
        """Why the filter classified as it did, in the language of the one who reads."""
        language = "en" if get_language() == "en" else "da"
        return [reason[language] for reason in self.reasons]

    @property
    def percent(self) -> int | None:
        """The probability of spam in percent; never 0 or 100, of which nobody can be sure."""
        return None if self.probability is None else in_percent(self.probability)
