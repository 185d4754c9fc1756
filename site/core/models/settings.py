"""Facts about the organisation that the whole site shows."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Site

from core.blocks.base import StreamBlock, StructBlock
from core.fields import CvrField, MailAddressField, PhoneField


class SocialLinkBlock(StructBlock):
    """A profile of the organisation on another service: a plain link, nothing is loaded from there."""

    name = blocks.CharBlock(label=_("Name of the service"), max_length=40)
    address = blocks.URLBlock(label=_("Web address"))

    class Meta:
        icon = "link"
        label = _("Social link")


@register_setting(icon="home")
class OrganisationSettings(BaseSiteSetting):
    """Name, contact data, mail addresses and social links. The same in both languages."""

    name = models.CharField(_("name"), max_length=100, default="Landliv")
    street = models.CharField(_("street and number"), max_length=100, blank=True)
    post_line = models.CharField(_("postcode and town"), max_length=100, blank=True)
    phone = PhoneField(_("telephone"), blank=True)
    email = MailAddressField(_("email address"), blank=True, help_text=_("Shown to visitors."))
    cvr = CvrField(_("CVR no."), blank=True)
    notification_email = MailAddressField(
        _("email address for notifications"),
        blank=True,
        help_text=_("Where the site writes when something waits for staff. Not shown to visitors."),
    )
    social_links = StreamField(StreamBlock([("link", SocialLinkBlock())]), verbose_name=_("social links"), blank=True)

    panels = [
        FieldPanel("name"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("street"), FieldPanel("post_line")]),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("cvr"),
            ],
            heading=_("Contact"),
        ),
        FieldPanel("notification_email"),
        FieldPanel("social_links"),
    ]

    class Meta:
        verbose_name = _("organisation")

    def __str__(self) -> str:
        return self.name

    @classmethod
    def where_to_notify(cls, site: Site | None = None) -> str:
        """The email address to which this site, or else the default one, writes about what waits; empty for none."""
        site = site or Site.objects.filter(is_default_site=True).first()
        return cls.for_site(site).notification_email if site else ""
