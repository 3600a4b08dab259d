"""Where a conversation begins, and where each move leads."""

from dcmaturity.interview.interview import Interview
from dcmaturity.interview.sitting import Sitting
from dcmaturity.scoring.scale import State
from tests.interview.sample import started

ALL_DONE = """{
  law.signatures: {level: 3}, law.treaties: {not-applicable: None signed},
  skills.courses: {items: {basic: most, tutors: unknown, online: not-applicable}},
  skills.trained: {unknown: true}}"""


def places(interview: Interview, count: int) -> list[str | None]:
    """Return where `next` leads so many times."""
    found = [interview.place]
    for _ in range(count):
        interview = interview.next()
        found.append(interview.place)
    return found


def test_a_new_conversation_begins_at_the_first_question() -> None:
    interview = started()
    assert ("law.signatures", 1) == (interview.place, interview.number)


def test_it_goes_on_at_the_first_question_without_an_answer() -> None:
    assert "law.treaties" == started("{law.signatures: {level: 2}, law.treaties: {note: ask}}").place


def test_it_goes_on_at_the_first_item_without_an_answer() -> None:
    answers = "{law.signatures: {level: 1}, law.treaties: {level: 1}, skills.courses: {items: {basic: most}}}"
    interview = started(answers)
    assert ("skills.courses", "tutors") == (interview.place, interview.item)


def test_where_all_is_answered_it_begins_at_the_first_question() -> None:
    assert "law.signatures" == started(ALL_DONE).place


def test_next_leads_through_all_questions_to_the_end_and_then_begins_again() -> None:
    expected = ["law.signatures", "law.treaties", "skills.courses", "skills.trained", None, "law.signatures"]
    assert expected == places(started(), 5)


def test_a_question_whose_condition_is_false_is_not_asked() -> None:
    interview = started("{law.signatures: {level: 1}}", at="law.signatures")
    assert interview.next().place == "skills.courses"


def test_skip_passes_over_what_is_answered() -> None:
    answers = "{law.treaties: {level: 1}, skills.courses: {unknown: true}}"
    assert started(answers).skip().place == "skills.trained"
    assert started(ALL_DONE).skip().place is None


def test_back_leads_to_the_question_before_and_stays_at_the_first() -> None:
    interview = started(at="law.treaties")
    assert interview.back().place == "law.signatures"
    assert interview.back().back() == interview.back()


def test_back_from_the_end_leads_to_the_last_question() -> None:
    end = started().at(None)
    assert (None, None, None) == (end.question, end.answer, end.number)
    assert end.back().place == "skills.trained"


def test_unanswered_only_passes_over_what_is_answered_both_ways() -> None:
    interview = started("{law.treaties: {level: 1}}").turned()
    assert interview.next().place == "skills.courses"
    assert interview.next().back().place == "law.signatures"
    assert interview.turned().next().place == "law.treaties"


def test_going_on_leads_from_item_to_item_and_then_to_the_next_question() -> None:
    interview = started(at="skills.courses")
    found = []
    for _ in range(4):
        found.append((interview.place, interview.item))
        interview = interview.go_on()
    expected = [("skills.courses", item) for item in ("basic", "tutors", "online")]
    assert [*expected, ("skills.trained", None)] == found


def test_going_on_from_a_question_without_items_leads_to_the_next() -> None:
    assert started().go_on().place == "law.treaties"


def test_a_module_is_asked_when_the_scope_has_it() -> None:
    scope = "scope: {modules: [aside]}, "
    assert started(more=scope).asked[-1].id == "aside.days"


def test_a_sitting_narrows_what_is_asked() -> None:
    for sitting, expected in (
        (Sitting(enablers=("skills",)), ["skills.courses", "skills.trained"]),
        (Sitting(themes=("outreach",)), ["law.treaties", "skills.courses", "skills.trained"]),
        (Sitting(questionnaires=("law",)), ["law.signatures", "law.treaties"]),
        (Sitting(enablers=("law",), themes=("outreach",)), ["law.treaties"]),
    ):
        assert expected == [question.id for question in started(sitting=sitting).asked]


def test_where_nothing_is_asked_every_move_stays_at_the_end() -> None:
    nowhere = started(sitting=Sitting(enablers=("nothing",)))
    assert {None} == {step.place for step in (nowhere, nowhere.next(), nowhere.back(), nowhere.skip())}


def test_a_question_with_items_is_open_until_each_has_an_answer() -> None:
    for items, expected in (
        ("{}", State.UNANSWERED),
        ("{basic: most, tutors: some}", State.UNANSWERED),
        ("{basic: most, tutors: unknown, online: not-applicable}", State.ANSWERED),
        ("{basic: unknown, tutors: unknown, online: not-applicable}", State.UNKNOWN),
        ("{basic: not-applicable, tutors: not-applicable, online: not-applicable}", State.NOT_APPLICABLE),
    ):
        interview = started(f"{{skills.courses: {{items: {items}}}}}", at="skills.courses")
        assert interview.question is not None
        assert expected == interview.state(interview.question)
