"""What every app of the site builds on."""

from core.models.bilingual import BilingualName
from core.models.content_changes import ContentChange
from core.models.images import SiteDocument, SiteImage, SiteRendition
from core.models.last_runs import LastRun
from core.models.mails import MailFailure
from core.models.navigation import Footer, Menu
from core.models.pages import BasePage
from core.models.people import Person
from core.models.places import Municipality, Place
from core.models.settings import OrganisationSettings

__all__ = [
    "BasePage",
    "BilingualName",
    "ContentChange",
    "Footer",
    "LastRun",
    "MailFailure",
    "Menu",
    "Municipality",
    "OrganisationSettings",
    "Person",
    "Place",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
]
