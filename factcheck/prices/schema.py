"""The tables of the price store, and the steps from each earlier version to the present one.

``PRAGMA user_version`` holds the number of steps taken. A step is never edited once released; a change is a new step.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from factcheck.errors import PriceFileError

MIGRATIONS: tuple[str, ...] = (
    # 1: prices by symbol and session, each pointing at the fetch that brought it
    """
    CREATE TABLE symbol (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, currency TEXT NOT NULL DEFAULT '');
    CREATE TABLE fetch (
        id INTEGER PRIMARY KEY, symbol_id INTEGER NOT NULL REFERENCES symbol (id), source TEXT NOT NULL,
        adjustment TEXT NOT NULL, at TEXT NOT NULL, first INTEGER, last INTEGER, rows INTEGER NOT NULL,
        outcome TEXT NOT NULL, detail TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX fetch_by_symbol ON fetch (symbol_id, at);
    CREATE TABLE price (
        symbol_id INTEGER NOT NULL REFERENCES symbol (id), session INTEGER NOT NULL,
        open REAL, high REAL, low REAL, close REAL NOT NULL, volume REAL,
        fetch_id INTEGER NOT NULL REFERENCES fetch (id), PRIMARY KEY (symbol_id, session)
    ) WITHOUT ROWID;
    CREATE TABLE split (
        symbol_id INTEGER NOT NULL REFERENCES symbol (id), session INTEGER NOT NULL, ratio TEXT NOT NULL,
        source TEXT NOT NULL, PRIMARY KEY (symbol_id, session)
    ) WITHOUT ROWID;
    CREATE TABLE market_value (
        symbol_id INTEGER NOT NULL REFERENCES symbol (id), session INTEGER NOT NULL, value REAL NOT NULL,
        source TEXT NOT NULL, PRIMARY KEY (symbol_id, session)
    ) WITHOUT ROWID;
    """,
    # 2: what Yahoo tells beside prices
    """
    CREATE TABLE dividend (
        symbol_id INTEGER NOT NULL REFERENCES symbol (id), session INTEGER NOT NULL, amount TEXT NOT NULL,
        PRIMARY KEY (symbol_id, session)
    ) WITHOUT ROWID;
    CREATE TABLE share_count (
        symbol_id INTEGER NOT NULL REFERENCES symbol (id), day INTEGER NOT NULL, count REAL NOT NULL,
        source TEXT NOT NULL, PRIMARY KEY (symbol_id, day)
    ) WITHOUT ROWID;
    """,
)


def connect(path: Path) -> sqlite3.Connection:
    """An open store of the present version, created or brought up to date where needed.

    Many processes may read while one writes. Raises ``PriceFileError`` for a file that is no store, or one written by
    a later version of this program.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        connection = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -65536")
        _migrate(connection, path)
    except sqlite3.Error as error:
        raise PriceFileError(path, f"is no price store: {error}") from error
    return connection


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    held = _version(connection)
    if held == len(MIGRATIONS):
        return
    if held > len(MIGRATIONS):
        raise PriceFileError(path, f"is of version {held}; this program reads up to version {len(MIGRATIONS)}")
    # Taken before the version is read again, so that two processes never take one step both.
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in MIGRATIONS[_version(connection) :]:
            for statement in step.split(";"):
                if statement.strip():
                    connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
