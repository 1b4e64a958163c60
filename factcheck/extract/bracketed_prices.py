"""Prices that stand alone in brackets beside what moved: "Ordway (€3.48) and Kelvane (€5.14) fell by less than 1%"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.scene import Scene
from factcheck.extract.worth import is_sum
from factcheck.models import PRICE_CHANGES, Kind, PeriodKind

_MONEY: Final = 3  # letters of a currency's code
_OF_A_DAY: Final = frozenset({PeriodKind.SESSION, PeriodKind.INTRADAY})


def bracketed_prices(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """A level for each price in brackets right after the name that one of ``drafts`` says moved.

    It is of the day of that move, and of now where the move is counted over a stretch. The drafts have their periods.
    """
    moved = {draft.subject.last: draft for draft in drafts if draft.kind in PRICE_CHANGES}
    found = []
    for opening in range(1, len(scene.items) - 2):
        at = opening + 1
        move = moved.get(opening - 1)
        if scene.kind(opening) != tags.OPEN or scene.kind(at + 1) != tags.CLOSE or move is None:
            continue
        item, number = scene.items[at], scene.items[at].number
        if not move.subject.named or number is None or number.sign or len(number.unit or "") != _MONEY:
            continue
        if is_sum(scene, at, number) or any(draft.number == at for draft in drafts):
            continue
        of_a_day = move.period is not None and move.period.kind in _OF_A_DAY
        period = move.period if of_a_day else None
        found.append(
            Draft(
                Kind.LEVEL,
                None,
                move.subject,
                at,
                item.start,
                item.end,
                at,
                number.unit,
                period=period,
                carried=of_a_day,
            )
        )
    return found
