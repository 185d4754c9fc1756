"""The page »How good is the filter?«, and what can be done there with what it has learned."""

from operator import attrgetter

from django import forms
from django.contrib import messages
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from comments import services
from comments.models import TrainingExample
from comments.staff import quality as numbers
from comments.staff.charts import chart
from comments.staff.permissions import CHANGE_SETTINGS, MODERATE, require
from comments.staff.significance import significant_reasons, significant_words

PERCENT = [MinValueValidator(1), MaxValueValidator(99)]

CHARTS = {
    "caught": gettext_lazy("Caught"),
    "missed": gettext_lazy("Missed"),
    "wrongly_stopped": gettext_lazy("Wrongly stopped"),
    "held": gettext_lazy("Held for a moderator"),
}


class LinesForm(forms.Form):
    """Where else the lines could be."""

    hold_from = forms.IntegerField(label=gettext_lazy("A moderator decides from (%)"), validators=PERCENT)
    spam_from = forms.IntegerField(label=gettext_lazy("It is spam from (%)"), validators=PERCENT)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("hold_from", 0) > cleaned.get("spam_from", 100):
            self.add_error("spam_from", _("This line cannot be below the other one."))
        return cleaned


@require_safe
def quality(request) -> HttpResponse:
    """What was caught, missed, wrongly stopped and held, what told, and what other lines would change."""
    require(request, MODERATE)
    months = numbers.months()
    for_spam, against = significant_words()
    context = {
        "page_title": _("How good is the filter?"),
        "months": months,
        "is_empty": not any(month.all for month in months),
        "charts": [chart(key, title, months, attrgetter(key)) for key, title in CHARTS.items()],
        "decided": numbers.decided(),
        "policy_cost": numbers.policy_cost(),
        "reasons": significant_reasons(),
        "words_for_spam": for_spam,
        "words_against": against,
        "examples": TrainingExample.objects.count(),
        "may_change_learning": request.user.has_perm(CHANGE_SETTINGS),
        **_lines(request),
    }
    return TemplateResponse(request, "comments/admin/quality.html", context)


def _lines(request) -> dict:
    """The present lines, and beside them those that were asked about."""
    present = numbers.present_lines()
    is_asked = bool(LinesForm.base_fields.keys() & request.GET.keys())
    form = LinesForm(request.GET if is_asked else None, initial=vars(present))
    compared = [numbers.at_lines(present)]
    if is_asked and form.is_valid():
        compared.append(numbers.at_lines(numbers.Lines(**form.cleaned_data)))
    return {"lines_form": form, "compared": compared}


@require_POST
def export_learning(request) -> HttpResponse:
    """What moderators taught the filter, as a file: numbers, no words."""
    require(request, MODERATE, CHANGE_SETTINGS)
    response = JsonResponse(services.export_learning(), json_dumps_params={"indent": 1})
    response["Content-Disposition"] = 'attachment; filename="learned.json"'
    return response


@require_http_methods(["GET", "POST"])
def relearn(request) -> HttpResponse:
    """Learn all decisions anew."""
    require(request, MODERATE, CHANGE_SETTINGS)
    if request.method == "GET":
        return _confirm(request, "comments/admin/confirm_relearn.html")
    number = services.relearn()
    messages.success(
        request,
        ngettext(
            "The filter has learned anew from %(number)d decision.",
            "The filter has learned anew from %(number)d decisions.",
            number,
        )
        % {"number": number},
    )
    return redirect("comments:quality")


@require_http_methods(["GET", "POST"])
def forget(request) -> HttpResponse:
    """Begin anew with what the filter came with."""
    require(request, MODERATE, CHANGE_SETTINGS)
    if request.method == "GET":
        return _confirm(request, "comments/admin/confirm_forget.html")
    services.forget_all_learning()
    messages.success(request, _("The filter has forgotten what it learned here."))
    return redirect("comments:quality")


def _confirm(request, template: str) -> HttpResponse:
    return TemplateResponse(request, template, {"examples": TrainingExample.objects.count()})
