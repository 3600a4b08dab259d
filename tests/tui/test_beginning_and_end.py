"""How a conversation begins and ends, and what is said when nothing is left."""

import pytest

from dcmaturity.interview.sitting import Sitting
from dcmaturity.tui.step_words import opening
from tests.interview.sample import started
from tests.tui.script import talk

NOTHING = Sitting(enablers=("law",), questionnaires=("skills",))
DONE = "{law.signatures: {level: 1}, skills.courses: {unknown: true}, skills.trained: {value: 12}}"
NEXT = (
    "Nothing is left to answer. See what the answers say, after `quit`:\n"
    "dcmaturity report a.yaml --out report.html"
)


def test_a_new_file_is_opened_with_the_number_of_its_questions_and_the_time_they_take() -> None:
    expected = (
        "New assessment in a.yaml: 4 questions, about 1 minute without the search for documents. "
        "Beginning at question 1, law.signatures."
    )
    assert expected == opening(started(), "a.yaml", existed=False)


def test_a_file_is_opened_with_what_is_in_it_since_when_and_where_it_goes_on() -> None:
    answers = (
        "{law.signatures: {level: 2}, law.treaties: {not-applicable: n}, skills.courses: {unknown: true}}"
    )
    interview = started(answers, more="updated: 2026-05-03T14:02:11Z, ")
    expected = (
        "Found a.yaml: 1 of 4 questions answered, 1 unknown, 1 not applicable, "
        "last change 2026-05-03 14:02 UTC. Going on at question 4, skills.trained."
    )
    assert expected == opening(interview, "a.yaml", existed=True)


def test_a_narrowed_sitting_says_to_what() -> None:
    sitting = Sitting(enablers=("skills",), themes=("outreach",), questionnaires=("skills",))
    expected = (
        "Found a.yaml: 0 of 2 questions answered. "
        "This sitting is only about Skills, Outreach and The skills. "
        "Going on at question 1, skills.courses."
    )
    assert expected == opening(started(sitting=sitting), "a.yaml", existed=True)


def test_where_no_question_fits_the_opening_names_none() -> None:
    expected = "New assessment in a.yaml: 0 questions. This sitting is only about Law and The skills."
    assert expected == opening(started(sitting=NOTHING), "a.yaml", existed=False)


def test_a_file_with_all_answers_is_opened_with_what_to_do_next() -> None:
    said = opening(started(DONE), "my own.yaml", existed=True)
    assert said.endswith(NEXT.replace("a.yaml", '"my own.yaml"'))


def test_when_all_is_answered_it_says_what_to_do_next_and_stays() -> None:
    answers = DONE.replace("unknown: true", "items: {basic: most, tutors: most}")
    said = talk("3", begin=started(answers)).said
    assert (
        f"[2.3] 3\nSaved. skills.courses: online half. 3 of 3 questions answered.\n{NEXT}\n\nQuestion 3"
        in said
    )


def test_the_last_question_says_only_once_that_nothing_is_left() -> None:
    said = talk("0", begin=started(DONE.replace("value: 12", "note: n"))).said
    expected = "That was the last question: 2 of 3 questions answered, 1 unknown.\n" + NEXT
    assert expected in said
    assert 1 == said.count("Nothing is left")


def test_after_the_last_question_enter_leads_to_the_first_that_is_left() -> None:
    said = talk("s", "", begin=started("{law.signatures: {level: 1}, skills.trained: {value: 1}}")).said
    assert "[2.1] s\n\nThat was the last question: 2 of 3 questions answered, 1 left. Press Enter" in said
    assert "[end] \n\nQuestion 2 of 3: skills.courses\n" in said


def test_where_no_question_fits_it_says_so() -> None:
    said = talk("n", "2", begin=started(sitting=NOTHING)).said
    assert 2 == said.count("No question is asked here: nothing fits both the scope and this sitting.\n[end] ")
    assert "[end] 2\nNo question is asked here. Go to one first." in said


@pytest.mark.parametrize("script", [("2", "q"), ("2", "quit", "3"), ("2",)])
def test_quit_and_the_end_of_the_input_end_it_with_everything_saved(script: tuple[str, ...]) -> None:
    talked = talk(*script)
    expected = """
All answers are saved in a.yaml: 1 of 4 questions answered.
Go on with them:
dcmaturity assess a.yaml
"""
    assert talked.said.endswith(expected)
    assert 1 == len(talked.saved)
