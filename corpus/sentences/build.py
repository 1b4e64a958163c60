"""Writes gold lines without verdicts, one file of sentences for each file of marks.

Run ``python corpus/sentences/build.py`` after editing a mark. Words are found by their first occurrence in the
sentence that is not part of a longer word or number; a mark whose words are not there stops the build with the
line's number.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
# Marks, the sentences written from them, and the letter their identifiers begin with.
FILES = (
    ("marks.txt", "sentences.jsonl", "s"),
    ("marks_blind.txt", "sentences_blind.jsonl", "b"),
    ("marks_fresh.txt", "sentences_fresh.jsonl", "f"),
)


def main() -> None:
    """Write each file of sentences beside this file."""
    for marks, sentences, letter in FILES:
        (HERE / sentences).write_text(gold_lines(marks=HERE / marks, letter=letter), encoding="utf-8")


def gold_lines(*, marks: Path, letter: str) -> str:
    """A line a sentence, in the order of the marks; identifiers are the letter and the sentence's number."""
    sentences: list[dict[str, Any]] = []
    for number, line in enumerate(marks.read_text(encoding="utf-8").splitlines(), start=1):
        place = f"{marks.name}: line {number}"
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("  "):
            sentences[-1]["claims"].append(_claim(line, sentences[-1]["text"], place))
        else:
            name = f"{letter}{len(sentences) + 1:03}"
            sentences.append({"id": name, "text": line, "published_at": None, "claims": []})
    return "".join(json.dumps(sentence, ensure_ascii=False) + "\n" for sentence in sentences)


def _claim(line: str, text: str, place: str) -> dict[str, Any]:
    head, subject, *figure = (part.strip() for part in line.split("|"))
    kind, direction = head.split()
    quantity = None
    if figure:
        words, value, unit = figure
        quantity = _words(words, text, place) | {"value": value, "unit": unit}
    return {
        "kind": kind,
        "direction": direction,
        "subject": _words(subject, text, place),
        "symbols": [],
        "quantity": quantity,
        "trigger": _words(figure[0], text, place) if figure else None,
        "period": None,
    }


def _words(words: str, text: str, place: str) -> dict[str, Any]:
    found = re.search(rf"(?<!\w){'(?<![0-9][.,])' if words[0].isdigit() else ''}{re.escape(words)}(?!\w)", text)
    if found is None:
        raise SystemExit(f"{place}: {words!r} does not stand in the sentence")
    return {"text": words, "start": found.start(), "end": found.end()}


if __name__ == "__main__":
    main()
