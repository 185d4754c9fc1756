"""How small a business must be to count as a micro-enterprise: two limits are in use, and the site knows both.

They are data: a third one is a line here, and appears in the filter and on every business.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class SizeLimit:
    """A limit on the number of employees beside the owner."""

    key: str
    max_employees: int
    label: str | Promise
    explanation: str | Promise


SIZE_LIMITS = (
    SizeLimit("eu", 9, _("Micro-enterprise (EU)"), _("fewer than 10 employees")),
    SizeLimit("pilot", 1, _("Micro-enterprise (the Fuglebjerg pilot)"), _("the owner and at most 1 employee")),
)
BY_KEY = {limit.key: limit for limit in SIZE_LIMITS}
