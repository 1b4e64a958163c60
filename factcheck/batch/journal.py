"""What a run has finished so far, one line an article, so that an interrupted run can go on where it stopped.

A line counts for an article only when its words, its date, the as-of date, the settings and the version are the same;
prices are not part of it, so a run that should see other prices starts afresh.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from factcheck.models import Article
from factcheck.report.documents import ArticleDocument

NAME = "checked.jsonl"


class Journal:
    """Finished articles of one output folder. ``circumstances`` is whatever else must be alike for a line to count."""

    def __init__(self, path: Path, circumstances: Mapping[str, Any], kept: Mapping[str, str]) -> None:
        self._path = path
        self._circumstances = json.dumps(circumstances, sort_keys=True, default=str)
        self._kept = dict(kept)

    @classmethod
    def open(cls, out: Path, circumstances: Mapping[str, Any], *, resume: bool) -> Self:
        """The journal of an output folder, which is made; without ``resume`` it starts empty.

        The line that an interruption cut short is passed over: its article is checked again.
        """
        out.mkdir(parents=True, exist_ok=True)
        path = out / NAME
        kept: dict[str, str] = {}
        if resume and path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                key, tab, document = line.partition("\t")
                if tab and document.endswith("}"):
                    kept[key] = document
        path.write_text("".join(f"{key}\t{document}\n" for key, document in kept.items()), encoding="utf-8")
        return cls(path, circumstances, kept)

    def known(self, article: Article) -> ArticleDocument | None:
        """The document of an article finished earlier under the same circumstances, else None."""
        document = self._kept.get(self._key(article))
        return None if document is None else ArticleDocument.model_validate_json(document)

    def keep(self, article: Article, document: ArticleDocument) -> ArticleDocument:
        """Write down a finished article, and hand its document back."""
        with self._path.open("a", encoding="utf-8") as handle:
            handle.write(f"{self._key(article)}\t{document.model_dump_json(by_alias=True)}\n")
        return document

    def _key(self, article: Article) -> str:
        parts = (article.id, article.source, article.title, article.published, article.text, self._circumstances)
        return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()
