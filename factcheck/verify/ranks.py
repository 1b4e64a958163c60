"""Ranks: the place of an instrument's return among the known members of a group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.models import (
    ONE_OF_SEVERAL,
    Basket,
    Computed,
    Instrument,
    Kind,
    Measure,
    Rank,
    Reason,
    ResolvedClaim,
    Side,
    Window,
)
from factcheck.verify.check import Check
from factcheck.verify.context import Context
from factcheck.verify.moves import Shape, move_of
from factcheck.verify.reading import Evaluation, Gap, no_reading
from factcheck.verify.windowing import windows_for
from factcheck.verify.wording import rounded


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """The return of every member over each window. A group whose members are not known cannot be ranked."""
    detail, subject = resolved.claim.detail, resolved.subject.instrument
    group = None if resolved.benchmark is None else resolved.benchmark.basket
    if not isinstance(detail, Rank) or detail.measure is not Measure.MOVE:
        yield no_reading(Reason.UNSUPPORTED_KIND)
        return
    if subject is None or group is None or group.role != "members" or subject.symbol not in group.symbols:
        yield no_reading(Reason.NEEDS_MEMBERS, "the members of the group are not known")
        return
    windows = windows_for(resolved, subject, context)
    if not windows:
        yield no_reading(Reason.AMBIGUOUS_PERIOD)
    for window in windows:
        ranked = _ranked(detail, subject, group, window, context)
        yield _among_the_first(ranked) if ONE_OF_SEVERAL in resolved.claim.notes else ranked


def _ranked(detail: Rank, subject: Instrument, group: Basket, window: Window, context: Context) -> Evaluation:
    moves = {
        symbol: move_of(Shape.PERCENT, member, window, context)
        for symbol in group.symbols
        if (member := context.catalogue.instrument(symbol)) is not None
    }
    held = {symbol: value for symbol, move in moves.items() if (value := move.value()) is not None}
    reading = f"place among {len(held)} of the {len(group.symbols)} members of {group.name}, {window.name}"
    mine = held.get(subject.symbol)
    if mine is None:
        gap = moves[subject.symbol].gap if subject.symbol in moves else None
        return Evaluation(reading, None, gap=gap or Gap(Reason.NO_PRICE_DATA, f"no prices of {subject.symbol}"))
    tie = context.tolerances.tie(subject) * 100
    ahead = [symbol for symbol, value in held.items() if _beats(detail.side, value, mine, tie)]
    level = [symbol for symbol, value in held.items() if abs(value - mine) <= tie and symbol != subject.symbol]
    best, worst = len(ahead) + 1, len(ahead) + 1 + len(level)
    missing = len(group.symbols) - len(held)
    fits: bool | None = best <= detail.place <= worst
    gap = None
    # Who is missing can only push the subject further down: a better member held disproves, a full table supports.
    if missing and not (fits is False and best > detail.place):
        fits, gap = None, Gap(Reason.NEEDS_MEMBERS, f"no prices of {missing} of the {len(group.symbols)} members")
    names = dict.fromkeys((*sorted(held, key=_ByReturn(held, detail.side))[: max(detail.place, 1)], subject.symbol))
    leader = next(iter(names))
    told = format(rounded(mine, 2), "+f")
    side = "highest" if detail.side is Side.HIGH else "lowest"
    found = f"{told}%, place {best} of {len(held)} from the {side}"
    return Evaluation(
        reading,
        fits,
        Computed(Decimal(best), "place"),
        formula=", ".join(f"{symbol} {format(rounded(held[symbol], 2), '+f')}%" for symbol in names),
        evidence=tuple(price for symbol in names for price in moves[symbol].evidence),
        gap=gap,
        symbols=tuple(held),
        summary=f"The prices give {found}; first is {leader} with {format(rounded(held[leader], 2), '+f')}%.",
        found=found,
    )


def _among_the_first(ranked: Evaluation) -> Evaluation:
    """Of several told together: how many share the place is not told, but none is in the other half of the group."""
    place = ranked.computed
    if ranked.fits is not False or place is None or place.value * 2 > len(ranked.symbols):
        return ranked
    gap = Gap(Reason.UNSUPPORTED_KIND, "several are told together, and how many share the place is not")
    return replace(ranked, fits=None, gap=gap, holds_back=True)


class _ByReturn:
    """Sort key: best first from the side told."""

    def __init__(self, held: dict[str, Decimal], side: Side) -> None:
        self._held = held
        self._sign = -1 if side is Side.HIGH else 1

    def __call__(self, symbol: str) -> Decimal:
        return self._sign * self._held[symbol]


def _beats(side: Side, value: Decimal, mine: Decimal, tie: Decimal) -> bool:
    return value > mine + tie if side is Side.HIGH else value < mine - tie


RANKS = Check((Kind.RANK,), readings)
