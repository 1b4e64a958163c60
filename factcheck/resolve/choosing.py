"""One meaning of an ambiguous name or none: the first rule that leaves a single candidate decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.resolve.catalogue import Meaning
from factcheck.resolve.contexts import Contexts, Surroundings
from factcheck.resolve.story import Story
from factcheck.resolve.ticker_forms import TickerForms

_TYPES_OF_HINT = {
    "share": frozenset({"equity", "adr"}),
    "shares": frozenset({"equity", "adr"}),
    "stock": frozenset({"equity", "adr"}),
    "index": frozenset({"index", "volatility"}),
    "yield": frozenset({"yield"}),
    "futures": frozenset({"future", "commodity"}),
    "etf": frozenset({"fund"}),
    "token": frozenset({"crypto"}),
}
_TYPES_OF_UNIT = {"points": frozenset({"index", "volatility"}), "basis_points": frozenset({"yield"})}


@dataclass(frozen=True, slots=True)
class Grounds:
    """Everything that may decide between meanings. ``known`` are symbols that the text has named otherwise already."""

    around: Surroundings
    story: Story
    hints: tuple[str, ...]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class Choice:
    """The meanings left (one, or all those that nothing tells apart) and the rule that left them.

    ``why`` is empty where the name has this one meaning.
    """

    meanings: tuple[Meaning, ...]
    why: str


def choose(meanings: Sequence[Meaning], grounds: Grounds, *, contexts: Contexts, forms: TickerForms) -> Choice:
    """The meanings whose context holds, narrowed to one where a rule does so; none where no context holds."""
    signs = {meaning: contexts.sign(meaning.needs, grounds.around) for meaning in meanings if meaning.needs}
    met = [meaning for meaning, sign in signs.items() if sign]
    left = _distinct(met or [meaning for meaning in meanings if not meaning.needs])
    if not left:
        several = _distinct(meanings)
        needed = ", ".join(sorted({str(meaning.needs).replace("_", " ") for meaning in several}))
        why = f"“{grounds.around.name}” needs its context ({needed}), and nothing near gives it"
        return Choice(tuple(several) if len(several) > 1 else (), why)
    if len(left) == 1:
        return Choice(tuple(left), f"with {signs[left[0]]}" if met else "")
    rules: tuple[tuple[Callable[[Meaning], bool], str], ...] = (
        (_types_allow(grounds), "the only one of the kind that the words speak of"),
        (_in_currency(grounds.around.unit), f"the only one told in {grounds.around.unit}"),
        (_named_otherwise(grounds.known), "named in full elsewhere in the text"),
        (_in_market({grounds.story.country}, forms), "the only one of the market the story is about"),
        (_in_market(grounds.story.countries, forms), "the only one of a market that the text touches"),
    )
    for allows, why in rules:
        kept = [meaning for meaning in left if allows(meaning)]
        if len(kept) == 1:
            return Choice((kept[0],), why)
        left = kept or left
    return Choice(tuple(left), "nothing in the text tells them apart")


def _distinct(meanings: Sequence[Meaning]) -> list[Meaning]:
    return list({meaning.instrument.symbol: meaning for meaning in reversed(meanings)}.values())


def _types_allow(grounds: Grounds) -> Callable[[Meaning], bool]:
    words = {hint.casefold() for hint in grounds.hints}
    allowed = [types for word, types in _TYPES_OF_HINT.items() if word in words]
    if grounds.around.unit in _TYPES_OF_UNIT:
        allowed.append(_TYPES_OF_UNIT[grounds.around.unit])

    def allows(meaning: Meaning) -> bool:
        return all(meaning.instrument.type in types for types in allowed)

    return allows


def _in_currency(unit: str | None) -> Callable[[Meaning], bool]:
    def allows(meaning: Meaning) -> bool:
        return meaning.instrument.currency == unit

    return allows


def _named_otherwise(known: frozenset[str]) -> Callable[[Meaning], bool]:
    def allows(meaning: Meaning) -> bool:
        return meaning.instrument.symbol in known

    return allows


def _in_market(countries: frozenset[str] | set[str | None], forms: TickerForms) -> Callable[[Meaning], bool]:
    def allows(meaning: Meaning) -> bool:
        instrument = meaning.instrument
        return (forms.market_of(instrument.exchange) or instrument.country) in countries

    return allows
