"""What editors decided of verdicts, kept in a SQLite file: one decision a claim of one text, the last one counts.

A claim is known by the text it stands in (its SHA-256) and its id, so that a decision holds as long as the text does.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from pydantic import Field, ValidationError

from factcheck.errors import InputError
from factcheck.models import Status
from factcheck.report.documents import ArticleDocument, CheckedClaimDocument, Document, Text

_SCHEMA = """
CREATE TABLE article (
    key TEXT PRIMARY KEY, id TEXT NOT NULL, source TEXT NOT NULL, title TEXT, published_at TEXT, text TEXT NOT NULL
) STRICT;
CREATE TABLE decision (
    article TEXT NOT NULL REFERENCES article (key), claim TEXT NOT NULL, decision TEXT NOT NULL, expected TEXT,
    note TEXT NOT NULL, decided_at TEXT NOT NULL, as_of TEXT, document TEXT NOT NULL, PRIMARY KEY (article, claim)
) STRICT, WITHOUT ROWID;
"""
_VERSION = 1


class Ruling(StrEnum):
    """What an editor may say of a verdict: that it is right, that it is not, or that it does not matter."""

    CORRECT = "correct"
    WRONG = "wrong"
    IGNORE = "ignore"


class Expected(StrEnum):
    """What a wrong verdict should have been; ``no_claim`` where the words claim nothing about a market."""

    SUPPORTED = Status.SUPPORTED.value
    SUPPORTED_WITH_NOTE = Status.SUPPORTED_WITH_NOTE.value
    CONTRADICTED = Status.CONTRADICTED.value
    IMPLAUSIBLE = Status.IMPLAUSIBLE.value
    NOT_CHECKABLE = Status.NOT_CHECKABLE.value
    NO_CLAIM = "no_claim"


class DecisionRequest(Document):
    """A decision on one verdict: the ``article`` as a check answered it, and the id of the ``claim`` in it."""

    article: ArticleDocument
    claim: Text
    decision: Ruling
    expected: Expected | None = Field(default=None, description="With `wrong` alone: what the verdict should be.")
    note: Text = ""


class DecisionDocument(Document):
    """A decision as it is kept; ``article`` is the SHA-256 of the article's text in UTF-8."""

    article: str
    claim: Text
    decision: Ruling
    expected: Expected | None
    note: Text
    decided_at: str
    status: Status


class DecidedArticle(Document):
    """A text with all its decisions, each with the claim and verdict it was made on."""

    id: Text
    source: Text
    title: Text | None
    published_at: Text | None
    text: Text
    decisions: tuple[tuple[DecisionDocument, CheckedClaimDocument], ...]


def article_key(text: str) -> str:
    """The name of a text: the SHA-256 of its UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


class Decisions:
    """The decisions of one file, made when first used; safe to use from any thread and process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._open() as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if version == 0:
                connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {_VERSION}; COMMIT;")
            elif version != _VERSION:
                raise InputError(path, f"holds decisions of version {version}; this program reads version {_VERSION}")

    def decide(self, request: DecisionRequest, claim: CheckedClaimDocument, *, at: datetime) -> DecisionDocument:
        """Keep a decision on ``claim``, in the place of an earlier one."""
        article = request.article
        key = article_key(article.text)
        decision = DecisionDocument(
            article=key,
            claim=claim.id,
            decision=request.decision,
            expected=request.expected,
            note=request.note,
            decided_at=at.isoformat(timespec="seconds"),
            status=claim.verdict.status,
        )
        as_of = article.as_of.date.isoformat() if article.as_of else None
        with self._open() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?)",
                (key, article.id, article.source, article.title, article.published_at, article.text),
            )
            connection.execute(
                "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    key,
                    claim.id,
                    decision.decision,
                    decision.expected,
                    decision.note,
                    decision.decided_at,
                    as_of,
                    claim.model_dump_json(by_alias=True),
                ),
            )
        return decision

    def forget(self, article: str, claim: str) -> bool:
        """Take a decision back; False where there was none."""
        with self._open() as connection:
            gone = connection.execute("DELETE FROM decision WHERE article = ? AND claim = ?", (article, claim))
            return gone.rowcount > 0

    def of_text(self, article: str) -> tuple[DecisionDocument, ...]:
        """The decisions on one text, by its key."""
        with self._open() as connection:
            rows = connection.execute(f"{_SELECT} WHERE article = ? ORDER BY claim", (article,)).fetchall()
        return tuple(_decision(row)[0] for row in rows)

    def articles(self) -> Iterator[DecidedArticle]:
        """Every text with decisions, ordered by id, its claims in the order of the text."""
        with self._open() as connection:
            held = connection.execute(
                "SELECT key, id, source, title, published_at, text FROM article"
                " WHERE key IN (SELECT article FROM decision) ORDER BY id, key"
            ).fetchall()
            rows = connection.execute(_SELECT).fetchall()
        found: dict[str, list[tuple[DecisionDocument, CheckedClaimDocument]]] = {}
        for row in rows:
            found.setdefault(row[0], []).append(_decision(row))
        for key, article_id, source, title, published_at, text in held:
            yield DecidedArticle(
                id=article_id,
                source=source,
                title=title,
                published_at=published_at,
                text=text,
                decisions=tuple(sorted(found.get(key, ()), key=_place)),
            )

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A connection in a transaction of its own."""
        try:
            connection = sqlite3.connect(self.path, timeout=10)
            try:
                with connection:
                    yield connection
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise InputError(self.path, f"cannot be used for decisions: {error}") from error


_SELECT = "SELECT article, claim, decision, expected, note, decided_at, document FROM decision"


def _decision(row: tuple[str, str, str, str | None, str, str, str]) -> tuple[DecisionDocument, CheckedClaimDocument]:
    try:
        claim = CheckedClaimDocument.model_validate_json(row[6])
    except ValidationError as error:
        raise InputError("decisions", f"claim {row[1]} cannot be read back: {error.errors()[0]['msg']}") from error
    decision = DecisionDocument(
        article=row[0],
        claim=row[1],
        decision=Ruling(row[2]),
        expected=Expected(row[3]) if row[3] else None,
        note=row[4],
        decided_at=row[5],
        status=claim.verdict.status,
    )
    return decision, claim


def _place(item: tuple[DecisionDocument, CheckedClaimDocument]) -> tuple[int, int, str]:
    mark = item[1].mark
    return mark.start, mark.end, item[1].id
