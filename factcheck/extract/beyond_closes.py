"""Figures that no closes give: moves with dividends or after fees, how often, what one share did to an index, pumps."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.change_groups import PER
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene

_COUNTING_IN: Final = frozenset({"including", "with", "counting", "after", "when", "if", "once", "includes", "include"})
_PAID: Final = frozenset({"dividends", "dividend", "dividend payments", "payouts", "distributions"})
_PAID_REACH: Final = 4
_TOTAL_RETURN: Final = ("total return", "total returns")
_MARKS: Final = frozenset({"mark", "level", "threshold", "barrier", "handle"})
# "The closely watched $100 mark".
_BEFORE_MARK: Final = frozenset({tags.DETERMINER, tags.POSSESSIVE, tags.LIGHT, tags.WORD, tags.SAYING})
_MARK_REACH: Final = 7
# What a fund keeps back from those who hold it; nobody quotes the rest.
_KEEPING: Final = frozenset({"after", "net", "before"})
_FEES: Final = frozenset({"fees", "expenses"})
_BEFORE_FEES: Final = frozenset({"of", "all", "its", "costs", "and"})
_ENDING: Final = frozenset({"", tags.COMMA, tags.BREAK, tags.CLOSE, tags.CONJUNCTION, tags.PERIOD})
# What motorists pay is no price that anything trades at; "gas" by the gallon is none, while gasoline trades by it too.
_AT_THE_PUMP: Final = frozenset({"litre", "liter"})
_GALLON: Final = "gallon"
_FILLED: Final = frozenset({"gas", "unleaded", "aaa", "gasbuddy", "motorists"})
_ONTO: Final = frozenset({"off", "from", "to", "off of"})
_CONTRIBUTING: Final = (
    *("shav", "knock", "tak", "took", "lop", "cut", "wip", "trim", "strip", "slic", "add", "contribut"),
    *("subtract", "carv", "sap", "drain", "eras"),
)
_PULLING: Final = ("pull", "drag", "tug", "prop")
_ONE_STOCK: Final = frozenset({"stock", "counter", "scrip"})
_OFTEN: Final = frozenset({"on", "in"})
_TIMES: Final = frozenset({"days", "sessions", "occasions", "times", "trading days", "trading sessions"})
# Without one of these there are no dividends, fees, round marks or pumps to tell of.
_TOLD_APART: Final = {"return", "returns", *_TOTAL_RETURN} | _PAID | _MARKS | _FEES | _AT_THE_PUMP | {_GALLON}


def is_beyond_closes(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "up 16%, or 18% including dividends", "moved at least 1% on 110 of the 253 trading days"."""
    if _tells_how_often(scene, at):
        return True
    if scene.low(at + 1) == "price" and _is_of_goods(scene, at):
        return True
    if number.unit == "points" and (_is_contributed(scene, at) or _is_pulled(scene, at) or _is_moved_by_one(scene, at)):
        return True
    held = scene.sentence.held
    if not _TOLD_APART.isdisjoint(held) and (
        _counts_dividends(scene, at)
        or _is_from_a_mark(scene, at, number)
        or _is_after_fees(scene, at)
        or _is_at_the_pump(scene, at)
    ):
        return True
    # "Dow +11.84% +3.86%": the further columns of a table, over stretches that its head tells.
    before = scene.items[at - 1].number if at and number.sign else None
    return before is not None and before.sign != 0 and before.unit == number.unit


def _is_from_a_mark(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "closed at $96, 4% lower than the important $100 mark": how far from a round price, and no move to it."""
    if number.unit != "percent" or scene.kind(at + 1) != tags.ADJECTIVE or scene.low(at + 2) != "than":
        return False
    step = at + 3
    while scene.kind(step) in _BEFORE_MARK and step - at < _MARK_REACH:
        step += 1
    mark = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
    return mark is not None and mark.unit != "percent" and scene.low(step + 1) in _MARKS


def _is_of_goods(scene: Scene, at: int) -> bool:
    """As in "its $100 price drop for the camera", "a $50 price increase for its console": what a shop asks for it."""
    owned = scene.kind(at + 4) in {tags.POSSESSIVE, tags.DETERMINER}
    thing = scene.kind(at + 5) in {tags.WORD, tags.NUMBER, tags.CAPITAL, tags.OTHER}
    return scene.kind(at + 2) in tags.NOUNS and scene.low(at + 3) == "for" and owned and thing


def _is_after_fees(scene: Scene, at: int) -> bool:
    """As in "The fund returned 13.2 percent last year after fees", "gained 4% net of fees"."""
    step = at + 1
    while scene.kind(step) == tags.PERIOD:
        step += 1
    if scene.low(step) not in _KEEPING:
        return False
    step += 1
    while scene.low(step) in _BEFORE_FEES:
        step += 1
    # "fell 3% after fees were cut" tells why.
    return scene.low(step) in _FEES and scene.kind(step + 1) in _ENDING


def _is_at_the_pump(scene: Scene, at: int) -> bool:
    """As in "diesel at 1.80 euros a litre", "Gas was $3.10 per gallon"."""
    if scene.low(at + 1) not in PER:
        return False
    if scene.low(at + 2) in _AT_THE_PUMP:
        return True
    lows = scene.sentence.lows
    return scene.low(at + 2) == _GALLON and not _FILLED.isdisjoint(lows) and "natural gas" not in lows


def _is_pulled(scene: Scene, at: int) -> bool:
    """As in "Ordway plunged 7%, dragging the index down 114 points": its part in the move of the index."""
    index = scene.by_last.get(at - 2) if scene.kind(at - 1) == tags.ADJECTIVE else None
    if index is None or not scene.low(index.first - 1).startswith(_PULLING):
        return False
    return any(phrase.last < index.first and phrase.leads and phrase.named for phrase in scene.phrases)


def _is_moved_by_one(scene: Scene, at: int) -> bool:
    """As in "The counter gained two sen and pushed the index higher by 1.3 points": the part of one stock in it."""
    step = at - 2 if scene.low(at - 1) == "by" else at - 1
    index = scene.by_last.get(step - 1 if scene.kind(step) == tags.ADJECTIVE else step)
    cause = scene.items[index.first - 1].entry if index is not None and index.first else None
    if index is None or cause is None or not (cause.cause or scene.low(index.first - 1).startswith(_PULLING)):
        return False
    movers = [phrase for phrase in scene.phrases if phrase.last < index.first and phrase.leads]
    return bool(movers) and movers[-1].head.lower().removeprefix("the ") in _ONE_STOCK


def _is_contributed(scene: Scene, at: int) -> bool:
    """As in "Boeing shaved 25 points off the index", "rose 3%, adding 40 points to the Dow": its part in the move."""
    if scene.low(at + 1) not in _ONTO:
        return False
    index = scene.by_first.get(at + 2)
    verb = at - 1
    while scene.kind(verb) in {tags.LIGHT, tags.BOUND, tags.DETERMINER}:
        verb -= 1
    if index is None or not index.market or not scene.low(verb).startswith(_CONTRIBUTING):
        return False
    # "Fears of a recession wiped 500 points off the index" tells of the whole move.
    movers = (phrase for phrase in scene.phrases if phrase.last < verb and phrase.market)
    return any(phrase.head != index.head and _is_what_moved(scene, phrase) for phrase in movers)


def _is_what_moved(scene: Scene, phrase: Phrase) -> bool:
    """As in "Boeing shaved", "the decline in Boeing shaved": what is told of itself, or by the noun of its move."""
    if not phrase.governed:
        return phrase.leads
    return phrase.named and phrase.governed in {"in", "of"} and scene.kind(phrase.first - 2) in tags.NOUNS


def _counts_dividends(scene: Scene, at: int) -> bool:
    """As in "up 18% including dividends", "dividends included", "a 4% gain, with dividends reinvested"."""
    if _is_total_return(scene, at):
        return True
    if scene.low(at + 1) in _PAID:
        return scene.low(at + 2) == "included"
    if scene.low(at + 1) not in _COUNTING_IN:
        return False
    for step in range(at + 2, at + _PAID_REACH):
        if scene.low(step) in _PAID:
            return True
        if scene.kind(step) not in {tags.WORD, tags.LIGHT, tags.DETERMINER, tags.PRONOUN, tags.POSSESSIVE}:
            return False
    return False


def _is_total_return(scene: Scene, at: int) -> bool:
    """As in "a total return of 18%", "including dividends, it gained 18%", "up 18% in 2020, including dividends"."""
    lows = scene.sentence.lows
    if lows[0] in _COUNTING_IN and lows[1] in _PAID and scene.kind(2) == tags.COMMA:
        return tags.NUMBER not in scene.sentence.kinds[:at]
    before, after = at - 1, at + 1
    while scene.kind(before) in {tags.LIGHT, tags.BOUND}:
        before -= 1
    if scene.low(before) == "of" and " ".join(lows[max(0, before - 2) : before]).endswith(_TOTAL_RETURN):
        return True
    while scene.kind(after) in {tags.COMMA, tags.PERIOD}:
        after += 1
    counted = after > at + 1 and scene.low(after) in _COUNTING_IN and scene.low(after) != "with"
    return counted and scene.low(after + 1) in _PAID


def _tells_how_often(scene: Scene, at: int) -> bool:
    joined = at + 3 if scene.low(at + 1) == "or" and scene.low(at + 2) == "more" else at + 1
    if scene.low(joined) not in _OFTEN:
        return False
    step = joined + 1
    while scene.kind(step) in {tags.LIGHT, tags.BOUND}:
        step += 1
    if scene.low(joined) == "on" and scene.kind(step) == tags.COUNT:
        return scene.low(step).endswith(("days", "sessions"))  # "fell 1% on seven days"
    number = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
    if number is None or number.unit is not None:
        return False
    return scene.low(step + 1) == "of" or (scene.low(joined) == "on" and scene.low(step + 1) in _TIMES)
