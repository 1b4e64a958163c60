"""Fixtures that several rooms share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# What else runs on the machine can hold up any one example; linear time is tested by itself.
settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real prices and texts beside the checkout; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"needs real data in {SHARED}, which is not there")
    return SHARED


@pytest.fixture(scope="session", autouse=True)
def _own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    # A store that this machine's user has filled must not decide what a test sees.
    os.environ["XDG_DATA_HOME"] = str(tmp_path_factory.mktemp("data"))
