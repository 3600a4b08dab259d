"""Reading: regular files only, bounded, and never waiting."""

import errno
import os
import socket
from io import FileIO
from pathlib import Path

import pytest

from dcmaturity.errors import FileTrouble
from dcmaturity.store import files
from dcmaturity.store.files import read
from tests.store.system import refusal, start_python


def test_a_file_is_read_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfkind: x\r\n\x00\xff")
    assert read(file) == b"\xef\xbb\xbfkind: x\r\n\x00\xff"


def test_an_empty_file_is_read_as_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    assert read(file) == b""


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"content")
    link = tmp_path / "link.yaml"
    link.symlink_to("a.yaml")
    assert read(link) == b"content"


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"12345")
    assert read(file, limit=5) == b"12345"


def test_a_file_over_the_limit_is_refused_with_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"123456")
    with pytest.raises(FileTrouble, match="larger than 5 bytes"):
        read(file, limit=5)


def test_the_usual_limit_is_sixteen_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    os.truncate(file, 16 * 2**20 + 1)
    with pytest.raises(FileTrouble, match="larger than 16 MB"):
        read(file)


def test_no_more_than_one_byte_over_the_limit_is_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_bytes(bytes(100_000))
    twins: list[int] = []
    really_open = os.open

    def open_and_remember(name: str, flags: int) -> int:
        descriptor = really_open(name, flags)
        twins.append(os.dup(descriptor))  # a twin shares the position and outlives the closing
        return descriptor

    monkeypatch.setattr(os, "open", open_and_remember)
    with pytest.raises(FileTrouble):
        read(tmp_path / "a.yaml", limit=1000)
    assert [os.lseek(twin, 0, os.SEEK_CUR) for twin in twins] == [1001]
    os.close(twins[0])


def test_a_system_that_gives_little_at_a_time_still_gives_all(tmp_path: Path) -> None:
    class Trickle(FileIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 0, 3))

    (tmp_path / "a.yaml").write_bytes(b"0123456789")
    with Trickle(tmp_path / "a.yaml") as file:
        assert files._read_at_most(100, file) == b"0123456789"


@pytest.mark.parametrize("kind", ["a folder", "a named pipe", "a socket", "a device"])
def test_what_is_not_a_file_is_refused_by_its_kind(kind: str, tmp_path: Path) -> None:
    place = tmp_path / "a.yaml"
    match kind:
        case "a folder":
            place.mkdir()
        case "a named pipe":
            os.mkfifo(place)
        case "a socket":
            with socket.socket(socket.AF_UNIX) as listening:
                listening.bind(str(place))
        case _:
            place = Path(os.devnull)
    with pytest.raises(FileTrouble, match=f"It is {kind}, not a file. Name a file."):
        read(place)


def test_a_missing_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"a.yaml: There is no such file or folder. Check the spelling"):
        read(tmp_path / "a.yaml")


def test_a_link_that_leads_in_a_circle_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "a.yaml"
    link.symlink_to("a.yaml")
    with pytest.raises(FileTrouble, match="leads in a circle"):
        read(link)


def test_a_named_pipe_put_in_place_after_the_look_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").touch()
    code = """
import sys
from pathlib import Path
from dcmaturity.errors import FileTrouble
from dcmaturity.store.files import read
class Swapped(type(Path())):
    def stat(self): return Path(sys.argv[1]).stat()
try:
    read(Swapped(sys.argv[2]))
except FileTrouble as trouble:
    print(trouble.what)
"""
    with start_python(code, tmp_path / "file", tmp_path / "pipe") as reader:
        out, _ = reader.communicate(timeout=30)
    assert out == "It is a named pipe, not a file\n"


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "may not read"), (errno.EIO, "disk reports an error"), (errno.EBUSY, "busy")],
)
def test_a_refusal_of_the_system_is_told_in_words(
    number: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").touch()
    monkeypatch.setattr(os, "open", refusal(number))
    with pytest.raises(FileTrouble, match=f"(?i){words}"):
        read(tmp_path / "a.yaml")
