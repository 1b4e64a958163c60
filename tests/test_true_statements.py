"""True statements of well-known days over real prices: none of them may be accused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).resolve().parents[1] / "benchmarks" / "true_statements.py"


@pytest.mark.shared
def test_no_true_statement_is_flagged(shared: Path) -> None:
    command = [sys.executable, str(BENCHMARK), "--prices", str(shared / "prices")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.rstrip().endswith("; 0 flagged")
