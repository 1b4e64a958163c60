"""Members of an index counted at their highs and lows: "posted 13 new 52-week highs and four new lows".

The high and the low are of the shares counted, so what is told is on which side more of them stood, and no extreme of
the index.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.breadth import COUNTED, WORDS_COUNTED
from factcheck.extract.drafts import Draft
from factcheck.extract.measures import is_year_of_extreme
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import Comparison, Kind

_REACH: Final = 8


def is_count_of_extremes(scene: Scene, at: int) -> bool:
    """As in "posted 13 new 52-week highs", "one new 52-week high", which tell of as many members of an index."""
    step = at - 1
    while scene.low(step) == "new":
        step -= 1
    if scene.low(step) == "one" and step < at - 1:
        return True
    number = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
    if number is None or number.unit is not None or is_year_of_extreme(scene, step, number):
        return False  # "near 2012 highs"
    return scene.low(at).endswith(("highs", "lows"))


def highs_and_lows(scene: Scene, at: int) -> list[Draft]:
    """As in "posted 13 new 52-week highs and four new lows": on which side more members of an index stood."""
    highs, step = _count_before(scene, at), at + 1
    while step < min(at + _REACH, len(scene.items)) and not scene.low(step).endswith("lows"):
        step += 1
    lows = _count_before(scene, step) if scene.low(step).endswith("lows") else None
    subjects = scene.subjects(at)
    if highs is None or lows is None or not scene.low(at).endswith("highs") or not subjects or not subjects[0].market:
        return []
    direction = 1 if highs >= lows else -1
    start, end = scene.items[at - 1].start, scene.items[step].end
    return [Draft(Kind.COMPARISON, direction, subjects[0], at, start, end, detail=Comparison(ahead=direction > 0))]


def stocks_at_extremes(scene: Scene, at: int, members: Phrase) -> list[Draft] | None:
    """As in "335 stocks hit a 52-week high, while 12 hit a 52-week low"; ``None`` where no stocks are counted."""
    high = scene.items[members.first - 1].number if members.first else None
    if members.named or scene.low(members.core) not in COUNTED or high is None or high.unit is not None:
        return None
    low = next((step for step in range(at + 1, len(scene.items)) if scene.low(step).endswith(("low", "lows"))), at)
    counted = (scene.items[step].number for step in range(at + 1, low) if scene.kind(step) == tags.NUMBER)
    lows = next((number for number in counted if number is not None and number.unit is None), None)
    if lows is None or not scene.low(at).endswith(("high", "highs")):
        return []
    way = 1 if high.value >= lows.value else -1
    start, end = scene.items[members.first - 1].start, scene.items[low].end
    return [Draft(Kind.COMPARISON, way, members, at, start, end, detail=Comparison(ahead=way > 0))]


def _count_before(scene: Scene, at: int) -> Decimal | None:
    step = at - 1
    while scene.low(step) in {"new", "only", "just"} or (scene.kind(step) == tags.PERIOD and step > at - 3):
        step -= 1
    number = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
    if number is not None:
        return number.value
    return Decimal(0) if scene.low(step) == "no" else WORDS_COUNTED.get(scene.low(step))
