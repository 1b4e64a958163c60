"""Checks true statements and short stories in the prose that reporters write: none of them should be contradicted.

    python benchmarks/true_statements.py --prices PRICES

``true_statements.jsonl`` holds one statement or story a line, in our own words, with the day it speaks from. They tell
of well-known days as they were reported then, and rows that the price folder did not bear out were taken out when they
were written, so what is flagged is read wrongly or has its price missing. The exit status is 1 when anything is.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from factcheck.ingest import article_from_text, parse_stamp
from factcheck.models import CheckedArticle, Status
from factcheck.pipeline import Checker
from factcheck.settings import Settings

_STATEMENTS = Path(__file__).with_suffix(".jsonl")
_WRONG = frozenset({Status.CONTRADICTED, Status.IMPLAUSIBLE})


def checked(checker: Checker, number: int, row: dict[str, str]) -> CheckedArticle:
    """One statement, as of the day it was written."""
    article = article_from_text(
        row["text"], id=f"s{number}", source=_STATEMENTS.name, published=parse_stamp(row["published_at"])
    )
    return checker.check(article)


def main() -> int:
    """Run the benchmark and print every claim that is flagged."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prices", required=True, help="folder of real prices")
    options = parser.parse_args()
    rows = [json.loads(line) for line in _STATEMENTS.read_text(encoding="utf-8").splitlines()]
    checker = Checker.from_settings(Settings(offline=True, prices=(options.prices,)))
    counts: Counter[Status] = Counter()
    for number, row in enumerate(rows, 1):
        for claim in checked(checker, number, row).claims:
            counts[claim.verdict.status] += 1
            if claim.verdict.status in _WRONG:
                told = claim.resolved.claim.sentence.of(row["text"])
                print(f"{row['published_at']}: {told}\n  {claim.verdict.summary}")
    flagged = sum(counts[status] for status in _WRONG)
    told = ", ".join(f"{count} {status}" for status, count in counts.most_common())
    print(f"{len(rows)} statements, {counts.total()} claims: {told}; {flagged} flagged")
    return 1 if flagged else 0


if __name__ == "__main__":
    sys.exit(main())
