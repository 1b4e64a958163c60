"""Files, folders and bytes as articles: every format, and everything that can be wrong with one."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.ingest import read as reading
from factcheck.ingest import read_articles, read_bytes
from factcheck.models import Article, Failure

PAGE = """<!DOCTYPE html><html><head><title>Chip maker sinks | The Paper</title>
<meta property="og:title" content="Chip maker sinks">
<meta property="article:published_time" content="2025-01-27T21:45:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/m">Markets</a></nav><article>
<p>Shares of the chip maker fell 17% on Monday, the worst day they have had since the spring of 2020.</p>
<p>The S&amp;P 500 lost 1.5% as the sell-off spread to power producers and to builders of data centres.</p>
<table><tr><th>Index</th><th>Change</th></tr><tr><td>Dow</td><td>+0.7%</td></tr></table>
</article><footer>All rights reserved</footer></body></html>"""


def read_all(path: Path) -> tuple[list[Article], list[Failure]]:
    """The articles and the failures of ``path``."""
    items = list(read_articles(path))
    return [item for item in items if isinstance(item, Article)], [item for item in items if isinstance(item, Failure)]


def one(path: Path) -> Article:
    articles, failures = read_all(path)
    assert failures == []
    assert len(articles) == 1
    return articles[0]


def refusal(path: Path) -> str:
    """The message of the one failure of ``path``, its folder cut off."""
    articles, failures = read_all(path)
    assert articles == []
    assert len(failures) == 1
    return f"{failures[0].source}: {failures[0].error}".replace(f"{path.parent}{os.sep}", "")


def test_text_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Published: 2025-01-27\n\nThe Dow rose 0.7%.", encoding="utf-8")
    article = one(file)
    assert (article.id, article.source, article.text) == (
        "a.txt",
        str(file),
        "Published: 2025-01-27\n\nThe Dow rose 0.7%.",
    )
    assert article.published is not None
    assert article.published.day == date(2025, 1, 27)
    assert [block.text for block in article.blocks] == ["The Dow rose 0.7%."]


def test_web_page(tmp_path: Path) -> None:
    """The story and its table without the surroundings; title first, and the instant of the metadata."""
    file = tmp_path / "a.html"
    file.write_text(PAGE, encoding="utf-8")
    article = one(file)
    words = [block.text for block in article.blocks]
    assert words[0] == article.title == "Chip maker sinks"
    assert words[2].startswith("The S&P 500 lost 1.5%")
    assert "+0.7%" in article.text
    assert "Home" not in article.text
    assert article.published is not None
    assert article.published.at == datetime(2025, 1, 27, 21, 45, tzinfo=UTC)


def test_short_web_page_keeps_its_words(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("<html><body><p>The Dow rose 0.7%.</p></body></html>", encoding="utf-8")
    assert "The Dow rose 0.7%." in one(file).text


def test_web_page_by_its_content(tmp_path: Path) -> None:
    file = tmp_path / "saved.txt"
    file.write_text(PAGE, encoding="utf-8")
    assert "<p>" not in one(file).text


def test_json_lines(tmp_path: Path) -> None:
    """The text is kept as given, other fields are passed over, and a bad line is named while the rest goes on."""
    file = tmp_path / "a.jsonl"
    lines = [
        json.dumps({"id": "x1", "text": "The Dow rose.", "title": "T", "published_at": "2025-01-27", "claims": []}),
        "{not json",
        "",
        json.dumps({"text": "Gold fell."}),
        json.dumps({"id": "x4"}),
        json.dumps({"id": "x5", "text": "Oil fell.", "published_at": "soon"}),
        json.dumps({"id": "x6", "text": "  "}),
        json.dumps([1, 2]),
        json.dumps({"id": 7, "text": "A half \ud83d character."}),
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    articles, failures = read_all(file)
    assert [article.id for article in articles] == ["x1", f"{file}:4", "7"]
    assert (articles[0].text, articles[0].title) == ("The Dow rose.", "T")
    assert articles[2].text == "A half \ufffd character."
    assert [f"{failure.source}: {failure.error}".removeprefix(f"{file}: ") for failure in failures] == [
        "line 2: is no JSON: Expecting property name enclosed in double quotes at column 2",
        "line 5: text: Field required (an article is an object with id, text, title, published_at)",
        (
            "line 6: published_at: date: 'soon' is not accepted: a date such as 2025-01-27 or 27 January 2025, "
            "or with a time and zone such as 2025-01-27T16:30-05:00 or 2025-01-27T21:30Z"
        ),
        "line 7: the text is empty",
        "line 8: is no JSON object with id, text, title, published_at",
    ]


def test_json_line_in_no_encoding(tmp_path: Path) -> None:
    """A line that cannot be decoded is named; the lines after it are read."""
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "A\x81 fell by more than it rose."}\n{"id": "b", "text": "Gold fell."}\n')
    articles, failures = read_all(file)
    assert [article.id for article in articles] == ["b"]
    assert [f"{failure.source}: {failure.error}".removeprefix(f"{file}: ") for failure in failures] == [
        "line 1: is neither UTF-8 nor Windows-1252 (byte 0x81 at offset 11): save it as UTF-8",
    ]


def test_json_nested_without_end(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": ' + "[" * 200_000, encoding="utf-8")
    assert refusal(file) == "a.jsonl: line 1: is nested too deeply"


def test_folder(tmp_path: Path) -> None:
    """Sorted by path, id is the path below the folder; hidden files and other suffixes are passed over."""
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("z.txt", "b/a.md", "a.txt", ".hidden.txt", "image.png", ".git/c.txt"):
        (tmp_path / name).write_text("The Dow rose.", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "old.rtf").write_bytes(b"{\\rtf1 The Dow rose.}")
    articles, failures = read_all(tmp_path)
    assert [article.id for article in articles] == ["a.txt", "b/a.md", "z.txt"]
    assert failures == [
        Failure(str(tmp_path / "empty.txt"), "is empty"),
        Failure(str(tmp_path / "old.rtf"), "is an RTF file: save it as DOCX or plain text"),
    ]


def test_names_that_no_file_can_hold_give_way() -> None:
    """As JSON escapes bring them, or the name of a file that is not UTF-8."""
    line = b'{"id": "a\\ud800", "title": "\\udfff b", "text": "Nvidia fell \\ud83d 17%."}'
    (article,) = read_bytes(line, source="drafts/\udcff.jsonl")
    assert isinstance(article, Article)
    told = (article.id, article.source, article.title, article.text)
    assert told == ("a\ufffd", "drafts/\ufffd.jsonl", "\ufffd b", "Nvidia fell \ufffd 17%.")


def test_failures_name_the_file(tmp_path: Path) -> None:
    blank, binary, locked = tmp_path / "blank.txt", tmp_path / "binary.txt", tmp_path / "locked.txt"
    blank.write_text(" \n\t\n", encoding="utf-8")
    binary.write_bytes(b"\x7fELF\x00\x01\x02")
    locked.write_text("x", encoding="utf-8")
    locked.chmod(0)
    assert refusal(blank) == "blank.txt: is empty"
    assert refusal(binary) == "binary.txt: is binary data, not text (it holds zero bytes)"
    if not os.access(locked, os.R_OK):
        assert refusal(locked) == "locked.txt: Permission denied"
    with pytest.raises(InputError) as caught:
        list(read_articles(tmp_path / "none.txt"))
    assert str(caught.value) == f"{tmp_path / 'none.txt'}: no such file or folder"


def test_a_pipe_is_no_article(tmp_path: Path) -> None:
    """Reading a named pipe would wait for ever."""
    pipe = tmp_path / "a.txt"
    os.mkfifo(pipe)
    assert refusal(pipe) == "a.txt: is not a regular file"


def test_large_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", 10)
    file = tmp_path / "a.txt"
    file.write_text("The Dow rose.", encoding="utf-8")
    assert refusal(file) == "a.txt: has 13 bytes; at most 10 are read"


def test_standard_input() -> None:
    """Bytes without a name: plain text, or the format that their content shows."""
    (article,) = read_bytes(b"The Dow rose 0.7%.", source="<stdin>")
    assert isinstance(article, Article)
    assert (article.id, article.text) == ("<stdin>", "The Dow rose 0.7%.")
    (line,) = read_bytes(b'{"id": "a", "text": "Gold fell."}\n', source="<stdin>")
    assert isinstance(line, Article)
    assert line.id == "a"


def test_seed_article(shared: Path) -> None:
    """The scraped article: no furniture left, every glued sentence parted, names whole."""
    article = one(shared / "seed" / "hang-seng-tech-article.txt")
    words = " ".join(block.text for block in article.blocks)
    assert "Advertisements" not in words
    for parted in ("month. This dramatic", "firms. Notably", "market. This jump", "January. This revelation"):
        assert parted in words
    for whole in ("DeepSeek", "JD.com", "U.S.'s", "AI-driven"):
        assert whole in words
    assert (article.published, article.dateline) == (None, None)
