"""Views of the registration form: its steps, and the mail's link that confirms it.

What is typed is kept on the server with the first step, so that the way back, a second click, another language or a
closed tab lose nothing: the URL of the page is the way to the draft. Each step is sent by POST and answered with
the way on; the pages themselves are asked for by GET.
"""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from comments import screening
from comments.screening import TRAP_FIELD
from core.rate_limits import TooManyError, slow_down
from core.text import printable
from core.visitors import network_address
from registrations.answers import new_business
from registrations.form import services
from registrations.forms import KEPT_LENGTH, STEPS, AnswersForm, BusinessForm, as_form_data, as_typed
from registrations.lifecycle import Action, allows
from registrations.models import Registration
from registrations.private_links import Purpose, for_purpose, token_for
from registrations.retention import retention_periods
from registrations.states import state_of, words_for_business

READING_AND_POSTING = ["GET", "HEAD", "POST"]
LAST = len(STEPS)
UNSEEN = ("token", TRAP_FIELD)
"""Fields of the first form that nobody fills in: the time of the first touch, and the trap."""


@require_http_methods(READING_AND_POSTING)
def start(request) -> HttpResponse:
    """The first step, of which a draft is made."""
    form_class = STEPS[0]
    if request.method != "POST":
        return _show_step(request, form_class(), 1)
    form = form_class(request.POST)
    if not form.is_valid():
        return _show_step(request, form, 1, status=422)
    unseen = {name: printable(request.POST.get(name, ""))[:KEPT_LENGTH] for name in UNSEEN}
    request_signals = services.RequestSignals(network_address(request), token=unseen["token"], trap=unseen[TRAP_FIELD])
    try:
        draft = services.begin(as_typed(request.POST, form_class.base_fields), get_language(), request_signals)
    except TooManyError as error:
        return slow_down(error, lambda **extra: _show_step(request, form, 1, **extra))
    return redirect(_step_url(draft, 2))


@require_http_methods(READING_AND_POSTING)
@for_purpose(Purpose.DRAFT)
def step(request, draft: Registration, token: str, number: int) -> HttpResponse:
    """One step of a draft."""
    if not 1 <= number <= LAST:
        raise Http404
    if not allows(draft, Action.SEND):
        return redirect("registration:sent", token)
    form_class = STEPS[number - 1]
    if request.method != "POST":
        return _show_step(request, form_class(initial=draft.answers), number, draft)
    services.keep(draft, as_typed(request.POST, form_class.base_fields), get_language())
    if "back" in request.POST and number > 1:
        return redirect(_step_url(draft, number - 1))
    form = form_class(request.POST)
    if not form.is_valid():
        return _show_step(request, form, number, draft, status=422)
    return redirect(_step_url(draft, number + 1) if number < LAST else reverse("registration:check", args=[token]))


@require_http_methods(READING_AND_POSTING)
@for_purpose(Purpose.DRAFT)
def check(request, draft: Registration, token: str) -> HttpResponse:
    """Everything once more, as visitors will see it, and the button that sends it."""
    if not allows(draft, Action.SEND):
        return redirect("registration:sent", token)
    data = as_form_data(draft.answers)
    for number, form_class in enumerate(STEPS, start=1):
        form = form_class(data)
        if not form.is_valid():
            # As when a category was deleted since: back to where it can be put right.
            return _show_step(request, form, number, draft, status=422)
    if request.method != "POST":
        return _show_check(request, draft, data)
    try:
        services.keep(draft, {}, get_language())
        services.send(draft, network_address(request))
    except TooManyError as error:
        return slow_down(error, lambda **extra: _show_check(request, draft, data, **extra))
    except screening.RefusedError as error:
        return _show_check(request, draft, data, status=422, refused_for=error.reasons)
    return redirect("registration:sent", token)


@require_safe
@for_purpose(Purpose.DRAFT)
def sent(request, registration: Registration, token: str) -> HttpResponse:
    """What happens now."""
    if allows(registration, Action.SEND):
        return redirect("registration:check", token)
    context = {"state": state_of(registration), "words": words_for_business(registration)}
    return render(request, "registrations/form/sent.html", context)


@require_http_methods(READING_AND_POSTING)
@for_purpose(Purpose.CONFIRM)
def confirm(request, registration: Registration, token: str) -> HttpResponse:
    """The holder of the email address says whose it is. By a button: programs that look at mails follow links."""
    if request.method == "POST" and "not_mine" in request.POST:
        services.deny(registration)
        return render(request, "registrations/form/confirm.html", {"is_denied": True})
    if request.method == "POST":
        registration = services.confirm(registration)
    is_done = not allows(registration, Action.CONFIRM)
    return render(request, "registrations/form/confirm.html", {"registration": registration, "is_done": is_done})


def _step_url(draft: Registration, number: int) -> str:
    return reverse("registration:step", args=[number, token_for(draft, Purpose.DRAFT)])


def _show_step(request, form: AnswersForm, number: int, draft: Registration | None = None, **extra) -> HttpResponse:
    status = extra.pop("status", 200)
    context = {
        "form": form,
        "number": number,
        "titles": [step.title for step in STEPS],
        "draft": draft,
        "action": _step_url(draft, number) if draft else reverse("registration:start"),
        "form_key": services.FORM_KEY,
        "trap_field": TRAP_FIELD,
        "keep": retention_periods(),
        **extra,
    }
    response = render(request, "registrations/form/step.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response


def _show_check(request, draft: Registration, data, **extra) -> HttpResponse:
    status = extra.pop("status", 200)
    form = BusinessForm(data)
    form.is_valid()
    context = {
        "draft": draft,
        "business": new_business(form.cleaned_data, get_language()),
        "email": draft.answers["upkeep_email"],
        "step_urls": [(_step_url(draft, number), step.title) for number, step in enumerate(STEPS, start=1)],
        "number": LAST + 1,
        "titles": [step.title for step in STEPS],
        "keep": retention_periods(),
        **extra,
    }
    return render(request, "registrations/form/check.html", context, status=status)
