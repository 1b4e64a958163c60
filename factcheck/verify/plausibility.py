"""Where a claimed move stands among the instrument's own, and whether it lies beyond everything on record.

Records longer than the history held come from ``configs/extremes.csv``, each with its source. A history counts as the
whole record when it spans ``complete_history_years`` of ``configs/tolerances.toml``; a shorter one is joined by the
rows of its class.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from factcheck.models import MOVES, Direction, Instrument, Kind, Plausibility, Point, ResolvedClaim
from factcheck.prices.series import Missing, PriceHistory
from factcheck.verify.context import Context
from factcheck.verify.reading import Evaluation
from factcheck.verify.scale import scale_of
from factcheck.verify.sentences import number_words
from factcheck.verify.wording import day_words

_SIDES = {Direction.UP: "up", Direction.DOWN: "down"}
_PLACES = Decimal("0.01")
# So many closes, or one in twenty, may be missing from a window that still counts as whole.
_FEW_MISSING = 2
_YEAR = timedelta(days=365.25)


@dataclass(frozen=True, slots=True)
class _Record:
    """The largest move one way of one instrument or class, in signed percent."""

    name: str
    percent: Decimal
    session: date
    history_from: date


def plausibility(resolved: ResolvedClaim, evaluation: Evaluation, context: Context) -> Plausibility | None:
    """The percentile of the claimed move and the largest on record over such windows.

    The percentile is the share of the instrument's windows of equal length with a smaller move that way. For a group
    it is measured on the proxy with the largest record, which ``series`` then names. None where the claim is no move
    up or down, or no history is held.
    """
    if resolved.claim.kind not in MOVES or resolved.claim.direction not in _SIDES:
        return None
    best: Plausibility | None = None
    for instrument in _instruments(resolved, context):
        history = context.prices.history(instrument.symbol)
        if isinstance(history, Missing):
            continue
        claimed, length = _claimed(resolved, evaluation, history, context)
        if claimed is None or length is None or _gappy(resolved, instrument, length, context):
            continue
        percentile = context.moves.percentile(history, length, claimed)
        records = _records(instrument, length, _direction(claimed), context)
        if percentile is None or not records:
            continue
        record = max(records, key=_size)
        series = None if record.name == instrument.name and resolved.subject.instrument else record.name
        found = Plausibility(round(percentile, 4), record.percent, record.session, record.history_from, series)
        if best is None or abs(found.largest) > abs(best.largest):
            best = found
    return best


def beyond_history(resolved: ResolvedClaim, context: Context) -> str | None:
    """What the record is, in words, where the claimed move is larger than any on record; else None.

    Every instrument the subject stands for must agree, and one at least needs a whole record to compare with: its own,
    or its class's where its own is short. Only a percentage or a multiple over a settled window can be beyond it.
    """
    claim, window = resolved.claim, resolved.period.default
    if claim.quantity is None or claim.direction not in _SIDES or window is None:
        return None
    if claim.kind not in {Kind.PERCENT_CHANGE, Kind.MULTIPLE}:
        return None
    low = claim.quantity.low if claim.kind is Kind.PERCENT_CHANGE else abs(claim.quantity.low - 1) * 100
    direction = _against(claim.direction) if resolved.subject.inverse else claim.direction
    largest: _Record | None = None
    extent = ""
    for instrument in _instruments(resolved, context):
        length = _length(resolved, instrument, context)
        end = window.end.session
        records = [] if length is None else _whole_records(instrument, length, direction, end, context)
        if not records:
            # A short record cannot confirm, and refutes all the same.
            known = [] if length is None else _records(instrument, length, direction, context)
            if any(abs(record.percent) >= low for record in known):
                return None
            continue
        if any(abs(record.percent) >= low for record in records):
            return None
        largest = max([*records, *([] if largest is None else [largest])], key=_size)
        extent = "in one session" if length == 1 else f"over {length} sessions"
    if largest is None:
        return None
    return (
        f"the largest move that way {extent} on record is {number_words(largest.percent, places=2, signed=True)}% "
        f"({largest.name}, {day_words(largest.session)}; records begin in {largest.history_from.year})"
    )


def _size(record: _Record) -> Decimal:
    return abs(record.percent)


def _direction(percent: float) -> Direction:
    return Direction.UP if percent >= 0 else Direction.DOWN


def _against(direction: Direction) -> Direction:
    return {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}.get(direction, direction)


def _instruments(resolved: ResolvedClaim, context: Context) -> Iterator[Instrument]:
    """The instrument itself, or the proxies of a group; members of a basket say nothing of the record of the whole."""
    link = resolved.subject
    if link.instrument is not None:
        yield link.instrument
    elif link.basket is not None and link.basket.role == "proxies":
        for symbol in link.basket.symbols:
            instrument = context.catalogue.instrument(symbol)
            if instrument is not None:
                yield instrument


def _claimed(
    resolved: ResolvedClaim, evaluation: Evaluation, history: PriceHistory, context: Context
) -> tuple[float | None, int | None]:
    """The claimed move as a signed percent move of the symbol, and the number of sessions it took."""
    claim = resolved.claim
    if claim.quantity is None:
        return None, None
    signed = -claim.quantity.value if claim.direction is Direction.DOWN else claim.quantity.value
    if claim.kind is Kind.MULTIPLE:
        signed = claim.quantity.value
    scale = scale_of(resolved, evaluation, history)
    if scale is not None:
        return scale.percent(signed), scale.length
    if claim.kind is not Kind.PERCENT_CHANGE:
        return None, None
    instrument = context.catalogue.instrument(history.symbol)
    length = None if instrument is None else _length(resolved, instrument, context)
    return float(-signed if resolved.subject.inverse else signed), length


def _length(resolved: ResolvedClaim, instrument: Instrument, context: Context) -> int | None:
    """Sessions from base to end of the default window by the instrument's calendar; None where an end is not fixed."""
    window = resolved.period.default
    if window is None or not isinstance(window.base, Point) or window.end.session <= window.base.session:
        return None
    sessions = context.calendars.of(instrument).sessions(window.base.session, window.end.session)
    return max(1, int(sessions.size) - 1)


def _gappy(resolved: ResolvedClaim, instrument: Instrument, rows: int, context: Context) -> bool:
    """Whether closes are missing inside the window: rows of such a history are no sessions."""
    sessions = _length(resolved, instrument, context)
    return sessions is not None and abs(sessions - rows) > max(_FEW_MISSING, rows // 20)


def _records(instrument: Instrument, length: int, direction: Direction, context: Context) -> list[_Record]:
    """The largest moves known of the instrument: of the history held and, for one session, of the shipped table."""
    records = []
    history = context.prices.history(instrument.symbol)
    if not isinstance(history, Missing):
        own = context.moves.largest(history, length, direction)
        if own is not None and (own.percent > 0) is (direction is Direction.UP):
            percent = Decimal(repr(own.percent)).quantize(_PLACES)
            records.append(_Record(instrument.name, percent, own.session, own.history_from))
    return records + (_shipped(instrument.symbol, instrument.name, direction, context) if length == 1 else [])


def _shipped(series: str, name: str, direction: Direction, context: Context) -> list[_Record]:
    return [
        _Record(name, row.percent, row.session, row.history_from)
        for row in context.extremes
        if row.series == series and row.side == _SIDES[direction]
    ]


def _whole_records(
    instrument: Instrument, length: int, direction: Direction, end: date, context: Context
) -> list[_Record]:
    """Records that are long enough to call a move beyond them, none where nothing long enough is known."""
    records = _records(instrument, length, direction, context)
    least = float(context.tolerances.complete_history_years.value) * _YEAR
    if any(end - record.history_from >= least for record in records):
        return records
    if length > 1:
        return []
    of_class = _shipped(instrument.type, f"any {instrument.type} on record", direction, context)
    return [*records, *of_class] if of_class else []
