"""Stands before the application: foreign hosts and large or slow bodies end here, every answer carries its policy.

The host is compared so that a page of another name that resolves to this machine (DNS rebinding) reaches nothing.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from factcheck.web.limits import Limits
from factcheck.web.problems import Problem, too_large

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types factcheck"
)
_HEADERS = {
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}
# Times the bound that a refused body is let in, to be thrown away.
_DRAINED = 4
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class Guard:
    """Wraps an application. ``hosts`` are the names it answers to, without port; None answers to any."""

    def __init__(self, app: ASGIApp, *, limits: Limits, hosts: Iterable[str] | None) -> None:
        self._app = app
        self._limits = limits
        self._hosts = None if hosts is None else frozenset(host.casefold() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; anything but HTTP passes through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False
        if scope["method"] == "HEAD":
            # Routes answer GET alone; the server leaves out the body of what was asked by HEAD.
            scope = {**scope, "method": "GET"}

        async def send_guarded(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            self._admit(scope)
            await self._app(scope, self._bounded(receive), send_guarded)
        except Problem as problem:
            if begun:
                raise
            if problem.status == 413:
                await self._drain(receive)
            await _refuse(problem, send_guarded)

    def _admit(self, scope: Scope) -> None:
        headers = Headers(scope=scope)
        host = _name(headers.get("host", ""))
        if self._hosts is not None and host not in self._hosts:
            raise Problem(421, f"this server does not answer to the host {host!r}; open it by the address it printed")
        origin = headers.get("origin")
        foreign = headers.get("sec-fetch-site") == "cross-site" or (
            origin is not None and origin.partition("://")[2] != headers.get("host")
        )
        if scope["method"] not in _SAFE and foreign:
            raise Problem(403, "requests from pages of other sites are refused")
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length) > self._limits.request_bytes:
            raise too_large(f"{int(length):,}", self._limits.request_bytes)

    def _bounded(self, receive: Receive) -> Receive:
        seen = 0
        whole = False
        deadline = asyncio.get_running_loop().time() + self._limits.receive_seconds

        async def receive_bounded() -> Message:
            nonlocal seen, whole
            if whole:
                return await receive()
            try:
                async with asyncio.timeout_at(deadline):
                    message = await receive()
            except TimeoutError as error:
                seconds = f"{self._limits.receive_seconds:g}"
                raise Problem(
                    408, f"the request took more than {seconds} seconds to arrive", headers={"Connection": "close"}
                ) from error
            seen += len(message.get("body", b""))
            whole = not message.get("more_body", False)
            if seen > self._limits.request_bytes:
                raise too_large(f"more than {self._limits.request_bytes:,}", self._limits.request_bytes)
            return message

        return receive_bounded

    async def _drain(self, receive: Receive) -> None:
        """Let a body that is somewhat too large arrive and pass by: a client that still sends reads no answer."""
        left = self._limits.request_bytes * _DRAINED
        try:
            async with asyncio.timeout(self._limits.receive_seconds):
                while left > 0:
                    message = await receive()
                    left -= len(message.get("body", b""))
                    if not message.get("more_body", False):
                        return
        except TimeoutError:
            return


def _name(host: str) -> str:
    """A Host header without its port; an IPv6 address keeps no brackets."""
    if host.startswith("["):
        return host[1:].partition("]")[0].casefold()
    return host.partition(":")[0].casefold()


async def _refuse(problem: Problem, send: Send) -> None:
    body = json.dumps({"detail": problem.detail}).encode()
    headers = {"content-type": "application/json", "content-length": str(len(body)), **problem.headers}
    raw = [(name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": problem.status, "headers": raw})
    await send({"type": "http.response.body", "body": body})
