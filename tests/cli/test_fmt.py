"""`dcmaturity fmt`: files in one shape, or what would change."""

import os
import signal
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from dcmaturity.cli import progress
from dcmaturity.store import lock
from tests.cli.tool import COMMAND, ENVIRONMENT, dcmaturity, process

UNTIDY: Final = "format: 1\nkind: glossary\nterms: []\n"
TIDY: Final = "kind: glossary\nformat: 1\nterms: []\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one untidy file, a tidy one below it, and some that are nobody's business."""
    (tmp_path / "untidy.yaml").write_text(UNTIDY)
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "tidy.yaml").write_text(TIDY)
    (tmp_path / ".hidden").mkdir()
    for name in (".hidden/file.yaml", ".file.yaml", "other.yml"):
        (tmp_path / name).write_text(UNTIDY)
    return tmp_path


def _texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.rglob("*.y*ml") if path.is_file()}


def test_every_file_of_a_folder_is_saved_in_its_shape_but_hidden_ones(folder: Path) -> None:
    before = _texts(folder)

    ended = dcmaturity("fmt", folder)

    assert (0, "") == (ended.code, ended.out)
    assert f"Changed: {folder}/untidy.yaml\n1 file changed, 1 left as it was.\n" == ended.err
    assert before | {"untidy.yaml": TIDY} == _texts(folder)


def test_a_second_time_nothing_is_written(folder: Path) -> None:
    dcmaturity("fmt", folder)
    before = (folder / "untidy.yaml").stat().st_mtime_ns

    ended = dcmaturity("fmt", folder)

    assert (0, "2 files left as they were.\n") == (ended.code, ended.err)
    assert before == (folder / "untidy.yaml").stat().st_mtime_ns


def test_a_file_keeps_its_mode(folder: Path) -> None:
    (folder / "untidy.yaml").chmod(0o640)
    dcmaturity("fmt", folder)
    assert 0o640 == (folder / "untidy.yaml").stat().st_mode & 0o777


@pytest.mark.parametrize(("number", "named"), [(20, 20), (21, 0)])
def test_what_was_changed_is_named_if_it_is_not_much(tmp_path: Path, number: int, named: int) -> None:
    for one in range(number):
        (tmp_path / f"{one}.yaml").write_text(UNTIDY)

    ended = dcmaturity("fmt", tmp_path)

    assert named == ended.err.count("Changed: ")
    assert ended.err.endswith(f"{number} files changed.\n")


def test_what_the_settings_leave_out_is_passed_over_unless_it_is_named(folder: Path) -> None:
    (folder / "dcmaturity.toml").write_text('exclude = ["untidy.yaml", "below"]')
    (folder / "below" / "tidy.yaml").write_text(UNTIDY)
    (folder / "third.yaml").write_text(UNTIDY)

    assert f"{folder}/third.yaml\n" == dcmaturity("fmt", "--check", folder).out
    named = folder / "untidy.yaml"
    assert f"{named}\n" == dcmaturity("fmt", "--check", named).out


def test_settings_that_nobody_understands_end_it_before_anything_is_saved(folder: Path) -> None:
    (folder / "dcmaturity.toml").write_text("exclude = 1")

    ended = dcmaturity("fmt", folder)

    assert (2, UNTIDY) == (ended.code, _texts(folder)["untidy.yaml"])
    assert f"Error: {folder}/dcmaturity.toml: `exclude` must be a list of texts" in ended.err


def test_a_folder_that_is_called_like_a_file_is_told_and_searched(folder: Path) -> None:
    (folder / "below").rename(folder / "below.yaml")

    ended = dcmaturity("fmt", folder)

    assert 2 == ended.code
    assert f"{folder}/below.yaml:1:1: " in ended.err
    assert "1 file changed, 1 left as it was, 1 file could not be read.\n" in ended.err


def test_check_names_the_files_and_changes_nothing(folder: Path) -> None:
    before = _texts(folder)

    ended = dcmaturity("fmt", "--check", folder)

    assert (1, f"{folder}/untidy.yaml\n") == (ended.code, ended.out)
    assert "1 file would change, 1 in shape already.\n" == ended.err
    assert before == _texts(folder)


def test_check_of_tidy_files_ends_well(folder: Path) -> None:
    ended = dcmaturity("fmt", "--check", folder / "below", folder / "below" / "tidy.yaml")
    assert (0, "", "1 file in shape already.\n") == (ended.code, ended.out, ended.err)


def test_diff_shows_what_would_change_and_changes_nothing(folder: Path) -> None:
    before, name = _texts(folder), folder / "untidy.yaml"

    ended = dcmaturity("fmt", "--diff", "--check", folder)

    assert 1 == ended.code
    assert (
        f"--- {name}\n+++ {name}\n@@ -1,3 +1,3 @@\n+kind: glossary\n format: 1\n-kind: glossary\n terms: []\n"
        == ended.out
    )
    assert before == _texts(folder)


def test_diff_says_where_a_last_line_has_no_end(folder: Path) -> None:
    (folder / "untidy.yaml").write_text(TIDY.rstrip())
    ended = dcmaturity("fmt", "--diff", folder / "untidy.yaml")
    assert ended.out.endswith("-terms: []\n\\ No newline at end of file\n+terms: []\n")


@pytest.mark.parametrize("before", ["\ufeff" + TIDY, TIDY.replace("\n", "\r\n"), TIDY.rstrip()])
def test_byte_order_marks_carriage_returns_and_missing_line_ends_go(folder: Path, before: str) -> None:
    (folder / "untidy.yaml").write_bytes(before.encode())
    dcmaturity("fmt", folder)
    assert TIDY.encode() == (folder / "untidy.yaml").read_bytes()


def test_standard_input_comes_out_in_its_shape() -> None:
    ended = dcmaturity("fmt", "-", typed=UNTIDY)
    assert (0, TIDY, "") == (ended.code, ended.out, ended.err)


def test_standard_input_can_be_checked() -> None:
    ended = dcmaturity("fmt", "--check", "-", typed=UNTIDY)
    assert (1, "<standard input>\n") == (ended.code, ended.out)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kind: [glossary\n", "bad.yaml:1:7: DCM101 this is not YAML"),
        ("kind: glosary\n", "bad.yaml:1:7: DCM106 `glosary` is no kind of file"),
        ("kind: [glossary]\n", "the file does not say its kind"),
        ("format: 1\n", "the file does not say its kind"),
    ],
)
def test_a_file_that_is_none_of_ours_is_told_and_the_others_are_done(
    folder: Path, text: str, said: str
) -> None:
    (folder / "bad.yaml").write_text(text)

    ended = dcmaturity("fmt", folder)

    assert (2, TIDY, text) == (ended.code, _texts(folder)["untidy.yaml"], _texts(folder)["bad.yaml"])
    assert said in ended.err
    assert ended.err.endswith("1 file changed, 1 left as it was, 1 file could not be read.\n")


def test_a_file_that_lint_refuses_has_a_shape_all_the_same(folder: Path) -> None:
    (folder / "untidy.yaml").write_text("terms: none\ncolour: blue\nkind: glossary\n")
    dcmaturity("fmt", folder)
    assert "kind: glossary\nterms: none\ncolour: blue\n" == _texts(folder)["untidy.yaml"]


def test_missing_files_and_empty_folders_are_told(folder: Path) -> None:
    (folder / "empty").mkdir()

    ended = dcmaturity("fmt", folder / "missing.yaml", folder / "empty", folder / "untidy.yaml")

    assert 2 == ended.code
    assert f"{folder}/missing.yaml" in ended.err
    assert "there is no *.yaml file in this folder" in ended.err
    assert TIDY == _texts(folder)["untidy.yaml"]


def test_a_link_out_of_the_folder_is_not_written_through(folder: Path) -> None:
    (folder / "below" / "link.yaml").symlink_to(folder / "untidy.yaml")

    ended = dcmaturity("fmt", folder / "below")

    assert (2, UNTIDY) == (ended.code, _texts(folder)["untidy.yaml"])
    assert "It is a link that leads out of its folder" in ended.err


def test_an_assessment_that_somebody_is_answering_is_left_alone(folder: Path) -> None:
    path = folder / "answers.yaml"
    path.write_text("format: 1\nkind: assessment\n...\n")

    with lock.hold(path, datetime.now(UTC)):
        ended = dcmaturity("fmt", folder)

    assert (2, "format: 1\nkind: assessment\n...\n") == (ended.code, path.read_text())
    assert f"It is held by process {os.getpid()}" in ended.err
    assert TIDY == _texts(folder)["untidy.yaml"]


def test_an_assessment_keeps_its_end(folder: Path) -> None:
    path = folder / "answers.yaml"
    path.write_text("format: 1\nkind: assessment\n...\n")
    dcmaturity("fmt", path)
    assert "kind: assessment\nformat: 1\n...\n" == path.read_text()


# --- many files -----------------------------------------------------------------------------------------

LONG: Final = UNTIDY.replace("[]", "") + "".join(
    f"- {{means: m, term: term {number}}}\n" for number in range(200)
)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Return a folder with so much in it that several processes are worth it."""
    for number in range(100):
        (tmp_path / f"{number}.yaml").write_text(LONG)
    return tmp_path


def test_many_files_take_the_shape_of_one_wherever_they_are_done(
    many: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    one = tmp_path_factory.mktemp("one") / "one.yaml"
    one.write_text(LONG)
    dcmaturity("fmt", one)
    (many / "bad.yaml").write_text("kind: [")

    ended = dcmaturity("fmt", many)

    assert (2, "100 files changed, 1 file could not be read.") == (ended.code, ended.err.splitlines()[-1])
    (many / "bad.yaml").unlink()
    assert {one.read_text()} == {file.read_text() for file in many.iterdir()}


def test_other_processes_end_without_a_word(many: Path) -> None:
    ended = process("fmt", "--check", many, folder=many)
    assert (1, "100 files would change.\n") == (ended.code, ended.err)


def test_who_waits_at_a_terminal_sees_how_far_it_is(many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_A_MOMENT", 0)
    assert "Formatting" in dcmaturity("fmt", "--check", many, on_terminal=True).err


def test_ctrl_c_ends_it_with_130_and_every_file_is_whole(many: Path) -> None:
    first = many / "0.yaml"
    with subprocess.Popen(
        [*COMMAND, "fmt", str(many)], env=ENVIRONMENT, stderr=subprocess.PIPE, start_new_session=True
    ) as running:
        while running.poll() is None and first.read_text() == LONG:  # it is not yet at work
            time.sleep(0.01)
        os.killpg(running.pid, signal.SIGINT)
        _, said = running.communicate(timeout=60)

    assert (130, False) == (running.returncode, b"Traceback" in said)
    texts = {file.read_text() for file in many.iterdir()}
    assert {LONG, first.read_text()} == texts
    assert 100 == len(list(many.iterdir()))
