"""The one place where a running server checks: one thread does it all, so that nothing of a checker is shared.

Finding claims and reading prices keep state that serves one thread, and neither leaves Python long enough for a second
thread to gain anything. Work that is given up on while it waits is never begun.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore
from typing import Any, TypeVar

from factcheck.pipeline import Checker
from factcheck.web.limits import Limits
from factcheck.web.problems import Problem

T = TypeVar("T")


class Desk:
    """Runs work that needs the checker, one piece at a time, in the order of asking."""

    def __init__(self, checker: Checker, limits: Limits) -> None:
        self._checker = checker
        self._limits = limits
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="factcheck-desk")
        self._places = BoundedSemaphore(limits.checks_waiting + 1)

    async def run(self, work: Callable[[Checker], T]) -> T:
        """The result of ``work``; raises ``Problem`` 503 when too many wait or it takes too long."""
        if not self._places.acquire(blocking=False):
            raise Problem(503, f"{self._limits.checks_waiting} checks wait already", headers={"Retry-After": "5"})
        future = self._thread.submit(work, self._checker)
        future.add_done_callback(self._leave)
        try:
            async with asyncio.timeout(self._limits.check_seconds) as bound:
                return await asyncio.wrap_future(future)
        except TimeoutError as error:
            if not bound.expired():
                raise
            seconds = f"{self._limits.check_seconds:g}"
            raise Problem(503, f"checking took more than {seconds} seconds and was given up") from error

    def close(self) -> None:
        """Begin nothing more; what runs is left to end."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _leave(self, future: Future[Any]) -> None:
        del future
        self._places.release()
