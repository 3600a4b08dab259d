"""Checking in several processes: the same answer as in one, whatever becomes of them."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dcmaturity.app import working
from dcmaturity.app.checking import Checker
from dcmaturity.app.found import Found
from dcmaturity.app.lint_settings import SettingsBook
from dcmaturity.app.lint_units import Unit, work_in
from dcmaturity.app.unit_files import Keys
from dcmaturity.errors import FileTrouble
from dcmaturity.store.lint_cache import LintCache
from tests.cli.small import ASSESSMENT, PACK, write_pack
from tests.cli.tool import COMMAND, ENVIRONMENT

HERE = os.getpid()
KEYS = Keys("tool", None, None)


class DiesElsewhere(Checker):
    """Ends any process but this one when it comes to the last file."""

    def check(self, unit: Unit) -> Found:
        if os.getpid() != HERE and "z.yaml" in unit.names:
            os._exit(1)
        return super().check(unit)


class TellsWhere(Checker):
    """Says in a note which process has checked a unit."""

    def check(self, unit: Unit) -> Found:
        del unit
        return Found((), notes=(str(os.getpid()),))


@pytest.fixture
def units(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Unit]:
    """Units of each sort, with problems in most; as if there were enough to be worth a process."""
    monkeypatch.setattr(working, "_WORTH_IT", 0)
    write_pack(tmp_path / "second")
    (tmp_path / "second" / "trade.yaml").write_text(PACK["trade.yaml"].replace("module: true", "module: on"))
    answers = tmp_path / "z-answers"
    answers.mkdir()
    for name in [f"{number}.yaml" for number in range(30)] + ["z.yaml"]:
        (answers / name).write_text(ASSESSMENT.replace("level: 2", f"level: {len(name) - 3}"))
    paths = [pack, tmp_path / "missing.yaml", tmp_path / "second" / "trade.yaml", answers]
    return work_in(paths, SettingsBook()).units


def found_by(checker: Checker, units: list[Unit], jobs: int, cache: LintCache | None = None) -> list[Found]:
    return list(working.check_all(units, checker, KEYS, cache, jobs))


# --- the same answer ------------------------------------------------------------------------------------


@pytest.mark.parametrize("system", ["linux", "darwin"])
@pytest.mark.parametrize("jobs", [2, 3])
def test_several_processes_find_what_one_finds_in_the_same_order(
    jobs: int, system: str, units: list[Unit], pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = found_by(Checker(pack, None), units, 1)
    monkeypatch.setattr(sys, "platform", system)
    assert expected == found_by(Checker(pack, None), units, jobs)
    assert 7 == len(expected)
    assert {"DCM109", "DCM112", "DCM117"} <= {
        problem.code for found in expected for problem in found.problems
    }


@pytest.mark.parametrize(("system", "way"), [("linux", "fork"), ("darwin", "spawn"), ("win32", "spawn")])
def test_a_process_is_forked_only_where_that_is_safe(
    system: str, way: str, units: list[Unit], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Asked(Exception):
        pass

    def context(asked: str) -> object:
        raise Asked(asked)

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(multiprocessing, "get_context", context)
    with pytest.raises(Asked, match=way):
        found_by(Checker(None, None), units, 2)


def test_other_processes_do_the_work_when_there_is_enough(units: list[Unit]) -> None:
    noted = {note for found in found_by(TellsWhere(None, None), units, 2) for note in found.notes}
    assert str(HERE) not in noted
    assert len(noted) <= 2


@pytest.mark.parametrize("worth", [10**9, 0])
def test_this_process_does_little_work_itself(
    worth: int, units: list[Unit], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "_WORTH_IT", worth)
    few = units if worth else units[:1]
    assert [(str(HERE),)] * len(few) == [found.notes for found in found_by(TellsWhere(None, None), few, 2)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_any_process_finds_is_kept(jobs: int, units: list[Unit], pack: Path, tmp_path: Path) -> None:
    cache = LintCache(tmp_path / "cache")
    found = found_by(Checker(pack, None), units, jobs, cache)
    assert found == [Found.of_data(cache.read(KEYS.slot(unit), KEYS.key(unit))) for unit in units]


# --- what goes wrong ------------------------------------------------------------------------------------


def test_a_process_that_dies_loses_nothing(units: list[Unit], pack: Path) -> None:
    assert found_by(Checker(pack, None), units, 1) == found_by(DiesElsewhere(pack, None), units, 2)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_ends_the_command_is_said_in_the_same_words(
    jobs: int, units: list[Unit], tmp_path: Path
) -> None:
    with pytest.raises(FileTrouble) as trouble:
        found_by(Checker(tmp_path / "nowhere", None), units, jobs)
    assert (str(tmp_path / "nowhere"), "There is no such file or folder") == (
        trouble.value.where,
        trouble.value.what,
    )


def test_somebody_who_has_seen_enough_leaves_no_process_behind(units: list[Unit], pack: Path) -> None:
    few = working.check_all(units, Checker(pack, None), KEYS, None, 2)
    assert isinstance(few, Iterator)
    next(few)
    few.close()  # type: ignore[attr-defined]  # it is a generator
    latest = time.monotonic() + 60
    while multiprocessing.active_children() and time.monotonic() < latest:
        time.sleep(0.01)  # each ends with what it has begun
    assert [] == multiprocessing.active_children()


@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_ends_every_process_with_130_and_without_a_traceback(jobs: int, tmp_path: Path) -> None:
    head, question, _ = PACK["skills.yaml"].split("  - id: ")
    questions = "".join(f"  - id: {question}".replace("executives", f"e{number}") for number in range(150))
    (tmp_path / "many").mkdir()
    for number in range(400):
        (tmp_path / "many" / f"{number}.yaml").write_text(head + questions)
    command = [
        *COMMAND,
        "lint",
        f"{tmp_path / 'many'}",
        f"--jobs={jobs}",
        f"--cache-dir={tmp_path / 'cache'}",
    ]
    with subprocess.Popen(
        command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as running:
        while running.poll() is None and len(list((tmp_path / "cache").glob("*"))) < 2:  # it is at work
            time.sleep(0.01)
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert (130, b"", []) == (
        running.returncode,
        out,
        [line for line in err.split(b"\n") if b"Traceback" in line],
    )
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)
