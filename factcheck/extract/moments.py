"""What a move within a session led to is of a moment of it, and of no close: prices, and markets briefly entered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.extract.assembly import may_hedge
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.quantities import hedge_at
from factcheck.extract.touched import in_passing, not_for_long
from factcheck.models import PRICE_CHANGES, Approximation, Kind, PriceField

_WAYS: Final = {1: PriceField.HIGH, -1: PriceField.LOW}


def mark_moments(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """As in "tumbled as much as 13% to 31,156", "sank 5% at one point to $40": the price of the lowest moment.

    So is a market that was "briefly" entered.
    """
    changes: dict[int, Draft] = {}
    for draft in drafts:
        if draft.kind is Kind.REGIME and (word := not_for_long(sentence, draft.place)) is not None:
            draft.period = in_passing(sentence, draft, word)
        if draft.number is None:
            continue
        if draft.kind in PRICE_CHANGES:
            changes[draft.number] = draft
        elif draft.led_to and draft.kind is Kind.LEVEL and (change := changes.get(draft.anchor)) is not None:
            field = _moment_of(sentence, change)
            if field is not None:
                draft.field, draft.settled, draft.led_to = field, False, False


def _moment_of(sentence: Sentence, change: Draft) -> PriceField | None:
    """The price of the session that a move ended at; None for its close."""
    if change.field is not PriceField.CLOSE:
        return change.field
    approximation = change.approximation
    if approximation is None and change.number is not None and may_hedge(sentence, change.number):
        number = sentence.items[change.number].number
        hedge = None if number is None else hedge_at(sentence.text, number)
        approximation = None if hedge is None else hedge.approximation
    return _WAYS.get(change.direction or 0) if approximation is Approximation.AT_MOST else None
