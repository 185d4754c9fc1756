"""Who may do what with readers' comments: those who may moderate, and nobody else."""

from django.core.exceptions import PermissionDenied
from wagtail.permission_policies import ModelPermissionPolicy

MODERATE = "comments.moderate_comment"
CHANGE_SETTINGS = "comments.change_commentsettings"

DELETE = "delete"
NEVER = frozenset({"add", "change"})
"""What Wagtail's own forms would do: words are changed by comments.services alone, which says so to readers."""


class CommentPermissionPolicy(ModelPermissionPolicy):
    """Comments are read by moderators, and deleted by those of them who may."""

    def user_has_permission(self, user, action) -> bool:
        if action in NEVER or not user.has_perm(MODERATE):
            return False
        return action != DELETE or super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


def require(request, *permissions: str) -> None:
    """Refuse whoever lacks one of the permissions."""
    if not request.user.has_perms(permissions):
        raise PermissionDenied
