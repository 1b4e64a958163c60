"""Where the data that ships with the package lies: inside the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped_path(*parts: str) -> Path:
    """The path of a shipped file or folder, such as ``shipped_path("configs", "hedges.toml")``.

    In a wheel the data lies in ``factcheck/shipped``; in a checkout beside the package.
    """
    inside = _PACKAGE / "shipped"
    root = inside if inside.is_dir() else _PACKAGE.parent
    return root.joinpath(*parts)
