"""What can be said beside an answer, and taken out again."""

from datetime import date

import pytest

from dcmaturity.interview.answering import answer
from dcmaturity.interview.details import CLEARABLE, clear, confidence, evidence, note, planned, target
from dcmaturity.interview.sitting import Sitting
from dcmaturity.model.assessment import Answer, Evidence, Planned, Targets
from tests.interview.sample import AT, refused, started, taken


def test_a_note_takes_the_place_of_an_earlier_one() -> None:
    after = taken(note(taken(note(started(), "first", AT)), "second\tone", AT))
    assert Answer(note="second one", at=AT) == after.answer


def test_a_note_by_somebody_else_says_so_and_by_nobody_in_particular_leaves_the_name() -> None:
    answers = "{law.signatures: {level: 2, by: ict}}"
    named = started(answers, at="law.signatures", sitting=Sitting(by="legal-affairs"))
    assert Answer(level=2, note="n", by="legal-affairs", at=AT) == taken(note(named, "n", AT)).answer
    unnamed = started(answers, at="law.signatures")
    assert Answer(level=2, note="n", by="ict", at=AT) == taken(note(unnamed, "n", AT)).answer


def test_evidence_is_added_to_what_is_there() -> None:
    first = taken(evidence(started(), "the act", AT))
    second = taken(evidence(first, "a letter", AT, where=" Gazette 44 ", on=" 2024-06-01 "))
    expected = (Evidence(what="the act"), Evidence(what="a letter", where="Gazette 44", on=date(2024, 6, 1)))
    assert second.answer is not None
    assert expected == second.answer.evidence


@pytest.mark.parametrize("day", ["2024-13-45", "20240601", "2024-W01-1", "yesterday", "2024-6-1"])
def test_evidence_has_a_day_of_the_calendar(day: str) -> None:
    said = refused(evidence(started(), "the act", AT, on=day))
    assert f"`{day}` is no day. Type one such as 2026-05-31." == said


def test_evidence_needs_words_that_a_file_may_hold() -> None:
    assert "Say what proves the answer." in refused(evidence(started(), " ", AT))
    assert "an escape character" in refused(evidence(started(), "the act", AT, where="\x1b]0;x"))


def test_confidence_is_one_of_three_words() -> None:
    assert Answer(confidence="high", at=AT) == taken(confidence(started(), " High ", AT)).answer
    assert "`sure` is no confidence. Type low, medium or high." == refused(confidence(started(), "sure", AT))


@pytest.mark.parametrize("text", ["3 by 2027", " 3  2027 ", "3 BY 2027"])
def test_a_plan_is_a_level_and_a_year(text: str) -> None:
    assert Answer(planned=Planned(level=3, by=2027), at=AT) == taken(planned(started(), text, AT)).answer


def test_a_plan_with_another_level_or_without_a_year_is_refused() -> None:
    assert "`4` is no level" in refused(planned(started(), "4 by 2027", AT))
    assert "`3` is no plan. Type a level and a year, such as 4 by 2027." == refused(
        planned(started(), "3", AT)
    )


def test_a_target_is_kept_in_the_packs_order_and_leaves_the_answers_alone() -> None:
    last = taken(target(started(at="skills.trained"), "2", AT))
    first = taken(target(last.at("law.signatures"), " 3 ", AT))
    assert Targets(questions={"law.signatures": 3, "skills.trained": 2}) == first.assessment.targets
    assert ["law.signatures", "skills.trained"] == [*first.assessment.targets.questions]
    assert (AT, {}) == (first.assessment.updated, first.assessment.answers)


def test_a_target_is_a_level() -> None:
    assert "`9` is no level" in refused(target(started(), "9", AT))


def test_each_part_can_be_taken_out_by_itself() -> None:
    answers = """{law.signatures: {level: 2, note: n, evidence: [{what: e}], confidence: low,
      planned: {level: 3, by: 2027}}}"""
    interview = started(answers, at="law.signatures", more="targets: {questions: {law.signatures: 3}}, ")
    for part in CLEARABLE:
        cleared = taken(clear(interview, part, AT))
        assert f"There is no {part} to clear" in refused(clear(cleared, part, AT))
        assert AT == cleared.assessment.updated
        interview = cleared
    assert ({}, Targets()) == (interview.assessment.answers, interview.assessment.targets)


def test_a_figure_of_zero_can_be_taken_out() -> None:
    interview = taken(answer(started(at="skills.trained"), "0", AT))
    assert taken(clear(interview, "answer", AT)).answer is None


def test_a_cleared_question_with_items_is_asked_from_its_first_item() -> None:
    interview = started("{skills.courses: {items: {basic: most}}}", at="skills.courses")
    assert ("tutors", "basic") == (interview.item, taken(clear(interview, "answer", AT)).item)


def test_only_parts_can_be_taken_out() -> None:
    expected = "`all` cannot be cleared. What can be is: answer, note, evidence, confidence, planned, target."
    assert expected == refused(clear(started(), "all", AT))


def test_at_the_end_there_is_nothing_to_say_something_about() -> None:
    end = started().at(None)
    for step in (note(end, "n", AT), target(end, "2", AT)):
        assert "No question is asked here. Go to one first." == refused(step)
    assert "There is no note to clear." == refused(clear(end, "note", AT))
