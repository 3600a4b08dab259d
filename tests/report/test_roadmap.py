"""The steps in waves, and the reading that goes with them."""

from typing import Any

from dcmaturity.model.pack import Pack
from dcmaturity.report.roadmap import find_out_first, not_known, reading, waves
from dcmaturity.report.view import PlannedStep, Wave
from dcmaturity.scoring.steps import plan
from tests.small import Raw, ask, card, pack, practices, tool


def planned(of: Pack, answers: dict[str, Any], **assessment: Any) -> tuple[Wave, ...]:  # noqa: ANN401
    found = card(of, answers, **assessment)
    return waves(found, plan(found))


def act(**said: Any) -> dict[int, Raw]:  # noqa: ANN401 - any key of a step
    """Return the texts of a question whose step to level 2 says this."""
    return {2: {"do": "Pass the act.", **said}}


def test_a_step_is_a_line_of_finished_words() -> None:
    asked = pack([ask("law.a", levels=act(effort="low", **{"outside-help": "needed"}))])
    ((step,),) = (wave.steps for wave in planned(asked, {"law.a": 1}))
    expected = PlannedStep(
        number="No. 1",
        question="law.a",
        text="How far is law.a?",
        anchor="law--a",
        cell="Law × Trade",
        to_level="2 Stand-alone",
        do="Pass the act.",
        effort="low effort",
        gain="+1.00",
        remarks=("the headline waits for it", "outside help needed"),
    )
    assert expected == step


def test_a_step_names_each_sort_of_outside_help_that_its_actions_need_once() -> None:
    helps = {"pay": "needed", "copy": "likely", "post": "needed", "sign": "none"}
    items: Raw = {name: {"level": 2, "outside-help": said} for name, said in helps.items()}
    asked = pack([practices("it.p", {**items, "track": 3, "link": 4, "chain": 5})])
    ((step,),) = (wave.steps for wave in planned(asked, {"it.p": {"items": {"pay": "none"}}}))
    assert ("outside help likely", "outside help needed") == step.remarks[1:]


def test_a_step_says_what_it_waits_for_and_what_it_opens() -> None:
    asked = pack([ask("law.a", levels=act(after={"law.b": 2, "law.c": 2})), ask("law.b"), ask("law.c")])
    answers = {"law.a": 1, "law.b": 1, "law.c": "unknown"}
    first, second = (wave.steps for wave in planned(asked, answers, targets={"overall": 2}))
    assert ("the headline waits for it", "opens the way for 1 step") == first[0].remarks
    assert ("after No. 1 (law.b) at level 2 Stand-alone", "after an answer to law.c") == second[0].remarks[1:]


def test_a_step_taken_for_others_sake_names_them_and_leads_to_no_weakness() -> None:
    asked = pack([ask("law.a", levels=act(after={"law.b": 3})), ask("law.b")])
    first, _ = planned(asked, {"law.a": 1, "law.b": 2}, targets={"overall": 2})
    assert ("law.b", "") == (first.steps[0].question, first.steps[0].anchor)
    assert "needed by No. 1 (law.a) at level 2 Stand-alone" in first.steps[0].remarks


def test_the_headline_waits_for_the_next_level_of_a_question_and_not_for_those_above() -> None:
    first, second = planned(pack([ask("law.a")]), {"law.a": 1}, targets={"overall": 3})
    waiting = ["the headline waits for it" in wave.steps[0].remarks for wave in (first, second)]
    assert [True, False] == waiting


def test_that_a_step_comes_after_the_one_below_it_goes_without_saying() -> None:
    _, second = planned(pack([ask("law.a")]), {"law.a": 1}, targets={"overall": 3})
    assert () == second.steps[0].remarks


def test_what_is_to_be_found_out_stands_in_the_first_wave_also_if_no_step_does() -> None:
    asked = pack([ask("law.a", levels=act(after={"law.b": 2})), ask("law.b")])
    found = planned(asked, {"law.a": 1, "law.b": "unknown"})
    assert [(1, ("law.b: How far is law.b?",), 0), (2, (), 1)] == [
        (wave.number, wave.find_out_first, len(wave.steps)) for wave in found
    ]


def test_without_a_step_there_is_neither_a_wave_nor_anything_to_find_out_or_read() -> None:
    found = card(pack([ask("law.a")]), {"law.a": 5})
    steps = plan(found)
    assert ((), (), ()) == (waves(found, steps), find_out_first(found, steps), reading(found, steps))


def test_what_to_read_comes_by_theme() -> None:
    questions = [
        ask("law.a", theme="trade", levels=act(tools=["guide"])),
        ask("law.b", theme="revenue", levels=act(tools=["compendium", "guide"])),
    ]
    found = card(pack(questions, tools=[tool("guide"), tool("compendium")]), {"law.a": 1, "law.b": 1})
    shown = [(read.theme, [link.text for link in read.tools]) for read in reading(found, plan(found))]
    assert [("Trade", ["Guide"]), ("Revenue", ["Compendium"])] == shown
    assert [(), ("Guide",)] == [read.also for read in reading(found, plan(found))]


def test_what_else_is_not_known_is_told_apart_from_what_steps_wait_for() -> None:
    names = ["law.a", "law.b", "law.c", "law.d", "law.e"]
    asked = pack([ask(name, levels=act(after={"law.b": 2}) if name == "law.a" else {}) for name in names])
    found = card(
        asked, {"law.a": 1, "law.b": "unknown", "law.c": "unknown", "law.d": {"not-applicable": "No."}}
    )
    expected = ("law.c: How far is law.c?", "law.e: How far is law.e?")
    assert expected == not_known(found, plan(found))


def test_many_questions_without_an_answer_are_counted() -> None:
    asked = pack([ask(f"law.q{number}") for number in range(15)])
    found = card(asked, {"law.q0": 1, "law.q1": "unknown"})
    expected = ("law.q1: How far is law.q1?", "13 questions that are not answered yet")
    assert expected == not_known(found, plan(found))
