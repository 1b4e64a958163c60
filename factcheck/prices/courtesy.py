"""Asking a server politely: spaced requests, retries that back off with jitter, and a breaker that gives up in time."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml

Answer = TypeVar("Answer")


class RequestFailedError(Exception):
    """One request brought no answer. ``refused``: too many, or nobody answered; ``final``: asking again is vain.

    ``gone``: there is no network to ask over, so nothing else need be tried either.
    """

    def __init__(self, detail: str, *, refused: bool = False, final: bool = False, gone: bool = False) -> None:
        self.detail = detail
        self.refused = refused
        self.final = final
        self.gone = gone
        super().__init__(detail)


class CourtesyRules(Row):
    """The measures of ``configs/yahoo.toml``: seconds, counts, hours, days, and symbols."""

    spacing: float
    attempts: int
    first_delay: float
    longest_delay: float
    timeout: float
    breaker: int
    absent_hours: float
    history_from: date
    not_carried: frozenset[str] = frozenset()


def shipped_courtesy() -> CourtesyRules:
    """The measures that ship with the package."""
    return read_toml(shipped_path("configs", "yahoo.toml"), CourtesyRules)


@dataclass(slots=True)
class Courtesy:
    """Paces the requests to one server. ``sleep``, ``clock`` and ``chance`` are given so that tests need not wait."""

    rules: CourtesyRules = field(default_factory=shipped_courtesy)
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    chance: Callable[[], float] = random.random
    _last: float | None = None
    _refused: int = 0

    @property
    def open(self) -> bool:
        """True once so many requests in a row were refused or unanswered that nothing more is asked."""
        return self._refused >= self.rules.breaker

    def ask(self, request: Callable[[], Answer]) -> Answer:
        """The answer of ``request``, tried again where that may help.

        Raises ``RequestFailedError`` when no try brought an answer, or the breaker is open.
        """
        delay = self.rules.first_delay
        for tries_left in reversed(range(self.rules.attempts)):
            if self.open:
                raise RequestFailedError("not asked: the requests before were refused or unanswered", refused=True)
            self._space()
            try:
                answer = request()
            except RequestFailedError as failure:
                if failure.gone:
                    self._refused = self.rules.breaker
                else:
                    self._refused = self._refused + 1 if failure.refused else 0
                if failure.final or tries_left == 0 or self.open:
                    raise
                self.sleep(min(delay, self.rules.longest_delay) * (1 + self.chance()))
                delay *= 2
            else:
                self._refused = 0
                return answer
        raise RequestFailedError("not asked: no tries allowed")

    def _space(self) -> None:
        if self._last is not None:
            wait = self._last + self.rules.spacing - self.clock()
            if wait > 0:
                self.sleep(wait)
        self._last = self.clock()
