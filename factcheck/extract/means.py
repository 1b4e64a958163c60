"""Figures told of many moves at once: how they go on the mean, how fast, how often. None of them is a move of one."""

from __future__ import annotations

import re
from typing import Final

from factcheck.extract import tags
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.scene import Scene
from factcheck.models import CalendarUnit, PeriodKind

_MOST_TIMES: Final = 3
_AFTER_TIMES: Final = frozenset({tags.PERIOD, tags.COMMA, tags.BREAK})
_RANKS: Final = frozenset({"best", "worst"})
_YEARLY: Final = frozenset({"annual", "yearly"})
_AVERAGING: Final = frozenset({"average", "averaged", "averages", "averaging", "median", "annualized", "annualised"})
# "Returned 10% a year" tells how fast; "up 10% a year ago" tells when.
_RATE: Final = re.compile(
    r" (?:(?:a|per|each|every) (?:year|annum|quarter|month|week|day)|annually|yearly|p\.a\."
    r"|on an (?:annual|annuali[sz]ed|average) basis)(?!\w)"
    r"(?! (?:ago|earlier|before|after|afterwards|later|on|out|from|when|that|prior|previously|back|into|ahead)\b)"
)
_OF_CHANGES: Final = frozenset({"percent", "points", "percentage_points", "basis_points"})


def is_rate(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "has gained 18% a year since 2019", "returned 7% annually": the mean of its years."""
    return number.unit in _OF_CHANGES and _RATE.match(scene.sentence.low, scene.items[at].end) is not None


def counts_times(scene: Scene, at: int) -> bool:
    """As in "has dropped by 7% or more 13 times in September", "fell 20% this year, twice": how often it moved."""
    step = past_hedges(scene, at, 1)
    if scene.kind(step) == tags.PERIOD:
        step += 1
    number = scene.items[at].number
    if number is not None and number.unit == "times" and (_is_month(scene, at - 1) or _is_month(scene, at + 1)):
        return True  # "has climbed in November 14 times"
    hedged = step > at + 1 or (number is not None and number.unit == "percent")
    if not hedged or number is None or number.unit == "times":
        return False
    times = scene.items[step].number if step < len(scene.items) else None
    if scene.low(at + 1) == "or" and (scene.low(step) == "once" or (times is not None and times.unit == "times")):
        return True
    counted = scene.kind(step + 1) in _AFTER_TIMES or scene.low(step + 1).startswith(("in", "since"))
    return times is not None and times.unit == "times" and counted


def past_hedges(scene: Scene, at: int, way: int) -> int:
    """The first place after ``at``, or before it, that is none of "or more only"."""
    step = at + way
    while scene.kind(step) in {tags.LIGHT, tags.CONJUNCTION} and abs(step - at) <= _MOST_TIMES:
        step += way
    return step


def _is_month(scene: Scene, at: int) -> bool:
    period = scene.items[at].period if 0 <= at < len(scene.items) else None
    return period is not None and period.kind is PeriodKind.NAMED_MONTH


def is_averaged(scene: Scene, noun: int) -> bool:
    """As in "an average gain of 2%", "averages monthly losses of 1%": how such months go, and no move of one."""
    ranked = scene.low(noun - 2) in _RANKS or scene.low(noun - 2).endswith("est")  # "its best annual gain since 2010"
    yearly = scene.low(noun - 1) in _YEARLY and not ranked
    if yearly and _lasts_years(scene, noun + 3 if scene.low(noun + 1) == "of" else noun + 1):
        return True
    step = noun - 1
    while scene.kind(step) in {tags.WORD, tags.PERIOD, tags.COUNT, tags.DETERMINER}:
        if scene.low(step) in _AVERAGING:
            return True
        step -= 1
    low = scene.low(step)
    # "an annualized return" is read as one word of size
    return low in _AVERAGING or (scene.kind(step) == tags.LIGHT and low.rpartition(" ")[2] in _AVERAGING)


def _lasts_years(scene: Scene, at: int) -> bool:
    """As in "annual gains of 18% over the past decade", "an annual return of 12% since 2010"."""
    period = scene.items[at].period if at < len(scene.items) else None
    if period is None:
        return False
    several = period.count is not None and period.count > 1 and period.unit is CalendarUnit.YEAR
    return several or period.kind is PeriodKind.SINCE
