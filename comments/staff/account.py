"""What each moderator chooses on the page of the own account."""

from django import forms
from django.utils.translation import pgettext_lazy
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab

from comments.models import ModeratorPreference
from comments.staff.permissions import MODERATE


class ModeratorMailForm(forms.ModelForm):
    """When to get mails about comments."""

    class Meta:
        model = ModeratorPreference
        fields = ["mail"]
        widgets = {"mail": forms.RadioSelect}


class ModeratorMailPanel(BaseSettingsPanel):
    """Shown to those who may moderate."""

    name = "moderator_mail"
    title = pgettext_lazy("by readers", "Comments")
    tab = notifications_tab
    order = 200
    form_class = ModeratorMailForm
    template_name = "comments/admin/account_panel.html"

    def is_active(self) -> bool:
        return self.user.has_perm(MODERATE)

    def get_form(self):
        preference = ModeratorPreference.objects.filter(user=self.user).first() or ModeratorPreference(user=self.user)
        data = self.request.POST if self.request.method == "POST" else None
        return self.form_class(data, instance=preference, prefix=self.name)

    def get_context_data(self):
        return super().get_context_data() | {"address": self.user.email}
