"""Two prices and the way that words tell from the one to the other: "closed at 9,528, down from 9,128" is up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from factcheck.models import MOVED_FROM, Finding, Kind
from factcheck.verify.clashes import clash_of
from factcheck.verify.sentences import number_words, places_of
from factcheck.verify.stated import Stated

# Words of place and time may stand before the price: "up from Friday's close of 5,120".
_WAY: Final = re.compile(r"[^;]{0,40}?\b(?P<way>up|down|higher|lower)\s+(?:\w+ly\s+)?from\s+(?:[\w'’]+\s+){0,4}\W?$")
_RISING: Final = frozenset({"up", "higher"})


def told_ways(figures: Sequence[Stated], text: str) -> Iterator[Finding]:
    """The prices of one thing in one sentence of which the later lies on the other side of the one it came from."""
    prices = [figure for figure in figures if figure.claim.kind is Kind.LEVEL and figure.exact and not figure.inverse]
    for later, base in pairwise(sorted(prices, key=_start)):
        if later.claim.sentence != base.claim.sentence or MOVED_FROM not in base.claim.notes:
            continue
        told = _WAY.fullmatch(text, later.quantity.span.end, base.quantity.span.start)
        if told is None or later.quantity.unit != base.quantity.unit:
            continue
        rises, one, other = told["way"] in _RISING, later.interval, base.interval
        if (one.high or one.low) < other.low if rises else one.low > (other.high or other.low):
            went = "down" if rises else "up"
            summary = f"{_printed(later)} is {went} from {_printed(base)}, not {told['way']}"
            yield clash_of(summary, later.claim, base.claim)


def _printed(price: Stated) -> str:
    return number_words(price.quantity.value, places=places_of(price.quantity))


def _start(figure: Stated) -> int:
    return figure.quantity.span.start
