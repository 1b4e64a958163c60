"""A folder that ``factcheck run`` wrote, read again when its report changes; nothing else of it is shown."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from factcheck.report.documents import ArticleDocument, ReportDocument
from factcheck.report.folder import PAGES, page_names
from factcheck.report.pages import index_page
from factcheck.report.schema import read_report

DATA = {
    "report.json": "application/json",
    "claims.csv": "text/csv; charset=utf-8",
    "claims.parquet": "application/vnd.apache.parquet",
    "manifest.jsonl": "application/jsonl",
}


class ReportFolder:
    """The report of one folder, from its ``report.json``; raises ``InputError`` where that cannot be read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._stamp: tuple[int, int] | None = None
        self._report: ReportDocument | None = None
        self._names: dict[str, int] = {}
        self.report()

    def report(self) -> ReportDocument:
        """The report as the file has it now."""
        file = self.path / "report.json"
        with self._lock:
            stamp = _stamp(file)
            if self._report is None or stamp != self._stamp:
                self._report = read_report(file)
                self._stamp = stamp
                names = page_names(article.id for article in self._report.articles)
                self._names = {name: place for place, name in enumerate(names)}
            return self._report

    def index(self) -> str:
        """The index page; its links lead to the pages served beside it."""
        report = self.report()
        return index_page(report, [f"{PAGES}/{name}" for name in self._names])

    def article(self, name: str) -> tuple[ReportDocument, ArticleDocument] | None:
        """The report and the article whose page has this name."""
        report = self.report()
        place = self._names.get(name)
        return None if place is None else (report, report.articles[place])

    def data(self, name: str) -> tuple[Path, str] | None:
        """The path and the media type of a data file of the folder, where it is one of ours and is there."""
        kind, path = DATA.get(name), self.path / name
        return (path, kind) if kind and path.is_file() else None


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        told = file.stat()
    except FileNotFoundError:
        return None
    return told.st_mtime_ns, told.st_size
