"""What businesses are sorted by."""

from django.utils.translation import gettext_lazy as _

from core.models import BilingualName


class Category(BilingualName):
    """A line of business."""

    class Meta(BilingualName.Meta):
        verbose_name = _("category")
        verbose_name_plural = _("categories")


class Network(BilingualName):
    """Businesses that help each other."""

    class Meta(BilingualName.Meta):
        verbose_name = _("network")
        verbose_name_plural = _("networks")
