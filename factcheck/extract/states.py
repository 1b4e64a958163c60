"""Claims whose word is its own figure: "doubled", "ended flat"; counts of shares traded; ranges of a session."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.leaders import Predication
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.set_beside import SET_BESIDE
from factcheck.extract.volumes import dealt_in, volume_subject
from factcheck.models import AVERAGE_VOLUME, Approximation, Kind

_STRETCHES: Final = frozenset({"day", "session"})
_VALUES: Final = frozenset({"value", "price", "money"})
_TRADED: Final = frozenset(
    {"changed hands", "changing hands", "traded", "exchanged", "trading", "change hands", "changed", "changing"}
)
# What tells that a turnover without a unit counts shares.
_TURNED_OVER: Final = frozenset(
    {
        "market",
        "markets",
        "exchange",
        "exchanges",
        "bourse",
        "board",
        "session",
        "shares",
        "stocks",
        "traded",
        "trading",
    }
)
_FLAT_VERBS: Final = frozenset(
    {tags.AUXILIARY, tags.LEVEL, tags.LIGHT, tags.PERIOD, tags.NEGATOR, tags.CONJUNCTION, tags.SUPPORT}
)
# "A $1 move in any component results in a 6.6-point swing": a rule, and no session.
_RULING: Final = ("result", "equate", "translat")
_RANGED: Final = frozenset({"from", "between", "range", "swing", "trading range", "trading"})
_POINTING: Final = frozenset({"that", "this", "those", "these"})
_ISSUES: Final = frozenset({tags.WORD, tags.HEAD, tags.GROUP})
_COUNTED: Final = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
# No count of shares traded that is worth a report is smaller.
_FEWEST: Final = 10_000
_FEWEST_SHARES: Final = 1_000
_REACH: Final = 7
_DESCRIBING: Final = frozenset({tags.WORD, tags.LIGHT, tags.NUMBER, tags.PERIOD, tags.GENITIVE, tags.OTHER, tags.HEAD})
_BESIDE: Final = frozenset({tags.OPEN, tags.AUXILIARY, tags.LIGHT, tags.BOUND, tags.DETERMINER})
# "4.12 billion shares, up from 3.87 billion on Monday".
_SET_AGAINST: Final = SET_BESIDE | {"from"}
# So many are counted only of shares traded, and so many only on an average day.
_LEAST_VOLUME: Final = 100_000


def read_multiple(scene: Scene, at: int) -> list[Draft]:
    """As in "more than doubled", "has tripled in value"; not "doubled its dividend"."""
    entry = scene.items[at].entry
    if entry is None or entry.factor is None or scene.kind(at - 1) in {tags.DETERMINER, tags.POSSESSIVE}:
        return []
    step = at + 1
    while scene.kind(step) == tags.LIGHT:
        step += 1
    target = _doubled(scene, step)
    if target is not None and not (target.topic == "value" or scene.low(target.core) in _VALUES):
        return []
    if scene.low(step) == "down" or scene.kind(step) == tags.WORD or _is_of_what_it_owns(scene, step):
        return []
    if _is_of_a_move(scene, step) or _is_of_the_unpriced(scene, step):
        return []
    subjects = scene.subjects(at, strict=True)
    if (
        not subjects
        or not all(phrase.market for phrase in subjects)
        or subjects[0].topic in {"volume", "breadth", "spread"}
    ):
        return []
    item = scene.items[at]
    scene.said.append(Predication(subjects, entry.direction, at, at, "times"))
    return [
        Draft(Kind.MULTIPLE, entry.direction, phrase, at, item.start, item.end, unit="times", value=entry.factor)
        for phrase in subjects
    ]


def _doubled(scene: Scene, step: int) -> Phrase | None:
    """What the verb before ``step`` speaks of, as in "doubled its dividend", "tripling its first-half profit"."""
    if scene.kind(step) in {tags.POSSESSIVE, tags.DETERMINER} and step not in scene.by_first:
        step += 1
        while scene.kind(step) in {tags.PERIOD, tags.COUNT} and step not in scene.by_first:
            step += 1
    return scene.by_first.get(step)


def _is_of_a_move(scene: Scene, step: int) -> bool:
    """As in "more than double the previous loss", "doubled its gain": how large a move was beside another."""
    dated = scene.kind(step) == tags.PERIOD and scene.kind(step + 1) == tags.GENITIVE
    pointed = scene.low(step) in _POINTING  # "before halving that loss"
    if scene.kind(step) not in {tags.DETERMINER, tags.POSSESSIVE} and not (dated or pointed):
        return False
    noun = step + 1
    while scene.kind(noun) in _DESCRIBING and noun - step < _REACH:
        noun += 1
    return scene.kind(noun) in tags.NOUNS


def _is_of_what_it_owns(scene: Scene, step: int) -> bool:
    """As in "will almost double its fleet": what is owned, in a word that names no price of it."""
    if scene.kind(step + 1) != tags.WORD or scene.low(step + 1) in _VALUES:
        return False
    sized = scene.kind(step) == tags.DETERMINER and scene.low(step + 2) == "of"  # "is doubling the size of the plant"
    return sized or scene.kind(step) == tags.POSSESSIVE


def _is_of_the_unpriced(scene: Scene, step: int) -> bool:
    """As in "the near doubling of net profit", "the doubling in trade", said of what nobody quotes."""
    if scene.low(step) not in {"of", "in"}:
        return False
    first = step + 2 if scene.kind(step + 1) in {tags.DETERMINER, tags.POSSESSIVE} else step + 1
    return scene.kind(first) == tags.OTHER


def _is_of_a_result(scene: Scene, flat: int) -> bool:
    """As in "earnings of 31 cents, unchanged from last year": of the figure beside it, which told no price."""
    step = flat - 1
    while scene.kind(step) == tags.LIGHT:
        step -= 1
    if scene.kind(step) != tags.COMMA or scene.kind(step - 1) != tags.NUMBER:
        return False
    return all(said.end != step - 1 for said in scene.said)


def _is_ratio(scene: Scene, flat: int, subject: Phrase) -> bool:
    """As in "a market share of 39 percent, little changed from the 40 percent in May": only yields are told so."""
    if scene.low(flat + 1) not in {"from", "on"} or subject.topic in {"yield", "bond"}:
        return False
    numbers = (item.number for item in scene.items[flat + 2 : flat + 4])
    return any(number is not None and number.unit == "percent" for number in numbers)


# "at a $10 premium to WTI, unchanged": of the gap, and of no price
_GAPS: Final = ("premium", "discount")


def read_flat(scene: Scene, at: int) -> list[Draft]:
    """As in "ended flat", "was little changed": a change of nothing."""
    entry = scene.items[at].entry
    before = scene.kind(at - 1)
    if entry is None or entry.direction != 0 or scene.low(at) in {"steady", "stable"}:
        return []
    if scene.kind(at + 1) in {tags.WORD, tags.OTHER, tags.HEAD, tags.GROUP, tags.BODY} and scene.low(at + 1) not in {
        "amid",
        "despite",
    }:
        return []
    stretch = scene.low(at - 1) in _STRETCHES and scene.kind(at - 2) == tags.DETERMINER  # "finished the day flat"
    over = stretch and scene.kind(at - 3) == tags.LEVEL
    if before not in _FLAT_VERBS and scene.by_last.get(at - 1) is None and before != tags.COMMA and not over:
        return []
    counted = scene.kind(at - 2) in _ISSUES and scene.kind(at - 3) == tags.NUMBER
    if before in {tags.LEVEL, tags.AUXILIARY} and counted:
        return []  # "and 210 issues finished unchanged", "while 61 stocks were unchanged" counts them, too
    counts_shares = before == tags.AUXILIARY and scene.kind(at - 2) == tags.NUMBER  # "20 fell and 11 were unchanged"
    if before == tags.NEGATOR or counts_shares or _is_of_a_result(scene, at):
        return []
    if scene.low(at - 2) in _COUNTED and scene.kind(at - 3) in {tags.CLAUSE, tags.CONJUNCTION, tags.COMMA}:
        return []  # "22 rose and seven fell, while one remained unchanged": the same in words
    subjects = scene.subjects(at)
    if (
        not subjects
        or not all(phrase.market for phrase in subjects)
        or subjects[0].topic in {"volume", "breadth", "spread"}
    ):
        return []
    if _is_ratio(scene, at, subjects[0]) or scene.low(subjects[0].first).startswith(_GAPS):
        return []
    last = subjects[-1].last
    if scene.low(last + 1) == "of" and scene.kind(last + 2) == tags.NUMBER:
        return []  # "with shares of 35 firms unchanged" counts them
    item = scene.items[at]
    scene.said.append(Predication(subjects, 0, at, at, "percent"))
    return [
        Draft(
            Kind.PERCENT_CHANGE,
            0,
            phrase,
            at,
            item.start,
            item.end,
            unit="percent",
            value=Decimal(0),
            approximation=Approximation.ABOUT,
        )
        for phrase in subjects
    ]


def read_volume(scene: Scene, at: int, number: NumberMention) -> list[Draft]:
    """As in "1.38 billion shares changed hands", "against an average of 1.49 billion"."""
    if number.value < (_FEWEST if number.unit != "shares" else _FEWEST_SHARES):
        return []
    if scene.low(at - 1) == "of" and scene.low(at - 2) == "float":
        return []  # "a float of 34 million shares": how many there are to trade
    words = [scene.low(at + step) for step in range(1, _REACH)]
    named = number.unit is None and number.value >= _LEAST_VOLUME and "shares" in words[:3]
    # What Kuala Lumpur and Singapore call the shares traded.
    units = number.unit is None and number.value >= _LEAST_VOLUME and words[0] == "units"
    units = units and scene.lexicon.counted_goods.isdisjoint(scene.sentence.held - {"units"})
    handed = number.unit is None and number.value >= _LEAST_VOLUME and words[0] in {"changing hands", "changed hands"}
    in_shares = named or handed or number.unit == "shares" or (units and _has_volume(scene))
    # "A float of 34.9 million shares is available for trading" counts what there is.
    counted = in_shares and (any(word in _TRADED for word in words) or _has_volume(scene)) and not _floats(scene, at)
    averaged = any("average" in scene.low(step) for step in (*range(max(0, at - 5), at), at + 1, at + 2))
    average = (
        averaged
        and number.unit in {None, "shares", "sessions"}
        and number.value >= _LEAST_VOLUME
        and (_has_volume(scene) or any(_of_shares(item.number) for item in scene.items))
    )
    dealt = dealt_in(scene, at) if in_shares else None  # "Ordway with 8 million shares done"
    if not (counted or average or dealt or _beside_volume(scene, at, number)):
        return []
    subject = (
        _counted_of(scene, at) or dealt or (scene.by_first.get(at + 1) if named else None) or volume_subject(scene, at)
    )
    if subject is None:
        return []
    item = scene.items[at]
    notes = (AVERAGE_VOLUME,) if averaged else ()
    return [Draft(Kind.VOLUME, None, subject, at, item.start, item.end, at, "shares", notes=notes)]


def _floats(scene: Scene, at: int) -> bool:
    return scene.low(at - 1) == "of" and scene.low(at - 2) in {"float", "free float", "freefloat"}


def _counted_of(scene: Scene, at: int) -> Phrase | None:
    """As in "some 5 million shares of Kelvane changed hands": whose shares they are, where it stands beside them."""
    phrase = scene.by_first.get(at + 2) if scene.low(at + 1) in {"of", "in"} else None
    return phrase if phrase is not None and phrase.market and scene.kind(phrase.core) != tags.PLACE else None


def _of_shares(number: NumberMention | None) -> bool:
    return number is not None and number.unit == "shares" and number.value >= _LEAST_VOLUME


def _beside_volume(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "Trading volume (3.1 million)", "average volume of 4.3 million": a count right after the word."""
    if number.unit is not None or number.value < _FEWEST:
        return False
    step = at - 1
    while scene.kind(step) in _BESIDE or scene.low(step) in {"of", "at"}:
        step -= 1
    phrase = scene.by_last.get(step)
    # "2.48 billion shares on the NYSE, and 2.41 billion on the Nasdaq"
    joined = scene.kind(at - 1) == tags.CONJUNCTION and scene.low(at + 1) in {"on", "in"}
    if (joined or scene.low(step) in _SET_AGAINST) and any(_of_shares(item.number) for item in scene.items[:step]):
        return _has_volume(scene)
    first = scene.phrases[0] if scene.phrases else None
    if first is not None and first.topic == "volume" and first.first < 2 and scene.kind(at - 1) == tags.AUXILIARY:
        # "The volume traded in the session before was 1.5 billion"
        counted = first.core == first.last and scene.kind(at + 1) not in {tags.BOUND, tags.ADJECTIVE}
        return counted and number.value >= _LEAST_VOLUME
    return phrase is not None and phrase.topic == "volume" and not _is_of_sales(scene, phrase)


def _is_of_sales(scene: Scene, volume: Phrase) -> bool:
    """As in "had a turnover of 3.2 billion last year": what a company sold, where nothing tells of a market."""
    return scene.low(volume.core) == "turnover" and _TURNED_OVER.isdisjoint(scene.sentence.held)


def _has_volume(scene: Scene) -> bool:
    return any(phrase.topic == "volume" for phrase in scene.phrases) or any(
        "changed hands" in item.low or "changing hands" in item.low or item.low == "volume" for item in scene.items
    )


def read_range(scene: Scene, at: int, number: NumberMention) -> list[Draft]:
    """As in "covering 416 points from its high to its low": a distance with no direction."""
    if number.unit not in {"points", "percent"} or number.sign:
        return []  # "a +0.7% swing" went one way
    following = scene.low(at + 1)
    before = at - 1
    while scene.kind(before) in {tags.LIGHT, tags.BOUND}:
        before -= 1
    if following not in _RANGED and scene.low(before) != "swung" and not following.startswith(("from", "between")):
        return []
    text = scene.sentence.low[scene.items[at].end : scene.items[at].end + 70]
    ranged = text.lstrip().startswith(("from ", "between ")) and "high" in text and "low" in text
    if scene.low(at - 3).startswith(_RULING):
        return []
    if scene.low(at - 1) == "the" and scene.low(at + 1) == "range":
        return []  # "hung in the 5% range": about where a yield stood
    noun = scene.low(at + 1) in {"range", "swing", "trading range"} or scene.low(before) == "swung"
    if not (ranged or noun):
        return []
    subjects = scene.subjects(at)
    if not subjects or not all(phrase.market for phrase in subjects):
        return []
    kind = Kind.POINT_CHANGE if number.unit == "points" else Kind.PERCENT_CHANGE
    item = scene.items[at]
    return [Draft(kind, None, phrase, at, item.start, item.end, at, number.unit) for phrase in subjects]
