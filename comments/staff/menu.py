"""What moderators have in the admin's menu."""

from django.utils.translation import gettext as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from comments.staff.permissions import MODERATE
from comments.staff.queue import waiting


class ModeratorsMenuItem(MenuItem):
    """Shown to those who may moderate."""

    def is_shown(self, request) -> bool:
        return request.user.has_perm(MODERATE)


class CommentsMenuItem(ModeratorsMenuItem):
    """The comments, with the number of those that wait for a moderator."""

    def render_component(self, request):
        number = waiting().number
        label = _("%(label)s (%(number)d)") % {"label": self.label, "number": number} if number else self.label
        return LinkMenuItem(
            self.name, label, self.url, icon_name=self.icon_name, classname=self.classname, attrs=self.attrs
        )
