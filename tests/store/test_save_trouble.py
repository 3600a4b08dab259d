"""A save that cannot be done: the old file is unharmed, nothing is left behind, and the words help."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from dcmaturity.errors import FileTrouble
from dcmaturity.store.files import save
from tests.store.system import refusal

WINDOWS_IN_USE = [5, 32, 33]


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Path]:
    """An old file that must be the only one there, and as it was, when the test has ended."""
    file = tmp_path / "old.yaml"
    file.write_bytes(b"old")
    yield file
    assert {left.name: left.read_bytes() for left in tmp_path.iterdir()} == {"old.yaml": b"old"}


def test_a_full_disk_leaves_the_old_file_as_it_was(full_disk: Path) -> None:
    old = full_disk / "old.yaml"
    old.write_bytes(b"o" * 20_000)
    with pytest.raises(FileTrouble, match=r"The disk is full. Free some space"):
        save(old, b"n" * 60_000)
    assert (list(full_disk.iterdir()), old.read_bytes()) == ([old], b"o" * 20_000)


def test_a_full_disk_gets_no_half_of_a_new_file(full_disk: Path) -> None:
    with pytest.raises(FileTrouble, match="The disk is full"):
        save(full_disk / "new.yaml", b"n" * 100_000)
    assert not any(full_disk.iterdir())


def test_a_read_only_folder_leaves_the_old_file_as_it_was(read_only_folder: Path) -> None:
    with pytest.raises(FileTrouble, match=r"old.yaml: Its folder is read-only. Choose a folder"):
        save(read_only_folder / "old.yaml", b"new")
    assert (read_only_folder / "old.yaml").read_text() == "old"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full. Free some space"),
        (errno.EDQUOT, "Your share of the disk is full. Free some space"),
        (errno.EROFS, "Its folder is read-only. Choose a folder"),
        (errno.EACCES, "You may not write it. Choose another folder"),
        (errno.EPERM, "You may not write it. Choose another folder"),
        (errno.EIO, "The disk reports an error. Work on a copy"),
        (errno.EFBIG, r"The system refuses it \(File too large\). Try again"),
    ],
)
@pytest.mark.parametrize("call", ["open", "fsync", "fchmod", "replace"])
def test_a_refusal_at_any_step_leaves_the_old_file_and_is_told_in_words(
    call: str, number: int, words: str, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, call, refusal(number))
    with pytest.raises(FileTrouble, match=f"old.yaml: {words}"):
        save(old, b"new")


def test_an_interruption_leaves_the_old_file_and_goes_on_upwards(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(old, b"new")


def test_a_write_protected_file_is_not_replaced(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(FileTrouble, match="You may not write it"):
        save(old, b"new")


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"Its folder does not exist. Make the folder first"):
        save(tmp_path / "missing" / "a.yaml", b"new")
    assert not any(tmp_path.iterdir())


def test_a_file_in_place_of_the_folder_is_told(old: Path) -> None:
    with pytest.raises(FileTrouble, match="is a file, not a folder"):
        save(old / "a.yaml", b"new")


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="name is too long"):
        save(tmp_path / ("a" * 300), b"new")


def test_a_name_that_only_the_temporary_file_makes_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="name is too long"):
        save(tmp_path / ("a" * 250), b"new")


def test_a_link_that_leads_in_a_circle_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("a.yaml")
    with pytest.raises(FileTrouble, match="leads in a circle"):
        save(tmp_path / "a.yaml", b"new")


@pytest.mark.parametrize("place", ["/", os.devnull, "."])
def test_what_is_not_a_file_is_not_replaced(place: str) -> None:
    with pytest.raises(FileTrouble, match="not a file"):
        save(Path(place), b"new")


@pytest.mark.parametrize("number", [errno.EACCES, errno.EINVAL, errno.ENOTSUP])
def test_a_folder_that_cannot_be_synchronised_is_no_trouble(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_folders(number, monkeypatch)
    save(tmp_path / "a.yaml", b"new")
    assert (tmp_path / "a.yaml").read_bytes() == b"new"


def test_a_disk_that_fails_while_the_folder_is_synchronised_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_folders(errno.EIO, monkeypatch)
    with pytest.raises(FileTrouble, match="The disk reports an error"):
        save(tmp_path / "a.yaml", b"new")


@pytest.mark.parametrize("winerror", WINDOWS_IN_USE)
@pytest.mark.parametrize("times", [1, 6])
def test_a_file_that_windows_lets_go_of_in_time_is_saved(
    times: int, winerror: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, refuse = os.replace, refusal(errno.EACCES, winerror=winerror)
    pauses: list[float] = []
    monkeypatch.setattr(
        os, "replace", lambda *names: replace(*names) if len(pauses) == times else refuse(*names)
    )
    save(tmp_path / "a.yaml", b"new", sleep=pauses.append)
    assert (tmp_path / "a.yaml").read_bytes() == b"new"


@pytest.mark.parametrize("winerror", WINDOWS_IN_USE)
def test_a_file_that_windows_never_lets_go_of_is_told_after_a_second(
    winerror: int, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(os, "replace", refusal(errno.EACCES, winerror=winerror))
    with pytest.raises(FileTrouble, match=r"Another program has it open, or it is write-protected. Close it"):
        save(old, b"new", sleep=pauses.append)
    assert 0.5 < sum(pauses) < 2


@pytest.mark.parametrize("winerror", [None, 1314])
def test_any_other_refusal_is_not_tried_again(
    winerror: int | None, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(os, "replace", refusal(errno.EACCES, winerror=winerror))
    with pytest.raises(FileTrouble):
        save(old, b"new", sleep=pauses.append)
    assert pauses == []


def refuse_folders(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    sync, refuse = os.fsync, refusal(number)
    monkeypatch.setattr(os, "fsync", lambda it: refuse() if stat.S_ISDIR(os.fstat(it).st_mode) else sync(it))
