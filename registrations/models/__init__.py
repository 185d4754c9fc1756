"""A registration, and the request for a lost link to one."""

from registrations.models.link_request import LinkRequest
from registrations.models.registration import Registration, RegistrationStatus, Step

__all__ = ["LinkRequest", "Registration", "RegistrationStatus", "Step"]
