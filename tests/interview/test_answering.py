"""What an answer changes, and what it leaves as it was."""

from datetime import datetime, timedelta, timezone

from dcmaturity.interview.answering import answer, not_applicable, unknown
from dcmaturity.interview.interview import UNDOABLE
from dcmaturity.interview.sitting import Sitting
from dcmaturity.model.assessment import Answer
from tests.builders import pack_of
from tests.interview.sample import AT, LAW, MODEL, SKILLS, refused, started, taken

RICH = """{law.treaties: {level: 1, note: n, evidence: [{what: e}], confidence: low,
  planned: {level: 3, by: 2027}, by: somebody, at: 2026-01-01T00:00:00Z}}"""


def test_an_answer_is_kept_with_its_moment_and_the_conversation_stays() -> None:
    before = started()
    after = taken(answer(before, "2", AT))
    assert Answer(level=2, at=AT) == after.answer
    assert AT == after.assessment.updated
    assert before.place == after.place


def test_the_moment_is_kept_in_utc_to_the_second() -> None:
    at = datetime(2026, 5, 3, 17, 2, 11, 999_999, tzinfo=timezone(timedelta(hours=3)))
    after = taken(answer(started(), "2", at))
    assert after.answer is not None
    assert "2026-05-03T14:02:11+00:00" == after.answer.at.isoformat()  # type: ignore[union-attr]


def test_another_answer_replaces_the_form_and_keeps_what_was_said_beside_it() -> None:
    before = started(RICH, at="law.treaties")
    for after, form in (
        (answer(before, "3", AT), {"level": 3}),
        (unknown(before, AT), {"level": None, "unknown": True}),
        (not_applicable(before, " none\tsigned ", AT), {"level": None, "not_applicable": "none signed"}),
    ):
        assert before.answer is not None
        assert before.answer.model_copy(update={**form, "by": None, "at": AT}) == taken(after).answer


def test_an_answer_says_who_gave_it() -> None:
    after = taken(answer(started(sitting=Sitting(by="legal-affairs")), "2", AT))
    assert Answer(level=2, by="legal-affairs", at=AT) == after.answer


def test_items_are_answered_one_by_one_and_kept_in_the_questions_order() -> None:
    first = taken(answer(started(at="skills.courses"), "3=none", AT))
    second = taken(answer(first, "most", AT))
    assert second.answer is not None
    assert [("basic", "most"), ("online", "none")] == [*(second.answer.items or {}).items()]


def test_answers_are_kept_in_the_packs_order() -> None:
    last = taken(answer(started(at="skills.trained"), "12", AT))
    first = taken(answer(last.at("law.signatures"), "1", AT))
    assert ["law.signatures", "skills.trained"] == [*first.assessment.answers]


def test_an_answer_decides_which_questions_are_asked() -> None:
    before = started()
    after = taken(answer(before, "1", AT))
    assert {"law.treaties"} == {q.id for q in before.asked} - {q.id for q in after.asked}


def test_a_reason_is_needed_for_what_does_not_apply() -> None:
    assert "Say why it does not apply." in refused(not_applicable(started(at="law.treaties"), "  ", AT))


def test_a_question_that_always_applies_takes_no_reason() -> None:
    expected = "`law.signatures` applies to every administration. Answer it, or say that it is unknown."
    assert expected == refused(not_applicable(started(), "we are special", AT))


def test_not_every_item_of_a_question_that_always_applies_can_be_not_applicable() -> None:
    texts = "{skills.courses: {items: {basic: not-applicable, tutors: not-applicable}}}"
    pack = pack_of(
        MODEL, LAW, SKILLS.replace("kind: practices", "kind: practices\n    not-applicable: never")
    )
    interview = started(texts, at="skills.courses", pack=pack)
    assert "applies to every administration" in refused(answer(interview, "6", AT))
    assert taken(answer(interview, "1", AT)).answer is not None


def test_what_cannot_be_an_answer_is_refused() -> None:
    assert "`7` is no level" in refused(answer(started(), "7", AT))
    assert "That says nothing" in refused(answer(started(), " ", AT))


def test_at_the_end_there_is_nothing_to_answer() -> None:
    end = started().at(None)
    for step in (answer(end, "1", AT), unknown(end, AT), not_applicable(end, "why", AT)):
        assert "No question is asked here. Go to one first." == refused(step)


def test_undo_takes_back_the_last_change_and_returns_to_its_place() -> None:
    before = started(at="skills.courses")
    after = taken(answer(before.go_on(), "most", AT)).next()
    back = taken(after.undo())
    assert (before.assessment, "skills.courses", "tutors") == (back.assessment, back.place, back.item)


def test_there_is_an_end_to_what_can_be_taken_back() -> None:
    interview = started()
    assert "There is nothing to take back" in refused(interview.undo())
    for _ in range(UNDOABLE + 1):
        interview = taken(answer(interview, "2", AT))
    for _ in range(UNDOABLE):
        interview = taken(interview.undo())
    assert "There is nothing to take back" in refused(interview.undo())
    assert ["law.signatures"] == [*interview.assessment.answers]
