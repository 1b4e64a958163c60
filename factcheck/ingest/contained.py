"""Reads documents of rich formats in a process of its own, within a bound of time and memory.

Parsers of PDF, Word and feeds can be made to run or grow without end by a hostile file. The child process has a hard
limit of both; when it is reached the document is refused and nothing else is harmed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from factcheck.errors import InputError, install_command
from factcheck.ingest.documents import Document, RefusedError
from factcheck.ingest.sniff import Format

SECONDS = 20
MEMORY = 1 << 30
"""Bytes of address space that reading one document may take."""

_READERS = {
    Format.PDF: ("factcheck.ingest.pdf", "pypdf"),
    Format.DOCX: ("factcheck.ingest.docx", "docx"),
    Format.FEED: ("factcheck.ingest.feed", "feedparser"),
    Format.HTML: ("factcheck.ingest.html", "trafilatura"),
}


def read_contained(data: bytes, kind: Format, *, source: str, seconds: float = SECONDS) -> tuple[Document, ...]:
    """The documents that ``data`` holds: one for PDF and Word, one an entry for a feed.

    Raises ``InputError`` where the data is refused, broken, or not read within ``seconds`` and ``MEMORY``.
    """
    command = [sys.executable, "-P", "-m", "factcheck.ingest.contained", kind.value]
    # The child finds this very package, and nothing in the working folder.
    paths = os.pathsep.join(filter(None, (str(Path(__file__).resolve().parents[2]), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": paths}
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False, env=environment)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired as error:
        raise InputError(source, f"takes more than {seconds:g} seconds to read: refused") from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        raise InputError(source, f"cannot be read within {MEMORY >> 20} MB and {seconds:g} seconds: refused") from error
    if "error" in answer:
        raise InputError(source, answer["error"])
    return tuple(Document(**fields) for fields in answer["documents"])


def read_directly(data: bytes, kind: Format, *, source: str) -> tuple[Document, ...]:
    """As ``read_contained``, but in this process: for data too small to do harm. Raises ``InputError``."""
    try:
        return tuple(_reader(kind)(data))
    except RefusedError as error:
        raise InputError(source, str(error)) from error
    except InputError:
        raise
    except Exception as error:
        raise InputError(source, _broken(kind, error)) from error


def _broken(kind: Format, error: Exception) -> str:
    return f"is a broken {kind.value.upper()} file ({type(error).__name__}: {str(error)[:200]})"


def _reader(kind: Format) -> Callable[[bytes], Iterator[Document]]:
    module, library = _READERS[kind]
    try:
        import_module(library)
    except ImportError as error:
        raise RefusedError(f"is a {kind.value.upper()} file; to read it: {install_command('formats')}") from error
    reader: Callable[[bytes], Iterator[Document]] = import_module(module).read
    return reader


def _bound() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _answer(kind: Format, data: bytes) -> dict[str, object]:
    try:
        documents = list(_reader(kind)(data))
    except RefusedError as error:
        return {"error": str(error)}
    except InputError as error:
        return {"error": str(error).removeprefix(f"{error.source}: ")}
    except MemoryError:
        return {"error": f"needs more than {MEMORY >> 20} MB to be read: refused"}
    except Exception as error:  # noqa: BLE001 - parsers of foreign formats raise anything
        return {"error": _broken(kind, error)}
    return {"documents": [document.fields() for document in documents]}


def main() -> None:
    """Child process: the format as argument, the data on standard input, the documents as JSON on standard output."""
    _bound()
    answer = _answer(Format(sys.argv[1]), sys.stdin.buffer.read())
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
