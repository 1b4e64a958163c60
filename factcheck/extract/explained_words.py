"""Words that their neighbours explain: a month of delivery ("May corn"), a bond by its length ("the 10-year rose")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.capitals import NAMING, TOLD, VERBISH
from factcheck.extract.lexicon import Entry
from factcheck.extract.words import QUOTES

if TYPE_CHECKING:
    from factcheck.extract.items import Item

_BEFORE_ADJECTIVE: Final = frozenset({tags.GENITIVE, tags.DETERMINER, tags.POSSESSIVE})
# Before a year: "an April 2011 high".
MONTHS: Final = frozenset(
    {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    }
)
# At the start of a sentence, before a verb: "That was the highest finish since May", "Both were near their lows".
_POINTING: Final = frozenset({"that", "this", "both"})
_EXTREMES: Final = frozenset({"high", "highs", "low", "lows", "peak", "peaks", "trough", "close"})
# "lower than October", but a gap "between July and December" is of two contracts.
_SET_AGAINST: Final = frozenset(
    {"compared with", "compared to", "versus", "vs", "vs.", "than", "from", "in", "by", "relative to"}
)
_GOODS: Final = frozenset({tags.HEAD, tags.NAME, tags.CAPITAL, tags.PLACE, tags.GROUP, tags.CONJUNCTION})
_RANGES: Final = "-–/"
# So many letters has the code of a currency.
_CODE: Final = 3
# "May Brent crude on the ICE Futures exchange in London fell"
_LONGEST_CONTRACT: Final = 10
_MATURITIES: Final = frozenset(
    {"two-year", "five-year", "ten-year", "2-year", "5-year", "10-year", "30-year"}
    | {"2 year", "5 year", "10 year", "30 year"}
)
# "the 10-year", "the German 10-year", "Italy's 10-year"
_BEFORE_MATURITY: Final = frozenset({tags.PLACE, tags.CAPITAL, tags.GENITIVE})
_LEADING_TO: Final = frozenset({"to", "at", "by"})
_OF_SEVERAL: Final = frozenset({"of", "among", "amongst"})
# "10-year rates"; of 30 years or 15 they are of mortgages.
_OF_BONDS: Final = ("two-year", "five-year", "ten-year", "2-year", "5-year", "10-year")
# Words that their neighbours explain.
# "That's 20% below its record".
_SHORTEST_MARKED: Final = 5
_BESIDE_MARKS: Final = ("below", "above", "off", "short of", "shy of")
_NO_MARKET: Final = frozenset({"real", "forecasts"})
_EXPLAINED: Final = MONTHS | _MATURITIES | _NO_MARKET | {"top", "rates", "rate"}
# After "real" as a measure: "real incomes", "real GDP", "in real terms"; Brazil's real rises and falls.
_MEASURED: Final = frozenset({tags.WORD, tags.OTHER, tags.HEAD, tags.GROUP, tags.NAME})
_YIELD: Final = Entry(tags.HEAD, topic="yield")
_AFTER_POINTING: Final = frozenset({tags.AUXILIARY, tags.LEVEL, tags.MOVE, tags.SUPPORT})


def explain_words(text: str, items: list[Item], held: frozenset[str]) -> None:
    """Put right words that neighbours explain: "May corn" names a month, "the top share index" no level.

    An adverb that opens a sentence ("Separately,") names nobody. ``held`` are the items in small letters.
    """
    if len(items) > 1:
        _read_opening(items[0], items[1])
        _point_at_mark(items)
        if not QUOTES.isdisjoint(held):
            first = next((at for at, item in enumerate(items[:-1]) if item.kind == tags.QUOTE), -1) + 1
            if 0 < first < len(items) - 1:
                _read_opening(items[first], items[first + 1])  # 'He added: "Similarly, ..."'
    if _EXPLAINED.isdisjoint(held) and not any(map(str.isdecimal, held)):
        return
    for at in range(len(items) - 1):
        item = items[at]
        if (
            item.low in {"rates", "rate"}
            and at
            and items[at - 1].low.endswith(_OF_BONDS)
            and items[at + 1].kind in TOLD
        ):
            item.kind, item.entry = tags.HEAD, _YIELD
        if item.low in _NO_MARKET:
            _explain_no_market(items, at)
        elif item.low in _EXPLAINED:
            _explain(text, items, at)
        elif item.kind == tags.WORD and at and item.low.isdecimal() and _ends_index(text, items, at - 1):
            item.kind = tags.CAPITAL  # "Small Cap 100", "Stoxx Europe Luxury 10"


def _ends_index(text: str, items: list[Item], last: int) -> bool:
    """Whether the word before a number is part of a name, as what such companies do is of the name of an index."""
    if items[last].kind == tags.CAPITAL:
        return True
    grouped = items[last].kind in {tags.GROUP, tags.PLACE} and text[items[last].start].isupper()
    return grouped and last > 0 and items[last - 1].kind in {*NAMING, tags.PLACE}


def _read_opening(first: Item, after: Item) -> None:
    parted = after.kind == tags.COMMA or after.low.endswith("ing")
    if first.kind == tags.CAPITAL and parted and first.low.endswith("ly"):
        # "Lastly, natural gas rose", "Partly erasing its gain, gold fell": an adverb names nothing.
        first.kind = tags.LIGHT
    elif first.low in _POINTING and (after.kind in _AFTER_POINTING or after.low == "also"):
        first.kind, first.entry = tags.PRONOUN, None


def _point_at_mark(items: list[Item]) -> None:
    """As in "That's 20% below its record close": how far a price of the sentence before is from a mark."""
    if len(items) < _SHORTEST_MARKED or items[0].low != "that" or items[1].kind != tags.GENITIVE:
        return
    if items[2].number is not None and items[3].low.startswith(_BESIDE_MARKS):
        items[0].kind, items[1].kind = tags.PRONOUN, tags.AUXILIARY


def _explain(text: str, items: list[Item], at: int) -> None:
    """Put right a month, the word "top" or a length of bonds by what stands beside it."""
    item, after = items[at], items[at + 1]
    month = item.kind == tags.MODAL and text[item.start : item.end] == "May"
    ranged = at > 0 and item.start == items[at - 1].end + 1 and text[item.start - 1] in _RANGES
    if ranged and item.kind == tags.CAPITAL and item.low in MONTHS and items[at - 1].kind == tags.PERIOD:
        item.kind, item.entry = tags.PERIOD, None  # "in January-February"
        return
    if item.kind == tags.PERIOD and after.kind == tags.GENITIVE and at and items[at - 1].kind == tags.CAPITAL:
        item.kind, item.period = tags.CAPITAL, None  # "Vera May's rating"
    if item.low == "top":
        held = at and (items[at - 1].kind in _BEFORE_ADJECTIVE or items[at - 1].low in _OF_SEVERAL)
        if held and after.kind != tags.NUMBER:
            item.kind, item.entry = tags.WORD, None
    elif month and (_is_delivered(text, items, at + 1) or _names_a_good(items, at + 1)):
        item.kind, item.entry = tags.WORD, None
    elif (month or item.kind == tags.CAPITAL) and item.low in MONTHS and _read_month(items, at):
        return
    elif (
        item.low in _MATURITIES
        and at
        and _is_borrowed(items[at - 1])
        and (_says(after) or _goes_on_with_yields(items, at))
    ):
        # "the 10-year rose to 4.2%": a bond by its length, and what is told of it.
        item.kind, item.entry = tags.HEAD, _YIELD
    elif month and _tells_past(after):
        item.kind, item.entry = tags.CAPITAL, None


def _explain_no_market(items: list[Item], at: int) -> None:
    """Put right "real" of "real incomes", and the market of "beat market forecasts for a rise of 2%"."""
    item, after = items[at], items[at + 1]
    if item.low == "real":
        if item.kind == tags.HEAD and after.kind in _MEASURED and not after.low.endswith(("ed", "ing")):
            item.kind, item.entry = tags.WORD, None
    elif at and items[at - 1].low == "market" and not (at > 1 and items[at - 2].kind in _BEFORE_ADJECTIVE):
        items[at - 1].kind, items[at - 1].entry = tags.WORD, None
        item.kind = tags.OTHER


def _goes_on_with_yields(items: list[Item], at: int) -> bool:
    """As in "the 30-year yield rose to 4.5% and the 10-year to 4.3%": the verb and its noun spared."""
    after, joined = items[at + 1], items[at - 2].kind if at > 1 else ""
    told = after.low in _LEADING_TO or after.kind == tags.NUMBER
    return told and joined in {tags.COMMA, tags.CONJUNCTION} and any("yield" in item.low for item in items[: at - 1])


def _is_borrowed(before: Item) -> bool:
    """Whether a length of bonds stands right after the article or whose bonds they are: "the", "Italy's"."""
    return before.low == "the" or before.kind in _BEFORE_MATURITY


def _is_delivered(text: str, items: list[Item], at: int) -> bool:
    """Whether a good, or the word for its delivery, follows the month."""
    item = items[at]
    named = item.kind == tags.NAME and (text[item.start].islower() or _is_sold(items, at) or _has_moved(items, at))
    return item.kind == tags.HEAD or named or item.low in {"delivery", "settlement", "expiry", "loading"}


def _has_moved(items: list[Item], at: int) -> bool:
    """As in "May Brent rose", "May Brent on the ICE exchange dropped": a modal verb has no past after its subject."""
    for item in items[at + 1 : at + _LONGEST_CONTRACT]:
        if item.kind in VERBISH | tags.CLAUSE_BORDERS | {tags.AUXILIARY, tags.PRONOUN}:
            return item.kind in {tags.MOVE, tags.LEVEL} and _tells_past(item)
    return False


def _is_sold(items: list[Item], at: int) -> bool:
    """As in "May New York cocoa closed": a good by its market, and a verb in its past."""
    entry = items[at].entry
    good = entry is not None and entry.topic in {"commodity", "future"}
    return good and at + 1 < len(items) and _tells_past(items[at + 1])


def _names_a_good(items: list[Item], at: int) -> bool:
    """As in "May white sugar", "May London cocoa": a word or place, then something delivered."""
    if at + 1 >= len(items) or items[at].kind not in {tags.WORD, tags.PLACE, tags.CAPITAL}:
        return False
    if items[at].kind == tags.CAPITAL:
        return _is_sold(items, at + 1)  # "May Kansas wheat closed"
    return items[at + 1].kind == tags.HEAD or items[at + 1].kind == tags.NAME


def _read_month(items: list[Item], at: int) -> bool:
    """Whether the month at ``at`` is one of a delivery with its year, or dates; it is put right where it is."""
    if _is_contract(items, at):
        for item in items[at : at + 2]:
            item.kind, item.entry, item.period = tags.CAPITAL, None, None
        return True
    if _dates(items, at):
        items[at].kind, items[at].entry = tags.PERIOD, None
        return True
    return False


def _is_contract(items: list[Item], at: int) -> bool:
    """As in "July 2014 shed RM40", "May 2014 and June 2014 rose RM7": months of delivery, of which a price is told."""
    step = at + 1
    if items[step].kind != tags.PERIOD or not items[step].low.isdecimal():
        return False
    if at and items[at - 1].kind == tags.PREPOSITION:
        return False
    while (
        step + 3 < len(items)
        and items[step + 1].kind in {tags.CONJUNCTION, tags.COMMA}
        and items[step + 2].low in MONTHS
    ):
        step += 3
    told = items[step + 1 : step + 5]
    verb = told[0].kind in {tags.MOVE, tags.EITHER, tags.LEVEL, tags.AUXILIARY} if told else False
    return verb and any(item.number is not None and len(item.number.unit or "") == _CODE for item in told[1:])


def _dates(items: list[Item], at: int) -> bool:
    """As in "an April 2011 high", "October lows", "compared with June": a month that dates, and no name."""
    after = items[at + 1]
    if at and items[at - 1].low in {"any", "every", "each"}:
        return True
    if at and items[at - 1].low in _SET_AGAINST and after.kind not in _GOODS:
        return True
    if at and items[at - 1].low == "by" and after.kind == tags.CONJUNCTION:
        return True
    if at and items[at - 1].kind == tags.NUMBER and after.kind in tags.NOUNS:
        return True  # "a 3% February gain"
    if after.kind == tags.PERIOD:
        return after.low.isdecimal()
    if after.low in _EXTREMES:
        return True
    if at > 1 and items[at - 1].kind == tags.CONJUNCTION and items[at - 2].kind == tags.PERIOD:
        return items[at - 2].low.rpartition(" ")[2] in MONTHS  # "in May and June"
    return bool(at) and items[at - 1].low == "of" and after.kind in {tags.PREPOSITION, tags.COMMA, tags.BREAK}


def _says(item: Item) -> bool:
    """Whether a verb, a copula or a figure of its own follows a subject."""
    return item.kind in {tags.AUXILIARY, tags.NUMBER, tags.ADJECTIVE} or (
        item.entry is not None
        and item.kind in {tags.MOVE, tags.EITHER, tags.LEVEL}
        and item.entry.form in {"past", "ing"}
    )


def _tells_past(item: Item) -> bool:
    """As in "May closed", "May was": what follows the month of a contract, and no modal verb."""
    return item.low in {"was", "is"} or (item.entry is not None and item.entry.form == "past")
