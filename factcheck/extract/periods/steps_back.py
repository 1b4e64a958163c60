"""Weeks, months and years counted back from one told before: "lost 2% last week and 4% the week before"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.extract.periods.mention import PeriodMention
from factcheck.models import DAYS, CalendarUnit

_BEFORE: Final = (" before", " earlier", " prior")


def counted_back(text: str, mentions: Sequence[PeriodMention]) -> tuple[PeriodMention, ...]:
    """``mentions``, "the week before" being that before the last week that was told."""
    told: dict[CalendarUnit, int] = {}
    found: list[PeriodMention] = []
    for mention in mentions:
        anchor = mention.anchor
        shift, unit = (None, None) if anchor is None else (anchor.shift, anchor.shift_unit)
        if anchor is None or shift is None or unit is None or shift >= 0 or unit in DAYS:
            found.append(mention)
            continue
        before = text[mention.start : mention.end].lower().endswith(_BEFORE)
        shift = told[unit] + shift if before and unit in told else shift
        told[unit] = shift
        found.append(replace(mention, anchor=replace(anchor, shift=shift)))
    return tuple(found)
