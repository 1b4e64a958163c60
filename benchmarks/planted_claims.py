"""All writers of true sentences, one a family of ``planted_templates.toml``; each draws an instrument and a day."""

from __future__ import annotations

from collections.abc import Callable

from planted_accounts import AccountWriter
from planted_draft import Draft
from planted_firsts import FirstWriter
from planted_market import Market
from planted_periods import PeriodWriter
from planted_sessions import SessionWriter
from planted_stretches import StretchWriter


class Writer(SessionWriter, PeriodWriter, StretchWriter, FirstWriter, AccountWriter):
    """Draws true sentences from a market; the same seed gives the same sentences."""

    def __init__(self, market: Market, seed: int) -> None:
        super().__init__(market, seed)
        self.makers: dict[str, Callable[[], Draft | None]] = {
            "session": self._session,
            "weekday": self._weekday,
            "triple": self._triple,
            "share_triple": self._share_triple,
            "level": self._level,
            "year_to_date": self._year_to_date,
            "named_year": self._named_year,
            "named_month": self._named_month,
            "since": self._since,
            "week": self._week,
            "listed": self._listed,
            "split_year": self._split_year,
            "multiple": self._multiple,
            "streak": self._streak,
            "record": self._record,
            "extreme": self._extreme,
            "comparison": self._comparison,
            "market_value": self._market_value,
            "yield": self._yield,
            "trailing": self._trailing,
            "quarter": self._quarter,
            "last_week": self._last_week,
            "between": self._between,
            "sessions": self._sessions,
            "half": self._half,
            "months_ended": self._months_ended,
            "told_levels": self._told_levels,
            "year_ends": self._year_ends,
            "week_earlier": self._week_earlier,
            "first_close": self._first_close,
            "first_month": self._first_month,
            "sized_first": self._sized_first,
            "record_count": self._record_count,
            "two_months": self._two_months,
            "month_and_quarter": self._month_and_quarter,
            "years_in_a_row": self._years_in_a_row,
            "two_days": self._two_days,
            "quarter_to_date": self._quarter_to_date,
            "board": self._board,
        }

    def draft(self, family: str) -> Draft:
        """One sentence of a family."""
        while True:
            made = self.makers[family]()
            if made is not None:
                return made
