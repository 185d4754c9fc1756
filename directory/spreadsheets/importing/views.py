"""The pages of an import: the upload, and the preview with its one button."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext_lazy
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin.paginator import WagtailPaginator
from wagtail.permissions import policy_registry

from core.text import one_line
from directory.models import Business
from directory.spreadsheets import export
from directory.spreadsheets.columns import BY_KEY, COLUMNS, NEEDED_BY_NEW
from directory.spreadsheets.files import FORMATS
from directory.spreadsheets.importing import upload_store
from directory.spreadsheets.importing.cells import EMPTIED
from directory.spreadsheets.importing.forms import UploadForm
from directory.spreadsheets.importing.plan import MAX_WRITTEN, LineStatus, Plan
from directory.spreadsheets.importing.planning import plan_import
from directory.spreadsheets.importing.reading import read_table
from directory.spreadsheets.importing.writing import ChangedMeanwhileError, Import, NotWrittenError, write

LINES_A_PAGE = 100
LABELS = {
    LineStatus.REFUSED: pgettext_lazy("rows of a sheet", "Refused"),
    LineStatus.CHANGED: pgettext_lazy("rows of a sheet", "Changed"),
    LineStatus.NEW: pgettext_lazy("rows of a sheet", "New"),
    LineStatus.UNCHANGED: pgettext_lazy("rows of a sheet", "Unchanged"),
}
REFUSED = 422


def may(user, action: str) -> bool:
    """Whether somebody may do this with businesses."""
    return policy_registry.get_by_type(Business).user_has_permission(user, action)


def for_importers(view):
    """A view for those who may add businesses and change them."""

    def checked(request, *args, **kwargs):
        if not (may(request.user, "add") and may(request.user, "change")):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


@for_importers
@require_http_methods(["GET", "POST"])
def upload(request):
    """Take a file, and show what it would do."""
    is_sent = request.method == "POST"
    form = UploadForm(
        request.POST if is_sent else None,
        request.FILES if is_sent else None,
        initial={"publish": ""},
        may_publish=may(request.user, "publish"),
    )
    if is_sent and form.is_valid():
        file = form.cleaned_data["file"]
        kept = upload_store.Upload(one_line(file.name), form.content, form.cleaned_data.get("publish", False))
        return redirect("business_import:preview", upload_store.keep(kept, request.user))
    context = {
        "form": form,
        "columns": [column for column in COLUMNS if not column.is_told],
        "needed": [BY_KEY[key] for key in NEEDED_BY_NEW],
        "emptied": EMPTIED,
        "formats": FORMATS,
    }
    return render(request, "directory/staff/upload.html", context, status=REFUSED if is_sent else 200)


@for_importers
@require_GET
def template(request, kind: str):
    """The empty sheet to fill in."""
    if kind not in FORMATS:
        raise Http404
    return export.template(kind)


@for_importers
@require_http_methods(["GET", "POST"])
def preview(request, token: str):
    """Show what a file would do; at the press of the button, do it."""
    kept = upload_store.find(token, request.user)
    if kept is None:
        messages.error(request, _("This file is not kept any more. Upload it once more."))
        return redirect("business_import:upload")
    publish = kept.publish and may(request.user, "publish")
    wanted = Import(read_table(kept.content), kept.filename, publish)
    if request.method == "POST":
        try:
            return _written(request, write(wanted, request.user, request.POST.get("fingerprint", "")), token)
        except ChangedMeanwhileError:
            messages.warning(request, _("Something changed meanwhile, and nothing was written. Look at it once more."))
        except NotWrittenError as error:
            messages.error(request, _("Nothing was written. %(reason)s") % {"reason": error})
    return _shown(request, plan_import(wanted.table, publish=publish), wanted)


def _written(request, plan: Plan, token: str):
    """Say what was done, and go to the list."""
    upload_store.forget(token)
    new, changed = plan.counts[LineStatus.NEW], plan.counts[LineStatus.CHANGED]
    said = (
        ngettext("%(count)d business is new", "%(count)d businesses are new", new) % {"count": new},
        ngettext("%(count)d is changed", "%(count)d are changed", changed) % {"count": changed},
    )
    messages.success(request, f"{', '.join(said)}.")
    return redirect(f"{reverse(Business.snippet_viewset.get_url_name('list'))}?locale=da")


def _shown(request, plan: Plan, wanted: Import):
    """The preview: those that are refused first, since nothing is written before they are right."""
    chosen = request.GET.get("show", "")
    with_lines = [found for found in LineStatus if plan.counts[found]]
    status = LineStatus(chosen) if chosen in with_lines else next(iter(with_lines), LineStatus.UNCHANGED)
    page = WagtailPaginator(plan.lines_that_are(status), LINES_A_PAGE).get_page(request.GET.get("p"))
    context = {
        "plan": plan,
        "wanted": wanted,
        "status": status,
        "kinds": [(found, f"{LABELS[found]} ({plan.counts[found]})") for found in with_lines],
        "page": page,
        "elided_page_range": page.paginator.get_elided_page_range(page.number),
        "index_url": request.path,
        "max_written": MAX_WRITTEN,
    }
    return render(request, "directory/staff/preview.html", context, status=REFUSED if request.method == "POST" else 200)
