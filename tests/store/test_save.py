"""Saving: every byte, private, through links, and nothing left beside it."""

import errno
import os
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcmaturity.store.files import read, save
from tests.store.system import refusal


@given(st.binary(max_size=5000))
def test_what_is_saved_is_what_is_read(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        save(Path(folder, "a.yaml"), content)
        assert read(Path(folder, "a.yaml")) == content


def test_line_ends_are_left_as_they_are(tmp_path: Path) -> None:
    save(tmp_path / "a.yaml", b"a\nb\r\nc\r\x1a")
    assert (tmp_path / "a.yaml").read_bytes() == b"a\nb\r\nc\r\x1a"


def test_a_shorter_content_replaces_a_longer_one_whole(tmp_path: Path) -> None:
    save(tmp_path / "a.yaml", b"a long content")
    save(tmp_path / "a.yaml", b"short")
    assert (tmp_path / "a.yaml").read_bytes() == b"short"


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    save(tmp_path / "a.yaml", b"content")
    assert list(tmp_path.iterdir()) == [tmp_path / "a.yaml"]


def test_a_name_without_a_folder_is_saved_where_we_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save(Path("a.yaml"), b"content")
    assert (tmp_path / "a.yaml").read_bytes() == b"content"


def test_a_new_file_is_its_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        save(tmp_path / "a.yaml", b"content")
    finally:
        os.umask(before)
    assert mode(tmp_path / "a.yaml") == 0o600


def test_an_old_file_keeps_its_mode_whatever_the_umask(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    file.chmod(0o664)
    before = os.umask(0o077)
    try:
        save(file, b"content")
    finally:
        os.umask(before)
    assert mode(file) == 0o664


def test_a_file_is_private_already_while_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[int]] = []
    monkeypatch.setattr(os, "fsync", lambda _: seen.append([mode(file) for file in tmp_path.iterdir()]))
    save(tmp_path / "a.yaml", b"content")
    assert seen == [[0o600], [0o600]]


def test_an_old_file_keeps_its_owner_and_group_where_we_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    given: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "fchown", lambda _, owner, group: given.append((owner, group)))
    save(file, b"content")
    assert given == [(file.stat().st_uid, -1), (-1, file.stat().st_gid)]


def test_a_file_whose_group_cannot_be_kept_is_not_opened_to_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    file.chmod(0o660)
    monkeypatch.setattr(os, "fchown", refusal(errno.EPERM))
    save(file, b"content")
    assert mode(file) == 0o600


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    file, link = tmp_path / "folder" / "a.yaml", tmp_path / "link.yaml"
    file.write_bytes(b"old")
    link.symlink_to(file)
    save(link, b"new")
    assert (link.is_symlink(), file.read_bytes()) == (True, b"new")


def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to("a.yaml")
    save(link, b"new")
    assert (link.is_symlink(), (tmp_path / "a.yaml").read_bytes()) == (True, b"new")


def test_what_a_killed_process_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".a.yaml.saving").write_bytes(b"half of a much longer conte")
    save(tmp_path / "a.yaml", b"content")
    assert contents(tmp_path) == {"a.yaml": b"content"}


def test_a_link_at_the_temporary_name_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "victim").write_bytes(b"precious")
    (tmp_path / ".a.yaml.saving").symlink_to("victim")
    save(tmp_path / "a.yaml", b"content")
    assert contents(tmp_path) == {"a.yaml": b"content", "victim": b"precious"}


def test_the_content_is_on_the_disk_before_it_takes_the_name_and_the_name_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    replace = os.replace

    def replace_and_remember(old: Path, new: Path) -> None:
        steps.append("replace")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", lambda descriptor: steps.append(kind(os.fstat(descriptor))))
    monkeypatch.setattr(os, "replace", replace_and_remember)
    save(tmp_path / "a.yaml", b"content")
    assert steps == ["sync file", "replace", "sync folder"]


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def kind(found: os.stat_result) -> str:
    return "sync folder" if stat.S_ISDIR(found.st_mode) else "sync file"


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)
