"""What is done with many businesses at once. Each business is done or left, and why it was left is said afterwards."""

from collections import defaultdict

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from core.bulk_actions import ListedOnlyMixin
from core.translations.progress import missing_words
from directory.changing import latest, save, set_networks
from directory.models import Business, Category, Network
from directory.spreadsheets.display import error_in_words
from directory.spreadsheets.rows import is_danish

NAMED = 5
"""How many businesses a message names."""


class LeftError(Exception):
    """A business is left as it is. The message says why."""


class BusinessBulkAction(ListedOnlyMixin, SnippetBulkAction):
    """What all of them have in common."""

    models = [Business]
    template_name = "directory/staff/confirm_bulk.html"
    permissions = ("change", "publish")
    explanation = ""

    def check_perm(self, business) -> bool:
        may = self.permission_policy.user_has_permission_for_instance
        return all(may(self.request.user, name, business) for name in self.permissions)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"explanation": self.explanation, "named": NAMED}

    @classmethod
    def execute_action(cls, objects, self=None, **kwargs):
        done, left = 0, defaultdict(list)
        for business in objects:
            try:
                if business.locked:
                    raise LeftError(_("locked"))
                self.change(business)
            except LeftError as reason:
                left[str(reason)].append(business)
            else:
                done += 1
        self.say_what_was_left(left)
        return done, 0

    def change(self, business: Business) -> None:
        """Do it to a business, or raise LeftError."""
        raise NotImplementedError

    def say_what_was_left(self, left: dict[str, list]) -> None:
        """Tell of the businesses that were not changed, by reason."""
        for reason, businesses in left.items():
            names = ", ".join(str(business) for business in businesses[:NAMED]) + (
                " …" if len(businesses) > NAMED else ""
            )
            text = ngettext(
                "%(count)d was left as it was (%(reason)s): %(names)s",
                "%(count)d were left as they were (%(reason)s): %(names)s",
                len(businesses),
            )
            messages.warning(self.request, text % {"count": len(businesses), "reason": reason, "names": names})

    def get_success_message(self, num_parent_objects, num_child_objects):
        if not num_parent_objects:
            return None
        return self.said_of(num_parent_objects) % {"count": num_parent_objects}


class PublishBulkAction(BusinessBulkAction):
    """Publishes businesses as staff last left them."""

    display_name = gettext_lazy("Publish")
    action_type = "publish_businesses"
    aria_label = gettext_lazy("Publish the selected businesses")
    explanation = gettext_lazy("Drafts are published with all their changes. What is published already stays as it is.")
    action_priority = 10

    def change(self, business: Business) -> None:
        if business.live and not business.has_unpublished_changes:
            raise LeftError(_("published already"))
        if missing_words(business):
            raise LeftError(_("words are not translated"))
        draft = latest(business)
        try:
            draft.full_clean()
        except ValidationError as error:
            raise LeftError(error_in_words(error)) from error
        revision = business.latest_revision or business.save_revision(user=self.request.user, clean=False)
        revision.publish(user=self.request.user)

    @staticmethod
    def said_of(number: int) -> str:
        return ngettext("%(count)d business is published.", "%(count)d businesses are published.", number)


class UnpublishBulkAction(BusinessBulkAction):
    """Takes businesses off the site."""

    display_name = gettext_lazy("Unpublish")
    action_type = "unpublish_businesses"
    aria_label = gettext_lazy("Unpublish the selected businesses")
    explanation = gettext_lazy("Visitors do not see them any more, and nothing is deleted. English entries go along.")
    permissions = ("publish",)
    action_priority = 20
    classes = {"serious"}

    def change(self, business: Business) -> None:
        # It may have gone with the Danish version a moment ago.
        if not Business.objects.filter(pk=business.pk, live=True).exists():
            raise LeftError(_("not published"))
        business.unpublish(user=self.request.user)

    @staticmethod
    def said_of(number: int) -> str:
        return ngettext("%(count)d business is unpublished.", "%(count)d businesses are unpublished.", number)


class ChangeBulkAction(BusinessBulkAction):
    """Changes a fact of businesses: those on the site at once, the others in their draft."""

    explanation = gettext_lazy(
        "Published entries change on the site at once, and English ones follow. The others get it in their draft."
    )

    def change(self, business: Business) -> None:
        if not is_danish(business):
            raise LeftError(_("the Danish entry decides"))
        if business.live and business.has_unpublished_changes:
            raise LeftError(_("there are changes that are not published"))
        draft = latest(business)
        self.set_value(draft)
        save(draft, self.request.user, publish=business.live)

    def set_value(self, draft: Business) -> None:
        """Change the fact, or raise LeftError where it is so already."""
        raise NotImplementedError


class CategoryForm(forms.Form):
    """Asks for a category."""

    category = forms.ModelChoiceField(Category.objects, label=gettext_lazy("Category"))


class NetworkForm(forms.Form):
    """Asks for a network."""

    network = forms.ModelChoiceField(Network.objects, label=gettext_lazy("Network"))


class CategoryBulkAction(ChangeBulkAction):
    """Puts businesses into a category."""

    display_name = gettext_lazy("Set category")
    action_type = "set_category"
    aria_label = gettext_lazy("Set the category of the selected businesses")
    form_class = CategoryForm

    def set_value(self, draft: Business) -> None:
        category = self.cleaned_form.cleaned_data["category"]
        if draft.category_id == category.pk:
            raise LeftError(_("in this category already"))
        draft.category = category

    @staticmethod
    def said_of(number: int) -> str:
        return ngettext("%(count)d business has a new category.", "%(count)d businesses have a new category.", number)


class AddToNetworkBulkAction(ChangeBulkAction):
    """Makes businesses members of a network."""

    display_name = gettext_lazy("Add to a network")
    action_type = "add_to_network"
    aria_label = gettext_lazy("Add the selected businesses to a network")
    form_class = NetworkForm

    def set_value(self, draft: Business) -> None:
        networks, network = networks_of(draft), self.cleaned_form.cleaned_data["network"].pk
        if network in networks:
            raise LeftError(_("in this network already"))
        set_networks(draft, networks | {network})

    @staticmethod
    def said_of(number: int) -> str:
        return ngettext("%(count)d business joined the network.", "%(count)d businesses joined the network.", number)


class RemoveFromNetworkBulkAction(ChangeBulkAction):
    """Takes businesses out of a network."""

    display_name = gettext_lazy("Remove from a network")
    action_type = "remove_from_network"
    aria_label = gettext_lazy("Remove the selected businesses from a network")
    form_class = NetworkForm

    def set_value(self, draft: Business) -> None:
        networks, network = networks_of(draft), self.cleaned_form.cleaned_data["network"].pk
        if network not in networks:
            raise LeftError(_("not in this network"))
        set_networks(draft, networks - {network})

    @staticmethod
    def said_of(number: int) -> str:
        return ngettext("%(count)d business left the network.", "%(count)d businesses left the network.", number)


class DeleteBusinessesBulkAction(ListedOnlyMixin, DeleteBulkAction):
    """Wagtail's own, for what the list shows. Wagtail leaves nothing in its log of what is deleted many at a time."""

    models = [Business]

    @classmethod
    def execute_action(cls, objects, user=None, self=None, **kwargs):
        for business in objects:
            log(business, "wagtail.delete", user=self.request.user, deleted=True)
        return super().execute_action(objects, self=self, **kwargs)


ACTIONS = (
    PublishBulkAction,
    UnpublishBulkAction,
    CategoryBulkAction,
    AddToNetworkBulkAction,
    RemoveFromNetworkBulkAction,
    DeleteBusinessesBulkAction,
)


def networks_of(draft: Business) -> set[int]:
    """The networks that a draft belongs to, by their primary keys."""
    return {row.network_id for row in draft.business_networks.all()}
