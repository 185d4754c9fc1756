"""What the site remembers of the groups that it made."""

from django.contrib.auth.models import Group, Permission
from django.db import models


class Role(models.Model):
    """A group that the site made: which it is, whatever it is called by now, and which rights it was given.

    A right is given once. What the owner takes away stays away, and so does a group that the owner deletes.
    """

    key = models.CharField(max_length=20, unique=True)
    group = models.OneToOneField(Group, null=True, on_delete=models.SET_NULL, related_name="+")
    given = models.ManyToManyField(Permission, related_name="+")

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.key
