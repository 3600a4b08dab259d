"""What a typed line means."""

import pytest

from dcmaturity.tui.commands import ANSWER, COMMANDS, GO_ON, parse


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.word)
def test_a_command_is_known_by_its_word_and_its_short_form_in_any_case(command: object) -> None:
    word, short = command.word, command.short  # type: ignore[attr-defined]
    for name in filter(None, (word, word.upper(), short)):
        assert (command, "") == parse(f" {name}\n")


def test_no_two_commands_share_a_name() -> None:
    names = [name for command in COMMANDS for name in (command.word, command.short) if name]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    ("line", "word", "argument"),
    [
        ("jump  skills.trained ", "jump", "skills.trained"),
        ("note\tAsk the | minister", "note", "Ask the | minister"),
        ("/paper twin", "search", "paper twin"),
        ("/ paper", "search", "paper"),
        ("?what", "help", "what"),
    ],
)
def test_what_follows_the_word_is_its_argument(line: str, word: str, argument: str) -> None:
    command, found = parse(line)
    assert (word, argument) == (command.word, found)


@pytest.mark.parametrize("line", ["3", "87,5 %", "1=most 2=none", "not applicable", "backwards"])
def test_any_other_line_is_an_answer(line: str) -> None:
    assert (ANSWER, line) == parse(f"{line}\n")


def test_an_empty_line_goes_on() -> None:
    assert (GO_ON, "") == parse(" \n")
