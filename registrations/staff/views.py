"""Views of the screen on which staff read what a business sent, and decide."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Locale

from directory.models import Business
from registrations import places
from registrations.answers import changes, in_words, typed_in_words
from registrations.lifecycle import DECIDE, allowed
from registrations.models import Registration, RegistrationStatus
from registrations.staff import services
from registrations.staff.forms import EmailForm, MessageForm, PlacementForm


@permission_required(DECIDE, raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request, pk: int) -> HttpResponse:
    """What a business sent: a registration, or a change of it beside what is shown now."""
    registration = get_object_or_404(Registration.objects.select_related("proposal", "decided_by"), pk=pk)
    decision = DECISIONS.get(request.POST.get("decision")) if request.method == "POST" else None
    if not decision:
        return _page(request, registration)
    try:
        return decision(request, registration) or redirect("registrations_admin:queue")
    except services.ChangedMeanwhileError:
        messages.warning(request, _("It has changed since you looked, and nothing is done. This is how it is now."))
        return redirect("registrations_admin:decide", pk)


@permission_required(DECIDE, raise_exception=True)
@require_POST
def look_after(request, business_pk: int) -> HttpResponse:
    """Staff know that a business is true, or who is to be asked."""
    business = get_object_or_404(Business, pk=business_pk)
    if "email" not in request.POST:
        registration = services.look_after(business, request.user)
        messages.success(request, _("Noted: the entry is true today."))
        return redirect("registrations_admin:decide", registration.pk)
    form = EmailForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(form.errors["email"]))
        return redirect("registrations_admin:look_up", business.pk)
    registration = services.look_after(business, request.user, email=form.cleaned_data["email"])
    messages.success(request, _("The address is changed."))
    return redirect("registrations_admin:decide", registration.pk)


@permission_required(DECIDE, raise_exception=True)
def look_up(request, business_pk: int) -> HttpResponse:
    """The registration of a business; of one that staff wrote, and nobody looks after yet, an empty one."""
    business = get_object_or_404(Business, pk=business_pk)
    registration = Registration.objects.of(business).first()
    if registration:
        return redirect("registrations_admin:decide", registration.pk)
    unsaved = Registration(
        business_key=business.translation_key,
        status=RegistrationStatus.of(business),
        language=business.locale.language_code,
    )
    return _page(request, unsaved)


def _approve(request, registration: Registration) -> HttpResponse | None:
    form = PlacementForm(request.POST)
    if not form.is_valid():
        return _page(request, registration, placement=form, status=422)
    try:
        approved = services.approve(registration, request.user, seen=_seen(request), **form.cleaned_data)
    except services.NotValidError as error:
        return _page(request, registration, placement=form, status=422, not_valid=error.errors)
    messages.success(request, _("»%(name)s« is in the directory.") % {"name": approved.name})
    messages.info(request, what_waits(approved))
    return None


def _approve_change(request, registration: Registration) -> HttpResponse | None:
    form = PlacementForm(request.POST, with_category=False)
    if not form.is_valid():
        return _page(request, registration, placement=form, status=422)
    approved = services.approve_change(
        registration, request.user, seen=_seen(request), place=form.cleaned_data["place"]
    )
    messages.success(request, _("The changes of »%(name)s« are shown.") % {"name": approved.name})
    return None


def _with_message(service, said: str):
    """A decision that is mailed to the business in words of staff."""

    def decision(request, registration: Registration) -> HttpResponse | None:
        form = MessageForm(request.POST)
        if not form.is_valid():
            return _page(request, registration, message_form=form, status=422)
        service(registration, request.user, seen=_seen(request), message=form.cleaned_data["message"])
        messages.success(request, said)
        return None

    return decision


def _release(request, registration: Registration) -> None:
    services.release(registration, request.user, seen=_seen(request))
    messages.success(request, _("The business is asked to confirm its registration."))


def _delete(request, registration: Registration) -> None:
    services.delete(registration, request.user, seen=_seen(request))
    messages.success(request, _("The registration is deleted."))


DECISIONS = {
    "approve": _approve,
    "approve_change": _approve_change,
    "ask": _with_message(services.ask_back, gettext_lazy("The question is mailed.")),
    "refuse": _with_message(services.refuse, gettext_lazy("The registration is refused, and the reason is mailed.")),
    "refuse_change": _with_message(
        services.refuse_change, gettext_lazy("The entry stays as it is, and the reason is mailed.")
    ),
    "release": _release,
    "delete": _delete,
}
"""What can be decided, by the value that the button sends."""


def what_waits(registration: Registration) -> str:
    """Say what is still to be done about the languages of a business."""
    if registration.language == Locale.get_default().language_code:
        return _("Its words wait for translation into English: you find it among the translations that wait.")
    return _("It has English words only. On the Danish pages it is shown with them, marked as English.")


def _seen(request) -> str:
    return request.POST.get("seen", "")


def _page(
    request, registration: Registration, *, placement=None, message_form=None, status: int = 200, **extra
) -> HttpResponse:
    is_change = bool(registration.proposal_id)
    edit_url = AdminURLFinder(request.user).get_edit_url(registration.business) if registration.business else None
    context = {
        "registration": registration,
        "page_title": registration.name or str(registration),
        "changes": _changes(registration),
        "is_change": is_change,
        "may": allowed(registration),
        "placement": placement or _placement(registration, is_change),
        "message_form": message_form or MessageForm(),
        "email_form": EmailForm(initial={"email": registration.email}),
        "edit_url": edit_url,
        "list_url": reverse("registrations_admin:queue"),
        "wished_place": registration.answers.get("place", ""),
        **extra,
    }
    return TemplateResponse(request, "registrations/staff/decide.html", context, status=status)


def _placement(registration: Registration, is_change: bool) -> PlacementForm:
    """The form with what the business means, where that is on the lists."""
    typed = registration.answers.get("place")
    meant = places.find(typed) if typed else (is_change and registration.business.get_latest_revision_as_object().place)
    initial = {"category": registration.answers.get("category"), "place": meant}
    return PlacementForm(initial=initial, with_category=not is_change)


def _changes(registration: Registration) -> list:
    """What staff read: each field before and after. Of a registration nothing was before."""
    if not registration.business:
        return changes({}, typed_in_words(registration.answers))
    now = in_words(registration.business)
    if not registration.proposal_id:
        return changes(now, now)
    proposed = in_words(registration.business.get_latest_revision_as_object())
    return changes(
        now, proposed | ({"place": registration.answers["place"]} if "place" in registration.answers else {})
    )
