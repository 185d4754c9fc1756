"""The private pages of a business: its entry and where it stands, the form to change it, the yearly question."""

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from directory.models import Business, Listing, ListingStatus
from directory.notifications import page_url
from directory.private_links import Purpose, for_purpose
from directory.registration.entries import answers_of, changes, in_words, new_entry
from directory.registration.forms import EntryForm, as_form_data, as_typed
from directory.registration.retention import retention_periods
from directory.self_service import address as addresses
from directory.self_service import data, services
from directory.self_service.forms import NewAddressForm, ReplyForm

READING_AND_POSTING = ["GET", "HEAD", "POST"]


@require_http_methods(READING_AND_POSTING)
@for_purpose(Purpose.ENTRY)
def entry(request, listing: Listing, token: str) -> HttpResponse:
    """The business's own page about its entry, and what can be done there."""
    if request.method != "POST":
        return _entry_page(request, listing)
    action = ACTIONS.get(request.POST.get("action"))
    return action(request, listing) if action else _entry_page(request, listing, status=400)


@require_http_methods(READING_AND_POSTING)
@for_purpose(Purpose.ENTRY)
def edit(request, listing: Listing, token: str) -> HttpResponse:
    """The form in which a business changes its entry, or its registration while that is not decided on."""
    if not may_edit(listing):
        return redirect("registration:entry", token)
    initial = current_answers(listing)
    if request.method != "POST":
        return _edit_page(request, listing, EntryForm(initial=initial), ReplyForm(initial={"reply": listing.reply}))
    form, reply = EntryForm(request.POST, initial=initial), ReplyForm(request.POST)
    if not (form.is_valid() and reply.is_valid()):
        return _edit_page(request, listing, form, reply, status=422)
    if listing.business_key:
        services.propose(listing, form.cleaned_data, form.changed_data, reply.cleaned_data["reply"])
    else:
        services.change_answers(listing, as_typed(request.POST, EntryForm.base_fields), reply.cleaned_data["reply"])
    return redirect("registration:entry", token)


@require_http_methods(READING_AND_POSTING)
@for_purpose(Purpose.ENTRY)
def question(request, listing: Listing, token: str) -> HttpResponse:
    """Is everything still right? Yes, or change it, or take it out. By buttons, as programs follow links in mails."""
    if not listing.business_key:
        return redirect("registration:entry", token)
    if request.method == "POST":
        listing = services.confirm(listing)
    context = {"listing": listing, "business": listing.entry, "page_url": _page_url(listing)}
    is_done = request.method == "POST" and listing.status != ListingStatus.TAKEN_DOWN
    return render(
        request, "directory/self_service/question.html", context | {"is_done": is_done, "keep": retention_periods()}
    )


@require_safe
@for_purpose(Purpose.ENTRY)
def export(request, listing: Listing, token: str) -> HttpResponse:
    """All that is stored about the business, as a file."""
    response = JsonResponse(data.export(listing), json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = 'attachment; filename="landliv.json"'
    return response


@require_http_methods(READING_AND_POSTING)
@for_purpose(Purpose.ADDRESS)
def address(request, listing: Listing, token: str) -> HttpResponse:
    """The holder of a new address says that it is theirs."""
    if not listing.new_email:
        raise Http404
    is_done = request.method == "POST"
    context = {"listing": listing, "new_email": listing.new_email, "is_done": is_done}
    if is_done:
        addresses.take(listing)
    return render(request, "directory/self_service/address.html", context)


def may_edit(listing: Listing) -> bool:
    """Whether there is something to change: an entry, or a registration that can still become one."""
    return bool(listing.business_key) or listing.status in services.OPEN


def current_answers(listing: Listing) -> dict:
    """Return what the form shows: what was proposed, else what is shown, else what was sent."""
    if not listing.business_key:
        return listing.answers
    answers = answers_of(listing.proposal.as_object() if listing.proposal else listing.entry)
    return answers | {"place": listing.answers.get("place", answers["place"])}


def _entry_page(request, listing: Listing, status: int = 200, **extra) -> HttpResponse:
    context = {
        "listing": listing,
        "business": _shown(listing),
        "changes": _proposed(listing),
        "page_url": _page_url(listing),
        "link": request.build_absolute_uri(request.path),
        "may_edit": may_edit(listing),
        "address_form": NewAddressForm(),
        "keep": retention_periods(),
        **extra,
    }
    return render(request, "directory/self_service/entry.html", context, status=status)


def _edit_page(request, listing: Listing, form: EntryForm, reply: ReplyForm, status: int = 200) -> HttpResponse:
    context = {"listing": listing, "form": form, "reply_form": reply}
    return render(request, "directory/self_service/edit.html", context, status=status)


def _shown(listing: Listing) -> Business | None:
    """The entry as it is, or as it would be; nothing where what was sent cannot be one any more."""
    if listing.entry:
        return listing.entry
    form = EntryForm(as_form_data(listing.answers))
    return new_entry(form.cleaned_data, listing.language) if form.is_valid() else None


def _proposed(listing: Listing) -> list:
    if not listing.proposal:
        return []
    found = changes(in_words(listing.entry), in_words(listing.proposal.as_object()))
    return [change for change in found if change.is_change]


def _page_url(listing: Listing) -> str:
    return page_url(listing) if listing.is_listed else ""


def _withdraw(request, listing: Listing) -> HttpResponse:
    services.withdraw(listing)
    return redirect(request.path)


def _erase(request, listing: Listing) -> HttpResponse:
    data.erase(listing)
    return render(request, "directory/registration/link_problem.html", {"is_erased": True})


def _confirm(request, listing: Listing) -> HttpResponse:
    services.confirm(listing)
    return redirect(request.path)


def _change_address(request, listing: Listing) -> HttpResponse:
    form = NewAddressForm(request.POST)
    if not form.is_valid():
        return _entry_page(request, listing, status=422, address_form=form)
    is_asked = addresses.ask(listing, form.cleaned_data["new_email"])
    listing.refresh_from_db()
    return _entry_page(request, listing, is_asked=is_asked, is_asked_too_often=not is_asked)


ACTIONS = {"confirm": _confirm, "withdraw": _withdraw, "erase": _erase, "address": _change_address}
"""What the buttons of the page do, by the value that they send."""
