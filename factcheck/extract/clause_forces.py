"""The force of a clause by the words before its verb: expected, supposed, denied, or else asserted.

The words are looked through backwards from the verb, up to where another clause begins. What tells where that is, and
which of the words reach the verb at all, stands here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from factcheck.extract import tags
from factcheck.extract.forecasts import VERBS, is_expected, is_infinitive, shows_coming
from factcheck.extract.scene import Scene
from factcheck.extract.tables import AssertionTable
from factcheck.models import Assertion
from factcheck.shipped import shipped_path
from factcheck.tables import read_toml

NEAR: Final = 4
_NEXT: Final = 2
# As in "Fears of war wiped 4% off the shares", which fell.
_TAKING: Final = frozenset({"wiped", "knocked", "shaved", "lopped", "sliced"})
_FINITE: Final = frozenset({"had", "was", "were"})
_PERFECT: Final = frozenset({"has", "have"})
_NO_LESS: Final = frozenset({"only", "just", "merely", "simply"})
_HOW_FAR: Final = frozenset({"far", "much"})
_STOPS: Final = frozenset({tags.BREAK, tags.RELATIVE})
_EVERY: Final = frozenset({"every", "each", "any"})
# "Puts that insure against a 10% fall": what they are bought for, and what has not come.
_GUARDING: Final = frozenset(
    {"insure", "insures", "insured", "insuring", "insurance", "protect", "protects", "protected", "protecting"}
    | {"protection", "hedge", "hedges", "hedged", "hedging", "guard", "guards", "guarded", "guarding", "cushion"}
)
_ENDING: Final = frozenset({tags.PERIOD, tags.LEVEL, tags.PREPOSITION, tags.LIGHT, tags.DETERMINER})
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


# Words that open a clause as well, here before what moved a market: "With hopes of a deal rising, oil rose".
_CAUSING: Final = frozenset({"with", "as", "after"})


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
        frozenset((*table.hypothetical, *table.forecast_heads, *_EVERY, "to", "without", "against")),
    )


def force_of_clause(scene: Scene, anchor: int, forces: Forces) -> Assertion:  # noqa: C901, PLR0912 - one decision a branch
    """The force that the words before the item ``anchor`` give to what it tells."""
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
        each = each or (low == "without" and anchor - step <= NEAR + 1)
        each = each or (low == "against" and anchor - step <= NEAR and _guards(scene, step))
        each = each or (low == "potential" and scene.low(step + 1) == "for")  # "suggests the potential for a 60% fall"
        if low in _MOODS and (driven or _opens_with_mood(scene, step, anchor)):
            break
        if each or (low in forces.supposing and kind != tags.PREPOSITION):
            return Assertion.HYPOTHETICAL
        if low == "once" and kind == tags.CLAUSE and _is_present(scene, step, anchor):
            return Assertion.HYPOTHETICAL  # "could be sold once it falls below $60"
        driven = driven or _drove(scene, step)
        if kind in _STOPS or (kind == tags.CLAUSE and low != "that" and not onward and not _ends_with(scene, step)):
            break
        if kind == tags.COMMA and not onward:
            commas += 1
            if commas > 1 or not _list_comma(scene, step):
                break
        if kind == tags.NUMBER and parted and not onward and any(said.end == step for said in scene.said):
            break
        parted = parted or kind in _PARTING
        if (
            (low in _FINITE or (low in _PERFECT and scene.low(step + 1).endswith("ed") and scene.low(step - 1) != "to"))
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
        ) or (low in forces.forecasting and shows_coming(scene, step, anchor, forces.causing)):
            forecast = True
        step -= 1
    if forecast:
        return Assertion.FORECAST
    return Assertion.NEGATED if negated else Assertion.ASSERTED


def _opens_with_mood(scene: Scene, mood: int, anchor: int) -> bool:
    """As in "Amid fears of a recession, gold fell": why it did, told before a comma."""
    causes = scene.kind(mood - 1) == tags.PREPOSITION or scene.low(mood - 1) in _CAUSING
    return causes and tags.COMMA in scene.sentence.kinds[mood:anchor]


def _guards(scene: Scene, against: int) -> bool:
    """As in "protects holders against": what is done about a fall that may come."""
    return any(scene.low(step) in _GUARDING for step in range(against - 1, against - NEAR, -1))


def _is_present(scene: Scene, clause: int, anchor: int) -> bool:
    """Whether the verb of a clause is told as of now: "once it falls below", and not "once it fell below"."""
    entries = (scene.items[at].entry for at in range(clause + 2, anchor + 1) if scene.kind(at) in VERBS)
    return any(entry is not None and entry.form == "s" for entry in entries)


def _ends_with(scene: Scene, at: int) -> bool:
    """As in "will end the quarter with a 14% decline", "is set to close with a loss": part of the clause before."""
    if scene.low(at) != "with":
        return False
    step = at - 1
    while (scene.kind(step) in _ENDING or scene.low(step) == "out") and scene.low(step) != "to":
        step -= 1
    return scene.kind(step) == tags.MODAL or scene.low(step) == "to"


def _drove(scene: Scene, at: int) -> bool:
    """As in "hopes of a deal sent gold down 2%", "fears of war meant the index fell": of what came, by a past verb."""
    entry = scene.items[at].entry
    if scene.low(at) in _TAKING and scene.kind(at + 1) == tags.NUMBER:
        return True
    return (entry is not None and entry.cause and entry.form == "past") or scene.low(at) == "meant"


def _is_of_another(scene: Scene, modal: int, anchor: int) -> bool:
    """As in "worries that rates could rise dragged the index to its low": the past verb is of the clause around it."""
    first = modal + (NEAR if scene.kind(modal + 1) == tags.AUXILIARY else _NEXT)
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


def _list_comma(scene: Scene, at: int) -> bool:
    """A comma within a list of names or adjectives does not end the clause."""
    return scene.by_last.get(at - 1) is not None and scene.by_first.get(at + 1) is not None


def _reaches(scene: Scene, at: int, anchor: int) -> bool:
    """A negator denies the anchor when only auxiliaries and light words part them.

    So it does across "narrowly avoided confirming a bear market", "narrowly missed ending more than 20% below".
    """
    if not _HOW_FAR.isdisjoint(scene.low(step) for step in (at + 1, at + 2)):
        return False  # "not far from its record": where it stands by a price that is told
    if scene.low(at + 1) in _NO_LESS:
        return False  # "not only rose 3% but hit a record"
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
