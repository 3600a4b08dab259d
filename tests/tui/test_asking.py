"""How a question is asked in plain lines, and how a person finds the way."""

from dcmaturity.tui.commands import COMMANDS
from tests.interview.sample import started
from tests.tui.script import talk

RICH = """{law.signatures: {level: 2, note: Ask the minister, confidence: low, by: ict,
  evidence: [{what: Act 12, where: Gazette 44, on: 2024-06-01}, {what: A letter}],
  planned: {level: 3, by: 2027}, at: 2026-05-03T14:02:11Z}}"""


def test_a_question_is_asked_with_all_there_is_to_know_about_it() -> None:
    targets = "targets: {questions: {law.signatures: 3}}, "
    expected = """
Question 1 of 4: law.signatures
Law / Leadership

How far do electronic signatures count?
Why: Else every process keeps a paper twin.

   1  Not at all.
   2  In some laws.
   3  In every law.
Evidence could be: the act; the regulation.
Now: level 2, a note, 2 pieces of evidence, low confidence, level 3 planned by
2027, target 3.
Note:  Ask the minister
Evidence:  Act 12, Gazette 44, 2024-06-01
Evidence:  A letter
Last changed 2026-05-03 14:02 UTC by ict.
Which level, 1 to 3? How far do electronic signatures count?
[1] """
    assert expected in talk(begin=started(RICH, at="law.signatures", more=targets)).said


def test_a_figure_is_asked_with_its_unit_and_its_thresholds() -> None:
    expected = """
Answer with the figure (percent). Last full year. All staff.
    Level 1:  Less than 10%.
    Level 2:  At least 10%.
    Level 3:  At least 99.5%.
"""
    assert expected in talk(begin=started(at="skills.trained")).said


def test_items_are_asked_one_by_one_with_their_present_state() -> None:
    said = talk("2", begin=started("{skills.courses: {items: {basic: most}}}", at="skills.courses")).said
    expected = """
Of the regional offices.
   1  A first course (most)
   2  Own tutors
   3  An online course
Now: 1 of 3 items answered.

Item 2 of 3: Own tutors
How much of it is in place? 1 none, 2 some (under 50%), 3 half (from 50%), 4
most (from 75%), 5 unknown, 6 not applicable
[3.2] 2
Saved. skills.courses: tutors some. 0 of 4 questions answered.

Item 3 of 3: An online course
"""
    assert expected in said


def test_our_own_words_are_ascii_and_fit_the_width() -> None:
    words = [command.word for command in COMMANDS if command.word != "quit"]
    said = talk(*words, "?", "2", "na x", "4", "9", "-1", "1,234").said
    assert said.isascii()
    assert 80 >= max(len(line) for line in said.splitlines())


def test_narrow_terminals_get_narrow_lines() -> None:
    said = talk("4", "?", "list", begin=started(at="skills.courses"), width=40).said
    assert 40 >= max(len(line) for line in said.splitlines())


def test_search_and_list_show_numbers_to_jump_to() -> None:
    said = talk("/ course", "list", "j 4", "search gold").said
    assert "   3  skills.courses: Which courses are held?\n" in said
    assert "   4  skills.trained: unanswered\n" in said
    assert "[1] j 4\n\nQuestion 4 of 4: skills.trained\n" in said
    assert "No question of this sitting has these words. Try fewer, or a part of one.\n" in said


def test_only_what_is_unanswered_can_be_asked() -> None:
    said = talk("unanswered", "n", "where", "unanswered", begin=started("{law.treaties: {level: 1}}")).said
    assert "[1] unanswered\nOnly unanswered questions are asked now.\n[1] n\n\nQuestion 3 of 4" in said
    assert "1 of 4 questions answered, 3 left.\nOnly unanswered questions are asked.\n" in said
    assert "[3.1] unanswered\nAll questions are asked.\n[3.1] " in said


def test_a_move_that_leads_nowhere_asks_the_question_again() -> None:
    assert 2 == talk("b").said.count("Question 1 of 4")


def test_the_question_is_shown_again_when_that_is_asked_for() -> None:
    assert 2 == talk("show").said.count("Question 1 of 4")
    assert (
        "[end] show\nNo question is asked here. Go to one first.\n" in talk("s", "s", "s", "s", "show").said
    )


def test_help_names_every_command() -> None:
    said = talk("?").said
    assert [] == [command.usage for command in COMMANDS if command.usage not in said]


def test_a_wrong_word_is_told_from_a_wrong_answer() -> None:
    said = talk("bakc", "9").said
    assert "`bakc` is no level. Type a whole number from 1 to 3. Did you mean `back`?\n" in said
    assert "`9` is no level. Type a whole number from 1 to 3. Type ? for all that can be\n" in said
