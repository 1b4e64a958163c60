"""The force of a claim: reported, denied, expected, supposed or asked; and whose words they are."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.clause_forces import NEAR, Forces, force_of_clause
from factcheck.extract.clause_parts import DASHES
from factcheck.extract.drafts import Draft
from factcheck.extract.forecasts import VERBS
from factcheck.extract.habits import (
    DEFINES,
    HABITUAL,
    RULING,
    SIMULATED,
    definition,
    habit,
    is_generic,
    is_present,
    rule,
    simulates,
)
from factcheck.extract.phrases import Phrase
from factcheck.extract.questions import asked_from, is_asked
from factcheck.extract.scene import Scene
from factcheck.models import Assertion, Kind, Proximity

_MAY: Final = frozenset({"would", "could", "might"})
# With what a broker's advice opens.
_ADVICE: Final = frozenset({"sell", "accumulate", "buy", "exit", "short", "book", "avoid", "hold"})
_DIPS: Final = frozenset({"dips", "declines", "rallies", "rises", "pullbacks"})
_AWAITED: Final = frozenset(
    {"forecast", "forecasted", "projected", "predicted", "expected", "anticipated", "envisaged"}
)
# "The expected oil price was $80": of what nobody paid.
_GUESSED: Final = _AWAITED | {"assumed", "estimated", "targeted", "implied", "theoretical", "breakeven", "budgeted"}
_GUESSES: Final = frozenset({"forecast", "forecasts", "projection", "projections"})
_BEFORE_AWAITED: Final = frozenset({tags.WORD, tags.DETERMINER, tags.PREPOSITION})
_BEFORE: Final = frozenset({"previous", "prior", "past"})
_SOME: Final = frozenset({"a", "an", "any", "another", "further", "a further"})
_TELLING: Final = frozenset({tags.MODAL, tags.NEGATOR})
_NEARED: Final = frozenset({Kind.RECORD, Kind.EXTREME_SINCE, Kind.STREAK})
_MOVES: Final = frozenset({Kind.PERCENT_CHANGE, Kind.POINT_CHANGE})
_TOLD: Final = _MOVES | {Kind.STREAK, Kind.COMPARISON}
_RULED: Final = _MOVES | {
    *(Kind.LEVEL, Kind.PRICE_CHANGE, Kind.YIELD_CHANGE, Kind.MULTIPLE, Kind.MARKET_VALUE, Kind.MARKET_VALUE_CHANGE)
}
# "Every $10 rise in the oil price adds ..." tells a rule, not what happened.
_FROM_NOW: Final = 40
# "Representing a fall of 80%" says in percent what stands before the comma.
_MEANING: Final = frozenset(
    {"representing", "implying", "marking", "indicating", "translating into", "equating to", "meaning", "amounting to"}
)
_BEFORE_NOUN: Final = frozenset(
    {tags.DETERMINER, tags.WORD, tags.LIGHT, tags.NUMBER, tags.BOUND, tags.PERIOD, tags.COUNT}
)
_SUPPOSED: Final = frozenset({tags.WORD, tags.EITHER, tags.GAIN, tags.LIGHT, tags.PREPOSITION})


class Speech:
    """How one sentence says what it says: the force of each of its claims, and whose words they are."""

    def __init__(self, scene: Scene, forces: Forces) -> None:
        sentence = scene.sentence
        self._scene = scene
        self._forces = forces
        asks = sentence.text[sentence.start : sentence.end].rstrip("\"”’' ").endswith("?")
        self._asked = asked_from(scene) if asks else len(scene.items)
        habitual = any(map(sentence.low.__contains__, HABITUAL))
        self._habitual, self._past_habit = habit(scene) if habitual else (sentence.end, sentence.end)
        self._ruled = rule(scene) if scene.low(0) in RULING else sentence.start
        self._advises = scene.low(0) in _ADVICE
        self._simulated = any(map(sentence.low.__contains__, SIMULATED)) and simulates(scene)
        self._generic = is_generic(sentence)
        self._guesses = not _GUESSES.isdisjoint(sentence.held)
        self._defined = definition(sentence) if DEFINES in sentence.low else sentence.end
        telling = forces.telling
        self._may_follow = not _MAY.isdisjoint(sentence.held)
        # Claims before the first word that can change their force are asserted, and so are most.
        self._first = len(scene.items)
        if not (telling.isdisjoint(sentence.held) and _TELLING.isdisjoint(sentence.kinds)):
            self._first = next(
                at for at, item in enumerate(scene.items) if item.low in telling or item.kind in _TELLING
            )

    def assertion(self, draft: Draft) -> Assertion:
        """The force of ``draft`` by the words before its anchor in its own clause."""
        if is_asked(self._scene, draft, self._asked):
            return Assertion.QUESTION
        if self._is_supposed(draft) or (self._may_follow and _would_follow(self._scene, draft)):
            return Assertion.HYPOTHETICAL
        if draft.kind is Kind.LEVEL and _is_seen(self._scene, draft.anchor, draft.place):
            return Assertion.FORECAST
        if self._guesses and draft.kind in _RULED and _is_of_guess(self._scene, draft.subject):
            return Assertion.FORECAST
        if draft.kind is Kind.LEVEL and (
            _is_awaited(self._scene, draft) or self._scene.low(draft.subject.first - 1) in _GUESSED
        ):
            return Assertion.FORECAST
        if draft.anchor <= self._first:
            return Assertion.ASSERTED
        if _is_still_to_come(self._scene, draft):
            return Assertion.FORECAST
        measured = _measured(self._scene, draft.anchor)
        if measured != draft.anchor and _is_seen(self._scene, measured, draft.anchor):
            return Assertion.FORECAST
        force = force_of_clause(self._scene, measured, self._forces)
        coming = force is Assertion.FORECAST and draft.kind in _NEARED and draft.proximity is Proximity.ON_TRACK
        # "Narrowly missed a record" tells how near it came.
        coming = coming or (force is Assertion.NEGATED and draft.proximity is Proximity.NEAR)
        # "Set to post its best week" tells how near it is, as "on track for" does; "could be set to" does not.
        return Assertion.ASSERTED if coming and not self._may(draft.place) else force

    def _is_supposed(self, draft: Draft) -> bool:
        """Whether the whole sentence, or the part that ``draft`` stands in, tells a habit, a rule, a word or advice."""
        told = self._habitual <= draft.start < self._past_habit or draft.start > self._defined
        if told and draft.kind in _TOLD:
            return True
        if self._simulated and draft.kind in _RULED:
            return True
        if draft.kind in _MOVES and _is_of_several(self._scene, draft):
            return True
        if self._generic and draft.kind in _TOLD and is_present(self._scene, draft.anchor):
            return True
        if self._advises and draft.kind is Kind.LEVEL:
            return _is_advised(self._scene, draft)
        ruled = self._ruled > self._scene.sentence.start and draft.kind in _RULED
        return ruled and (draft.start < self._ruled or is_present(self._scene, draft.anchor))

    def _may(self, before: int) -> bool:
        """Whether a modal verb stands in the clause before an item."""
        for step in range(before - 1, -1, -1):
            if self._scene.kind(step) in {tags.MODAL, tags.COMMA, tags.BREAK, tags.CLAUSE}:
                return self._scene.kind(step) == tags.MODAL
        return False

    def speaker(self) -> Phrase | None:
        """The phrase whose words the sentence gives, if it names one."""
        scene, attribution = self._scene, self._forces.attribution
        if attribution.isdisjoint(scene.sentence.held):
            return None
        for at, item in enumerate(scene.items):
            if item.low not in attribution:
                continue
            after = scene.by_first.get(at + 1)
            if after is not None and item.low not in {"reported", "estimates", "estimated", "per"}:
                return after
            before = scene.by_last.get(at - 1)
            if before is not None and item.low != "per":
                return before
        return None


def _is_of_several(scene: Scene, draft: Draft) -> bool:
    """As in "the three previous 20% tumbles", "gained an average of +32%": over more than one time."""
    number = draft.number if draft.number is not None else draft.anchor
    if scene.low(number - 1) == "of" and scene.low(number - 2) == "average":
        return True
    plural = scene.kind(draft.anchor) in tags.NOUNS and scene.low(draft.anchor).endswith("s")
    return plural and any(scene.low(step) in _BEFORE for step in range(draft.anchor - NEAR, draft.anchor))


def _is_advised(scene: Scene, draft: Draft) -> bool:
    """As in "Sell gold above $2,400", "Accumulate Infosys on dips to 1,400 rupees": at which price to deal."""
    last = draft.place if draft.number is None else draft.number
    return all(scene.kind(at) not in VERBS or scene.low(at) in _DIPS for at in range(1, last))


_BEING_SEEN: Final = frozenset({"is", "are", "was", "were"})


def _is_seen(scene: Scene, anchor: int, place: int) -> bool:
    """As in "is seen at 84.50 by year end", while "was last seen at 84.50" tells of a price."""
    seen = next((at for at in range(anchor, place) if scene.low(at) == "seen"), 0)
    return bool(seen) and scene.low(seen - 1) in _BEING_SEEN and scene.low(seen + 1) == "at"


def _is_awaited(scene: Scene, draft: Draft) -> bool:
    """As in "a recovery in Brent to $80 per barrel forecast by the bank": a participle right after the price."""
    if draft.number is None or scene.kind(draft.anchor) not in tags.NOUNS:
        return False
    step = draft.number + 1
    while scene.kind(step) in _BEFORE_AWAITED and scene.low(step) not in _AWAITED and step - draft.number < NEAR:
        step += 1
    return scene.low(step) in _AWAITED


def _is_of_guess(scene: Scene, subject: Phrase) -> bool:
    """As in "The gas price in our forecast averages $4.30": of what somebody reckons with."""
    return any(scene.low(at) in _GUESSES for at in range(subject.first, subject.last + 1))


def _is_still_to_come(scene: Scene, draft: Draft) -> bool:
    """As in "could surge to $3,150, marking a 19% rise from current levels": counted from the price of now."""
    end = scene.items[draft.number].end if draft.number is not None else draft.end
    return "from current " in scene.sentence.low[end : end + _FROM_NOW]


def _measured(scene: Scene, anchor: int) -> int:
    """The anchor of what is measured in another way: "could drop to $8, representing a fall of 80%".

    So it is by a noun set beside it: "sees the index falling to 4,500 - a 2% drop from Friday's close".
    """
    step = anchor - 1
    while scene.kind(step) in _BEFORE_NOUN:
        step -= 1
    if scene.low(step) in _MEANING:
        step -= 1
    elif scene.kind(anchor) not in tags.NOUNS or scene.kind(step + 1) != tags.DETERMINER:
        return anchor
    if scene.kind(step) != tags.COMMA and scene.low(step) not in DASHES:
        return anchor
    return next((said.anchor for said in reversed(scene.said) if said.end < step), anchor)


def _would_follow(scene: Scene, draft: Draft) -> bool:
    """As in "a break under 1.08 would open the way": an event that is only supposed is the subject of "would"."""
    at = draft.place
    step = at + 1
    while scene.kind(step) in _SUPPOSED and step - at < NEAR:
        step += 1
    held = scene.kind(step - 1) == tags.PREPOSITION
    holder = scene.by_first.get(step) or scene.by_first.get(step + 1) if held else None
    if holder is not None:
        step = holder.last + 1  # "a further 10% fall in the shares could follow"
    if scene.low(step) not in _MAY:
        return False
    return any(scene.low(first) in _SOME for first in range(max(0, min(at, draft.anchor) - NEAR), at))
