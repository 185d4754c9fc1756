"""The main menu and the footer: one of each a language, edited by staff."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import TranslatableMixin

from core.blocks.links import LinkStreamBlock


class OneALanguage(TranslatableMixin, models.Model):
    """A thing of which each language has one."""

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def clean(self):
        super().clean()
        if type(self).objects.filter(locale_id=self.locale_id).exclude(pk=self.pk).exists():
            raise ValidationError(_("There is one for this language already. Change that one."))


class Menu(OneALanguage):
    """The main menu in one language."""

    links = StreamField(LinkStreamBlock(), verbose_name=_("links"), max_num=8)

    panels = [FieldPanel("links")]

    class Meta(OneALanguage.Meta):
        abstract = False
        verbose_name = _("main menu")
        verbose_name_plural = _("main menus")
        constraints = [models.UniqueConstraint(fields=["locale"], name="one_menu_a_language")]

    def __str__(self) -> str:
        return gettext("Main menu (%(language)s)") % {"language": self.locale}


class Footer(OneALanguage):
    """The foot of every page in one language. The contact data beside it come from the organisation's settings."""

    text = RichTextField(_("text"), features=["bold", "italic", "link"])
    links = StreamField(LinkStreamBlock(), verbose_name=_("links"), blank=True, max_num=12)

    panels = [FieldPanel("text"), FieldPanel("links")]

    class Meta(OneALanguage.Meta):
        abstract = False
        verbose_name = _("footer")
        verbose_name_plural = _("footers")
        constraints = [models.UniqueConstraint(fields=["locale"], name="one_footer_a_language")]

    def __str__(self) -> str:
        return gettext("Footer (%(language)s)") % {"language": self.locale}
