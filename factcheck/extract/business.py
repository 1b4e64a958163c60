"""Shares or business: "Ford fell 12%" alone may tell either, and the words of its sentence are weighed to tell which.

What a price has and no business has (shares, an index, a ticker, a price beside the change) settles it. Without any of
it, two signs of business outweigh the move: a measure of business spoken of, a comparison with the year before, growth.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.periods import PeriodMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.subjects_in_force import PROVOKING
from factcheck.extract.unpriced_goods import GROWING
from factcheck.models import CalendarUnit, Kind, PeriodKind

_COMPANIES: Final = frozenset({tags.NAME, tags.CAPITAL, tags.GROUP})
# Figures that stand or fall with the change told of the same subject.
_STATES: Final = frozenset({Kind.LEVEL, Kind.VOLUME, Kind.MARKET_VALUE, Kind.MARKET_VALUE_CHANGE})
_TRADING: Final = frozenset({PeriodKind.INTRADAY, PeriodKind.EXTENDED_HOURS})
_OF_SESSIONS: Final = _TRADING | {PeriodKind.SESSION}
_REPORTED: Final = frozenset({PeriodKind.NAMED_MONTH, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.NAMED_QUARTER})
# "Ford's sales fell, while Toyota was up 3%": clauses told of the same matter; all others say why or when.
_ALIKE: Final = frozenset({"while", "whereas", "whilst", "but", "so", "yet", "then", "and then", "meanwhile", "with"})
_REASONS: Final = frozenset({"after", "on", "amid", "amidst", "despite", "following", "because of", "due to"})
_REPORTING: Final = frozenset({tags.SUPPORT, tags.SAYING})
_SEEING: Final = frozenset({"saw", "sees", "see", "seeing"})
_REPORTED_BEFORE: Final = 6
_CLOSE_BY: Final = 5
_LISTED: Final = frozenset({tags.CONJUNCTION, *_COMPANIES})
_SETTING_OFF: Final = frozenset({tags.COMMA, tags.BREAK})
# What is told of goods beside their price.
_OF_GOODS: Final = frozenset(
    {"output", "production", "imports", "exports", "demand", "supply", "shipments", "consumption", "arrivals"}
    | {"stocks", "stockpiles", "inventories", "deliveries", "sales", "purchases", "exporters", "importers"}
)
_PRICES: Final = frozenset({"price", "prices", "futures", "contract", "contracts", "spot", "traded", "trading"})
_MONEY: Final = 3
# A sign that by itself leaves it open, and one that with another like it tells business.
_SIGN: Final = 1
_STRONG: Final = 2
_ENOUGH: Final = 2
# After figures of business in the sentence before, more of the same is likelier than shares.
AFTER_BUSINESS: Final = _STRONG


def without_business(scene: Scene, drafts: list[Draft], *, before: int, known: bool) -> list[Draft]:
    """``drafts`` but for those of companies whose business the sentence tells of.

    ``before`` weighs what the sentence before told, ``known`` is whether any name with a price was mentioned before it,
    to which a pronoun may go back.
    """
    if _opens_with_goods(scene) and not _tells_price(scene, drafts):
        drafts = [draft for draft in drafts if draft.subject.topic != "commodity"]
    bare = [draft for draft in drafts if not _is_state(draft) and _may_be_business(scene, draft, known=known)]
    if not bare or _is_priced(scene, drafts):
        return drafts
    shared = before + _shared_signs(scene)
    if all(shared + _own_signs(scene, draft) < _ENOUGH for draft in bare):
        return drafts
    dropped = {id(draft.subject) for draft in bare}  # the companies of one sentence are told of alike
    return [draft for draft in drafts if id(draft.subject) not in dropped]


def _opens_with_goods(scene: Scene) -> bool:
    """As in "Copper output rose 3% in June, but zinc fell 2%": what follows is of the same measure."""
    first = next((phrase for phrase in scene.phrases if phrase.leads), None)
    if first is None or scene.kind(first.core) != tags.OTHER:
        return False
    return scene.low(first.core).rpartition(" ")[2] in _OF_GOODS


def _tells_price(scene: Scene, drafts: list[Draft]) -> bool:
    """Whether a price, a session or a word of prices stands beside: "Output rose, and copper fell 2% on Friday"."""
    if not _PRICES.isdisjoint(scene.sentence.held) or any(draft.kind != Kind.PERCENT_CHANGE for draft in drafts):
        return True
    return any(item.period is not None and item.period.kind in _OF_SESSIONS for item in scene.items)


def _is_make(scene: Scene, phrase: Phrase) -> bool:
    """As in "American Honda", "the subsidiary Audi": sold under this name, and not listed by it."""
    makes = scene.lexicon.makes
    return scene.low(phrase.core) in makes or f"{scene.low(phrase.core - 1)} {scene.low(phrase.core)}" in makes


def _is_state(draft: Draft) -> bool:
    """A sum or a volume; a bare figure may tell what something came to: "narrowed line losses to 65,000"."""
    return draft.kind in _STATES and not (draft.kind == Kind.LEVEL and draft.unit == "points")


def _may_be_business(scene: Scene, draft: Draft, *, known: bool) -> bool:
    """A company, a trade or a pronoun, named without a word of what is quoted; no such name is lifted or sent down."""
    subject, anchor = draft.subject, draft.anchor
    kind = scene.kind(subject.core)
    if not subject.topic and _is_make(scene, subject):
        return True
    if subject.topic or scene.kind(anchor) == tags.CAUSE or scene.lexicon.is_index(subject.head.lower()):
        return False
    if any(scene.lexicon.is_index(scene.low(step)) for step in range(subject.first, subject.last + 1)):
        return False  # "the broader Nifty"
    if scene.kind(anchor) == tags.ADJECTIVE and any(
        scene.kind(step) == tags.LEVEL for step in range(anchor - _CLOSE_BY, anchor)
    ):
        return False  # "ended May 4% lower"
    if any(scene.low(step) in PROVOKING for step in range(anchor - _CLOSE_BY, anchor)):
        return False  # "cut its guidance, triggering a 9% slide"
    if scene.kind(subject.first - 1) == tags.CAUSE:
        return False  # "investors sold it, sending it down 5%"
    return kind in _COMPANIES or (kind == tags.PRONOUN and not known)


def _is_priced(scene: Scene, drafts: list[Draft]) -> bool:
    """Whether the sentence speaks of what is quoted at an exchange, or tells a price."""
    for item in scene.items:
        entry, period = item.entry, item.period
        if item.kind == tags.NAME and scene.lexicon.is_index(item.low):
            return True
        if item.kind == tags.HEAD and entry is not None and entry.topic == "equity":
            return True
        if period is not None and period.kind in _TRADING:
            return True
    if any(draft.kind == Kind.LEVEL and draft.unit and len(draft.unit) == _MONEY for draft in drafts):
        return True
    return any(
        phrase.market and phrase.topic not in {"", "volume"} and not _is_of_goods(scene, phrase)
        for phrase in scene.phrases
    )


def _is_of_goods(scene: Scene, phrase: Phrase) -> bool:
    """As in "a strong second place in the market": of what the companies sell."""
    return scene.low(phrase.core) in {"market", "markets"} and bool(phrase.governed) and not phrase.named


def _shared_signs(scene: Scene) -> int:
    """What the sentence weighs for business whichever of its figures is read.

    A day of trading weighs against it, and so does a ticker, which stands beside what a company sold as well.
    """
    low = _without_stretches_to_a_day(scene)
    weight = _STRONG if any(map(low.__contains__, scene.lexicon.statistic_marks)) else 0
    if any(
        not phrase.topic and _is_make(scene, phrase) and not _is_aside(scene, phrase.first) for phrase in scene.phrases
    ):
        weight += _STRONG
    months: set[str] = set()
    reported = ticker = False
    for at, item in enumerate(scene.items):
        if item.low in scene.lexicon.counted_goods and not _is_aside(scene, at):
            weight += _SIGN
        elif item.kind == tags.TICKER:
            ticker = True
        elif item.period is not None:
            if item.period.kind == PeriodKind.SESSION and scene.kind(at - 1) != tags.SAYING:
                weight -= _SIGN
            if _is_reported_on(item.period):
                if item.period.kind == PeriodKind.NAMED_MONTH:
                    months.add(item.low)
                reported = reported or not _is_aside(scene, at)
        reported = reported or (item.kind == tags.PERIOD and item.period is None)  # "a 16 percent September gain"
    # One month set against another: "fell 2% in May after a 1% drop in April".
    return weight - ticker + (_STRONG if len(months) > 1 else _SIGN if reported else 0)


def _without_stretches_to_a_day(scene: Scene) -> str:
    """The sentence but for what no company reports on: "in the 12 months to June 18"."""
    low = scene.sentence.low[scene.sentence.start : scene.sentence.end]
    for item in scene.items:
        if item.period is not None and item.period.until is not None and item.period.until.day is not None:
            low = low.replace(item.low, "")
    return low


def _is_reported_on(period: PeriodMention) -> bool:
    """A month or a quarter; prices are told of years, weeks and days as well."""
    return period.kind in _REPORTED or (period.kind == PeriodKind.TRAILING and period.unit == CalendarUnit.QUARTER)


def _own_signs(scene: Scene, draft: Draft) -> int:
    """What weighs for business in how one figure is told: what is spoken of before and beside it, and its verb."""
    weight = sum(_measured_before(scene, draft)) + _measured_beside(scene, draft)
    if scene.low(draft.anchor).startswith(GROWING):
        weight += _STRONG
    if scene.kind(draft.anchor) in tags.NOUNS and any(
        scene.kind(step) in _REPORTING or scene.low(step) in _SEEING
        for step in range(draft.anchor - _REPORTED_BEFORE, draft.anchor)
    ):
        weight += _SIGN
    return weight - _STRONG if _reacts(scene, draft) else weight


def _reacts(scene: Scene, draft: Draft) -> bool:
    """As in "fell 3% after reporting a smaller profit", "lost 4% after it cut its outlook": what shares do."""
    after = next((at for at in range(draft.place, draft.place + _CLOSE_BY) if scene.low(at) == "after"), 0)
    return bool(after) and (scene.low(after + 1).endswith("ing") or scene.low(after + 1) == "it")


def _measured_before(scene: Scene, draft: Draft) -> Iterator[int]:
    """The weights of the measures of business told before the figure, but for those of a clause that tells why."""
    for at in range(draft.anchor):
        if draft.subject.first <= at <= draft.subject.last or _is_aside(scene, at) or _describes(scene, draft, at):
            continue
        if scene.low(at) in scene.lexicon.counted_goods and scene.kind(at - 1) == tags.NUMBER:
            yield _SIGN  # "sold 39,000 vans, down 3%"
        elif _is_measure(scene, at):
            within = next((phrase for phrase in scene.phrases if phrase.first <= at <= phrase.last), None)
            yield _SIGN if within is not None and within.governed else _STRONG


def _describes(scene: Scene, draft: Draft, at: int) -> bool:
    """As in "Ford and Boeing, users of steel, rose 3%": what the subject is, set off right after it."""
    first = draft.subject.last + 1
    while scene.kind(first) in _LISTED:
        first += 1
    if at <= first or scene.kind(first) not in _SETTING_OFF:
        return False
    return scene.kind(first) not in scene.sentence.kinds[first + 1 : at]


def _measured_beside(scene: Scene, draft: Draft) -> int:
    """As in "was up 22% on a retail sales basis": a measure after the figure, where no reason is begun between."""
    for at in range(draft.place + 1, len(scene.items)):
        if scene.kind(at) in tags.CLAUSE_BORDERS or scene.kind(at) == tags.COMMA or scene.low(at) in _REASONS:
            return 0
        if _is_measure(scene, at):
            return _SIGN
    return 0


def _is_measure(scene: Scene, at: int) -> bool:
    """Whether the word at ``at`` is something measured that has no price; a capital makes it part of a name."""
    if scene.kind(at) != tags.OTHER or scene.low(at) in scene.lexicon.news:
        return False
    opens = at == 0 or scene.kind(at - 1) in {tags.BREAK, tags.QUOTE}
    return opens or scene.sentence.text[scene.items[at].start].islower()


def _is_aside(scene: Scene, at: int) -> bool:
    """Whether the word at ``at`` stands in a clause that says of whom, why or when: "after its sales fell, Ford"."""
    for step in range(at, -1, -1):
        kind = scene.kind(step)
        if kind in {tags.RELATIVE, tags.CLAUSE}:
            # "With sales slowing, Ford fell" tells why; "its sales fell, with Toyota up 3%" goes on with the matter.
            opens = step == 0 and scene.low(step) == "with"
            return kind == tags.RELATIVE or opens or scene.low(step) not in _ALIKE
        if kind == tags.BREAK:
            return False
    return False
