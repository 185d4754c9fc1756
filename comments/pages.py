"""What makes a page one that readers can comment on."""

from datetime import timedelta
from http import HTTPMethod

from django.db import models
from django.db.models import Min
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import BaseTranslatableField

from comments.models import CommentSettings
from comments.views import conversation_context, give_back, receive
from core.caching.shared import shared
from core.models.pages import READING
from core.page_cache.validity import holds_until


@shared(CommentSettings)
def _open_for() -> timedelta | None:
    """How long pages take comments after their publication; None where they do for ever."""
    return CommentSettings.load().open_for


class CommentsMode(models.TextChoices):
    """How a page takes comments."""

    OPEN = "open", pgettext_lazy("comments", "Open")
    MODERATED = "moderated", pgettext_lazy("comments", "Open, a moderator reads each one first")
    CLOSED = "closed", pgettext_lazy("comments", "Closed")


class CommentsMixin(models.Model):
    """A page with a conversation under it. The form is sent to the page's own address."""

    comments_mode = models.CharField(
        pgettext_lazy("by readers", "comments"),
        max_length=10,
        choices=CommentsMode.choices,
        default=CommentsMode.OPEN,
        help_text=_("What was written before stays either way."),
    )

    allowed_http_methods = [*READING, HTTPMethod.POST]
    same_in_all_versions = [BaseTranslatableField("comments_mode")]
    """What comments.page_settings keeps the same, so that wagtail-localize is to leave it alone."""
    settings_panels = [MultiFieldPanel([FieldPanel("comments_mode")], heading=pgettext_lazy("by readers", "Comments"))]

    class Meta:
        abstract = True

    def route(self, request, path_components):
        """Find the page. A comment that comes after it was taken offline finds it too: its words are given back."""
        was_public = bool(self.first_published_at)
        if request.method == "POST" and not self.live and was_public and not path_components:
            return RouteResult(self)
        return super().route(request, path_components)

    def serve(self, request, *args, **kwargs):
        if request.method == "POST":
            return receive(request, self) if self.live else give_back(request)
        return super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {**context, **conversation_context(request, self)}

    @property
    def accepts_comments(self) -> bool:
        """Whether a comment that is sent now is taken."""
        return self.live and self.comments_mode != CommentsMode.CLOSED and not self._is_past_closing

    @property
    def moderates_comments(self) -> bool:
        """Whether a moderator reads every comment on this page before it is shown."""
        return self.comments_mode == CommentsMode.MODERATED

    def roles_in_conversation(self) -> dict[int, str]:
        """What people are to this page, by the number of their login: its author, its project's lead."""
        return {}

    @property
    def _is_past_closing(self) -> bool:
        open_for = _open_for()
        if not open_for:
            return False
        # One conversation ends once, under whichever version readers see it.
        versions = type(self)._default_manager.filter(translation_key=self.translation_key)
        began = versions.aggregate(began=Min("first_published_at"))["began"]
        if not began:
            return False
        holds_until(began + open_for)
        return timezone.now() > began + open_for
