"""Changes of what a company made or sold, and of no price: "climbed 4% year-on-year", "gained 20% in August sales"."""

from __future__ import annotations

import re
from typing import Final

from factcheck.extract import tags
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.worth import is_sum, value_nearby

_MOST_TIMES: Final = 3
# How results are set against those of the same months before.
_PERIODS_COMPARED: Final = re.compile(
    r" (?:(?:higher|lower|up|down) )?\(?(?:(?:in|at) constant (?:currenc|exchange)"
    r"|y/y|yoy|y-o-y|q/q|qoq|q-o-q|sequentially|on[- ](?:year|quarter)\b"
    r"|(?:year|quarter)[- ]o(?:n|ver)[- ](?:year|quarter)"
    r"|(?:from|over|than|against|versus|compared (?:with|to)) (?:last year\b|a year (?:ago|earlier|before)"
    r"|(?:the )?(?:same|corresponding|year-ago|year-earlier|prior-year|comparable) ))",
    re.IGNORECASE,
)
# What a target is from today's price is no move: "11% higher than current levels", "14% above the current price".
# Nor is what a price once was from that of now: "64% higher than it is now".
_FROM_TODAY: Final = re.compile(
    r"[^,.;]{0,24}\b(?:(?:than|above|below|over|under)(?: the| its| their| today's)? current "
    r"|than (?:(?:it|they) (?:is|are)(?: trading)? )?(?:now|today|currently|at present)\b)"
)
_OF_TODAY: Final = ("current", "than now", "than today", "than it is", "than they are")
_AHEAD: Final = 60
_SOLD: Final = frozenset({"sales", "revenue", "revenues", "output", "deliveries", "orders", "bookings", "shipments"})
_REPORTING: Final = frozenset({"report", "reports", "reported", "reporting"})
_BEFORE_CHANGE: Final = frozenset(
    {tags.DETERMINER, tags.LIGHT, tags.BOUND, tags.WORD, tags.EITHER, tags.NUMBER, tags.COMMA}
)
_OF_CHANGE: Final = frozenset({"of", "and"})


def _comes_to_a_sum(scene: Scene, at: int) -> bool:
    """As in "Ordway jumped 12% to $2.1 billion", "up 4% at Rs 40 crore": what it sold, where no value is told.

    Or "a 34% increase, reaching about $4.6 billion", where the change is a noun.
    """
    noun = _past_noun(scene, at)
    if noun != at and scene.kind(noun + 1) == tags.COMMA and scene.low(noun + 2) == "reaching":
        return _is_sum_at(scene, noun + 3, at)
    step = at + 1
    while scene.kind(step) in {tags.PERIOD, tags.LIGHT, tags.BOUND}:
        step += 1
    return scene.low(step) in {"to", "at"} and _is_sum_at(scene, step + 1, at)


def _is_sum_at(scene: Scene, step: int, at: int) -> bool:
    while scene.kind(step) == tags.BOUND:
        step += 1
    number = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
    return number is not None and is_sum(scene, step, number) and value_nearby(scene, at) is None


def is_result(scene: Scene, at: int, subject: Phrase) -> bool:
    """As in "Ford climbed 4% year-on-year": of a company alone such a comparison tells what it made or sold."""
    end = scene.items[at].end
    ahead = scene.sentence.low[end : end + _AHEAD]
    if any(map(ahead.__contains__, _OF_TODAY)) and _FROM_TODAY.match(scene.sentence.low, end):
        return True
    if _is_of_trade(scene, at) or _is_of_a_years_trade(scene, at) or _is_dearer_than_others(scene, at):
        return True
    if subject.topic or not subject.named or scene.lexicon.is_index(subject.head):
        return False
    if _comes_to_a_sum(scene, at):
        return True
    ends = (scene.items[at].end, scene.items[_past_noun(scene, at)].end)
    compared = any(_PERIODS_COMPARED.match(scene.sentence.text, end) for end in ends)
    return compared or _is_reported(scene, at)


def _past_noun(scene: Scene, at: int) -> int:
    """The noun of the change, as in "a 12% jump on the year", else the figure itself."""
    step = at + 1
    while scene.kind(step) in {tags.WORD, tags.COUNT} and step - at <= _MOST_TIMES:
        step += 1
    return step if scene.kind(step) in tags.NOUNS else at


def is_base_of_measure(scene: Scene, at: int) -> bool:
    """As in "an increase from the 12% probability of May", after "the": what nobody quotes, as it was before."""
    return scene.low(at - 2) == "from" and scene.kind(at + 1) == tags.OTHER


def _is_of_trade(scene: Scene, at: int) -> bool:
    """As in "the makers gained 20% in August sales": in what they sold or made."""
    if scene.kind(at + 1) == tags.PERIOD and scene.low(at + 1).startswith("in "):
        return scene.low(at + 2) in _SOLD
    if scene.low(at + 1) != "in":
        return False
    step = at + 3 if scene.kind(at + 2) in {tags.PERIOD, tags.WORD} else at + 2
    return scene.low(step) in _SOLD


def _is_dearer_than_others(scene: Scene, at: int) -> bool:
    """As in "the shares are 40% cheaper than their peers": by what they earn, and not than they were."""
    if scene.low(at + 1) not in {"cheaper", "dearer", "pricier"} or scene.low(at + 2) != "than":
        return False
    return scene.kind(at + 3) != tags.NUMBER and scene.items[min(at + 3, len(scene.items) - 1)].period is None


def _is_of_a_years_trade(scene: Scene, at: int) -> bool:
    """As in "a 20% jump in 2019 net profits", "46% higher 2019 profits": of what a year brought, and of no price."""
    noun = at + 1 if scene.kind(at + 1) == tags.ADJECTIVE else _past_noun(scene, at)
    if noun == at or scene.kind(noun + 1) != tags.PERIOD:
        return False
    if not (scene.low(noun + 1).startswith("in ") or scene.kind(noun) == tags.ADJECTIVE):
        return False
    step = noun + 2
    while scene.kind(step) in {tags.LIGHT, tags.COUNT}:
        step += 1
    return scene.kind(step) == tags.OTHER and scene.kind(step + 1) != tags.SAYING


def _is_reported(scene: Scene, at: int) -> bool:
    """As in "Ordway and Kelvane reported 12 percent increases", "declines of 12%": told of their business."""
    step = at - 1
    while scene.low(step) not in _REPORTING and (scene.kind(step) in _BEFORE_CHANGE or scene.low(step) in _OF_CHANGE):
        step -= 1
    return scene.low(step) in _REPORTING
