"""Where a sentence tells what mostly happens, or what a word means, and reports no one move."""

from __future__ import annotations

import re
from typing import Final

from factcheck.extract import tags
from factcheck.extract.forecasts import VERBS
from factcheck.extract.items import Sentence
from factcheck.extract.scene import Scene
from factcheck.models import PeriodKind

# What history does as a rule is no report of one move.
_HABIT: Final = re.compile(
    r"\b(?:historically|on average|typically|usually|normally|rarely|seldom|tends? to(?! be\b)|averages an?\b"
    r"|(?:bear|bull) markets (?:where|when|in which)|average (?:bear|bull) market"
    r"|average annual|average return|only \w+ (?:other )?times (?:since|in|before|has|have)"
    r"|typical (?=(?:[\w&]+ ){0,3}(?:gain|loss|return|rise|decline|drop|advance|move|fall)\b)"
    r"|(?:is|are) (?:triggered|tripped|halted|suspended|activated|imposed) (?=when\b)"
    r"|(?:in|on|during|of) (?:years|quarters|months|weeks|days|sessions) (?:when|in which))\b(?! (?:daily )?volume)"
)
_AFTER_ANY: Final = re.compile(
    r"\bin the (?:\w+ ){0,2}(?:years?|quarters?|months?|weeks?|days?|sessions?)"
    r" (?:after|before|following) (?:an?|each|every|any|such)\b"
)
# ", on average," sets nothing apart; ", a fall typically called a correction" does.
_LONGEST_PAUSE: Final = 5
HABITUAL: Final = (
    *("historically", "on average", "typically", "usually", "normally", "rarely", "seldom", "tend"),
    *("averages a", "typical ", "average annual", "average return", "only "),
    *("bear market", "bull market"),
    *("s when ", "s in which ", "d when "),
)
# These tell all of their sentence wherever they stand.
_OF_ALL: Final = frozenset({"historically", "on average"})
_REASONS: Final = frozenset({"after", "as", "because", "before", "while", "although", "though"})
# With what a rule of thumb opens.
RULING: Final = frozenset({"according to", "say", "when", "whenever", "each", "every", "a", "an", "for"})
_EACH: Final = frozenset({"each", "every"})
_NEEDING: Final = frozenset({"needs", "requires", "takes"})
_PER: Final = ("a-", "per-")
_MEANING: Final = _NEEDING | {"means", "equals", "translates", "costs", "moves", "changes"}
_AFTER_HOLDER: Final = VERBS | {tags.WORD, tags.COMMA, tags.BREAK, tags.AUXILIARY, tags.MODAL}
_MOVING: Final = frozenset({tags.MOVE, tags.LEVEL, tags.MULTIPLE})
_OF_SESSIONS: Final = frozenset({PeriodKind.SESSION, PeriodKind.INTRADAY, PeriodKind.EXTENDED_HOURS})
_PRESENT: Final = frozenset({"s", "base"})
_BEING: Final = frozenset({"is", "are"})
_WOULD: Final = frozenset({"would", "could", "might"})
_PAST: Final = frozenset({"was", "were", "had"})
# What banks are tested with and analysts reckon through, and has not come.
SIMULATED: Final = (
    *("scenario", "stress test", "stress-test", "stress testing", "simulation", "thought experiment"),
    *("would survive", "could survive", "can survive", "able to survive", " withstand"),
)
# "A correction is defined as a drop of 10%" says what the word means.
_DEFINING: Final = ("defined as", "definition of")
DEFINES: Final = "defin"


def habit(scene: Scene) -> tuple[int, int]:
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
    paused = sentence.low.startswith(",", found.end())
    return first, _end_of_aside(scene, found.start(), paused=paused)


def _end_of_aside(scene: Scene, habit: int, *, paused: bool) -> int:
    """Where the words end that commas set apart: "Gold, which tends to rise in war, gained 2%".

    So do those of "Gold, usually a haven, fell 2%"; in "Stocks, on average, gain 2%" they set nothing apart.
    """
    opened = aside = False
    for at, item in enumerate(scene.items):
        if item.start < habit:
            aside = (aside and item.kind != tags.COMMA) or (opened and item.kind == tags.RELATIVE)
            opened = opened or item.kind == tags.COMMA
        elif item.start == habit and scene.kind(at - 1) == tags.COMMA and not paused:
            aside = True
        elif item.kind == tags.COMMA:
            return item.end if aside else scene.sentence.end
    return scene.sentence.end


def rule(scene: Scene) -> int:
    """Where the words end with which a sentence opens and tells a rule: "When the index falls 2%, buyers come".

    The start of the sentence where none does: "When gold fell 2% on Monday" tells of once. All of it tells one in "A
    $10 rise in oil shaves half a point off growth", "For each basis point that yields climb, the fund loses 2%".
    """
    if scene.low(0) != "when":
        return scene.sentence.end if _tells_what_each_does(scene, _opening(scene)) else scene.sentence.start
    start = scene.sentence.start
    present = figure = False
    for at, item in enumerate(scene.items):
        if item.kind == tags.COMMA:
            return item.start if present and figure else start
        form = item.entry.form if item.entry is not None and item.kind in VERBS else ""
        if form == "past" or item.low in _PAST:
            return start
        present = present or form in _PRESENT or (at > 0 and item.low in _BEING)
        figure = figure or item.kind == tags.NUMBER
    return start


def _opening(scene: Scene) -> int:
    """Where a sentence opens but for who says it: "According to the bank, a $10 rise in oil costs half a point"."""
    if scene.low(0) != "according to" or tags.COMMA not in scene.sentence.kinds:
        return 0
    return scene.sentence.kinds.index(tags.COMMA) + 1


def _tells_what_each_does(scene: Scene, at: int) -> bool:
    first = scene.low(at)
    if first == "say" and scene.kind(at + 1) == tags.DETERMINER:
        return True  # "Say the stock falls 20%: you would owe $4,000"
    if first == "for":
        return scene.low(at + 1) in _EACH
    if first == "whenever" or (first in _EACH and scene.low(at + 1) == "time"):
        return True
    moved = at + 3 if scene.low(at + 2).startswith(_PER) else at + 2  # "a $10-a-barrel rise"
    if scene.kind(at + 1) != tags.NUMBER or scene.kind(moved) not in tags.NOUNS:
        return False
    total = len(scene.items)
    verb = next((step for step in range(moved + 1, total) if scene.kind(step) in _AFTER_HOLDER), total)
    entry = scene.items[verb].entry if verb < total else None
    if scene.kind(verb) == tags.MODAL and scene.low(verb) in _WOULD:
        return True  # "A fivefold increase in its value would leave the debt where it is"
    present = scene.low(verb) in _MEANING or (entry is not None and entry.form == "s")
    return present and (scene.low(verb) in _NEEDING or tags.OTHER in scene.sentence.kinds[verb:])


def is_present(scene: Scene, anchor: int) -> bool:
    """Whether the verb at ``anchor``, or the one before the adjective there, tells of now or of always."""
    entry = scene.items[anchor].entry
    return (entry is not None and entry.form in _PRESENT) or scene.low(anchor - 1) in _BEING


def is_generic(sentence: Sentence) -> bool:
    """As in "Stocks gain 11% in the year after a first cut": after whichever; in the past it tells of one."""
    return "in the " in sentence.low and _AFTER_ANY.search(sentence.low, sentence.start, sentence.end) is not None


def simulates(scene: Scene) -> bool:
    """As in "The scenario has stocks halving": told of no day, and by no verb of movement in the past.

    "The Dow is down 3%, a scenario few foresaw" calls so what has come.
    """
    if ", a scenario" in scene.sentence.low:
        return False
    for item in scene.items:
        if item.period is not None and item.period.kind in _OF_SESSIONS:
            return False
        if item.kind in _MOVING and item.entry is not None and item.entry.form == "past":
            return False
    return True


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


def definition(sentence: Sentence) -> int:
    """Where a sentence begins to say what a word means; its end where it does not."""
    defined = [sentence.low.find(words, sentence.start, sentence.end) for words in _DEFINING]
    return min((at for at in defined if at >= 0), default=sentence.end)
