"""What a page costs from the page cache, beside the least that is possible on the same server: `make bench-pages`.

The same bytes come from the page cache, from a bare WSGI application on the same server, and as a file from nginx where
that is installed; and the page made anew beside them. In turns, so that whatever else the machine does meets all alike.
Needs wrk, which sends the requests, and Linux, which counts processor time.
"""

import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tests.benchmarks.measuring import database_of_its_own

PAGE = "/artikler/naar-ordren-er-for-stor-til-en/"
ROUNDS, SECONDS = 5, 3
CONNECTIONS = (1, 16, 64)
FIRST_PORT = 8140
STARTED_WITHIN = 60
ENCODING = {"Accept-Encoding": "br"}
NGINX = """
worker_processes 1; daemon off; pid {folder}/pid; error_log {folder}/errors;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; open_file_cache max=10; keepalive_requests 10000000;
  server {{ listen 127.0.0.1:{port}; root {folder}; add_header Content-Encoding br; }}
}}
"""


@dataclass(frozen=True)
class Server:
    """A server with one worker, and where it gives the page."""

    name: str
    process: subprocess.Popen
    url: str


@dataclass(frozen=True)
class Measured:
    """One round: requests a second, microseconds of processor for each, milliseconds within which 99 of 100 came."""

    a_second: float
    work: float
    slowest: float


def main() -> int:
    """Measure and print the table. Returns the exit status."""
    if not shutil.which("wrk"):
        print("wrk is missing, which sends the requests (in Debian the package of that name).")
        return 1
    with database_of_its_own(), ExitStack() as running, tempfile.TemporaryDirectory() as folder:
        call_command("install_site", verbosity=0)
        call_command("load_demo", verbosity=0)
        anew, *servers = [running.enter_context(server) for server in _servers(Path(folder))]
        print(f"| connections | {' | '.join(f'{server.name}: a second, work in µs, 99 %' for server in servers)} |")
        print(f"| --- | {' | '.join('---' for _ in servers)} |")
        for connections in CONNECTIONS:
            rounds = [[_measure(server, connections) for server in servers] for _round in range(ROUNDS)]
            print(f"| {connections} | {' | '.join(map(_median, zip(*rounds, strict=True)))} |", flush=True)
        # At last and by one connection: what is asked of it and not answered in time keeps the machine busy afterwards.
        print(f"{anew.name}, one connection: {_median(tuple(_measure(anew, 1) for _round in range(ROUNDS)))}")
    return 0


def _servers(folder: Path) -> Iterator:
    site = {"DATABASE_URL": _database_url(), "PAGE_CACHE_VERSION_FILE": str(folder / "version")}
    yield _granian("made anew", FIRST_PORT + 1, "landliv.wsgi:application", {**site, "PAGE_CACHE_MEGABYTES": "0"})
    yield _granian("page cache", FIRST_PORT, "landliv.wsgi:application", site)
    answer = _get(f"http://127.0.0.1:{FIRST_PORT}{PAGE}")
    (folder / "answer.json").write_text(json.dumps(answer), encoding="utf-8")
    bare = {"BARE_ANSWER": str(folder / "answer.json")}
    yield _granian("bare WSGI", FIRST_PORT + 2, "tests.benchmarks.bare:application", bare)
    if shutil.which("nginx"):
        folder.chmod(0o755)  # its workers are another user
        (folder / "page.html").write_bytes(bytes.fromhex(answer["body"]))
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=FIRST_PORT + 3), encoding="utf-8")
        command = ["nginx", "-c", str(folder / "nginx.conf")]
        yield _running("file, nginx", command, f"http://127.0.0.1:{FIRST_PORT + 3}/page.html", {})


def _granian(name: str, port: int, application: str, environment: dict[str, str]):
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "--workers", "1"]
    return _running(name, [*command, "--no-ws", application], f"http://127.0.0.1:{port}{PAGE}", environment)


@contextmanager
def _running(name: str, command: list[str], url: str, environment: dict[str, str]) -> Iterator[Server]:
    path = os.pathsep.join(map(str, (settings.ROOT, settings.SITE)))
    process = subprocess.Popen(
        command,
        cwd=settings.ROOT,
        env={**os.environ, "PYTHONPATH": path, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        end = time.monotonic() + STARTED_WITHIN
        while not _get(url):
            if time.monotonic() > end or process.poll() is not None:
                sys.exit(f"»{name}« did not start.")
            time.sleep(0.2)
        yield Server(name, process, url)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _get(url: str) -> dict:
    """An answer with its headers, as JSON can hold it; nothing where nobody answers."""
    try:
        with urlopen(Request(url, headers=ENCODING), timeout=10) as response:  # noqa: S310 -- our own servers
            headers = [pair for pair in response.headers.items() if pair[0].lower() not in ("date", "server")]
            return {"headers": headers, "body": response.read().hex()}
    except (URLError, ConnectionError):
        return {}


def _measure(server: Server, connections: int) -> Measured:
    before = _processor_seconds(server)
    header = f"Accept-Encoding: {ENCODING['Accept-Encoding']}"
    command = ["wrk", "-t1", f"-c{connections}", f"-d{SECONDS}", "--latency", "-H", header, server.url]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    requests = int(re.search(r"(\d+) requests in", said)[1]) or 1  # so many wait that none may be answered
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    milliseconds = float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
    return Measured(requests / SECONDS, 1e6 * (_processor_seconds(server) - before) / requests, milliseconds)


def _processor_seconds(server: Server) -> float:
    """What a server's processes have used so far (proc_pid_stat(5)). All of them are of one session."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        if int(fields[3]) == server.process.pid:
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _median(rounds: tuple[Measured, ...]) -> str:
    a_second, work, slowest = (
        statistics.median(getattr(measured, name) for measured in rounds) for name in ("a_second", "work", "slowest")
    )
    return f"{a_second:,.0f}, {work:,.1f}, {slowest:.1f} ms"


def _database_url() -> str:
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()


if __name__ == "__main__":
    sys.exit(main())
