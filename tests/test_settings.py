"""Layers of settings: each overrides the one before it and says so; nothing unknown gets in."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ConfigError
from factcheck.settings import load_settings


def test_each_layer_overrides_the_one_before_and_is_named(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('offline = true\njobs = 2\nfail_on = "implausible"\n', encoding="utf-8")
    loaded = load_settings(
        config=file,
        environment={"FACTCHECK_JOBS": "3", "FACTCHECK_PRICES": "a.csv:b", "HOME": "/root"},
        options={"fail_on": "contradicted", "offline": None},
    )
    assert loaded.values.offline is True
    assert loaded.values.jobs == 3
    assert loaded.values.prices == (Path("a.csv"), Path("b"))
    assert loaded.values.fail_on == "contradicted"
    assert loaded.origins == {
        "prices": "FACTCHECK_PRICES",
        "offline": str(file),
        "store": "default.toml",
        "fail_on": "--fail-on",
        "jobs": "FACTCHECK_JOBS",
    }


@pytest.mark.parametrize(
    ("content", "message"),
    [
        # A key that is misspelt: the known ones are listed.
        ("ofline = true", "ofline: is no setting (allowed: fail_on, jobs, offline, prices, store)"),
        # A value out of range names the value and the bound.
        ("jobs = 0", "jobs: 0 is not accepted: Input should be greater than or equal to 1"),
        # A status that `--fail-on` does not know.
        ('fail_on = "wrong"', "fail_on: 'wrong' is not accepted: one of contradicted, implausible"),
        # Not TOML at all.
        ("offline = ", "file: Invalid value (at end of document)"),
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, content: str, message: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_settings(config=file)
    assert str(caught.value) == f"{file}: {message}"


def test_an_unknown_variable_is_refused_by_name() -> None:
    with pytest.raises(ConfigError, match="FACTCHECK_PRICE: price: is no setting"):
        load_settings(environment={"FACTCHECK_PRICE": "x"})


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"absent\.toml: file: does not exist"):
        load_settings(config=tmp_path / "absent.toml")
