"""What can be typed, and what a shell offers to type."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from dcmaturity.cli.lazy import load
from dcmaturity.cli.registry import COMMANDS
from dcmaturity.version import __version__
from tests.cli.tool import dcmaturity


def every_command() -> Iterator[tuple[str, Any]]:
    """Yield what is typed and the command that it is."""
    for name, entry in COMMANDS.items():
        command = load(name, entry.target)
        yield name, command
        for below, found in getattr(command, "commands", {}).items():
            yield f"{name} {below}", found


EVERY: Final = dict(every_command())


# --- help -----------------------------------------------------------------------------------------------


def test_the_version_is_told() -> None:
    assert f"dcmaturity {__version__}\n" == dcmaturity("--version").out


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_the_help_lists_every_command_in_the_registrys_order(option: str) -> None:
    listed = dcmaturity(option).out.partition("\nCommands:\n")[2].splitlines()
    assert list(COMMANDS) == [line.split()[0] for line in listed if not line.startswith("   ")]


def test_who_types_nothing_gets_the_help() -> None:
    ended = dcmaturity()
    assert dcmaturity("--help").out == ended.out + ended.err


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("typed", EVERY)
def test_every_command_has_help(typed: str, option: str) -> None:
    ended = dcmaturity(*typed.split(), option)
    assert (0, True) == (ended.code, ended.out.startswith(f"Usage: dcmaturity {typed} "))


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_in_the_list_is_the_first_of_the_commands_own_help(name: str) -> None:
    paragraphs = dcmaturity(name, "--help").out.split("\n\n")
    assert COMMANDS[name].help == paragraphs[1].strip()


@pytest.mark.parametrize("typed", EVERY)
def test_every_option_and_argument_says_what_it_is(typed: str) -> None:
    assert [] == [parameter.name for parameter in EVERY[typed].params if not parameter.help]


# --- what is misspelt -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("scor", "No such command 'scor'. Did you mean 'score'?"),
        ("score a.yaml --forma json", "No such option: --forma (Possible options: --format)"),
        ("score a.yaml --format yaml", "'yaml' is not one of 'text', 'json'."),
        ("report a.yaml --format pdf", "'pdf' is not one of 'html', 'md', 'terminal', 'json'."),
        ("lint . --fail-on info", "'info' is not one of 'error', 'warning', 'note'."),
        ("tools sho", "No such command 'sho'. Did you mean 'show'?"),
        ("score", "Missing argument 'FILE'."),
        ("explain a.yaml overall more", "Got unexpected extra argument(s) (more)"),
    ],
)
def test_what_is_misspelt_is_told_with_what_can_be_typed(typed: str, said: str) -> None:
    ended = dcmaturity(*typed.split())
    assert (2, "", True) == (ended.code, ended.out, said in ended.err)


# --- completion -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("sc", ["score", "schema"]),
        ("report --format ", ["html", "md", "terminal", "json"]),
        ("lint --fail-on ", ["error", "warning", "note"]),
        ("report --f", ["--format"]),
        ("tools s", ["show", "search"]),
        ("", list(COMMANDS)),
    ],
)
def test_bash_offers_what_can_be_typed(
    typed: str, offered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    line = f"dcmaturity {typed}"
    monkeypatch.setenv("_DCMATURITY_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))
    assert offered == dcmaturity().out.split()


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_other_shells_offer_commands_with_what_they_do(shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_DCMATURITY_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "dcmaturity sc")
    monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", "sc")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    said = dcmaturity().out
    for name in ("score", "schema"):
        assert (name in said, COMMANDS[name].help in said) == (True, True)
    assert "report" not in said


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_ask(shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_DCMATURITY_COMPLETE", f"source_{shell}")
    assert "_DCMATURITY_COMPLETE" in dcmaturity().out
