"""Registers what the contact form changes in the admin."""

from wagtail import hooks
from wagtail.models import Page
from wagtail.permissions import policy_registry


@hooks.register("filter_form_submissions_for_user")
def messages_are_for_those_who_publish_the_form(user, editable_forms):
    """To edit a form's words is no reason to read, export or delete what visitors wrote."""
    publishable = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "publish")
    return editable_forms.filter(pk__in=publishable.values("pk"))
