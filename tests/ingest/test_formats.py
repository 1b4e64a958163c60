"""PDF, Word and feeds: what is read of them, and that hostile ones are refused within bounds."""

from __future__ import annotations

import codecs
import io
import re
import time
import zipfile
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.ingest import read_bytes
from factcheck.ingest.contained import read_contained
from factcheck.ingest.sniff import Format, format_of
from factcheck.models import Article, Failure

docx = pytest.importorskip("docx", reason="needs factcheck[formats]")
pytest.importorskip("pypdf", reason="needs factcheck[formats]")
pytest.importorskip("feedparser", reason="needs factcheck[formats]")


def make_pdf(pages: list[list[str]], *, extra: str = "", trailer: str = "") -> bytes:
    """A PDF written by hand: Helvetica, a line of text a line."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} {extra} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 12 Tf 50 750 Td 14 TL {shown} ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return f"{out}trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{out.index('xref')}\n%%EOF".encode(
        "latin-1"
    )


def make_docx() -> bytes:
    document = docx.Document()
    document.core_properties.title = "Market wrap"
    document.add_paragraph("Published: 27 January 2025")
    document.add_paragraph("Nvidia fell 17% on Monday.")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = "Dow"
    table.rows[0].cells[1].text = "+0.7%"
    document.add_paragraph("Gold rose.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def make_zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def article_of(data: bytes, name: str) -> Article:
    (item,) = read_bytes(data, source=name)
    assert isinstance(item, Article), item
    return item


def refusal_of(data: bytes, name: str) -> str:
    (item,) = read_bytes(data, source=name)
    assert isinstance(item, Failure), item
    return f"{item.source}: {item.error}"


def test_pdf_joins_lines_and_drops_what_pages_repeat() -> None:
    body = [
        [
            "The Paper, page 1",
            "Shares of the chip maker fell 17% on Monday, the worst day of it since the",
            "spring of 2020.",
        ],
        ["The Paper, page 2", "Gold rose 1.2% to a record."],
        ["The Paper, page 3", "Bonds rose too."],
    ]
    article = article_of(make_pdf(body), "a.pdf")
    assert article.blocks[0].text == (
        "Shares of the chip maker fell 17% on Monday, the worst day of it since the spring of 2020."
    )
    assert "The Paper" not in article.text
    assert "Bonds rose too." in article.text


def test_word_document_in_its_order() -> None:
    article = article_of(make_docx(), "a.docx")
    assert article.title == "Market wrap"
    assert article.published is not None
    assert article.text.split("\n") == [
        "Published: 27 January 2025",
        "Nvidia fell 17% on Monday.",
        "Dow | +0.7%",
        "Gold rose.",
    ]


def test_a_word_document_that_says_nothing_of_itself_has_no_title() -> None:
    """As word processors on the web write them: the first line is the title, or there is none."""
    parts = {}
    with zipfile.ZipFile(io.BytesIO(make_docx())) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            if name == "_rels/.rels":
                data = re.sub(rb"<Relationship [^>]*core-properties[^>]*/>", b"", data)
            if name != "docProps/core.xml":
                parts[name] = data
    assert article_of(make_zip(parts), "a.docx").title is None


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Markets</title>
<item><title>Gold rises</title><guid>g1</guid><pubDate>Mon, 27 Jan 2025 21:30:00 GMT</pubDate>
<description>&lt;p&gt;Gold rose 1.2%.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Silver fell.&lt;/p&gt;</description></item>
<item><title>Oil &amp;amp; gas fall</title><link>https://example.com/2</link></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Markets</title><entry><title>Gold rises</title><id>g1</id>
<updated>2025-01-27T21:30:00Z</updated><content type="html">&lt;p&gt;Gold rose 1.2%.&lt;/p&gt;</content></entry></feed>"""


def test_rss_entries_are_articles() -> None:
    first, second = read_bytes(RSS.encode(), source="feed.xml")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.text) == ("feed.xml#g1", "Gold rises\nGold rose 1.2%.\nSilver fell.")
    assert first.published is not None
    assert first.published.at == datetime(2025, 1, 27, 21, 30, tzinfo=UTC)
    assert (second.id, second.text) == ("feed.xml#https://example.com/2", "Oil & gas fall")


def test_atom_entry() -> None:
    article = article_of(ATOM.encode(), "feed")
    assert (article.text, article.title) == ("Gold rises\nGold rose 1.2%.", "Gold rises")
    assert article.published is not None
    assert article.published.at == datetime(2025, 1, 27, 21, 30, tzinfo=UTC)


SNIFFED = [
    # bytes, name, format
    (b"%PDF-1.7 ...", "a.txt", Format.PDF),  # content goes before the name
    (b"PK\x03\x04....", "a", Format.DOCX),  # a ZIP archive
    (b"\xef\xbb\xbf <!doctype HTML><p>", "a.txt", Format.HTML),  # a mark and a space before
    (b"<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>", "a.txt", Format.FEED),  # behind a prologue
    (b"<?xml version='1.0'?><!DOCTYPE html><html>", "a.xml", Format.HTML),  # XHTML
    (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "a.txt", Format.FEED),  # Atom without a prologue
    (b"The Dow rose.", "a.md", Format.MARKDOWN),  # the name where content does not say
    (b'{"text": "x"}', "-", Format.JSONL),  # standard input
    (b"The Dow rose.", "a.pdf", Format.TEXT),  # a name that content belies
    ("<!doctype html><p>".encode("utf-16"), "a.txt", Format.HTML),  # two bytes a character
    ("<rss version='2.0'>".encode("utf-16-be"), "a.txt", Format.TEXT),  # without its mark it is decoded first
    (codecs.BOM_UTF16_BE + "<rss version='2.0'>".encode("utf-16-be"), "a.txt", Format.FEED),
]


@pytest.mark.parametrize("data, name, expected", SNIFFED)
def test_format_by_content(data: bytes, name: str, expected: Format) -> None:
    assert format_of(data, name) is expected


BILLION_LAUGHS = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
EXTERNAL = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&a;</title></item></channel></rss>'
PADDED_TYPE = b'<?xml version="1.0"?>' + b" " * 3_000_000 + b'<!DOCTYPE a [<!ENTITY b "c">]><w:document/>'
# The cipher of today's programs, with a password that nobody knows.
SEALED = (
    f"/ID [<{'00' * 16}> <{'00' * 16}>] /Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O <{'00' * 48}>"
    f" /U <{'00' * 48}> /OE <{'00' * 32}> /UE <{'00' * 32}> /Perms <{'00' * 16}> /StmF /StdCF /StrF /StdCF"
    " /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> >>"
)
DOCTYPE_PART = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><w:document/>'

REFUSED = [
    # name, data, message
    ("a.xml", BILLION_LAUGHS, "a.xml: declares XML entities: refused"),  # entities that multiply
    ("a.xml", EXTERNAL, "a.xml: declares XML entities: refused"),  # entities that read files
    ("a.xml", b"<rss><channel></channel></rss>", "a.xml: is a feed without entries"),  # an empty feed
    ("a.docx", make_zip({"a.txt": b"x"}), "a.docx: is a ZIP archive and no Word document"),  # another archive
    (
        "a.docx",
        make_zip({"word/document.xml": DOCTYPE_PART}),
        "a.docx: declares a document type in word/document.xml: refused",
    ),
    (
        "a.docx",
        make_zip({"word/document.xml": bytes(120_000_000)}),
        "a.docx: unpacks to more than 95 MB or 5000 parts: refused",
    ),
    # a document type behind more white space than anybody would read for it, and in characters of two bytes
    (
        "a.docx",
        make_zip({"word/document.xml": PADDED_TYPE}),
        "a.docx: declares a document type in word/document.xml: refused",
    ),
    (
        "a.docx",
        make_zip({"word/document.xml": DOCTYPE_PART.decode().encode("utf-16")}),
        "a.docx: declares a document type in word/document.xml: refused",
    ),
    ("a.xml", BILLION_LAUGHS.decode().encode("utf-16"), "a.xml: declares XML entities: refused"),
    ("a.pdf", make_pdf([["x"]], trailer=SEALED), "a.pdf: is an encrypted PDF: save it without a password"),
    ("a.txt", b"{\\rtf1\\ansi The Dow rose 0.7%.}", "a.txt: is an RTF file: save it as DOCX or plain text"),
    (
        "a.doc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
        "a.doc: is a file of an old Office program, such as .doc: save it as DOCX",
    ),
    (
        "a.odt",
        b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text",
        "a.odt: is an OpenDocument file: save it as DOCX",
    ),
    ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(50), "a.txt: is a picture: its text is not read"),
    ("a.pdf", make_pdf([["x"]] * 301), "a.pdf: has 301 pages; at most 300 are read"),  # too many pages
    ("a.pdf", make_pdf([[]]), "a.pdf: is a PDF without text (a scan?)"),  # no words
]


@pytest.mark.parametrize("name, data, message", REFUSED)
def test_refused(name: str, data: bytes, message: str) -> None:
    assert refusal_of(data, name) == message


@pytest.mark.parametrize("data", [b"%PDF-1.4\ngarbage", b"PK\x03\x04garbage", b"<rss><channel><item>"])
def test_broken_file_is_a_failure(data: bytes) -> None:
    """The parser's own words may change; the file is named and said to be broken, or read for what it holds."""
    items = list(read_bytes(data, source="a"))
    assert all(isinstance(item, Failure) and item.source == "a" and item.error for item in items)
    assert items


def test_page_tree_without_end() -> None:
    """Pages that are their own children neither loop nor grow."""
    start = time.monotonic()
    data = make_pdf([["x"]]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")
    assert refusal_of(data, "a.pdf").startswith("a.pdf: ")
    assert time.monotonic() - start < 25


def test_time_is_bounded() -> None:
    with pytest.raises(InputError) as caught:
        read_contained(make_pdf([["x"]]), Format.PDF, source="a.pdf", seconds=0.001)
    assert str(caught.value) == "a.pdf: takes more than 0.001 seconds to read: refused"


def test_memory_is_bounded() -> None:
    """A stream that unpacks to far more than the bound is refused."""
    packed = zlib.compress(bytes(1 << 28), 9)
    body = make_pdf([["x"]])
    stream = b"<< /Length %d /Filter [/FlateDecode] >>\nstream\n" % len(packed) + packed + b"\nendstream"
    at, end = body.index(b"<< /Length"), body.index(b"endstream") + len(b"endstream")
    assert refusal_of(body[:at] + stream + body[end:], "a.pdf").startswith("a.pdf: ")


def test_missing_library_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the extra the message says how to get it."""
    (tmp_path / "pypdf.py").write_text("raise ImportError", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert (
        refusal_of(make_pdf([["x"]]), "a.pdf") == 'a.pdf: is a PDF file; to read it: pip install "factcheck[formats]"'
    )
