"""The form under an article."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comments.models import MAX_LENGTH, Comment


class CommentForm(forms.Form):
    """Name, mail address, comment. Nothing of the visitor's machine is asked for."""

    author_name = forms.CharField(
        label=pgettext_lazy("of a reader", "Name"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Write your name.")},
    )
    author_email = forms.EmailField(
        label=_("Email address"),
        max_length=Comment._meta.get_field("author_email").max_length,
        help_text=_("Your email address will not be published."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"}),
        error_messages={
            "required": _("Write your email address."),
            "invalid": _("Write an email address such as name@example.org."),
        },
    )
    text = forms.CharField(
        label=pgettext_lazy("by a reader", "Comment"),
        max_length=MAX_LENGTH,
        widget=forms.Textarea(attrs={"rows": 7}),
        error_messages={
            "required": _("Write a comment."),
            "max_length": _("The comment may have at most %(limit_value)d characters; it has %(show_value)d."),
        },
    )
    field_order = ["text", "author_name", "author_email"]

    def clean_author_name(self) -> str:
        """A name on one line: it goes into mails' subjects."""
        return " ".join(self.cleaned_data["author_name"].split())
