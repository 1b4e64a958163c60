"""Serving: on this machine alone unless told otherwise, one line for what goes wrong, an end on interruption."""

from __future__ import annotations

import gc
import re
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from factcheck.errors import MissingPackageError, UsageError
from factcheck.pipeline import Checker
from factcheck.web.serving import address, answered_hosts, listening, serve, settle
from tests.web.conftest import clock

# A background job of a shell is started with interruptions ignored, which its children would go on with.
SCRIPT = """
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from factcheck.pipeline import Checker
from factcheck.settings import Settings
from factcheck.web.serving import serve

signal.signal(signal.SIGINT, signal.default_int_handler)

def now():
    return datetime.now(UTC)

def tell(where):
    print(where, flush=True)

serve(Checker.from_settings(Settings(offline=True)), clock=now, port=0, decisions=Path(sys.argv[1]), tell=tell)
"""


@pytest.mark.parametrize(
    ("host", "shown", "answered"),
    [
        # This machine alone.
        ("127.0.0.1", "http://127.0.0.1:80/", ("localhost", "127.0.0.1", "::1", "127.0.0.1")),
        # One name of it.
        ("desk.example", "http://desk.example:80/", ("localhost", "127.0.0.1", "::1", "desk.example")),
        # Every address: reached by any name, opened here by loopback.
        ("0.0.0.0", "http://127.0.0.1:80/", None),  # noqa: S104 - what is tested
        ("::", "http://127.0.0.1:80/", None),
        # The newer loopback.
        ("::1", "http://[::1]:80/", ("localhost", "127.0.0.1", "::1", "::1")),
    ],
)
def test_the_address_to_open_and_the_hosts_to_answer(host: str, shown: str, answered: tuple[str, ...] | None) -> None:
    assert address(host, 80) == shown
    assert answered_hosts(host) == answered


def test_a_port_that_is_taken_is_told(checker: Checker, tmp_path: Path) -> None:
    with listening("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=rf"--port: {port} is not accepted: a free port of 127\.0\.0\.1: "):
            serve(checker, clock=clock, port=port, decisions=tmp_path / "decisions.sqlite")


def test_what_the_page_needs_is_named_with_the_command(monkeypatch: pytest.MonkeyPatch, checker: Checker) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(MissingPackageError) as caught:
        serve(checker, clock=clock)
    assert str(caught.value) == 'factcheck serve needs uvicorn: pip install "factcheck[web]"'


def test_a_server_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "decisions.sqlite")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        where = running.stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", where), where
        with urlopen(where, timeout=20) as page:  # noqa: S310 - our own address
            assert "<h1>Check market claims</h1>" in page.read().decode()
        running.send_signal(signal.SIGINT)
        running.wait(timeout=20)
    assert running.returncode != 0


def test_what_is_loaded_is_left_out_of_later_collections() -> None:
    before = gc.get_threshold()
    settle()
    try:
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold()[0] > before[0]
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
