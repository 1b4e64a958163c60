"""A full date in the headline, as in "How the indexes fared Tuesday, 4/25/2023", is the date of the story."""

from __future__ import annotations

from datetime import date

from factcheck.extract.periods import scan_periods
from factcheck.models import Article, PartialDate, PeriodKind

# A headline is a line; longer first paragraphs are text, whose dates may be of other days.
_LONGEST_HEADLINE = 140


def headline_date(article: Article) -> date | None:
    """The one date printed in full in the title, or in a first paragraph as short as one; None where there is none."""
    lines = [article.title or "", *(block.text for block in article.blocks[:1] if len(block.text) <= _LONGEST_HEADLINE)]
    days = {
        day
        for line in lines
        for mention in scan_periods(line)
        if mention.kind is PeriodKind.SESSION and mention.anchor is not None
        if (day := _in_full(mention.anchor)) is not None
    }
    return days.pop() if len(days) == 1 else None


def _in_full(partial: PartialDate) -> date | None:
    """The date, where year, month and day are printed and fit a weekday beside them, which tells 3/4 from 4/3."""
    found = []
    for reading in (partial, partial.alternative):
        if reading is None or reading.year is None or reading.month is None or reading.day is None:
            continue
        try:
            day = date(reading.year, reading.month, reading.day)
        except ValueError:
            continue
        if partial.weekday in {None, day.weekday()}:
            found.append(day)
    return found[0] if len(found) == 1 else None
