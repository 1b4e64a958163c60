"""Rows that do not fit are named by file and row."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factcheck.errors import ConfigError
from factcheck.resolve.catalogue import Catalogue
from factcheck.shipped import shipped_path

_FILES = ("contexts.toml", "linking.toml", "not_listed.csv")
_INSTRUMENTS = "symbol,name,type,currency,exchange,country,home,asset\nAAA,Aardvark,equity,USD,XNYS,US,,\n"
_ALIASES = "alias,symbol,inverse,needs,valid_from,valid_to\nAardvark,AAA,,,,\n"
_BASKETS = '[[basket]]\nname = "All"\nrole = "members"\nsymbols = ["AAA"]\nnames = []\nreason = "a test"\n'


def _folder(tmp_path: Path, *, instruments: str = "", aliases: str = "", baskets: str = "") -> Path:
    for name in _FILES:
        shutil.copy(shipped_path("configs", name), tmp_path / name)
    (tmp_path / "instruments.csv").write_text(_INSTRUMENTS + instruments, encoding="utf-8")
    (tmp_path / "aliases.csv").write_text(_ALIASES + aliases, encoding="utf-8")
    (tmp_path / "baskets.toml").write_text(_BASKETS + baskets, encoding="utf-8")
    return tmp_path


def test_a_small_catalogue_loads(tmp_path: Path) -> None:
    assert Catalogue.load(_folder(tmp_path)).names() == ("AAA", "Aardvark", "All")


@pytest.mark.parametrize(
    ("instruments", "aliases", "baskets", "message"),
    [
        # one symbol in two rows
        ("AAA,Other,equity,USD,XNYS,US,,\n", "", "", "instruments.csv: symbol AAA: stands in two rows"),
        # a home that nobody is
        (
            "BBB,Bear,adr,USD,XNYS,JP,9999.T,\n", "", "",
            "instruments.csv: symbol BBB: home = '9999.T' is no symbol of this file",
        ),
        # a type that nothing is, by line
        ("BBB,Bear,stonk,USD,XNYS,US,,\n", "", "", "instruments.csv: line 3: type = 'stonk'"),
        # an alias of nothing
        ("", "Bear,BBB,,,,\n", "", "aliases.csv: alias 'Bear': symbol = 'BBB' is no symbol of instruments.csv"),
        # a context that does not exist
        ("", "Bear,AAA,,zoo,,\n", "", "aliases.csv: alias 'Bear': needs = 'zoo' is no context (allowed: argentina"),
        # the same alias twice
        ("", "Aardvark,AAA,,,,\n", "", "aliases.csv: alias 'Aardvark': stands twice for AAA"),
        # a date that is none
        ("", "Bear,AAA,,,2021-13-01,\n", "", "aliases.csv: line 3: valid_from = '2021-13-01'"),
        # a basket of nothing
        (
            "", "", '[[basket]]\nname = "B"\nrole = "members"\nsymbols = ["BBB"]\nnames = []\nreason = "x"\n',
            "baskets.toml: basket 'B': 'BBB' is no symbol of instruments.csv",
        ),
        # a name of two baskets
        (
            "", "", '[[basket]]\nname = "B"\nrole = "members"\nsymbols = ["AAA"]\nnames = ["all"]\nreason = "x"\n',
            "baskets.toml: basket 'B': 'all' names another basket too",
        ),
    ],
)  # fmt: skip
def test_a_row_that_does_not_fit_is_named(
    tmp_path: Path, instruments: str, aliases: str, baskets: str, message: str
) -> None:
    folder = _folder(tmp_path, instruments=instruments, aliases=aliases, baskets=baskets)
    with pytest.raises(ConfigError) as caught:
        Catalogue.load(folder)
    assert str(caught.value).startswith(f"{folder}/{message}")
