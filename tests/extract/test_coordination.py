"""Lists of subjects and figures, gapping, shared verbs, subjects by every road."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LISTS = [
    ("Apple and Microsoft rose 2% and 3%, respectively.", "pct up 2 Apple; pct up 3 Microsoft"),  # respectively
    (
        "Alibaba, Tencent and Meituan fell 4%, 3.5% and 6%.",
        "pct down 4 Alibaba; pct down 3.5 Tencent; pct down 6 Meituan",
    ),  # without the word
    ("The Dow and the S&P 500 each lost more than 2%.", "pct down 2 Dow; pct down 2 S&P 500"),  # each
    ("Both the Nasdaq and the Dow gained 1%.", "pct up 1 Nasdaq; pct up 1 Dow"),  # both
    ("The CSI 300 index of firms in Shanghai and Shenzhen lost 2%.", "pct down 2 CSI 300 index"),  # two places of it
    ("Shares in Paris and Frankfurt rose 1%.", "pct up 1 Shares in Paris and Frankfurt"),  # where all of them are
    ("Stocks slid in Tokyo and Seoul fell 1%.", "pct down 1 Seoul"),  # a verb before makes the second a subject
    (
        "The Dow rose 0.5%, the S&P 500 0.7% and the Nasdaq 1.1%.",
        "pct up 0.5 Dow; pct up 0.7 S&P 500; pct up 1.1 Nasdaq",
    ),  # gapping
    ("Gold gained 1%, silver 2%.", "pct up 1 Gold; pct up 2 silver"),  # gapping of two
    (
        "The Nasdaq is up 9%, followed by the S&P 500, up 8%, and the Dow with a gain of 4%.",
        "pct up 9 Nasdaq; pct up 8 S&P 500; pct up 4 Dow",
    ),  # the last of a row, with a noun
    (
        "Ford led with a gain of 2%, followed by Boeing with a rise of 1%.",
        "pct up 2 Ford; pct up 1 Boeing",
    ),  # followed by
    ("Boeing led the Dow with a gain of 2%.", "pct up 2 Boeing"),  # the object of a verb is none of the row
    ("Shell and BP gained 1.5% apiece.", "pct up 1.5 Shell; pct up 1.5 BP"),  # apiece
    ("Declines of 3% in Ford and 4% in Boeing hurt the Dow.", "pct down 3 Ford; pct down 4 Boeing"),  # nouns in a list
    (
        "Intel rose 2% to $31.20 and Nvidia 4% to $912.",
        "pct up 2 Intel; level 31.20 USD Intel; pct up 4 Nvidia; level 912 USD Nvidia",
    ),  # gapping with levels
    (
        "Apple, Microsoft and Amazon rose 1% and 2%, respectively.",
        "pct up 1 Apple; pct up 2 Microsoft",
    ),  # lengths differ
    ("Tesla is up 5% this week and 30% this year.", "pct up 5 Tesla; pct up 30 Tesla"),  # two periods
    ("Chipmakers such as Nvidia and Intel lost 3% and 2%.", "pct down 3 Nvidia; pct down 2 Intel"),  # such as
    (
        "Carmakers Ford and Toyota climbed 1.8% and 2.2% respectively.",
        "pct up 1.8 Ford; pct up 2.2 Toyota",
    ),  # group before names
    (
        "Citigroup fell 3%, while JPMorgan Chase and Bank of America shed 2% each.",
        "pct down 3 Citigroup; pct down 2 JPMorgan Chase; pct down 2 Bank of America",
    ),  # each after
    ("The Topix and Nikkei 225 both slipped 0.3%.", "pct down 0.3 Topix; pct down 0.3 Nikkei 225"),  # both after
    ("Tech stocks fell between 2.7% and 6.8%.", "pct down 2.7 Tech stocks"),  # range is one claim
    (
        "The Hang Seng advanced 25%, against 4.4% for the Nasdaq 100.",
        "pct up 25 Hang Seng; pct up 4.4 Nasdaq 100",
    ),  # against N for
    (
        "Gold is up 12% this year, compared with 9% for silver and 3% for copper.",
        "pct up 12 Gold; pct up 9 silver; pct up 3 copper",
    ),  # compared with, two
    ("Apple fell 2% versus 0.5% for the Dow.", "pct down 2 Apple; pct down 0.5 Dow"),  # versus
    (
        "Toyota fell 1%, Sony shed 2% and Samsung Electronics, which had hit a record, 3%.",
        "pct down 1 Toyota; pct down 2 Sony; rec up Samsung Electronics",
    ),  # gapping over a relative clause is beyond reach
    (
        "The Dow is up 8% this year, versus 14% for the S&P 500 and 20% for the Nasdaq.",
        "pct up 8 Dow; pct up 14 S&P 500; pct up 20 Nasdaq",
    ),  # figures set beside the first
    ("Gold has risen 12%, compared with 3% for silver.", "pct up 12 Gold; pct up 3 silver"),  # compared with
]

SUBJECTS = [
    ("Nvidia reported after the bell. Its shares rose 6%.", "pct up 6 Its shares"),  # possessive across sentences
    ("Gold rallied. The metal added 2%.", "pct up 2 The metal"),  # description
    ("The Cupertino company fell 1.2%.", "pct down 1.2 company"),  # description with place
    ("The pan-European STOXX 600 climbed 0.6%.", "pct up 0.6 pan-European STOXX 600"),  # adjective and name
    ("Tesla (NASDAQ: TSLA) stock jumped 10%.", "pct up 10 Tesla (NASDAQ: TSLA) stock"),  # ticker in brackets
    ("$NVDA dropped 4% today.", "pct down 4 $NVDA"),  # cashtag
    ("Shares of the chipmaker fell 3%.", "pct down 3 Shares of the chipmaker"),  # shares of a description
    ("Alphabet, whose shares have gained 25% this year, will report.", "pct up 25 Alphabet"),  # whose
    ("Wall Street's main gauge, the S&P 500, shed 0.4%.", "pct down 0.4 S&P 500"),  # apposition, name second
    ("The rand lost 1.3% against the dollar.", "pct down 1.3 rand"),  # not the dollar
    ("London's FTSE 100 fell 0.8 percent.", "pct down 0.8 FTSE 100"),  # place as owner
    ("U.S. stocks fell, with the Dow down 0.9%.", "pct down 0.9 Dow"),  # absolute with
    ("Energy stocks in the S&P 500 lost 2%.", "pct down 2 Energy stocks"),  # governed name is not the subject
    ("In Tokyo, the Nikkei dropped 1.1%.", "pct down 1.1 Nikkei"),  # opening place
    ("On the Nasdaq, Apple fell 2%.", "pct down 2 Apple"),  # opening index
    ("Analysts said Boeing had dropped 12% since May.", "pct down 12 Boeing"),  # reported clause
    ("It is down 7% so far in 2024.", "pct down 7 It"),  # pronoun
    (
        "Bank shares slipped 1%, dragging the index 0.4% lower.",
        "pct down 1 Bank shares; pct down 0.4 index",
    ),  # object of a participle
    ("Meta fell after the ruling and was last down 3%.", "pct down 3 Meta"),  # second verb
    ("Investors sold Ford, sending it down 5%.", "pct down 5 it"),  # object pronoun
    ("The stock of oil major Chevron rose 1.9%.", "pct up 1.9 Chevron"),  # stock of description and name
    ("Sony <6758.T> rose 3.1 percent.", "pct up 3.1 Sony"),  # angle ticker
    ("HSBC Holdings (0005.HK) shed 2.2%.", "pct down 2.2 HSBC"),  # numeric ticker
    ("BRIEF-Zorblatt shares up 9 pct premarket", "pct up 9 Zorblatt shares"),  # wire prefix
    ("ASIA MARKETS-Nikkei gains 0.5 pct", "pct up 0.5 Nikkei"),  # wire prefix two words
    ("Chinese tech stocks listed in Hong Kong jumped 5%.", "pct up 5 Chinese tech stocks"),  # reduced relative
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_subjects(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
