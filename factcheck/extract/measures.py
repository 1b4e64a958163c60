"""Which kind of claim a figure makes, from its unit and from what its subject is."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import Kind, SubjectKind

_PLAIN: Final = {
    "percent": Kind.PERCENT_CHANGE,
    "percentage_points": Kind.YIELD_CHANGE,
    "basis_points": Kind.YIELD_CHANGE,
    "points": Kind.POINT_CHANGE,
    "times": Kind.MULTIPLE,
}
_NO_PRICES: Final = frozenset(
    {"shares", "sessions", "weeks", "months", "quarters", "years", "decades", "hours", "minutes"}
)
_LARGE: Final = Decimal(10_000_000)
_MILLION: Final = Decimal(1_000_000)
_SCALED: Final = re.compile(r"\d ?(?:m|mn|mln|million|b|bn|bln|billion)\b")
# Of these a share may cost millions.
_SMALL_COINS: Final = frozenset({"KRW", "IDR", "VND", "JPY", "IRR", "LBP"})
_DEALT_IN_PARCELS: Final = frozenset({"equity", "commodity"})
WORTH: Final = frozenset({"worth", "valued", "value", "valuing"})
# "joined the $1 trillion club", "passed the $3 trillion mark".
MARKS: Final = frozenset({"club", "mark", "milestone", "threshold", "level"})
_BESIDE_ANOTHER: Final = frozenset({"more", "less"})
_ZONES: Final = frozenset({"range", "zone", "area", "channel"})
_TECHNICAL: Final = frozenset(
    {"support", "resistance", "moving average", "average", "target", "forecast", "estimate", "strike", "call", "calls"}
    | {"puts", "strikes"}
)
_LOSSES: Final = frozenset({"loss", "losses"})
_OPENINGS: Final = frozenset({"starting", "opening", "start"})
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
_EXTREMES: Final = frozenset({"high", "highs", "low", "lows", "peak", "trough"})
_REACHING: Final = frozenset({tags.PREPOSITION, tags.BOUND, tags.LEVEL, tags.SUPPORT, tags.WORD})
# "knocked £2bn off the shares": verbs that take a sum off what something is worth.
_WIPING: Final = ("wip", "eras", "shav", "knock", "lop", "slic")
_OFF: Final = ("off", "from", "off of")
_MOVED: Final = frozenset({tags.MOVE, tags.EITHER, tags.ADJECTIVE, tags.LIGHT, tags.BOUND})
_AFTER_POINTS: Final = frozenset(
    {"", tags.COMMA, tags.BREAK, tags.CLAUSE, tags.CONJUNCTION, tags.OPEN, tags.PREPOSITION, tags.PERIOD}
)
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
_FAR: Final = 12
_SOLD: Final = frozenset({"sales", "revenue", "revenues", "output", "deliveries", "orders", "bookings", "shipments"})
_REPORTING: Final = frozenset({"report", "reports", "reported", "reporting"})
_BEFORE_CHANGE: Final = frozenset(
    {tags.DETERMINER, tags.LIGHT, tags.BOUND, tags.WORD, tags.EITHER, tags.NUMBER, tags.COMMA}
)
_OF_CHANGE: Final = frozenset({"of", "and"})
_INDEX_HEADS: Final = ("index", "average", "composite", "industrials")


def is_large(number: NumberMention) -> bool:
    """Whether a sum of money is of the size of a company rather than of a share."""
    return number.unit is not None and len(number.unit) == 3 and number.value >= _LARGE


def is_sum(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "to $8.1 million", "to $3.5M": a sum printed with its scale, which the price of a share never is."""
    if number.unit is None or len(number.unit) != 3 or number.unit in _SMALL_COINS or number.value < _MILLION:
        return False
    return _SCALED.search(scene.low(at)) is not None


def _comes_to_a_sum(scene: Scene, at: int) -> bool:
    """As in "Ordway jumped 12% to $2.1 billion", "off 46% to $73 million": what it sold, where no value is told."""
    step = at + 1
    while scene.kind(step) in {tags.PERIOD, tags.LIGHT, tags.BOUND}:
        step += 1
    number = scene.items[step + 1].number if scene.low(step) == "to" and scene.kind(step + 1) == tags.NUMBER else None
    return number is not None and is_sum(scene, step + 1, number) and value_nearby(scene, at) is None


def is_result(scene: Scene, at: int, subject: Phrase) -> bool:
    """As in "Ford climbed 4% year-on-year": of a company alone such a comparison tells what it made or sold."""
    end = scene.items[at].end
    ahead = scene.sentence.low[end : end + _AHEAD]
    if any(map(ahead.__contains__, _OF_TODAY)) and _FROM_TODAY.match(scene.sentence.low, end):
        return True
    if _is_of_trade(scene, at):
        return True
    if (
        subject.topic
        or not subject.named
        or subject.head.lower().removeprefix("the ") in scene.lexicon.counted_in_points
    ):
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


def _is_of_trade(scene: Scene, at: int) -> bool:
    """As in "the makers gained 20% in August sales": in what they sold or made."""
    if scene.kind(at + 1) == tags.PERIOD and scene.low(at + 1).startswith("in "):
        return scene.low(at + 2) in _SOLD
    if scene.low(at + 1) != "in":
        return False
    step = at + 3 if scene.kind(at + 2) in {tags.PERIOD, tags.WORD} else at + 2
    return scene.low(step) in _SOLD


def _is_reported(scene: Scene, at: int) -> bool:
    """As in "Ordway and Kelvane reported 12 percent increases", "declines of 12%": told of their business."""
    step = at - 1
    while scene.low(step) not in _REPORTING and (scene.kind(step) in _BEFORE_CHANGE or scene.low(step) in _OF_CHANGE):
        step -= 1
    return scene.low(step) in _REPORTING


def value_nearby(scene: Scene, at: int) -> Phrase | None:
    """The phrase of market value that the sum at ``at`` belongs to, if the sentence has one."""
    best: Phrase | None = None
    for phrase in scene.phrases:
        if scene.low(phrase.first - 1).endswith("than"):
            continue  # "shed $33 billion in value - more than the market capitalisation of Kelvane"
        if phrase.topic == "value" or any(_is_value(scene, step) for step in range(phrase.first, phrase.last + 1)):
            if phrase.first > at:
                return phrase if phrase.first - at < 12 else best
            best = phrase
    return best


def is_worth(scene: Scene, at: int, subject: Phrase) -> bool:
    """Whether a sum of the size of companies is what ``subject`` is worth."""
    if scene.low(at + 1) == "worth" and scene.low(at + 2) == "of":
        return False  # "bought back $16 billion worth of shares"
    if scene.low(at + 1).partition(" ")[0] in _BESIDE_ANOTHER:
        return False  # "worth $1.6 billion more than Ordway": by how much, and not what
    told = any(scene.low(step) in WORTH for step in range(max(0, at - 4), at + 5))
    told = told or scene.low(subject.first - 1) == "valuing" or _is_crypto_market(scene, subject)
    marked = scene.low(at + 1) in MARKS and tags.OTHER not in scene.sentence.kinds
    value = value_nearby(scene, at)
    if (value is None and not (told or marked)) or (value is not None and _is_of_any(scene, value)):
        return False
    if scene.low(at + 1) in {"for", "per"} and scene.low(at + 2) in {"every", "each", "employee", "head", "user"}:
        return False  # "worth $39 million for every employee"
    after = subject.last + 1 + (scene.kind(subject.last + 1) == tags.LIGHT)
    if subject.topic in _DEALT_IN_PARCELS and scene.low(after) in WORTH:
        return False  # "shares valued at $3 billion changed hands", "lost bitcoin now worth $784 million"
    if any(_is_parcel(scene, step) for step in range(max(0, at - _FAR), at)):
        return False
    # "18 companies valued at more than $1 billion" are nobody in particular.
    return not (subject.kind is SubjectKind.GROUP and scene.kind(subject.first) == tags.GROUP)


def _is_of_any(scene: Scene, value: Phrase) -> bool:
    """As in "invests in companies with a market value above $10 billion": of whichever has one."""
    if scene.low(value.first) != "a" or scene.low(value.first - 1) != "with":
        return False
    owners = value.first - 2
    plural = scene.kind(owners) in {tags.GROUP, tags.HEAD} and scene.low(owners).endswith("s")
    return plural and scene.kind(owners - 1) not in {tags.DETERMINER, tags.NUMBER, tags.NAME, tags.GENITIVE}


def _is_crypto_market(scene: Scene, phrase: Phrase) -> bool:
    """As in "The cryptocurrency market rallied to $2.4 trillion": what all coins are worth together."""
    before = scene.items[phrase.core - 1].entry if phrase.core > phrase.first else None
    return before is not None and before.topic == "crypto" and scene.low(phrase.core) in {"market", "markets"}


def _is_parcel(scene: Scene, at: int) -> bool:
    """As in "97,500 shares of the maker's stock valued at $14 million", "3 million shares worth $5 million"."""
    number = scene.items[at].number
    return number is not None and number.unit == "shares" and scene.low(at + 1) in {"of", "in", *WORTH}


def tells_yield(scene: Scene, phrase: Phrase) -> bool:
    """As in "The notes yield 0.63 percent": a bond and what it yields, whether that is read as a verb or a noun."""
    bond = scene.items[phrase.core - 1].entry if phrase.core > phrase.first else None
    return scene.low(phrase.core) in {"yield", "yields"} and bond is not None and bond.topic == "bond"


def tells_value(scene: Scene, at: int) -> bool:
    """Whether "the value of the company" or its like stands within reach of the sum at ``at``."""
    return any(
        scene.low(step) == "value"
        and (
            scene.low(step + 1) == "of"
            or scene.low(step - 1) == "in"
            or scene.kind(step - 1) in {tags.GENITIVE, tags.POSSESSIVE}
        )
        for step in range(max(0, at - 8), at + 9)
    )


def costs_value(scene: Scene, anchor: int) -> bool:
    """As in "fell 12%, erasing $30 billion": what such a verb after a move in percent takes is market value."""
    last = scene.said[-1] if scene.said else None
    return last is not None and last.unit == "percent" and scene.low(anchor).startswith(_WIPING)


def tells_worth(scene: Scene, at: int, anchor: int) -> bool:
    """Whether the sum at ``at`` is of market value by the words around it, though none names such a value."""
    return tells_value(scene, at) or wiped_off(scene, at) is not None or costs_value(scene, anchor)


def wiped_off(scene: Scene, at: int) -> Phrase | None:
    """What the sum at ``at`` was taken off: as in "wiped £46bn off shares", "£85bn was wiped off the company"."""
    # As in "15 billion euros ($16.9 billion) was wiped off the company".
    step = at + 4 if scene.kind(at + 1) == tags.OPEN and scene.kind(at + 3) == tags.CLOSE else at + 1
    while scene.kind(step) in {tags.AUXILIARY, tags.LIGHT, tags.PERIOD}:
        step += 1
    low = scene.low(step)
    if low.startswith(_WIPING):
        step += 0 if low.endswith(_OFF) else 1
    elif not any(scene.low(before).startswith(_WIPING) for before in range(at - 1, at - 4, -1)):
        return None
    if not scene.low(step).endswith(_OFF):
        return None
    return next(
        (phrase for phrase in map(scene.by_first.get, range(step + 1, step + 6)) if phrase and phrase.market), None
    )


def _is_value(scene: Scene, at: int) -> bool:
    entry = scene.items[at].entry
    return entry is not None and entry.topic == "value"


def change_kind(scene: Scene, at: int, number: NumberMention, subject: Phrase, *, near: bool) -> Kind | None:
    """The kind of a change of ``subject`` by ``number``; ``None`` where such a figure is no market change."""
    unit = number.unit
    if unit in _NO_PRICES or subject.topic in {"volume", "breadth"}:
        return None
    if unit is None:
        return Kind.POINT_CHANGE if _followed_by_level(scene, at) or _of_an_index(scene, at, subject) else None
    plain = _PLAIN.get(unit)
    if plain is not None:
        if (
            plain == Kind.YIELD_CHANGE
            and subject.topic not in {"yield", "bond"}
            and not _leads_to_yield(scene, at, subject)
        ):
            return Kind.PERCENT_CHANGE if unit == "percentage_points" else None
        if subject.topic == "spread":
            return None
        return plain
    if is_large(number):
        return Kind.MARKET_VALUE_CHANGE if near else None
    return Kind.PRICE_CHANGE


def _leads_to_yield(scene: Scene, at: int, subject: Phrase) -> bool:
    """As in "It was up 7 basis points to 2.667%": the pronoun of a yield."""
    if of_yield(scene, subject):
        return True
    led = (
        scene.items[at + 2].number if scene.low(at + 1) in {"to", "at"} and scene.kind(at + 2) == tags.NUMBER else None
    )
    return subject.head == "it" and led is not None and led.unit == "percent"


def beside_points(told: Draft, number: NumberMention) -> Kind | None:
    """As in "is trading at 2173.26, down 338.56": right after a level of points a bare change is of points too."""
    broken = number.value != number.value.to_integral_value()
    bare = number.unit is None and told.kind == Kind.LEVEL and told.unit == "points"
    return Kind.POINT_CHANGE if bare and broken else None


def _followed_by_level(scene: Scene, at: int) -> bool:
    """A bare figure is of points when its percentage or the level reached stands beside it."""
    step = at + 1
    while scene.kind(step) in {tags.COMMA, tags.CONJUNCTION, tags.OPEN, tags.LIGHT}:
        step += 1
    following = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
    if following is not None and following.unit in {"percent", "points"}:
        return True
    told = scene.kind(at + 1) == tags.ADJECTIVE or scene.kind(at + 1) in tags.NOUNS
    if told and scene.low(at + 2) in {"at", "to"} and scene.kind(at + 3) == tags.NUMBER:
        return True  # "trade 25.5 higher at 6524.1", "a 36.1 gain at 5,699.9"
    step = at + 2 if scene.low(at + 1) in {"to", ",", "and"} else at + 1
    if scene.kind(step) == tags.LEVEL and scene.low(step + 1) == "at":
        return scene.kind(step + 2) == tags.NUMBER
    return scene.low(at + 1) in {"to", "at"} and scene.kind(at + 2) == tags.NUMBER


def is_year_of_extreme(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "yields at 2011 low", "falls below 2011 opening level": a year told without an article, and no level."""
    following = scene.low(at + 1)
    if number.unit is not None or following not in _EXTREMES | _OPENINGS:
        return False
    low = scene.low(at)
    told = following in _OPENINGS or scene.kind(at - 1) in _REACHING
    return low.isdecimal() and _FIRST_YEAR <= number.value <= _LAST_YEAR and told


def is_attributive(scene: Scene, adjective: int) -> bool:
    """As in "it was a much lower 8%": what something came to, and not by how much it fell."""
    step = adjective - 1
    while scene.kind(step) == tags.LIGHT:
        step -= 1
    return scene.low(step) in {"a", "an"} and scene.kind(adjective + 1) == tags.NUMBER


def is_technical(scene: Scene, at: int) -> bool:
    """Whether the words beside the figure make it a level of chart reading, or what a deal came to."""
    if scene.low(at - 1) == "of" and scene.low(at - 2) in {"value", "valuation"} and scene.low(at - 3) == "total":
        return any(scene.low(step) == "for" for step in (at - 4, at - 5))
    if scene.low(at + 2) == "share" and scene.low(at - 1) == "to" and scene.low(at - 2) in _LOSSES:
        return True  # "cut its loss to 12 cents a share"
    if scene.low(at - 2).startswith("top") and any(scene.low(step) in _ZONES for step in range(at - 5, at - 2)):
        return True  # "is in a buy zone, which tops out at 100.08"
    for step in range(at + 1, at + 3):
        if scene.kind(step) in {tags.COMMA, tags.BREAK}:
            break
        if scene.low(step) in _TECHNICAL and scene.kind(step) != tags.NAME:
            return True
    return False


def looks_like_level(number: NumberMention, subject: Phrase) -> bool:
    """Whether a bare figure is large or precise enough for a price of ``subject``."""
    if number.value >= 100 or number.value != number.value.to_integral_value():
        return True
    return subject.topic in {"index", "currency", "commodity"} or subject.known


def _of_an_index(scene: Scene, at: int, subject: Phrase) -> bool:
    """As in "Dow average plunges 513, worst drop since 2008": a bare figure right after the verb of an index."""
    # "ended 290.50 lower than on Friday"
    ended = scene.kind(at - 1) == tags.LEVEL and scene.kind(at + 1) == tags.ADJECTIVE and "." in scene.low(at)
    after = at + 2 if scene.low(at + 1) == "+" else at + 1  # "Dow sinks 1,000+"
    moved = scene.kind(at - 1) in _MOVED and scene.kind(after) in _AFTER_POINTS and scene.low(after) != "of"
    if not (moved or ended):
        return False
    return subject.head.lower().removeprefix("the ") in scene.lexicon.counted_in_points or (
        subject.topic == "index" and subject.named and subject.head.lower().endswith(_INDEX_HEADS)
    )


def of_yield(scene: Scene, subject: Phrase) -> bool:
    """Whether a pronoun goes on with a yield: "The yield topped 5% but it has since eased back toward 4.85%"."""
    if scene.kind(subject.core) != tags.PRONOUN:
        return False
    if scene.after_yield and scene.phrases[0] is subject:
        return True
    if not scene.said:
        return False
    told = next((said for said in reversed(scene.said) if said.level or said.unit is not None), scene.said[-1])
    same = told.unit == "basis_points" and told.subjects[0] is subject  # "It rose 7 basis points to 2.667%"
    return same or (told.level and told.subjects[0].topic == "yield")
