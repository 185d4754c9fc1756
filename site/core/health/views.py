"""Answers of /healthz and /readyz, as JSON."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.health import checks
from core.visitors import is_this_machine

UNAVAILABLE = 503


@require_safe
@never_cache
def healthz(_request: HttpRequest) -> JsonResponse:
    """200: this process answers. Nothing is asked of the database, the disk or anybody."""
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """200 where all is well, 503 where anything is not, with the status of each check.

    The figures behind it (how old, how late, how much) are for those on the machine itself.
    """
    found = checks.check_all()
    is_detailed = is_this_machine(request)
    answer = {
        "status": _word(all(health.is_well for health in found.values())),
        "checks": {
            name: {"status": _word(health.is_well), **(health.figures if is_detailed else {})}
            for name, health in found.items()
        },
    }
    return JsonResponse(answer, status=200 if answer["status"] == "ok" else UNAVAILABLE)


def _word(is_well: bool) -> str:
    return "ok" if is_well else "failing"
