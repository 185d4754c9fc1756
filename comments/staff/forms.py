"""What moderators write: a reader's words with something taken out, and answers in the name of the site."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comments.models import MAX_LENGTH, Comment
from core.form_fields import LinesField


class EditForm(forms.Form):
    """A reader's words and their language."""

    text = LinesField(
        label=pgettext_lazy("by a reader", "Comment"),
        max_length=MAX_LENGTH,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Readers see that a moderator changed it."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)


class ReplyForm(forms.Form):
    """An answer."""

    text = LinesField(
        label=_("Your reply"),
        max_length=MAX_LENGTH,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("It is published at once, with your name."),
    )


def edit_form(comment: Comment, data=None) -> EditForm:
    """Make the form of one comment; several may be open in the list at once, so each has names of its own."""
    initial = {"text": comment.text, "language": comment.language}
    return EditForm(data, initial=initial, auto_id=f"edit-{comment.pk}-%s")


def reply_form(comment: Comment, data=None) -> ReplyForm:
    """Likewise for an answer."""
    return ReplyForm(data, auto_id=f"reply-{comment.pk}-%s")
