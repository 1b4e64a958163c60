"""Joins noun phrases that make one subject: "shares" and "of X", "sugar" and "for delivery", a gap and its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.items import Item, Sentence
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.shared_heads import is_linked, share_heads
from factcheck.models import SubjectKind

if TYPE_CHECKING:
    from factcheck.extract.phrases import Phrase

_NAMES: Final = frozenset({tags.NAME, tags.CAPITAL})
# "Sugar for October delivery" is one thing.
_DELIVERIES: Final = frozenset({"delivery", "settlement", "loading", "expiry"})
_LONGEST_SIDE: Final = 4
_NEXT: Final = 2
# "The index of all shares": one word more than a preposition.
_NEAR: Final = 3
# "The spread between A and B", "the price of a barrel of Brent", "futures linked to the index".
_REACHING_FAR: Final = frozenset({"spread", "price", "future"})
_AFTER_BRACKET: Final = frozenset({"market", "rate", "index"})
_JOINED_FROM_FAR: Final = _AFTER_BRACKET | {"content"}
_SHORTEST_MEASURE: Final = 3
_LONGEST_MEASURE: Final = 4
_LONGEST_MEMBERS: Final = 10
_DESCRIBING: Final = frozenset(
    {
        tags.DETERMINER,
        tags.WORD,
        tags.PLACE,
        tags.CONJUNCTION,
        tags.HEAD,
        tags.GROUP,
        tags.CAPITAL,
        tags.NUMBER,
        tags.COUNT,
    }
)
_VERBS: Final = frozenset({tags.MOVE, tags.LEVEL, tags.AUXILIARY, tags.TICKER})
# "Positions on oil", "the price target on Orlo": of neither is there a price.
_STAKED: Final = frozenset(
    {"positions", "position", "bets", "bet", "target", "targets", "price target", "price targets"}
)
_OWNING: Final = frozenset({"owner", "parent", "maker", "operator", "developer", "backer", "publisher", "supplier"})
_TRADES: Final = frozenset({"sector", "sectors", "industry", "industries"})
_READINGS: Final = frozenset({"index", "gauge", "measure", "barometer"})
# "the benchmark for crude", "the gauge for Asian shares" have a price; "the index for shelter" is part of a statistic.
_BENCHMARKS: Final = frozenset({"benchmark", "gauge", "marker"})
_SHARES: Final = frozenset({"shares", "stocks", "equities"})
_QUOTED: Final = frozenset({"commodity", "future", "crypto", "bond", "yield"})
# "the 50-day moving average price of the stock" is no price.
_CHARTED: Final = frozenset({"moving average", "average", "target"})
# What a bond pays, by other names than yield: "The interest rate on the 10-year note fell to 3.1 percent".
_RATES: Final = frozenset(
    {"rate", "rates", "interest rate", "interest rates", "borrowing rate", "borrowing cost", "borrowing costs"}
)


def attach(sentence: Sentence, lexicon: Lexicon, phrases: list[Phrase]) -> list[Phrase]:
    """Join "shares" and "of X", "profit" and "in the quarter"; let members of "companies like X" lead."""
    kept: list[Phrase] = []
    until = -1
    for phrase in _joined(sentence, lexicon, phrases):
        if phrase.first <= until:
            continue
        if phrase.governed and sentence.kinds[phrase.first] == tags.LIGHT and phrase.first < phrase.core:
            phrase.first += 1  # "both" of "in both Tokyo and Sydney" belongs to the two
        if phrase.topic == "equity" and sentence.items[phrase.first].low in lexicon.attach_heads:
            _describe(sentence.items, sentence.kinds, phrase)
            until = phrase.last
        elif phrase.leads and phrase.market:
            until = max(until, _past_members(sentence, lexicon, phrase))
        kept.append(phrase)
    share_heads(sentence, kept)
    return kept


def _joined(sentence: Sentence, lexicon: Lexicon, phrases: list[Phrase]) -> list[Phrase]:
    items, kinds = sentence.items, sentence.kinds
    joined: list[Phrase] = []
    for phrase in phrases:
        previous = joined[-1] if joined else None
        if previous is None:
            joined.append(phrase)
            continue
        if phrase.first == previous.last and items[phrase.first].low in _DELIVERIES:
            previous.last = phrase.last  # "crude for April delivery CLc1"
            continue
        if phrase.first - previous.last > _NEAR and not _may_join_over_words(items, previous, phrase):
            joined.append(phrase)
            continue
        if _past_bracket(items, kinds, previous, phrase):
            previous.last = phrase.last
            continue
        if _grown(items, kinds, previous, phrase) or _both_measured(items, kinds, previous, phrase):
            continue
        if _of_content(items, kinds, previous, phrase):
            previous.last = phrase.last
            continue
        if _two_places(kinds, previous, phrase) or _described_by(items, previous, phrase):
            phrase.first, phrase.leads, phrase.governed = previous.first, previous.leads, previous.governed
            joined[-1] = phrase
            continue
        if not _is_governed(sentence, previous, phrase):
            joined.append(phrase)
            continue
        _join_governed(sentence, lexicon, joined, phrase)
    return joined


def _may_join_over_words(items: list[Item], previous: Phrase, phrase: Phrase) -> bool:
    """Whether more than one word or mark may stand between two phrases that make one."""
    return previous.topic in _REACHING_FAR or items[phrase.core].low in _JOINED_FROM_FAR


def _join_governed(sentence: Sentence, lexicon: Lexicon, joined: list[Phrase], phrase: Phrase) -> None:
    """Join ``phrase`` to the last of ``joined``, which governs it by a preposition, or set it beside."""
    items, kinds, previous = sentence.items, sentence.kinds, joined[-1]
    word = items[phrase.first - 1].low
    head = items[previous.core].low
    if word in lexicon.lists:
        phrase.leads = previous.leads
        phrase.governed = previous.governed
        previous.owner = True
        joined.append(phrase)
    elif head in _RATES and word == "on" and phrase.topic in {"bond", "yield"}:
        joined[-1] = _join(previous, phrase, market=True)
        joined[-1].topic = "yield"
    elif (
        not previous.market
        and kinds[previous.core] == tags.OTHER
        and (word in {"of", "in", "for"} or (word == "on" and head in _STAKED))
    ) or (head in _READINGS and word == "of" and kinds[phrase.core] == tags.OTHER):
        joined[-1] = _join(previous, phrase, market=False)  # "sales in Leeds", "the index of consumer sentiment"
    elif word == "of" and kinds[previous.core] == tags.CAPITAL and items[previous.core].low not in lexicon.words:
        joined[-1] = _join(previous, phrase, market=phrase.market or kinds[phrase.core] == tags.PLACE)
    elif (
        head in lexicon.attach_heads
        and (word in lexicon.attach or phrase.first - previous.last > _NEXT)
        and kinds[previous.core] in {tags.HEAD, tags.GROUP}
        and (not previous.named or previous.topic == "future")  # "the January contract for crude"
    ):
        joined[-1] = _of(sentence, previous, phrase, word)
    else:
        joined.append(phrase)


def _is_governed(sentence: Sentence, previous: Phrase, phrase: Phrase) -> bool:
    """Whether a preposition alone stands between two phrases, or "linked to" after futures."""
    near = phrase.first - previous.last == _NEXT and sentence.kinds[phrase.first - 1] == tags.PREPOSITION
    if previous.topic == "price" and _is_of_measure(sentence, previous.last + 1, phrase.first - 1):
        return True
    return near or (previous.topic == "future" and is_linked(sentence.items, previous, phrase))


def _past_bracket(items: list[Item], kinds: list[str], previous: Phrase, phrase: Phrase) -> bool:
    """As in "at the Interbank Foreign Exchange (forex) market": a noun that goes with the name before the bracket."""
    if phrase.first != phrase.last or phrase.named or items[phrase.first].low not in _AFTER_BRACKET:
        return False
    return kinds[previous.last + 1 : phrase.first] == [tags.OPEN, tags.WORD, tags.CLOSE]


def _is_of_measure(sentence: Sentence, first: int, last: int) -> bool:
    """As in "the price of a barrel of Brent", "of a troy ounce of gold": by how much of it the price is told."""
    items, kinds = sentence.items, sentence.kinds
    if not _SHORTEST_MEASURE <= last - first <= _LONGEST_MEASURE or kinds[first + 1] != tags.DETERMINER:
        return False
    of = items[last].low == "of" and items[first].low in {"of", "for"}  # "the price for a barrel of Brent"
    return of and all(kind == tags.WORD for kind in kinds[first + 2 : last])


def _described_by(items: list[Item], previous: Phrase, phrase: Phrase) -> bool:
    """As in "Orlo-owner Kelvane", "Jaguar maker Zorbic": what a company owns or makes, and then its name."""
    word = items[phrase.first].low.rpartition("-")[2]
    return phrase.first == previous.last + 1 and word in _OWNING and previous.named and phrase.named


def _grown(items: list[Item], kinds: list[str], previous: Phrase, phrase: Phrase) -> bool:
    """Whether ``previous`` takes ``phrase`` in as a further part of its name."""
    if _another_place(kinds, previous, phrase) or _of_members(items, previous, phrase):
        previous.last, previous.owner = phrase.last, phrase.owner
    elif _of_two(items, kinds, previous, phrase):
        previous.last, previous.topic, previous.market = phrase.last, "spread", True
    elif (
        items[phrase.first - 1].low == "for"
        and phrase.first - previous.last == 2
        and phrase.last + 1 < len(items)
        and items[phrase.last + 1].low in _DELIVERIES
    ):
        previous.last = phrase.last + 1
    else:
        return False
    return True


def _past_members(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> int:
    """Take in what an index is of, up to the verb: "The CSI 300 of big listings", "the gauge of stocks in Asia".

    The last item of what was taken in, -1 where nothing was.
    """
    items, kinds = sentence.items, sentence.kinds
    at = phrase.last + 1
    named = lexicon.is_index(items[phrase.core].low) or (phrase.topic == "index" and phrase.named)
    of_shares = phrase.topic == "index" and phrase.last > phrase.core and _topic_of(items[phrase.last]) == "equity"
    if at >= len(items) or items[at].low not in (
        {"of", "for"} if named else {"in", "from", "across"} if of_shares else ()
    ):
        return -1
    end = at + 1
    while (
        end < len(items)
        and (kinds[end] in _DESCRIBING or items[end].low in {"leading", "all"})
        and end - at < _LONGEST_MEMBERS
    ):
        end += 1
    if end == at + 1 or end == len(items) or kinds[end] not in _VERBS:
        return -1
    phrase.last, phrase.owner = end - 1, False
    return phrase.last


def _topic_of(item: Item) -> str:
    return item.entry.topic if item.entry is not None else ""


def _describe(items: list[Item], kinds: list[str], phrase: Phrase) -> None:
    """Take in the words for a company that are no name: "shares in the city's oldest bookmaker"."""
    at, total = phrase.last + 1, len(items)
    if at + 1 >= total:
        return
    if kinds[at] == tags.GENITIVE and phrase.core < phrase.last:
        step = at + 1
    elif items[at].low in {"of", "in"} and kinds[at + 1] in {tags.DETERMINER, tags.POSSESSIVE}:
        step = at + 2
    else:
        return
    end = step
    while end < total and kinds[end] in {tags.WORD, tags.GENITIVE, tags.COUNT, tags.GROUP}:
        end += 1
    if end > step:
        phrase.last, phrase.owner = end - 1, False


def _another_place(kinds: list[str], previous: Phrase, phrase: Phrase) -> bool:
    """As in "stocks in Seoul and Sydney": the second place goes with the first."""
    return (
        phrase.first == phrase.last == previous.last + 2
        and kinds[phrase.core] == kinds[previous.last] == tags.PLACE
        and kinds[phrase.first - 1] in {tags.CONJUNCTION, tags.COMMA}
        and previous.market
        and previous.topic in {"equity", "yield", "bond", "index"}
    )


def _of_members(items: list[Item], previous: Phrase, phrase: Phrase) -> bool:
    """As in "the FTSEurofirst 300 index of top European shares": what a named index holds."""
    named = previous.topic == "index" and previous.named and previous.market
    begin = phrase.first - 1 if items[phrase.first - 1].low == "all" else phrase.first  # "of all first-section shares"
    return named and phrase.topic == "equity" and items[begin - 1].low == "of" and begin == previous.last + 2


def _of_two(items: list[Item], kinds: list[str], previous: Phrase, phrase: Phrase) -> bool:
    """As in "the spread between Italian and German yields": two names that belong to the gap before them."""
    if not phrase.market:
        return False
    if previous.topic == "spread" and items[previous.last + 1].low == "between":
        # The first side may be short: "between two-year and 10-year yields".
        return phrase.first - previous.last <= _LONGEST_SIDE
    if phrase.first - previous.last != 2:
        return False
    if kinds[phrase.first - 1] != tags.CONJUNCTION:
        return False
    if any(items[at].low == "gap between" for at in range(previous.first, previous.last)):
        return phrase.topic in {"yield", "bond"}
    return previous.topic == "spread" and any(
        items[at].low == "between" for at in range(previous.core + 1, previous.last)
    )


def _both_measured(items: list[Item], kinds: list[str], previous: Phrase, phrase: Phrase) -> bool:
    """Join as in "margins for petrol and diesel were 2 pence": a lone "diesel" would take no "were"."""
    if kinds[previous.core] != tags.OTHER or previous.market or phrase.plural or phrase.first - previous.last != 2:
        return False
    of_goods = tags.PREPOSITION in kinds[previous.core : previous.last]
    after = items[phrase.last + 1].low if phrase.last + 1 < len(items) else ""
    both = of_goods and kinds[phrase.first - 1] == tags.CONJUNCTION and after in {"were", "are", "have"}
    if both:
        _join(previous, phrase, market=False)
    return both


def _of_content(items: list[Item], kinds: list[str], previous: Phrase, phrase: Phrase) -> bool:
    """As in "iron ore cargoes with a 62% iron content": how pure what is traded is."""
    step = phrase.first - 1
    if items[phrase.core].low != "content" or not previous.market or kinds[step] != tags.NUMBER:
        return False
    step -= 2 if kinds[step - 1] == tags.DETERMINER else 1
    goods = kinds[previous.last + 1 : step]
    return items[step].low in {"with", "of"} and goods in ([], [tags.WORD])


def _two_places(kinds: list[str], previous: Phrase, phrase: Phrase) -> bool:
    """As in "China and Hong Kong stocks": the shares of both places."""
    return (
        phrase.first == previous.last + 2
        and phrase.first < phrase.core
        and previous.first == previous.last
        and kinds[previous.core] == kinds[phrase.first] == tags.PLACE
        and kinds[phrase.first - 1] == tags.CONJUNCTION
        and phrase.market
        and phrase.topic == "equity"
    )


def _join(outer: Phrase, inner: Phrase, *, market: bool) -> Phrase:
    outer.last = inner.last
    outer.owner = inner.owner
    outer.market = market
    return outer


def _of(sentence: Sentence, outer: Phrase, inner: Phrase, word: str) -> Phrase:
    """As in "Shares of X": one phrase that asks the catalogue for X."""
    kind = sentence.kinds[inner.core]
    topic = outer.topic
    if not inner.market:
        placed = word in {"in", "of"} or (word == "for" and topic in {"yield", "bond"})
        if kind == tags.PLACE and topic in {"equity", "yield", "bond", "index"} and placed:
            outer.last = inner.last
            return outer
        if kind == tags.OTHER and topic in {"index", "price", "value"}:
            outer.market = False
        outer.last = inner.last if kind != tags.PLACE else outer.last
        return outer
    described = inner.kind == SubjectKind.ANAPHOR and kind == tags.GROUP  # "the price of the metal"
    sector = (
        word == "in" and sentence.items[inner.core].low in _TRADES
    )  # "Prices in the energy sector" are a statistic's
    if topic == "price" and ((inner.topic in {"", "price"} and kind not in _NAMES and not described) or sector):
        outer.market = False
    if (
        topic == "index"
        and word == "for"
        and not (
            sentence.items[outer.core].low in _BENCHMARKS
            and (inner.topic in _QUOTED or sentence.items[inner.core].low in _SHARES)
        )
    ):
        outer.market = False
    outer.market = outer.market if topic in {"price", "index", "equity"} and not outer.market else True
    if topic == "price" and not sector and (kind in _NAMES or inner.topic or described):
        outer.market = not any(sentence.items[at].low in _CHARTED for at in range(outer.first, outer.core))
    outer.last = inner.last
    outer.owner = inner.owner
    outer.hints += inner.hints
    if inner.kind != SubjectKind.ANAPHOR or outer.kind == SubjectKind.ANAPHOR:
        outer.kind, outer.head, outer.named = inner.kind, inner.head, inner.named
    if topic in {"price", "future", ""}:
        outer.topic = inner.topic or topic
    return outer
