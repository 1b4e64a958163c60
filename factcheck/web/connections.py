"""Connections that must say what they want in time: one that dribbles, or says nothing, keeps no place for ever."""

from __future__ import annotations

from asyncio import Transport

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle


class PromptConnection(H11Protocol):
    """Closes itself where no request has begun within ``seconds``, be it the first or one after another.

    The server bounds the pause between requests alone; what comes behind the head of one is bounded by the guard.
    """

    seconds = 20.0

    @classmethod
    def within(cls, seconds: float) -> type[PromptConnection]:
        """Connections with this bound."""
        return type(cls.__name__, (cls,), {"seconds": seconds})

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]  # as the server declares it
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def _wait(self) -> None:
        self.loop.call_later(self.seconds, self._close_or_wait, self.cycle)

    def _close_or_wait(self, before: RequestResponseCycle | None) -> None:
        if self.transport.is_closing():
            return
        if self.cycle is before and (before is None or before.response_complete):
            self.transport.close()
        else:
            self._wait()
