"""The functions of ``import factcheck``: one line gives claims or a report, and the next is quick."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import FactcheckError
from factcheck.models import Status
from factcheck.pipeline import Checker
from factcheck.report import Report

TEXT = "Apple rose 3.2% on January 27, 2025."


def closes(folder: Path, last: str) -> Path:
    file = folder / f"{last}.csv"
    file.write_text(f"ticker,date,close\nAAPL,2025-01-24,200\nAAPL,2025-01-27,{last}\n", encoding="utf-8")
    return file


def status_of(report: Report) -> Status:
    [article] = report.articles
    return article.claims[0].verdict.status


def test_a_text_in_one_line() -> None:
    report = factcheck.check_text(TEXT, offline=True)
    # 229.86 on 222.78 is 3.18%.
    assert status_of(report) is Status.SUPPORTED
    assert len(report.to_frame()) == 1


def test_claims_alone_ask_no_price() -> None:
    [claim] = factcheck.extract_claims("Zorblatt rose 3.2% on Monday.")
    assert (claim.subject.text, claim.quantity.text if claim.quantity else None) == ("Zorblatt", "3.2%")


def test_each_call_asks_its_own_prices(tmp_path: Path) -> None:
    risen, fallen = closes(tmp_path, "206.4"), closes(tmp_path, "190")
    told = [factcheck.check_text(TEXT, prices=[file], offline=True) for file in (risen, fallen, risen)]
    assert [status_of(report) for report in told] == [Status.SUPPORTED, Status.CONTRADICTED, Status.SUPPORTED]


def test_what_reading_needs_is_built_once_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[str] = []
    original = Checker.from_settings

    def counted(*arguments: object, **options: object) -> Checker:
        built.append(threading.current_thread().name)
        return original(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Checker, "from_settings", counted)
    monkeypatch.setattr(factcheck, "_kept", threading.local())
    for _ in range(3):
        factcheck.extract_claims(TEXT)
    other = threading.Thread(target=factcheck.extract_claims, args=(TEXT,), name="other")
    other.start()
    other.join()
    assert built == [threading.current_thread().name, "other"]


def test_a_price_file_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match=r"absent\.csv"):
        factcheck.check_text(TEXT, prices=[tmp_path / "absent.csv"], offline=True)


def test_a_folder_lists_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "told.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "broken.jsonl").write_text("{", encoding="utf-8")
    report = factcheck.check_folder(tmp_path, offline=True)
    assert len(report.articles) == 1
    assert len(report.failures) == 1
