"""Mail servers that do what mail servers do at times."""

from smtplib import SMTPRecipientsRefused

from django.core.mail.backends.base import BaseEmailBackend


class ConnectionRefusedErrorBackend(BaseEmailBackend):
    """There is none."""

    def send_messages(self, email_messages):
        raise ConnectionRefusedError


class TimeoutErrorBackend(BaseEmailBackend):
    """It does not answer."""

    def send_messages(self, email_messages):
        raise TimeoutError


class RefusedBackend(BaseEmailBackend):
    """It does not know whom the mail is for."""

    def send_messages(self, email_messages):
        raise SMTPRecipientsRefused({})
