"""Record closes counted: "its 34th record close of the year" tells how many closes stood above all before them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Final

import numpy as np

from factcheck.models import Instrument, Reason, RecordsSet, Side
from factcheck.prices.series import PriceHistory
from factcheck.verify.context import Context
from factcheck.verify.reading import Evaluation, Gap
from factcheck.verify.since import Since
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.wording import day_words

_YEAR: Final = timedelta(days=365)


def records_set(
    history: PriceHistory, instrument: Instrument, records: RecordsSet, end: date, since: Since, context: Context
) -> Evaluation:
    """Whether so many record closes were set after ``since`` up to ``end``; those too near to tell may count or not."""
    answer = partial(Evaluation, "record closes in that time", symbols=(history.symbol,))
    begun = history.session_at(0)
    complete = _YEAR * int(context.tolerances.complete_history_years.value)
    if instrument.type in SOFT_TYPES or end - begun < complete:
        return answer(None, gap=Gap(Reason.INSUFFICIENT_HISTORY, f"the prices held begin on {day_words(begun)}"))
    rows = history.rows_between(begun, end)
    held = np.isfinite(history.close[rows])
    closes = history.close[rows][held] * (1 if records.side is Side.HIGH else -1)
    before = np.maximum.accumulate(closes)[:-1]
    later = history.sessions[rows][held][1:] > np.datetime64(since.last, "D")
    tie = np.abs(before) * float(context.tolerances.record_close_tie_percent.value / 100)
    clear = int(np.count_nonzero(later & (closes[1:] > before + tie)))
    possible = int(np.count_nonzero(later & (closes[1:] > before - tie)))
    found = f"{clear} record close{'' if clear == 1 else 's'} in that time"
    if clear <= records.count <= possible:
        return answer(True, formula=found)
    return answer(False, formula=found, summary=f"The prices give {found}, not {records.count}.")
