"""The regulator's list of companies: both of its forms, and what is no such list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.resolve.catalogue import Catalogue
from factcheck.resolve.registrants import load_registrants, parse_registrants, plain_name, update_registrants
from tests.resolve.linked import catalogue

_NUMBERED = {
    "0": {"cik_str": 1, "ticker": "FRBZ", "title": "FROBNITZ INDUSTRIES INC"},
    "1": {"cik_str": 2, "ticker": "ZORK.A", "title": "Zork Holdings, Inc."},
}
_COLUMNS = {
    "fields": ["cik", "name", "ticker", "exchange"],
    "data": [[1, "FROBNITZ INDUSTRIES INC", "FRBZ", "Nasdaq"], [3, "Quux Corp", "QUUX", None]],
}


def _file(tmp_path: Path, data: object) -> str:
    path = tmp_path / "company_tickers.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return str(path)


def test_an_update_is_kept_and_joins_the_catalogue(tmp_path: Path) -> None:
    done = update_registrants(_file(tmp_path, _NUMBERED), tmp_path / "kept")
    assert (done.rows, done.added) == (2, 2)
    kept = load_registrants(tmp_path / "kept")
    assert [(one.symbol, one.name, one.exchange) for one in kept] == [
        ("FRBZ", "Frobnitz Industries", "XNYS"),
        ("ZORK-A", "Zork Holdings", "XNYS"),
    ]
    grown = Catalogue.load(more=kept)
    assert grown.lookup("Frobnitz Industries")[0].instrument.symbol == "FRBZ"
    assert len(grown.instruments) == len(catalogue().instruments) + 2


def test_a_second_update_replaces_the_first(tmp_path: Path) -> None:
    update_registrants(_file(tmp_path, _NUMBERED), tmp_path)
    done = update_registrants(_file(tmp_path, _COLUMNS), tmp_path)
    assert (done.rows, done.added) == (2, 1)
    assert {one.symbol: one.exchange for one in load_registrants(tmp_path)} == {"FRBZ": "XNAS", "QUUX": "XNYS"}


def test_a_word_alone_is_no_name_without_its_shares(tmp_path: Path) -> None:
    update_registrants(_file(tmp_path, {"0": {"ticker": "LEMN", "title": "LEMONS INC"}}), tmp_path)
    grown = Catalogue.load(more=load_registrants(tmp_path))
    assert grown.lookup("Lemons")[0].needs == "company_word"
    assert "Lemons" not in grown.names()


def test_no_update_no_registrants(tmp_path: Path) -> None:
    assert load_registrants(tmp_path) == ()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("NVIDIA CORP", "Nvidia"),
        ("Apple Inc.", "Apple"),
        ("BERKSHIRE HATHAWAY INC", "Berkshire Hathaway"),
        ("Alphabet Inc.", "Alphabet"),
        ("BANK OF AMERICA CORP /DE/", "Bank of America"),
        ("TESLA, INC.", "Tesla"),
        # nothing is left of a name that is all form
        ("CO", "CO"),
    ],
)
def test_titles_as_the_news_prints_them(title: str, name: str) -> None:
    assert plain_name(title) == name


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"<html>", "list: is no JSON: Expecting value: line 1 column 1 (char 0)"),
        (b"[]", "list: is not the regulator's list: rows with ticker and title are needed"),
        (b'{"0": 1}', "list: is not the regulator's list: rows with ticker and title are needed"),
        (b"{}", "list: lists no company"),
        (b'{"0": {"title": "A"}}', "list: row 1: ticker = None: Input should be a valid string"),
    ],
)
def test_what_is_no_such_list(content: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_registrants(content, "list")
    assert str(caught.value) == message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        update_registrants(str(tmp_path / "none.json"), tmp_path)
    assert str(caught.value) == f"{tmp_path}/none.json: cannot be read: No such file or directory"
    assert not (tmp_path / "registrants.csv").exists()
