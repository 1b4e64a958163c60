"""Changes whose way stands after the figure: "3% higher", "98 points (0.7%) lower", "50 cents a barrel lower"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.appositions import set_apart
from factcheck.extract.clause_parts import DASHES
from factcheck.extract.distances import OFF
from factcheck.extract.noun_frames import Frame
from factcheck.extract.scene import Scene

# "settled 50 cents a barrel lower".
_PER: Final = frozenset({"a", "an", "per"})
# "closed 31 points - 0.5 per cent - down"
_ALTERNATIVES: Final = DASHES | {"or"}
_BETWEEN_FIGURES: Final = frozenset({tags.OPEN, tags.CLOSE, tags.COMMA, tags.CONJUNCTION, tags.NUMBER, tags.LIGHT})
_REACHING: Final = frozenset({tags.LEVEL, tags.AUXILIARY})


def way_after(scene: Scene, at: int) -> Frame | None:
    """As in "3% higher", "98 points (0.7%) lower", "50 cents a barrel lower"."""
    after = at + 3 if scene.low(at + 1) in _PER and scene.kind(at + 2) == tags.WORD else at + 1
    step = after
    while scene.kind(step) == tags.LIGHT and scene.low(step) not in OFF:
        step += 1
    if (
        scene.kind(step) in {tags.OPEN, tags.COMMA}
        and (scene.kind(step + 1) == tags.NUMBER or scene.low(step + 1) == "or")
    ) or (scene.low(step) in _ALTERNATIVES and scene.kind(step + 1) == tags.NUMBER):
        step = _past_alternative(scene, step)
    step = _past_next(scene, at, step)
    way = _after_points(scene, at, step)
    if way:
        return Frame(way, step, set_apart(scene, at) or scene.subjects(at))
    if scene.low(at - 1) == "from" and scene.low(step + 1) == "to":
        return None  # "traded from $27.90 down to $27.30": between two prices
    off = scene.low(step) in OFF and not (scene.low(step + 1) == "at" and scene.kind(step + 2) == tags.NUMBER)
    if scene.kind(step) != tags.ADJECTIVE or off or _told_at(scene, at, step):
        return None  # "145 points off its high", while "145 points off at 5,527" is a fall
    # "trading at $45,848 or 2.4% lower": the price reached, and then the change
    apart = scene.kind(after) in {tags.COMMA, tags.OPEN} or scene.low(after) in _ALTERNATIVES
    if step > after and scene.low(at - 1) in {"to", "at"} and apart:
        return None  # "to $18.50, 31% down", "at $76 a barrel - 2% lower": the price reached, and then the change
    entry = scene.items[step].entry
    if entry is None or not entry.direction:
        return None
    return Frame(entry.direction, step, set_apart(scene, at) or scene.subjects(at, strict=scene.follows_copula(at)))


def _past_next(scene: Scene, at: int, step: int) -> int:
    """As in "ended 73 points and 34 points lower": its word stands after the next figure of the list."""
    if scene.low(step) != "and" or scene.kind(step + 1) != tags.NUMBER or scene.kind(step + 2) != tags.ADJECTIVE:
        return step
    number, following = scene.items[at].number, scene.items[step + 1].number
    same = number is not None and following is not None and number.unit == following.unit
    return step + 2 if same and step == at + 1 and scene.kind(step + 3) != tags.NUMBER else step


def _after_points(scene: Scene, at: int, adjective: int) -> int | None:
    """As in "opened 3.4 points better": which way, where nothing is compared."""
    way = scene.lexicon.after_points.get(scene.low(adjective))
    number = scene.items[at].number
    if way is None or adjective != at + 1 or scene.low(adjective + 1) == "than" or number is None:
        return None
    return way if number.unit not in {None, "percent", "shares"} else None


def _told_at(scene: Scene, at: int, adjective: int) -> bool:
    """As in "closed at $0.56 down 2.1%": a price, and the change whose word stands between."""
    number = scene.items[at].number
    step = adjective + 1
    while scene.kind(step) in {tags.BOUND, tags.LIGHT}:
        step += 1
    following = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
    if following is None or number is None:
        return False
    # "closed at $3.20 up 5 cents" is a price even where both are in one money
    return following.unit != number.unit or (scene.low(at - 1) == "at" and scene.kind(at - 2) in _REACHING)


def _past_alternative(scene: Scene, at: int) -> int:
    """Past "(0.7%)" or ", or 0.7%," when the word of direction stands after both figures."""
    step = at
    while scene.kind(step) in _BETWEEN_FIGURES or scene.low(step) in DASHES:
        if scene.kind(step) == tags.COMMA and scene.kind(step - 1) == tags.CLOSE:
            return at  # "at 39 euros ($45), down": what follows is said of the price
        step += 1
    return step if scene.kind(step) == tags.ADJECTIVE else at
