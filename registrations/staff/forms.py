"""Forms that staff fill in when they decide."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.form_fields import LinesField, MailAddressField
from core.models import Place
from directory.models import Category


class PlacementForm(forms.Form):
    """Category and place of a business, as staff see fit: what was typed may not be on the lists (any more)."""

    category = forms.ModelChoiceField(Category.objects, label=_("Category"))
    place = forms.ModelChoiceField(
        Place.objects,
        label=_("Place"),
        help_text=_("Is the place not here? Add it under Snippets → Places first, then load this page again."),
    )

    def __init__(self, *args, with_category: bool = True, **kwargs):
        super().__init__(*args, **kwargs)
        if not with_category:
            del self.fields["category"]


class MessageForm(forms.Form):
    """Words to the business, in its language."""

    message = LinesField(
        label=_("To the business"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Write something: it is mailed to the business.")},
    )


class EmailForm(forms.Form):
    """Who is to be asked once a year."""

    email = MailAddressField(
        label=_("Email address for the upkeep"),
        required=False,
        help_text=_("The private link is mailed to it. Links of before stop working. Never shown to visitors."),
    )
