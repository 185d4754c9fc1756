"""Mails about comments."""

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from wagtail.models import Site

from comments.models import Comment
from core.models import OrganisationSettings

logger = logging.getLogger(__name__)


def tell_moderators(comment: Comment) -> None:
    """Write to the organisation that a comment waits. The comment is safe by now: a mail that fails is only logged."""
    site = Site.objects.filter(is_default_site=True).first()
    address = OrganisationSettings.for_site(site).notification_email if site else ""
    if not address:
        return
    with translation.override(settings.LANGUAGE_CODE):
        context = {
            "comment": comment,
            "url": settings.WAGTAILADMIN_BASE_URL + reverse("comments:moderate", args=[comment.pk]),
        }
        subject = render_to_string("emails/comment_awaits_subject.txt", context)
        body = render_to_string("emails/comment_awaits.txt", context)
    try:
        send_mail(" ".join(subject.split()), body, None, [address])
    except OSError:
        logger.exception("The mail about comment %s could not be sent", comment.pk)
