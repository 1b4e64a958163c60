"""The force of a claim: reported, denied, expected, supposed or asked; and whose words they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.forecasts import VERBS, is_expected, is_infinitive, shows_coming
from factcheck.extract.items import Sentence
from factcheck.extract.phrases import Phrase
from factcheck.extract.questions import asked_from, is_asked
from factcheck.extract.scene import Scene
from factcheck.extract.tables import AssertionTable
from factcheck.models import Assertion, Kind, Proximity
from factcheck.shipped import shipped_path
from factcheck.tables import read_toml

_NEAR: Final = 4
_NEXT: Final = 2
# As in "Fears of war wiped 4% off the shares", which fell.
_TAKING: Final = frozenset({"wiped", "knocked", "shaved", "lopped", "sliced"})
_MAY: Final = frozenset({"would", "could", "might"})
_SOME: Final = frozenset({"a", "an", "any", "another", "further", "a further"})
_FINITE: Final = frozenset({"had", "was", "were"})
_TELLING: Final = frozenset({tags.MODAL, tags.NEGATOR})
_STOPS: Final = frozenset({tags.BREAK, tags.RELATIVE})
# What history does as a rule is no report of one move.
_HABIT: Final = re.compile(r"\b(?:historically|on average|typically|tends? to(?! be\b))\b(?! (?:daily )?volume)")
# ", on average," sets nothing apart; ", a fall typically called a correction" does.
_LONGEST_PAUSE: Final = 5
_HABITUAL: Final = ("historically", "on average", "typically", "tend")
# These tell all of their sentence wherever they stand.
_OF_ALL: Final = frozenset({"historically", "on average"})
_REASONS: Final = frozenset({"after", "as", "because", "before", "while", "although", "though"})
# "A correction is defined as a drop of 10%" says what the word means.
_DEFINING: Final = ("defined as", "definition of")
_DEFINES: Final = "defin"
_NEARED: Final = frozenset({Kind.RECORD, Kind.EXTREME_SINCE, Kind.STREAK})
_MOVES: Final = frozenset({Kind.PERCENT_CHANGE, Kind.POINT_CHANGE})
# "Every $10 rise in the oil price adds ..." tells a rule, not what happened.
_FROM_NOW: Final = 40
_EVERY: Final = frozenset({"every", "each", "any"})
# "Representing a fall of 80%" says in percent what stands before the comma.
_MEANING: Final = frozenset(
    {"representing", "implying", "marking", "indicating", "translating into", "equating to", "meaning", "amounting to"}
)
_BEFORE_NOUN: Final = frozenset(
    {tags.DETERMINER, tags.WORD, tags.LIGHT, tags.NUMBER, tags.BOUND, tags.PERIOD, tags.COUNT}
)
_SUPPOSED: Final = frozenset({tags.WORD, tags.EITHER, tags.GAIN, tags.LIGHT, tags.PREPOSITION})
_PARTING: Final = VERBS | {tags.AUXILIARY, tags.ADJECTIVE, tags.CONJUNCTION}

# What may move a market without having come: "fears of war sent oil up 3%" is a report all the same.
_MOODS: Final = frozenset(
    {
        "hopes",
        "fears",
        "bets",
        "wagers",
        "odds",
        "chance",
        "chances",
        "risk",
        "likelihood",
        "possibility",
        "probability",
    }
)


@dataclass(frozen=True, slots=True)
class Forces:
    """Words of ``configs/assertion.toml`` as sets; ``telling`` are all that can change a claim's force."""

    modals: frozenset[str]
    forecasting: frozenset[str]
    supposing: frozenset[str]
    causing: frozenset[str]
    attribution: frozenset[str]
    telling: frozenset[str]


@lru_cache(maxsize=1)
def shipped_forces() -> Forces:
    """The shipped table, read once."""
    table = read_toml(shipped_path("configs", "assertion.toml"), AssertionTable)
    return Forces(
        frozenset(table.forecast_modals),
        frozenset(table.forecast_heads),
        frozenset(table.hypothetical),
        frozenset(table.causing),
        frozenset(table.attribution),
        frozenset((*table.hypothetical, *table.forecast_heads, *_EVERY, "to", "without")),
    )


def _habit(scene: Scene) -> tuple[int, int]:
    """From where to where a sentence tells what mostly happens: all of it, or words set apart that tell it alone."""
    sentence = scene.sentence
    found = _HABIT.search(sentence.low, sentence.start, sentence.end)
    if found is None:
        return sentence.end, sentence.end
    comma = sentence.low.rfind(", ", sentence.start, found.start())
    if comma > 0 and found.start() - comma > _LONGEST_PAUSE:
        first = comma
    else:
        first = sentence.start if found.group() in _OF_ALL else _habit_of_clause(scene, found.start())
    return first, _end_of_aside(scene, found.start())


def _end_of_aside(scene: Scene, habit: int) -> int:
    """Where the words end that a relative clause sets apart: "Gold, which tends to rise in war, gained 2%"."""
    opened = relative = False
    for item in scene.items:
        if item.start < habit:
            relative = (relative and item.kind != tags.COMMA) or (opened and item.kind == tags.RELATIVE)
            opened = opened or item.kind == tags.COMMA
        elif item.kind == tags.COMMA:
            return item.end if opened and relative else scene.sentence.end
    return scene.sentence.end


def _habit_of_clause(scene: Scene, habit: int) -> int:
    """As in "fell 12% after it warned that buyers typically wait": an adverb before its verb tells its clause alone."""
    moved = False
    opening = scene.sentence.start
    for at, item in enumerate(scene.items):
        if item.start >= habit:
            break
        if moved and item.kind == tags.CLAUSE and item.low in _REASONS and not scene.low(at - 1).startswith("in the "):
            opening = item.start  # "in the year after the Fed typically starts cutting" is of the habit too
        moved = moved or item.kind in tags.MOVES
    return opening


def _definition(sentence: Sentence) -> int:
    """Where a sentence begins to say what a word means; its end where it does not."""
    defined = [sentence.low.find(words, sentence.start, sentence.end) for words in _DEFINING]
    return min((at for at in defined if at >= 0), default=sentence.end)


class Speech:
    """How one sentence says what it says: the force of each of its claims, and whose words they are."""

    def __init__(self, scene: Scene, forces: Forces) -> None:
        sentence = scene.sentence
        self._scene = scene
        self._forces = forces
        asks = sentence.text[sentence.start : sentence.end].rstrip("\"”’' ").endswith("?")
        self._asked = asked_from(scene) if asks else len(scene.items)
        habitual = any(map(sentence.low.__contains__, _HABITUAL))
        self._habitual, self._past_habit = _habit(scene) if habitual else (sentence.end, sentence.end)
        self._defined = _definition(sentence) if _DEFINES in sentence.low else sentence.end
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
        habitual = self._habitual <= draft.start < self._past_habit
        told = habitual or draft.start > self._defined
        if (told and draft.kind in _MOVES) or (self._may_follow and _would_follow(self._scene, draft)):
            return Assertion.HYPOTHETICAL
        if draft.kind is Kind.LEVEL and _is_seen(self._scene, draft):
            return Assertion.FORECAST
        if draft.anchor <= self._first:
            return Assertion.ASSERTED
        if _is_still_to_come(self._scene, draft):
            return Assertion.FORECAST
        force = _of_clause(self._scene, _measured(self._scene, draft.anchor), self._forces)
        coming = force is Assertion.FORECAST and draft.kind in _NEARED and draft.proximity is Proximity.ON_TRACK
        # "Narrowly missed a record" tells how near it came.
        coming = coming or (force is Assertion.NEGATED and draft.proximity is Proximity.NEAR)
        # "Set to post its best week" tells how near it is, as "on track for" does; "could be set to" does not.
        return Assertion.ASSERTED if coming and not self._may(draft.place) else force

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


def _of_clause(scene: Scene, anchor: int, forces: Forces) -> Assertion:  # noqa: C901, PLR0912 - one decision a branch
    negated = False
    forecast = False
    step = anchor - 1
    onward = _goes_on(scene, anchor) or _trails(scene, anchor)
    told = scene.items[anchor].entry
    # "one of the few shares to buck the trend and rose 2%": a past goes on with no infinitive.
    resumes = told is not None and told.form == "past" and scene.kind(anchor - 1) == tags.CONJUNCTION
    commas = 0
    reported = False
    # "would climb 3% to a two-year high" is one forecast; "could fall 3%, lifting gold" is one and a report.
    parted = scene.kind(anchor) in _PARTING
    driven = _drove(scene, anchor)
    while step >= 0:
        kind, low = scene.kind(step), scene.low(step)
        if low == "before" and not onward:
            onward = reported = _comes_before(scene, step, anchor)
        if reported and _has_moved(scene, step):
            break  # "fell to $54 before recovering to $57"
        each = low in _EVERY and scene.kind(step + 1) == tags.NUMBER
        # "Has gone 109 days without posting a 1% drop" tells how long none came.
        each = each or (low == "without" and anchor - step <= _NEAR + 1)
        if driven and low in _MOODS:
            break
        if each or (low in forces.supposing and kind != tags.PREPOSITION):
            return Assertion.HYPOTHETICAL
        driven = driven or _drove(scene, step)
        if kind in _STOPS or (kind == tags.CLAUSE and low != "that" and not onward):
            break
        if kind == tags.COMMA and not onward:
            commas += 1
            if commas > 1 or not _list_comma(scene, step):
                break
        if kind == tags.NUMBER and parted and not onward and any(said.end == step for said in scene.said):
            break
        parted = parted or kind in _PARTING
        if (
            low in _FINITE
            and scene.low(step + 1) != "to"
            and scene.kind(step - 1) != tags.MODAL
            and scene.kind(anchor) in tags.NOUNS
        ):
            break  # "hopes that rates will fall had propelled a 12% jump": the modal verb is of another clause
        if kind == tags.MODAL and low in forces.modals:
            if driven and _is_of_another(scene, step, anchor):
                break
            forecast = True
        elif kind == tags.NEGATOR and _reaches(scene, step, anchor):
            negated = True
        elif (
            low == "to"
            and is_infinitive(scene, step, anchor)
            and not resumes
            and is_expected(scene, step, forces.forecasting, forces.causing)
        ) or (low in forces.forecasting and shows_coming(scene, step, anchor)):
            forecast = True
        step -= 1
    if forecast:
        return Assertion.FORECAST
    return Assertion.NEGATED if negated else Assertion.ASSERTED


def _drove(scene: Scene, at: int) -> bool:
    """As in "hopes of a deal sent gold down 2%", "fears of war meant the index fell": of what came, by a past verb."""
    entry = scene.items[at].entry
    if scene.low(at) in _TAKING and scene.kind(at + 1) == tags.NUMBER:
        return True
    return (entry is not None and entry.cause and entry.form == "past") or scene.low(at) == "meant"


def _is_of_another(scene: Scene, modal: int, anchor: int) -> bool:
    """As in "worries that rates could rise dragged the index to its low": the past verb is of the clause around it."""
    first = modal + (_NEAR if scene.kind(modal + 1) == tags.AUXILIARY else _NEXT)
    return any(_drove(scene, step) for step in range(first, anchor + 1))


def _goes_on(scene: Scene, anchor: int) -> bool:
    """As in "could push it beyond $105 and eventually breach the $110 mark": the modal verb is of both."""
    step = anchor - 1
    while scene.kind(step) == tags.LIGHT:
        step -= 1
    entry = scene.items[anchor].entry
    return scene.low(step) in {"and", "or"} and entry is not None and entry.form == "base"


def _trails(scene: Scene, anchor: int) -> bool:
    """As in "is likely to gain 19%, reaching 6,000 and climbing to 6,150": participles go on with the infinitive."""
    entry = scene.items[anchor].entry
    if entry is None or entry.form != "ing" or scene.kind(anchor) not in {tags.LEVEL, tags.MOVE}:
        return False
    step = anchor - 1
    if scene.kind(step) != tags.COMMA and scene.low(step) != "and":
        return False
    while step > 0 and scene.kind(step) not in {tags.BREAK, tags.CLAUSE}:
        entry = scene.items[step].entry
        if entry is not None and entry.kind in VERBS and entry.form != "ing":
            return entry.form == "base" and scene.low(step - 1) == "to"
        step -= 1
    return False


def _comes_before(scene: Scene, at: int, anchor: int) -> bool:
    """As in "is estimated to average $57, before slowly rising to $65": the participle goes on with the forecast."""
    entry = scene.items[anchor].entry
    near = all(scene.kind(step) in {tags.LIGHT, tags.WORD} for step in range(at + 1, anchor))
    return near and entry is not None and entry.form == "ing"


def _has_moved(scene: Scene, at: int) -> bool:
    """As in "fell to $54": a finite verb in the past."""
    entry = scene.items[at].entry
    finite = scene.kind(at) == tags.MOVE and entry is not None and entry.form == "past"
    return finite and scene.kind(at - 1) not in {tags.AUXILIARY, tags.MODAL}


_BEING_SEEN: Final = frozenset({"is", "are", "was", "were"})


def _is_seen(scene: Scene, draft: Draft) -> bool:
    """As in "is seen at 84.50 by year end", while "was last seen at 84.50" tells of a price."""
    seen = next((at for at in range(draft.anchor, draft.place) if scene.low(at) == "seen"), 0)
    return bool(seen) and scene.low(seen - 1) in _BEING_SEEN and scene.low(seen + 1) == "at"


def _is_still_to_come(scene: Scene, draft: Draft) -> bool:
    """As in "could surge to $3,150, marking a 19% rise from current levels": counted from the price of now."""
    end = scene.items[draft.number].end if draft.number is not None else draft.end
    return "from current " in scene.sentence.low[end : end + _FROM_NOW]


def _measured(scene: Scene, anchor: int) -> int:
    """The anchor of what a participle measures in another way: "could drop to $8, representing a fall of 80%"."""
    step = anchor - 1
    while scene.kind(step) in _BEFORE_NOUN:
        step -= 1
    if scene.low(step) not in _MEANING or scene.kind(step - 1) != tags.COMMA:
        return anchor
    return next((said.anchor for said in reversed(scene.said) if said.end < step), anchor)


def _would_follow(scene: Scene, draft: Draft) -> bool:
    """As in "a break under 1.08 would open the way": an event that is only supposed is the subject of "would"."""
    at = draft.place
    step = at + 1
    while scene.kind(step) in _SUPPOSED and step - at < _NEAR:
        step += 1
    held = scene.kind(step - 1) == tags.PREPOSITION
    holder = scene.by_first.get(step) or scene.by_first.get(step + 1) if held else None
    if holder is not None:
        step = holder.last + 1  # "a further 10% fall in the shares could follow"
    if scene.low(step) not in _MAY:
        return False
    return any(scene.low(first) in _SOME for first in range(max(0, min(at, draft.anchor) - _NEAR), at))


def _list_comma(scene: Scene, at: int) -> bool:
    """A comma within a list of names or adjectives does not end the clause."""
    return scene.by_last.get(at - 1) is not None and scene.by_first.get(at + 1) is not None


def _reaches(scene: Scene, at: int, anchor: int) -> bool:
    """A negator denies the anchor when only auxiliaries and light words part them.

    So it does across "narrowly avoided confirming a bear market", "narrowly missed ending more than 20% below".
    """
    if scene.kind(anchor - 1) == tags.NUMBER and scene.kind(anchor) != tags.NUMBER:
        anchor -= 1
    return all(
        (step == at + 1 and scene.low(step).endswith("ing"))
        or scene.kind(step)
        in {
            tags.LIGHT,
            tags.AUXILIARY,
            tags.DETERMINER,
            tags.SUPPORT,
            tags.LEVEL,
            tags.MOVE,
            tags.EITHER,
            tags.BOUND,
            tags.PREPOSITION,
        }
        for step in range(at + 1, anchor)
    )
