"""One row a claim, for spreadsheets and data frames; columns and their order are fixed.

A cell that a spreadsheet would run as a formula (a sign such as ``=`` begins it and no number) has an apostrophe
put before it in the CSV; the frame and the Parquet file hold the words as they are.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.report.documents import ArticleDocument, CheckedClaimDocument, ReportDocument, plain

if TYPE_CHECKING:
    import pandas as pd

Cell = str | Decimal | date | int | None

_NUMBERS = ("value", "accepted_low", "accepted_high", "computed", "difference")
_DATES = ("base", "end_session", "as_of")
COLUMNS = (
    "article", "claim", "status", "reason", "severity", "kind", "direction", "subject", "symbol", "instrument",
    "quantity", "value", "unit", "approximation", "period", "period_kind", "base", "end_session", "as_of",
    "computed", "computed_unit", "accepted_low", "accepted_high", "difference", "reading", "formula", "repair",
    "corrected_sentence", "depends_on", "assertion", "start", "end", "sentence", "summary",
)  # fmt: skip
# The wide forms of East Asian keyboards are signs to a spreadsheet as well.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def claim_rows(report: ReportDocument) -> list[dict[str, Cell]]:
    """The cells of every claim, by column, in article and text order."""
    return [_row(article, claim) for article in report.articles for claim in article.claims]


def claims_csv(report: ReportDocument) -> str:
    """The rows as CSV with a header, lines ending in a line feed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in claim_rows(report):
        writer.writerow([_printed(row[column]) for column in COLUMNS])
    return out.getvalue()


def claims_frame(report: ReportDocument) -> pd.DataFrame:
    """The rows as a frame: figures as 64-bit floats, days as timestamps, everything else as text, missing as NA."""
    import numpy as np
    import pandas as pd

    rows = claim_rows(report)
    columns: dict[str, pd.Series] = {}
    for name in COLUMNS:
        cells = [row[name] for row in rows]
        if name in _NUMBERS:
            columns[name] = pd.Series([None if cell is None else float(str(cell)) for cell in cells], dtype="float64")
        elif name in _DATES:
            columns[name] = pd.Series(np.array(cells, dtype="datetime64[ms]"))
        else:
            columns[name] = pd.Series(cells, dtype="int64" if name in ("start", "end") else "string")
    return pd.DataFrame(columns)


def write_parquet(report: ReportDocument, path: Path) -> None:
    """The frame as a Parquet file."""
    claims_frame(report).to_parquet(path, index=False, engine="pyarrow")


def _row(article: ArticleDocument, claim: CheckedClaimDocument) -> dict[str, Cell]:
    verdict, amount, period = claim.verdict, claim.quantity, claim.period
    instrument, basket = claim.instrument, claim.basket
    accepted, best = verdict.accepted, verdict.repairs[0] if verdict.repairs else None
    return {
        "article": article.id,
        "claim": claim.id,
        "status": verdict.status.value,
        "reason": verdict.reason.value if verdict.reason else None,
        "severity": verdict.severity.value if verdict.severity else None,
        "kind": claim.kind.value,
        "direction": claim.direction.value,
        "subject": claim.subject.text,
        "symbol": instrument.symbol if instrument else " ".join(basket.symbols) if basket else None,
        "instrument": instrument.name if instrument else basket.name if basket else None,
        "quantity": amount.text if amount else None,
        "value": amount.value if amount else None,
        "unit": amount.unit if amount else None,
        "approximation": amount.approximation.value if amount else None,
        "period": period.text,
        "period_kind": period.kind.value,
        "base": period.base,
        "end_session": period.end_session,
        "as_of": article.as_of.date if article.as_of else None,
        "computed": verdict.computed.value if verdict.computed else None,
        "computed_unit": verdict.computed.unit if verdict.computed else None,
        "accepted_low": accepted.low if accepted else None,
        "accepted_high": accepted.high if accepted else None,
        "difference": verdict.difference,
        "reading": verdict.reading,
        "formula": verdict.formula,
        "repair": f"{best.kind}: {best.before} -> {best.after}" if best else None,
        "corrected_sentence": best.sentence if best else None,
        "depends_on": " ".join(verdict.depends_on) or None,
        "assertion": claim.assertion.value,
        "start": claim.mark.start,
        "end": claim.mark.end,
        "sentence": article.text[claim.sentence.start : claim.sentence.end],
        "summary": verdict.summary,
    }


def _printed(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return plain(cell)
    return inert(cell) if isinstance(cell, str) else str(cell)


def inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before what else would be one."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) and not _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    return cell[:1] == "-" and cell[1:].replace(".", "", 1).isdecimal()
