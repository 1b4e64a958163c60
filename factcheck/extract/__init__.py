"""Articles become claims: numbers, names, periods and movements are found and joined; no price is asked."""
