"""The private pages of a business: its details and where it stands, the form to change it, the yearly question."""

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from directory.models import Business
from registrations import personal_data
from registrations.answers import answers_of, changes, in_words, new_business
from registrations.forms import BusinessForm, as_form_data, as_typed
from registrations.lifecycle import Action, allowed, allows
from registrations.models import Registration
from registrations.notifications import page_url
from registrations.private_links import Purpose, for_purpose
from registrations.self_service import email, services
from registrations.self_service.forms import NewEmailForm, ReplyForm
from registrations.states import state_of, words_for_business

READING_AND_POSTING = ["GET", "HEAD", "POST"]


@require_http_methods(READING_AND_POSTING)
@for_purpose(Purpose.BUSINESS)
def private_page(request, registration: Registration, token: str) -> HttpResponse:
    """The business's own page about its details, and what can be done there."""
    if request.method != "POST":
        return _show_private_page(request, registration)
    action = ACTIONS.get(request.POST.get("action"))
    return action(request, registration) if action else _show_private_page(request, registration, status=400)


@require_http_methods(READING_AND_POSTING)
@for_purpose(Purpose.BUSINESS)
def edit(request, registration: Registration, token: str) -> HttpResponse:
    """The form in which a business changes its details, or its registration while that is not decided on."""
    if not may_edit(registration):
        return redirect("registration:entry", token)
    initial = current_answers(registration)
    if request.method != "POST":
        return _edit_page(
            request, registration, BusinessForm(initial=initial), ReplyForm(initial={"reply": registration.reply})
        )
    form, reply = BusinessForm(request.POST, initial=initial), ReplyForm(request.POST)
    if not (form.is_valid() and reply.is_valid()):
        return _edit_page(request, registration, form, reply, status=422)
    if registration.business_key:
        services.propose(registration, form.cleaned_data, form.changed_data, reply.cleaned_data["reply"])
    else:
        services.change_answers(
            registration, as_typed(request.POST, BusinessForm.base_fields), reply.cleaned_data["reply"]
        )
    return redirect("registration:entry", token)


@require_http_methods(READING_AND_POSTING)
@for_purpose(Purpose.BUSINESS)
def question(request, registration: Registration, token: str) -> HttpResponse:
    """Is everything still right? Yes, or change it, or take it out. By buttons, as programs follow links in mails."""
    if not registration.business_key:
        return redirect("registration:entry", token)
    if request.method == "POST":
        registration = services.confirm(registration)
    context = {
        "registration": registration,
        "business": registration.business,
        "page_url": _page_url(registration),
        "may": allowed(registration),
        "words": words_for_business(registration),
        "is_done": request.method == "POST" and allows(registration, Action.CONFIRM_RIGHT),
    }
    return render(request, "registrations/self_service/question.html", context)


@require_safe
@for_purpose(Purpose.BUSINESS)
def export(request, registration: Registration, token: str) -> HttpResponse:
    """All that is stored about the business, as a file."""
    response = JsonResponse(personal_data.export(registration), json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = 'attachment; filename="landliv.json"'
    return response


@require_http_methods(READING_AND_POSTING)
@for_purpose(Purpose.EMAIL)
def new_email(request, registration: Registration, token: str) -> HttpResponse:
    """The holder of a new email address says that it is theirs."""
    if not registration.new_email:
        raise Http404
    is_done = request.method == "POST"
    context = {"registration": registration, "new_email": registration.new_email, "is_done": is_done}
    if is_done:
        email.take(registration)
    return render(request, "registrations/self_service/new_email.html", context)


def may_edit(registration: Registration) -> bool:
    """Whether there is something to change: a business, or a registration that can still become one."""
    return bool(registration.business_key) or services.may_change_answers(registration)


def current_answers(registration: Registration) -> dict:
    """Return what the form shows: what was proposed, else what is shown, else what was sent."""
    if not registration.business_key:
        return registration.answers
    answers = answers_of(registration.proposal.as_object() if registration.proposal else registration.business)
    return answers | {"place": registration.answers.get("place", answers["place"])}


def _show_private_page(request, registration: Registration, status: int = 200, **extra) -> HttpResponse:
    changes_proposed = _proposed(registration)
    context = {
        "registration": registration,
        "state": state_of(registration),
        "words": words_for_business(registration, has_changes=bool(changes_proposed)),
        "may": allowed(registration),
        "business": _shown(registration),
        "changes": changes_proposed,
        "page_url": _page_url(registration),
        "link": request.build_absolute_uri(request.path),
        "may_edit": may_edit(registration),
        "email_form": NewEmailForm(),
        **extra,
    }
    return render(request, "registrations/self_service/private_page.html", context, status=status)


def _edit_page(
    request, registration: Registration, form: BusinessForm, reply: ReplyForm, status: int = 200
) -> HttpResponse:
    context = {"registration": registration, "form": form, "reply_form": reply}
    return render(request, "registrations/self_service/edit.html", context, status=status)


def _shown(registration: Registration) -> Business | None:
    """The business as it is, or as it would be; None where what was sent cannot be one any more."""
    if registration.business:
        return registration.business
    form = BusinessForm(as_form_data(registration.answers))
    return new_business(form.cleaned_data, registration.language) if form.is_valid() else None


def _proposed(registration: Registration) -> list:
    if not registration.proposal:
        return []
    found = changes(in_words(registration.business), in_words(registration.proposal.as_object()))
    return [change for change in found if change.is_change]


def _page_url(registration: Registration) -> str:
    return page_url(registration) if registration.is_listed else ""


def _withdraw(request, registration: Registration) -> HttpResponse:
    services.withdraw(registration)
    return redirect(request.path)


def _erase(request, registration: Registration) -> HttpResponse:
    personal_data.erase(registration)
    return render(request, "registrations/link_problem.html", {"is_erased": True})


def _confirm(request, registration: Registration) -> HttpResponse:
    services.confirm(registration)
    return redirect(request.path)


def _change_email(request, registration: Registration) -> HttpResponse:
    form = NewEmailForm(request.POST)
    if not form.is_valid():
        return _show_private_page(request, registration, status=422, email_form=form)
    is_asked = email.ask(registration, form.cleaned_data["new_email"])
    registration.refresh_from_db()
    return _show_private_page(request, registration, is_asked=is_asked, is_asked_too_often=not is_asked)


ACTIONS = {"confirm": _confirm, "withdraw": _withdraw, "erase": _erase, "address": _change_email}
"""What the buttons of the page do, by the value that they send."""
