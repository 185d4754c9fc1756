"""What editors see on the first screen of the admin."""

from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from core import mail_failures
from core.health import checks
from core.models import LastRun, SiteImage

SHOWN_PICTURES = 50  # there is no other list of them


class FailedPicturesPanel(Component):
    """The pictures that pages had to do without, because their file is missing or broken. Staff upload them anew."""

    name = "failed_pictures"
    template_name = "core/admin/failed_pictures.html"
    order = 110

    def get_context_data(self, parent_context):
        policy = policy_registry.get_by_type(SiteImage)
        allowed = policy.instances_user_has_permission_for(parent_context["request"].user, "change")
        failed = allowed.filter(rendition_failed_at__isnull=False)
        return {"number": failed.count(), "pictures": failed.order_by("-rendition_failed_at")[:SHOWN_PICTURES]}


class UnsendableMailsPanel(Component):
    """How many mails are put aside because they can never be sent."""

    name = "unsendable_mails"
    template_name = "core/admin/unsendable_mails_panel.html"
    order = 90

    def get_context_data(self, parent_context):
        may_see = parent_context["request"].user.has_perm("core.view_mailfailure")
        return {"number": mail_failures.put_aside().count() if may_see else 0}


class HealthPanel(Component):
    """What needs a person who runs the site: no backup, jobs that do not run, a disk that is nearly full."""

    name = "health"
    template_name = "core/admin/health_panel.html"
    order = 80

    def get_context_data(self, parent_context):
        now = timezone.now()
        found = {"backup": checks.backup(now), "jobs": checks.jobs(now), "disk": checks.disk(now)}
        return {
            "failing": {name for name, health in found.items() if not health.is_well},
            "last_backup": LastRun.moment_of(LastRun.Name.BACKUP),
            "last_jobs": LastRun.moment_of(LastRun.Name.JOBS),
            "free_megabytes": found["disk"].figures["free_megabytes"],
        }
