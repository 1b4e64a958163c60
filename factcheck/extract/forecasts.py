"""Words that tell of what is to come: an infinitive after "expected", a verb of forecasting before a movement."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.scene import Scene
from factcheck.extract.standings import SUPERLATIVE

VERBS: Final = frozenset({tags.MOVE, tags.EITHER, tags.LEVEL, tags.MULTIPLE, tags.SUPPORT, tags.CAUSE})
_BEING: Final = frozenset({"is", "are", "was", "were", "be"})
_AMONG: Final = frozenset({"among", "amongst"})
_ONES: Final = frozenset({"one", "ones", "some", "few"})
_AWAITED: Final = frozenset({"likely", "unlikely", "expected", "poised", "tipped"})
# "expects it to list at $40"
_LISTING: Final = frozenset({"list", "debut"})
_THINKING: Final = frozenset({"think", "believe", "reckon"})
_PRESENT: Final = frozenset({"s", "base"})
_BESIDE: Final = frozenset({"against", "versus", "on", "in", "at", "from"})


def is_infinitive(scene: Scene, to: int, anchor: int) -> bool:
    """Whether a verb follows "to": in "leads stocks to biggest gain since May" it is a preposition."""
    if scene.kind(to + 1) in VERBS or scene.low(to + 1) in _LISTING:
        return True
    if scene.low(to - 1) in _AWAITED and scene.kind(to + 1) == tags.WORD and scene.kind(anchor) not in VERBS:
        return True  # "is likely to retest the area around $31,000"
    if (
        scene.low(to + 1) == "record"
        and to - 1 not in scene.by_last
        and scene.kind(to + 2) in {tags.DETERMINER, tags.POSSESSIVE}
    ):
        return True
    return to + 1 == anchor and not scene.items[anchor].trigger & SUPERLATIVE


def is_expected(scene: Scene, to: int, forecasting: frozenset[str], causing: frozenset[str]) -> bool:
    """Whether an infinitive tells of what is to come: after "expected", or right after the thing itself."""
    step = to - 1
    while scene.kind(step) == tags.LIGHT:
        step -= 1
    if scene.low(step) in forecasting:
        return True
    phrase = scene.by_last.get(step)
    if phrase is None or scene.low(to + 1) == "yield" or scene.is_first_to(phrase):
        return False  # "fell 21/32 in price to yield 3.09 percent", "the first company to reach $2 trillion"
    if phrase.governed in _AMONG or (phrase.governed == "of" and _is_one_of(scene, phrase.first - 1)):
        return False  # "was one of the few banks to rise", "was among the miners to gain"
    if scene.kind(phrase.core) == tags.PLACE and phrase.governed and _moved_in_clause(scene, phrase.first, forecasting):
        return False  # "gained in afternoon trade in Asia to remain above $30,000"
    beside = phrase.governed in _BESIDE
    if beside and (_has_moved(scene, phrase.first - 2) or any(said.end < phrase.first for said in scene.said)):
        return False  # "fell (2%) against the dollar to hit its lowest in a year"
    moved = phrase.governed and scene.kind(phrase.first - 2) in tags.NOUNS and scene.kind(to + 1) == tags.LEVEL
    if moved and forecasting.isdisjoint(scene.sentence.lows[:to]):
        return False  # "tracked gains on Wall Street to open 1% higher"
    phrase = (scene.objects(phrase) or (phrase,))[0]
    verb = scene.items[phrase.first - 1].entry if phrase.first else None
    if verb is not None and verb.bare and verb.form == "past":
        return False  # "surpassed Ordway to close at $412"
    return scene.kind(phrase.first - 1) != tags.CAUSE and scene.low(phrase.first - 1) not in causing


def _is_one_of(scene: Scene, of: int) -> bool:
    while scene.kind(of) != tags.PREPOSITION and of > 0:
        of -= 1
    return scene.low(of - 1) in _ONES


def _has_moved(scene: Scene, at: int) -> bool:
    """Whether a finite verb of movement stands at an item, or before the word of manner there: "rose strongly"."""
    entry = scene.items[at if scene.kind(at) == tags.MOVE else at - 1].entry
    return entry is not None and entry.kind == tags.MOVE and entry.form in {"past", "s"}


def _moved_in_clause(scene: Scene, before: int, forecasting: frozenset[str]) -> bool:
    """Whether a finite verb of movement stands in the clause before an item, and no word of what is to come."""
    moved = False
    for step in range(before - 1, -1, -1):
        if scene.kind(step) in tags.CLAUSE_BORDERS or scene.kind(step) == tags.COMMA:
            break
        if scene.low(step) in forecasting or scene.kind(step) == tags.MODAL:
            return False
        moved = moved or _has_moved(scene, step)
    return moved


def shows_coming(scene: Scene, at: int, anchor: int, causing: frozenset[str]) -> bool:
    """As in "sees the index falling", "futures pointed to a 1% drop": a forecast without an infinitive."""
    low = scene.low(at)
    if low in {"pointing", "point", "pointed", "points", "indicated", "indicate", "indicating"}:
        told = scene.items[anchor].number  # "closed at $41.20, indicating a -1.3% change": printed with its sign
        return scene.low(at + 1) in {"to", "a", "an", "that"} and (told is None or not told.sign)
    entry = scene.items[anchor].entry
    if low in {"forecast", "forecasts"} and (at + 1 == anchor or scene.kind(at + 1) == tags.COMMA):
        return False  # "after an upbeat forecast, sending the stock up 5%": a noun
    if low in {"forecast", "forecasts"} and not causing.isdisjoint(map(scene.low, range(at + 1, anchor))):
        return False  # "its forecast on Thursday caused the shares to fall 5%": what moved them
    if low == "see" and scene.low(at - 1) == "to" and tags.COMMA in map(scene.kind, range(at, anchor)):
        return False  # "was the only one to see some action, rising 3%"
    if low == "poised" and scene.low(at + 1) == "for":
        return scene.kind(anchor) in tags.NOUNS  # "is poised for a rally towards $2,000"
    if low in _THINKING:
        return entry is not None and entry.form in _PRESENT  # "We think it goes to $500"
    if low == "seen" and scene.low(at - 1) in _BEING:
        next_to = scene.items[at + 1].entry  # "is seen surging to a new high of 9,400"
        return any(verb is not None and verb.form == "ing" for verb in (entry, next_to))  # "were seen returning 28%"
    return low in {
        "sees",
        "see",
        "expects",
        "expect",
        "forecast",
        "forecasts",
        "predicts",
        "predicted",
        "projects",
        "envisages",
        "foresees",
        "anticipates",
        "implying",
        "implies",
        "imply",
        "suggesting",
        "suggests",
        "needs",
        "need",
        "needed",
    } and (
        (entry is not None and entry.form in {"ing", "base"})
        or scene.kind(anchor) in {tags.GAIN, tags.EITHER, tags.NUMBER}
    )
