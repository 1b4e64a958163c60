"""What editors decided of verdicts, kept in a SQLite file: one decision a claim of one text, the last one counts.

A claim is known by the text it stands in (its SHA-256) and its id, so that a decision holds as long as the text does.
Of a text that was edited meanwhile the earlier decisions are found again, by the sentence and what was found of it.
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
    note TEXT NOT NULL, decided_at TEXT NOT NULL, as_of TEXT, document TEXT NOT NULL, words TEXT,
    PRIMARY KEY (article, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_words ON decision (words);
"""
# Files of the first version lack what decisions are found again by.
_SECOND = "ALTER TABLE decision ADD COLUMN words TEXT; CREATE INDEX decision_words ON decision (words);"
_VERSION = 2
# Values that one question to SQLite may name.
_MOST_ASKED = 500


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
            connection.execute("BEGIN IMMEDIATE")
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if version > _VERSION:
                raise InputError(path, f"holds decisions of version {version}; this program reads version {_VERSION}")
            for statement in {0: _SCHEMA, 1: _SECOND}.get(version, "").split(";")[:-1]:
                connection.execute(statement)
            if version == 1:
                _word(connection)
            connection.execute(f"PRAGMA user_version = {_VERSION}")

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
                "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    key,
                    claim.id,
                    decision.decision,
                    decision.expected,
                    decision.note,
                    decision.decided_at,
                    as_of,
                    claim.model_dump_json(by_alias=True),
                    claim_words(article.text, claim),
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

    def earlier(self, article: ArticleDocument) -> tuple[DecisionDocument, ...]:
        """The last decision on the same words and verdict in another text, for the claims of ``article``, by its ids.

        Claims that this very text has a decision on are left out.
        """
        held = {decision.claim for decision in self.of_text(article_key(article.text))}
        asked = {claim_words(article.text, claim): claim.id for claim in article.claims if claim.id not in held}
        found: dict[str, DecisionDocument] = {}
        keys = tuple(asked)
        with self._open() as connection:
            for start in range(0, len(keys), _MOST_ASKED):
                part = keys[start : start + _MOST_ASKED]
                marks = ", ".join("?" * len(part))
                rows = connection.execute(
                    f"SELECT words, {_COLUMNS} FROM decision WHERE words IN ({marks}) ORDER BY decided_at",  # noqa: S608 - question marks alone
                    part,
                )
                for words, *row in rows:
                    decision, _ = _decision(tuple(row))
                    found[asked[words]] = decision.model_copy(update={"claim": asked[words]})
        return tuple(found.values())

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


_COLUMNS = "article, claim, decision, expected, note, decided_at, document"
_SELECT = f"SELECT {_COLUMNS} FROM decision"  # noqa: S608 - names of columns alone


def claim_words(text: str, claim: CheckedClaimDocument) -> str:
    """What a claim is known by whatever stands around its sentence: its words, their place in it, and the verdict."""
    start, end = claim.sentence.start, claim.sentence.end
    parts = (claim.kind, text[start:end], str(claim.mark.start - start), claim.mark.text, claim.verdict.status)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _word(connection: sqlite3.Connection) -> None:
    """Fill in what decisions of the first version are found again by."""
    held = "SELECT text, article, claim, document FROM decision JOIN article ON key = article"
    for text, article, claim, document in connection.execute(held).fetchall():
        words = claim_words(text, CheckedClaimDocument.model_validate_json(document))
        connection.execute("UPDATE decision SET words = ? WHERE article = ? AND claim = ?", (words, article, claim))


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
