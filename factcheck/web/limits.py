"""The bounds of every request, from ``configs/web.toml``."""

from __future__ import annotations

from pydantic import Field, PositiveFloat, PositiveInt

from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml


class Limits(Row):
    """Sizes in bytes or characters, times in seconds, and the home ``markets`` on offer by their country code."""

    request_bytes: PositiveInt
    text_characters: PositiveInt
    articles: PositiveInt
    receive_seconds: PositiveFloat
    files_read: PositiveInt
    check_seconds: PositiveFloat
    checks_waiting: PositiveInt
    note_characters: PositiveInt
    markets: dict[str, str] = Field(min_length=1)


def load_limits() -> Limits:
    """The shipped bounds; raises ``ConfigError`` for a file that does not fit."""
    return read_toml(shipped_path("configs", "web.toml"), Limits)
