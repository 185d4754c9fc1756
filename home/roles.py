"""The groups that the site makes, and the rights that their members need. Afterwards both are the owner's.

Releases bring models and rights that no group knows. `give_new_rights` runs at each of them, and gives what is new.
What it gave is remembered, so that nothing comes back that the owner took away.
"""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q, QuerySet

from home.models import Role

EDITORS = "editors"
EDITORS_KEEP = {
    "blog": {"topic"},
    "comments": {"comment", "commentsettings"},
    "core": {"person", "place", "municipality", "menu", "footer", "mailfailure", "organisationsettings"},
    "directory": {"business", "category", "network"},
    "registrations": {"registration"},
    "search": {"zeroresultquery"},
    "wagtailredirects": {"redirect"},
}
"""The models, by app, that editors may do everything with."""


def install_groups(names: dict[str, str]) -> None:
    """Wagtail's two stock groups under Danish names.

    Editors publish, translate, moderate comments and keep businesses; writers write drafts that editors publish.
    """
    editors = Group.objects.get(name="Moderators")
    writers = Group.objects.get(name="Editors")
    for group, name in ((editors, names[EDITORS]), (writers, names["writers"])):
        group.name = name
        group.save()
    # By default both groups may start translations. To start one makes pages, so it is for those who may publish.
    writers.permissions.remove(*Permission.objects.filter(codename="submit_translation"))


def give_new_rights(names: dict[str, str]) -> list[Permission]:
    """Give the editors' group the rights that it was never given. Returns them."""
    role = Role.objects.filter(key=EDITORS).first() or _made_before(EDITORS, names[EDITORS])
    if not role or not role.group:
        return []
    new = list(_editor_rights().exclude(pk__in=role.given.values("pk")).select_related("content_type"))
    role.group.permissions.add(*new)
    role.given.add(*new)
    return new


def _made_before(key: str, name: str) -> Role | None:
    """Take up a group that was made when nobody remembered what it was given; None where there is none of this name.

    Of a model that it has any right to, it had them all: which are missing, the owner took away. The others are new.
    """
    group = Group.objects.filter(name=name).first()
    if not group:
        return None
    role = Role.objects.create(key=key, group=group)
    known = group.permissions.values("content_type")
    role.given.set(Permission.objects.filter(content_type__in=known))
    return role


def _editor_rights() -> QuerySet[Permission]:
    kept = Q()
    for app, models in EDITORS_KEEP.items():
        kept |= Q(content_type__app_label=app, content_type__model__in=models)
    return Permission.objects.filter(kept)
