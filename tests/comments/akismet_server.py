"""A server on this machine that speaks Akismet's protocol, the failures included, and remembers what it was told.

It is stricter than the real one: a parameter that the API does not have is an error, so that a misspelt one shows.
"""

import ipaddress
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qs

KEY = "0123456789ab"
PATIENCE = 60  # seconds that a slow or dripping answer takes; nobody should be waiting for its end

CHECK_PARAMETERS = {
    *("api_key", "blog", "user_ip", "user_agent", "referrer", "permalink", "comment_type", "comment_author"),
    *("comment_author_email", "comment_author_url", "comment_content", "comment_date_gmt", "comment_post_modified_gmt"),
    *(
        "blog_lang",
        "blog_charset",
        "user_role",
        "is_test",
        "recheck_reason",
        "honeypot_field_name",
        "comment_context[]",
    ),
}
KEY_PARAMETERS = {"api_key", "key", "blog"}
CALLS = ("verify-key", "comment-check", "submit-spam", "submit-ham")


class Mode(Enum):
    """How the server behaves."""

    PROPER = auto()
    SLOW = auto()
    """Says nothing for a minute, then »true«."""
    DRIPPING_HEADERS = auto()
    """A byte now and then, for a minute; then the rest."""
    DRIPPING_BODY = auto()
    BROKEN = auto()
    """500."""
    FORBIDDEN = auto()
    """403."""
    REDIRECTING = auto()
    """To an address at which it would say »true«."""
    NONSENSE = auto()
    HUGE_BODY = auto()
    """»true«, and megabytes of spaces behind it."""
    HUGE_HEADER = auto()


@dataclass(frozen=True)
class Received:
    """What a caller said."""

    path: str
    headers: dict[str, str]
    """By their names in lower case."""
    fields: dict[str, list[str]]

    def __getitem__(self, name: str) -> str:
        """Return the value of a parameter that must be there just once."""
        (value,) = self.fields[name]
        return value


class AkismetServer(ThreadingHTTPServer):
    """Listens at 127.0.0.1, at a port that was free."""

    daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.mode = Mode.PROPER
        self.extra_headers: dict[str, str] = {}
        """Sent with every answer: discard, recheck, alerts."""
        self.received: list[Received] = []
        self.stopping = Event()

    @property
    def url(self) -> str:
        """The address for AKISMET_BASE_URL."""
        return f"http://127.0.0.1:{self.server_port}"

    def go_down(self) -> None:
        """Close the port, for good."""
        self.stopping.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, request, client_address) -> None:
        """A caller who hangs up on a slow server is what the tests are about: nothing to report."""


class Handler(BaseHTTPRequestHandler):
    """Answers one call."""

    server: AkismetServer

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        fields = parse_qs(body.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict")
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.received.append(Received(self.path, headers, fields))
        getattr(self, f"_{self.server.mode.name.lower()}")(fields)

    def _proper(self, fields: dict) -> None:
        answer, extra = answer_to(self.path.removeprefix("/1.1/"), self.headers.get("Content-Type"), fields)
        self._send(answer.encode(), headers={**extra, **self.server.extra_headers})

    def _slow(self, fields: dict) -> None:
        self.server.stopping.wait(PATIENCE)
        self._send(b"true")

    def _dripping_headers(self, fields: dict) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\nX-Drops: ")
        self._drip(b".")
        self.wfile.write(b"\r\n\r\ntrue")

    def _dripping_body(self, fields: dict) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n")
        self._drip(b" ")
        self.wfile.write(b"true")

    def _drip(self, drop: bytes) -> None:
        for _second in range(PATIENCE * 20):
            self.wfile.write(drop)
            if self.server.stopping.wait(0.05):
                return

    def _broken(self, fields: dict) -> None:
        self._send(b"true", status=500)

    def _forbidden(self, fields: dict) -> None:
        self._send(b"true", status=403)

    def _redirecting(self, fields: dict) -> None:
        self.server.mode = Mode.PROPER
        self._send(b"true", status=307, headers={"Location": self.path})

    def _nonsense(self, fields: dict) -> None:
        self._send(b"<html><title>Welcome to the hotel's network</title>true")

    def _huge_body(self, fields: dict) -> None:
        self._send(b"true" + b" " * 8_000_000)

    def _huge_header(self, fields: dict) -> None:
        self._send(b"true", headers={"X-Huge": "x" * 2_000_000})

    def _send(self, body: bytes, *, status: int = 200, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "text/plain; charset=utf-8", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args) -> None:
        """Tests print nothing."""


def answer_to(call: str, content_type: str | None, fields: dict[str, list[str]]) -> tuple[str, dict[str, str]]:
    """Return the body and the headers with which Akismet answers a call."""
    if error := error_in(call, content_type, fields):
        answer = f"Missing required field: {error}." if error in ("blog", "user_ip") else "invalid"
        return answer, {"X-akismet-debug-help": f'Empty or wrong "{error}" value'}
    if call == "verify-key":
        return "valid", {}
    if call != "comment-check":
        return "Thanks for making the web a better place.", {}
    return classify_here(fields)


def error_in(call: str, content_type: str | None, fields: dict[str, list[str]]) -> str:
    """Return what is wrong with a call, empty for a proper one."""
    trap = fields.get("honeypot_field_name", [])
    known = KEY_PARAMETERS if call == "verify-key" else CHECK_PARAMETERS.union(trap)
    if call not in CALLS or content_type != "application/x-www-form-urlencoded":
        return "call"
    if fields.get("api_key") != [KEY] or not set(fields) <= known:
        return "key"
    if not fields.get("blog", [""])[0].startswith(("http://", "https://")):
        return "blog"
    return "" if call == "verify-key" or is_address(fields.get("user_ip", [""])[0]) else "user_ip"


def classify_here(fields: dict[str, list[str]]) -> tuple[str, dict[str, str]]:
    """Return what Akismet promises for tests; anybody else is a decent person who fell into no trap."""
    trap = fields.get("honeypot_field_name", [""])[0]
    if fields.get(trap, [""])[0]:
        return "true", {"X-akismet-guid": "9f2c-trap", "X-akismet-pro-tip": "discard"}
    author = fields.get("comment_author", [""])[0]
    spam = author == "akismet-guaranteed-spam" and fields.get("user_role") != ["administrator"]
    return ("true" if spam else "false"), {"X-akismet-guid": "9f2c-spam" if spam else "9f2c-ham"}


def is_address(text: str) -> bool:
    """Whether it is an IP address."""
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


@contextmanager
def running() -> Iterator[AkismetServer]:
    """Give a server that serves, and stop it at the end, whatever it is doing."""
    server = AkismetServer()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.go_down()
        thread.join()
