"""A disk that is full or cannot be written to: the old file is unharmed, and the words say what to do."""

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.small import ASSESSMENT, write_assessment
from tests.cli.tool import Ended, dcmaturity
from tests.store.conftest import mounted
from tests.store.system import refusal

LONG = ASSESSMENT.replace("    at:", f"    note: {'n' * 20_000}\n    at:")
"""An assessment that takes more than one block of a disk."""


def answer(file: Path, pack: Path) -> Ended:
    return dcmaturity("assess", file, "--plain", "--pack", pack, typed="25\n")


def fill(disk: Path) -> None:
    """Leave room for one small file on the disk."""
    (disk / "spare").write_bytes(bytes(4096))
    with suppress(OSError), (disk / "filler").open("wb", buffering=0) as filler:
        while filler.write(bytes(4096)):
            pass
    (disk / "spare").unlink()


def test_an_answer_that_a_full_disk_cannot_take_leaves_the_file_as_it_was(
    tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with mounted(disk, ["-t", "tmpfs", "-o", "size=64k", "tmpfs"]) as is_mounted:
        file = write_assessment(disk / "a.yaml", LONG)
        if is_mounted:
            fill(disk)
        else:
            monkeypatch.setattr(os, "fsync", refusal(errno.ENOSPC))
        ended = answer(file, pack)
        assert (2, LONG) == (ended.code, file.read_text())
        assert ended.err == f"Error: {file}: The disk is full. Free some space, or choose another disk.\n"
        assert "This could not be saved, at skills.share: 25 All that was answered before it" in ended.said


@pytest.fixture
def read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with an assessment, mounted read-only; where we may not, a system that says it is."""
    folder, really_open = tmp_path / "read-only", os.open
    folder.mkdir()
    write_assessment(folder / "a.yaml")

    def refuse_to_write(name: str, flags: int, *rest: int, **more: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), name)
        return really_open(name, flags, *rest, **more)

    with mounted(folder, ["--bind", str(folder)], ["-o", "remount,bind,ro"]) as is_mounted:
        if not is_mounted:
            monkeypatch.setattr(os, "open", refuse_to_write)
        yield folder


def test_a_file_in_a_read_only_folder_stays_as_it_was(read_only: Path, pack: Path) -> None:
    ended = answer(read_only / "a.yaml", pack)
    assert (2, "", ASSESSMENT) == (ended.code, ended.out, (read_only / "a.yaml").read_text())
    assert "Its folder is read-only. Choose a folder that can be written to." in ended.err


def test_a_demo_in_a_read_only_folder_is_told(read_only: Path) -> None:
    ended = dcmaturity("demo", read_only)
    said = f"Error: {read_only}/examplia-2024.yaml: Its folder is read-only."
    assert (2, "", True) == (ended.code, ended.out, ended.err.startswith(said))
    assert ["a.yaml"] == [file.name for file in read_only.iterdir()]


def test_a_report_that_a_full_disk_cannot_take_leaves_the_earlier_one(
    file: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = file.with_name("report.html")
    out.write_text("the earlier one")
    monkeypatch.setattr(os, "fsync", refusal(errno.ENOSPC))
    ended = dcmaturity("report", file, "--pack", pack, "--out", out)
    assert (2, "the earlier one") == (ended.code, out.read_text())
    assert f"Error: {out}: The disk is full. Free some space, or choose another disk.\n" == ended.err
