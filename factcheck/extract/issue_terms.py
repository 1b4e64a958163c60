"""Terms on which bonds are first sold: "priced at 99.83 to yield 86 basis points over Treasuries" is no quotation."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene

# What borrowers do with bonds, in words that a sentence seldom has of anything else.
_SELLING: Final = frozenset(
    {"priced", "pricing", "sold", "sells", "selling", "issued", "issues", "issuing", "launched"}
)
_ISSUING: Final = (
    _SELLING
    | {"sell", "issue", "placed", "placing", "offered", "offering", "offerings", "launches", "launching"}
    | {"raised", "raises", "raising"}
)
_DEBT: Final = frozenset({"bond", "yield"})
_LONGEST_SALE: Final = 10
_WALLS: Final = frozenset({tags.BREAK, tags.CLAUSE, tags.RELATIVE})


def is_of_issue(scene: Scene, at: int) -> bool:
    """Whether the figure at item ``at`` tells what bonds that are being sold cost or yield.

    As in "is issuing a dollar bond priced at 101.6", "an offering of notes due 2030 yielding 6.95 percent"; not in
    "sold new notes, and the yield on older ones rose to 4.5%", where another phrase of debt stands between.
    """
    if _ISSUING.isdisjoint(scene.sentence.held):
        return False
    bond = _debt_before(scene, at)
    return bond is not None and (_is_sold(scene, bond) or _is_priced(scene, bond, at))


def is_over_a_state(scene: Scene, benchmark: Phrase) -> bool:
    """As in "priced $2 billion of bonds at 110 basis points over Treasuries": how much more a borrower pays."""
    return benchmark.topic == "bond" and not _SELLING.isdisjoint(scene.sentence.held)


def _debt_before(scene: Scene, at: int) -> Phrase | None:
    """The last phrase of bonds or yields before the figure, where it is of bonds."""
    last = next((phrase for phrase in reversed(scene.phrases) if phrase.last < at and phrase.topic in _DEBT), None)
    if last is None or last.topic != "bond":
        return None
    return last if not last.known or scene.kind(last.first - 1) == tags.NUMBER else None  # "a 60 million franc bond"


def _is_sold(scene: Scene, bond: Phrase) -> bool:
    for step in range(bond.core - 1, max(-1, bond.first - _LONGEST_SALE), -1):
        if scene.low(step) in _ISSUING:
            return True
        if scene.kind(step) in _WALLS:
            return False
    return False


def _is_priced(scene: Scene, bond: Phrase, at: int) -> bool:
    return any(scene.low(step) == "priced" for step in range(bond.last + 1, at))
