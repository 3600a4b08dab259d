"""What the cache keeps: never another answer, whatever has changed, and nothing where it is not wanted."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from dcmaturity.app import linting, working
from dcmaturity.app.checking import Checker
from dcmaturity.app.found import Found
from dcmaturity.app.lint_reports import text
from dcmaturity.app.lint_settings import SettingsBook
from dcmaturity.app.lint_units import Unit, work_in
from dcmaturity.app.linting import Linted, Order, lint
from dcmaturity.app.unit_files import Keys
from dcmaturity.lint.judging import Ignore
from dcmaturity.render.problems import FORMATS
from dcmaturity.source import Problem, Severity, Span
from dcmaturity.store.lint_cache import LintCache, fingerprint_of_tool
from tests.acceptance.test_start_up import MODELS, loaded_by
from tests.cli.small import ASSESSMENT, PACK, write_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The cache's folder."""
    return tmp_path / "cache"


@pytest.fixture
def faulty(pack: Path) -> Path:
    """The small pack with a problem of each severity, and a comment about nothing."""
    (pack / "skills.yaml").write_text(
        PACK["skills.yaml"].replace("do: Enrol two executives in a course., ", "")
        + "# dcmaturity: ignore[DCM303] about nothing\n"
    )
    (pack / "trade.yaml").write_text(PACK["trade.yaml"].replace("module: true", "module: on"))
    return pack


def change(file: Path, old: str, new: str) -> None:
    content = file.read_text()
    assert old in content
    file.write_text(content.replace(old, new))


def codes(found: Linted) -> list[str]:
    return [problem.code for problem in found.problems]


def checks(monkeypatch: pytest.MonkeyPatch) -> list[Unit]:
    """Return a list that fills with each unit that is really checked."""
    checked: list[Unit] = []
    really = Checker.check

    def check(checker: Checker, unit: Unit) -> Found:
        checked.append(unit)
        return really(checker, unit)

    monkeypatch.setattr(Checker, "check", check)
    return checked


# --- the same answer ------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", FORMATS)
def test_every_format_has_the_same_bytes_cold_and_warm(
    style: str, folder: Path, file: Path, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = Order(paths=[faulty, file], pack=faulty, cache=folder)
    without, cold = lint(replace(order, cache=None)), lint(order)
    checked = checks(monkeypatch)
    warm = lint(order)
    assert ([], without, without) == (checked, cold, warm)
    said = {text(found, style, counted=False, color=False) for found in (without, cold, warm)}
    assert (1, True) == (len(said), "DCM109" in said.pop())


def test_what_is_told_is_chosen_anew(folder: Path, faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (faulty / "trade.yaml").write_text(PACK["trade.yaml"])
    order = Order(paths=[faulty], cache=folder)
    assert ["DCM301", "DCM417"] == codes(lint(order))
    checked = checks(monkeypatch)
    (faulty / "dcmaturity.toml").write_text('ignore = ["DCM301"]')
    assert ["DCM417"] == codes(lint(order))
    assert ["DCM301"] == codes(lint(replace(order, select=("DCM3",), ignore=())))
    assert [] == checked


# --- what is noticed ------------------------------------------------------------------------------------


def test_a_changed_byte_is_noticed_in_the_file_and_in_its_neighbour(folder: Path, pack: Path) -> None:
    order = Order(paths=[pack / "governance.yaml"], cache=folder)
    assert [] == codes(lint(order))
    change(pack / "model.yaml", "id: leadership", "id: leadershiq")
    assert ["DCM110"] == codes(lint(order))
    change(pack / "governance.yaml", "theme: leadership", "theme: leadershiq")
    assert [] == codes(lint(order))


def test_a_new_file_and_one_that_is_gone_are_noticed(folder: Path, pack: Path) -> None:
    order = Order(paths=[pack / "governance.yaml"], cache=folder)
    assert () == lint(order).notes
    shutil.copyfile(pack / "skills.yaml", pack / "twice.yaml")
    assert 1 == len(lint(order).notes)
    (pack / "twice.yaml").unlink()
    assert () == lint(order).notes


def test_a_change_of_the_pack_that_is_answered_is_noticed(folder: Path, file: Path, pack: Path) -> None:
    order = Order(paths=[file], pack=pack, cache=folder)
    assert [] == codes(lint(order))
    change(pack / "skills.yaml", "skills.executives", "skills.executive")
    assert ["DCM110"] == codes(lint(order))


def test_a_change_of_the_shipped_pack_is_noticed(
    folder: Path, file: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dcmaturity.store.bundled.pack_folder", lambda: pack)
    assert [] == codes(lint(Order(paths=[file], cache=folder)))
    change(pack / "skills.yaml", "skills.executives", "skills.executive")
    assert ["DCM110"] == codes(lint(Order(paths=[file], cache=folder)))


def test_a_change_of_the_older_pack_is_noticed(folder: Path, tmp_path: Path) -> None:
    new, old = write_pack(tmp_path / "new"), write_pack(tmp_path / "old")
    order = Order(paths=[new], against=old, cache=folder)
    assert [] == codes(lint(order))
    change(old / "skills.yaml", "skills.share", "skills.part")
    assert ["DCM412"] == codes(lint(order))
    assert [] == codes(lint(replace(order, against=None)))


def test_a_file_that_can_no_longer_be_read_is_noticed(folder: Path, file: Path, pack: Path) -> None:
    order = Order(paths=[file], pack=pack, cache=folder)
    assert [] == codes(lint(order))
    file.unlink()
    assert ["There is no such file or folder"] == [problem.message for problem in lint(order).problems]
    file.symlink_to(file)
    assert ["The link leads in a circle"] == [problem.message for problem in lint(order).problems]
    file.unlink()
    file.write_text(ASSESSMENT)
    assert [] == codes(lint(order))


@pytest.mark.parametrize("spelled", ["../{parent}/pack", "{whole}", "below/../pack"])
def test_a_folder_that_is_spelled_otherwise_is_told_as_it_is_spelled(
    spelled: str, folder: Path, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(faulty.parent)
    (faulty.parent / "below").mkdir()
    again = Path(spelled.format(parent=faulty.parent.name, whole=faulty))
    for path in (Path("pack"), again):
        found = lint(Order(paths=[path], cache=folder))
        assert [str(path / "trade.yaml")] == [p.file for p in found.problems if p.code == "DCM109"]


def test_the_same_name_in_another_working_folder_is_another_file(
    folder: Path, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, level in (("one", "2"), ("two", "7")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "b.yaml").write_text(ASSESSMENT.replace("level: 2", f"level: {level}"))
    checked = checks(monkeypatch)
    found = []
    for name in ("one", "two", "one"):
        monkeypatch.chdir(tmp_path / name)
        found.append(codes(lint(Order(paths=[Path("b.yaml")], pack=pack, cache=folder))))
    assert ([[], ["DCM112"], []], 2) == (found, len(checked))


def test_each_file_of_a_pack_keeps_its_own_problems(folder: Path, faulty: Path) -> None:
    for _ in range(2):
        for name, code in (("trade.yaml", "DCM109"), ("tools.yaml", None), ("trade.yaml", "DCM109")):
            found = codes(lint(Order(paths=[faulty / name], cache=folder)))
            assert [code] * (code is not None) == found


# --- what is not kept, and not believed -----------------------------------------------------------------


def test_without_a_cache_nothing_is_read_or_written(
    faulty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> object:
        raise AssertionError("the cache was asked")

    monkeypatch.setenv("DCMATURITY_CACHE_DIR", str(tmp_path / "cache"))
    for name in ("has", "read", "write"):
        monkeypatch.setattr(LintCache, name, refuse)
    assert "DCM109" in codes(lint(Order(paths=[faulty])))
    assert not (tmp_path / "cache").exists()


def tampered(folder: Path, path: Path, data: object) -> Linted:
    """Put something else into the only entry, as whole as any, and return what is found then."""
    order = Order(paths=[path], cache=folder)
    lint(order)
    keys = Keys(fingerprint_of_tool(), None, None)
    (unit,) = work_in(order.paths, SettingsBook()).units
    LintCache(folder).write(keys.slot(unit), keys.key(unit), data)
    return lint(order)


EMPTY: Final[dict[str, Any]] = {"problems": [], "ignores": [], "notes": [], "lines": []}
PROBLEM = ["a.yaml", [1, 1, 1, 2], "DCM301", "wrong", "Mend it.", "error", None, None]
IGNORE = ["a.yaml", [1, 1, 1, 2], 1, ["DCM301"], "why", []]


def changed(part: list[Any], at: int, value: object) -> list[Any]:
    return [*part[:at], value, *part[at + 1 :]]


def test_what_is_kept_is_believed_when_it_has_its_shape(folder: Path, faulty: Path) -> None:
    assert [] == codes(tampered(folder, faulty, EMPTY))
    assert ["DCM301"] == codes(tampered(folder, faulty, EMPTY | {"problems": [PROBLEM]}))


@pytest.mark.parametrize(
    "data",
    [
        *(
            None,
            True,
            7,
            "problems",
            [],
            {},
            [EMPTY],
            EMPTY | {"problems": None},
            EMPTY | {"problems": [None]},
        ),
        *(EMPTY | {"problems": [PROBLEM[:-1]]}, EMPTY | {"problems": [[*PROBLEM, 1]]}),
        *(EMPTY | {"problems": [changed(PROBLEM, at, [])]} for at in (0, 2, 3, 4, 5)),
        *(EMPTY | {"problems": [changed(PROBLEM, at, 5)]} for at in range(7)),
        *(EMPTY | {"problems": [changed(PROBLEM, 1, span)]} for span in ([], [1, 2, 3], ["1"] * 4, "1111")),
        EMPTY | {"problems": [changed(PROBLEM, 5, "grave")]},
        *(EMPTY | {"ignores": [changed(IGNORE, at, {"a": 1})]} for at in (0, 1, 2, 4)),
        *(EMPTY | {"ignores": [changed(IGNORE, at, 5)]} for at in (0, 1, 3, 4)),
        EMPTY | {"ignores": [changed(IGNORE, 3, [5])]},
        *(EMPTY | {"notes": notes} for notes in (5, [5], [[5]])),
        *(
            EMPTY | {"lines": lines}
            for lines in (5, [5], [[5, []]], [["a", [[1, 5]]]], [["a", [["1", "b"]]]])
        ),
        *({part: EMPTY[part] for part in EMPTY if part != left_out} for left_out in EMPTY),
    ],
    ids=lambda data: f"{data}"[-60:],
)
def test_what_has_another_shape_is_not_believed(data: object, folder: Path, faulty: Path) -> None:
    assert "DCM109" in codes(tampered(folder, faulty, data))


def test_what_is_found_travels_as_data_and_back() -> None:
    problem = Problem("a.yaml", Span(1, 2, 3, 4), "DCM301", "wrong", "Mend it.", Severity.NOTE, "mended")
    found = Found(
        (problem,), (Ignore("a.yaml", Span(1, 1, 1, 9), 2, ("DCM301",), "why"),), ("n",), {"a": {1: "b"}}
    )
    again = Found.of_data(found.as_data())
    assert (found, "mended") == (again, again.problems[0].fix)


def test_a_file_that_changes_while_it_is_checked_is_not_kept(folder: Path, file: Path, pack: Path) -> None:
    class Meddler(Checker):
        """Somebody saves the file while it is checked."""

        def check(self, unit: Unit) -> Found:
            found = super().check(unit)
            change(file, "level: 2", "level: 7")
            return found

    units = work_in([file], SettingsBook()).units
    keys, cache = Keys("tool", pack, None), LintCache(folder)
    list(working.check_all(units, Meddler(pack, None), keys, cache, jobs=1))
    assert not cache.has(keys.slot(units[0]))
    list(working.check_all(units, Checker(pack, None), keys, cache, jobs=1))
    assert cache.has(keys.slot(units[0]))


# --- what it costs --------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", ["full", "concise"])
def test_what_is_known_needs_neither_yaml_nor_models(style: str, file: Path, pack: Path) -> None:
    arguments = ("lint", pack, file, "--pack", pack, "--format", style)
    assert loaded_by(*arguments) > MODELS
    assert set() == loaded_by(*arguments) & MODELS
    assert loaded_by(*arguments, "--no-cache") > MODELS


def test_progress_is_told_file_by_file(folder: Path, file: Path, pack: Path) -> None:
    told: list[tuple[int, int]] = []
    order = Order(
        paths=[pack, file], pack=pack, cache=folder, progress=lambda done, of: told.append((done, of))
    )
    lint(order)
    lint(order)
    assert [(5, 6), (6, 6)] * 2 == told


def test_there_is_at_least_one_core() -> None:
    assert linting.cores() >= 1
