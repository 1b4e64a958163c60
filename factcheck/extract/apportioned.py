"""A movement told first and then dealt out: "Stocks ended higher, the S&P 500 by 1% and the Nasdaq by 2%"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.noun_frames import Frame
from factcheck.extract.scene import Scene

_TOLD: Final = frozenset({tags.MOVE, tags.ADJECTIVE})
_PARTING: Final = frozenset({tags.COMMA, tags.BREAK})
_BETWEEN: Final = frozenset({tags.PERIOD, tags.LIGHT})


def dealt_out(scene: Scene, left: int) -> Frame | None:
    """The movement that the clause before tells without a figure; ``left`` is the last item before "by"."""
    phrase = scene.by_last.get(left) if scene.low(left + 1) == "by" else None
    if phrase is None or not phrase.market or not phrase.named or scene.kind(phrase.first - 1) not in _PARTING:
        return None
    step = phrase.first - 2
    while scene.kind(step) in _BETWEEN:
        step -= 1
    entry = scene.items[step].entry if step > 0 and scene.kind(step) in _TOLD else None
    return None if entry is None or not entry.direction else Frame(entry.direction, step, (phrase,))
