"""Prices passed "for the first time since April 2022": none beyond them after that time, and some within it.

A close beyond the mark after the time told disproves the words. Where the last one lies before the month, year or day
that is told, they name the wrong one; before a length of time or an event it is further back than printed, no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from factcheck.models import (
    FirstMove,
    Passed,
    PeriodExpression,
    PriceField,
    Reason,
    RecordsSet,
    ResolvedClaim,
    Side,
)
from factcheck.prices.series import Floats, PriceHistory
from factcheck.verify.context import Context
from factcheck.verify.first_moves import first_move
from factcheck.verify.pricing import close_on, history_of
from factcheck.verify.reading import Evaluation, Gap, no_reading
from factcheck.verify.records_counted import records_set
from factcheck.verify.since import Since, is_dated, since_of
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.wording import day_words, grouped, rounded

# A session at the edge of a month or year may be told as of the one beside it.
_EDGE: Final = timedelta(days=3)
# Words that name no session may tell of any of the last five, which are a week.
_WEEK: Final = 5


@dataclass(frozen=True, slots=True)
class _Mark:
    """A price that was passed, and the history it is of.

    Within the fraction ``tie`` of it no side is told; ``reach`` is how far a session's high or low lies from its close.
    """

    history: PriceHistory
    passed: Passed
    tie: Decimal
    reach: Decimal

    def beyond(self, field: PriceField, rows: slice, *, by: Decimal) -> NDArray[np.intp]:
        """The rows whose price lies ``by`` that fraction of the mark beyond it; a missing price lies nowhere."""
        prices: Floats = self.history.column(field)[rows]
        away = float(by) if self.passed.side is Side.HIGH else -float(by)
        limit = float(self.passed.level) * (1 + away)
        found = prices > limit if self.passed.side is Side.HIGH else prices < limit
        return np.flatnonzero(found) + (rows.start or 0)

    @property
    def extreme(self) -> PriceField:
        """The price of a session that lies furthest on the side of the mark."""
        return PriceField.HIGH if self.passed.side is Side.HIGH else PriceField.LOW

    @property
    def words(self) -> str:
        """The mark and its side: "above 4,400"."""
        return f"{'above' if self.passed.side is Side.HIGH else 'below'} {self.passed.printed}"

    def told(self, row: int, field: PriceField) -> str:
        """One price and its day as the text would print them."""
        session = self.history.session_at(row)
        price = Decimal(str(self.history.column(field)[row])) * self.history.split_factor_after(session)
        what = "" if field is PriceField.CLOSE else f", {field} of the session"
        return f"{grouped(rounded(price, 2) if price >= 10 else price)} on {day_words(session)}{what}"


def first_time(resolved: ResolvedClaim, detail: Passed | FirstMove | RecordsSet, context: Context) -> Evaluation:
    """Whether the last price beyond the mark before the session, or the last such move, lies in the time told.

    Closes decide; a high or low of the time told counts as well, where the words tell no close.
    """
    instrument, window = resolved.subject.instrument, resolved.period.default
    if instrument is None or window is None:
        return no_reading(Reason.UNSUPPORTED_KIND)
    expression = resolved.claim.period
    since = since_of(expression, window, resolved.as_of, resolved.period.windows)
    if since is None:
        return no_reading(Reason.AMBIGUOUS_PERIOD, "no date that the first time is counted from")
    history = history_of(context.prices, instrument.symbol)
    if isinstance(history, Gap):
        return Evaluation("closes beyond the mark", None, gap=history)
    row = history.index_at_or_before(window.end.session)
    if row is None:
        return no_reading(Reason.NO_PRICE_DATA)
    if isinstance(detail, FirstMove):
        return first_move(history, instrument, detail, window.end.session, since, expression, context.tolerances)
    if isinstance(detail, RecordsSet):
        return records_set(history, instrument, detail, window.end.session, since, context)
    flaw, tie = context.tolerances.level_flaw(instrument), context.tolerances.tie(instrument)
    tie = tie if flaw is None else max(tie, flaw.percent / 100)
    mark = _Mark(history, detail, tie, context.tolerances.session_reach_percent.value / 100)
    settled = detail.settled and instrument.type not in SOFT_TYPES
    return _read(mark, since, slice(0, row - _WEEK if detail.recent else row), expression, settled=settled)


def _read(mark: _Mark, since: Since, rows: slice, expression: PeriodExpression, *, settled: bool) -> Evaluation:
    history = mark.history
    answer = partial(Evaluation, f"closes {mark.words} before", symbols=(history.symbol,))
    closes = mark.beyond(PriceField.CLOSE, rows, by=mark.tie)
    last = int(closes[-1]) if closes.size else None
    if last is not None and history.session_at(last) > since.last:
        told = mark.told(last, PriceField.CLOSE)
        return answer(
            False,
            formula=f"the last close {mark.words} before: {told}",
            evidence=close_on(history, history.session_at(last)),
            summary=f"It had closed {mark.words} later than that: {told}.",
        )
    if since.first == date.min:
        return answer(True, formula=f"no close {mark.words} before it in that time")
    if history.session_at(0) > since.first:
        detail = f"the prices held begin on {day_words(history.session_at(0))}"
        return answer(None, gap=Gap(Reason.INSUFFICIENT_HISTORY, detail))
    told_of = history.rows_between(since.first - _EDGE, since.last + _EDGE)
    rows = slice(told_of.start, min(told_of.stop, rows.stop))
    within = _last_within(mark, rows, settled=settled)
    if within is not None:
        return answer(True, formula=f"the last price {mark.words} before: {mark.told(*within)}")
    unheld = not settled and bool(np.isnan(history.column(mark.extreme)[rows]).any())
    if unheld and mark.beyond(PriceField.CLOSE, rows, by=-mark.reach).size:
        return answer(None, gap=Gap(Reason.NO_PRICE_DATA, f"no {mark.extreme}s are held of that time"))
    if not is_dated(expression):
        return answer(None, gap=Gap(Reason.INSUFFICIENT_HISTORY, f"no price {mark.words} is held of that time"))
    before = "none is held" if last is None else mark.told(last, PriceField.CLOSE)
    return answer(
        False,
        formula=f"the last close {mark.words} before: {before}",
        evidence=() if last is None else close_on(history, history.session_at(last)),
        summary=f"It was not {mark.words} at that time; the last close {mark.words} before: {before}.",
    )


def _last_within(mark: _Mark, rows: slice, *, settled: bool) -> tuple[int, PriceField] | None:
    """The latest price of some rows beyond the mark or within a tie of it, and which of the session's it is."""
    for field in (PriceField.CLOSE,) if settled else (PriceField.CLOSE, mark.extreme):
        found = mark.beyond(field, rows, by=-mark.tie)
        if found.size:
            return int(found[-1]), field
    return None
