"""Prepositions that set one figure or one day beside another: a closed class, to which each reader adds its own."""

from __future__ import annotations

from typing import Final

SET_BESIDE: Final = frozenset({"against", "versus", "vs", "vs.", "compared with", "compared to"})
