"""A subject with the words around it: the place it stands in, and whether its futures are meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.models import Subject
from factcheck.resolve.choosing import Grounds

_FUTURES = re.compile(r"(?<!\w)(futures?|e-?minis?)(?!\w)", re.IGNORECASE)
# "Futures were mixed: Dow +0.04%" and "Dow, S&P 500 and Nasdaq 100 futures".
_FUTURES_LISTED = re.compile(r"(?<!\w)futures(?!\w)[^:]*:[^:]*$", re.IGNORECASE)
_FUTURES_JOINED = re.compile(
    r"(?:\s*(?:,|and|or|&)\s*(?:the\s+)?(?:[A-Z][\w&]*[\s-]?(?:\d+\b)?\s*)+)+\s*(?:futures|e-minis)\b"
)
# "S&P 500 futures rose, while those for the Nasdaq-100 fell".
_FUTURES_BEFORE = re.compile(
    r"(?<!\w)(?:futures?|e-minis?)(?!\w).*\b(?:those|ones|contracts)\s+(?:for|on|of|tied to|linked to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(r"\s+in ([A-Z][\w.]*(?: [A-Z][\w.]*)?)")
_PLACE_BEFORE = re.compile(r"In ([A-Z][\w.]*(?: [A-Z][\w.]*)?),? (?:[Tt]he )?$")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A subject with what stands around it.

    In the sentence it stands from ``start`` to ``end``, and what its claim says from ``at`` to ``past``.
    """

    subject: Subject
    grounds: Grounds
    sentence: str
    start: int
    end: int
    at: int
    past: int

    @property
    def words(self) -> str:
        """The subject as printed, with the hints beside it."""
        return " ".join((self.subject.text, *self.subject.hints))

    @property
    def place(self) -> str:
        """The place right after the subject, or at the head of its sentence: "In Italy, the 10-year yield"."""
        found = _PLACE_AFTER.match(self.sentence[self.end :]) or _PLACE_BEFORE.match(self.sentence[: self.start])
        return found[1] if found else ""

    @property
    def of_futures(self) -> bool:
        """True when the words speak of the futures of what they name."""
        after = self.sentence[self.end :]
        return bool(
            _FUTURES.search(self.words)
            or _FUTURES_LISTED.search(self.sentence[: self.end])
            or _FUTURES_JOINED.match(after)
            or _FUTURES_BEFORE.search(self.sentence[: self.start])
        )
