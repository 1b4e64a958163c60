"""What remains of a move: "pared losses to 1%", "cut its fall to 12 points", "and pared that to 15 points"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.worth import is_large
from factcheck.models import Kind, SubjectKind

_PARING: Final = ("trim", "par", "cut", "narrow", "limit", "reduc", "kept", "keep", "restrict", "contain")
_BRINGING: Final = ("lift", "bring", "brought", "tak", "took", "push", "extend", "stretch")
_WIDENING: Final = ("widen", "narrow", "deepen", "extend", "shrink", "shrank", "shrunk", "grew", "grow", "swell")
_PARED: Final = frozenset({"trimmed", "pared", "cut", "limited", "reduced", "shaved", "halved"})
_PUTTING: Final = frozenset({"put", "puts", "putting", "left", "leave", "leaves", "leaving"})
_OWNING: Final = frozenset({tags.POSSESSIVE, tags.DETERMINER, tags.LIGHT, tags.PERIOD})
_LOSING: Final = _OWNING | {tags.MOVE, tags.EITHER, tags.SUPPORT, tags.CAUSE, tags.LEVEL, tags.WORD}
_NEXT: Final = 3
_LEAST_OF_INDEX: Final = 1000
_MOST_OF_A_GOOD: Final = 5
# "the total decline since the company reported", "its fall for the holiday-shortened week"
_STRETCHED: Final = frozenset({"since", "for", "over", "in"})
_LONGEST_SINCE: Final = 10
# The change that remains, and all whose it is.
Rest = tuple[Draft, tuple[Phrase, ...]]


def tells_rest(scene: Scene, noun: int, number: NumberMention) -> bool:
    """Whether the figure after the noun of movement at ``noun`` is what remains of it, and no price."""
    if number.unit == "points" or scene.kind(noun - 1) == tags.GENITIVE:
        counted = _owner(scene, noun) is not None or any(said.unit == "points" for said in scene.said)
        lengthened = number.value < _LEAST_OF_INDEX and _lengthens(scene, noun, number)
        return (counted and _brings(scene, noun)) or _pares(scene, noun) or lengthened
    if number.unit is not None and number.unit.isupper():
        # "stretching the rise on the week to 5p"; "paring gains to $70.92" leads to a price.
        lengthened = number.value <= _MOST_OF_A_GOOD and _lengthens(scene, noun, number)
        return (_brings(scene, noun) and not is_large(number) and bool(scene.said)) or lengthened
    before = noun - 2 if scene.low(noun - 1) == "up" else noun - 1  # "pushing up gains this month to 15 percent"
    return number.unit == "percent" and scene.kind(before) in _LOSING and not _starts_from(scene, number)


def _lengthens(scene: Scene, noun: int, number: NumberMention) -> bool:
    """As in "extended losses to 120 points", "extended its gains to $2": a whole number, too small for most prices."""
    step, _ = _before_noun(scene, noun)
    return scene.low(step).startswith("extend") and number.value == number.value.to_integral_value()


def is_put_at(scene: Scene, noun: int, at: int) -> bool:
    """As in "put the fund's gains this year at 12%": what a move came to, and no price."""
    step = noun - 1
    while scene.kind(step) in {tags.WORD, tags.PERIOD, tags.LIGHT, tags.COUNT}:
        step -= 1
    owner = scene.by_last.get(step - 1) if scene.kind(step) == tags.GENITIVE else None
    number = scene.items[at].number
    if number is None or number.unit is None or any(map(scene.by_first.get, range(noun + 1, at))):
        return False
    if owner is None and scene.kind(step) not in {tags.DETERMINER, tags.POSSESSIVE}:
        return False
    return scene.low((step if owner is None else owner.first) - 1) in _PUTTING


def _starts_from(scene: Scene, number: NumberMention) -> bool:
    """As in "a decrease in its lead from 19% to 9%": where the move began, of whatever it is told."""
    return scene.sentence.low[: number.start].endswith((" from ", " from a "))


def widened(scene: Scene, verb: int) -> int | None:
    """The noun of "losses widening to 1.6%", "its gain had narrowed to 12 points" at the verb's item."""
    step = verb - 1
    while scene.kind(step) in {tags.AUXILIARY, tags.LIGHT}:
        step -= 1
    suffered = step < verb - 1 and scene.low(verb) in _PARED  # "losses had been trimmed to 1.6%"
    return step if (suffered or scene.low(verb).startswith(_WIDENING)) and scene.kind(step) in tags.NOUNS else None


def pared_noun(scene: Scene, at: int, number: NumberMention, noun: int) -> Rest | None:
    """As in "pared losses to 1%": the change of the noun's owner, else of the subject of the verb."""
    entry = scene.items[noun].entry
    owner = _owner(scene, noun)
    subjects = scene.subjects(noun) if owner is None else (owner,)
    subjects = subjects or _its(scene, noun)
    if entry is None or entry.direction is None or not subjects:
        return None
    return _change(scene, at, number, subjects, noun, entry.direction)


def brought(scene: Scene, last: int, number: NumberMention) -> int | None:
    """The noun of "taking their gain since the bid was announced to 26%": more than a stretch of time before "to"."""
    if number.unit not in {"percent", "points"} or scene.kind(last) in tags.NOUNS:
        return None
    for step in range(last, max(0, last - _LONGEST_SINCE), -1):
        between = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
        if scene.kind(step) in {tags.COMMA, tags.BREAK} or (between is not None and between.unit == number.unit):
            return None  # but "its fall since a June peak above $115 to 45%"
        if scene.kind(step) in tags.NOUNS and scene.low(step + 1).partition(" ")[0] in _STRETCHED:
            return step if _brings(scene, step) or _pares(scene, step) else None
    return None


def pared_that(scene: Scene, at: int, number: NumberMention, pronoun: int) -> Rest | None:
    """As in "fell 28 points and pared that to 15 points": less of the change said before."""
    last = scene.said[-1]
    if last.direction is None or number.unit not in {"percent", "points"}:
        return None
    return _change(scene, at, number, last.subjects, pronoun, last.direction)


def _owner(scene: Scene, noun: int) -> Phrase | None:
    """Whose move it is: "Ordway's loss", "the loss for Ordway"."""
    if scene.kind(noun - 1) == tags.GENITIVE:
        return scene.by_last.get(noun - 2)
    held = scene.by_first.get(noun + 2) if scene.low(noun + 1) == "for" else None
    return held if held is not None and held.named else None


def _its(scene: Scene, noun: int) -> tuple[Phrase, ...]:
    """As in "That brings its decline this year to 28%", where the sentence before tells whose it is."""
    step = noun - 1
    while scene.kind(step) in {tags.LIGHT, tags.WORD, tags.PERIOD}:
        step -= 1
    if scene.kind(step) != tags.POSSESSIVE or not scene.low(step - 1).startswith(_BRINGING):
        return ()
    return (Phrase(step, step, step, True, False, SubjectKind.ANAPHOR, scene.low(step)),)


def _before_noun(scene: Scene, noun: int) -> tuple[int, bool]:
    """The item of the verb before a noun of movement, and whether an owner or an article stands between."""
    owner = _owner(scene, noun) if scene.kind(noun - 1) == tags.GENITIVE else None
    step = noun - 1 if owner is None else owner.first - 1
    while scene.kind(step) in _OWNING or (step > noun - _NEXT and scene.kind(step) in {tags.WORD, tags.COUNT}):
        step -= 1
    return step, owner is not None or scene.kind(step + 1) in {tags.POSSESSIVE, tags.DETERMINER}


def _brings(scene: Scene, noun: int) -> bool:
    """As in "lifted the stock's gains this week to 30 percent", "bringing its two-day drop to 90 points"."""
    step, told = _before_noun(scene, noun)
    return told and scene.low(step).startswith(_BRINGING)


def _pares(scene: Scene, noun: int) -> bool:
    """As in "cut its loss to 12 points", "kept the Dow's fall to 0.3%": a verb of holding back before the noun."""
    owner = _owner(scene, noun)
    step, _ = _before_noun(scene, noun)
    return scene.low(step).startswith(_PARING) or (owner is not None and scene.low(owner.first).startswith(_PARING))


def _change(
    scene: Scene, at: int, number: NumberMention, subjects: tuple[Phrase, ...], anchor: int, direction: int
) -> Rest | None:
    if not all(phrase.market for phrase in subjects):
        return None
    item = scene.items[at]
    kind = {"percent": Kind.PERCENT_CHANGE, "points": Kind.POINT_CHANGE}.get(number.unit or "", Kind.PRICE_CHANGE)
    return Draft(kind, direction, subjects[0], anchor, item.start, item.end, at, number.unit), subjects
