"""Keeps how a page takes comments the same in all its language versions, which share one conversation.

Whatever version is published decides, and its decision reaches the others at once: as they are live, in their drafts,
and in what wagtail-localize makes of them later. Nothing of it waits for words to be translated.
"""

from django.db.models.signals import post_delete, pre_save
from django.dispatch import receiver
from wagtail.models import Page, Revision
from wagtail.signals import published

from comments.models import Comment
from comments.pages import CommentsMixin
from core.locks import lock_rows, take_for

FIELD = "comments_mode"


@receiver(pre_save)
def begin_as_the_others(sender, instance, **kwargs) -> None:
    """Give a new language version the setting that its conversation has; and let one version be saved at a time."""
    if not isinstance(instance, CommentsMixin):
        return
    take_for(f"conversation {instance.translation_key}")
    if instance.pk is None and (other := versions(instance).first()):
        setattr(instance, FIELD, getattr(other, FIELD))


@receiver(published)
def decide_for_all_versions(sender, instance, **kwargs) -> None:
    """Bring the setting of what was published to the other versions, and to their drafts."""
    if not isinstance(instance, CommentsMixin):
        return
    mode = getattr(instance, FIELD)
    others = versions(instance).exclude(pk=instance.pk).exclude(**{FIELD: mode})
    changed = list(others.order_by("pk"))
    others.update(**{FIELD: mode})
    for page in changed:
        _write_into_drafts(page, mode)


@receiver(post_delete)
def move_comments_to_what_is_left(sender, instance, **kwargs) -> None:
    """Where one language version is deleted, the comments written under it belong to another."""
    if isinstance(instance, CommentsMixin) and (left := versions(instance).first()):
        orphans = Comment.objects.filter(article_key=instance.translation_key, page=None)
        Comment.objects.filter(pk__in=lock_rows(orphans)).update(page=left)


def versions(page: Page):
    """Return all language versions of a page."""
    return type(page)._default_manager.filter(translation_key=page.translation_key).order_by("pk")


def _write_into_drafts(page: Page, mode: str) -> None:
    """Change what of a page waits to be published: its latest version, and one that has a time."""
    drafts = Revision.objects.for_instance(page).filter(pk=page.latest_revision_id)
    for revision in drafts | Revision.objects.for_instance(page).filter(approved_go_live_at__isnull=False):
        revision.content[FIELD] = mode
        revision.save(update_fields=["content"])
