"""The keys of a file in the order of its model."""

import pytest

from dcmaturity.model.key_order import QUESTION_KEYS, in_key_order
from dcmaturity.model.questionnaire import LevelQuestion, MeasureQuestion, PracticesQuestion
from dcmaturity.source import Data


def _all_keys(data: Data) -> list[str]:
    """Return every key in the order in which it stands."""
    if isinstance(data, dict):
        return [name for key, value in data.items() for name in (key, *_all_keys(value))]
    return [name for item in data for name in _all_keys(item)] if isinstance(data, list) else []


def _question(question: Data) -> list[str]:
    return _all_keys(in_key_order({"kind": "questionnaire", "questions": [question]}))[2:]


def test_the_order_of_questions_names_every_key_that_a_question_can_have() -> None:
    models = (LevelQuestion, PracticesQuestion, MeasureQuestion)
    assert {field.alias for model in models for field in model.model_fields.values()} == set(QUESTION_KEYS)


def test_a_file_begins_with_its_kind_and_format() -> None:
    data: dict[str, Data] = {"title": "", "id": "", "format": "1", "kind": "questionnaire"}
    assert ["kind", "format", "id", "title"] == list(in_key_order(data))


def test_an_item_begins_with_what_it_is_and_ends_with_what_to_do() -> None:
    question: Data = {
        "kind": "practices",
        "items": [{"tools": [], "do": "", "covers": [], "level": "2", "id": ""}],
    }
    assert ["kind", "items", "id", "level", "covers", "do", "tools"] == _question(question)


def test_levels_are_sorted_by_number_and_begin_with_what_is() -> None:
    question: Data = {"levels": {"10": {"effort": "", "do": "", "is": ""}, "x": {}, "2": {}}}
    assert ["levels", "2", "10", "is", "do", "effort", "x"] == _question(question)


def test_ids_keep_their_order_and_their_values_do_not() -> None:
    data: dict[str, Data] = {"kind": "assessment", "answers": {"z.z": {"by": "", "level": "1"}, "a.a": {}}}
    assert ["kind", "answers", "z.z", "level", "by", "a.a"] == _all_keys(in_key_order(data))


def test_a_part_that_may_be_missing_has_an_order_too() -> None:
    question: Data = {"ask-when": {"any": [{"is": "yes", "profile": "landlocked"}]}}
    assert ["ask-when", "any", "profile", "is"] == _question(question)


def test_keys_that_nobody_knows_follow_in_their_own_order() -> None:
    data: dict[str, Data] = {
        "zoo": {"b": "", "a": ""},
        "kind": "glossary",
        "art": [{"d": "", "c": ""}],
        "terms": [],
    }
    assert ["kind", "terms", "zoo", "b", "a", "art", "d", "c"] == _all_keys(in_key_order(data))


@pytest.mark.parametrize("kind", [None, "zoo", ["tools"]])
def test_a_file_of_no_known_kind_is_left_alone(kind: Data) -> None:
    assert ["format", "kind"] == list(in_key_order({"format": "1", "kind": kind}))


@pytest.mark.parametrize("answers", [None, "text", ["a"], {"a.a": "text"}, {"a.a": {"evidence": {"on": ""}}}])
def test_what_does_not_fit_the_model_is_left_alone(answers: Data) -> None:
    assert answers == in_key_order({"kind": "assessment", "answers": answers})["answers"]
