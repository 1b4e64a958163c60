"""The one place where a running server checks: one thread does it all, so that nothing of a checker is shared.

Finding claims and reading prices keep state that serves one thread, and neither leaves Python long enough for a second
thread to gain anything. Work that is given up on is never begun where it still waits, and broken off where it runs, so
that no text holds up the others for longer than the bound.
"""

from __future__ import annotations

import asyncio
import ctypes
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore, Lock, get_ident
from typing import Any, Generic, TypeVar

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
        task = _Task(work, self._checker)
        future = self._thread.submit(task)
        future.add_done_callback(self._leave)
        try:
            async with asyncio.timeout(self._limits.check_seconds) as bound:
                return await asyncio.wrap_future(future)
        except TimeoutError as error:
            if not bound.expired():
                raise
            task.break_off()
            seconds = f"{self._limits.check_seconds:g}"
            raise Problem(503, f"checking took more than {seconds} seconds and was given up") from error

    def close(self) -> None:
        """Begin nothing more; what runs is left to end."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _leave(self, future: Future[Any]) -> None:
        del future
        self._places.release()


class _BrokenOff(BaseException):
    """Raised in the midst of work that took too long, past every handler of errors."""


class _Task(Generic[T]):
    """Work that can be broken off from another thread."""

    def __init__(self, work: Callable[[Checker], T], checker: Checker) -> None:
        self._work = work
        self._checker = checker
        self._lock = Lock()
        self._thread: int | None = None

    def __call__(self) -> T:
        self._thread = get_ident()
        try:
            return self._work(self._checker)
        finally:
            with self._lock:
                self._thread = None

    def break_off(self) -> None:
        """Stop the work before its next step of Python, where it runs."""
        with self._lock:
            if self._thread is not None:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._thread), ctypes.py_object(_BrokenOff))
