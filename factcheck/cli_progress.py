"""A bar on a terminal with what is done, its rate and the time left; nothing at all in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Task

Item = TypeVar("Item")
Step = Callable[[int, int], None]


@contextmanager
def progress(what: str) -> Iterator[Step | None]:
    """A function to tell how many of how many are done, None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        """How many are done in a second."""

        def render(self, task: Task) -> Text:
            return Text(rate_words(task.finished_speed or task.speed), style="progress.data.speed")

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)

        def step(done: int, of: int) -> None:
            bar.update(task, completed=done, total=of)

        yield step


def counted(items: Iterable[Item], what: str, total: int) -> Iterator[Item]:
    """The items as they come, with a bar on a terminal."""
    with progress(what) as step:
        if step is not None:
            step(0, total)
        for done, item in enumerate(items, start=1):
            yield item
            if step is not None:
                step(done, total)


def rate_words(speed: float | None) -> str:
    """A rate as ``12/s``, a slow one as ``4/min``; blank before anything is known."""
    if not speed:
        return ""
    return f"{speed:,.0f}/s" if speed >= 10 else f"{speed:.1f}/s" if speed >= 0.5 else f"{speed * 60:.0f}/min"
