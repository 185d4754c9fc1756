"""What articles are about."""

from django.utils.translation import gettext_lazy as _

from core.models import BilingualName


class Topic(BilingualName):
    """A subject that readers can follow through the articles, and subscribe to."""

    class Meta(BilingualName.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
