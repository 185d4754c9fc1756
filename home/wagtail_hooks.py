"""Registers what forms change in the admin."""

from django.urls import include, path, reverse
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.models import Page
from wagtail.permissions import policy_registry

from home import held_messages


@hooks.register("filter_form_submissions_for_user")
def messages_are_for_those_who_publish_the_form(user, editable_forms):
    """To edit a form's words is no reason to read, export or delete what visitors wrote."""
    publishable = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "publish")
    return editable_forms.filter(pk__in=publishable.values("pk"))


@hooks.register("register_admin_urls")
def held_messages_urls():
    urls = [path("", held_messages.index, name="index")]
    return [path("forms/held/", include((urls, "held_messages")))]


@hooks.register("register_admin_menu_item")
def held_messages_menu_item():
    return held_messages.HeldMessagesMenuItem(
        pgettext_lazy("messages", "Held back"),
        reverse("held_messages:index"),
        name="held-messages",
        icon_name="warning",
        order=701,
    )
