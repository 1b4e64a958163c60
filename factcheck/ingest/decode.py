"""Bytes become text by their mark, by what they declare, or as UTF-8 or Windows-1252; binary data is refused."""

from __future__ import annotations

import codecs
import logging
import re

from factcheck.errors import InputError

_log = logging.getLogger(__name__)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s{0,5}=\s{0,5}[\"']?\s{0,5}([A-Za-z0-9_.:-]{2,30})", re.IGNORECASE)
_HEAD = 4096
# Beyond this share of high bytes a text is not of a western language, and Windows-1252 would make nonsense of it.
_FOREIGN_SHARE = 0.25
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, source: str, *, declared: bool = False) -> str:
    r"""The text of ``data`` with line ends as ``\n``; ``declared``: an encoding named in the head of the data counts.

    Raises ``InputError`` for binary data, for text in an encoding that is neither, and where a mark or declaration
    is not kept. A fall back on Windows-1252 is logged.
    """
    return _decoded(data, source, declared=declared).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, source: str, *, declared: bool) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, source)
    if b"\x00" in data[:_HEAD]:
        return _without_mark(data, source)
    if declared and (found := _DECLARED.search(data[:_HEAD])) is not None:
        name = found[1].decode("ascii")
        try:
            codec = codecs.lookup(name).name
        except LookupError:
            codec = "utf-8"
        if codec not in {"utf-8", "ascii"} and codec in _TEXT_CODECS:
            return data.decode(codec, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _western(data, source, error)


# Encodings that pages declare; others (hex, zlib, rot13) are transformations and not encodings of text.
_TEXT_CODECS = frozenset(
    {"cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1257", "iso8859-1", "iso8859-2", "iso8859-5", "iso8859-9"}
    | {
        "iso8859-15",
        "koi8-r",
        "big5",
        "big5hkscs",
        "gb2312",
        "gbk",
        "gb18030",
        "shift_jis",
        "cp932",
        "euc_jp",
        "euc_kr",
    }
    | {"cp949", "iso2022_jp"}
)


def _western(data: bytes, source: str, error: UnicodeDecodeError) -> str:
    at = f"byte {data[error.start]:#04x} at offset {error.start}"
    high = sum(byte >= 0x80 for byte in data[: 1 << 20])
    if _CONTROL.search(data[: 1 << 20]):
        raise InputError(source, f"is binary data, not text ({at} is no UTF-8)") from error
    if high > _FOREIGN_SHARE * min(len(data), 1 << 20):
        raise InputError(source, f"is in an unknown encoding ({at} is no UTF-8): save it as UTF-8") from error
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as second:
        raise InputError(source, f"is neither UTF-8 nor Windows-1252 ({at}): save it as UTF-8") from second
    _log.warning("%s: read as Windows-1252, since %s is no UTF-8", source, at)
    return text


def _without_mark(data: bytes, source: str) -> str:
    """UTF-16 without a mark: every other byte of western text is zero."""
    head = data[:_HEAD]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    pairs = len(head) // 2
    if pairs and odd > 0.7 * pairs and even == 0:
        return _strictly(data, "utf-16-le", source)
    if pairs and even > 0.7 * pairs and odd == 0:
        return _strictly(data, "utf-16-be", source)
    raise InputError(source, "is binary data, not text (it holds zero bytes)")


def _strictly(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(source, f"begins like {encoding.upper()} but is not: {error.reason}") from error
