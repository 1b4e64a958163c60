"""Figures that say how much of a whole, or how often, and no change: "28% of companies", "half its loss"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.distances import is_within
from factcheck.extract.means import counts_times, is_rate, past_hedges
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.scene import Scene
from factcheck.extract.times_as_much import is_as_much

_WHOLES: Final = frozenset(
    {
        "value",
        "worth",
        "price",
        "peak",
        "high",
        "market value",
        "market capitalization",
        "market capitalisation",
        "market cap",
        "valuation",
        "values",
        "market worth",
    }
)
_MOVES_TAKEN_BACK: Final = frozenset({"losses", "gains", "advance", "slide", "rally"})
_AWAITED: Final = frozenset({"expected", "forecast", "estimated", "anticipated", "predicted"})


def is_share_of_whole(scene: Scene, at: int, number: NumberMention) -> bool:
    """Shares of a whole are no changes: "28% of companies", "half its loss", "a third of the year's gains"."""
    if scene.kind(at - 1) == scene.kind(at - 3) == tags.ADJECTIVE and scene.low(at - 2) == "or":
        return True
    if number.unit == "percent" and scene.low(at + 1) in _AWAITED and scene.kind(at - 1) == tags.DETERMINER:
        return True  # "below the 0.4% expected by analysts"
    if is_rate(scene, at, number):
        return True
    if number.unit == "times" and (scene.low(at + 1) == "as" or is_as_much(scene, at)):
        return True  # "twice as steep as that of its rival", "twice that of its rivals"
    if counts_times(scene, at) or (number.unit == "times" and counts_times(scene, past_hedges(scene, at, -1))):
        return True
    if number.form == "fraction" and scene.kind(at + 1) in {tags.POSSESSIVE, tags.DETERMINER}:
        return scene.kind(at + 2) in tags.NOUNS or scene.low(at + 2) in _MOVES_TAKEN_BACK
    if (
        number.unit in {"points", "percentage_points"}
        and scene.low(at + 1) == "of"
        and scene.kind(at + 2) == tags.OTHER
    ):
        return True  # "ceded 0.4 points of market share"
    if number.unit in {"percent", "times"} and scene.low(at + 1) == "of" and not is_within(scene, at):
        step = at + 2
        while (
            scene.kind(step)
            in {tags.DETERMINER, tags.POSSESSIVE, tags.LIGHT, tags.NAME, tags.CAPITAL, tags.GENITIVE, tags.WORD}
            and scene.low(step) not in _WHOLES
        ):
            step += 1
        return scene.low(step) not in _WHOLES
    return False
