"""Who can log in: the staff. Visitors and businesses never need an account."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A member of staff or a project lead. Django's own fields do; the class is here so that a field can be added."""
