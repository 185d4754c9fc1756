"""The list of comments in the admin."""

from django.contrib.auth.decorators import permission_required
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from comments.models import Comment


class CommentPermissionPolicy(ModelPermissionPolicy):
    """Comments are read, approved and deleted; nobody writes or rewrites a reader's words."""

    def user_has_permission(self, user, action) -> bool:
        return action not in ("add", "change") and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions) -> bool:
        return super().user_has_any_permission(user, set(actions) - {"add", "change"})


register_permission_policy(Comment, CommentPermissionPolicy(Comment))


class CommentFilterSet(WagtailFilterSet):
    """By where they stand, their language, and when they were written."""

    class Meta:
        model = Comment
        fields = {"status": ["exact"], "language": ["exact"], "created_at": ["date__gte"]}


class CommentIndexView(IndexView):
    """The newest first, with the beginning of the text."""

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("page")

    def get_edit_url(self, instance):
        return reverse("comments:moderate", args=[instance.pk])


class CommentChooserViewSet(SnippetChooserViewSet):
    """Every model has a chooser, and this one's shows who wrote what: it is for moderators."""

    def get_urlpatterns(self):
        moderators_only = permission_required("comments.moderate_comment", raise_exception=True)
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
    chooser_viewset_class = CommentChooserViewSet
    filterset_class = CommentFilterSet
    list_display = [
        TitleColumn(
            "author_name",
            label=pgettext_lazy("of a reader", "Name"),
            get_url=lambda comment: reverse("comments:moderate", args=[comment.pk]),
        ),
        Column("excerpt", label=pgettext_lazy("by a reader", "Comment")),
        Column("page", label=_("Page")),
        Column("get_language_display", label=_("Language"), sort_key="language"),
        DateColumn("created_at", label=_("Written"), sort_key="created_at"),
        StatusTagColumn("get_status_display", label=_("Status"), primary=lambda comment: comment.is_awaiting),
    ]
    list_per_page = 50
    search_fields = ["author_name", "author_email", "text"]
    ordering = ["-created_at"]
