"""The page on which a business that lost its link has it mailed again."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core.rate_limits import TooManyError, slow_down
from core.visitors import network_address
from registrations.self_service import email
from registrations.self_service.forms import LostLinkForm


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lost_link(request) -> HttpResponse:
    """Take the wish down. The answer is the same whether or not the email address is known."""
    form = LostLinkForm(request.POST or None)
    if request.method != "POST":
        return _show(request, form)
    if not form.is_valid():
        return _show(request, form, status=422)
    try:
        email.request_link(form.cleaned_data["email"], get_language(), network_address(request))
    except TooManyError as error:
        return slow_down(error, lambda **extra: _show(request, form, **extra))
    return redirect(f"{reverse('registration:lost_link')}?asked=1")


def _show(request, form: LostLinkForm, status: int = 200, **extra) -> HttpResponse:
    context = {"form": form, "is_asked": "asked" in request.GET, **extra}
    return render(request, "registrations/self_service/lost_link.html", context, status=status)
