"""Period expressions of market English, found in linear time and without a calendar.

``scan_periods`` reads one paragraph of repaired text; the words it knows are in ``configs/periods.toml``, the events
in ``configs/events.csv``.
"""

from factcheck.extract.periods.scan import PeriodMention, scan_periods

__all__ = ["PeriodMention", "scan_periods"]
