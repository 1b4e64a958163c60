"""The command line: thin, and quick to start, since each command imports what it needs when it runs."""

from __future__ import annotations

import json
import os
import shlex
import sys
from datetime import UTC, datetime
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli_data import instruments_app, prices_app
from factcheck.cli_progress import counted, progress
from factcheck.errors import FactcheckError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.models import Article, CheckedArticle, Failure, Stamp
    from factcheck.pipeline import Checker
    from factcheck.prices.series import Missing
    from factcheck.report import Report
    from factcheck.report.documents import ReportDocument
    from factcheck.settings import LoadedSettings


class Exit(IntEnum):
    """The exit statuses of every command."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    SOME_FAILED = 3
    INTERRUPTED = 130


class Format(StrEnum):
    """What ``check`` may print."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


app = typer.Typer(
    name="factcheck",
    help="Check every market number of a news article against prices.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
config_app = typer.Typer(help="The settings of a run.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(prices_app, name="prices")
app.add_typer(instruments_app, name="instruments")
app.add_typer(config_app, name="config")

AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The moment the text speaks from.")]
Prices = Annotated[
    list[Path] | None,
    typer.Option("--prices", metavar="PATH", help="Price file or folder; repeatable, first hit wins."),
]
Offline = Annotated[bool | None, typer.Option("--offline/--online", help="Never touch the network.")]
Config = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="A TOML file of settings.")]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on", metavar="STATUS", help="Exit 1 on a verdict this bad: contradicted, implausible."),
]


@app.command()
def check(
    text: Annotated[
        str | None, typer.Argument(help="The paragraph; standard input when neither it nor --file is given.")
    ] = None,
    *,
    file: Annotated[Path | None, typer.Option("--file", help="Read the text from a file.")] = None,
    output: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.TEXT,
    as_of: AsOf = None,
    prices: Prices = None,
    offline: Offline = None,
    config: Config = None,
    fail_on: FailOn = None,
) -> None:
    """Check one paragraph or one file and print what was found."""
    from factcheck.ingest import article_from_text, read_articles, read_bytes

    settings = _settings(config, prices=prices, offline=offline, fail_on=fail_on)
    if text is not None and file is not None:
        raise UsageError("TEXT and --file", str(file), "give one of them")
    if text is not None and not text.strip():
        raise UsageError("TEXT", text, "a paragraph, or nothing to read standard input")
    found: list[Article | Failure]
    if text is not None:
        found = [article_from_text(text, id="text", source="text")]
    elif file is not None:
        found = list(read_articles(file))
    else:
        found = list(read_bytes(sys.stdin.buffer.read(), source="standard input", id="text"))
    moment = _stamp(as_of)
    checker, _ = _gathered(_checker(settings), found, settings, moment)
    report = _report(checker.check_all(found, as_of=moment), settings, as_of)
    for failure in report.failures:
        _complain(f"{failure.source}: {failure.error}")
    if output is Format.TEXT:
        from factcheck.report.terminal import print_report

        print_report(report.document, sys.stdout)
    else:
        typer.echo(_rendered(report, output, checker), nl=False)
    _hint(report.document)
    if text is not None and _is_file(text):
        typer.echo(f"hint: checked as words; to check the file of this name: --file {shlex.quote(text)}", err=True)
    if not report.articles:
        raise typer.Exit(Exit.USAGE)
    raise typer.Exit(_status(report.document, settings))


@app.command()
def run(
    folder: Annotated[Path, typer.Argument(help="A folder of articles, or one file of them.")],
    *,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the report goes.")],
    as_of: AsOf = None,
    prices: Prices = None,
    offline: Offline = None,
    config: Config = None,
    fail_on: FailOn = None,
    jobs: Annotated[int | None, typer.Option("--jobs", metavar="N", help="Articles checked side by side.")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where an interrupted run stopped.")] = False,
) -> None:
    """Check every article of a folder and write a report that opens in a browser."""
    from factcheck import __version__
    from factcheck.batch import Journal, check_many
    from factcheck.ingest import read_articles
    from factcheck.models import Failure
    from factcheck.report import write_folder
    from factcheck.report.schema import report_document
    from factcheck.report.terminal import summary_text

    settings = _settings(config, prices=prices, offline=offline, fail_on=fail_on, jobs=jobs)
    if not folder.exists():
        raise UsageError("FOLDER", str(folder), "a folder or a file that exists")
    moment = _stamp(as_of)
    told = {**settings.values.model_dump(mode="json"), "as_of": as_of}
    circumstances = {key: value for key, value in told.items() if key not in {"jobs", "fail_on"}}
    journal = Journal.open(out, {**circumstances, "version": __version__}, resume=resume)
    found = list(read_articles(folder))
    if not found:
        raise UsageError("FOLDER", str(folder), "a folder that holds articles, such as .txt, .md, .html or .jsonl")
    checker, unavailable = _gathered(_checker(settings), found, settings, moment)
    checked = check_many(found, checker, journal, settings=settings.values, unavailable=unavailable, as_of=moment)
    outcomes = list(counted(checked, str(folder), len(found)))
    document = report_document(
        (item for item in outcomes if not isinstance(item, Failure)),
        (item for item in outcomes if isinstance(item, Failure)),
        settings=told,
        version=__version__,
        generated_at=_now(),
    )
    index = write_folder(document, out, prices=checker.prices)
    for failure in document.failures:
        _complain(f"{failure.source}: {failure.error}")
    typer.echo(summary_text(document), nl=False)
    typer.echo(f"Report: {index}")
    _hint(document)
    raise typer.Exit(_status(document, settings))


@app.command()
def extract(
    paths: Annotated[list[Path], typer.Argument(help="Articles, folders of them, or JSONL files.")],
    *,
    as_of: AsOf = None,
    config: Config = None,
) -> None:
    """Print the claims alone, one JSON object a line, without asking any price."""
    from factcheck.ingest import read_articles
    from factcheck.models import Failure
    from factcheck.report.schema import claim_json

    checker = _checker(_settings(config, offline=True))
    moment = _stamp(as_of)
    failed = read = 0
    for path in paths:
        for item in read_articles(path):
            if isinstance(item, Failure):
                failed += 1
                _complain(f"{item.source}: {item.error}")
                continue
            read += 1
            for resolved in checker.resolve_without_prices(item, as_of=moment):
                words = claim_json(
                    item, resolved.claim, resolved.subject, benchmark=resolved.benchmark, period=resolved.period
                )
                typer.echo(json.dumps(words, ensure_ascii=False))
    if failed:
        raise typer.Exit(Exit.SOME_FAILED if read else Exit.USAGE)


@app.command()
def explain(
    report: Annotated[Path, typer.Argument(help="A report.json that `run` or `check --format json` wrote.")],
    claim_id: Annotated[str, typer.Argument(metavar="CLAIM_ID", help="The id of a claim, or its first characters.")],
) -> None:
    """Print everything behind one verdict: readings, prices, formula, plausibility, repairs."""
    from factcheck.report.schema import read_report
    from factcheck.report.terminal import explanation

    typer.echo(explanation(read_report(report), claim_id), nl=False)


@app.command(name="eval")
def evaluate(
    gold: Annotated[Path, typer.Argument(help="A gold file: one article with its marked claims a line.")],
    *,
    as_of: AsOf = None,
    prices: Prices = None,
    offline: Offline = None,
    config: Config = None,
    misses: Annotated[bool, typer.Option(help="List what was missed, extra or judged otherwise.")] = True,
) -> None:
    """Measure precision, recall and verdict accuracy against a gold file."""
    from factcheck.scoring import score_file

    checker = _checker(_settings(config, prices=prices, offline=offline))
    typer.echo(score_file(gold, checker, as_of=_stamp(as_of)).to_text(misses=misses), nl=False)


@app.command()
def serve(
    *,
    host: Annotated[str, typer.Option(help="The address to listen at; others than this machine's are reachable.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")] = 8765,
    report: Annotated[Path | None, typer.Option("--report", metavar="DIR", help="A folder that `run` wrote.")] = None,
    decisions: Annotated[Path | None, typer.Option(metavar="FILE", help="Where decisions are kept.")] = None,
    prices: Prices = None,
    offline: Annotated[bool, typer.Option("--offline", help="Taken as by other commands: it is never online.")] = True,
    config: Config = None,
) -> None:
    """Serve the page and the HTTP API; requests are checked on local prices alone."""
    from factcheck.web.serving import serve as serve_pages

    settings = _settings(config, prices=prices, offline=offline)
    serve_pages(
        _checker(settings),
        clock=_now,
        host=host,
        port=port,
        decisions=decisions,
        report=report,
        settings=settings.values.model_dump(mode="json"),
        tell=typer.echo,
    )


@config_app.command("show")
def config_show(config: Config = None) -> None:
    """Print every setting, its value and where it came from."""
    loaded = _settings(config)
    for key, value in loaded.values.model_dump(mode="json").items():
        typer.echo(f"{key} = {value!r}  ({loaded.origins.get(key, 'built in')})")


def main() -> None:
    """Run the command line; every error of ours becomes one line on standard error and exit status 2."""
    try:
        app()
    except FactcheckError as error:
        _complain(str(error))
        sys.exit(Exit.USAGE)
    except KeyboardInterrupt:
        _complain("interrupted")
        sys.exit(Exit.INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output went away; nothing is left to tell it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.DONE)


def _settings(config: Path | None, **options: object) -> LoadedSettings:
    from factcheck.settings import load_settings

    return load_settings(config=config, environment=os.environ, options=options)


def _checker(settings: LoadedSettings) -> Checker:
    from factcheck.pipeline import Checker

    return Checker.from_settings(settings.values)


def _stamp(as_of: str | None) -> Stamp | None:
    if as_of is None:
        return None
    from factcheck.ingest import parse_stamp

    return parse_stamp(as_of)


def _report(outcomes: Iterable[CheckedArticle | Failure], settings: LoadedSettings, as_of: str | None) -> Report:
    from factcheck import __version__
    from factcheck.report import Report

    told = {**settings.values.model_dump(mode="json"), "as_of": as_of}
    return Report.of(outcomes, settings=told, version=__version__, generated_at=_now())


def _gathered(
    checker: Checker, found: list[Article | Failure], settings: LoadedSettings, moment: Stamp | None
) -> tuple[Checker, Mapping[str, Missing]]:
    if settings.values.offline:
        return checker, {}
    from factcheck.gathering import gathered

    with progress("prices") as step:
        return gathered(checker, found, as_of=moment, now=_now(), progress=step)


def _rendered(report: Report, output: Format, checker: Checker) -> str:
    match output:
        case Format.JSON:
            return report.to_json()
        case Format.MARKDOWN:
            return report.to_markdown()
        case Format.HTML:
            return report.to_html(prices=checker.prices)
        case Format.TEXT:
            return report.to_text()


def _status(document: ReportDocument, settings: LoadedSettings) -> Exit:
    order = ["contradicted", "implausible"]
    threshold = settings.values.fail_on
    if threshold and any(document.counts[status] for status in order[order.index(threshold) :]):
        return Exit.FINDINGS
    return Exit.SOME_FAILED if document.failures else Exit.DONE


def _hint(document: ReportDocument) -> None:
    """On standard error, how to get the prices that claims are waiting for."""
    from factcheck.report.advice import fetch_command, missing_symbols

    command = fetch_command(
        symbol for article in document.articles for claim in article.claims for symbol in missing_symbols(claim)
    )
    if command:
        typer.echo(f"hint: prices are missing; with a network: {command}", err=True)
        typer.echo("hint: prices of your own: --prices PATH, or factcheck prices import PATH", err=True)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def _now() -> datetime:
    return datetime.now(UTC)


def _complain(message: str) -> None:
    typer.echo(f"factcheck: {message}", err=True)
