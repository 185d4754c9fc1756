"""Cleaning of the picture files that are stored already: each becomes what an upload would become today."""

from collections.abc import Iterator
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.images.image_operations import MinMaxOperation
from wagtail.users.models import UserProfile

from core.images.containers import without_metadata
from core.images.fields import stored_form
from core.images.normalising import UnusableImageError
from core.images.renditions import LARGEST_PUBLIC_SIZE
from core.models import SiteImage, SiteRendition

MISSING = (OSError, ValueError)


def clean_all(*, dry_run: bool = False) -> Iterator[str]:
    """Clean every original, rendition and portrait, and yield a line for each that was (or, in a dry run, would be).

    Nothing is yielded for what is clean, so a second run has nothing to say but of what cannot be read.
    """
    for image in SiteImage.objects.order_by("pk").iterator():
        yield from _cleaned_file(image, "file", dry_run)
    for profile in UserProfile.objects.exclude(avatar="").order_by("pk").iterator():
        yield from _cleaned_file(profile, "avatar", dry_run)
    for rendition in SiteRendition.objects.order_by("pk").iterator():
        yield from _cleaned_rendition(rendition, dry_run)


def _cleaned_file(owner: SiteImage | UserProfile, field: str, dry_run: bool) -> Iterator[str]:
    file = getattr(owner, field)
    old_name = file.name
    try:
        with file.storage.open(old_name) as stored:
            data = stored.read()
        clean = stored_form(ContentFile(data), PurePath(old_name).name)
    except (*MISSING, UnusableImageError) as error:
        yield f"{old_name}: left, it cannot be read ({'; '.join(getattr(error, 'messages', [str(error)]))})"
        return
    if clean.size == len(data) and clean.read() == data:
        return
    yield f"{old_name}: {len(data)} bytes become {clean.size}"
    if not dry_run:
        _replace(owner, field, clean, old_name)


def _replace(owner: SiteImage | UserProfile, field: str, clean, old_name: str) -> None:
    """Store the clean file beside the old one, which goes when the database knows the new one."""
    before = (owner.width, owner.height) if isinstance(owner, SiteImage) else None
    getattr(owner, field).save(PurePath(clean.name).name, clean, save=False)
    if before:
        owner._set_image_file_metadata()
        _move_focal_point(owner, before)
    storage = getattr(owner, field).storage
    with transaction.atomic():
        owner.save()
        transaction.on_commit(lambda: storage.delete(old_name))


def _move_focal_point(image: SiteImage, before: tuple[int, int]) -> None:
    """Let the focal point stay where it was in a picture that was made smaller; without one, in one that was turned."""
    if not image.has_focal_point() or (image.width, image.height) == before:
        return
    scale = image.width / before[0]
    if abs(image.height / before[1] - scale) > scale / 100:
        image.set_focal_point(None)
        return
    for name in ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"):
        setattr(image, name, round(getattr(image, name) * scale))


def _cleaned_rendition(rendition: SiteRendition, dry_run: bool) -> Iterator[str]:
    """Remove a rendition that is not clean: it is made anew, of the clean original, when a page asks for it."""
    if _is_clean(rendition):
        return
    yield f"{rendition.file.name}: removed, it is made anew when it is asked for"
    if not dry_run:
        rendition.delete()


def _is_clean(rendition: SiteRendition) -> bool:
    largest = MinMaxOperation("max", LARGEST_PUBLIC_SIZE)
    if rendition.filter_spec == "original" and (rendition.width > largest.width or rendition.height > largest.height):
        return False
    try:
        with rendition.file.storage.open(rendition.file.name) as stored:
            data = stored.read()
        return data == without_metadata(data)
    except MISSING:  # gone, or of a kind that is written without metadata (AVIF)
        return True
