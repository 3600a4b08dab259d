"""The version number that changes deserve, and what is said in short."""

from typing import Final

import pytest

from dcmaturity.revision.change import Answers, Sort, Step
from dcmaturity.revision.revision import revision
from dcmaturity.revision.versions import numbers, raised
from tests.revision.edits import EDITS, MODEL, OLD, edited

STEPS: Final = [
    ("a title", "1.2.1", Step.PATCH),
    ("a new question", "1.3.0", Step.MINOR),
    ("another unit", "2.0.0", Step.MAJOR),
]


@pytest.mark.parametrize(("name", "deserved", "step"), STEPS)
def test_the_greatest_change_decides_on_the_version(name: str, deserved: str, step: Step) -> None:
    found = revision(OLD, edited(*EDITS[name].edits, *EDITS["a term"].edits))
    assert (deserved, step) == (found.deserved, found.step)


DECLARED: Final = [
    ("1.2.1", False),
    ("1.2.9", False),
    ("1.3.0", True),
    ("1.10.0", True),
    ("2.0.0", True),
    ("0.9.0", False),
]


@pytest.mark.parametrize(("version", "is_enough"), DECLARED)
def test_the_declared_version_is_enough_from_the_deserved_one_on(version: str, is_enough: bool) -> None:  # noqa: FBT001
    named = (MODEL, 'version: "1.2.0"', f'version: "{version}"')
    assert is_enough is revision(OLD, edited(named, *EDITS["a new question"].edits)).is_enough


def test_without_a_change_the_version_stays() -> None:
    found = revision(OLD, OLD)
    assert (None, "1.2.0", True) == (found.step, found.deserved, found.is_enough)


def test_a_version_is_raised_at_one_number_and_starts_anew_after_it() -> None:
    steps = (None, Step.PATCH, Step.MINOR, Step.MAJOR)
    assert ["1.9.9", "1.9.10", "1.10.0", "2.0.0"] == [raised("1.9.9", step) for step in steps]
    assert numbers("1.10.0") > numbers("1.9.9")


def test_the_questions_whose_answers_do_not_stay_are_named_once() -> None:
    names = ("an item that says something else", "an item with another id", "another unit")
    edits = [edit for name in names[1:] for edit in EDITS[name].edits]
    found = revision(OLD, edited(*edits))
    assert {
        Answers.READ_AGAIN: ("law.acts",),
        Answers.NOT_COMPARABLE: ("law.share",),
    } == found.questions
    assert {Sort.RENAMED: 1, Sort.CHANGED: 1} == found.counts
