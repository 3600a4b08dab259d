"""What is kept of what is typed, and when."""

from dcmaturity.model.assessment import Answer
from tests.interview.sample import AT, started
from tests.tui.script import talk


def test_every_change_is_saved_before_the_next_line_is_read() -> None:
    talked = talk("2", "note ask", "na none", "4", "u", "1=some 3=none", "12", "undo", "undo")
    assert [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] == talked.saved_when_asked
    assert talked.end is not None
    assert talked.end.assessment == talked.saved[-1]


def test_moves_and_refusals_save_nothing() -> None:
    for line in (
        "n",
        "b",
        "s",
        "",
        "j 1",
        "/ law",
        "unanswered",
        "list",
        "where",
        "?",
        "9",
        "note",
        "jump x",
    ):
        assert [] == talk(line).saved


def test_named_items_are_answered_whichever_is_asked_and_the_first_open_one_is_next() -> None:
    said = talk("1=most 3=none", "2=half", begin=started(at="skills.courses")).said
    assert "Saved. skills.courses: basic most, online none. 0 of 4 questions answered.\n" in said
    assert (
        "[3.2] 2=half\nSaved. skills.courses: tutors half. 1 of 4 questions answered.\n\nQuestion 4" in said
    )


def test_unknown_is_said_of_an_item_or_of_the_whole_question() -> None:
    begin = started(at="skills.courses")
    item, whole = talk("u", begin=begin), talk("unknown all", begin=begin)
    assert Answer(items={"basic": "unknown"}, at=AT) == item.saved[-1].answers["skills.courses"]
    assert Answer(unknown=True, at=AT) == whole.saved[-1].answers["skills.courses"]
    assert "Saved. skills.courses: unknown. 0 of 4 questions answered, 1 unknown.\n\nQuestion 4" in whole.said
    assert Answer(unknown=True, at=AT) == talk("u").saved[-1].answers["law.signatures"]


def test_what_does_not_apply_needs_a_reason() -> None:
    begin = started(at="law.treaties")
    assert "That says nothing. Say why it does not apply.\n" in talk("na", begin=begin).said
    assert "Saved. law.treaties: not applicable (none signed)." in talk("na none signed", begin=begin).said


def test_details_are_kept_and_the_question_stays() -> None:
    for line, said in (
        ("note n", "a note"),
        ("evidence Act 12 | | 2024-06-01", "1 piece of evidence"),
        ("confidence low", "low confidence"),
        ("planned 3 by 2027", "level 3 planned by 2027"),
        ("target 3", "target 3"),
    ):
        expected = f"[1] {line}\nSaved. law.signatures: unanswered, {said}. 0 of 4 questions answered.\n[1] "
        assert expected in talk(line, width=200).said


def test_evidence_has_three_parts_at_most() -> None:
    expected = "That has more than three parts. Type evidence WHAT | WHERE | YYYY-MM-DD.\n"
    assert expected in talk("evidence a | b | 2024-06-01 | d").said


def test_a_cleared_answer_is_unanswered_again() -> None:
    said = talk("clear", begin=started("{law.signatures: {level: 2}}", at="law.signatures")).said
    assert "Saved. law.signatures: unanswered. 0 of 4 questions answered.\n[1] " in said


def test_an_answer_that_changes_what_is_asked_says_so() -> None:
    said = talk("1", "b", "2").said
    assert "That answer changes what is asked: 1 question less.\n" in said
    assert "That answer changes what is asked: 1 question more.\n" in said


def test_undo_says_what_stands_again_and_returns_to_it() -> None:
    said = talk("2", "undo", "undo").said
    expected = (
        "[2] undo\nTaken back and saved. law.signatures: unanswered. 0 of 4 questions answered.\n\nQuestion 1"
    )
    assert expected in said
    assert "There is nothing to take back." in said


def test_items_that_a_reason_takes_out_are_said() -> None:
    begin = started("{skills.courses: {items: {basic: most, tutors: some}}}", at="skills.courses")
    said = " ".join(talk("na Nobody is trained here.", begin=begin).said.split())
    assert "not applicable (Nobody is trained here.) (2 item answers taken out, `undo` brings back)." in said
