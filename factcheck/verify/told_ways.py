"""What is told to have gone one way and lies the other: "closed at 9,528, down from 9,128", "slid to a record high"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from factcheck.models import (
    MOVED_FROM,
    Assertion,
    Direction,
    Finding,
    Kind,
    Measure,
    Proximity,
    ResolvedClaim,
    Superlative,
)
from factcheck.verify.clashes import MOVING, clash_of
from factcheck.verify.sentences import number_words, places_of
from factcheck.verify.stated import Stated
from factcheck.verify.way_words import way_words

# Words of place and time may stand before the price: "up from Friday's close of 5,120".
_WAY: Final = re.compile(r"[^;]{0,40}?\b(?P<way>up|down|higher|lower)\s+(?:\w+ly\s+)?from\s+(?:[\w'’]+\s+){0,4}\W?$")
_RISING: Final = frozenset({"up", "higher"})
# "To 2.34 percent from 2.56", "to $140 on Tuesday from a close of $150".
_FROM: Final = re.compile(r"[^;,]{0,30}?\s+from\s+(?:[\w'’]+\s+){0,4}\W?$")
_MARKS: Final = frozenset({Kind.EXTREME_SINCE, Kind.RECORD})
# The longest verb with what may stand between it and a price.
_BEFORE: Final = 50


def told_ways(figures: Sequence[Stated], text: str) -> Iterator[Finding]:
    """The prices of one thing in one sentence of which the later lies on the other side of the one it came from."""
    prices = [figure for figure in figures if figure.claim.kind is Kind.LEVEL and figure.exact and not figure.inverse]
    for later, base in pairwise(sorted(prices, key=_start)):
        if later.claim.sentence != base.claim.sentence or MOVED_FROM not in base.claim.notes:
            continue
        rises = _rises(later, base, text)
        if rises is None or later.quantity.unit != base.quantity.unit:
            continue
        one, other = later.interval, base.interval
        if (one.high or one.low) < other.low if rises else one.low > (other.high or other.low):
            ways = ("down", "up") if rises else ("up", "down")
            summary = f"{_printed(later)} is {ways[0]} from {_printed(base)}, not {ways[1]}"
            yield clash_of(summary, later.claim, base.claim)


def _rises(later: Stated, base: Stated, text: str) -> bool | None:
    """Which way the words tell from one price to the later one, after it or before it; None where they do not say."""
    first, last = later.quantity.span.end, base.quantity.span.start
    told = _WAY.fullmatch(text, first, last)
    if told is not None:
        return told["way"] in _RISING
    if _FROM.fullmatch(text, first, last) is None:
        return None
    start = later.quantity.span.start
    led = way_words().led_to(text, max(later.claim.sentence.start, start - _BEFORE), start)
    return None if led is None else led[1] is Direction.UP


def marks_gone_to(resolved: Sequence[ResolvedClaim], text: str) -> Iterator[Finding]:
    """The highs that something is told to have fallen to, and the lows that it rose to."""
    for item in resolved:
        claim, detail = item.claim, item.claim.detail
        if claim.kind not in _MARKS or not isinstance(detail, Superlative) or detail.measure is not Measure.LEVEL:
            continue
        asserted = claim.assertion is Assertion.ASSERTED and claim.proximity is Proximity.REACHED
        # "Fell to its second-highest close ever", "the rupee fell to a record high of 84.10 a dollar"
        quoted = item.subject.inverse and claim.quantity is not None
        if not asserted or detail.place != 1 or claim.trigger is None or quoted:
            continue
        start = claim.trigger.start
        led = way_words().led_to(text, max(claim.sentence.start, start - _BEFORE), start)
        if led is not None and {led[1], claim.direction} == MOVING:
            fell = led[1] is Direction.DOWN
            words = f"“{led[0]} {claim.trigger.of(text)}”"
            summary = f"{words}: {'a fall leads to no high' if fell else 'a rise leads to no low'}"
            yield clash_of(summary, claim)


def _printed(price: Stated) -> str:
    return number_words(price.quantity.value, places=places_of(price.quantity))


def _start(figure: Stated) -> int:
    return figure.quantity.span.start
