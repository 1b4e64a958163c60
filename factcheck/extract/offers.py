"""What a bidder pays for shares and how far above their price that is: no price that they trade at, and no move."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.clause_parts import DASHES
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene

_OFFERING: Final = frozenset(
    {"pay", "pays", "paid", "paying", "offer", "offers", "offered", "offering", "bid", "bids", "bidding", "receive"}
    | {"receives", "received", "receiving", "buy", "buying", "acquire", "acquires", "acquired", "acquiring", "purchase"}
)
_VALUING: Final = frozenset({"value", "values", "valued", "valuing"})
_GIVING: Final = frozenset({"gives", "gave", "give", "giving", "put", "puts", "putting", "implies", "implied"})
BIDDING: Final = _OFFERING | _VALUING
# What analysts set, which is no price either: "a target of $40, 12% above the last close".
_TARGETS: Final = frozenset({"target", "targets", "price target", "price targets", "target price", "target prices"})
_SET_BY_SOMEONE: Final = BIDDING | _TARGETS
DEALS: Final = frozenset(
    {"offer", "bid", "deal", "takeover", "buyout", "acquisition", "merger", "proposal", "agreement", "approach"}
)
_PRICING: Final = DEALS | {"round", "tender", "stake", "sale", "investment", "fundraising"}
_BEYOND: Final = ("above ", "below ", "over ", "under ")
_COMPARING: Final = frozenset({"above", "below", "over", "under", "more than", "less than"})
_BEFORE_PREMIUM: Final = frozenset({tags.LIGHT, tags.BOUND, tags.DETERMINER, tags.AUXILIARY, tags.RELATIVE, tags.OPEN})
_WALLS: Final = frozenset({*tags.MOVES, tags.BREAK, tags.LEVEL, tags.NUMBER})
_CLAUSE: Final = 12
_SHARES: Final = frozenset({"share", "shares"})
_CODE: Final = 3
_LARGEST_PRICE: Final = 1_000_000
_NAMES: Final = frozenset({tags.NAME, tags.CAPITAL})


def is_of_offer(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "will pay $30 a share, 22% above Thursday's close", "the offer values the shares at 310 pence"."""
    held = scene.sentence.held
    if number.unit == "percent":
        return not _SET_BY_SOMEONE.isdisjoint(held) and _bid_before(scene, at) is not None
    if not (_VALUING.isdisjoint(held) or DEALS.isdisjoint(held)) and _is_valued(scene, at, number):
        return True
    if "values" in held and number.value < _LARGEST_PRICE and _values_a_share(scene, at):
        return True
    return not (_GIVING.isdisjoint(held) or _PRICING.isdisjoint(held)) and _gives_value(scene, at)


def follows_premium(scene: Scene, at: int) -> bool:
    """As in "pay $30 a share, 22% above Thursday's close of $24.60": the price of the shares that are bid for."""
    premium = at - 3
    if scene.low(at - 1) != "of" or scene.kind(premium) != tags.NUMBER:
        return False
    return scene.kind(at - 2) == tags.PERIOD and _bid_before(scene, premium) is not None


def shares_bid_for(scene: Scene, at: int) -> Phrase | None:
    """Whose shares the bid before the figure at ``at`` is for: "for each Zorbic share", "to buy Zorbic for $30"."""
    bid = _bid_before(scene, at - 3)
    between = [phrase for phrase in scene.phrases if bid is not None and bid < phrase.first and phrase.last < at - 3]
    for phrase in reversed(between):
        if phrase.market and phrase.named:
            return phrase
        if scene.low(phrase.core) in _SHARES and phrase.first < phrase.core:
            return _named_by(scene, phrase)
    bought = (phrase for phrase in scene.phrases if bid is not None and phrase.last < bid and phrase.named)
    return next((phrase for phrase in bought if phrase.market and scene.low(phrase.first - 1) in BIDDING), None)


def _named_by(scene: Scene, share: Phrase) -> Phrase | None:
    """The company of "each Zorbic share": its name, without the word that cannot be priced."""
    last = share.core - 1
    if scene.kind(last) not in _NAMES:
        return None
    first = next(step for step in range(share.first, last + 1) if scene.kind(step) in _NAMES)
    head = scene.sentence.text[scene.items[first].start : scene.items[last].end]
    return replace(share, first=first, last=last, core=last, market=True, named=True, head=head)


def _bid_before(scene: Scene, at: int) -> int | None:
    """The item of the price bid that the percent at ``at`` compares with a close, as in "$30, 22% above the close"."""
    if not _compares(scene, at):
        return None
    step = at - 1
    while scene.kind(step) in _BEFORE_PREMIUM:
        step -= 1
    if scene.kind(step) != tags.COMMA and scene.kind(step + 1) != tags.OPEN and scene.low(step) not in DASHES:
        return None
    for price in range(step - 1, max(-1, step - _CLAUSE), -1):
        if scene.kind(price) == tags.NUMBER:
            return price if _is_money(scene.items[price].number) and _is_bid(scene, price) else None
        if scene.kind(price) in _WALLS:
            return None
    return None


def _compares(scene: Scene, at: int) -> bool:
    """As in "22% above Thursday's close", "15% higher than the stock's last close"."""
    step = at + 1
    if scene.kind(step) == tags.PERIOD:
        return scene.low(step).startswith(_BEYOND)
    if scene.kind(step) == tags.ADJECTIVE:
        return scene.low(step + 1) == "than"
    return scene.low(step) in _COMPARING


def _is_bid(scene: Scene, price: int) -> bool:
    for step in range(price - 1, max(-1, price - _CLAUSE), -1):
        if scene.low(step) in _SET_BY_SOMEONE:
            return True
        if scene.kind(step) in _WALLS:
            return False
    return False


def _is_valued(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "the offer values Zorbic shares at 310 pence", "the deal values each Zorbic share at $157"."""
    link = _before_hedges(scene, at)
    if scene.low(link) != "at" or not _is_money(number) or scene.kind(link - 1) == tags.LEVEL:
        return False  # "lost 30% of its value to end at $4.20": where it ended
    return any(scene.low(step) in _VALUING for step in range(link - 1, max(-1, link - _CLAUSE), -1))


def _before_hedges(scene: Scene, at: int) -> int:
    """The word that leads to a figure, as "at" of "valued the chain at about £2 billion"."""
    link = at - 1
    while scene.kind(link) in {tags.LIGHT, tags.BOUND}:
        link -= 1
    return link


def _values_a_share(scene: Scene, at: int) -> bool:
    """As in "The plan values Ordway shares at $54 each": a company is valued by its price as well, a share by a bid."""
    valued = scene.by_last.get(at - 2) if scene.low(at - 1) == "at" else None
    return valued is not None and any(scene.low(step) == "values" for step in range(valued.first - 1, valued.core))


def _gives_value(scene: Scene, at: int) -> bool:
    """As in "The bid gives the brewer a valuation of $3 billion": what it would be worth to the bidder."""
    link = _before_hedges(scene, at)
    value = scene.by_last.get(link - 1) if scene.low(link) == "of" else None
    if value is None or value.topic != "value":
        return False
    verb = next((step for step in range(value.first - 1, max(-1, at - _CLAUSE), -1) if scene.low(step) in _GIVING), 0)
    giver = verb - 1
    while scene.kind(giver) in {tags.LIGHT, tags.MODAL, tags.AUXILIARY, tags.PERIOD}:
        giver -= 1
    return scene.low(giver) in _PRICING


def _is_money(number: NumberMention | None) -> bool:
    return number is not None and number.unit is not None and len(number.unit) == _CODE and number.unit.isupper()
