"""The commands that look at data and fill it: ``prices`` for the local store, ``instruments`` for the catalogue."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli_progress import Step, progress
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.prices.market import Prices, SessionCalendar
    from factcheck.prices.store import Store

prices_app = typer.Typer(help="The local price store.", no_args_is_help=True, rich_markup_mode=None)
instruments_app = typer.Typer(help="The catalogue of instruments.", no_args_is_help=True, rich_markup_mode=None)

Config = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="A TOML file of settings.")]
First = Annotated[str | None, typer.Option("--first", metavar="DATE", help="First day; default: all held.")]
Last = Annotated[str | None, typer.Option("--last", metavar="DATE", help="Last day; default: all held.")]
Symbols = Annotated[list[str] | None, typer.Argument(metavar="[SYMBOL]...", help="Symbols in Yahoo's notation.")]


@prices_app.command("import")
def import_(
    path: Annotated[Path, typer.Argument(help="A price file, or a folder of them.")], *, config: Config = None
) -> None:
    """Keep the prices of a CSV or Parquet file in the store."""
    from factcheck.prices.importing import import_prices, row_count

    total = row_count(path)
    with progress(f"import {path}") as step:
        now = datetime.now(UTC)
        told = None if step is None else partial(_told, step, total)
        brought = import_prices(_store(config), path, at=now, not_after=now.date(), progress=told)
    for name in brought.passed_over:
        typer.echo(f"passed over: {name}", err=True)
    for flaw in brought.flaws:
        typer.echo(f"{flaw.file}: row {flaw.row}: {flaw.symbol}: {flaw.detail} ({flaw.effect})", err=True)
    typer.echo(
        f"{brought.symbols} symbols, {brought.rows} prices, {brought.splits} splits, "
        f"{brought.market_values} market values"
    )


@prices_app.command()
def export(
    out: Annotated[Path, typer.Argument(help="A .csv or .parquet file, or a folder for everything.")],
    symbols: Symbols = None,
    *,
    first: First = None,
    last: Last = None,
    config: Config = None,
) -> None:
    """Write the store's prices to a file that any factcheck can read."""
    from factcheck.prices.exporting import export_prices

    count = export_prices(
        _store(config), out, symbols=symbols or None, first=_day(first, date.min), last=_day(last, date.max)
    )
    typer.echo(f"{count} prices to {out}")


@prices_app.command()
def show(
    symbol: Annotated[str, typer.Argument(help="A symbol in Yahoo's notation.")],
    *,
    first: First = None,
    last: Last = None,
    config: Config = None,
) -> None:
    """Print the prices of one symbol, from every source a check would ask."""
    from factcheck.models import PriceField
    from factcheck.prices.series import PriceHistory

    history = _checker_prices(config).history(symbol)
    if not isinstance(history, PriceHistory):
        raise UsageError("SYMBOL", symbol, history.detail)
    typer.echo("session     open          high          low           close         source")
    rows = history.rows_between(_day(first, date.min), _day(last, date.max))
    for row in range(rows.start, rows.stop):
        prices = [history.price_at(row, field) for field in PriceField]
        cells = "  ".join(f"{price.value if price else '-':<12}" for price in prices)
        typer.echo(f"{history.session_at(row)}  {cells}  {history.source_names[history.source_codes[row]]}")


@prices_app.command()
def status(symbols: Symbols = None, *, config: Config = None) -> None:
    """Print what the store holds: span, gaps against the trading days, age and source of each symbol."""
    from factcheck.prices.status import store_status

    found = store_status(_store(config), now=datetime.now(UTC), calendar_of=_calendar_of(), symbols=symbols or None)
    if not found:
        typer.echo("the store holds no prices; fill it with: factcheck prices import PATH")
        return
    typer.echo("symbol        rows  first       last        gaps  age (days)  source")
    for one in found:
        gaps = "?" if one.gaps is None else len(one.gaps)
        age = "-" if one.age_days is None else f"{one.age_days:.1f}"
        sources = ", ".join(one.sources)
        typer.echo(f"{one.symbol:<12}  {one.rows:>4}  {one.first}  {one.last}  {gaps!s:>4}  {age:>10}  {sources}")


@prices_app.command()
def fetch(
    symbols: Annotated[list[str], typer.Argument(help="Symbols in Yahoo's notation.")],
    *,
    first: First = None,
    last: Last = None,
    config: Config = None,
) -> None:
    """Fetch the closed sessions of symbols from Yahoo into the store."""
    from factcheck.prices.fetching import prefetch
    from factcheck.prices.source import PriceRequest
    from factcheck.prices.yahoo import YahooPrices

    now = datetime.now(UTC)
    store, calendar_of = _store(config), _calendar_of()
    wanted = [PriceRequest(symbol, _day(first, date(1990, 1, 1)), _day(last, now.date())) for symbol in symbols]
    with progress("fetch") as step:
        report = prefetch(
            wanted,
            sources=[store],
            store=store,
            yahoo=YahooPrices(calendar_of=calendar_of),
            calendar_of=calendar_of,
            now=now,
            progress=step,
        )
    for symbol, rows in sorted(report.fetched.items()):
        typer.echo(f"{symbol}: {rows} prices")
    for symbol, missing in sorted(report.missing.items()):
        typer.echo(f"{symbol}: {missing.detail}", err=True)
    if report.missing:
        raise typer.Exit(3)


@instruments_app.command()
def search(
    words: Annotated[str, typer.Argument(help="A name, or something near it.")],
    *,
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many proposals.")] = 10,
) -> None:
    """Propose instruments by the likeness of their names; a claim is never linked by likeness."""
    from factcheck.resolve import Catalogue

    for alias, instrument, score in Catalogue.load().search(words, limit=limit):
        typer.echo(f"{score:5.1f}  {instrument.symbol:<12}  {instrument.name}  (as {alias!r})")


@instruments_app.command("show")
def show_instrument(symbol: Annotated[str, typer.Argument(help="A symbol in Yahoo's notation.")]) -> None:
    """Print what the catalogue knows of one symbol."""
    from factcheck.resolve import Catalogue

    catalogue = Catalogue.load()
    instrument = catalogue.instrument(symbol)
    if instrument is None:
        raise UsageError("SYMBOL", symbol, "a symbol of the catalogue; try: factcheck instruments search NAME")
    for name in ("symbol", "name", "type", "currency", "exchange", "country", "home"):
        typer.echo(f"{name:<10} {getattr(instrument, name) or '-'}")
    others = ", ".join(other.symbol for other in catalogue.listings(instrument))
    typer.echo(f"{'listings':<10} {others or '-'}")


@instruments_app.command()
def update(
    source: Annotated[str, typer.Argument(help="company_tickers.json of the US regulator: a file or its address.")],
) -> None:
    """Keep the US regulator's list of companies beside the shipped catalogue."""
    from factcheck.pipeline import registrants_folder
    from factcheck.resolve.registrants import update_registrants

    done = update_registrants(source, registrants_folder())
    typer.echo(f"{done.rows} companies in {done.path}, {done.added} of them added")


def _store(config: Path | None) -> Store:
    from factcheck.pipeline import store_of
    from factcheck.settings import load_settings

    return store_of(load_settings(config=config, environment=os.environ).values)


def _checker_prices(config: Path | None) -> Prices:
    from factcheck.pipeline import prices_of
    from factcheck.settings import load_settings

    return prices_of(load_settings(config=config, environment=os.environ).values)


def _calendar_of() -> Callable[[str], SessionCalendar | None]:
    from factcheck.gathering import calendars_by_symbol
    from factcheck.prices import ExchangeCalendars
    from factcheck.resolve import Catalogue

    return calendars_by_symbol(Catalogue.load(), ExchangeCalendars.load())


def _day(text: str | None, default: date) -> date:
    if text is None:
        return default
    from factcheck.ingest import parse_stamp

    return parse_stamp(text).day


def _told(step: Step, total: int, done: int) -> None:
    step(done, total)
