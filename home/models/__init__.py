"""The home page, the plain pages and the contact form."""

from home.models.contact import ContactFormField, ContactPage
from home.models.home import HomeFeaturedPage, HomePage
from home.models.messages import HeldMessage
from home.models.roles import Role
from home.models.standard import StandardPage

__all__ = [
    "ContactFormField",
    "ContactPage",
    "HeldMessage",
    "HomeFeaturedPage",
    "HomePage",
    "Role",
    "StandardPage",
]
