"""Writers of true sentences about one session."""

from __future__ import annotations

from datetime import date

import numpy as np
from planted_draft import Draft
from planted_market import INDICES, LEVELS_FROM, SHARES, SOFT
from planted_words import NAMES, ORDINALS, Scribe, direction_words


class SessionWriter(Scribe):
    """Sentences about one day, by family."""

    def _session(self) -> Draft | None:
        series = self._series(INDICES, SHARES, SOFT)
        end = self._row(series)
        moved = self._moved(series, end - 1, end)
        if moved is None:
            return None
        day = series.days[end]
        slots = moved[1] | {"date": ""}
        return self._write("session", series, end - 1, end, slots, day=day, later=self.rng.randrange(0, 5))

    def _weekday(self) -> Draft | None:
        series = self._series(INDICES, SHARES)
        end = self._row(series)
        moved = self._moved(series, end - 1, end)
        if moved is None:
            return None
        day = series.days[end]
        return self._write("weekday", series, end - 1, end, moved[1] | {"weekday": f"{day:%A}"}, day=day)

    def _triple(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series)
        moved = self._moved(series, end - 1, end)
        if moved is None:
            return None
        day = series.days[end]
        points = abs(round(series.close[end], 2) - round(series.close[end - 1], 2))
        slots = moved[1] | {
            "pts": f"{points:,.2f}",
            "level": f"{series.close[end]:,.2f}",
            "date": "",
            "weekday": f"{day:%A}",
        }
        return self._write("triple", series, end - 1, end, slots, day=day, claims=("p", "pts", "level"))

    def _board(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series, since=LEVELS_FROM)
        moved = self._moved(series, end - 1, end)
        # A price that no word makes the close may be any of the session, whose ends must be held.
        if moved is None or not np.isfinite(series.low[end] + series.high[end]):
            return None
        points = abs(round(series.close[end], 2) - round(series.close[end - 1], 2))
        slots = moved[1] | {"pts": f"{points:,.2f}", "level": f"{series.close[end]:,.2f}"}
        slots["Plain"] = NAMES[series.symbol].removeprefix("the ")
        return self._write("board", series, end - 1, end, slots, claims=("p", "pts", "level"))

    def _share_triple(self) -> Draft | None:
        series = self._series({symbol: name for symbol, name in SHARES.items() if not symbol.endswith(".HK")})
        end = self._row(series, since=LEVELS_FROM)
        moved = self._moved(series, end - 1, end)
        if moved is None or series.factor[end] != series.factor[end - 1]:
            return None
        day = series.days[end]
        price, before = round(series.printed(end), 2), round(series.printed(end - 1), 2)
        slots = moved[1] | {
            "money": f"${abs(price - before):,.2f}",
            "price": f"${price:,.2f}",
            "date": "",
        }
        return self._write("share_triple", series, end - 1, end, slots, day=day, claims=("p", "money", "price"))

    def _level(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series)
        if not self.market.whole(series, end - 1, end):
            return None
        day = series.days[end]
        slots = {"level": f"{series.close[end]:,.2f}", "date": ""}
        later = self.rng.randrange(0, 5)
        return self._write("level", series, end - 1, end, slots, day=day, claims=("level",), later=later)

    def _listed(self) -> Draft | None:
        template = self.rng.choice(self.templates["listed"])
        count = 3 if "{third}" in template else 2
        names = self.rng.sample([symbol for symbol in SHARES if ".HK" not in symbol], count)
        day = self.market.series("NVDA").days[self._row(self.market.series("NVDA"), since=LEVELS_FROM)]
        slots: dict[str, str] = {"date": ""}
        signs, moves = [], []
        for place, symbol in enumerate(names, start=1):
            series = self.market.series(symbol)
            row = series.row(day)
            moved = None if row is None else self._moved(series, row - 1, row)
            if moved is None:
                return None
            slots[f"p{place}"] = moved[1]["p"]
            slots[("first", "second", "third")[place - 1]] = SHARES[symbol]
            slots["verb" if place == 1 else f"verb{place}"] = moved[1]["verb"]
            signs.append(moved[0] > 0)
            moves.append(moved[0])
        if "{verb2}" not in template and len(set(signs)) > 1:
            return None
        slots["First"] = slots["first"]
        series = self.market.series(names[0])
        row = series.row(day)
        if row is None:
            return None
        claims = tuple(f"p{place}" for place in range(1, count + 1))
        extra = {f"p{place}": move for place, move in enumerate(moves, start=1)}
        return self._write(
            "listed",
            series,
            row - 1,
            row,
            slots,
            template=template,
            claims=claims,
            symbols=tuple(names),
            extra=extra,
            day=day,
        )

    def _streak(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series)
        signs = np.sign(np.diff(series.close[end - 20 : end + 1]))
        up = bool(signs[-1] > 0)
        count = 0
        for sign in signs[::-1]:
            if bool(sign > 0) is not up or sign == 0:
                break
            count += 1
        if count not in ORDINALS or not all(
            self.market.whole(series, end - step - 1, end - step) for step in range(count + 1)
        ):
            return None
        day = series.days[end]
        slots = direction_words(up, self.rng) | {"ordinal": ORDINALS[count], "date": ""}
        extra = {"count": float(count)}
        return self._write("streak", series, end - count, end, slots, claims=("ordinal",), day=day, extra=extra)

    def _record(self) -> Draft | None:
        series = self._series(
            {symbol: INDICES[symbol] for symbol in ("^GSPC", "^DJI", "^IXIC", "^NDX", "^GDAXI", "^RUT")}
        )
        end = self._row(series)
        if series.close[end] < series.close[: end + 1].max():
            return None
        day = series.days[end]
        slots = {"level": f"{series.close[end]:,.2f}", "date": ""}
        return self._write("record", series, end - 1, end, slots, claims=("level",), day=day)

    def _extreme(self) -> Draft | None:
        series = self._series(
            {symbol: INDICES[symbol] for symbol in ("^GSPC", "^DJI", "^IXIC", "^NDX", "^N225", "^GDAXI")}
        )
        end = self._row(series, first=1500)
        moved = self._moved(series, end - 1, end, 2.0)
        if moved is None:
            return None
        moves = series.close[1 : end + 1] / series.close[:end] - 1
        sign = 1 if moved[0] > 0 else -1
        beaten = np.flatnonzero(sign * moves[:-1] > abs(moved[0]) / 100)
        if beaten.size == 0 or (series.days[end] - series.days[int(beaten[-1]) + 1]).days < 200:
            return None
        last, day = series.days[int(beaten[-1]) + 1], series.days[end]
        slots = moved[1] | {"date": "", "since": f"{last:%B %Y}"}
        return self._write("extreme", series, end - 1, end, slots, day=day, claim_kinds=("extreme_since",))

    def _market_value(self) -> Draft | None:
        series = self._series(
            {symbol: SHARES[symbol] for symbol in ("AAPL", "MSFT", "NVDA", "AMZN", "GOOGL", "TSLA", "AVGO")}
        )
        end = self._row(series, since=date(2022, 9, 1))
        day, before = series.days[end], series.days[end - 1]
        now, then = self.market.market_cap(series.symbol, day), self.market.market_cap(series.symbol, before)
        if now is None or then is None or then - now < 2e10 or not self.market.whole(series, end - 1, end):
            return None
        # A new share count between the two days is no move of the price.
        if abs((now / then - 1) * 100 - series.move(end - 1, end)) > 0.05:
            return None
        slots = {"value": f"{(then - now) / 1e9:.0f}", "date": ""}
        return self._write("market_value", series, end - 1, end, slots, claims=("value",), day=day)

    def _yield(self) -> Draft | None:
        series = self.market.series("^TNX")
        end = self._row(series)
        change = round((series.close[end] - series.close[end - 1]) * 100)
        if abs(change) < 2:
            return None
        day = series.days[end]
        slots = direction_words(change > 0, self.rng) | {
            "bp": str(abs(change)),
            "level": f"{series.close[end]:.2f}",
            "date": "",
            "name": "",
            "Name": "",
        }
        NAMES.setdefault("^TNX", "the 10-year yield")
        return self._write("yield", series, end - 1, end, slots, claims=("bp", "level"), day=day)
