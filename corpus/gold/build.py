"""Writes gold.jsonl from the marks in claims.csv; the computed figures come from SQL over the sample of closes.

Run ``python corpus/gold/build.py`` after editing an article or a mark. It shares no code with the package: figures by
SQLite, HTML by the standard library. Spans are found from the words of the mark: ``near`` quotes the sentence up to and
including the figure, and a figure is its last occurrence inside ``near``.
"""

from __future__ import annotations

import csv
import json
import sqlite3
from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

GOLD = Path(__file__).resolve().parent
ARTICLES = GOLD.parent / "articles"
CLOSES = GOLD.parent / "prices" / "closes.csv"
MARKET_VALUES = GOLD.parent / "prices" / "market_values.csv"

CHANGE = {
    "percent_change": "SELECT avg((e.close / b.close - 1) * 100)",
    "point_change": "SELECT avg(e.close - b.close)",
}
JOIN = " FROM closes b JOIN closes e USING (ticker) WHERE ticker IN ({marks}) AND b.date = ? AND e.date = ?"


class Paragraphs(HTMLParser):
    """The text of the headings and paragraphs inside ``<article>``, one a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._inside = False
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._inside = self._inside or tag == "article"
        if self._inside and tag in {"p", "h1"}:
            self._open = True
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "article"
        self._open = self._open and tag not in {"p", "h1"}

    def handle_data(self, data: str) -> None:
        if self._open:
            self.lines[-1] += data


def main() -> None:
    """Write gold.jsonl beside this file."""
    (GOLD / "gold.jsonl").write_text(gold_lines(), encoding="utf-8")


def gold_lines() -> str:
    """The content of gold.jsonl: a line an article, in the order of the file names."""
    closes = _closes()
    marks = defaultdict(list)
    with (GOLD / "claims.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            marks[row["article"]].append(row)
    lines = []
    for name, (text, published) in _articles().items():
        claims = [_claim(row, text, closes) for row in marks.pop(name, [])]
        article = {"id": name, "text": text, "published_at": published, "claims": claims}
        lines.append(json.dumps(article, ensure_ascii=False))
    if marks:
        raise SystemExit(f"claims.csv marks articles that are not there: {', '.join(marks)}")
    return "\n".join(lines) + "\n"


def _articles() -> dict[str, tuple[str, str | None]]:
    found: dict[str, tuple[str, str | None]] = {}
    for path in sorted(ARTICLES.iterdir()):
        content = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            for line in content.splitlines():
                record = json.loads(line)
                found[record["id"]] = record["text"], record["published_at"]
        elif path.suffix == ".html":
            parser = Paragraphs()
            parser.feed(content)
            published = content.split('published_time" content="', 1)[1].split('"', 1)[0]
            found[path.name] = "\n".join(parser.lines), published
        else:
            found[path.name] = content, None
    return found


def _closes() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE closes (ticker TEXT, date TEXT, close REAL)")
    connection.execute("CREATE TABLE market_values (ticker TEXT, date TEXT, close REAL)")
    for path, table, column in ((CLOSES, "closes", "close"), (MARKET_VALUES, "market_values", "market_cap")):
        with path.open(encoding="utf-8", newline="") as handle:
            rows = [(row["ticker"], row["date"], float(row[column])) for row in csv.DictReader(handle)]
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)  # noqa: S608 - two fixed names
    return connection


def _claim(row: dict[str, str], text: str, closes: sqlite3.Connection) -> dict[str, Any]:
    # A no-break space is one character, so offsets found in the plain text hold in the source.
    plain = text.replace("\u00a0", " ")
    start = plain.find(row["near"])
    if start < 0 or plain.count(row["near"]) > 1:
        raise SystemExit(
            f"claims.csv: {row['article']}: {row['near']!r} stands {plain.count(row['near'])} times, need 1"
        )
    stop = start + len(row["near"])
    quantity = None
    if row["figure"]:
        quantity = _words(text, plain.rfind(row["figure"], start, stop), row["figure"])
        quantity |= {"value": float(row["value"]), "unit": row["unit"], "approximation": row["approximation"]}
    subject_at = plain.rfind(row["subject"], 0, stop)
    if subject_at < 0:
        raise SystemExit(f"claims.csv: {row['article']}: no {row['subject']!r} before {row['near']!r}")
    return {
        "kind": row["kind"],
        "direction": row["direction"],
        "subject": _words(text, subject_at, row["subject"]),
        "symbols": row["symbols"].split(),
        "quantity": quantity,
        "period": {"text": row["period"] or None, "kind": row["period_kind"]},
        "verdict": {"status": row["status"], "computed": _computed(row, closes)},
    }


def _words(text: str, start: int, words: str) -> dict[str, Any]:
    end = start + len(words)
    return {"text": text[start:end], "start": start, "end": end}


def _computed(row: dict[str, str], closes: sqlite3.Connection) -> float | None:
    symbols = row["symbols"].split()
    marks = ", ".join("?" * len(symbols))
    if row["kind"] in CHANGE and row["base"]:
        query = CHANGE[row["kind"]] + JOIN.format(marks=marks)
        answer = closes.execute(query, [*symbols, row["base"], row["end"]]).fetchone()[0]
    elif row["kind"] == "market_value_change":
        query = CHANGE["point_change"] + JOIN.format(marks=marks).replace("closes", "market_values")
        answer = closes.execute(query, [*symbols, row["base"], row["end"]]).fetchone()[0]
    elif row["kind"] == "level":
        query = f"SELECT close FROM closes WHERE ticker IN ({marks}) AND date = ?"  # noqa: S608 - placeholders only
        answer = closes.execute(query, [*symbols, row["end"]]).fetchone()[0]
    else:
        return None
    if answer is None:
        raise SystemExit(f"claims.csv: {row['article']}: no close of {row['symbols']} on {row['base']} or {row['end']}")
    return round(float(answer), 4)


if __name__ == "__main__":
    main()
