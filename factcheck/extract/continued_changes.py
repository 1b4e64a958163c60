"""Figures that go on with the change told before: in another unit, for the next subject without a verb, or beside it.

"Rose 2%, or 30 points", "the Dow rose 1%, the S&P 2%", "advanced 25%, against 4.4% for the Nasdaq": none of these has a
word of its own that says which way it went.
"""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.appositions import sector_before
from factcheck.extract.bourses import next_market
from factcheck.extract.change_groups import (
    Group,
    before_aside_of_another,
    before_unit,
    is_price_beside,
    is_same_verb,
    lent_unit,
    twice_of,
)
from factcheck.extract.movement_holders import HOLDERS, holders_of
from factcheck.extract.noun_frames import Frame
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrase_lists import VERBAL
from factcheck.extract.scene import Scene
from factcheck.extract.set_beside import SET_BESIDE
from factcheck.models import Kind

_GOING_ON: Final = SET_BESIDE | {"v", "than", "and", "but"}
# Before a word of direction these make a clause of its own: "closed down 2%", "was up 2%".
_FURTHER: Final = frozenset({"another", "further", "additional"})
_ENDING_RANK: Final = (VERBAL - {tags.EITHER}) | {tags.NUMBER, tags.COMMA}
_SIDES: Final = {"above": 1, "over": 1, "below": -1, "under": -1}
_ENDING_DISTANCE: Final = frozenset({"", tags.COMMA, tags.BREAK, tags.CONJUNCTION, tags.PERIOD, tags.CLAUSE})
_NEAR_A_PRICE: Final = frozenset({"at", "near", "around", "toward", "towards", "just below", "just above"})
_GAPS: Final = frozenset({tags.COMMA, tags.CONJUNCTION, tags.BREAK, tags.CLAUSE, tags.PREPOSITION})


def told_again(  # noqa: C901 - one decision a branch
    scene: Scene, group: Group | None, at: int, left: int, number: NumberMention
) -> Frame | None:
    """A further figure of the change before: ", or 3.1%", "(1.2%)", "and 15 percent"."""
    if group is None or is_price_beside(scene, group, at, number):
        return None
    after = scene.items[at + 1].entry if scene.kind(at + 1) == tags.ADJECTIVE else None
    if after is not None and after.direction and after.direction == -(group.direction or 0):
        return None  # "fell 0.9% to $1,143 — 0.2% higher from a week ago"
    held = scene.by_last.get(left)
    if (held is not None and held.first - 2 == group.last and scene.low(at + 1) in HOLDERS) or (
        held is not None and held in group.subjects and scene.low(at + 1) in HOLDERS
    ):
        return None
    if (
        scene.kind(left) == tags.CONJUNCTION
        and scene.by_last.get(left - 1) in group.subjects
        and scene.low(at + 1) in HOLDERS
        and number.unit == group.unit
    ):
        holders = holders_of(scene, at)
        return Frame(group.direction, group.anchor, holders) if holders else None
    # "fell 1% to $1,140 an ounce — 0.2% higher than a week ago" has a word of its own.
    apart = scene.kind(left) == tags.BREAK and scene.kind(at + 1) == tags.ADJECTIVE
    if apart or (group.direction is None and not number.sign) or _is_second_level(scene, group, left, number):
        return None
    step = left
    alternative = scene.low(step) == "or" or scene.kind(step) in {tags.OPEN, tags.BREAK}
    joined = scene.kind(step) in {tags.CONJUNCTION, tags.COMMA, tags.OPEN, tags.BREAK}
    while scene.kind(step) in {
        tags.CONJUNCTION,
        tags.COMMA,
        tags.OPEN,
        tags.PERIOD,
        tags.LIGHT,
        tags.BREAK,
        tags.CLOSE,
    }:
        alternative = alternative or scene.low(step) in {"or", "the equivalent of", "equivalent to"}
        step -= 1
    if step == group.anchor == group.last + 1:
        # "3.8 percent higher, or $1.77": the word of direction stands after the first figure.
        step -= 1
    step = _before_rank(scene, group, at, before_unit(scene, step, group.last))
    if not joined or step != group.last or (scene.kind(left) == tags.OPEN and number.unit == group.unit):
        return None
    same = number.unit == group.unit
    if same and not (alternative and scene.low(left) != "or"):
        return Frame(_way(scene, group, number), group.anchor, group.subjects, "entry")
    # As in "rose 47% over the year and by 3p to 179p on Friday".
    again = scene.low(at - 1) == "by" and scene.kind(left) == tags.CONJUNCTION
    if alternative or again or number.unit in {"percent", "points", "basis_points"} or _leads_on(scene, group, at):
        return Frame(number.sign or group.direction, group.anchor, group.subjects, "figure")
    return None


def _before_rank(scene: Scene, group: Group, at: int, step: int) -> int:
    """As in "dropped 4%, their worst day since May, and another 2% on Friday": before what ranks the first of them."""
    opening = group.last + 1
    while scene.kind(opening) == tags.PERIOD:
        opening += 1
    further = any(scene.low(part).rpartition(" ")[2] in _FURTHER for part in (at - 1, at - 2))
    owned = scene.kind(opening) == tags.COMMA and scene.kind(opening + 1) == tags.POSSESSIVE
    if not (further and owned and step > opening):
        return step
    told = range(opening + 2, step + 1)
    return step if any(scene.kind(part) in _ENDING_RANK for part in told) else group.last


def told_in_brackets(scene: Scene, group: Group | None, at: int, number: NumberMention) -> Frame | None:
    """As in "jumped 7.3% last week (2.5% on Friday)": by how much of it the same moved in another time."""
    if group is None or not group.direction or number.unit != group.unit or scene.kind(at - 1) != tags.OPEN:
        return None
    timed = scene.kind(at + 1) == tags.PERIOD and scene.kind(at + 2) == tags.CLOSE
    step = at - 2
    while scene.kind(step) == tags.PERIOD:
        step -= 1
    return Frame(number.sign or group.direction, group.anchor, group.subjects) if timed and step == group.last else None


def _leads_on(scene: Scene, group: Group, at: int) -> bool:
    """As in "lost 4%, about 11 cents, to finish at $2.82": what it came to stands behind the sum, which is no price."""
    if group.unit != "percent" or scene.low(at - 1) in _NEAR_A_PRICE:
        return False
    after = at + 2 if scene.kind(at + 1) == tags.COMMA else at + 1
    return scene.low(after) == "to" and scene.kind(after + 1) in {tags.NUMBER, tags.LEVEL}


def _way(scene: Scene, group: Group, number: NumberMention) -> int | None:
    """As in "returned -9% in 2018, 28% in 2019": beside a minus, and no word of falling, one without it has risen."""
    word = scene.items[group.anchor].entry
    first = group.entries[0].drafts[0].number
    signed = first is not None and _sign(scene, first) < 0 and (word is None or word.direction != -1)
    return number.sign or (1 if signed else group.direction)


def _is_second_level(scene: Scene, group: Group | None, left: int, number: NumberMention) -> bool:
    """As in "down two basis points at 7.13 percent and 7.86 percent": after a yield another, and no change."""
    told = group.entries[-1].drafts[-1] if group is not None else None
    joined = scene.kind(left) == tags.CONJUNCTION
    return joined and told is not None and told.kind == Kind.LEVEL and told.unit == number.unit == "percent"


def without_verb(scene: Scene, group: Group | None, at: int, left: int, number: NumberMention) -> Frame | None:
    """As in "the Dow rose 1%, the S&P 2%": a figure right after a phrase goes on with the verb before."""
    owner = twice_of(scene, group, at, left, number)
    if owner is not None and group is not None:
        return Frame(group.direction, at, (owner,))
    owned = scene.kind(left) == tags.GENITIVE  # "Apple's shares rose 2% and Ford's 1%"
    parted = scene.kind(left) == tags.OPEN or _pauses(scene, left)
    phrase = scene.by_last.get(left - 1 if owned or parted else left)
    phrase = phrase or before_aside_of_another(scene, left)
    if phrase is not None and phrase.governed == "in" and scene.kind(phrase.core) == tags.PLACE:
        phrase = scene.by_last.get(phrase.first - 2)  # "the Dow rose 1% and the Cac 40 in Paris 2%"
    if phrase is None or not phrase.market:
        phrase = sector_before(scene, left) or phrase
    if group is None or phrase is None or group.direction is None:
        return None
    # "fell 5%, Brunvik by 6% and Ordway by 25p": the preposition tells that it is a change.
    lent = lent_unit(scene, group, at, number, phrase)
    if not (is_same_verb(group, lent or number, phrase) or scene.low(at - 1) == "by"):
        return None
    if scene.low(phrase.first - 1) == "when":
        return None  # "has lost ¥35 since May, when it was ¥115": the price of that time
    start = _before_place(scene, phrase.first)
    gaps = _GAPS - ({tags.PREPOSITION} if owned else set())
    followed = scene.low(start - 2) == "followed"
    if not (scene.kind(start - 1) in gaps or followed) or start - 1 - group.last > 6:
        return None
    scene.items[at].number = lent or number
    signed = _sign(scene, group.last) < 0
    # "S&P -0.3%, Dow 0.1%": beside a minus the figure without a sign has risen.
    mover = (phrase,) if scene.kind(left) == tags.OPEN else scene.listed(phrase)
    ended = scene.kind(at + 2) in _ENDING_DISTANCE
    way = _SIDES.get(scene.low(at + 1)) if ended else None  # "3% above its low and nickel 2% below"
    return Frame(way or (1 if signed else group.direction), at, mover)


def _before_place(scene: Scene, first: int) -> int:
    """As in "the FTSE 100 rose 1%, in Paris the CAC 40 2%": where the words of place before a name begin."""
    placed = scene.low(first - 2) == "in" and scene.kind(first - 1) in {tags.PLACE, tags.CAPITAL}
    return first - 2 if placed else first


def _pauses(scene: Scene, comma: int) -> bool:
    """As in "Bayne lost 3.3% and Ordway, 1.7%": the comma stands for the verb, after a name that "and" or ";" joins.

    So too in a list of changes that each lead to a price: "rose 12p to 230p, Dana, 51p to 822p".
    """
    phrase = scene.by_last.get(comma - 1) if scene.kind(comma) == tags.COMMA else None
    if phrase is None or not phrase.named:
        return False
    led = scene.low(comma + 2) == "to" and scene.kind(comma + 1) == scene.kind(comma + 3) == tags.NUMBER
    joined = scene.kind(phrase.first - 1) == tags.CONJUNCTION or scene.low(phrase.first - 1) == ";"
    return joined or (led and scene.kind(phrase.first - 1) == tags.COMMA)


def _sign(scene: Scene, at: int) -> int:
    number = scene.items[at].number
    return 0 if number is None else number.sign


def set_beside(scene: Scene, group: Group | None, at: int, left: int, number: NumberMention) -> Frame | None:
    """As in "advanced 25%, against 4.4% for the Nasdaq 100 and 2% for the Dow": the verb goes on for another."""
    if group is None or group.direction is None or group.unit != number.unit or scene.low(at + 1) not in HOLDERS:
        return None
    if markets := next_market(scene, at, left):
        return Frame(group.direction, at, markets)
    if scene.low(left) not in _GOING_ON and scene.kind(left) not in {tags.CONJUNCTION, tags.COMMA}:
        return None
    if scene.kind(left) == tags.COMMA and scene.by_last.get(left - 1) not in group.subjects:
        return None
    holders = holders_of(scene, at)
    return Frame(group.direction, at, holders) if holders and holders[0].market else None
