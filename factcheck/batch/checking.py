"""Articles to report documents, in the order they were read, in one process or several.

Each process builds a checker of its own: a rule pipeline is quick to build, and spaCy's own multiprocessing of it is
several times slower than one process. What is already in the journal is not checked again.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread

from factcheck.batch.journal import Journal
from factcheck.models import Article, Failure, Stamp
from factcheck.pipeline import Checker
from factcheck.prices.series import Missing
from factcheck.report.documents import ArticleDocument
from factcheck.report.schema import article_document
from factcheck.settings import Settings

Outcome = ArticleDocument | Failure

# Articles handed out ahead of the one awaited, so that no process idles and memory stays flat.
_AHEAD = 8

_checker_of_process: Checker | None = None


def check_many(
    found: Iterable[Article | Failure],
    checker: Checker,
    journal: Journal,
    *,
    settings: Settings,
    unavailable: Mapping[str, Missing] | None = None,
    as_of: Stamp | None = None,
) -> Iterator[Outcome]:
    """The document of each article, or the failure that came in its place, in the order of ``found``.

    Every finished article is in ``journal`` before it is yielded. ``settings`` and ``unavailable`` are what other
    processes build checkers like ``checker`` from, when ``settings.jobs`` asks for more than one.
    """
    if settings.jobs == 1:
        yield from _alone(found, checker, journal, as_of)
    else:
        yield from _side_by_side(found, (settings, dict(unavailable or {})), journal, as_of)


def _alone(
    found: Iterable[Article | Failure], checker: Checker, journal: Journal, as_of: Stamp | None
) -> Iterator[Outcome]:
    for item in found:
        if isinstance(item, Failure):
            yield item
            continue
        known = journal.known(item)
        yield known or journal.keep(item, article_document(checker.check(item, as_of=as_of)))


def _side_by_side(
    found: Iterable[Article | Failure],
    built_from: tuple[Settings, dict[str, Missing]],
    journal: Journal,
    as_of: Stamp | None,
) -> Iterator[Outcome]:
    # A forked child would share open price files and database handles with its parent.
    context = get_context("spawn")
    jobs = built_from[0].jobs
    waiting: deque[tuple[Article, Future[ArticleDocument]] | Outcome] = deque()
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_prepare, initargs=built_from) as pool:
        for item in found:
            known = item if isinstance(item, Failure) else journal.known(item)
            if known is not None:
                waiting.append(known)
            elif isinstance(item, Article):
                waiting.append((item, pool.submit(_check, item, as_of)))
            if len(waiting) > _AHEAD * jobs:
                yield _finished(waiting.popleft(), journal)
        while waiting:
            yield _finished(waiting.popleft(), journal)


def _finished(entry: tuple[Article, Future[ArticleDocument]] | Outcome, journal: Journal) -> Outcome:
    if isinstance(entry, tuple):
        article, future = entry
        return journal.keep(article, future.result())
    return entry


def _prepare(settings: Settings, unavailable: dict[str, Missing]) -> None:
    # An interrupt reaches every process of a terminal; the run alone answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_the_run, daemon=True).start()
    global _checker_of_process  # noqa: PLW0603 - a checker cannot be sent with every article, so its process keeps it
    _checker_of_process = Checker.from_settings(settings, unavailable=unavailable)


def _leave_with_the_run() -> None:
    """End this process once the one that runs it is gone, however that ended: killed, it tells nobody to stop."""
    run = parent_process()
    if run is not None:
        run.join()
        os._exit(1)


def _check(article: Article, as_of: Stamp | None) -> ArticleDocument:
    if _checker_of_process is None:
        raise RuntimeError("the process was not prepared: its initializer builds the checker")
    return article_document(_checker_of_process.check(article, as_of=as_of))
