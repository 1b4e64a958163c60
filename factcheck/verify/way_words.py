"""Verbs that say which way a price went to what they lead to, by ``configs/told_ways.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.models import Direction
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml


class _Table(Row):
    rising: tuple[str, ...]
    falling: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WayWords:
    """Such verbs with the small words between them and what they lead to, found where these end."""

    ways: dict[str, Direction]
    to: re.Pattern[str]
    past: re.Pattern[str]

    def led_to(self, text: str, first: int, last: int) -> tuple[str, Direction] | None:
        """The words of "slid further to a new" that end at ``last``, and their way; None where no such words do."""
        found = self.to.search(text, first, last)
        return None if found is None else (found.group().strip(), self.ways[found["verb"].casefold()])

    def leads_past(self, text: str, first: int, last: int, side: Direction) -> bool:
        """Whether words end at ``last`` that pass a mark to one side: "fell below the", "back above".

        ``side`` is where the price lies then; a verb of the other way passes nothing.
        """
        found = self.past.search(text, first, last)
        return found is not None and self.ways.get((found["verb"] or "").casefold(), side) is side


@cache
def way_words() -> WayWords:
    """The shipped table, read once a process."""
    table = read_toml(shipped_path("configs", "told_ways.toml"), _Table)
    ways = dict.fromkeys(table.rising, Direction.UP) | dict.fromkeys(table.falling, Direction.DOWN)
    verbs = "|".join(sorted(ways, key=len, reverse=True))
    beside = r"\s+(?:(?:\w+ly|back|further|again)\s+)?"
    small = r"(?:(?:an?|the|its|their|about|around|new|fresh|another|almost|nearly)\s+){0,3}"
    to = rf"\b(?P<verb>{verbs}){beside}to\s+{small}\W?$"
    sides = r"(?:above|below|under|beneath|past|over|through)\s+(?:the\s+)?(?:\w+ly\s+\w+\s+)?"
    past = rf"\b(?:(?P<verb>{verbs})|back){beside}{sides}\W?$"
    return WayWords(ways, re.compile(to, re.IGNORECASE), re.compile(past, re.IGNORECASE))
