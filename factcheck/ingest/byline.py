"""What a line at the head of a story tells of its publication: "By Ann Poole | Nov. 25, 2025 10:16 a.m. ET"."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from factcheck.ingest.rules import repair_rules
from factcheck.ingest.stamps import PRINTED_DAY, WEEKDAY, find_stamp, printed_day
from factcheck.models import Block, Stamp

_LINES: Final = 6
# A line of the date stands by itself; in a longer paragraph dates are told of other things.
_LONGEST: Final = 120
_NOON: Final = 12
# Beside its date such a line holds who wrote the story and the hour, and nothing else.
_DATE_LINE: Final = re.compile(
    r"^[ \t*_]*(?:[Bb]y [^\d\n|·•]{2,60}(?:[|·•–—,]|-(?= )) ?)?"
    rf"(?P<date>{WEEKDAY}{PRINTED_DAY}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})"
    r"(?:(?:,|,? at| ?[|·•–—]| -)? ?[0-9]{1,2}[:.][0-9]{2} ?(?:[AaPp]\.?[Mm]\.?)? ?(?:\(?[A-Z]{2,4}\)?)?)?[ \t*_.]*$",
    re.MULTILINE,
)


def with_its_hour(published: Stamp | None, blocks: tuple[Block, ...]) -> Stamp | None:
    """The stamp with the latest hour that the story's head prints for its very day; as it is where it has an hour.

    A clock without a zone tells no instant, and one of another day is that of another event.
    """
    if published is None or published.at is not None:
        return published
    lines = [line for block in blocks[:_LINES] for line in block.text.split("\n") if len(line) <= _LONGEST]
    told = [
        at for line in lines for found in _clock().finditer(line) if (at := _instant(found, published.day)) is not None
    ]
    return Stamp(published.day, max(told)) if told else published


def date_line(text: str) -> Stamp | None:
    """The day that one of the first lines is of, and no other line of the text: one with several is a chronicle."""
    found = list(_DATE_LINE.finditer(text))
    if not found or len([line for line in text[: found[0].start()].split("\n") if line.strip()]) >= _LINES:
        return None
    stamps = {find_stamp(one["date"]) for one in found}
    return stamps.pop() if len(stamps) == 1 else None


@lru_cache(maxsize=1)
def _clock() -> re.Pattern[str]:
    zones = "|".join(map(re.escape, repair_rules().zones))
    return re.compile(
        rf"{PRINTED_DAY}"
        r"(?:,|,? at| \||:)? (?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2}) ?"
        rf"(?P<half>[ap]\.?m\.?)? ?\(?(?P<zone>{zones})\b",
        re.IGNORECASE,
    )


def _instant(found: re.Match[str], day: date) -> datetime | None:
    if printed_day(found) != day:
        return None
    hour, half = int(found["hour"]), (found["half"] or "")[:1].casefold()
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    try:
        clock = time(hour, int(found["minute"]))
    except ValueError:
        return None
    return datetime.combine(day, clock, tzinfo=ZoneInfo(repair_rules().zones[found["zone"].upper()]))
