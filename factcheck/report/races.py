"""Two instruments from the same start, in percent: the picture of a claim that one did better than the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np
from markupsafe import Markup

from factcheck.prices.market import Prices
from factcheck.prices.series import Missing, PriceHistory
from factcheck.report.canvas import Scale, days, grid, image, polyline, shaded, strips
from factcheck.report.documents import CheckedClaimDocument, InstrumentDocument
from factcheck.report.wording import figure, short_date, visible
from factcheck.verify.wording import day_words

_MOST_POINTS = 60
# Sessions shown before the start, so that a move of a day has a past.
_BEFORE = 12


@dataclass(frozen=True, slots=True)
class Runner:
    """One instrument: its moves since the start by session, and the one at the end of the window."""

    symbol: str
    moves: tuple[tuple[date, float], ...]
    end: float


@dataclass(frozen=True, slots=True)
class Race:
    """The subject and what it is compared with, over one window."""

    base: date
    end: date
    subject: Runner
    benchmark: Runner


def race_of(claim: CheckedClaimDocument, prices: Prices) -> Race | None:
    """The race of a comparison, or None where either lacks the prices that the verdict rests on."""
    if claim.instrument is None or claim.benchmark is None:
        return None
    runners = [_runner(claim, one, prices) for one in (claim.instrument, claim.benchmark)]
    windows = [_window(claim, one.symbol) for one in (claim.instrument, claim.benchmark)]
    first, second = runners
    if first is None or second is None or windows[0] is None or windows[1] is None:
        return None
    return Race(min(windows[0][0], windows[1][0]), max(windows[0][1], windows[1][1]), first, second)


def draw_race(race: Race, *, anchor: str) -> Markup:
    """The race as an ``svg`` element."""
    both = (race.subject, race.benchmark)
    sessions = sorted({day for runner in both for day, _ in runner.moves})
    scale = Scale(sessions[0], sessions[-1], [move for runner in both for _, move in runner.moves])
    lines = [
        polyline([(scale.x(day), scale.y(move)) for day, move in runner.moves], kind=kind)
        for runner, kind in ((race.benchmark, "path other"), (race.subject, "path"))
    ]
    ends = [
        Markup('<circle class="{}" cx="{}" cy="{}" r="5"/>').format(kind, scale.x(race.end), scale.y(runner.end))
        for runner, kind in ((race.benchmark, "point other"), (race.subject, "point"))
    ]
    return image(
        anchor=anchor,
        title=f"{visible(race.subject.symbol)} against {visible(race.benchmark.symbol)}",
        description=_description(race),
        body=[
            shaded(scale, race.base, race.end),
            grid(scale, unit="%"),
            *lines,
            *ends,
            days(scale, race.end, race.base),
            strips(scale, [(day, _told(race, day)) for day in sessions]),
        ],
    )


def race_caption(race: Race) -> str:
    """What the race shows."""
    return f"Closes from the start of the window, {short_date(race.base)}, in percent."


def race_legend(race: Race) -> tuple[tuple[str, str], ...]:
    """Which line is whose, and where it ends."""
    return (
        ("point", f"{visible(race.subject.symbol)}: {_percent(race.subject.end)}"),
        ("other", f"{visible(race.benchmark.symbol)}: {_percent(race.benchmark.end)}"),
    )


def _window(claim: CheckedClaimDocument, symbol: str) -> tuple[date, date] | None:
    held = sorted({price.session for price in claim.verdict.evidence if price.symbol == symbol})
    return (held[0], held[-1]) if len(held) > 1 else None


def _runner(claim: CheckedClaimDocument, instrument: InstrumentDocument, prices: Prices) -> Runner | None:
    history, window = prices.history(instrument.symbol), _window(claim, instrument.symbol)
    if isinstance(history, Missing) or window is None:
        return None
    base, end = (history.index_of(day) for day in window)
    if base is None or end is None:
        return None
    start = float(history.close[base])
    moves = tuple(
        (history.session_at(row), _since(start, float(history.close[row]), inverse=instrument.inverse))
        for row in _shown(history, base, end)
    )
    return Runner(instrument.symbol, moves, _since(start, float(history.close[end]), inverse=instrument.inverse))


def _shown(history: PriceHistory, base: int, end: int) -> list[int]:
    rows = np.arange(max(0, base - _BEFORE), end + 1)
    held = rows[np.isfinite(history.close[rows])]
    step = max(1, -(-held.size // _MOST_POINTS))
    return sorted({int(row) for row in held[::step]} | {base, end})


def _since(start: float, close: float, *, inverse: bool) -> float:
    return (start / close - 1 if inverse else close / start - 1) * 100


def _told(race: Race, day: date) -> str:
    moves = [
        f"{visible(runner.symbol)} {_percent(move)}"
        for runner in (race.subject, race.benchmark)
        for session, move in runner.moves
        if session == day
    ]
    return f"{short_date(day)}: {', '.join(moves)}"


def _percent(value: float) -> str:
    return figure(Decimal(f"{value:.2f}"), "percent", signed=True)


def _description(race: Race) -> str:
    first, second = (
        f"{visible(runner.symbol)} moved {_percent(runner.end)}" for runner in (race.subject, race.benchmark)
    )
    return f"From {day_words(race.base)} to {day_words(race.end)}, {first} and {second}."
