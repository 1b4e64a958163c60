"""Answers that checks of one article have worked out before: many edits of a claim ask for the same few."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

T = TypeVar("T")


class Memory:
    """Answers by what they depend on. A key begins with a word for the kind of answer; forgetting changes nothing."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[Hashable, object] = {}

    def recall(self, key: Hashable, work_out: Callable[[], T]) -> T:
        """The answer kept under ``key``, worked out and kept where there is none yet."""
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = work_out()
        return cast("T", known)
