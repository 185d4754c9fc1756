"""Originals, which only staff get to see."""

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from wagtail.permissions import policy_registry

from core.models import SiteImage


@require_safe
def original(request: HttpRequest, image_id: int) -> FileResponse:
    """The file of a picture as it is stored, to download: for those who may change or choose it."""
    image = get_object_or_404(SiteImage, pk=image_id)
    policy = policy_registry.get_by_type(SiteImage)
    if not policy.user_has_any_permission_for_instance(request.user, ["change", "choose"], image):
        raise PermissionDenied
    try:
        return FileResponse(image.file.open("rb"), as_attachment=True, filename=image.filename)
    except (OSError, ValueError) as error:
        raise Http404 from error
