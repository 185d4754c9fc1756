"""Forms of the private pages beside that for the details: who it is, where to write, an answer to staff."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.form_fields import MailAddressField
from registrations.forms import TextField


class LostLinkForm(forms.Form):
    """The email address to which a lost link is mailed again."""

    email = MailAddressField(
        label=_("Email address for the upkeep"),
        help_text=_("The one that you gave when you registered. It is not shown in the directory."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"}),
        error_messages={
            "required": _("Write your email address."),
            "invalid": _("Write an email address such as name@example.org."),
        },
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="link-%s", label_suffix="", **kwargs)


class NewEmailForm(forms.Form):
    """Another email address for the upkeep."""

    new_email = MailAddressField(
        label=_("New email address for the upkeep"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"}),
        error_messages=LostLinkForm.base_fields["email"].error_messages,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="address-%s", label_suffix="", **kwargs)


class ReplyForm(forms.Form):
    """An answer to what staff asked, beside the changes that are asked for."""

    reply = TextField(label=_("Your answer to us"), max_length=1000, rows=4, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="entry-%s", label_suffix="", **kwargs)
