"""Groups whose sentence prints the close of one that stands for them: "oil lost $5.57 to $81.31" is told of that crude.

A lone stand-in contradicts nothing that is said of a group. Where a figure beside the claim is the stand-in's close to
its last digit, the words are told of it and of no other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.models import HOLDING, Approximation, Kind, Reason, Status
from factcheck.verify.beside import each_with_its_neighbours
from factcheck.verify.verdicts import Judged, Ruling

# A price of so many digits is the close of one series and of no other.
_DIGITS: Final = 4


def of_the_stand_in_told(judged: tuple[Judged, ...]) -> tuple[Judged, ...]:
    """The claims, those left open for want of stand-ins judged by the one whose close their sentence prints."""
    if all(item.ruling.reason is not Reason.PROXY_ONLY for item in judged):
        return judged
    return tuple(_by_the_one_told(item, beside) for item, beside in each_with_its_neighbours(judged))


def _prints_a_close(item: Judged) -> bool:
    quantity, decisive = item.resolved.claim.quantity, item.ruling.decisive
    if item.resolved.claim.kind is not Kind.LEVEL or quantity is None or decisive is None or not decisive.proxy:
        return False
    fine = quantity.approximation is Approximation.EXACT and len(quantity.value.as_tuple().digits) >= _DIGITS
    of_close = decisive.note is None and len(decisive.symbols) == 1 and len(decisive.evidence) == 1
    return fine and of_close and item.ruling.status in HOLDING


def _by_the_one_told(item: Judged, beside: Sequence[Judged]) -> Judged:
    if item.ruling.reason is not Reason.PROXY_ONLY:
        return item
    for close in filter(_prints_a_close, beside):
        decisive = close.ruling.decisive
        if decisive is None or close.resolved.subject.basket != item.resolved.subject.basket:
            continue
        if not _ends_alike(item, close):
            continue
        readings = tuple(one for one in item.evaluations if one.symbols == decisive.symbols)
        if readings and all(one.fits is False for one in readings):
            told = tuple(replace(one, proxy=False) for one in readings)
            return Judged(item.resolved, told, Ruling(Status.CONTRADICTED, told[0]))
    return item


def _ends_alike(item: Judged, close: Judged) -> bool:
    mine, theirs = item.resolved.period.default, close.resolved.period.default
    return mine is not None and theirs is not None and mine.end == theirs.end
