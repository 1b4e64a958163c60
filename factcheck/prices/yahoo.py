"""Prices from Yahoo Finance through yfinance: closed sessions only, and every failure a typed reason.

An empty answer is not evidence of anything: it is ``no_price_data``. A server that refuses, stalls or answers nonsense
is ``source_unavailable``. Levels are never rebuilt from dividend-adjusted closes.
"""

from __future__ import annotations

import atexit
import logging
import os
import shutil
import tempfile
import warnings
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

import numpy as np

from factcheck.models import Reason
from factcheck.prices.courtesy import Courtesy, RequestFailedError
from factcheck.prices.market import SessionCalendar
from factcheck.prices.series import Dividend, Missing, Split
from factcheck.prices.source import PriceRequest, PriceRows, ShareCounts

Answer = TypeVar("Answer")

# Shares that Yahoo quotes in hundredths, by its code for the unit.
_HUNDREDTHS = {"GBp": "GBP", "ZAc": "ZAR", "ILA": "ILS"}

# Without a calendar a day counts as closed everywhere on Earth this long after it began in UTC.
_CLOSED_EVERYWHERE = timedelta(hours=36)


class YahooPrices:
    """Asks Yahoo Finance, one request after the other. ``calendar_of`` tells which sessions of a symbol are closed."""

    name = "yahoo"

    def __init__(
        self, *, calendar_of: Callable[[str], SessionCalendar | None], courtesy: Courtesy | None = None
    ) -> None:
        self._calendar_of = calendar_of
        self._courtesy = courtesy if courtesy is not None else Courtesy()

    @property
    def courtesy(self) -> Courtesy:
        """The pacing of this source, which also tells whether it has given up."""
        return self._courtesy

    def fetch(self, request: PriceRequest, *, now: datetime) -> PriceRows | Missing:
        """The sessions of a request that are closed at the aware moment ``now``, or why there are none."""
        if request.symbol in self._courtesy.rules.not_carried:
            return Missing(request.symbol, Reason.NO_PRICE_DATA, f"Yahoo does not carry {request.symbol}")
        try:
            frame, unit = self._courtesy.ask(lambda: self._history(request))
        except RequestFailedError as failure:
            return _missing(request.symbol, failure)
        rows = _rows(request, frame, unit, self._last_closed(request.symbol, now), now)
        if not len(rows.sessions):
            detail = f"Yahoo has no closed session of {request.symbol} from {request.first} to {request.last}"
            return Missing(request.symbol, Reason.NO_PRICE_DATA, detail)
        return rows

    def fetch_share_counts(self, request: PriceRequest) -> ShareCounts | Missing:
        """Share counts told within the span of a request, the last of each day; or why there are none."""
        try:
            series = self._courtesy.ask(lambda: self._share_counts(request))
        except RequestFailedError as failure:
            return _missing(request.symbol, failure)
        if series is None or not len(series):
            return Missing(request.symbol, Reason.NO_PRICE_DATA, f"Yahoo tells no share count of {request.symbol}")
        days = np.array([stamp.date() for stamp in series.index], dtype="datetime64[D]")
        counts = series.to_numpy(dtype=np.float64)
        last_of_day = np.r_[days[1:] != days[:-1], True] & (counts > 0)
        return ShareCounts(request.symbol, days[last_of_day], counts[last_of_day], self.name)

    def _history(self, request: PriceRequest) -> tuple[Any, str]:
        ticker = _ticker(request.symbol)
        frame = _asked(
            lambda: ticker.history(
                start=request.first,
                end=request.last + timedelta(days=1),
                auto_adjust=False,
                back_adjust=False,
                actions=True,
                repair=False,
                keepna=True,
                timeout=self._courtesy.rules.timeout,
            )
        )
        # Looked up by key: going through the mapping would make it fetch intraday prices.
        return frame, str(ticker.history_metadata.get("currency") or "")

    def _share_counts(self, request: PriceRequest) -> Any:
        ticker = _ticker(request.symbol)
        return _asked(lambda: ticker.get_shares_full(start=request.first, end=request.last + timedelta(days=1)))

    def _last_closed(self, symbol: str, now: datetime) -> date:
        calendar = self._calendar_of(symbol)
        return (now - _CLOSED_EVERYWHERE).date() if calendar is None else calendar.closed_by(now)


def _ticker(symbol: str) -> Any:
    from yfinance.data import YfData

    client = _client(os.getpid())
    # It keeps answers in memory, broken ones too, so that a second try would meet the first one's answer.
    YfData.cache_get.cache_clear()
    return client.Ticker(symbol)


@cache
def _client(pid: int) -> Any:
    """The yfinance module, set up for the process ``pid``: it locks its time-zone cache, so each has its own."""
    import yfinance

    folder = tempfile.mkdtemp(prefix=f"factcheck-yahoo-{pid}-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    # What goes wrong is told by our own answers; without a handler its warnings would reach standard error.
    logging.getLogger("yfinance").addHandler(logging.NullHandler())
    yfinance.config.debug.hide_exceptions = False
    yfinance.config.network.retries = 0
    yfinance.set_tz_cache_location(folder)
    return yfinance


def _asked(request: Callable[[], Answer]) -> Answer:
    """The answer of yfinance, its exceptions turned into ours."""
    from yfinance import exceptions as yahoo

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # pandas deprecations met inside yfinance
            return request()
    except yahoo.YFRateLimitError as error:
        raise RequestFailedError("Yahoo answered 429, too many requests", refused=True) from error
    except yahoo.YFTickerMissingError as error:
        raise RequestFailedError(f"Yahoo has no prices: {error.rationale}", final=True) from error
    except yahoo.YFException as error:
        raise RequestFailedError(f"Yahoo is not available: {error}") from error
    except (OSError, ValueError) as error:
        raise _transport_failure(error) from error
    except Exception as error:  # a body of another form breaks yfinance in ways that it does not name
        raise RequestFailedError(f"Yahoo answered in a form not known: {type(error).__name__}") from error


def _transport_failure(error: Exception) -> RequestFailedError:
    """What an exception of the HTTP client means; a body that is no JSON is a ``ValueError`` too."""
    from curl_cffi.requests import exceptions as http

    if isinstance(error, http.Timeout):
        return RequestFailedError("Yahoo did not answer in time", refused=True)
    if isinstance(error, ValueError):
        return RequestFailedError("Yahoo answered something that is no JSON")
    if isinstance(error, http.IncompleteRead):
        return RequestFailedError("Yahoo's answer was cut off")
    if isinstance(error, http.HTTPError):
        status = getattr(error.response, "status_code", None)
        return RequestFailedError(f"Yahoo answered {status or 'with an error'}", final=status == 404)
    if isinstance(error, http.DNSError):
        return RequestFailedError("Yahoo's name is not known: there is no network", gone=True)
    return RequestFailedError(f"Yahoo could not be reached: {type(error).__name__}", refused=True)


def _missing(symbol: str, failure: RequestFailedError) -> Missing:
    reason = Reason.NO_PRICE_DATA if failure.final else Reason.SOURCE_UNAVAILABLE
    return Missing(symbol, reason, failure.detail)


def _rows(request: PriceRequest, frame: Any, unit: str, last_closed: date, now: datetime) -> PriceRows:
    """The closed sessions of an answer that have a close; its index is exchange-local, so its days are sessions."""
    days = frame.index.tz_localize(None).to_numpy().astype("datetime64[D]")
    scale = 100.0 if unit in _HUNDREDTHS else 1.0
    columns = {
        name: frame[name.capitalize()].to_numpy(dtype=np.float64) / scale for name in ("open", "high", "low", "close")
    }
    closed = (days <= np.datetime64(min(last_closed, request.last), "D")) & (days >= np.datetime64(request.first, "D"))
    usable = closed & np.isfinite(columns["close"])
    splits = frame["Stock Splits"].to_numpy(dtype=np.float64)
    dividends = frame["Dividends"].to_numpy(dtype=np.float64) / scale
    return PriceRows(
        symbol=request.symbol,
        currency=_HUNDREDTHS.get(unit, unit),
        sessions=days[usable],
        **{name: values[usable] for name, values in columns.items()},
        volume=frame["Volume"].to_numpy(dtype=np.float64)[usable],
        source="yahoo",
        fetched_at=now,
        splits=tuple(
            Split(days[row].astype(object), _decimal(splits[row])) for row in np.flatnonzero(closed & (splits > 0))
        ),
        dividends=tuple(
            Dividend(days[row].astype(object), _decimal(dividends[row]))
            for row in np.flatnonzero(closed & (dividends > 0))
        ),
    )


def _decimal(value: float) -> Decimal:
    return Decimal(format(float(value), ".6f").rstrip("0").rstrip("."))
