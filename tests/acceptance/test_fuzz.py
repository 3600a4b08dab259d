"""Any bytes, and any slip in a good pack: no traceback, no hang, and one of three endings.

A run with the profile `long` tries 20,000 of them.
"""

import gc
import time
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.small import ASSESSMENT, PACK
from tests.cli.tool import dcmaturity

FILES: Final = {name: text.encode() for name, text in {**PACK, "answers.yaml": ASSESSMENT}.items()}
TRIED_LONG: Final = 500
EACH: Final = settings(max_examples=5000 if settings().max_examples >= TRIED_LONG else 40)
SECONDS: Final = 1.0

SNIPPETS: Final = (
    b"#|: |- |? |&a |*a |!!int |<<: |'|\"|{|}|[|]|,|\n|\n\n  |\t|%|@|`|>-\n|\\x1b|\xff|\xfe\xff|\x00|...|---|"
    b"~|no|1e9|-1|99999999999|2024-13-45|kind: |id: |level: |questions:\n|# dcmaturity: ignore[DCM301] x"
)
PIECES: Final = st.one_of(st.sampled_from(SNIPPETS.split(b"|")), st.binary(max_size=6))
EDITS: Final = st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 40), PIECES), min_size=1, max_size=5)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


def written(folder: Path, **changed: bytes) -> Path:
    """Return the folder with the small pack in it, some files of which are other bytes."""
    for name, content in FILES.items():
        (folder / name).write_bytes(changed.get(name.removesuffix(".yaml"), content))
    return folder


def edited(content: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for at, length, piece in edits:
        start = at % (len(content) + 1)
        content = content[:start] + piece + content[start + length :]
    return content


def check(*command: object) -> None:
    gc.disable()  # what the suite itself holds in memory is not the command's to look through
    began = time.process_time()
    ended = dcmaturity(*command)
    taken = time.process_time() - began
    gc.enable()
    assert taken < SECONDS
    assert ended.code in {0, 1, 2}
    assert "Traceback" not in ended.err


@EACH
@given(st.binary(max_size=400))
def test_any_bytes_are_a_file_or_a_problem(folder: Path, content: bytes) -> None:
    check("lint", written(folder, skills=content), "--no-cache", "--fail-on", "note")
    check("fmt", "--check", folder / "skills.yaml")


@EACH
@given(st.sampled_from(sorted(FILES)), EDITS)
def test_any_slip_in_a_good_file_is_told_or_harmless(
    folder: Path, name: str, edits: list[tuple[int, int, bytes]]
) -> None:
    changed = {name.removesuffix(".yaml"): edited(FILES[name], edits)}
    check("lint", written(folder, **changed), "--no-cache", "--fail-on", "note")
    check("fmt", "--check", folder / name)


@EACH
@given(st.text(max_size=200))
def test_any_text_may_stand_in_a_good_file(folder: Path, text: str) -> None:
    quoted = "'" + text.replace("'", "''").replace("\n", "\n\n      ") + "'"
    content = (
        FILES["skills.yaml"]
        .replace(b"Are executives trained?", b"T")
        .replace(b"text: T", f"text: {quoted}".encode(errors="surrogatepass"))
    )
    check("lint", written(folder, skills=content), "--no-cache", "--format", "sarif")
    check("fmt", "--check", folder / "skills.yaml")


@EACH
@given(st.sampled_from(sorted(FILES)), EDITS)
def test_any_slip_can_be_put_right_or_left(
    folder: Path, name: str, edits: list[tuple[int, int, bytes]]
) -> None:
    changed = {name.removesuffix(".yaml"): edited(FILES[name], edits)}
    check("lint", written(folder, **changed), "--no-cache", "--fix", "--statistics")
