"""Figures that count things, as in "to 55,236 vehicles" and "12,000 BTC": what changed by so many has no price."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene

# Half a unit of "20 thousand"; no index is told in millions without the word points.
_LARGEST_HALF_UNIT: Final = 500
# Half a unit of a whole number.
_WHOLE: Final = Decimal("0.5")
_MILLION: Final = 1_000_000
_LONGEST_SYMBOL: Final = 4
_COINS: Final = frozenset({"bitcoin", "bitcoins", "ether", "ethereum", "litecoin", "dogecoin", "solana"})
_OF_AN_INDEX: Final = frozenset(
    {"stocks", "shares", "companies", "firms", "names", "members", "constituents", "components"}
)
_BETWEEN: Final = frozenset({*tags.NOUNS, tags.COMMA, tags.LIGHT, tags.PERIOD, tags.CLOSE})
_MOST_BETWEEN: Final = 4


def counts_things(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "holds 503 stocks", "sold 82,302 pickups", "12,000 BTC": a count of what follows."""
    kind, low = scene.kind(at + 1), scene.low(at + 1)
    # "2,700 .SPX": the code of an index tells whose level it is.
    shares = kind == tags.TICKER and not low.startswith(".")
    if number.half_unit > _LARGEST_HALF_UNIT or shares or low in _COINS or low in scene.lexicon.weighed:
        return True
    if low == "out of":
        return True  # "closed higher in three out of four weeks"
    if kind == tags.NAME:
        return low.isalpha() and len(low) <= _LONGEST_SYMBOL
    if kind in {tags.HEAD, tags.GROUP}:
        return low.endswith("s")
    if number.form == "words" and kind == tags.WORD:
        return True  # "rose 2% over three troubled weeks"
    if number.half_unit < _WHOLE:
        return False
    return _is_thing(scene, at + 1) or (
        kind == tags.WORD and scene.kind(at + 2) == tags.WORD and _is_thing(scene, at + 2)
    )


def counts_members(scene: Scene, phrase: Phrase) -> bool:
    """As in "125 stocks in the S&P 500 are down 75%", "four of the 30 Dow stocks": how many, and no move of all."""
    if scene.low(phrase.core) not in _OF_AN_INDEX or not (phrase.named or phrase.last > phrase.core):
        return False
    step = phrase.first - 1
    if scene.low(step - 1) == "of" and scene.low(step) == "the":
        step -= 1  # "half of the stocks in the index"
    if scene.low(step) == "of":
        step -= 1
    number = scene.items[step].number if step >= 0 and scene.kind(step) == tags.NUMBER else None
    if number is None or number.unit not in {None, "percent", "times"}:
        return False
    determined = scene.kind(step - 1) in {tags.DETERMINER, tags.POSSESSIVE}
    return not determined or (scene.low(step - 2) == "of" and scene.kind(step - 3) == tags.NUMBER)


def leads_to_count(scene: Scene, at: int) -> bool:
    """As in "rose 21.7% to 55,236 vehicles", "grew by 9%, to 42.17 million tonnes": things, and goods by weight."""
    step = at + 1
    while scene.kind(step) in _BETWEEN and step - at <= _MOST_BETWEEN:
        step += 1
    number = scene.items[step + 1].number if scene.low(step) == "to" and step + 1 < len(scene.items) else None
    if number is None:
        return False
    scaled = number.unit is None and number.value >= _MILLION and scene.low(step + 1)[-1].isalpha()
    if scaled or number.unit == "months":
        return True  # "was up 13.6 percent to 70.9m", of millions or, it seems, months
    if scene.kind(step + 1) != tags.NUMBER or number.unit is not None or number.half_unit < _WHOLE:
        return False  # "to 37,677.76 units" are the points of an index
    thing = step + 3 if scene.low(step + 2) == "metric" else step + 2
    return scene.low(thing) in scene.lexicon.weighed or _is_thing(scene, thing)


def _is_thing(scene: Scene, at: int) -> bool:
    """Whether the word names neither a price nor what has one: a plural, or people."""
    kind, low = scene.kind(at), scene.low(at)
    if low in scene.lexicon.price_units:
        return False
    return kind == tags.OTHER or (kind == tags.WORD and low.endswith("s") and scene.lexicon.is_plain_noun(low))
