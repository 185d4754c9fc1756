"""The first start from nothing, as a newcomer does it: `make run`, in a folder with a space in its name."""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from devtools import ROOT

pytestmark = pytest.mark.long

PATIENCE = 1_200  # seconds, on a busy machine


@pytest.fixture(scope="module")
def checkout(tmp_path_factory) -> Path:
    """The files that git knows, in a folder of their own. The environment is the one that is there."""
    folder = tmp_path_factory.mktemp("første start") / "Landlivs side"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target)
    return folder


@pytest.fixture(scope="module")
def port() -> int:
    """A port of this machine that nothing uses."""
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def environment() -> dict[str, str]:
    """That of a newcomer: nothing of the tests'."""
    return {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}


def make_run(checkout: Path, port: int, log: Path) -> subprocess.Popen:
    """Start `make run`. In a terminal Ctrl-C reaches all of its processes; here their group stands for that."""
    return subprocess.Popen(
        ["make", "run", f"ADDRESS=127.0.0.1:{port}"],
        cwd=checkout,
        env=environment(),
        stdout=log.open("w"),
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def read(address: str) -> str:
    """What the site answers at an address."""
    with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 -- the test's own server
        return answer.read().decode()


def test_it_serves_at_the_address_that_was_asked_for_and_ends_in_silence(checkout, port, tmp_path):
    log = tmp_path / "run.log"
    running = make_run(checkout, port, log)
    try:
        wait_until_it_answers(running, f"http://127.0.0.1:{port}/", log)
        addresses = re.findall(r"<loc>([^<]+)</loc>", read(f"http://127.0.0.1:{port}/sitemap.xml"))
        second = subprocess.run(
            ["make", "run", f"ADDRESS=127.0.0.1:{port}"],
            cwd=checkout,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        os.killpg(running.pid, signal.SIGINT)
        running.wait(timeout=60)

    assert addresses
    assert all(address.startswith(f"http://127.0.0.1:{port}/") for address in addresses)
    assert "is in use" in second.stderr
    assert "Starting the database" not in second.stdout
    assert "Traceback" not in log.read_text()


def wait_until_it_answers(running: subprocess.Popen, address: str, log: Path) -> None:
    """Wait for the first page. Fails where `make run` ends before, or takes too long."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert running.poll() is None, log.read_text()
        try:
            read(address)
        except OSError:
            time.sleep(2)
        else:
            return
    pytest.fail(f"No answer within {PATIENCE} seconds:\n{log.read_text()}")
