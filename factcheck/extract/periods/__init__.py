"""Period expressions of market English, found in linear time and without a calendar.

``scan_periods`` reads one paragraph of repaired text; the words it knows are in ``configs/periods.toml``, the events
in ``configs/events.csv``.
"""

from factcheck.extract.periods.mention import DAY_TOLD_BEFORE, PeriodMention
from factcheck.extract.periods.scan import period_words, periods_of, scan_periods
from factcheck.extract.periods.tokens import PieceTokens

__all__ = ["DAY_TOLD_BEFORE", "PeriodMention", "PieceTokens", "period_words", "periods_of", "scan_periods"]
