"""A sentence with its slots: what is printed where, which slots are claims, and what it was computed from."""

from __future__ import annotations

import string
from dataclasses import dataclass, field, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Draft:
    """One true sentence. ``claims`` are the slots that hold the figure of a claim; ``claim_kinds`` those without one.

    ``rows`` are base and end row of the figure in the history of ``symbol``; ``day`` the session named.
    """

    family: str
    template: str
    slots: dict[str, str]
    claims: tuple[str, ...]
    symbol: str
    base: int
    end: int
    published: str
    day: date | None = None
    style: str = "full"
    claim_kinds: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    extra: dict[str, float] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The sentence."""
        return self.template.format(**self.slots)

    def with_slots(self, **changed: str) -> Draft:
        """The same sentence with other words in some slots."""
        return replace(self, slots={**self.slots, **changed})

    def has(self, slot: str) -> bool:
        """True where the template uses the slot."""
        return "{" + slot + "}" in self.template

    def places(self) -> dict[str, tuple[int, int]]:
        """Where each slot stands in the text, half-open."""
        at, found = 0, {}
        for literal, name, _, _ in string.Formatter().parse(self.template):
            at += len(literal)
            if name is not None:
                found[name] = (at, at + len(self.slots[name]))
                at += len(self.slots[name])
        return found
