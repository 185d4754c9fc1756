"""The messages that the filter holds back, as staff read them, release them and delete them."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages as admin_messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.contrib.forms.utils import get_forms_for_user

from home import messages
from home.models import HeldMessage

PER_PAGE = 20
_LONGEST_NUMBER = 18  # digits of a number that the database takes


def held_for(user):
    """Return the held messages of the forms whose messages somebody may read, those taken for spam last."""
    held = HeldMessage.objects.filter(submission__page__in=get_forms_for_user(user).values("pk"))
    return held.select_related("submission__page").order_by("is_spam", "-submission__submit_time")


@require_http_methods(["GET", "POST"])
def index(request):
    """List what is held back; posted, release or delete what is ticked."""
    if not get_forms_for_user(request.user).exists():
        raise PermissionDenied
    if request.method == "POST":
        return _decide(request)
    page = Paginator(held_for(request.user), PER_PAGE).get_page(request.GET.get("p"))
    for held in page:
        held.form_page = held.submission.page.specific
        held.answers = messages.in_words(held.form_page, held.submission.form_data)
    title = _("Messages held back")
    context = {
        "page": page,
        "header_title": title,
        "header_icon": "warning",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("wagtailforms:index"), "label": _("Forms")},
            {"url": "", "label": title},
        ],
    }
    return TemplateResponse(request, "home/admin/held_messages.html", context)


def _decide(request):
    chosen = [key for key in request.POST.getlist("held") if key.isdecimal() and len(key) <= _LONGEST_NUMBER]
    held = list(held_for(request.user).filter(pk__in=chosen))
    if "release" in request.POST:
        number = sum(map(messages.release, held))
        said = ngettext(
            "%(number)d message is released and mailed.", "%(number)d messages are released and mailed.", number
        )
    elif "delete" in request.POST:
        number = len(held)
        for message in held:
            message.submission.delete()
        said = ngettext("%(number)d message is deleted.", "%(number)d messages are deleted.", number)
    else:
        number, said = 0, ""
    if number:
        admin_messages.success(request, said % {"number": number})
    else:
        admin_messages.warning(request, _("Tick at least one message that is still held back."))
    return redirect("held_messages:index")


class HeldMessagesMenuItem(MenuItem):
    """The messages held back, with the number of those that wait for somebody to look at them."""

    def is_shown(self, request) -> bool:
        return held_for(request.user).exists()

    def render_component(self, request):
        number = held_for(request.user).filter(is_spam=False).count()
        label = _("%(label)s (%(number)d)") % {"label": self.label, "number": number} if number else self.label
        return LinkMenuItem(
            self.name, label, self.url, icon_name=self.icon_name, classname=self.classname, attrs=self.attrs
        )
