"""The commands as a user calls them: what they print, what they leave, and the status they end with."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
TRUE = "Nvidia fell 17% on January 27, 2025."
WRONG = "Nvidia fell 27% on January 27, 2025."
RED = "\x1b[1;31m"


def factcheck(*words: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("FACTCHECK_")}
    command = [sys.executable, "-m", "factcheck", *map(str, words)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env=environment)


def test_check_supports_a_true_claim() -> None:
    shown = factcheck("check", TRUE, "--offline", "--format", "json")
    assert shown.returncode == 0
    (article,) = json.loads(shown.stdout)["articles"]
    (claim,) = article["claims"]
    assert claim["verdict"]["status"] == "supported"
    assert claim["verdict"]["formula"] == "118.42 / 142.62 - 1 = -16.97%"


@pytest.mark.parametrize(
    ("words", "stdin", "status"),
    [
        # Findings do not change the status unless asked.
        (["check", WRONG, "--offline"], b"", 0),
        # Asked, a contradicted claim ends with 1.
        (["check", WRONG, "--offline", "--fail-on", "contradicted"], b"", 1),
        # A supported one does not.
        (["check", TRUE, "--offline", "--fail-on", "contradicted"], b"", 0),
        # A threshold above the finding does not fire.
        (["check", WRONG, "--offline", "--fail-on", "implausible"], b"", 0),
        # Standard input is read when nothing else is given.
        (["check", "--offline"], TRUE.encode(), 0),
        # Empty standard input is unreadable input.
        (["check", "--offline"], b"", 2),
        # Words and a file at once are wrong usage.
        (["check", TRUE, "--file", "x.txt", "--offline"], b"", 2),
        # No words at all.
        (["check", " ", "--offline"], b"", 2),
        # A date that is none.
        (["check", TRUE, "--offline", "--as-of", "soon"], b"", 2),
        # A threshold nobody knows.
        (["check", TRUE, "--offline", "--fail-on", "wrong"], b"", 2),
        # A price file that is not there.
        (["check", TRUE, "--offline", "--prices", "absent.csv"], b"", 2),
        # A folder that is not there.
        (["run", "absent", "--out", "report"], b"", 2),
    ],
)
def test_exit_status(words: list[str], stdin: bytes, status: int) -> None:
    shown = factcheck(*words, stdin=stdin)
    assert shown.returncode == status, shown.stderr.decode()
    if status == 2:
        assert shown.stderr.startswith(b"factcheck: ")
        assert b"Traceback" not in shown.stderr


def test_run_leaves_every_file_of_the_contract(tmp_path: Path) -> None:
    shown = factcheck("run", CORPUS / "articles", "--offline", "--out", tmp_path)
    assert shown.returncode == 0, shown.stderr.decode()
    for name in ("index.html", "report.json", "claims.csv", "claims.parquet", "manifest.jsonl"):
        assert (tmp_path / name).stat().st_size > 0, name
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["counts"]["articles"] == 12


def test_a_bad_article_is_named_and_the_rest_is_done(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text(TRUE, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    shown = factcheck("run", folder, "--offline", "--out", tmp_path / "out")
    assert shown.returncode == 3
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert [article["id"] for article in report["articles"]] == ["good.txt"]
    assert {Path(failure["source"]).name for failure in report["failures"]} == {"empty.txt", "binary.txt"}
    for name in (b"empty.txt", b"binary.txt"):
        assert name in shown.stderr


def test_a_price_file_without_a_column_is_named(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("ticker,date,closing\nNVDA,2025-01-27,118.42\n", encoding="utf-8")
    shown = factcheck("check", TRUE, "--offline", "--prices", file)
    assert shown.returncode == 2
    assert b"mine.csv" in shown.stderr
    assert b"close" in shown.stderr


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        factcheck("run", CORPUS / "articles", "--offline", "--out", tmp_path / name)
    first, second = (
        json.loads((tmp_path / name / "report.json").read_text(encoding="utf-8")) for name in ("one", "two")
    )
    del first["generated_at"], second["generated_at"]
    assert json.dumps(first) == json.dumps(second)
    assert (tmp_path / "one" / "claims.csv").read_bytes() == (tmp_path / "two" / "claims.csv").read_bytes()


def test_extract_prints_a_claim_a_line_in_text_order() -> None:
    shown = factcheck("extract", CORPUS / "articles" / "quiet-week.txt")
    claims = [json.loads(line) for line in shown.stdout.splitlines()]
    assert {claim["article"] for claim in claims} == {"quiet-week.txt"}
    starts = [claim["sentence"]["start"] for claim in claims]
    assert starts == sorted(starts)
    assert "verdict" not in claims[0]


def test_explain_tells_readings_prices_and_repairs(tmp_path: Path) -> None:
    factcheck("run", CORPUS / "articles" / "wall-street-monday.txt", "--offline", "--out", tmp_path)
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    (wrong,) = [claim for claim in report["articles"][0]["claims"] if claim["verdict"]["status"] == "contradicted"]
    shown = factcheck("explain", tmp_path / "report.json", wrong["id"][:8])
    assert shown.returncode == 0
    for words in ("191.81 / 200.21 - 1 = -4.20%", "24 January 2025", "4.2"):
        assert words in shown.stdout.decode()
    assert factcheck("explain", tmp_path / "report.json", "nothing").returncode == 2


def test_missing_prices_come_with_the_command_that_gets_them() -> None:
    shown = factcheck("check", "Pfizer rose 3% on January 27, 2025.", "--offline")
    assert shown.returncode == 0
    assert b"factcheck prices fetch PFE\n" in shown.stderr
    assert b"hint" not in factcheck("check", TRUE, "--offline").stderr


def test_the_name_of_a_file_is_told_from_its_words(tmp_path: Path) -> None:
    draft = tmp_path / "my draft.txt"
    draft.write_text(WRONG, encoding="utf-8")
    shown = factcheck("check", draft, "--offline")
    hint = f"hint: checked as words; to check the file of this name: --file '{draft}'\n"
    assert (shown.returncode, shown.stderr.decode()) == (0, hint)
    # Words that are no name of a file, and too long for one.
    assert factcheck("check", TRUE * 200, "--offline").stderr == b""


def test_config_show_names_every_origin(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("jobs = 2\n", encoding="utf-8")
    lines = factcheck("config", "show", "--config", file).stdout.decode().splitlines()
    assert f"jobs = 2  ({file})" in lines
    assert "offline = False  (default.toml)" in lines


def test_help_is_quick() -> None:
    # The bar is 0.3 s of processor time; children of this process are timed by the operating system.
    before = os.times()
    assert factcheck("--help").returncode == 0
    after = os.times()
    assert (after.children_user - before.children_user) + (after.children_system - before.children_system) < 0.3


def on_a_terminal(*words: str | Path, columns: int = 100, **environment: str) -> str:
    """What a command writes where both its outputs are a terminal."""
    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    held = {
        key: value for key, value in os.environ.items() if not key.startswith(("FACTCHECK_", "NO_COLOR", "COLUMNS"))
    }
    command = [sys.executable, "-m", "factcheck", *map(str, words)]
    settings = {**held, "TERM": "xterm-256color", **environment}
    with subprocess.Popen(command, stdout=side, stderr=side, stdin=subprocess.DEVNULL, env=settings) as running:
        os.close(side)
        told = b"".join(_until_closed(main))
    os.close(main)
    assert running.returncode in (0, 3)
    return told.decode()


def _until_closed(descriptor: int) -> Iterator[bytes]:
    while True:
        try:
            part = os.read(descriptor, 65536)
        except OSError:
            # Linux tells the end of a terminal by an error.
            return
        if not part:
            return
        yield part


def test_a_terminal_shows_how_far_a_run_is_with_its_rate_and_the_time_left(tmp_path: Path) -> None:
    shown = on_a_terminal("run", CORPUS / "articles", "--offline", "--out", tmp_path)
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)
    assert re.search(r"articles .* \d+/12 +\d+(\.\d)?/(s|min) \d:\d\d:\d\d", plain), plain[:2000]


def test_a_pipe_shows_no_bar(tmp_path: Path) -> None:
    shown = factcheck("run", CORPUS / "articles" / "quiet-week.txt", "--offline", "--out", tmp_path)
    assert shown.stderr == b""


def test_a_narrow_terminal_breaks_lines_between_words_and_no_color_is_kept_to() -> None:
    shown = on_a_terminal("check", WRONG, "--offline", columns=30, NO_COLOR="1")
    assert RED not in shown
    lines = [re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", line).rstrip() for line in shown.splitlines()]
    assert max(map(len, lines)) <= 30
    assert "    Prices give −17.0%, not" in lines


def test_colour_is_for_terminals() -> None:
    assert RED in on_a_terminal("check", WRONG, "--offline")
    assert "\x1b" not in factcheck("check", WRONG, "--offline").stdout.decode()


def test_missing_prices_are_hinted_at_with_the_command() -> None:
    shown = factcheck("check", "Toyota shares rose 2% on January 27, 2025.", "--offline")
    assert shown.stderr.decode().splitlines() == [
        "hint: prices are missing; with a network: factcheck prices fetch 7203.T",
        "hint: prices of your own: --prices PATH, or factcheck prices import PATH",
    ]


def test_a_shell_completes_commands() -> None:
    command = Path(sys.executable).with_name("factcheck")
    if not command.exists():
        pytest.skip("needs the installed command, whose name a shell completes")
    asked = {"_FACTCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "factcheck e", "COMP_CWORD": "1"}
    shown = subprocess.run([command], capture_output=True, check=False, env={**os.environ, **asked})
    assert shown.stdout.decode().split() == ["extract", "explain", "eval"]
