"""Runs the application until it is interrupted, on this machine alone unless told otherwise."""

from __future__ import annotations

import gc
import socket
from collections.abc import Callable, Mapping
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_data_path

from factcheck.errors import MissingPackageError, UsageError

if TYPE_CHECKING:
    from factcheck.pipeline import Checker

DEFAULT_HOST, DEFAULT_PORT = "127.0.0.1", 8765
_SECONDS_IDLE = 5
# Connections that may wait to be taken.
_WAITING = 128
# Objects made and kept between two collections of the youngest ones; a check of a paragraph makes and drops a thousand.
_BETWEEN_COLLECTIONS = 20_000


def default_decisions_path() -> Path:
    """Where the decisions of this user lie unless told otherwise."""
    return user_data_path("factcheck") / "decisions.sqlite"


def serve(
    checker: Checker,
    *,
    clock: Callable[[], datetime],
    host: str = DEFAULT_HOST,
    port: int = DEFAULT_PORT,
    decisions: Path | None = None,
    report: Path | None = None,
    settings: Mapping[str, Any] | None = None,
    tell: Callable[[str], None] | None = None,
) -> None:
    """Serve the page and the API at ``host`` and ``port`` until interrupted; port 0 takes a free one.

    ``decisions`` is the SQLite file of decisions (None: that of this user), ``report`` a folder that ``factcheck run``
    wrote. ``tell`` is given the address once the port is open. Raises ``UsageError`` where the port cannot be had,
    ``MissingPackageError`` where the page's packages are not installed, ``InputError`` for a report or decisions that
    cannot be read.
    """
    try:
        import uvicorn

        from factcheck.web.app import create_app
    except ImportError as error:
        raise MissingPackageError("factcheck serve", error.name, "web") from error

    from factcheck.web.connections import PromptConnection
    from factcheck.web.limits import load_limits

    limits = load_limits()
    app = create_app(
        checker,
        decisions=decisions or default_decisions_path(),
        clock=clock,
        report=report,
        hosts=answered_hosts(host),
        settings=settings,
        limits=limits,
    )
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=_SECONDS_IDLE,
        http=PromptConnection.within(limits.receive_seconds),
        # No route speaks it.
        ws="none",
        # Nothing stands before this server whose word on the caller's address would count.
        proxy_headers=False,
    )
    with listening(host, port) as opened:
        if tell is not None:
            tell(address(host, opened.getsockname()[1]))
        settle()
        uvicorn.Server(config).run(sockets=[opened])


def settle() -> None:
    """Keep what is loaded by now out of later collections, which else stop a request to walk all of the catalogues."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_BETWEEN_COLLECTIONS)


def address(host: str, port: int) -> str:
    """The address to open in a browser."""
    shown = "127.0.0.1" if _is_any(host) else host
    return f"http://[{shown}]:{port}/" if ":" in shown else f"http://{shown}:{port}/"


def answered_hosts(host: str) -> tuple[str, ...] | None:
    """The host names to answer to when bound to ``host``: its own and those of loopback; any when bound to all."""
    from factcheck.web.app import LOOPBACK

    return None if _is_any(host) else (*LOOPBACK, host)


def _is_any(host: str) -> bool:
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return False


def listening(host: str, port: int) -> socket.socket:
    """An open port, a free one for 0; raises ``UsageError`` where it cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, or asyncio would leave Nagle's delay on: 40 ms between the head and the body of an answer.
    opened = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((host, port))
        opened.listen(_WAITING)
    except (OSError, OverflowError) as error:
        opened.close()
        why = getattr(error, "strerror", None) or str(error)
        raise UsageError("--port", port, f"a free port of {host}: {why}") from error
    return opened
