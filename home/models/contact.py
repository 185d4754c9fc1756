"""The contact form."""

from http import HTTPMethod

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.models import AbstractFormField
from wagtail.contrib.forms.panels import FormSubmissionsPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.models import BasePage
from core.models.pages import READING, BodyMixin
from home.contact_form import ContactPageForm
from home.screened_forms import ScreenedFormPage


class ContactPage(BodyMixin, ScreenedFormPage, BasePage):
    """A form that visitors write to staff with."""

    thank_you_text = models.TextField(_("words of thanks"), max_length=400)

    allowed_http_methods = [*READING, HTTPMethod.POST]
    base_form_class = ContactPageForm
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


class ContactFormField(TranslatableMixin, AbstractFormField):
    """A field of the form. Its words are translated."""

    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="form_fields")

    override_translatable_fields = [SynchronizedField("clean_name", overridable=False)]

    class Meta(TranslatableMixin.Meta, AbstractFormField.Meta):
        abstract = False
        verbose_name = _("field of the form")
