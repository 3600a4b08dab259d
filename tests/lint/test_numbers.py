"""The numbers that an example of a pack can expect."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcmaturity.lint.numbers import numbers, rounded
from dcmaturity.render.scorecard_json import number, scorecard_data
from dcmaturity.scoring.card import Scorecard, score
from tests.builders import assessment_of, pack_of

PACK: Final = sorted((Path(__file__).parents[1] / "rules/_pack").glob("*.yaml"))
ASSESSMENT: Final = """\
kind: assessment
format: 1
pack: {id: mini, version: "1.0.0"}
administration: {name: Customs of Examplia}
"""


def card(more: str) -> Scorecard:
    pack = pack_of(*(file.read_text() for file in PACK))
    return score(pack, assessment_of(ASSESSMENT + more))


def leaves(data: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - JSON
    if isinstance(data, dict):
        for key, part in data.items():
            yield from leaves(part, (*path, key))
    elif not isinstance(data, str | bool | list):
        yield ".".join(path), data


@pytest.mark.parametrize(
    "more",
    [
        "answers: {skills.executives: {level: 2}}",
        "answers: {skills.executives: {not-applicable: We have none.}}",
        "answers: {}",
        "scope: {depth: quick}",
    ],
)
def test_they_are_the_numbers_of_the_scorecard(more: str) -> None:
    data = scorecard_data(card(more))
    told = {path.removeprefix("groups."): value for path, value in leaves(data)}
    found = {path: None if it is None else number(Fraction(it)) for path, it in numbers(card(more)).items()}
    assert told == found


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        (Fraction(1, 3), "0.333333"),
        (Fraction(2, 3), "0.666667"),
        (Fraction(5, 10**7), "0.000001"),
        (Fraction(4, 10**7), "0.000000"),
        (3, "3.000000"),
        (Decimal("2.5"), "2.500000"),
    ],
)
def test_they_are_rounded_half_up_to_six_places(exact: Fraction | int, shown: str) -> None:
    assert shown == f"{rounded(exact):f}"


@given(st.decimals(0, 1000, places=6))
def test_a_number_with_six_places_is_left_as_it_is(exact: Decimal) -> None:
    assert exact == rounded(exact)
