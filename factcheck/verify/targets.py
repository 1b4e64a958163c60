"""What a subject may be measured by: its instrument, another listing of it, a basket's members, a group's proxies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from factcheck.models import Instrument, Link
from factcheck.verify.context import Context


class Weighting(StrEnum):
    """How several instruments become one figure."""

    SINGLE = "single"
    EQUAL = "equal-weighted"
    VALUE = "weighted by market value"


@dataclass(frozen=True, slots=True)
class Target:
    """Instruments measured together. ``label`` tells the reading apart from the default one, whose label is empty."""

    instruments: tuple[Instrument, ...]
    weighting: Weighting = Weighting.SINGLE
    inverse: bool = False
    proxy: bool = False
    label: str = ""

    @property
    def first(self) -> Instrument:
        """The instrument whose class decides the tolerances."""
        return self.instruments[0]


def targets(link: Link, context: Context) -> Iterator[Target]:
    """The default target first. Nothing for a link without a meaning, or whose basket the catalogue does not know."""
    if link.instrument is not None:
        yield Target((link.instrument,), inverse=link.inverse)
        for other in link.others:
            yield Target((other,), inverse=link.inverse, label=f"{other.name} ({other.symbol})")
        return
    if link.basket is None:
        return
    members = tuple(
        found for symbol in link.basket.symbols if (found := context.catalogue.instrument(symbol)) is not None
    )
    if not members:
        return
    if link.basket.role == "proxies":
        for member in members:
            yield Target((member,), inverse=link.inverse, proxy=True, label=f"{member.name} ({member.symbol})")
        return
    yield Target(members, Weighting.EQUAL, label=Weighting.EQUAL.value)
    yield Target(members, Weighting.VALUE, label=Weighting.VALUE.value)


def principal(link: Link, context: Context) -> Instrument | None:
    """The instrument on whose calendar the claim's own windows were counted: the first of the default target."""
    if link.instrument is not None or link.basket is None:
        return link.instrument
    members = (context.catalogue.instrument(symbol) for symbol in link.basket.symbols)
    return next((member for member in members if member is not None), None)
