"""What staff see of mails that can never be sent, as a report in the admin, and what they can do with one.

The text of a mail is not shown: it may hold the private link of a reader or a business.
"""

from django.core.exceptions import PermissionDenied
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from core import mail_failures
from core.models import MailFailure

REPORT = "unsendable_mails"
POLICY = ModelPermissionPolicy(MailFailure)


def recipients(failure: MailFailure) -> str:
    """To whom the mail is."""
    return ", ".join(failure.message.to_addresses)


def reason(failure: MailFailure) -> str:
    """Why it cannot be sent, with what the mail server said."""
    return f"{failure} ({failure.answer})" if failure.answer else str(failure)


class ActionsColumn(Column):
    """The buttons to try a mail again, and to delete it, for those who may."""

    cell_template_name = "core/admin/unsendable_mail_actions.html"

    def get_cell_context_data(self, instance, parent_context):
        request = parent_context["request"]
        return super().get_cell_context_data(instance, parent_context) | {
            "csrf_token": get_token(request),
            "may_try": POLICY.user_has_permission(request.user, "change"),
            "may_delete": POLICY.user_has_permission(request.user, "delete"),
        }


class UnsendableMailsView(ReportView):
    """The mails that are put aside, the latest first."""

    model = MailFailure
    page_title = gettext_lazy("Mails that cannot be sent")
    header_icon = "mail"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    results_template_name = "core/admin/unsendable_mails_results.html"
    is_searchable = False
    permission_policy = POLICY
    any_permission_required = ["view"]
    columns = [
        Column("to", label=gettext_lazy("To"), accessor=recipients),
        Column("subject", label=gettext_lazy("Subject"), accessor=lambda failure: failure.message.subject),
        Column("reason", label=gettext_lazy("Why"), accessor=reason),
        DateColumn("failed_at", label=gettext_lazy("When")),
        ActionsColumn("actions", label=""),
    ]

    def get_queryset(self):
        return mail_failures.put_aside().select_related("message")


@require_POST
def retry(request, pk: int):
    """Try a mail again with the next run."""
    failure = _failure(request, pk, "change")
    mail_failures.try_again(failure)
    messages.success(request, _("The mail is tried again within a minute."))
    return redirect(REPORT)


@require_POST
def delete(request, pk: int):
    """Delete a mail."""
    failure = _failure(request, pk, "delete")
    mail_failures.discard(type(failure.message).objects.filter(pk=failure.message_id))
    messages.success(request, _("The mail is deleted."))
    return redirect(REPORT)


def _failure(request, pk: int, action: str) -> MailFailure:
    """Return a mail that is put aside. Raises PermissionDenied, and Http404 where it is gone."""
    if not POLICY.user_has_permission(request.user, action):
        raise PermissionDenied
    return get_object_or_404(mail_failures.put_aside().select_related("message"), pk=pk)
