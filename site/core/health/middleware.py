"""Middleware that answers for the site's health over plain http, to the machine itself."""

from core.health.views import healthz, readyz
from core.visitors import is_this_machine

VIEWS = {"/healthz": healthz, "/readyz": readyz}


class LocalHealthMiddleware:
    """Answers /healthz and /readyz before https and the name of the host are asked for, to this machine alone.

    Everybody else is answered as by any other address (landliv.urls): over https, at the site's own name.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        view = VIEWS.get(request.path_info)
        return view(request) if view and is_this_machine(request) else self.get_response(request)
