"""Which questions are asked."""

import pytest

from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.scale import State
from tests.small import Raw, ask, card, pack

ASKED, NOT_ASKED = State.UNANSWERED, State.NOT_ASKED


def state(found: Scorecard, question: str) -> State:
    return found.standings[question].state


# -- scope -----------------------------------------------------------------------------------------

WHOLE = pack([ask("law.a", depth="quick"), ask("it.a"), ask("ai.a")], modules={"ai": "it"})


@pytest.mark.parametrize(
    ("scope", "asked"),
    [
        ({}, ["law.a", "it.a"]),
        ({"depth": "full"}, ["law.a", "it.a"]),
        ({"depth": "quick"}, ["law.a"]),
        ({"questionnaires": ["it"]}, ["it.a"]),
        ({"questionnaires": ["it"], "depth": "quick"}, []),
        ({"modules": ["ai"]}, ["law.a", "it.a", "ai.a"]),
        ({"modules": ["ai"], "questionnaires": ["it"]}, ["it.a", "ai.a"]),
    ],
)
def test_the_scope_says_what_is_asked(scope: Raw, asked: list[str]) -> None:
    found = card(WHOLE, {}, scope=scope)
    assert asked == [name for name in found.standings if state(found, name) is ASKED]


def test_an_answer_to_what_is_not_asked_does_not_count() -> None:
    found = card(WHOLE, {"ai.a": 4})
    assert (NOT_ASKED, ()) == (state(found, "ai.a"), found.counted)


# -- conditions ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (3, ASKED),
        (2, NOT_ASKED),
        ("unknown", ASKED),
        ({"note": "Later."}, ASKED),
        ({"not-applicable": "Others do it."}, NOT_ASKED),
    ],
)
def test_a_question_is_asked_unless_its_condition_is_decided_and_false(answer: Raw, expected: State) -> None:
    when = {"any": [{"question": "law.a", "at-least": 3}]}
    assert expected == state(
        card(pack([ask("law.a"), ask("law.b", ask_when=when)]), {"law.a": answer}), "law.b"
    )


def test_what_waits_for_a_question_that_is_not_asked_is_not_asked_either() -> None:
    first = {"any": [{"question": "law.c", "at-least": 3}]}
    then = {"any": [{"question": "law.b", "at-least": 1}]}
    asked = [ask("law.a", ask_when=then), ask("law.b", ask_when=first), ask("law.c")]
    found = card(pack(asked), {"law.c": 1})
    assert [NOT_ASKED, NOT_ASKED] == [state(found, "law.a"), state(found, "law.b")]


@pytest.mark.parametrize(
    ("profile", "expected"),
    [({"landlocked": "yes"}, ASKED), ({"landlocked": "no"}, NOT_ASKED), ({}, ASKED)],
)
def test_a_fact_that_is_missing_leaves_the_question_asked(profile: Raw, expected: State) -> None:
    facts = [{"id": "landlocked", "text": "Is it?", "values": ["yes", "no"]}]
    asked = pack([ask("law.a", ask_when={"all": [{"profile": "landlocked", "is": "yes"}]})], profile=facts)
    found = card(asked, {}, administration={"name": "Customs of Examplia", "profile": profile})
    assert expected == state(found, "law.a")


@pytest.mark.parametrize(
    ("one", "other", "any_of", "all_of"),
    [
        (3, 3, ASKED, ASKED),
        (3, 1, ASKED, NOT_ASKED),
        (1, 1, NOT_ASKED, NOT_ASKED),
        (3, "unknown", ASKED, ASKED),
        (1, "unknown", ASKED, NOT_ASKED),
    ],
)
def test_one_clause_can_decide_a_condition(one: int, other: int, any_of: State, all_of: State) -> None:
    clauses = [{"question": name, "at-least": 2} for name in ("law.a", "law.b")]
    either, both = ask("law.c", ask_when={"any": clauses}), ask("law.d", ask_when={"all": clauses})
    found = card(pack([ask("law.a"), ask("law.b"), either, both]), {"law.a": one, "law.b": other})
    assert [any_of, all_of] == [state(found, "law.c"), state(found, "law.d")]
