"""Where staff read what a business sent, and decide."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Locale

from directory.models import Business, Listing, ListingStatus
from directory.registration import places
from directory.registration.entries import changes, in_words, typed_in_words
from directory.staff import services
from directory.staff.forms import AddressForm, MessageForm, PlacementForm
from directory.staff.permissions import require


@require_http_methods(["GET", "HEAD", "POST"])
def decide(request, pk: int) -> HttpResponse:
    """What a business sent: a registration, or the change of an entry beside what is shown now."""
    require(request)
    listing = get_object_or_404(Listing.objects.select_related("proposal", "decided_by"), pk=pk)
    decision = DECISIONS.get(request.POST.get("decision")) if request.method == "POST" else None
    if not decision:
        return _page(request, listing)
    try:
        return decision(request, listing) or redirect("listings:queue")
    except services.ChangedMeanwhileError:
        messages.warning(request, _("It has changed since you looked, and nothing is done. This is how it is now."))
        return redirect("listings:decide", pk)


@require_POST
def look_after(request, business_pk: int) -> HttpResponse:
    """Staff know that an entry is true, or who is to be asked."""
    require(request)
    business = get_object_or_404(Business, pk=business_pk)
    if "email" not in request.POST:
        listing = services.look_after(business, request.user)
        messages.success(request, _("Noted: the entry is true today."))
        return redirect("listings:decide", listing.pk)
    form = AddressForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(form.errors["email"]))
        return redirect("listings:look_up", business.pk)
    listing = services.look_after(business, request.user, email=form.cleaned_data["email"])
    messages.success(request, _("The address is changed."))
    return redirect("listings:decide", listing.pk)


def look_up(request, business_pk: int) -> HttpResponse:
    """The listing of an entry; of one that staff wrote, and nobody looks after yet, an empty one."""
    require(request)
    business = get_object_or_404(Business, pk=business_pk)
    listing = Listing.objects.of(business).first()
    if listing:
        return redirect("listings:decide", listing.pk)
    status = ListingStatus.LISTED if business.live else ListingStatus.TAKEN_DOWN
    unsaved = Listing(business_key=business.translation_key, status=status, language=business.locale.language_code)
    return _page(request, unsaved)


def _approve(request, listing: Listing) -> HttpResponse | None:
    form = PlacementForm(request.POST)
    if not form.is_valid():
        return _page(request, listing, placement=form, status=422)
    try:
        approved = services.approve(listing, request.user, seen=_seen(request), **form.cleaned_data)
    except services.NotValidError as error:
        return _page(request, listing, placement=form, status=422, not_valid=error.errors)
    messages.success(request, _("»%(name)s« is in the directory.") % {"name": approved.name})
    messages.info(request, what_waits(approved))
    return None


def _approve_change(request, listing: Listing) -> HttpResponse | None:
    form = PlacementForm(request.POST, with_category=False)
    if not form.is_valid():
        return _page(request, listing, placement=form, status=422)
    approved = services.approve_change(listing, request.user, seen=_seen(request), place=form.cleaned_data["place"])
    messages.success(request, _("The changes of »%(name)s« are shown.") % {"name": approved.name})
    return None


def _with_message(service, said: str):
    """A decision that is mailed to the business in words of staff."""

    def decision(request, listing: Listing) -> HttpResponse | None:
        form = MessageForm(request.POST)
        if not form.is_valid():
            return _page(request, listing, message_form=form, status=422)
        service(listing, request.user, seen=_seen(request), message=form.cleaned_data["message"])
        messages.success(request, said)
        return None

    return decision


def _release(request, listing: Listing) -> None:
    services.release(listing, request.user, seen=_seen(request))
    messages.success(request, _("The business is asked to confirm its registration."))


def _delete(request, listing: Listing) -> None:
    services.delete(listing, request.user, seen=_seen(request))
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


def what_waits(listing: Listing) -> str:
    """Say what is still to be done about the languages of an entry."""
    if listing.language == Locale.get_default().language_code:
        return _("Its words wait for translation into English: you find it among the translations that wait.")
    return _("It has English words only. On the Danish pages it is shown with them, marked as English.")


def _seen(request) -> str:
    return request.POST.get("seen", "")


def _page(request, listing: Listing, *, placement=None, message_form=None, status: int = 200, **extra) -> HttpResponse:
    is_change = bool(listing.proposal_id)
    edit_url = AdminURLFinder(request.user).get_edit_url(listing.entry) if listing.entry else None
    context = {
        "listing": listing,
        "page_title": listing.name or str(listing),
        "changes": _changes(listing),
        "is_change": is_change,
        "is_undecided": listing.status in services.UNDECIDED,
        "placement": placement or _placement(listing, is_change),
        "message_form": message_form or MessageForm(),
        "address_form": AddressForm(initial={"email": listing.email}),
        "edit_url": edit_url,
        "list_url": reverse("listings:queue"),
        "wished_place": listing.answers.get("place", ""),
        **extra,
    }
    return TemplateResponse(request, "directory/admin/decide.html", context, status=status)


def _placement(listing: Listing, is_change: bool) -> PlacementForm:
    """The form with what the business means, where that is on the lists."""
    typed = listing.answers.get("place")
    meant = places.find(typed) if typed else (is_change and listing.entry.get_latest_revision_as_object().place)
    initial = {"category": listing.answers.get("category"), "place": meant}
    return PlacementForm(initial=initial, with_category=not is_change)


def _changes(listing: Listing) -> list:
    """What staff read: each field before and after. Of a registration nothing was before."""
    if not listing.entry:
        return changes({}, typed_in_words(listing.answers))
    now = in_words(listing.entry)
    if not listing.proposal_id:
        return changes(now, now)
    proposed = in_words(listing.entry.get_latest_revision_as_object())
    return changes(now, proposed | ({"place": listing.answers["place"]} if "place" in listing.answers else {}))
