"""The contact form."""

import logging
from http import HTTPMethod

from django.db import models, transaction
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.models import AbstractEmailForm, AbstractFormField
from wagtail.contrib.forms.panels import FormSubmissionsPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.models import BasePage, OrganisationSettings
from core.models.pages import READING, BodyMixin
from home.contact_form import ContactFormBuilder, ContactPageForm

logger = logging.getLogger(__name__)

SENT_PARAMETER = "sent"


class ContactPage(BodyMixin, AbstractEmailForm, BasePage):
    """A form that visitors write to staff with. What they write is kept in the admin, and mailed."""

    thank_you_text = models.TextField(_("words of thanks"), max_length=400)

    allowed_http_methods = [*READING, HTTPMethod.POST]
    base_form_class = ContactPageForm
    form_builder = ContactFormBuilder
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = []
    landing_page_template = "home/contact_page.html"
    content_panels = [
        FormSubmissionsPanel(),
        *BasePage.content_panels,
        FieldPanel("body"),
        InlinePanel("form_fields", heading=_("Fields"), label=_("Field")),
        FieldPanel("thank_you_text"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("from_address"), FieldPanel("to_address")]), FieldPanel("subject")],
            heading=_("Mail to staff"),
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(name) for name in ("to_address", "from_address")),
    ]

    class Meta:
        verbose_name = _("contact form")
        verbose_name_plural = _("contact forms")

    def serve(self, request, *args, **kwargs):
        if request.method == "POST":
            form = self.get_form(request.POST, request.FILES, page=self, user=request.user)
            if not form.is_valid():
                return self.render_form(request, form, status=422)
            self.process_form_submission(form)
            return redirect(f"{self.get_url(request)}?{SENT_PARAMETER}=1#sent")
        return self.render_form(request, self.get_form(page=self, user=request.user))

    def render_form(self, request, form, status: int = 200):
        """The page with its form, or with the words of thanks after it was sent."""
        context = {**self.get_context(request), "form": form, "sent": SENT_PARAMETER in request.GET}
        return TemplateResponse(request, self.get_template(request), context, status=status)

    def get_submissions_list_view_class(self):
        # By name: Wagtail's view can only be imported when all models are loaded.
        return import_string("home.submissions.ContactSubmissionsListView")

    @transaction.atomic
    def process_form_submission(self, form):
        """Keep what was written, and the mail about it with it (see core.mail)."""
        # Not saved: where the page names nobody, what is written goes where the site writes to staff.
        self.to_address = self.to_address or self._organisation_address()
        self.subject = self.subject or self.title
        return super().process_form_submission(form)

    def _organisation_address(self) -> str:
        site = self.get_site()
        return OrganisationSettings.for_site(site).notification_email if site else ""

    def send_mail(self, form):
        """Mail staff. The submission is kept by now, so that a mail that fails is only logged."""
        try:
            return super().send_mail(form)
        except OSError:
            logger.exception("The mail about a submission of %s could not be sent", self)
            return None


class ContactFormField(TranslatableMixin, AbstractFormField):
    """A field of the form. Its words are translated."""

    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="form_fields")

    override_translatable_fields = [SynchronizedField("clean_name", overridable=False)]

    class Meta(TranslatableMixin.Meta, AbstractFormField.Meta):
        abstract = False
        verbose_name = _("field of the form")
