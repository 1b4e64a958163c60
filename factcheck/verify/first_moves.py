"""Moves told as the first of their kind, or the third: "its first weekly gain in four weeks", "its third drop of 1%".

No stretch after the time told may have gone the same way. Where the last that did lies before the month, year or day
told, or more stretches back than are counted, the words name the wrong one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from factcheck.models import (
    DAYS,
    FirstMove,
    Instrument,
    Measure,
    PeriodExpression,
    PeriodKind,
    PriceField,
    Reason,
    Side,
    Superlative,
)
from factcheck.prices.series import Floats, PriceHistory
from factcheck.resolve.dates import unit_of
from factcheck.verify.pricing import close_on
from factcheck.verify.reading import Evaluation, Gap
from factcheck.verify.scanning import Series, series_of
from factcheck.verify.since import Since, is_dated
from factcheck.verify.tolerances import Tolerances
from factcheck.verify.wording import adjective_of, day_words

_LOSSES: Final = ("loss", "losses")
# "In 30 weeks" is told round; so few are counted.
_MOST_COUNTED: Final = 12
# The words of "in four weeks"; "in nearly four weeks" is told round as well.
_PLAIN: Final = 3


def first_move(
    history: PriceHistory,
    instrument: Instrument,
    move: FirstMove,
    end: date,
    since: Since,
    expression: PeriodExpression,
    tolerances: Tolerances,
) -> Evaluation:
    """Whether the last such move before the stretch that ends on ``end`` lies where the words say.

    Of a third move such as these, whether there were two before it in that time.
    """
    ranked = Superlative(Measure.MOVE, move.side or Side.HIGH, move.window)
    series = series_of(history, ranked, PriceField.CLOSE, last=end)
    moves, (low, high) = _sizes(series.values[:-1], move.side), _edge(instrument, move, tolerances)
    clear, possible = np.flatnonzero(moves > high), np.flatnonzero(moves > low)
    noun = _noun(move)
    answer = partial(Evaluation, f"{adjective_of(move.window)} moves before it", symbols=(history.symbol,))
    if move.place > 1:
        return _counted_again(series, (clear, possible), move, since, expression, answer)
    if not clear.size:
        return answer(None, gap=Gap(Reason.INSUFFICIENT_HISTORY, f"no {noun} is held before it"))
    last = int(clear[-1])
    told = _told(series, last, move)
    answer = partial(answer, formula=f"the last {noun} before: {told}", evidence=close_on(history, series.day(last)))
    fault = _fault(series, last, int(possible[-1]), move, since, expression)
    return answer(True) if fault is None else answer(False, summary=f"The last {noun} before it was {fault}: {told}.")


def _sizes(moves: Floats, side: Side | None) -> Floats:
    return np.abs(moves) if side is None else moves if side is Side.HIGH else -moves


def _edge(instrument: Instrument, move: FirstMove, tolerances: Tolerances) -> tuple[float, float]:
    """Moves beyond the first may be such a move, those beyond the second surely are."""
    tie = float(tolerances.move_tie(instrument, sized=move.least is not None))
    least = float(move.least or 0)
    return least - tie, least + tie


def _noun(move: FirstMove, *, several: bool = False) -> str:
    one, more = ("move", "moves") if move.side is None else ("gain", "gains") if move.side is Side.HIGH else _LOSSES
    bound = "" if move.least is None else f" of {move.least.normalize():f}% or more"
    return f"{adjective_of(move.window)} {more if several else one}{bound}"


def _counted_again(
    series: Series,
    places: tuple[NDArray[np.intp], NDArray[np.intp]],
    move: FirstMove,
    since: Since,
    expression: PeriodExpression,
    answer: Callable[..., Evaluation],
) -> Evaluation:
    """Whether a move is the third of its kind in that time: at least the clear ones count, at most the doubtful too."""
    first = since.first if is_dated(expression) else since.last
    clear, possible = places
    least = 1 + int(np.count_nonzero(clear >= series.first_after(since.last)))
    most = 1 + int(np.count_nonzero(possible >= series.first_after(first)))
    found = f"{least} {_noun(move, several=least > 1)} in that time"
    if least <= move.place <= most:
        return answer(True, formula=found)
    return answer(False, formula=found, summary=f"The prices give {found}, not {move.place}.")


def _fault(
    series: Series, clear: int, possible: int, move: FirstMove, since: Since, expression: PeriodExpression
) -> str | None:
    """What is wrong with the words, given the last clear move and the last that may be one; None where they hold."""
    now = len(series.values) - 1
    counted = _counted(expression, move)
    if counted is not None:
        # The stretches that went the other way are counted, or the one that did not as well.
        if now - clear < counted:
            return "nearer than that"
        return "further back than that" if now - possible > counted + 1 else None
    if unit_of(series.day(clear), move.window).first > since.last:
        return "later than that"
    if since.first == date.min or not is_dated(expression):
        return None
    return "further back than that" if unit_of(series.day(possible), move.window).last < since.first else None


def _counted(expression: PeriodExpression, move: FirstMove) -> int | None:
    """The stretches counted back ("in four weeks"), where the words count what the move is one of, and few of them."""
    if expression.kind is not PeriodKind.TRAILING or expression.count is None:
        return None
    if len((expression.text or "").split()) > _PLAIN:
        return None
    same = expression.unit is move.window or {expression.unit, move.window} <= DAYS
    whole = expression.count == int(expression.count)
    return int(expression.count) if same and whole and 1 < expression.count <= _MOST_COUNTED else None


def _told(series: Series, place: int, move: FirstMove) -> str:
    stretch = "on" if move.window in DAYS else f"in the {move.window} to"
    return f"{series.values[place]:+.2f}% {stretch} {day_words(series.day(place))}"
