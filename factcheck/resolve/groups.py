"""Pronouns that stand for a group: "Gold rose 2%. Oil fell 3%; it is down 9% this year" is of oil, and not of gold."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.models import Link, Span
from factcheck.resolve.anaphora import AnaphorRow, Referent
from factcheck.resolve.catalogue import Catalogue

_OF_ONE = "it"
_OF_MANY = "they"


def group_told_since(
    row: AnaphorRow, at: Span, named: Referent | None, groups: Sequence[Referent], text: str, catalogue: Catalogue
) -> Link | None:
    """The meaning of the group told last before ``at``, where it was told in a later sentence than ``named`` was.

    ``groups`` are what moved and is no one instrument, in text order. "It" is of none told in the plural, "they" of
    none in the singular.
    """
    before = [one for one in groups if one.span.end <= at.start]
    if not before or not {_OF_ONE, _OF_MANY} & set(row.words):
        return None
    last = before[-1]
    if named is not None and named.span.end <= at.start and named.sentence >= last.sentence:
        return None
    several = last.span.of(text).casefold().endswith("s")
    if several != (_OF_MANY in row.words) or not _allows(row, last.link, catalogue):
        return None
    return last.link


def _allows(row: AnaphorRow, link: Link, catalogue: Catalogue) -> bool:
    if link.basket is None:
        return True
    members = [catalogue.instrument(symbol) for symbol in link.basket.symbols]
    return _OF_MANY in row.words or any(one is not None and row.allows(one) for one in members)
