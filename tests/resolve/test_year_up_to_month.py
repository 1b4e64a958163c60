"""A gain for the year told beside that of a month may be counted to the end of the month."""

from __future__ import annotations

import pytest

from factcheck.extract import Extractor
from factcheck.ingest import article_from_text
from factcheck.models import CalendarUnit, PartialDate, PeriodKind
from factcheck.resolve import Catalogue
from factcheck.resolve.carrying import carried
from factcheck.resolve.spoken import SentenceSessions

LAST_MONTH = PartialDate(shift=-1, shift_unit=CalendarUnit.MONTH)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(names=Catalogue.load().names())


@pytest.mark.parametrize(
    ("text", "until"),
    [
        # the month by its name, in the same sentence
        ("The Dow gained 4.2% in July, bringing its gain for the year to 9.3%.", PartialDate(month=7)),
        ("Ford was up 4.2% in May 2021, leaving it 9.3% higher year to date.", PartialDate(year=2021, month=5)),
        # "for the month" is the one just ended, where the story comes early in the next
        ("The Dow lost 4.2% for the month and is down 9.3% this year.", LAST_MONTH),
        # no month beside it
        ("The Dow gained 4.2% on Friday and is up 9.3% this year.", None),
        ("The Dow gained 4.2% in July. It is up 9.3% this year.", None),
        # a year that prints its own end
        ("The Dow gained 4.2% in July and is up 9.3% this year through June.", None),
    ],
)
def test_the_year_up_to_the_month_beside_it(extractor: Extractor, text: str, until: PartialDate | None) -> None:
    extraction = extractor.extract(article_from_text(text, id="a", source="test"))
    last = carried(extraction, extraction.claims, SentenceSessions(extraction.article))[-1]
    assert last.expression.kind is PeriodKind.YEAR_TO_DATE
    assert [other.until for other in last.others if other.kind is PeriodKind.YEAR_TO_DATE] == ([until] if until else [])
