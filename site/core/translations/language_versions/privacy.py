"""Who may see a page is the same in all its languages.

A restriction that is set, changed or removed on one version holds for the others at once. It reaches the pages below
by itself, because each version has its own below it. A page whose version stands elsewhere (it was moved where the
page above is not translated) is not covered by that: it is unpublished, since its words are meant for few.
"""

from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import copy_for_translation_done

from core.translations.language_versions.notices import PRIVACY_FOLLOWED, PRIVATE_ELSEWHERE, notify
from core.translations.language_versions.versions import following, is_following, versions_and_aliases
from core.visibility import for_everybody

SETTLED = frozenset({"post_add", "post_remove", "post_clear"})


@receiver(post_save, sender=PageViewRestriction)
def follow_restriction(sender, instance, raw=False, **kwargs) -> None:
    """A restriction was set or changed. Groups are written after it: what has none yet opens and closes nothing."""
    is_half_written = instance.restriction_type == PageViewRestriction.GROUPS and not instance.groups.exists()
    others = PageViewRestriction.objects.filter(page__in=versions_and_aliases(instance.page))
    if not raw and not (is_half_written and others.exists()):
        follow_privacy(instance.page)


@receiver(post_delete, sender=PageViewRestriction)
def follow_removal(sender, instance, origin=None, **kwargs) -> None:
    """A restriction was removed. One that goes with its page opens nothing: the other version stays private."""
    removed = origin.model if isinstance(origin, QuerySet) else type(origin)
    if removed is PageViewRestriction:
        follow_privacy(instance.page)


@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def follow_groups(sender, instance, action, reverse, pk_set, **kwargs) -> None:
    """The groups that may see a page were changed, from the side of the page or of a group."""
    if action not in SETTLED:
        return
    changed = PageViewRestriction.objects.filter(pk__in=pk_set or ()) if reverse else [instance]
    for restriction in changed:
        follow_privacy(restriction.page)


@receiver(copy_for_translation_done)
def restrict_new_translation(sender, source_obj, target_obj, **kwargs) -> None:
    """A new translation is seen by those alone who may see its source."""
    if isinstance(source_obj, Page):
        follow_privacy(source_obj)


def follow_privacy(page: Page) -> None:
    """Give the other versions of a page, and their aliases, the restrictions that it has."""
    if is_following():
        return
    wanted = [_settings(restriction) for restriction in page.view_restrictions.order_by("pk")]
    for version in versions_and_aliases(page):
        if [_settings(restriction) for restriction in version.view_restrictions.order_by("pk")] != wanted:
            _restrict(version, wanted)
            notify(PRIVACY_FOLLOWED, version)
    if wanted:
        unpublish_public_versions_of(page)


def restrict_every_version() -> None:
    """Restrict the versions of private pages that are public: what an earlier release left behind. Opens nothing."""
    for page in Page.objects.filter(view_restrictions__isnull=False).distinct():
        wanted = [_settings(restriction) for restriction in page.view_restrictions.order_by("pk")]
        for version in versions_and_aliases(page).filter(view_restrictions=None):
            _restrict(version, wanted)
        unpublish_public_versions_of(page)


def unpublish_public_versions_of(page: Page) -> None:
    """Unpublish the public versions of a private page, and of the pages below it: those that stand elsewhere."""
    below = Page.objects.descendant_of(page, inclusive=True)
    if for_everybody(below).exists():
        return
    elsewhere = Page.objects.filter(translation_key__in=below.values("translation_key"))
    for version in for_everybody(elsewhere).select_related("locale"):
        with following():
            version.specific.unpublish()
        notify(PRIVATE_ELSEWHERE, version)


def _settings(restriction: PageViewRestriction) -> tuple:
    groups = sorted(restriction.groups.values_list("pk", flat=True))
    return restriction.restriction_type, restriction.password, groups


def _restrict(page: Page, wanted: list[tuple]) -> None:
    """Make the restrictions of a page the wanted ones. Those it has are changed: who gave a password stays inside."""
    kept = list(page.view_restrictions.order_by("pk"))
    with following():
        for number, (kind, password, groups) in enumerate(wanted):
            restriction = kept[number] if number < len(kept) else PageViewRestriction(page=page)
            restriction.restriction_type, restriction.password = kind, password
            restriction.save()
            restriction.groups.set(groups)
        for restriction in kept[len(wanted) :]:
            restriction.delete()
