"""The steps from where each question stands to its target."""

from fractions import Fraction as F  # noqa: N817 - there are many

import pytest

from dcmaturity.model.questionnaire import Item
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.steps import Step, StepId, plan
from tests.small import Raw, ask, card, pack, practices


def steps(found: Scorecard) -> dict[StepId, Step]:
    return {step.id: step for step in plan(found).steps}


def order(found: Scorecard) -> list[StepId]:
    return [step.id for step in plan(found).steps]


def after(**steps: int) -> dict[int, Raw]:
    """Return what the step to level 2 of a question of law comes after, other questions of law."""
    return {2: {"after": {f"law.{slug}": level for slug, level in steps.items()}}}


# -- which steps -----------------------------------------------------------------------------------


def test_there_is_a_step_for_each_level_up_to_the_target() -> None:
    found = card(pack([ask("law.a")]), {"law.a": 2}, targets={"overall": 4})
    assert [("law.a", 3), ("law.a", 4)] == order(found)


@pytest.mark.parametrize("answer", [3, 4, "unknown", {"not-applicable": "Others do it."}])
def test_there_is_no_step_at_the_target_nor_where_nothing_is_known(answer: Raw) -> None:
    assert [] == order(card(pack([ask("law.a")]), {"law.a": answer}, targets={"overall": 3}))


def test_a_level_that_is_reached_in_part_is_the_next_step() -> None:
    asked = pack([practices("it.p", {"pay": 2, "track": 3, "link": 4, "chain": 5})])
    found = card(asked, {"it.p": {"items": {"pay": "half"}}}, targets={"overall": 2})
    assert {("it.p", 2): F(1, 2)} == {name: step.gain for name, step in steps(found).items()}


# -- what they do ----------------------------------------------------------------------------------

SERVICES = practices(
    "it.p",
    {"pay": 2, "copy": 2, "track": 3, "link": 4, "chain": 5},
    levels={2: {"do": "Buy a portal.", "effort": "low"}, 3: {"is": "Tracked."}},
)


def texts(step: Step) -> list[str]:
    return [action.text if isinstance(action, Item) else action.do or "" for action in step.actions]


def test_a_step_is_its_own_action_and_the_items_that_are_not_in_place() -> None:
    items = {"pay": "most", "copy": "some", "track": "unknown"}
    found = steps(card(pack([SERVICES]), {"it.p": {"items": items}}, targets={"overall": 3}))
    assert ["Buy a portal.", "Copy"] == texts(found["it.p", 2])
    assert ["Track"] == texts(found["it.p", 3])


def test_an_item_that_does_not_apply_is_not_to_be_done() -> None:
    items = {"pay": "none", "copy": "not-applicable"}
    found = steps(card(pack([SERVICES]), {"it.p": {"items": items}}))
    assert ["Buy a portal.", "Pay"] == texts(found["it.p", 2])


def test_a_step_takes_as_much_effort_as_the_greatest_of_its_actions() -> None:
    found = steps(card(pack([SERVICES]), {"it.p": {"items": {"pay": "most", "copy": "some"}}}))
    assert ["low", "medium"] == [action.effort for action in found["it.p", 2].actions]
    assert "medium" == found["it.p", 2].effort


def test_a_step_that_says_nothing_takes_medium_effort() -> None:
    assert "medium" == steps(card(pack([ask("law.a")]), {"law.a": 1}))["law.a", 2].effort


# -- what they are worth ---------------------------------------------------------------------------


def test_a_step_gains_what_it_adds_to_the_overall_index() -> None:
    asked = pack([ask("law.a"), ask("law.b", weight=3), ask("it.a")])
    found = steps(card(asked, {"law.a": 1, "law.b": 1, "it.a": 1}))
    assert [F(1, 8), F(3, 8), F(1, 2)] == [found[name, 2].gain for name in ("law.a", "law.b", "it.a")]


def test_each_step_gains_its_own_level_and_the_first_what_is_left_of_it() -> None:
    asked = pack([practices("it.p", {"pay": 2, "track": 3, "link": 4, "chain": 5})])
    found = card(asked, {"it.p": {"items": {"pay": "half"}}}, targets={"overall": 4})
    assert [F(1, 2), F(1), F(1)] == [step.gain for step in plan(found).steps]


@pytest.mark.parametrize(("effort", "value"), [("low", F(1)), ("medium", F(1, 2)), ("high", F(1, 4))])
def test_effort_divides_the_value(effort: str, value: F) -> None:
    asked = pack([ask("law.a", levels={2: {"effort": effort}})])
    assert value == steps(card(asked, {"law.a": 1}))["law.a", 2].value


def test_half_of_what_a_step_unlocks_counts_for_it() -> None:
    asked = pack(
        [ask("law.a"), ask("law.b", levels=after(a=2)), ask("law.c", levels=after(b=2)), ask("law.d")]
    )
    found = steps(card(asked, {"law.a": 1, "law.b": 1, "law.c": 1, "law.d": 1}))
    assert {("law.b", 2), ("law.c", 2)} == found["law.a", 2].unlocks
    assert (F(1, 4) + F(2, 4) / 2) / 2 == found["law.a", 2].value
    assert F(1, 4) / 2 == found["law.d", 2].value


# -- what comes first ------------------------------------------------------------------------------


def test_a_step_comes_a_wave_after_all_that_it_waits_for() -> None:
    asked = pack([ask("law.a", levels=after(b=2, c=3)), ask("law.b"), ask("law.c")])
    found = steps(card(asked, {"law.a": 1, "law.b": 1, "law.c": 1}, targets={"overall": 3}))
    waves = {name: step.wave for name, step in found.items()}
    assert {("law.b", 2): 1, ("law.c", 2): 1, ("law.c", 3): 2, ("law.a", 2): 3, ("law.a", 3): 4} == {
        name: wave for name, wave in waves.items() if name != ("law.b", 3)
    }


@pytest.mark.parametrize("answer", [2, 5, {"not-applicable": "Others do it."}])
def test_a_prerequisite_that_is_met_is_not_waited_for(answer: Raw) -> None:
    asked = pack([ask("law.a", levels=after(b=2)), ask("law.b")])
    found = plan(card(asked, {"law.a": 1, "law.b": answer}, targets={"questions": {"law.a": 2}}))
    assert frozenset() == next(step for step in found.steps if step.question == "law.a").waits_for
    assert {} == found.find_out_first


def test_a_prerequisite_that_is_not_asked_is_met() -> None:
    asked = pack([ask("law.a", levels={2: {"after": {"ai.a": 2}}}), ask("ai.a")], modules={"ai": "law"})
    found = plan(card(asked, {"law.a": 1}))
    assert ([1], {}) == ([step.wave for step in found.steps], found.find_out_first)


# -- needed by -------------------------------------------------------------------------------------


def test_what_a_step_needs_beyond_the_others_target_is_taken_too_and_says_for_whom() -> None:
    asked = pack([ask("law.a", levels=after(b=4)), ask("law.b")])
    found = steps(card(asked, {"law.a": 1, "law.b": 2}, targets={"overall": 2}))
    needed = {name: step.needed_by for name, step in found.items()}
    by = (("law.a", 2),)
    assert {("law.b", 3): by, ("law.b", 4): by, ("law.a", 2): ()} == needed


def test_what_is_needed_can_need_more() -> None:
    asked = pack(
        [ask("law.a", levels=after(b=3)), ask("law.b", levels={3: {"after": {"law.c": 3}}}), ask("law.c")]
    )
    found = steps(card(asked, {"law.a": 1, "law.b": 2, "law.c": 2}, targets={"overall": 2}))
    assert (("law.a", 2),) == found["law.b", 3].needed_by
    assert (("law.b", 3),) == found["law.c", 3].needed_by


def test_one_step_can_be_needed_by_several_and_names_them_in_asking_order() -> None:
    asked = pack([ask("law.b", levels=after(c=3)), ask("law.a", levels=after(c=3)), ask("law.c")])
    found = steps(card(asked, {"law.a": 1, "law.b": 1, "law.c": 2}, targets={"overall": 2}))
    assert (("law.b", 2), ("law.a", 2)) == found["law.c", 3].needed_by


def test_several_actions_of_a_step_can_need_the_same_once() -> None:
    needing = {"level": 2, "after": {"it.a": 3}}
    services = practices("it.p", {"pay": needing, "copy": needing, "track": 3, "link": 4, "chain": 5})
    asked = pack([services, ask("it.a")])
    found = steps(card(asked, {"it.p": {"items": {"pay": "none"}}, "it.a": 2}, targets={"overall": 2}))
    assert (("it.p", 2),) == found["it.a", 3].needed_by


# -- find out first --------------------------------------------------------------------------------


@pytest.mark.parametrize("answer", ["unknown", {"note": "Ask the minister."}])
def test_what_nobody_knows_is_to_be_found_out_before(answer: Raw) -> None:
    asked = pack([ask("law.a", levels=after(c=2, b=2)), ask("law.b"), ask("law.c")])
    found = plan(card(asked, {"law.a": 1, "law.b": answer, "law.c": answer}, targets={"overall": 2}))
    assert {"law.b": (("law.a", 2),), "law.c": (("law.a", 2),)} == found.find_out_first
    assert ["law.b", "law.c"] == list(found.find_out_first)


def test_what_waits_to_be_found_out_is_not_in_the_first_wave() -> None:
    asked = pack([ask("law.a", levels=after(b=2)), ask("law.b"), ask("law.c")])
    found = steps(card(asked, {"law.a": 1, "law.b": "unknown", "law.c": 1}))
    assert {("law.a", 2): 2, ("law.c", 2): 1} == {name: step.wave for name, step in found.items()}


# -- order -----------------------------------------------------------------------------------------


def test_within_a_wave_the_most_valuable_comes_first_then_the_pack_s_order() -> None:
    asked = pack([ask("law.c"), ask("law.a"), ask("law.b", weight=2)])
    assert [("law.b", 2), ("law.c", 2), ("law.a", 2)] == order(
        card(asked, {"law.a": 1, "law.b": 1, "law.c": 1})
    )


def test_within_a_wave_what_the_headline_waits_for_comes_before_what_is_worth_more() -> None:
    asked = pack([ask("law.a", weight=5), ask("it.a"), ask("it.b", weight=3)])
    found = card(asked, {"law.a": 3, "it.a": 1, "it.b": 3}, targets={"overall": 4})
    assert (2, ("enablers.it",)) == (found.headline.level, found.headline.held_back_by)
    first = [step for step in plan(found).steps if step.wave == 1]
    assert [("it.a", True), ("law.a", False), ("it.b", False)] == [(s.question, s.headline) for s in first]


def test_the_headline_waits_for_nothing_while_there_is_none() -> None:
    found = card(pack([ask("law.a"), ask("it.a")]), {"law.a": 1})
    assert [False] == [step.headline for step in plan(found).steps]


def test_the_headline_waits_for_no_question_that_has_reached_its_next_level() -> None:
    asked = pack([ask("law.a", weight=2), ask("law.b")])
    found = steps(card(asked, {"law.a": 1, "law.b": 3}, targets={"overall": 4}))
    assert (True, False) == (found["law.a", 2].headline, found["law.b", 4].headline)
