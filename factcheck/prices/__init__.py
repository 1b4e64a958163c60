"""Where prices, share counts and trading days come from; missing data is an answer, never an exception.

``files`` (``FilePrices``, ``SamplePrices``), ``store`` (``Store``) and ``yahoo`` (``YahooPrices``) hold prices,
``book`` (``PriceBook``) asks them in order, ``calendars`` (``ExchangeCalendars``) knows the trading days.
"""
