"""Each exit code, and the words that come with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dcmaturity.app import scoring
from dcmaturity.cli.exit_codes import ExitCode
from tests.cli.small import ASSESSMENT, write_assessment
from tests.cli.tool import Stream, dcmaturity

SECRET = "Customs of Secretia"


def raising(error: BaseException) -> Callable[..., str]:
    def fail(*_: object, **__: object) -> str:
        raise error

    return fail


def test_what_was_asked_for_was_done(file: Path, pack: Path) -> None:
    assert ExitCode.OK == dcmaturity("score", file, "--pack", pack).code


def test_something_was_found(file: Path, pack: Path) -> None:
    write_assessment(file, ASSESSMENT.replace("level: 2", "level: 3"))
    assert ExitCode.FINDINGS == dcmaturity("lint", file, "--pack", pack, "--fail-on", "note").code


@pytest.mark.parametrize("command", ["score", "explain", "report", "lint"])
def test_a_missing_file_is_unusable(command: str, tmp_path: Path) -> None:
    missing = tmp_path / "missing.yaml"
    ended = dcmaturity(command, missing)
    assert ExitCode.UNUSABLE == ended.code
    assert f"{missing}" in ended.out + ended.err


def test_every_problem_of_an_unusable_file_is_told_with_its_place(file: Path, pack: Path) -> None:
    write_assessment(file, ASSESSMENT.replace("level: 2", "level: 9").replace("name:", "title:"))
    ended = dcmaturity("score", file, "--pack", pack)
    assert (ExitCode.UNUSABLE, "") == (ended.code, ended.out)
    assert f"{file}:6:1: DCM108 " in ended.err
    assert f"{file}:7:3: DCM107 " in ended.err


def test_a_bug_is_told_as_one_without_any_data(
    file: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scoring, "score_sheet", raising(KeyError(SECRET)))
    ended = dcmaturity("score", file, "--pack", pack)
    assert (ExitCode.BUG, "") == (ended.code, ended.out)
    assert "not in your file: KeyError at fail:" in ended.err
    assert "Please report it" in ended.err
    assert [] == [word for word in (SECRET, "Traceback", str(file)) if word in ended.err]


def test_an_interruption_is_told_as_one(file: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "score_sheet", raising(KeyboardInterrupt()))
    ended = dcmaturity("score", file, "--pack", pack)
    assert (ExitCode.INTERRUPTED, "") == (ended.code, ended.out)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device"), "Error: <standard output>: The disk is full."),
        (PermissionError(13, "Permission denied", "a/b"), "Error: a/b: You may not read it."),
    ],
)
def test_what_the_system_refuses_is_no_bug(
    error: OSError, said: str, file: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scoring, "score_sheet", raising(error))
    ended = dcmaturity("score", file, "--pack", pack)
    assert (ExitCode.UNUSABLE, True) == (ended.code, ended.err.startswith(said))


def test_a_reader_who_has_seen_enough_does_not_change_how_a_command_ends(
    file: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_assessment(file, ASSESSMENT.replace("level: 2", "level: 3"))
    monkeypatch.setattr(Stream, "write", raising(BrokenPipeError(32, "Broken pipe")))
    assert [ExitCode.OK, ExitCode.OK] == [dcmaturity(option).code for option in ("--help", "--version")]
    assert ExitCode.OK == dcmaturity("score", file, "--pack", pack).code
    assert ExitCode.FINDINGS == dcmaturity("lint", file, "--pack", pack, "--fail-on", "note").code
