"""Whose market value a sum is of: each of a list, what a comma sets apart, and no parcel of shares."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LISTS = [
    ("Tesla lost $130 billion in value, while Apple and Meta lost $98 billion and $95 billion, respectively.", "mvc down 130000000000 USD Tesla; mvc down 98000000000 USD Apple; mvc down 95000000000 USD Meta"),  # far from the word
    ("Amazon and Meta lost $50 billion and $70 billion of their market value, respectively.", "mvc down 50000000000 USD Amazon; mvc down 70000000000 USD Meta"),  # theirs in turn
    ("Amazon, Apple and Meta shed $50 billion, $60 billion and $70 billion of their market value.", "mvc down 50000000000 USD Amazon; mvc down 60000000000 USD Apple; mvc down 70000000000 USD Meta"),  # three
    ("Amazon and Meta each lost $50 billion of their market value.", "mvc down 50000000000 USD Amazon; mvc down 50000000000 USD Meta"),  # each
    ("Amazon and Meta sank, erasing $50 billion of their market value.", "mvc down 50000000000 USD their market value"),  # one sum may be of both together
    ("Ford lost $4 billion and $2 billion in its two foundry units.", ""),  # no value of the company
]  # fmt: skip

APART = [
    ("Alphabet's market value rose to $465 billion, closer to Apple, valued at $743 billion.", "mv 465000000000 USD Alphabet; mv 743000000000 USD Apple"),  # of what the comma follows
    ("It trails only Apple, worth $3.5 trillion.", "mv 3500000000000 USD Apple"),  # an object
    ("Nvidia passed Apple, worth $3.5 trillion, and rose 3%.", "mv 3500000000000 USD Apple; pct up 3 Nvidia"),  # what follows is of what opens the sentence
    ("Nvidia overtook Microsoft, worth $3.2 trillion, to become the most valuable company.", "mv 3200000000000 USD Microsoft; rank none Nvidia"),  # so is a rank
    ("Shares of Apple, worth $3.2 trillion, fell 2%.", "mv 3200000000000 USD Apple; pct down 2 Apple"),  # of the subject itself
    ("Meta, valued at $1.2 trillion, rose 2%.", "mv 1200000000000 USD Meta; pct up 2 Meta"),  # of the subject itself
]  # fmt: skip

PARCELS = [
    ("Apple bought back $16 billion worth of shares in the June quarter.", ""),  # what was bought
    ("The fund holds $170 billion worth of Apple stock.", ""),  # what is held
    ("Alibaba sold $5 billion worth of bonds, and its shares fell 2%.", "pct down 2 its shares"),  # what was sold
    ("Apple is worth $3.2 trillion.", "mv 3200000000000 USD Apple"),  # what it is worth
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS + APART + PARCELS)
def test_values_told(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
