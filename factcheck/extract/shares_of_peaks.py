"""Prices told as half of what they once were: "trades at less than half its 2021 peak"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.leaders import Predication
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.periods import PeriodMention
from factcheck.extract.quantities import hedge_at
from factcheck.extract.scene import Scene
from factcheck.models import Approximation, Kind, PartialDate, PeriodKind, Side

# What is less than half of its peak has more than halved from there.
_AS_A_FALL: Final = {
    Approximation.LESS_THAN: Approximation.MORE_THAN,
    Approximation.MORE_THAN: Approximation.LESS_THAN,
}
_HALF: Final = Decimal("0.5")
_SCANT: Final = frozenset({tags.LIGHT, tags.BOUND})
_PEAKS: Final = frozenset({"peak", "high"})
_RECORDS: Final = frozenset({"record", "all-time"})
_AT_RECORD: Final = PartialDate(event="record")


def half_of_peak(scene: Scene, at: int, number: NumberMention) -> list[Draft]:
    """The claim of the "half" at item ``at``, where it is that of a peak which words after it name."""
    if number.value != _HALF:
        return []
    verb = at - 1
    while scene.kind(verb) in _SCANT:
        verb -= 1
    if scene.low(verb) == "at":
        verb -= 1
    elif scene.low(verb) != "worth":
        return []
    peak = _peak(scene, at + 2 if scene.low(at + 1) == "of" else at + 1)
    subjects = scene.subjects(verb)
    if peak is None or not subjects or not all(phrase.market for phrase in subjects):
        return []
    item, hedge = scene.items[at], hedge_at(scene.sentence.text, number)
    scene.said.append(Predication(subjects, -1, verb, at, "times"))
    bound = None if hedge is None else _AS_A_FALL.get(hedge.approximation, hedge.approximation)
    return [
        Draft(
            *(Kind.MULTIPLE, -1, phrase, verb, item.start, item.end, at, "times"),
            approximation=bound,
            period=peak,
        )
        for phrase in subjects
    ]


def _peak(scene: Scene, owner: int) -> PeriodMention | None:
    """As in "its peak", "its 2021 high", "its record": the mark that the share is of."""
    if scene.kind(owner) != tags.POSSESSIVE:
        return None
    told = scene.items[owner + 1].period if owner + 1 < len(scene.items) else None
    last, anchor = owner + 1, None
    if told is not None and told.kind is PeriodKind.NAMED_YEAR:
        last, anchor = owner + 2, told.anchor
    elif scene.low(owner + 1) in _RECORDS:
        last, anchor = (owner + 2 if scene.low(owner + 2) in _PEAKS else owner + 1), _AT_RECORD
    if scene.low(last) not in (_PEAKS if anchor is not _AT_RECORD else _PEAKS | _RECORDS):
        return None
    for step in range(owner, last + 1):
        scene.items[step].trigger = 0  # told as a mark: no record was set
    start, end = scene.items[owner].start, scene.items[last].end
    return PeriodMention(start, end, PeriodKind.SINCE_EXTREME, anchor=anchor, side=Side.HIGH)
