"""Where prices, share counts and trading days come from; missing data is an answer, never an exception."""

from factcheck.prices.book import PriceBook
from factcheck.prices.calendars import ExchangeCalendars
from factcheck.prices.files import FilePrices, SamplePrices

__all__ = ["ExchangeCalendars", "FilePrices", "PriceBook", "SamplePrices"]
