"""The trees of the languages have the same shape: a page stands below the same page in each of them.

Where a page is moved, its other versions follow to the same page in their language. No page stands in the tree of
another language than its own.
"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.dispatch import receiver
from django.shortcuts import redirect
from treebeard.exceptions import InvalidMoveToDescendant
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page
from wagtail.signals import copy_for_translation_done, post_page_move, pre_page_move

from core.forms import OTHER_LANGUAGE, belongs_below, is_reserved
from core.translations.language_versions.notices import CANNOT_STAND_THERE, MOVED_TOO, PARENT_NOT_TRANSLATED, notify
from core.translations.language_versions.privacy import unpublish_public_versions_of
from core.translations.language_versions.versions import following, is_following, other_versions


@receiver(pre_page_move)
def stay_in_the_own_language(sender, instance, parent_page_after, **kwargs) -> None:
    """Refuse to move a page into the tree of another language, whoever asks for it."""
    if not belongs_below(instance, parent_page_after):
        raise PermissionDenied(OTHER_LANGUAGE)


@receiver(post_page_move)
def follow_move(sender, instance, parent_page_before, parent_page_after, **kwargs) -> None:
    """A page was moved, or only put elsewhere among its neighbours, which each language orders for itself."""
    if is_following() or parent_page_before.pk == parent_page_after.pk:
        return
    for version in other_versions(instance):
        move_below(version, parent_page_after)
    unpublish_public_versions_of(instance)


@receiver(copy_for_translation_done)
def gather_below_new_translation(sender, source_obj, target_obj, **kwargs) -> None:
    """A page is translated. What could not follow to its translation, because there was none, follows now."""
    if isinstance(source_obj, Page):
        for child in source_obj.get_children():
            for version in other_versions(child).filter(locale=target_obj.locale_id):
                move_below(version, source_obj)


def move_below(version: Page, parent: Page) -> None:
    """Move a version below the version of this parent in its own language, or tell staff why it stays."""
    if version.get_parent().translation_key == parent.translation_key:
        return
    destination = parent.get_translation_or_none(version.locale)
    if destination is None:
        notify(PARENT_NOT_TRANSLATED, version)
        return
    with following():
        moved = not is_reserved(destination, version.slug) and _move(version, destination)
    notify(MOVED_TOO if moved else CANNOT_STAND_THERE, version)


def _move(page: Page, destination: Page) -> bool:
    if destination.get_children().filter(slug=page.slug).exists():
        return False
    try:
        MovePageAction(page, destination, pos="last-child").execute()
    except (InvalidMoveToDescendant, ValidationError):
        return False
    return True


def refuse_other_language(request, page: Page, destination: Page):
    """Send staff back, with a message, who move a page into the tree of another language."""
    if belongs_below(page, destination):
        return None
    messages.error(request, OTHER_LANGUAGE)
    return redirect("wagtailadmin_explore", page.get_parent().pk)
