"""Changes told by a sign alone: "Dow +0.04%", "Apple (-1.2%)", "closed +1.4%"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.movement_holders import HOLDERS
from factcheck.extract.noun_frames import Frame
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.set_beside import SET_BESIDE
from factcheck.extract.worth import is_sum

_RANGING: Final = frozenset({"from", "to", "of", "between", "and", "at"})
_REACHED_AT: Final = frozenset({"to", "at", "from", "of", "below", "above", "was", "is", "around", "near"})


def signed_change(scene: Scene, at: int, number: NumberMention) -> Frame | None:
    """As in "Dow +0.04%", "Apple (-1.2%)", "closed +1.4%"."""
    if not number.sign or (number.unit is None and not _is_of_an_index(scene, at)) or _has_flowed(scene, at, number):
        return None
    if number.sign < 0 and number.unit == "percent" and _stands_below_zero(scene, at):
        return None
    if (beside := _set_against(scene, at)) is not None:
        return Frame(number.sign, at, (beside,))
    return _told_by_sign(scene, at, number)


def _set_against(scene: Scene, at: int) -> Phrase | None:
    """As in "Stock +14% YTD vs +1.37% for FTSE 250 index": whose the second figure is."""
    beside = scene.low(at + 1) == "for" and scene.low(at - 1) in SET_BESIDE
    phrase = scene.by_first.get(at + 2) if beside else None
    return phrase if phrase is not None and phrase.market else None


def _told_by_sign(scene: Scene, at: int, number: NumberMention) -> Frame:
    step = at - 1
    while scene.kind(step) in {
        tags.OPEN,
        tags.BREAK,
        tags.AUXILIARY,
        tags.LEVEL,
        tags.LIGHT,
        tags.PERIOD,
        tags.TICKER,
    }:
        step -= 1
    phrase = scene.by_last.get(step)
    if phrase is None and _ranges_of_other(scene, step):
        return Frame(number.sign, at, ())
    if scene.kind(at + 1) in tags.MOVES and scene.kind(at + 2) == tags.NUMBER:
        return Frame(number.sign, at, ())  # "SPX +1.62% fell 137.63 points": a live quote among the words
    last = scene.said[-1].subjects if scene.said else ()
    if phrase is not None and last and not (last[0].market or phrase.known or phrase.topic):
        return Frame(number.sign, at, ())  # "rents rose 60%, with Salford (+53%) behind"
    if phrase is not None and scene.kind(at - 1) == tags.OPEN:
        if _of_regions(scene, phrase):
            return Frame(number.sign, at, ())
        if scene.is_other_currency(phrase):
            return Frame(number.sign, at, scene.subjects(phrase.first - 1))  # "The pound is up against the yen (+1%)"
        return Frame(number.sign, at, (phrase,))  # "A, B and C (-6.5%)" is told of the last
    return Frame(number.sign, at, scene.listed(phrase) if phrase is not None else scene.subjects(at))


def _is_of_an_index(scene: Scene, at: int) -> bool:
    """As in "Dow +834.57, or 2.95%", "S&P 500 (-12.15)": points, right after what counts them."""
    step = at - 2 if scene.kind(at - 1) == tags.OPEN else at - 1
    phrase = scene.by_last.get(step)
    return phrase is not None and phrase.head.lower().removeprefix("the ") in scene.lexicon.counted_in_points


def _has_flowed(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "inflows into Ordway (+$4.2 million)": a sum, and no price."""
    return scene.kind(at - 1) == tags.OPEN and is_sum(scene, at, number)


def _stands_below_zero(scene: Scene, at: int) -> bool:
    """As in "the yield fell to -0.3%": where it stands, and no fall by so much."""
    before = scene.items[at - 1].entry
    reached = scene.low(at - 1) in _REACHED_AT or (before is not None and before.bare)
    subjects = scene.subjects(at) if reached else ()
    return bool(subjects) and subjects[0].topic in {"yield", "bond"}


def _ranges_of_other(scene: Scene, at: int) -> bool:
    """As in "guidance for sales growth from -2.5% to 2.5%": where a measure is or was, and no price."""
    while scene.kind(at) == tags.NUMBER or scene.low(at) in _RANGING:
        at -= 1
    phrase = scene.by_last.get(at)
    return phrase is not None and scene.kind(phrase.core) == tags.OTHER


def _of_regions(scene: Scene, phrase: Phrase) -> bool:
    """As in "House prices fell in the North (-0.6%) and South East (-0.5%)": of what the sentence began with."""
    leader = next((other for other in scene.phrases if other.leads and not other.governed), phrase)
    if leader is phrase or leader.market or scene.kind(leader.last + 1) not in tags.MOVES:
        return False
    return any(scene.low(step) in HOLDERS for step in (leader.last + 2, leader.last + 3))
