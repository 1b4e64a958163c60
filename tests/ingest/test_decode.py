"""Bytes to text: the encodings that are read, and the messages where none fits."""

from __future__ import annotations

import codecs
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.ingest.decode import decode

TEXT = "The euro rose 1.2% to €1.08 – “a high” in Zürich."

READ = [
    # name, bytes
    ("plain UTF-8", TEXT.encode()),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + TEXT.encode()),
    ("UTF-16 little-endian with a mark", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")),
    ("UTF-16 big-endian with a mark", codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")),
    ("Windows-1252", TEXT.encode("cp1252")),
]


@pytest.mark.parametrize("name, data", READ)
def test_read(name: str, data: bytes) -> None:
    assert decode(data, "a.txt") == TEXT, name


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    assert decode("The index rose 3%.".encode(encoding), "a.txt") == "The index rose 3%."


def test_line_ends_become_one() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt") == "a\nb\nc\n"


def test_fall_back_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        decode("at €5 in Zürich".encode("cp1252"), "a.txt")
    assert caplog.messages == ["a.txt: read as Windows-1252, since byte 0x80 at offset 3 is no UTF-8"]


def test_declared_encoding_of_a_page() -> None:
    page = '<html><meta charset="shift_jis"><p>日経平均は3%上昇</p></html>'
    assert "日経平均" in decode(page.encode("shift_jis"), "a.html", declared=True)


def test_declared_transformation_is_no_encoding() -> None:
    """A page cannot have its bytes run through a codec that is no encoding of text."""
    assert decode(b'<meta charset="rot13">abc', "a.html", declared=True) == '<meta charset="rot13">abc'


REFUSED = [
    # bytes, message
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.txt: is binary data, not text (it holds zero bytes)"),
    (b"abc \x01\x02\xff\xfe", "a.txt: is binary data, not text (byte 0xff at offset 6 is no UTF-8)"),
    (
        "日経平均株価は上昇".encode("shift_jis"),
        "a.txt: is in an unknown encoding (byte 0x93 at offset 0 is no UTF-8): save it as UTF-8",
    ),
    (
        b"The index rose in Z\x81rich on the day, by 3%.",
        "a.txt: is neither UTF-8 nor Windows-1252 (byte 0x81 at offset 19): save it as UTF-8",
    ),
    (codecs.BOM_UTF16_LE + b"a", "a.txt: begins like UTF-16-LE but is not: truncated data"),
]


@pytest.mark.parametrize("data, message", REFUSED)
def test_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert str(caught.value) == message


@given(data=st.binary(max_size=300))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    try:
        text = decode(data, "a.txt", declared=True)
    except InputError:
        return
    assert "\r" not in text
