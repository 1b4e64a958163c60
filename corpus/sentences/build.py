"""Writes sentences.jsonl, gold lines without verdicts, from the marks in marks.txt.

Run ``python corpus/sentences/build.py`` after editing a mark. Words are found by their first occurrence in the
sentence; a mark whose words are not there stops the build with the line's number.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Write sentences.jsonl beside this file."""
    (HERE / "sentences.jsonl").write_text(gold_lines(), encoding="utf-8")


def gold_lines() -> str:
    """The content of sentences.jsonl: a line a sentence, in the order of marks.txt."""
    sentences: list[dict[str, Any]] = []
    for number, line in enumerate((HERE / "marks.txt").read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("  "):
            sentences[-1]["claims"].append(_claim(line, sentences[-1]["text"], number))
        else:
            sentences.append({"id": f"s{len(sentences) + 1:03}", "text": line, "published_at": None, "claims": []})
    return "".join(json.dumps(sentence, ensure_ascii=False) + "\n" for sentence in sentences)


def _claim(line: str, text: str, number: int) -> dict[str, Any]:
    head, subject, *figure = (part.strip() for part in line.split("|"))
    kind, direction = head.split()
    quantity = None
    if figure:
        words, value, unit = figure
        quantity = _words(words, text, number) | {"value": value, "unit": unit}
    return {
        "kind": kind,
        "direction": direction,
        "subject": _words(subject, text, number),
        "symbols": [],
        "quantity": quantity,
        "trigger": _words(figure[0], text, number) if figure else None,
        "period": None,
    }


def _words(words: str, text: str, number: int) -> dict[str, Any]:
    start = text.find(words)
    if start < 0:
        raise SystemExit(f"marks.txt: line {number}: {words!r} does not stand in the sentence")
    return {"text": words, "start": start, "end": start + len(words)}


if __name__ == "__main__":
    main()
