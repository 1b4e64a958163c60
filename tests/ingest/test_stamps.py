"""Dates of publication: accepted forms, what they mean, and the message where there is none."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from factcheck.errors import UsageError
from factcheck.ingest import article_from_text, parse_stamp
from factcheck.ingest.stamps import find_stamp, latest_day

NEW_YORK = timezone(timedelta(hours=-5))

STAMPS = [
    # text, day, instant
    ("2025-01-27", date(2025, 1, 27), None),  # a date alone
    (" 2025-01-27\n", date(2025, 1, 27), None),  # white space around
    ("2025-01-27T16:30:00-05:00", date(2025, 1, 27), datetime(2025, 1, 27, 16, 30, tzinfo=NEW_YORK)),  # zone
    ("2025-01-27T16:30-0500", date(2025, 1, 27), datetime(2025, 1, 27, 16, 30, tzinfo=NEW_YORK)),  # no colon
    ("2025-01-27 21:30:00Z", date(2025, 1, 27), datetime(2025, 1, 27, 21, 30, tzinfo=UTC)),  # a space for the T
    ("2025-01-27T21:30:00.123Z", date(2025, 1, 27), datetime(2025, 1, 27, 21, 30, tzinfo=UTC)),  # parts of seconds
    ("2025-01-27T00:00:00Z", date(2025, 1, 27), None),  # midnight is a date alone
    ("2025-01-27T16:30:00", date(2025, 1, 27), None),  # without a zone no instant is known
    ("2024-02-29", date(2024, 2, 29), None),  # a leap day
    ("27 January 2025", date(2025, 1, 27), None),  # the month as a word
    ("Jan. 27, 2025 4:30 PM EST", date(2025, 1, 27), datetime(2025, 1, 27, 16, 30, tzinfo=NEW_YORK)),  # American clock
    ("Monday, January 27, 2025", date(2025, 1, 27), None),  # with its weekday
]


@pytest.mark.parametrize("text, day, instant", STAMPS)
def test_parse_stamp(text: str, day: date, instant: datetime | None) -> None:
    stamp = parse_stamp(text)
    assert (stamp.day, stamp.at) == (day, instant)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "27/01/2025",
        "2025-02-30",
        "2025-13-01",
        "2025-01-27T25:00Z",
        "2025",
        "January 2025",
        "03/04/2025",
    ],
)
def test_unknown_date_is_named_with_the_allowed_forms(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_stamp(text)
    assert str(caught.value) == (
        f"date: {text!r} is not accepted: a date such as 2025-01-27 or 27 January 2025, or with a time and zone such as "
        "2025-01-27T16:30-05:00 or 2025-01-27T21:30Z"
    )


PRINTED = [
    # text, day, whether an instant is known
    ("Mon, 27 Jan 2025 21:30:00 GMT", date(2025, 1, 27), True),  # a feed
    ("Mon, 27 Jan 2025 21:30:00 +0000", date(2025, 1, 27), True),  # a feed with digits
    ("January 27, 2025", date(2025, 1, 27), False),  # American masthead
    ("27 January 2025", date(2025, 1, 27), False),  # British masthead
    ("Jan. 27, 2025", date(2025, 1, 27), False),  # abbreviated
    ("Monday, January 27, 2025", date(2025, 1, 27), False),  # with its weekday
    ("2025-01-27 | Markets", date(2025, 1, 27), False),  # words after it
    ("last Monday", None, False),  # no date
    ("Foo 27, 2025", None, False),  # no month
]


@pytest.mark.parametrize("text, day, instant", PRINTED)
def test_find_stamp(text: str, day: date | None, instant: bool) -> None:
    stamp = find_stamp(text)
    assert (stamp.day if stamp else None) == day
    assert (stamp is not None and stamp.at is not None) is instant


@pytest.mark.parametrize(
    "month, day, until, expected",
    [
        (1, 27, date(2025, 1, 28), date(2025, 1, 27)),  # the same year
        (12, 31, date(2025, 1, 2), date(2024, 12, 31)),  # over the turn of the year
        (1, 28, date(2025, 1, 27), date(2025, 1, 28)),  # a day ahead, in an eastern zone
        (1, 29, date(2025, 1, 27), date(2024, 1, 29)),  # two days ahead is last year
        (2, 29, date(2025, 3, 1), date(2024, 2, 29)),  # a leap day
        (2, 30, date(2025, 3, 1), None),  # no such day
    ],
)
def test_latest_day(month: int, day: int, until: date, expected: date | None) -> None:
    assert latest_day(month, day, until=until) == expected


HEADS = [
    # text, published, title, first paragraph
    (
        "---\ntitle: Stocks fall\ndate: 2025-01-27\n---\nThe Dow fell.",
        date(2025, 1, 27),
        "Stocks fall",
        "The Dow fell.",
    ),  # front matter
    (
        "---\nheadline: 'A'\npublished_at: \"2025-01-27\"\n---\n\nThe Dow fell.",
        date(2025, 1, 27),
        "A",
        "The Dow fell.",
    ),  # quoted
    ("Published: 2025-01-27\n\nThe Dow fell.", date(2025, 1, 27), None, "The Dow fell."),  # a line at the top
    (
        "Title: Stocks fall\nDate: January 27, 2025\n\nThe Dow fell.",
        date(2025, 1, 27),
        "Stocks fall",
        "The Dow fell.",
    ),  # two lines
    (
        "Stocks fall\n\nPublished January 27, 2025\n\nThe Dow fell.",
        date(2025, 1, 27),
        "Stocks fall",
        "Stocks fall",
    ),  # below the title
    ("Stocks fall\n\nThe Dow fell.", None, "Stocks fall", "Stocks fall"),  # a title and no date
    ("The Dow fell.\n\nIt rose.", None, None, "The Dow fell."),  # a first line that is a sentence is no title
    ("Note: it fell\n\nThe Dow fell.", None, "Note: it fell", "Note: it fell"),  # a colon makes no head
    ("---\nThe Dow fell.", None, None, "The Dow fell."),  # a ruled line is no front matter
]


@pytest.mark.parametrize("text, published, title, first", HEADS)
def test_head(text: str, published: date | None, title: str | None, first: str) -> None:
    article = article_from_text(text, id="a", source="a.md")
    assert (article.published.day if article.published else None) == published
    assert article.title == title
    assert article.blocks[0].text == first


def test_what_the_caller_gives_goes_before_the_head() -> None:
    given = parse_stamp("2025-02-01")
    article = article_from_text("Date: 2025-01-27\nThe Dow fell.", id="a", source="a", title="T", published=given)
    assert (article.title, article.published) == ("T", given)


DATELINES = [
    # text, published, quoted, place, country, day
    (
        "HONG KONG, Feb 12 (Agency) - Shares rose.",
        None,
        "HONG KONG, Feb 12 (Agency)",
        "HONG KONG",
        "HK",
        None,
    ),  # no year
    (
        "HONG KONG, Feb 12 (Agency) - Shares rose.",
        "2025-02-13",
        "HONG KONG, Feb 12 (Agency)",
        "HONG KONG",
        "HK",
        date(2025, 2, 12),
    ),
    (
        "TOKYO, Jan. 27, 2025 (Agency) -- Shares rose.",
        None,
        "TOKYO, Jan. 27, 2025 (Agency)",
        "TOKYO",
        "JP",
        date(2025, 1, 27),
    ),
    (
        "BENTONVILLE, Arkansas, Jan. 27, 2025 - Sales rose.",
        None,
        "BENTONVILLE, Arkansas, Jan. 27, 2025",
        "BENTONVILLE",
        "US",
        date(2025, 1, 27),
    ),
    ("NEW YORK — Shares rose.", None, "NEW YORK", "NEW YORK", "US", None),  # a place alone
    ("NEW YORK (AP) -- Shares rose.", None, "NEW YORK (AP)", "NEW YORK", "US", None),  # place and agency
    (
        "London, 27 January 2025 – Shares rose.",
        None,
        "London, 27 January 2025",
        "London",
        "GB",
        date(2025, 1, 27),
    ),  # day first
    (
        "LONDON/NEW YORK, Jan 27 (Agency) - Shares rose.",
        "2025-01-27",
        "LONDON/NEW YORK, Jan 27 (Agency)",
        "LONDON",
        "GB",
        date(2025, 1, 27),
    ),
    ("Jan 27 (Agency) - Shares rose.", "2025-01-28", "Jan 27 (Agency)", None, None, date(2025, 1, 27)),  # no place
    (
        "PALO ALTO, Calif., Dec 30 (Agency) - Shares rose.",
        "2025-01-02",
        "PALO ALTO, Calif., Dec 30 (Agency)",
        "PALO ALTO",
        "US",
        date(2024, 12, 30),
    ),
    (
        "GOTHAM CITY, Jan 27 (Agency) - Shares rose.",
        "2025-01-27",
        "GOTHAM CITY, Jan 27 (Agency)",
        "GOTHAM CITY",
        None,
        date(2025, 1, 27),
    ),
]


@pytest.mark.parametrize("text, published, quoted, place, country, day", DATELINES)
def test_dateline(
    text: str, published: str | None, quoted: str, place: str | None, country: str | None, day: date | None
) -> None:
    stamp = parse_stamp(published) if published else None
    found = article_from_text(f"A headline\n\n{text}", id="a", source="a", published=stamp).dateline
    assert found is not None
    assert found.span.of(f"A headline\n\n{text}") == quoted
    assert (found.place, found.country, found.day) == (place, country, day)


NO_DATELINES = [
    "Shares of Apple - the phone maker - rose.",  # a capitalised word before a dash
    "Apple (AAPL) - the phone maker - rose.",  # a ticker is no agency
    "The index rose on January 27 - its best day.",  # a date in a sentence
    "Tech-heavy Nasdaq rose.",  # a hyphen
    "LONDON stocks rose.",  # no dash
]


@pytest.mark.parametrize("text", NO_DATELINES)
def test_no_dateline(text: str) -> None:
    assert article_from_text(text, id="a", source="a").dateline is None
