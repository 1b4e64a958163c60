"""Every error of wrong usage or unreadable input; its message names the input, the value and what is allowed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def install_command(extra: str) -> str:
    """The command that adds an extra of this package to where it is installed."""
    return f'pip install "factcheck[{extra}]"'


class FactcheckError(Exception):
    """Base of all errors of this package; ``str()`` of one is a sentence for the user."""


class ConfigError(FactcheckError):
    """A row of a configuration file is not of the form the file needs."""

    def __init__(self, file: Path | str, row: str, problem: str, allowed: Iterable[str] = ()) -> None:
        choices = sorted(allowed)
        hint = f" (allowed: {', '.join(choices)})" if choices else ""
        super().__init__(f"{file}: {row}: {problem}{hint}")


class InputError(FactcheckError):
    """An article, a report or a gold file that cannot be read. ``problem`` is the message without its ``source``."""

    def __init__(self, source: Path | str, problem: str) -> None:
        self.source = str(source)
        self.problem = problem
        super().__init__(f"{source}: {problem}")


class PriceFileError(FactcheckError):
    """A price file that lacks a column or holds a value that is no price."""

    def __init__(self, file: Path | str, problem: str, *, row: int | None = None) -> None:
        where = f"{file}: row {row}" if row is not None else f"{file}"
        super().__init__(f"{where}: {problem}")


class MissingPackageError(FactcheckError):
    """A command that needs what an extra of this package brings."""

    def __init__(self, what: str, package: str | None, extra: str) -> None:
        super().__init__(f"{what} needs {package or extra}: {install_command(extra)}")


class UsageError(FactcheckError):
    """An option or argument that is not of the form it needs."""

    def __init__(self, name: str, value: object, allowed: str) -> None:
        super().__init__(f"{name}: {value!r} is not accepted: {allowed}")
