"""The rules of the house that a program can check: imports go one way, modules stay small, help is instant."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "factcheck"

# Each room may import itself and the rooms named before it.
ORDER = (
    "models",
    "errors",
    "shipped",
    "tables",
    "settings",
    "ingest",
    "extract",
    "prices",
    "resolve",
    "verify",
    "report",
    "pipeline",
    "gathering",
    "scoring",
    "batch",
    "api",
    "web",
    "component",
    "cli",
)
HEAVY = ("spacy", "pandas", "yfinance", "exchange_calendars", "pyarrow", "trafilatura", "fastapi", "jinja2", "numpy")


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "cli" if first.startswith(("cli", "__main__")) else "api" if first == "__init__" else first


def _imported_rooms(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    rooms = set()
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "factcheck" else [node.module]
            )
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            parts = name.split(".")
            if (
                parts[0] == "factcheck"
                and len(parts) > 1
                and (PACKAGE / parts[1]).with_suffix("").exists() | (PACKAGE / f"{parts[1]}.py").exists()
            ):
                rooms.add("cli" if parts[1].startswith("cli") else parts[1])
    return rooms


@pytest.mark.parametrize("path", _modules(), ids=[str(path.relative_to(PACKAGE)) for path in _modules()])
def test_imports_go_one_way(path: Path) -> None:
    room = _room(path)
    assert room in ORDER, f"{path} lies in no room of the architecture"
    allowed = set(ORDER[: ORDER.index(room) + 1])
    assert _imported_rooms(path) <= allowed


def test_prices_know_nothing_of_texts() -> None:
    rooms = set().union(*(_imported_rooms(path) for path in (PACKAGE / "prices").rglob("*.py")))
    assert not rooms & {"ingest", "extract"}


def test_extraction_asks_no_prices() -> None:
    rooms = set().union(*(_imported_rooms(path) for path in (PACKAGE / "extract").rglob("*.py")))
    assert "prices" not in rooms


@pytest.mark.parametrize("path", _modules(), ids=[str(path.relative_to(PACKAGE)) for path in _modules()])
def test_modules_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_time_is_an_argument() -> None:
    # Only the command line and the page may ask the clock what time it is.
    asking = {
        str(path.relative_to(PACKAGE))
        for path in _modules()
        if _room(path) not in {"cli", "web", "api"}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"now", "today", "utcnow"}
    }
    assert asking == set()


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys; sys.argv = ['factcheck', '--help']\n"
        "from factcheck.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines()[-1] == "[]"
