"""Taking the answers of another assessment: nothing goes without a word."""

from datetime import UTC, datetime
from typing import Any

import pytest

from dcmaturity.interview.sitting import EVERYTHING, Sitting
from dcmaturity.interview.taking import Taken, taken
from dcmaturity.model.assessment import Answer, Assessment
from tests.builders import assessment_of
from tests.interview.sample import HEAD, small_pack

AT = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
ACT, COURSES = "law.signatures", "skills.courses"
PAPER, LETTER = {"what": "Act 12/2024"}, {"what": "A letter"}


def with_answer(name: str, answer: dict[str, Any]) -> Assessment:
    empty = assessment_of("{" + HEAD + "}")
    return empty.model_copy(update={"answers": {name: Answer.model_validate(answer)}})


def take(
    earlier: dict[str, Any], given: dict[str, Any], name: str = ACT, sitting: Sitting = EVERYTHING
) -> Taken:
    return taken(with_answer(name, earlier), with_answer(name, given), small_pack(), sitting, AT)


@pytest.mark.parametrize(
    ("earlier", "given", "together"),
    [
        ({}, {"level": 2}, {"level": 2}),
        ({"level": 2}, {"level": 3}, {"level": 3}),
        ({"level": 2}, {"note": "To be discussed."}, {"level": 2, "note": "To be discussed."}),
        ({"level": 2, "note": "Old."}, {"level": 2}, {"level": 2, "note": "Old."}),
        ({"level": 2}, {"unknown": True}, {"unknown": True}),
        ({"level": 2, "evidence": [PAPER]}, {"level": 2, "evidence": [PAPER, LETTER]}, None),
    ],
)
def test_what_is_new_is_added(earlier: dict[str, Any], given: dict[str, Any], together: Any) -> None:  # noqa: ANN401
    expected = Answer.model_validate(together or {"level": 2, "evidence": [PAPER, LETTER]})
    assert expected == take(earlier, given).assessment.answers[ACT]


def test_items_are_added_to_those_that_are_there() -> None:
    found = take({"items": {"basic": "most", "tutors": "some"}}, {"items": {"tutors": "half"}}, COURSES)
    assert {"basic": "most", "tutors": "half"} == found.assessment.answers[COURSES].items


@pytest.mark.parametrize(
    ("earlier", "given", "name"),
    [
        ({"level": 2}, {"level": 3}, ACT),
        ({"level": 2}, {"unknown": True}, ACT),
        ({"level": 2, "note": "Old."}, {"level": 2, "note": "New."}, ACT),
        ({"items": {"basic": "most"}}, {"items": {"basic": "none"}}, COURSES),
        ({"items": {"basic": "most"}}, {"unknown": True}, COURSES),
    ],
)
def test_what_is_replaced_is_named(earlier: dict[str, Any], given: dict[str, Any], name: str) -> None:
    assert (name,) == take(earlier, given, name).replaced


@pytest.mark.parametrize(
    ("earlier", "given", "name"),
    [
        ({"level": 2}, {"level": 2}, ACT),
        ({"level": 2}, {"note": "More."}, ACT),
        ({}, {"level": 2}, ACT),
        ({"items": {"basic": "most"}}, {"items": {"tutors": "none"}}, COURSES),
    ],
)
def test_nothing_is_named_when_nothing_is_lost(
    earlier: dict[str, Any], given: dict[str, Any], name: str
) -> None:
    assert () == take(earlier, given, name).replaced


def test_only_what_the_sitting_is_about_is_taken() -> None:
    found = take({"level": 2}, {"level": 3}, sitting=Sitting(enablers=("skills",)))
    assert (2, ()) == (found.assessment.answers[ACT].level, found.replaced)


def test_who_answers_is_kept_with_each_answer() -> None:
    found = take({}, {"level": 2, "by": "ict"}, sitting=Sitting(by="legal-affairs"))
    assert "legal-affairs" == found.assessment.answers[ACT].by


def test_answers_stand_in_the_order_of_the_pack() -> None:
    found = taken(with_answer(COURSES, {}), with_answer(ACT, {}), small_pack(), EVERYTHING, AT)
    assert [ACT, COURSES] == list(found.assessment.answers)


def test_the_moment_is_kept() -> None:
    assert take({}, {"level": 2}).assessment.updated == AT
