"""The address at which `make run` serves: 127.0.0.1:8000, or what ADDRESS names. Needs nothing but Python itself.

python -m devtools.address    says so, and fails, where that address cannot be served at
"""

import errno
import os
import socket
import sys
from contextlib import closing
from dataclasses import dataclass

DEFAULT = "127.0.0.1:8000"
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 -- the one who starts it may ask for it
HIGHEST_PORT = 65_535


class AddressError(Exception):
    """The site cannot be served at the address. Its text says why, and what to do."""


@dataclass(frozen=True)
class Address:
    """Where the server listens."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"{self._written(self.host)}:{self.port}"

    @property
    def url(self) -> str:
        """The address of the site as a browser on this machine and links in mails have it."""
        host = "127.0.0.1" if self.host in EVERYWHERE else self.host
        return f"http://{self._written(host)}:{self.port}"

    @property
    def allowed_hosts(self) -> list[str]:
        """The names by which the site may be asked for, besides those of this machine itself."""
        return ["*"] if self.host in EVERYWHERE else [self._written(self.host)]

    @staticmethod
    def _written(host: str) -> str:
        return f"[{host}]" if ":" in host else host

    def ensure_free(self) -> None:
        """Raise AddressError where something else listens there, or nothing can."""
        try:
            family, kind, protocol, _name, place = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)[0]
        except OSError:
            raise AddressError(f"This machine has no address {self.host}. {_OTHER}") from None
        with closing(socket.socket(family, kind, protocol)) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listener.bind(place)
            except OSError as error:
                raise AddressError(f"{_REASONS.get(error.errno or 0, str(error)).format(self)} {_OTHER}") from None


_OTHER = "Choose another address: make run ADDRESS=127.0.0.1:8001"
_REASONS = {
    errno.EADDRINUSE: "{0} is in use: another program, or another `make run`, listens there. Stop it, or go elsewhere.",
    errno.EACCES: "{0} may not be listened at by this user: ports below 1024 are the administrator's.",
    errno.EADDRNOTAVAIL: "{0} is no address of this machine.",
}


def read(written: str) -> Address:
    """Return the address that is written as host:port, :port, port or host. Raises AddressError where it is none."""
    text = written.strip().removeprefix("http://").rstrip("/")
    if text.isdecimal():
        host, port = "", text
    elif text.startswith("["):
        host, _end, port = text[1:].partition("]")
    else:
        host, _colon, port = text.rpartition(":") if text.count(":") == 1 else (text, "", "")
    default_host, default_port = DEFAULT.split(":")
    number = port.lstrip(":") or default_port
    if not number.isdecimal() or not 0 < int(number) <= HIGHEST_PORT:
        raise AddressError(f"ADDRESS={written} is no address. Write it as 127.0.0.1:8001: a host, a colon, a port.")
    return Address(host or default_host, int(number))


def chosen() -> Address:
    """Return what ADDRESS in the environment names; the default where it is not set."""
    return read(os.environ.get("ADDRESS", "").strip() or DEFAULT)


def main() -> int:
    """Check the chosen address. Returns the exit status."""
    try:
        chosen().ensure_free()
    except AddressError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
