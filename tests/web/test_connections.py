"""Connections that say nothing or dribble are closed, those that wait for an answer are not."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import uvicorn

from factcheck.web.connections import PromptConnection
from factcheck.web.serving import listening

SECONDS = 0.2
ASKED = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


class Held:
    """An application that answers once it is let go."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.go = asyncio.Event()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        del receive
        if scope["path"] == "/held":
            self.asked.set()
            await self.go.wait()
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"ok"})


class Served:
    """A server whose connections wait no longer than ``SECONDS``; ``made`` are all there were."""

    def __init__(self) -> None:
        self.app = Held()
        self.made: list[PromptConnection] = []
        kept = self.made

        class Kept(PromptConnection.within(SECONDS)):  # type: ignore[misc]  # a class made for its bound
            def connection_made(self, transport: Any) -> None:
                kept.append(self)
                super().connection_made(transport)

        self.config = uvicorn.Config(self.app, http=Kept, ws="none", lifespan="off", log_level="critical")


@pytest.fixture
def served() -> Iterator[tuple[Served, int]]:
    made = Served()
    server = uvicorn.Server(made.config)
    with listening("127.0.0.1", 0) as opened:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [opened]}, daemon=True)
        thread.start()
        yield made, opened.getsockname()[1]
        server.should_exit = True
        thread.join(timeout=10)


def calling(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=10)


@pytest.mark.parametrize(
    "said",
    [
        b"",  # nothing at all
        b"GET / HT",  # half a line
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",  # half a head
    ],
)
def test_who_asks_for_nothing_is_hung_up_on(served: tuple[Served, int], said: bytes) -> None:
    with calling(served[1]) as caller:
        caller.sendall(said)
        assert caller.recv(100) == b""


def test_who_asked_once_and_then_dribbles_is_hung_up_on(served: tuple[Served, int]) -> None:
    with calling(served[1]) as caller:
        caller.sendall(ASKED)
        assert caller.recv(4096).startswith(b"HTTP/1.1 200")
        caller.sendall(b"GET / HT")
        while caller.recv(4096):
            pass


def test_who_waits_for_an_answer_is_kept(served: tuple[Served, int]) -> None:
    made, port = served
    with calling(port) as caller:
        caller.sendall(ASKED.replace(b"/ ", b"/held "))
        assert made.app.asked.wait(timeout=10)
        (connection,) = made.made
        looked = threading.Event()

        def look() -> None:
            connection._close_or_wait(connection.cycle)
            made.app.go.set()
            looked.set()

        connection.loop.call_soon_threadsafe(look)
        assert looked.wait(timeout=10)
        answer = b""
        while not answer.endswith(b"ok"):
            answer += caller.recv(4096)
        assert answer.startswith(b"HTTP/1.1 200")
