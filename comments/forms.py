"""What readers fill in: the form under an article, and the one that points staff at a comment."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comments.models import MAX_LENGTH, Comment, Report, ReportReason
from core.form_fields import LineField, LinesField, MailAddressField

MAX_LINES = 200
"""More than any letter has: what is longer is made to fill the screen of others."""


class CommentTextField(LinesField):
    """The words of a comment, as a field."""

    def __init__(self, **kwargs):
        super().__init__(
            label=pgettext_lazy("by a reader", "Comment"),
            max_length=MAX_LENGTH,
            widget=forms.Textarea(attrs={"rows": 7}),
            error_messages={
                "required": _("Write a comment."),
                "max_length": _("The comment may have at most %(limit_value)d characters; it has %(show_value)d."),
            },
            **kwargs,
        )

    def validate(self, value):
        super().validate(value)
        if value.count("\n") >= MAX_LINES:
            raise ValidationError(
                _("The comment may have at most %(limit)d lines."), code="max_lines", params={"limit": MAX_LINES}
            )


class EvidenceField(forms.CharField):
    """A field that readers do not fill in. What stands in it is looked at elsewhere, and is no mistake of theirs."""

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)
        self.validators = []


class AlwaysEmptyInput(forms.TextInput):
    """A field that is shown empty whatever was sent in it: a form that is given back does not carry it along."""

    def get_context(self, name, value, attrs):
        return super().get_context(name, None, attrs)


class CommentForm(forms.Form):
    """Name, mail address, comment. Nothing of the visitor's machine is asked for."""

    text = CommentTextField()
    author_name = LineField(
        label=pgettext_lazy("of a reader", "Name"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Write your name.")},
    )
    author_email = MailAddressField(
        label=_("Email address"),
        max_length=Comment._meta.get_field("author_email").max_length,
        help_text=_("Your email address will not be published."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"}),
        error_messages={
            "required": _("Write your email address."),
            "invalid": _("Write an email address such as name@example.org."),
        },
    )
    wants_mail = forms.BooleanField(label=_("Tell me by email when somebody answers"), required=False)
    parent = EvidenceField(widget=forms.HiddenInput)
    token = EvidenceField(widget=forms.HiddenInput)
    writer = EvidenceField(widget=forms.HiddenInput)
    """What says that the writer came by the private link of an earlier comment (see signed_links.Purpose.AUTHOR)."""
    remark = EvidenceField(
        label=_("Leave this field empty"),
        widget=AlwaysEmptyInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    """The trap (services.TRAP_FIELD): people do not see it, and programs that fill in forms cannot leave it."""

    asked_for = ("text", "author_name", "author_email", "wants_mail")

    def visible(self) -> list:
        """The fields that a reader fills in."""
        return [self[name] for name in self.asked_for]

    @property
    def comment(self) -> dict:
        """What services.submit wants of it, once it is valid: the words, not the evidence."""
        return {name: self.cleaned_data[name] for name in self.asked_for}


class EditForm(forms.Form):
    """The words of a comment, to be changed by its writer."""

    text = CommentTextField()


class ReportForm(forms.ModelForm):
    """Why staff should look at a comment."""

    class Meta:
        model = Report
        fields = ["reason", "note"]
        widgets = {"reason": forms.RadioSelect, "note": forms.Textarea(attrs={"rows": 3})}
        field_classes = {"note": LinesField}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].choices = ReportReason.choices
        self.fields["reason"].error_messages["required"] = _("Choose a reason.")
