"""What a rich document gives: its text and what it says of itself."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from factcheck.errors import FactcheckError

LONGEST = 5_000_000
"""Characters that a document may hold."""


class RefusedError(FactcheckError):
    """A document that is not read; ``str()`` says why, to be put after its name."""


@dataclass(frozen=True, slots=True)
class Document:
    """Text of one story; ``key`` tells apart the stories of one file, ``published`` is as printed.

    ``wrapped`` says that lines end where the page does, and not where a paragraph does.
    """

    text: str
    title: str | None = None
    published: str | None = None
    key: str | None = None
    wrapped: bool = False

    def fields(self) -> dict[str, object]:
        """The fields by name, ready for JSON."""
        return asdict(self)


def joined(lines: list[str]) -> str:
    """``lines`` as one text; refuses what is too long."""
    if sum(map(len, lines)) > LONGEST:
        raise RefusedError(f"holds more than {LONGEST} characters: refused")
    return "\n".join(lines)
