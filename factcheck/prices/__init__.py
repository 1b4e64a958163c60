"""Where prices, share counts and trading days come from; missing data is an answer, never an exception."""
