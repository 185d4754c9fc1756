"""What makes a page one that readers can comment on."""

from http import HTTPMethod

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from comments.forms import CommentForm
from comments.models import Comment
from comments.views import receive
from core.models.pages import READING


class CommentsMixin(models.Model):
    """A page with a conversation under it. The form is sent to the page's own address."""

    comments_open = models.BooleanField(
        _("open for comments"),
        default=True,
        help_text=_("Readers can write comments. What was written before stays either way."),
    )

    allowed_http_methods = [*READING, HTTPMethod.POST]
    settings_panels = [MultiFieldPanel([FieldPanel("comments_open")], heading=pgettext_lazy("by readers", "Comments"))]

    class Meta:
        abstract = True

    def serve(self, request, *args, **kwargs):
        if request.method == "POST":
            return receive(request, self)
        return super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {
            **context,
            "comments": Comment.objects.on(self).published(),
            "comment_form": CommentForm(auto_id="comment-%s", label_suffix=""),
        }

    @property
    def accepts_comments(self) -> bool:
        """Whether a comment that is sent now is taken."""
        return self.live and self.comments_open
