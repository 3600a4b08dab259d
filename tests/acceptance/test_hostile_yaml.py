"""Hostile and broken files: one clear error, no traceback and no time to speak of, wherever they stand."""

import os
import re
import time
from pathlib import Path
from typing import Final

import pytest

from tests.cli.small import ASSESSMENT
from tests.cli.tool import Ended, dcmaturity, process

HEAD: Final = b"kind: assessment\nformat: 1\n"
LAUGHS: Final = b"".join(
    b"l%d: &l%d [%s]\n" % (n, n, b", ".join([b"*l%d" % (n - 1)] * 9)) for n in range(1, 9)
)

HOSTILE: Final = {
    "billion laughs": HEAD + b"l0: &l0 [lol]\n" + LAUGHS,
    "an open bracket 400,000 times": b"[" * 400_000,
    "an open brace 400,000 times": b"{" * 400_000,
    "brackets 10,000 deep": HEAD + b"a: " + b"[" * 10_000 + b"]" * 10_000,
    "a key 1,000 deep": HEAD + b"".join(b" " * n + b"a:\n" for n in range(1_000)),
    "dashes 10,000 deep": HEAD + b"a:\n  " + b"- " * 10_000 + b"b\n",
    "keys of keys": b"? " * 10_000,
    "a text of 10 MB": HEAD + b"a: " + b"x" * 10_000_000,
    "a comment of 10 MB": b"# " + b"x" * 10_000_000,
    "a key of 1 MB": b"x" * 1_000_000 + b": 1\n",
    "an anchor": HEAD + b"a: &b c\n",
    "an alias": HEAD + b"a: *b\n",
    "a tag": HEAD + b"a: !!python/object/apply:os.system [id]\n",
    "a merge key": HEAD + b"<<: {a: b}\n",
    "the same key twice": HEAD + b"kind: model\n",
    "two documents": HEAD + b"---\n" + HEAD,
    "a directive": b"%TAG ! tag:example.org,2000:\n---\n" + HEAD + b"a: !b c\n",
    "a tab": HEAD + b"a:\n\tb: c\n",
    "an escape character": HEAD + b"a: \x1b[31m\n",
    "an escaped escape character": HEAD + b'a: "\\e]0;title\\a"\n',
    "a NUL": HEAD + b"a: \x00\n",
    "nothing but NULs": bytes(1_000),
    "UTF-16": "kind: assessment\n".encode("utf-16"),
    "UTF-16 without a mark": "kind: assessment\n".encode("utf-16-le"),
    "UTF-32": "kind: assessment\n".encode("utf-32"),
    "cp1251": HEAD + "a: Таможня\n".encode("cp1251"),
    "half a surrogate pair": HEAD + b'a: "\\ud800"\n',
    "noise": bytes(range(256)) * 10,
    "an empty file": b"",
    "only a comment": b"# nothing\n",
    "only an end": b"...\n",
    "a list": b"- kind: assessment\n",
    "a word": b"assessment\n",
    "a quote left open": HEAD + b'a: "b\n',
    "an unknown escape": HEAD + b'a: "\\q"\n',
    "JSON cut short": b'{"kind": "assessment", "format": 1, "pack": {"id": ',
    "an archive": b"PK\x03\x04" + bytes(100),
    "an ELF": b"\x7fELF" + bytes(100),
}

VALUES: Final = {
    "a number of 5,000 digits": ("level: 2", f"level: {'9' * 5_000}"),
    "a number of 5,000 digits as format": ("format: 1", f"format: {'1' * 5_000}"),
    "a day that no calendar has": ("'2026-05-01'", "2024-13-45"),
    "a moment that no clock has": ("'2026-05-03T14:02:11Z'", "2026-05-03T99:99:99Z"),
    "infinity": ("level: 2", "value: .inf"),
    "not a number": ("level: 2", "value: .nan"),
    "a float": ("level: 2", "level: 2.5"),
    "an exponent": ("level: 2", "value: 1e999999"),
    "hexadecimal": ("level: 2", "level: 0x2"),
    "Arabic digits": ("level: 2", "level: ٢"),
    "a list as text": ("Customs of Examplia", "[a, b]"),
    "a mapping as text": ("Customs of Examplia", "{a: b}"),
    "an id with a newline": ("id: small", 'id: "small\\n"'),
    "an id that is a path": ("id: small", "id: ../../etc/passwd"),
    "an id of 10,000 letters": ("id: small", f"id: {'a' * 10_000}"),
    "a key with markup": ("administration:", "'[/x]': 1\nadministration:"),
}

CODE: Final = re.compile(r"^(.*):\d+:\d+: DCM\d{3} \S", re.MULTILINE)


def errors(text: str) -> list[str]:
    """Return the file of each problem that is told."""
    return CODE.findall(text)


def quickly(*arguments: object) -> Ended:
    """Run a command, which must not take a second of the processor."""
    start = time.process_time()
    ended = dcmaturity(*arguments)
    assert 1 > time.process_time() - start
    assert "Traceback" not in ended.out + ended.err
    return ended


# --- every file in every place --------------------------------------------------------------------------


@pytest.mark.parametrize("name", HOSTILE)
def test_as_an_assessment_it_is_refused_with_one_error(name: str, tmp_path: Path, pack: Path) -> None:
    hostile = tmp_path / "hostile.yaml"
    hostile.write_bytes(HOSTILE[name])
    ended = quickly("score", hostile, "--pack", pack)
    assert (2, "", [str(hostile)]) == (ended.code, ended.out, errors(ended.err))


@pytest.mark.parametrize("name", HOSTILE)
def test_in_a_pack_it_is_refused_with_one_error(name: str, file: Path, pack: Path) -> None:
    hostile = pack / "model.yaml"
    hostile.write_bytes(HOSTILE[name])
    ended = quickly("score", file, "--pack", pack)
    assert (2, "", [str(hostile)]) == (ended.code, ended.out, errors(ended.err))


@pytest.mark.parametrize("name", HOSTILE)
def test_when_checked_it_is_told_with_one_error(name: str, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.yaml"
    hostile.write_bytes(HOSTILE[name])
    ended = quickly("lint", hostile)
    assert (2, [str(hostile)]) == (ended.code, errors(ended.out))


@pytest.mark.parametrize("name", VALUES)
def test_a_hostile_value_is_refused_with_one_error(name: str, tmp_path: Path, pack: Path) -> None:
    old, new = VALUES[name]
    hostile = tmp_path / "hostile.yaml"
    hostile.write_text(ASSESSMENT.replace(old, new, 1))
    ended = quickly("score", hostile, "--pack", pack)
    assert (2, "", [str(hostile)]) == (ended.code, ended.out, errors(ended.err))
    assert 1_000 > len(ended.err)


def test_a_file_larger_than_is_read_is_refused_unread(tmp_path: Path, pack: Path) -> None:
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(2**40)
    ended = quickly("score", huge, "--pack", pack)
    assert (2, True) == (ended.code, ended.err.startswith(f"Error: {huge}: It is larger than 16 MB"))


def test_hostile_answers_through_standard_input_are_refused(file: Path, pack: Path) -> None:
    ended = dcmaturity("assess", file, "--pack", pack, "--answers", "-", typed=HOSTILE["billion laughs"])
    assert (2, ["<standard input>"], ASSESSMENT) == (ended.code, errors(ended.err), file.read_text())


# --- what is no file ------------------------------------------------------------------------------------


def test_a_folder_is_no_assessment(pack: Path) -> None:
    ended = quickly("score", pack, "--pack", pack)
    assert (2, f"Error: {pack}: It is a folder, not a file. Name a file.\n") == (ended.code, ended.err)


def test_a_pipe_is_no_assessment_and_nobody_waits_for_it(tmp_path: Path, pack: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    for command in ("score", "assess"):
        ended = quickly(command, pipe, *(["--plain"] if command == "assess" else []), "--pack", pack)
        assert (2, f"Error: {pipe}: It is a named pipe, not a file. Name a file.\n") == (
            ended.code,
            ended.err,
        )


def test_a_device_is_no_assessment(pack: Path) -> None:
    ended = quickly("score", "/dev/zero", "--pack", pack)
    assert (2, "Error: /dev/zero: It is a device, not a file. Name a file.\n") == (ended.code, ended.err)


def test_a_file_is_no_pack(file: Path) -> None:
    ended = quickly("score", file, "--pack", file)
    assert (2, "", True) == (ended.code, ended.out, ended.err.startswith(f"Error: {file}: "))


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda place: place.symlink_to("/etc/passwd")])
def test_what_is_no_file_of_its_own_in_a_pack_is_told(make: object, file: Path, pack: Path) -> None:
    assert callable(make)
    make(pack / "z.yaml")
    ended = quickly("score", file, "--pack", pack)
    assert (2, "", True) == (ended.code, ended.out, ended.err.startswith(f"Error: {pack}/z.yaml: It is a"))


# --- what is only unusual -------------------------------------------------------------------------------


@pytest.mark.parametrize("usual", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_byte_order_mark_and_windows_line_ends_change_nothing(
    mark: str, usual: str, file: Path, pack: Path
) -> None:
    for path in (file, *pack.iterdir()):
        path.write_bytes((mark + path.read_text().replace("\n", usual)).encode())
    ended = dcmaturity("lint", file, pack, "--pack", pack, "--fail-on", "note")
    assert (0, "") == (ended.code, ended.out)


def test_a_plain_value_stays_what_was_written(file: Path, pack: Path) -> None:
    for text in ("no", "on", "1.10", "010", "0x1F", "22:00", "1e3", "2026-01-01", "=", "<<"):
        file.write_text(ASSESSMENT.replace("Customs of Examplia", text))
        assert dcmaturity("score", file, "--pack", pack).out.startswith(f"{text}. Not scored yet\n")


# --- as a process of its own ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["an open bracket 400,000 times", "a key 1,000 deep", "billion laughs", "noise"]
)
def test_no_process_dies_of_it(name: str, tmp_path: Path) -> None:
    (tmp_path / "hostile.yaml").write_bytes(HOSTILE[name])
    ended = process("lint", "hostile.yaml", folder=tmp_path)
    assert (2, ["hostile.yaml"]) == (ended.code, errors(ended.out))
