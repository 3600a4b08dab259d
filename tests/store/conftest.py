"""What the tests of the store need from the system: disks that refuse."""

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.store.system import refusal


@pytest.fixture
def full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on a disk of 64 KB; where we may not mount one, a system that says the disk is full."""
    folder = tmp_path / "full"
    folder.mkdir()
    with mounted(folder, ["-t", "tmpfs", "-o", "size=64k", "tmpfs"]) as is_mounted:
        if not is_mounted:
            monkeypatch.setattr(os, "fsync", refusal(errno.ENOSPC))
        yield folder


@pytest.fixture
def read_only_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with `old.yaml` in it, mounted read-only; where we may not, a system that says it is."""
    folder = tmp_path / "read-only"
    folder.mkdir()
    (folder / "old.yaml").write_bytes(b"old")
    with mounted(folder, ["--bind", str(folder)], ["-o", "remount,bind,ro"]) as is_mounted:
        if not is_mounted:
            monkeypatch.setattr(os, "open", refusal(errno.EROFS))
        yield folder


@contextmanager
def mounted(folder: Path, *steps: list[str]) -> Iterator[bool]:
    """Mount something on a folder for a while; say whether that worked (it takes root)."""
    done = 0
    try:
        done = sum(mount(*step, str(folder)) for step in steps)
        yield done == len(steps)
    finally:
        if done:
            subprocess.run(["umount", str(folder)], check=True)


def mount(*arguments: str) -> bool:
    try:
        return subprocess.run(["mount", *arguments], check=False, capture_output=True).returncode == 0
    except OSError:  # there is no such command here
        return False
