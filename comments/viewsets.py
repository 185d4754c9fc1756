"""The comments in the admin's own machinery: list, menu item, chooser."""

from django.contrib.auth.decorators import permission_required
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import pgettext_lazy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from comments.models import Comment
from comments.staff.filters import CommentFilterSet
from comments.staff.index import CommentIndexView
from comments.staff.menu import CommentsMenuItem
from comments.staff.permissions import MODERATE, CommentPermissionPolicy

register_permission_policy(Comment, CommentPermissionPolicy(Comment))


class CommentChooserViewSet(SnippetChooserViewSet):
    """Every model has a chooser, and this one's shows who wrote what: it is for moderators."""

    def get_urlpatterns(self):
        moderators_only = permission_required(MODERATE, raise_exception=True)
        return [
            path(str(pattern.pattern), moderators_only(pattern.callback), name=pattern.name)
            for pattern in super().get_urlpatterns()
        ]


class CommentViewSet(SnippetViewSet):
    """Readers' comments, under a menu item of their own."""

    model = Comment
    icon = "comment"
    menu_label = pgettext_lazy("by readers", "Comments")
    menu_name = "comments"
    menu_order = 250
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = CommentIndexView
    index_template_name = "comments/admin/comment_list.html"
    index_results_template_name = "comments/admin/comment_results.html"
    chooser_viewset_class = CommentChooserViewSet
    filterset_class = CommentFilterSet
    list_per_page = 25
    list_export = CommentIndexView.list_export
    export_headings = CommentIndexView.export_headings
    search_fields = ["author_name", "author_email", "text"]
    ordering = "-created_at"

    @cached_property
    def menu_item_class(self):
        return CommentsMenuItem
