"""What companies are worth: which sums are of market value ("erased $589 billion", "valued at $3 trillion")."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import SubjectKind

_LARGE: Final = Decimal(10_000_000)
_MILLION: Final = Decimal(1_000_000)
_SCALED: Final = re.compile(r"\d ?(?:m|mn|mln|million|b|bn|bln|billion|cr|crore|lakh|lakh crore)\b")
# Of these a share may cost millions.
_SMALL_COINS: Final = frozenset({"KRW", "IDR", "VND", "JPY", "IRR", "LBP"})
_DEALT_IN_PARCELS: Final = frozenset({"equity", "commodity"})
WORTH: Final = frozenset({"worth", "valued", "value", "valuing"})
# "joined the $1 trillion club", "passed the $3 trillion mark".
MARKS: Final = frozenset({"club", "mark", "milestone", "threshold", "level"})
_BESIDE_ANOTHER: Final = frozenset({"more", "less"})
# "knocked £2bn off the shares": verbs that take a sum off what something is worth.
_WIPING: Final = ("wip", "eras", "shav", "knock", "lop", "slic")
_OFF: Final = ("off", "from", "off of")
_OF_WORTH: Final = frozenset({"in", "of"})
_FAR: Final = 12
# Where a few buyers, and no market, say what a company is worth.
_ROUNDS: Final = frozenset({"round", "rounds", "fundraising", "fundraise", "tender offer", "secondary sale"})
_SEEKING: Final = frozenset({"seeking", "seeks", "sought", "targeting", "targets", "eyeing", "eyes", "aiming", "wants"})
# What an exchange asks of whoever lists there.
_HELD: Final = frozenset({"listed", "publicly", "unaffiliated", "unrestricted", "public"})
_SECURITIES: Final = frozenset({"securities", "shares", "float", "held", "holders"})
_HELD_FAR: Final = 5


def is_large(number: NumberMention) -> bool:
    """Whether a sum of money is of the size of a company rather than of a share."""
    return number.value >= _LARGE and number.unit is not None and len(number.unit) == 3


def is_sum(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "to $8.1 million", "to $3.5M": a sum printed with its scale, which the price of a share never is."""
    if number.unit is None or len(number.unit) != 3 or number.unit in _SMALL_COINS or number.value < _MILLION:
        return False
    return _SCALED.search(scene.low(at)) is not None


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
    if not _ROUNDS.isdisjoint(scene.sentence.held) or (value is not None and _is_sought(scene, value)):
        return False
    if (value is None and not (told or marked)) or (value is not None and _is_of_any(scene, value)):
        return False
    if scene.low(at + 1) in {"for", "per"} and scene.low(at + 2) in {"every", "each", "employee", "head", "user"}:
        return False  # "worth $39 million for every employee"
    after = subject.last + 1 + (scene.kind(subject.last + 1) == tags.LIGHT)
    if subject.topic in _DEALT_IN_PARCELS and scene.low(after) in WORTH:
        return False  # "shares valued at $3 billion changed hands", "lost bitcoin now worth $784 million"
    if _is_holding(scene, subject):
        return False
    if any(_is_parcel(scene, step) for step in range(max(0, at - _FAR), at)):
        return False
    # "18 companies valued at more than $1 billion" are nobody in particular.
    return not (subject.kind is SubjectKind.GROUP and scene.kind(subject.first) == tags.GROUP)


def _is_sought(scene: Scene, value: Phrase) -> bool:
    """As in "is seeking a valuation of $15 billion": what somebody would like to fetch."""
    before = value.first - 1
    return scene.low(before - 1 if scene.low(before) in {"at", "for"} else before) in _SEEKING


def _is_of_any(scene: Scene, value: Phrase) -> bool:
    """As in "invests in companies with a market value above $10 billion": of whichever has one."""
    ruled = scene.low(value.core + 1) == "of" and scene.low(value.core + 2) in _HELD
    if ruled and any(scene.low(step) in _SECURITIES for step in range(value.core + 3, value.core + _HELD_FAR)):
        return True  # "Market Value of Listed Securities of at least $35 million"
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


def _is_holding(scene: Scene, subject: Phrase) -> bool:
    """As in "staked 74,880 ether, valued at $210 million": so many coins, and not all there are."""
    count = scene.items[subject.first - 1].number if subject.first else None
    after = subject.last + 1 + (scene.kind(subject.last + 1) == tags.COMMA)
    return count is not None and count.unit is None and scene.low(after) in WORTH


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
    step = at + 4 if scene.kind(at + 1) == tags.OPEN and scene.kind(at + 3) == tags.CLOSE else past_worth(scene, at)
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


def past_worth(scene: Scene, at: int) -> int:
    """The item after the sum at ``at``, past "in market value" in "knocked $9 billion in market value off the bank"."""
    if scene.low(at + 1) not in _OF_WORTH:
        return at + 1
    held = scene.by_first.get(at + 2)
    worth = at + 2 if scene.low(at + 2) == "value" else held.core if held is not None and held.topic == "value" else at
    return worth + 1 if scene.low(worth + 1).endswith(_OFF) else at + 1


def _is_value(scene: Scene, at: int) -> bool:
    entry = scene.items[at].entry
    return entry is not None and entry.topic == "value"
