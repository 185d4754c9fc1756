"""Pages with a form for visitors: what is sent passes the filter first, and is kept as long as is said beside it."""

from functools import partial

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.module_loading import import_string
from wagtail.contrib.forms.models import AbstractEmailForm, FormSubmission

from comments import screening
from core.models import OrganisationSettings
from core.rate_limits import TooManyError, slow_down
from core.visitors import network_address
from home import messages
from home.contact_form import VisitorsFormBuilder

SENT_PARAMETER = "sent"
SENT, WAITS = "1", "waits"
HOUR = 3600  # seconds


class ScreenedFormPage(AbstractEmailForm):
    """A page with a form. What visitors write is classified as comments are, kept in the admin, and mailed to staff.

    The template gets `form`, `sent` or `waits` after sending, `refused_for` or `wait_minutes` where it is not taken,
    and `keep`: for how long.
    """

    form_builder = VisitorsFormBuilder

    class Meta:
        abstract = True

    def serve(self, request, *args, **kwargs):
        if request.method == "POST":
            return self._receive(request)
        return self.render_form(request, self.get_form(page=self, user=request.user))

    def _receive(self, request) -> HttpResponse:
        """Take a message: on to the words of thanks, or back to the form with what is wrong. Nothing typed is lost."""
        form = self.get_form(request.POST, request.FILES, page=self, user=request.user)
        if not form.is_valid():
            return self.render_form(request, form, status=422)
        request_signals = screening.RequestSignals(network_address(request), trap=form.trap)
        try:
            submission = messages.receive(self, form.answers, request_signals)
        except screening.RefusedError as error:
            return self.render_form(request, form, status=422, refused_for=error.reasons)
        except TooManyError as error:
            is_long = error.retry_after > HOUR
            return slow_down(error, partial(self.render_form, request, form, waits_till_tomorrow=is_long))
        state = WAITS if messages.is_held(submission) else SENT
        return redirect(f"{self.get_url(request)}?{SENT_PARAMETER}={state}#sent")

    def render_form(self, request, form, status: int = 200, **extra) -> TemplateResponse:
        """The page with its form, or with the words of thanks after it was sent."""
        context = {
            **self.get_context(request),
            "form": form,
            "sent": SENT_PARAMETER in request.GET and request.method != "POST",
            "waits": request.GET.get(SENT_PARAMETER) == WAITS,
            **extra,
        }
        response = TemplateResponse(request, self.get_template(request), context, status=status)
        if form.is_bound:
            response["Cache-Control"] = "no-store"
        return response

    def get_context(self, request, *args, **kwargs):
        keep = {"months": round(settings.FORMS_KEEP_DAYS * 12 / 365), "spam_days": settings.FORMS_KEEP_SPAM_DAYS}
        return {**super().get_context(request, *args, **kwargs), "keep": keep}

    def process_form_submission(self, form) -> FormSubmission:
        return messages.receive(self, form.answers, screening.RequestSignals(trap=form.trap))

    def get_submissions(self):
        """What was mailed. What is held back has a list of its own."""
        return super().get_submissions().filter(held=None)

    def get_submissions_list_view_class(self):
        # By name: Wagtail's view can only be imported when all models are loaded.
        return import_string("home.submissions.MessagesListView")

    def mail_addresses(self) -> list[str]:
        """Where messages are mailed: where the page says, or else where the site writes to staff."""
        site = self.get_site()
        to = self.to_address or OrganisationSettings.where_to_notify(site)
        return list(filter(None, (address.strip() for address in to.split(","))))
