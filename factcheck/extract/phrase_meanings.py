"""What a noun phrase may stand for: whether it can have a price, how it refers, the words a catalogue is asked for."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Item, Sentence
from factcheck.extract.lexicon import Entry
from factcheck.models import SubjectKind

NAMED: Final = frozenset({tags.NAME, tags.CAPITAL})
DETERMINING: Final = frozenset({tags.DETERMINER, tags.POSSESSIVE})
_NO_MODIFIERS: Final = DETERMINING | {tags.LIGHT}
# What the names of public bodies end with: "the Transportation Department said".
_OFFICES: Final = frozenset({"department", "ministry", "commission", "bureau", "council", "administration"})
# After a name that a price is of: a genitive, or its code.
_OWNED: Final = frozenset({tags.GENITIVE, tags.TICKER})
_REGIMES: Final = frozenset({"bear", "bull"})
_NO_PRICE: Final = frozenset({tags.OTHER, tags.PLACE, tags.BODY})
# Groups that name no trade unless a word before them does: "defence companies".
_ANYBODY: Final = frozenset({"companies", "firms"})
# What only a market does or counts in: by these "Prices rose 4%" is told from prices of homes and food.
_EXCHANGES: Final = frozenset({"lme", "comex", "shfe", "nymex", "cbot"})  # "LME prices"
_TRADING: Final = frozenset(
    {
        "intraday",
        "session",
        "settled",
        "settle",
        "settling",
        "settlement",
        "barrel",
        "ounce",
        "bushel",
        "mmbtu",
        "futures",
    }
    | {
        "contract",
        "contracts",
        "weekly",
        "traders",
        "trading",
        "traded",
        "tonne",
        "troy",
        "exchange",
        "bullion",
        "coin",
        "token",
    }
    | {"rally", "selloff", "sell-off", "rout"}
)


def topic_of(item: Item) -> str:
    """The topic of a head noun: yield, index, currency, value; empty of any other word."""
    return item.entry.topic if item.entry is not None else ""


def kind_at(kinds: list[str], at: int) -> str:
    """The kind of an item, empty beyond the last."""
    return kinds[at] if at < len(kinds) else ""


def meaning_of(sentence: Sentence, first: int, core: int) -> tuple[bool, SubjectKind, str, bool]:  # noqa: C901, PLR0912 - one decision a branch
    """Whether the phrase can have a price, how it refers, and the words a catalogue is asked for."""
    items, kinds = sentence.items, sentence.kinds
    item = items[core]
    kind = item.kind
    if kind == tags.PRONOUN:
        # "Managers said they held 9%" is of the managers.
        return (
            not (item.low == "they" and kind_at(kinds, core - 1) == tags.SAYING),
            SubjectKind.ANAPHOR,
            item.low,
            False,
        )
    if kind == tags.TICKER:
        return True, SubjectKind.TICKER, sentence.text[item.start : item.end], True
    if kind in _NO_PRICE:
        return False, SubjectKind.NAME, sentence.text[item.start : item.end], False
    if kind == tags.NAME:
        return True, SubjectKind.NAME, sentence.text[item.start : item.end], True
    if kind == tags.CAPITAL:
        begin = _name_start(items, kinds, first, core)
        listed = item.low not in _OFFICES
        return listed, SubjectKind.NAME, sentence.text[items[begin].start : item.end], True
    named = [index for index in range(first, core + 1) if kinds[index] in NAMED]
    topic = item.entry.topic if item.entry is not None else ""
    if topic == "price" and named == [0] and kinds[0] == tags.CAPITAL and kinds[1] not in _OWNED:
        named = []  # "Hotel prices" open a sentence
    if named and kind in {tags.HEAD, tags.GROUP}:
        begin, last = _name_start(items, kinds, first, named[-1]), named[-1]
        joined = topic == "index" and tags.CONJUNCTION in kinds[begin:core]
        if joined or (topic in {"index", "currency", "commodity"} and last + 1 == core):
            last = core
        owned = kind_at(kinds, named[-1] + 1) == tags.GENITIVE
        if not (owned and topic == "index"):
            return True, SubjectKind.NAME, sentence.text[items[begin].start : items[last].end], True
    if item.low == "market" and core > first and items[core - 1].low in _REGIMES and not _names_mark(items, core + 1):
        return False, SubjectKind.GROUP, item.low, False  # "flirting with a bear market"
    modifiers = [index for index in range(first, core) if kinds[index] not in _NO_MODIFIERS]
    if topic == "price" and not named:
        market = any(_is_traded(items[index]) or items[index].low in _EXCHANGES for index in modifiers)
        told = sentence.quoted or any(has_quotes(item.entry) for item in items[:first])
        owned = kinds[first] == tags.POSSESSIVE and told
        owned = owned or (sentence.quoted and core == 0)
        alone = not modifiers and (kinds[first] == tags.DETERMINER or owned or _on_exchange(items))
        return market or alone, SubjectKind.GROUP, _text(sentence, modifiers, core), False
    anaphor = item.entry is not None and item.entry.anaphor
    leading = kinds[first]
    if anaphor and (leading in DETERMINING or not modifiers) and len(modifiers) <= 1:
        return True, SubjectKind.ANAPHOR, item.low, False
    if item.low in _ANYBODY and not modifiers:
        return False, SubjectKind.GROUP, item.low, False
    if kind == tags.GROUP and anaphor and leading not in DETERMINING and not item.low.endswith("s"):
        return False, SubjectKind.GROUP, item.low, False
    single = topic in {"commodity", "currency", "crypto", "future", "yield", "index"} and not item.low.endswith("s")
    return True, SubjectKind.NAME if single else SubjectKind.GROUP, _text(sentence, modifiers, core), False


def _on_exchange(items: list[Item]) -> bool:
    """Whether a sentence that opens with "Prices" has words of trading in it: "Prices slid from an intraday high"."""
    return any(word in _TRADING for item in items for word in item.low.replace("/", " ").split())


def _names_mark(items: list[Item], at: int) -> bool:
    """As in "a bear market low of 7,447.55"."""
    return at < len(items) and items[at].low in {"low", "lows", "high", "highs", "bottom", "peak"}


def _is_traded(item: Item) -> bool:
    """As the gold of "gold prices", not the ticket of "the average ticket price"."""
    return item.entry is not None and item.entry.topic not in {"", "index"}


def has_quotes(entry: Entry | None) -> bool:
    """As the bitcoin of "Bitcoin fell, bringing its price to $79,000": nothing that a shop sells."""
    return entry is not None and entry.topic in {"commodity", "crypto", "currency", "future"}


def _text(sentence: Sentence, modifiers: list[int], core: int) -> str:
    begin = modifiers[0] if modifiers else core
    return sentence.text[sentence.items[begin].start : sentence.items[core].end]


def _name_start(items: list[Item], kinds: list[str], first: int, at: int) -> int:
    """The first word of the capitalised name that ends at ``at``."""
    if kinds[at] == tags.NAME:
        return at
    while at > first and (
        kinds[at - 1] in {tags.CAPITAL, tags.NAME, tags.PLACE}
        or (kinds[at - 1] in {tags.HEAD, tags.OTHER, tags.GROUP} and items[at - 1].low != items[at - 1].low.strip())
        or (kinds[at - 1] == tags.CONJUNCTION and items[at - 1].low == "&")
    ):
        at -= 1
    return at
