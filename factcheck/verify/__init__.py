"""Resolved claims become verdicts: each is recomputed from prices under every honest reading."""

from factcheck.verify.history_moves import HistoryMoves
from factcheck.verify.rules import Rules, load_rules
from factcheck.verify.verifying import verify

__all__ = ["HistoryMoves", "Rules", "load_rules", "verify"]
