"""A visitor who asks the page cache itself, as the server does."""

from dataclasses import dataclass

from django.test import RequestFactory
from django.utils.datastructures import CaseInsensitiveMapping


@dataclass
class Answer:
    """What a visitor got."""

    status: int
    headers: CaseInsensitiveMapping
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def is_hit(self) -> bool:
        return self.headers.get("Cache-Status", "").startswith("landliv; hit")


def ask(application, path: str, method: str = "GET", **environ: str) -> Answer:
    """Ask a WSGI application for an address."""
    started = []
    request = RequestFactory(SERVER_NAME="127.0.0.1").generic(method, path, **environ)
    body = application(request.environ, lambda status, headers, exc_info=None: started.append((status, headers)))
    content = b"".join(body)
    getattr(body, "close", lambda: None)()
    [(status, headers)] = started
    return Answer(int(status[:3]), CaseInsensitiveMapping(headers), content)
