"""What is true at a level of a question."""

import pytest

from dcmaturity.model.questionnaire import LevelQuestion
from dcmaturity.report.level_text import level_text
from tests.small import Raw, ask, measure, pack, practices


def text(question: Raw, level: int) -> str:
    of = pack([question])
    return level_text(of.questions[0], level, of)


def test_what_the_pack_says_is_said() -> None:
    assert "It is 3." == text(ask("law.a"), 3)


SERVICES = {"pay": 2, "copy": 2, "track": 3, "link": 4, "chain": 5}


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        (1, "The practices of level 2 are not all in place."),
        (2, "In place everywhere or nearly: Pay; Copy."),
        (3, "In place everywhere or nearly: Track."),
    ],
)
def test_practices_are_in_place_or_not(level: int, shown: str) -> None:
    assert shown == text(practices("it.p", SERVICES), level)


@pytest.mark.parametrize(
    ("level", "shown"), [(1, "Less than 10%."), (2, "At least 10%."), (5, "At least 99.5%.")]
)
def test_a_measure_has_its_threshold(level: int, shown: str) -> None:
    assert shown == text(measure("it.m", 10, 60, 95, 99.5), level)


@pytest.mark.parametrize(("level", "shown"), [(1, "More than 72 hours."), (5, "At most 1 hours.")])
def test_a_measure_of_which_less_is_better_has_it_the_other_way_round(level: int, shown: str) -> None:
    assert shown == text(measure("it.m", 72, 24, 4, 1, unit="hours", better="lower"), level)


@pytest.mark.parametrize(("lowest", "shown"), [(1, "None."), (2, "Fewer than 2.")])
def test_below_the_first_threshold_of_a_count_there_are_none_or_fewer(lowest: int, shown: str) -> None:
    assert shown == text(measure("it.m", lowest, 4, 6, 8, unit="count"), 1)


def test_a_count_has_no_unit_and_a_round_number_no_exponent() -> None:
    assert "At least 1000." == text(measure("it.m", 100, 1000, 2000, 3000, unit="count"), 3)


@pytest.mark.parametrize("question", [practices("it.p", SERVICES), measure("it.p", 10, 60, 95, 99.5)])
def test_what_the_pack_says_comes_before_what_can_be_made(question: Raw) -> None:
    assert "Most is there." == text({**question, "levels": {4: {"is": "Most is there."}}}, 4)


def test_of_a_level_of_which_nothing_is_said_nothing_is_known() -> None:
    question = LevelQuestion(id="law.a", theme="trade", text="How far?")
    assert "" == level_text(question, 3, pack([ask("law.a")]))
