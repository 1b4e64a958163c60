"""Filling the store before checking: symbols and spans are gathered, fetched once each, and then read offline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import numpy as np

from factcheck.models import Reason
from factcheck.prices.courtesy import CourtesyRules, shipped_courtesy
from factcheck.prices.market import SessionCalendar
from factcheck.prices.series import Missing, PriceHistory
from factcheck.prices.source import FetchRecord, PriceRequest, PriceSource, ShareCounts
from factcheck.prices.store import Store
from factcheck.prices.yahoo import YahooPrices

CalendarOf = Callable[[str], SessionCalendar | None]


@dataclass(slots=True)
class FetchReport:
    """What a prefetch brought, and the symbols that brought nothing with the reason."""

    fetched: dict[str, int] = field(default_factory=dict)
    missing: dict[str, Missing] = field(default_factory=dict)

    @property
    def unavailable(self) -> Mapping[str, Missing]:
        """The symbols whose source failed, as ``PriceBook`` takes them."""
        return {symbol: answer for symbol, answer in self.missing.items() if answer.reason is Reason.SOURCE_UNAVAILABLE}


def wanted_spans(
    requests: Iterable[PriceRequest],
    *,
    sources: Sequence[PriceSource],
    store: Store,
    calendar_of: CalendarOf,
    now: datetime,
    rules: CourtesyRules | None = None,
) -> tuple[PriceRequest, ...]:
    """One request a symbol for the closed sessions that no source holds and that were not asked for in vain before.

    The first fetch of a symbol takes its whole history. Symbols are in order of their names.
    """
    measures = rules if rules is not None else shipped_courtesy()
    spans: dict[str, tuple[date, date]] = {}
    for request in requests:
        first, last = spans.get(request.symbol, (request.first, request.last))
        spans[request.symbol] = min(first, request.first), max(last, request.last)
    found = []
    for symbol, (first, last) in sorted(spans.items()):
        gap = _gap(symbol, first, last, sources, calendar_of(symbol), now)
        asked = None if gap is None else _to_ask(symbol, *gap, store.fetches(symbol), now, measures)
        if asked is not None:
            found.append(asked)
    return tuple(found)


def prefetch(
    requests: Iterable[PriceRequest],
    *,
    sources: Sequence[PriceSource],
    store: Store,
    yahoo: YahooPrices | None,
    calendar_of: CalendarOf,
    now: datetime,
    progress: Callable[[int, int], None] | None = None,
) -> FetchReport:
    """Fetches what is missing into the store. ``yahoo`` is None offline: then nothing is asked.

    ``sources`` are all that will be asked for prices, the store among them. ``progress`` is told how many of how many
    symbols are done.
    """
    report = FetchReport()
    if yahoo is None:
        return report
    wanted = wanted_spans(
        requests, sources=sources, store=store, calendar_of=calendar_of, now=now, rules=yahoo.courtesy.rules
    )
    fetch_into(store, yahoo, wanted, now=now, report=report, progress=progress)
    return report


def fetch_into(
    store: Store,
    yahoo: YahooPrices,
    requests: Sequence[PriceRequest],
    *,
    now: datetime,
    report: FetchReport,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Fetches each request once and keeps the answer, or logs why there was none."""
    for done, request in enumerate(requests, start=1):
        answer = yahoo.fetch(request, now=now)
        with store.writing() as writer:
            if isinstance(answer, Missing):
                report.missing[request.symbol] = answer
                outcome, detail = str(answer.reason), answer.detail
                writer.log(
                    FetchRecord(request.symbol, yahoo.name, now, request.first, request.last, 0, outcome, detail)
                )
            else:
                report.fetched[request.symbol] = len(answer.sessions)
                writer.keep(answer, asked=request)
        if progress is not None:
            progress(done, len(requests))


def fetch_share_counts(
    store: Store, yahoo: YahooPrices, requests: Iterable[PriceRequest], *, report: FetchReport
) -> None:
    """Fetches share counts for claims about market value; a symbol that has none is left as it is."""
    for request in requests:
        answer = yahoo.fetch_share_counts(request)
        if isinstance(answer, ShareCounts):
            with store.writing() as writer:
                writer.keep_share_counts(answer)
        else:
            report.missing.setdefault(request.symbol, answer)


def _gap(
    symbol: str,
    first: date,
    last: date,
    sources: Sequence[PriceSource],
    calendar: SessionCalendar | None,
    now: datetime,
) -> tuple[date, date] | None:
    """The first and last closed session of the span that no source holds; all of it where no calendar is known."""
    histories = [source.history(symbol) for source in sources]
    held = [history.sessions for history in histories if isinstance(history, PriceHistory)]
    if calendar is None:
        due = np.arange(np.datetime64(first, "D"), np.datetime64(min(last, now.date()), "D"))
        due = due[np.is_busday(due)]
    else:
        due = calendar.sessions(first, min(last, calendar.closed_by(now)))
    lacking = due[~np.isin(due, np.concatenate(held))] if held else due
    return (lacking[0].astype(object), lacking[-1].astype(object)) if len(lacking) else None


def _to_ask(
    symbol: str, first: date, last: date, log: Sequence[FetchRecord], now: datetime, rules: CourtesyRules
) -> PriceRequest | None:
    brought = [record for record in log if record.outcome == "ok" and record.source == YahooPrices.name]
    for record in log:
        answered = record.outcome in {"ok", str(Reason.NO_PRICE_DATA)} and record.source == YahooPrices.name
        fresh = record.outcome == "ok" or now - record.at < timedelta(hours=rules.absent_hours)
        covers = record.first is not None and record.last is not None and record.first <= first <= last <= record.last
        if answered and fresh and covers:
            return None
    if not brought:
        return PriceRequest(symbol, min(first, rules.history_from), max(last, now.date()))
    return PriceRequest(symbol, first, max(last, now.date()))
