"""Numbers, levels, days and lists as a reader sees them."""

from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction as F  # noqa: N817 - there are many

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcmaturity.report import words
from tests.small import ask, pack

# -- numbers ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2.25", "2.3"),  # f"{2.25:.1f}" is 2.2
        ("2.35", "2.4"),
        ("2.34", "2.3"),
        ("3", "3.0"),
        ("0", "0.0"),
        ("0.04", "0.0"),
        ("0.05", "0.1"),
        ("9.95", "10.0"),
        ("-0.04", "0.0"),
        ("-0.06", "-0.1"),
        ("-2.25", "-2.2"),
        ("-2.26", "-2.3"),
    ],
)
def test_a_number_has_one_decimal_rounded_half_up(value: str, shown: str) -> None:
    assert shown == words.rounded(F(value))


@pytest.mark.parametrize(("places", "shown"), [(0, "2"), (1, "1.7"), (2, "1.67"), (3, "1.667")])
def test_a_number_has_as_many_decimals_as_are_asked_for(places: int, shown: str) -> None:
    assert shown == words.rounded(F(5, 3), places)


@given(st.fractions(0, 1_000, max_denominator=10_000), st.integers(0, 4))
def test_decimals_round_as_the_decimal_module_does(value: F, places: int) -> None:
    quotient = Decimal(value.numerator) / Decimal(value.denominator)
    assert str(quotient.quantize(Decimal(10) ** -places, ROUND_HALF_UP)) == words.rounded(value, places)


@pytest.mark.parametrize(
    ("share", "shown"), [(F(0), "0%"), (F(1, 8), "13%"), (F(2, 3), "67%"), (F(1), "100%")]
)
def test_a_share_is_a_whole_percentage(share: F, shown: str) -> None:
    assert shown == words.percent(share)


def test_an_index_that_is_not_there_is_not_scored() -> None:
    assert ("2.6", "not scored") == (words.index(F("2.55")), words.index(None))


@pytest.mark.parametrize(
    ("low", "high", "shown"), [("2.1", "3.4", "2.1 to 3.4"), ("2.1", "2.1", "2.1"), ("2.06", "2.14", "2.1")]
)
def test_a_range_whose_ends_look_the_same_is_one_number(low: str, high: str, shown: str) -> None:
    assert shown == words.span_of(F(low), F(high))


# -- names -----------------------------------------------------------------------------------------

NAMED = pack(
    [ask("law.a", theme="trade"), ask("it.a", theme="trade")],
    goals=[{"id": "revenue", "name": "More revenue"}],
)


def test_a_level_has_its_name() -> None:
    assert ("3 Integrated", "not scored") == (words.level_name(NAMED, 3), words.level_name(NAMED, None))


@pytest.mark.parametrize(
    ("group", "shown"),
    [
        ("overall", "Overall"),
        ("enablers.law", "Law"),
        ("themes.trade", "Trade"),
        ("goals.revenue", "More revenue"),
        ("cells.it.trade", "It × Trade"),
        ("interoperability.own", "Interoperability, own"),
    ],
)
def test_a_group_is_called_by_what_it_is(group: str, shown: str) -> None:
    assert shown == words.group_name(NAMED, group)


# -- texts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (date(2026, 5, 3), "3 May 2026"),
        (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), "31 December 2026"),
        (date(2026, 1, 1), "1 January 2026"),
        (None, ""),
    ],
)
def test_a_day_is_written_out(when: date | None, shown: str) -> None:
    assert shown == words.day(when)


@pytest.mark.parametrize(
    ("parts", "shown"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_the_last_of_a_list_follows_an_and(parts: list[str], shown: str) -> None:
    assert shown == words.listed(parts)


def test_one_is_counted_otherwise_than_many() -> None:
    assert ["0 steps", "1 step", "2 steps"] == [words.counted(number, "step") for number in range(3)]
    assert "2 tools help" == words.counted(2, "tool helps", "tools help")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("pass the act", "Pass the act."),
        ("Pass the act.", "Pass the act."),
        ("Is it passed?", "Is it passed?"),
        ("Pass it!", "Pass it!"),
        ("Pass the act.\n", "Pass the act."),
        ("été", "Été."),
    ],
)
def test_a_sentence_begins_with_a_capital_and_ends_with_a_stop(text: str, shown: str) -> None:
    assert shown == words.sentence(text)


# -- beside a limit --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("share", "limit", "shown"),
    [
        (F(39, 49), F(4, 5), ("79.6%", "80.0%")),
        (F(1, 2), F(4, 5), ("50%", "80%")),
        (F(4, 5), F(4, 5), ("80%", "80%")),
        (F(1, 1000), F(0), ("0.1%", "0.0%")),
    ],
)
def test_a_share_can_be_told_from_its_limit(share: F, limit: F, shown: tuple[str, str]) -> None:
    assert shown == words.percent_of(share, limit)
