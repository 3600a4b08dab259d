"""Conversations with full disks, interruptions, poor terminals and people who type anything."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcmaturity.errors import FileTrouble
from dcmaturity.model.assessment import Assessment
from dcmaturity.source import unsafe_character
from dcmaturity.tui.commands import COMMANDS
from dcmaturity.tui.plain import converse
from tests.builders import pack_of
from tests.interview.sample import AT, LAW, MODEL, SKILLS, started
from tests.strategies import texts
from tests.tui.script import Talked, talk


def test_an_answer_that_cannot_be_saved_is_said_and_ends_it() -> None:
    def full(_: Assessment) -> None:
        raise FileTrouble("The disk is full", where="a.yaml")

    talked = Talked()
    with pytest.raises(FileTrouble):
        talk("note Ask the minister", "2", save=full, into=talked)
    expected = """
This could not be saved, at law.signatures: note Ask the minister
All that was answered before it is saved.
"""
    assert talked.said.endswith(expected)


def test_an_interruption_while_asking_says_that_all_is_saved() -> None:
    talked = Talked()
    with pytest.raises(KeyboardInterrupt):
        talk("2", KeyboardInterrupt(), into=talked)
    assert "\nAll answers are saved in a.yaml: 1 of 4 questions answered.\n" in talked.said
    assert 1 == len(talked.saved)


def test_an_interruption_while_saving_saves_again_before_it_says_so() -> None:
    talked = Talked()

    def interrupted_once(assessment: Assessment) -> None:
        talked.saved.append(assessment)
        if len(talked.saved) == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        talk("2", save=interrupted_once, into=talked)
    assert 2 == len(talked.saved)
    assert "\nAll answers are saved in a.yaml: 1 of 4 questions answered.\n" in talked.said


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252"])
def test_texts_that_a_terminal_cannot_show_do_not_stop_it(encoding: str) -> None:
    pack = pack_of(MODEL, LAW.replace("Not at all", "\u0644\u0627 \u2588"), SKILLS)
    end = converse(
        started(pack=pack),
        lines_in=io.StringIO("3\nnote \u65e5\u672c\n"),
        out=io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace"),
        save=lambda _: None,
        now=lambda: AT,
        opening="Hello.",
        file="a.yaml",
    )
    assert "\u65e5\u672c" == end.assessment.answers["law.treaties"].note


def test_texts_are_shown_as_they_are() -> None:
    markup = "[/x] [link=a]b <b> {{ x }} :bomb:"
    pack = pack_of(MODEL, LAW.replace("How far do electronic signatures count?", f"'{markup}'"), SKILLS)
    assert f"\n{markup}\n" in talk(begin=started(pack=pack)).said


@pytest.mark.parametrize("line", ["/ \x1b[2J", "jump \x1b]0;x\x07", "note \x1b[2J", "\x9b2J", "clear \u202e"])
def test_what_is_typed_does_not_come_back_to_control_the_terminal(line: str) -> None:
    assert [] == controls(talk(line))


WORDS = [command.word for command in COMMANDS if command.word != "quit"]
LINES = st.one_of(
    st.sampled_from([*"123456", "87,5", "2=most", "1=none 3=4", "unknown all", "", *WORDS]),
    st.builds("{} {}".format, st.sampled_from(WORDS), texts()),
    st.text(max_size=20).filter(lambda line: line.strip().casefold() not in {"q", "quit"}),
)


@given(st.lists(LINES, max_size=15))
def test_whatever_is_typed_it_goes_on_and_what_was_saved_last_is_all_there_is(lines: list[str]) -> None:
    talked = talk(*lines)
    assert talked.end is not None
    assert len(lines) + 1 == len(talked.saved_when_asked)
    assert talked.end.assessment == [started().assessment, *talked.saved][-1]
    assert [] == controls(talked)


def controls(talked: Talked) -> list[str]:
    """Return the printed lines in which a character controls the terminal."""
    return [line for line in talked.said.split("\n") if unsafe_character(line)]
