"""What articles are about."""

from django.utils.translation import gettext_lazy as _

from core.caching.shared import shared
from core.models import BilingualName


class Topic(BilingualName):
    """A subject that readers can follow through the articles, and subscribe to."""

    class Meta(BilingualName.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


@shared(Topic)
def topics_by_id() -> dict[int, Topic]:
    """All topics by their ids, in Danish order."""
    return {topic.pk: topic for topic in Topic.objects.all()}
