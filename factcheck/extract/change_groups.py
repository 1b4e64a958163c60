"""Changes said of the same subjects in one breath, and figures that go on with them: in another unit, for the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.listed_levels import goes_on
from factcheck.extract.noun_frames import Frame
from factcheck.extract.number_mention import NumberMention, Role
from factcheck.extract.opening_clauses import BEFOREHAND
from factcheck.extract.phrase_lists import VERBAL
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.set_beside import SET_BESIDE
from factcheck.models import Kind

# "C$1.32 to the greenback, or 75.7 U.S. cents": what may stand between a price and the same in another currency.
PER: Final = frozenset({"to", "per", "a", "an"})
LONGEST_PER: Final = 3
# From a price per one measure to that per another.
_LONGEST_OTHER: Final = 12
_MOVED: Final = tags.MOVES | {tags.ADJECTIVE}
_PLAIN: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_MULTIPLES: Final = frozenset(
    {"double", "twice", "triple", "treble", "thrice", "half", "versus", "against", "to", "ahead of", "behind"}
)
_RIVALS: Final = frozenset({"against", "versus", "vs", "vs.", "to", "on"})
_LONGEST_BRACKET: Final = 8
# Currencies are told by three letters.
_CODE: Final = 3
_HEDGES: Final = frozenset({tags.BOUND, tags.LIGHT})
_MANY: Final = 8
_AFTER_LENT: Final = frozenset({"", tags.COMMA, tags.BREAK, tags.CONJUNCTION, tags.CLAUSE, tags.PERIOD})


@dataclass(slots=True)
class Entry:
    """One place of a printed list: a change and the levels that go with it."""

    drafts: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    """Changes said of the same subjects in one breath."""

    subjects: tuple[Phrase, ...]
    direction: int | None
    anchor: int
    unit: str | None
    entries: list[Entry]
    last: int


def dealt(group: Group) -> Iterator[Draft]:
    """The drafts of a group, each entry given to its subject: one to one where lengths agree, else to all."""
    subjects, entries = group.subjects, group.entries
    series = group.last if len(subjects) * len(entries) > 1 else None
    paired = len(entries) > 1 and len(subjects) > 1
    notes = ("list_lengths_differ",) if paired and len(subjects) != len(entries) else ()
    for place, entry in enumerate(entries):
        owners = (subjects[min(place, len(subjects) - 1)],) if paired else subjects
        for draft in entry.drafts:
            for owner in owners:
                yield Draft(
                    draft.kind,
                    draft.direction,
                    owner,
                    draft.anchor,
                    draft.start,
                    draft.end,
                    draft.number,
                    draft.unit,
                    field=draft.field,
                    settled=draft.settled,
                    led_to=draft.led_to,
                    series=series,
                    notes=(*notes, *draft.notes),
                )


def is_same_verb(group: Group, number: NumberMention, phrase: Phrase) -> bool:
    """As in "the Dow rose 120 points and the Nasdaq 1%": a known index told in percent after one in points.

    So is "the former climbed 2%, the latter 40 points".
    """
    known = phrase.known or phrase.head.lower() == "latter"
    return group.unit == number.unit or (known and {group.unit, number.unit} == {"points", "percent"})


def lent_unit(scene: Scene, group: Group, at: int, number: NumberMention, phrase: Phrase) -> NumberMention | None:
    """As in "the Dow rose 120 points, the Nasdaq 60", "wheat dropped 12 cents, corn 4": in what the first is told."""
    told = group.entries[0].drafts[0].number
    first = None if told is None else scene.items[told].number
    if first is None or number.unit is not None or number.role is not Role.QUANTITY or number.sign:
        return None
    if scene.by_last.get(at - 1) is not phrase:
        return None  # "sheds 400 points, Nifty below 17,300"
    printed = scene.sentence.text[first.start : first.end].replace(",", "")
    coins = _PLAIN.fullmatch(printed) is not None and Decimal(0) < first.value < Decimal(printed)
    points = first.unit == "points" and (phrase.known or phrase.topic == "index")
    if not points and not (coins and first.unit is not None and len(first.unit) == _CODE):
        return None
    factor = first.value / Decimal(printed) if coins else Decimal(1)
    near = number.value * factor <= first.value * _MANY * _MANY
    ended = scene.kind(at + 1) in _AFTER_LENT or scene.low(at + 1) == "to"
    if not (near and ended):
        return None
    return number._replace(unit=first.unit, value=number.value * factor, half_unit=number.half_unit * factor)


def is_price_beside(scene: Scene, group: Group, at: int, number: NumberMention) -> bool:
    """As in "ended $12 lower, near $1,240": a sum in that money, many times the change of one thing, is its price."""
    told = group.entries[0].drafts[0].number
    first = None if told is None else scene.items[told].number
    if first is None or len(group.subjects) > 1 or number.unit != group.unit or len(number.unit or "") != _CODE:
        return False
    step = at - 1
    while scene.kind(step) in _HEDGES:
        step -= 1
    return scene.kind(step) == tags.COMMA and number.value >= _MANY * first.value


def converted(scene: Scene, group: Group, at: int, number: NumberMention) -> bool:
    """As in "649 yuan ($100.70)": the same price or change told in another currency."""
    if number.sign:
        return False
    if per_other(scene, group, at, number):
        return True
    if not (scene.kind(at - 1) == tags.OPEN or scene.low(at - 1) == "or"):
        return False
    step = at - 2 if scene.kind(at - 2) != tags.COMMA else at - 3
    if not (step == group.last or (scene.low(group.last + 1) in PER and step - group.last <= LONGEST_PER)):
        return False
    last = group.entries[-1].drafts[-1]
    units = (number.unit or "", last.unit or "")
    if units[0] == units[1] or not all(len(unit) == 3 and unit.isupper() for unit in units):
        return False
    item = scene.items[at]
    draft = Draft(last.kind, last.direction, last.subject, last.anchor, item.start, item.end, at, number.unit)
    group.entries[-1].drafts.append(draft)
    if scene.kind(at + 1) == tags.CLOSE and scene.low(at + 2) == "," and scene.low(at + 3) == "or":
        group.last = at  # "surged $35.20 (£24.31), or 2.9%"
    return True


def before_unit(scene: Scene, step: int, last: int) -> int:
    """As in "rose 58 cents per troy ounce, or 2.6%": the item before "per ounce", which goes with the figure."""
    mark = last + 1
    if scene.kind(mark) == tags.OPEN and scene.kind(last + 3) == tags.CLOSE:
        mark = last + 4  # "to 1,770 yuan ($242) per ton and"
    return last if scene.low(mark) in PER and mark <= step < mark + LONGEST_PER else step


def per_other(scene: Scene, group: Group, at: int, number: NumberMention) -> bool:
    """As in "a high of $5.1925 per pound, or $11,423 per tonne": the same price for another measure of the good."""
    last = group.entries[-1].drafts[-1]
    measured = scene.low(at + 1) in PER and scene.low(group.last + 1) in PER
    if not measured or last.kind != Kind.LEVEL or last.unit != number.unit or at - group.last > _LONGEST_OTHER:
        return False
    step = at - 1
    while scene.kind(step) in {tags.BOUND, tags.LIGHT} and scene.low(step) != "or":
        step -= 1
    between = range(group.last + 1, at)
    if scene.low(step) != "or" or any(scene.kind(part) in VERBAL for part in between):
        return False
    if scene.low(at + 2) == scene.low(group.last + 2):
        return False
    item = scene.items[at]
    draft = Draft(last.kind, last.direction, last.subject, last.anchor, item.start, item.end, at, number.unit)
    group.entries[-1].drafts.append(draft)
    return True


def _is_of_level_before(scene: Scene, at: int) -> bool:
    """As in "DAX: 5,859.43 (-107.77)": beside where an index stands, by how much it moved."""
    said = scene.said[-1] if scene.said else None
    if said is None or not said.level or said.end != at - 2 or said.unit not in {None, "points"}:
        return False
    counted = scene.lexicon.is_index(said.subjects[0].head)
    return counted and scene.kind(at - 1) == tags.OPEN and scene.kind(at + 1) == tags.CLOSE


def points_again(scene: Scene, group: Group | None, at: int, number: NumberMention) -> NumberMention | None:
    """As in "lost 58 points on Wednesday and 544 on Thursday": points as well, told of another day."""
    if group is None or group.unit != "points" or scene.kind(at + 1) != tags.PERIOD:
        return None
    step = at - 2 if scene.kind(at - 1) == tags.LIGHT else at - 1  # "and another 544"
    if scene.kind(step) != tags.CONJUNCTION:
        return None
    while scene.kind(step - 1) == tags.PERIOD:
        step -= 1
    return number._replace(unit="points") if step - 1 == group.last else None


def led_to_money(scene: Scene, at: int, number: NumberMention) -> NumberMention:
    """As in "slid 6.8 to 253p": a bare change is of the money, and in the coins, of the price it leads to."""
    if number.sign and _is_of_level_before(scene, at):
        return number._replace(unit="points")
    led = at + 2 if scene.kind(at + 2) == tags.NUMBER else at + 4
    price = scene.items[led].number if scene.low(at + 1) == "to" and scene.kind(led) == tags.NUMBER else None
    if led == at + 4 and not (scene.kind(at + 2) == tags.LEVEL and scene.low(at + 3) == "at"):
        price = None  # "or 85.95 to trade at $4,928.55"
    if price is None or number.unit is not None or price.unit is None or len(price.unit) != _CODE:
        return number
    printed = scene.sentence.text[price.start : price.end].replace(",", "")
    alternative = scene.low(at - 1) == "or" and scene.kind(at - 2) == tags.NUMBER  # "fell 0.57% or 0.36 to $63.20"
    if not _PLAIN.fullmatch(printed) or not (scene.kind(at - 1) in _MOVED or alternative):
        return number
    factor = price.value / Decimal(printed)
    return number._replace(unit=price.unit, value=number.value * factor, half_unit=number.half_unit * factor)


def listed_level(scene: Scene, group: Group, at: int, number: NumberMention) -> bool:
    """As in "A and B fell two sen to RM4.25 and RM5.72": the price of the next, which moved by the same."""
    if number.sign or not 1 < at - group.last <= LONGEST_PER + 2:
        return False
    if scene.low(at + 1) in {"to", "at"} and scene.kind(at + 2) == tags.NUMBER:
        return False  # "lost 7.5p to 611p and 130p to 5,315p respectively": the change of the next, and its own price
    drafts = group.entries[-1].drafts
    unpriced = [entry for entry in group.entries if entry.drafts[-1].kind != Kind.LEVEL]
    reached = group.entries[0].drafts[-1] if unpriced else drafts[-1] if drafts else None
    if reached is None or reached.kind != Kind.LEVEL:
        return False
    if not unpriced and len(group.entries) >= len(group.subjects):
        return False
    known = reached.unit == (number.unit or "points")
    if not goes_on(scene, at, group.last) or not known or scene.kind(at + 1) in {tags.ADJECTIVE, *tags.NOUNS}:
        return False
    item = scene.items[at]
    level = replace(reached, start=item.start, end=item.end, number=at)
    if unpriced:
        unpriced[0].drafts.append(level)
        group.last = at
        return True
    shared = [draft for draft in group.entries[0].drafts if draft.kind != Kind.LEVEL]
    group.entries.append(Entry([*shared, level]))
    group.last = at
    return True


def versus_bracket(scene: Scene, at: int) -> int | None:
    """Where "(versus the index's 6% advance)" closes, for the figure in it."""
    if tags.OPEN not in scene.sentence.kinds:
        return None
    opening = next((step for step in range(at - 1, at - _LONGEST_BRACKET, -1) if scene.kind(step) == tags.OPEN), None)
    if opening is None or scene.low(opening + 1) not in SET_BESIDE:
        return None
    return next((step for step in range(at + 1, at + _LONGEST_BRACKET) if scene.kind(step) == tags.CLOSE), None)


def aside_of_another(scene: Scene, comma: int) -> int | None:
    """The comma before "despite Monday's 2% bounce," that ends at ``comma``: a move between a name and its own."""
    if scene.kind(comma) != tags.COMMA:
        return None
    for step in range(comma - 2, max(0, comma - _LONGEST_BRACKET), -1):
        if scene.kind(step) == tags.COMMA:
            last = comma - 2 if scene.kind(comma - 1) == tags.PERIOD else comma - 1
            told = scene.low(step + 1) in BEFOREHAND and scene.kind(last) in tags.NOUNS
            return step if told and step - 1 in scene.by_last else None
        if scene.kind(step) in tags.CLAUSE_BORDERS and scene.low(step) not in BEFOREHAND:
            return None
    return None


def before_aside_of_another(scene: Scene, comma: int) -> Phrase | None:
    """As in "the Nasdaq lost 9%, the Dow of large firms, despite Monday's 2% bounce, 8%": whose the figure after is."""
    opening = aside_of_another(scene, comma)
    phrase = None if opening is None else scene.by_last.get(opening - 1)
    if phrase is None or phrase.governed != "of":
        return phrase
    return scene.by_last.get(phrase.first - 2, phrase)


def is_in_such_aside(scene: Scene, at: int) -> bool:
    """Whether the figure at ``at`` stands in such an aside, after which comes what the name before it moved by."""
    closing = next((step for step in range(at + 1, at + 5) if scene.kind(step) == tags.COMMA), None)
    if closing is None or scene.kind(closing + 1) != tags.NUMBER:
        return False
    opening = aside_of_another(scene, closing)
    return opening is not None and opening < at


def handed_on(scene: Scene, group: Group, at: int, number: NumberMention) -> tuple[int, int, tuple[Phrase, ...]] | None:
    """As in "the Dow posted a 1% gain, followed by the Nasdaq with 0.6% and the S&P 500 with 0.3%".

    So too "banks rose 2%, followed by energy at 1.5% and utilities at 0.9%"; a yield stands at its percent.
    """
    word = scene.low(at - 1)
    phrase = scene.by_last.get(at - 2) if word == "with" or (word == "at" and number.unit == "percent") else None
    if phrase is None or not phrase.market or group.unit != number.unit or not group.direction:
        return None
    if word == "at" and phrase.topic == "yield":
        return None
    chained = scene.low(group.last - 1) == word and scene.kind(phrase.first - 1) in {tags.COMMA, tags.CONJUNCTION}
    return (group.direction, group.anchor, (phrase,)) if chained or phrase.governed == "followed by" else None


def next_of_nouns(scene: Scene, group: Group | None, at: int, left: int, frame: Frame) -> Frame:
    """As in "A and B closed with a 2% gain and a 1% drop, respectively": a movement of its own for each.

    ``frame`` is that of the figure at ``at`` by itself.
    """
    if group is None or len(group.subjects) == 1 or scene.kind(left) not in {tags.COMMA, tags.CONJUNCTION}:
        return frame
    noun = left - 1 if scene.kind(left - 1) != tags.COMMA else left - 2
    last = group.entries[-1].drafts[-1].anchor
    if not noun == last > group.last or not any(
        scene.low(step) == "respectively" for step in range(at, len(scene.items))
    ):
        return frame
    return Frame(frame.direction, frame.anchor, group.subjects, "entry")


def next_of_moves(scene: Scene, group: Group | None, frame: Frame) -> Frame:
    """As in "A and B were up 4% and down 2%, respectively": a word of its own for each; ``frame`` is by itself."""
    if group is None or len(group.subjects) == 1 or "respectively" not in scene.sentence.lows[frame.anchor :]:
        return frame
    step = frame.anchor - 1
    while scene.kind(step) in {tags.COMMA, tags.CONJUNCTION}:
        step -= 1
    joined = step == group.last < frame.anchor - 1 and frame.subjects == group.subjects
    dealt_out = scene.sentence.lows.index("respectively", frame.anchor) if joined else 0
    ended = any(scene.kind(part) in tags.CLAUSE_BORDERS for part in range(frame.anchor, dealt_out))
    return frame._replace(more="entry") if joined and not ended else frame


def set_against(scene: Scene, group: Group, at: int, left: int) -> tuple[int, int, tuple[Phrase, ...]] | None:
    """As in "fell 3% against the dollar and 2% versus the yen": the same subject beside the next."""
    rival = scene.by_last.get(left - 1) if scene.kind(left) in {tags.CONJUNCTION, tags.COMMA} else None
    number = scene.items[at].number
    if rival is None or number is None or number.unit != group.unit or not group.direction:
        return None
    both = scene.low(at + 1) in _RIVALS and scene.low(rival.first - 1) in _RIVALS
    return (group.direction, group.anchor, group.subjects) if both and rival.first - 2 == group.last else None


def twice_of(scene: Scene, group: Group | None, at: int, left: int, number: NumberMention) -> Phrase | None:
    """As in "piled on 16 percent, more than double the S&P 500's 6.2 percent": the same verb, another's figure."""
    owner = scene.by_last.get(left - 1) if scene.kind(left) == tags.GENITIVE else None
    if owner is None or not owner.market or group is None or group.unit != number.unit:
        return None
    if scene.kind(at + 1) in {tags.WORD, tags.OTHER}:
        return None  # "rose 2% ahead of Ordway's 12% sales growth"
    return owner if scene.low(owner.first - 1) in _MULTIPLES and group.direction else None
