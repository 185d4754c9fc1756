"""The registration of a business: who looks after it, what it was asked, and where that stands."""

import uuid
from functools import cached_property, reduce
from operator import or_

from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from core.addresses import mail_spellings
from directory.models import Business


class RegistrationStatus(models.TextChoices):
    """Where a business stands on its way into the directory, or out of it."""

    DRAFT = "draft", _("Being written")
    HELD = "held", _("Held back by the filter")
    UNCONFIRMED = "unconfirmed", _("Not confirmed by the business yet")
    AWAITING = "awaiting", _("Awaits approval")
    ASKED = "asked", _("Asked back")
    UNANSWERED = "unanswered", _("Closed without an answer")
    REFUSED = "refused", _("Refused")
    LISTED = "listed", _("In the directory")
    WITHDRAWN = "withdrawn", _("Withdrawn by the business")
    UNLISTED = "unlisted", _("Taken out: nobody confirmed it")
    TAKEN_DOWN = "taken_down", _("Taken down by staff")

    @classmethod
    def of(cls, business: Business) -> "RegistrationStatus":
        """Where a business stands that staff wrote, before anybody looks after it."""
        return cls.LISTED if business.live else cls.TAKEN_DOWN


class Step(models.IntegerChoices):
    """How far a question has come: the yearly one, or one of staff about a registration."""

    CONFIRMED = 0, _("Confirmed")
    ASKED = 1, _("Asked by mail")
    REMINDED = 2, _("Reminded once")
    REMINDED_AGAIN = 3, _("Reminded twice")
    NOT_CONFIRMED = 4, _("Not confirmed")


class RegistrationQuerySet(QuerySet):
    """Registrations."""

    def waiting(self) -> "RegistrationQuerySet":
        """Those on which staff should decide, the oldest first: registrations, and changes of businesses."""
        undecided = Q(status__in=[RegistrationStatus.AWAITING, RegistrationStatus.HELD]) | Q(proposal__isnull=False)
        return self.filter(undecided).order_by("changed_at", "pk")

    def of_email(self, email: str) -> "RegistrationQuerySet":
        """Those that an email address looks after, however it is spelt."""
        spelt = (Q(email__iexact=spelling) for spelling in mail_spellings(email))
        return self.filter(reduce(or_, spelt))

    def of(self, business: Business) -> "RegistrationQuerySet":
        """The one of this business, in whichever language it is given."""
        return self.filter(business_key=business.translation_key)


class Registration(models.Model):
    """A business's place in the directory, from the first word of its registration until it is erased.

    It stands beside the Business, so that nothing of it can get into a page, a preview, the search or a translation.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    """What its links carry. They hold no number that is given out again."""
    link_version = models.PositiveSmallIntegerField(default=1, editable=False)
    """Counted up where links that were mailed must not work any more."""
    business_key = models.UUIDField(null=True, unique=True, editable=False)
    """The translation key of its Business, once there is one: the same in both languages."""

    status = models.CharField(
        _("status"), max_length=12, choices=RegistrationStatus.choices, default=RegistrationStatus.DRAFT
    )
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    """Of its words, and of the mails to it."""
    email = models.EmailField(_("email address for the upkeep"), blank=True, help_text=_("Never shown to visitors."))
    new_email = models.EmailField(blank=True, editable=False)
    """An email address that is to take the place of the other, and is not confirmed yet."""
    answers = models.JSONField(default=dict, blank=True)
    """What was typed, by field, until a Business is made of it."""
    evidence = models.JSONField(default=dict, blank=True)
    """What speaks for or against the sender of a draft; empty once it is sent."""
    sender = models.CharField(max_length=32, blank=True, db_index=True, editable=False)
    """Keyed hash of the network address, by which drafts are counted for a day."""
    probability = models.FloatField(_("probability of spam"), null=True, blank=True)
    reasons = models.JSONField(default=list, blank=True)
    """Why the filter thinks so: a list of {"code", "weight", "da", "en"}."""

    created_at = models.DateTimeField(_("begun"), db_index=True)
    changed_at = models.DateTimeField(_("changed"), db_index=True)
    """When the business last sent something: what staff have not seen is not decided on."""
    mailed_at = models.DateTimeField(null=True, blank=True, editable=False)
    """When a link was last mailed because somebody asked for it."""
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    message = models.TextField(_("to the business"), max_length=1000, blank=True)
    """The last question or reason of staff."""
    reply = models.TextField(_("answer of the business"), max_length=1000, blank=True)
    proposal = models.OneToOneField(
        Revision, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    """A change that the business proposes and staff have not decided on."""

    confirmed_at = models.DateTimeField(_("last confirmed"), null=True, blank=True)
    step = models.PositiveSmallIntegerField(_("yearly question"), choices=Step.choices, default=Step.CONFIRMED)
    step_at = models.DateTimeField(null=True, blank=True)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        default_permissions = ()
        permissions = [("decide_registration", _("Can decide on registrations of businesses"))]
        indexes = [
            models.Index(fields=["status", "changed_at"], name="registration_queue"),
            models.Index(fields=["status", "step", "step_at"], name="registration_self_service"),
        ]

    def __str__(self) -> str:
        # Without the business's name: this goes into the log, which outlives the registration.
        return gettext("Registration no. %(number)s") % {"number": self.pk}

    @cached_property
    def business(self) -> Business | None:
        """The Business in the language in which it was registered, else in the other; None before it is approved."""
        return min(self.versions, key=lambda business: business.locale.language_code != self.language, default=None)

    @property
    def versions(self) -> QuerySet:
        """The versions of its Business, one a language; none before it is approved."""
        return (
            Business.objects.filter(translation_key=self.business_key) if self.business_key else Business.objects.none()
        )

    @property
    def name(self) -> str:
        """What the business is called."""
        return self.business.name if self.business else self.answers.get("name", "")

    @property
    def is_listed(self) -> bool:
        """Whether visitors see the business."""
        return self.status == RegistrationStatus.LISTED

    @property
    def is_asked(self) -> bool:
        """Whether a question of staff about the registration is still to be answered, in time or late."""
        return self.status in (RegistrationStatus.ASKED, RegistrationStatus.UNANSWERED)

    @property
    def is_not_confirmed(self) -> bool:
        """Whether all reminders went unanswered."""
        return self.step == Step.NOT_CONFIRMED

    @property
    def seen(self) -> str:
        """What tells whether it is still what somebody looked at."""
        revision = self.business.latest_revision_id if self.proposal_id and self.business else ""
        return f"{self.changed_at:%Y%m%d%H%M%S%f}-{revision}"

    @property
    def reasons_in_words(self) -> list[str]:
        """What speaks against it, in the language of the one who reads."""
        language = "en" if get_language() == "en" else "da"
        return [reason[language] for reason in self.reasons if reason["weight"] > 0]

    @property
    def other_language(self) -> str:
        """The language in which its words are still to be given."""
        return next(code for code, _name in settings.LANGUAGES if code != self.language)
