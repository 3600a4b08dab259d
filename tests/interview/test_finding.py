"""Questions found by what they are called and by what they say."""

import pytest

from dcmaturity.interview.finding import jump, search
from dcmaturity.interview.progress import progress
from dcmaturity.interview.sitting import Sitting
from tests.interview.sample import refused, small_pack, started, taken

MANY = """
  - {{id: many.q{}, theme: outreach, text: t, kind: measure, unit: days, thresholds: {{2: 1, 3: 2}}}}"""


@pytest.mark.parametrize("name", ["skills.trained", " Skills.Trained ", "4", "trained", "skills.t", "tra"])
def test_a_question_is_found_by_its_number_its_id_or_the_beginning_of_it(name: str) -> None:
    assert "skills.trained" == taken(jump(started(), name)).place


def test_a_name_that_fits_several_questions_asks_for_more_of_it() -> None:
    expected = (
        "`skills` could be any of 2 questions. Type more of one of these: skills.courses, skills.trained"
    )
    assert expected == refused(jump(started(), "skills"))


def test_of_many_questions_only_the_first_are_named() -> None:
    questions = "".join(MANY.format(number) for number in range(1, 8))
    pack = small_pack(
        f"kind: questionnaire\nformat: 1\nid: many\ntitle: Many\nenabler: law\nquestions:{questions}"
    )
    said = refused(jump(started(pack=pack), "many"))
    assert said.endswith("these: many.q1, many.q2, many.q3, many.q4, many.q5, ...")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (" ", "No question is named. Name one by its number, or by its id or the beginning of it."),
        ("trainde", "There is no question `trainde`. Did you mean `trained`?"),
        ("99", "There is no question `99`. There is"),
        ("0", "There is no question `0`"),
        ("9" * 5_000, "There is no question `99999"),
        ("aside.days", "`aside.days` is outside the scope of this assessment."),
        (
            "law.treaties",
            "`law.treaties` is not asked. Another answer, or a fact of the profile, makes it needless.",
        ),
    ],
)
def test_why_there_is_no_such_question_is_said(name: str, said: str) -> None:
    assert refused(jump(started("{law.signatures: {level: 1}}"), name)).startswith(said)


def test_a_question_outside_the_sitting_is_not_asked() -> None:
    interview = started(sitting=Sitting(enablers=("skills",)))
    expected = "`law.signatures` is not among the questions that this sitting is narrowed to."
    assert expected == refused(jump(interview, "law.signatures"))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("SIGNATURES electronic", ["law.signatures"]),
        ("every law", ["law.signatures"]),
        ("tutors", ["skills.courses"]),
        ("law.", ["law.signatures", "law.treaties"]),
        ("tutors treaties", []),
        (" ", []),
    ],
)
def test_search_finds_all_words_in_ids_and_texts(words: str, found: list[str]) -> None:
    assert found == [question.id for question in search(started(), words)]


def test_progress_counts_the_sittings_questions_by_how_they_stand() -> None:
    answers = """{law.signatures: {level: 2}, law.treaties: {not-applicable: None signed},
      skills.courses: {items: {basic: most}}, skills.trained: {unknown: true}}"""
    found = progress(started(answers))
    assert (4, 1, 1, 1) == (found.asked, found.answered, found.not_applicable, found.unknown)
    assert (3, 1) == (found.applicable, found.left)
