"""A file cut short at any byte is refused, or says all that it said: never silently less."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from dcmaturity.app.loading import Rejected, accepted, load_pack
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.source import Document
from dcmaturity.source.yaml_text import parse
from dcmaturity.store import bundled
from tests.cli.small import ASSESSMENT
from tests.cli.tool import dcmaturity

EXAMPLE = bundled.examples_folder() / "examplia-2026.yaml"


@cache
def shipped() -> Pack:
    return load_pack()


def said_by(content: bytes, pack: Pack) -> Assessment | None:
    """Return what a file says; None if it is refused."""
    document = parse(content, "cut.yaml")
    if not isinstance(document, Document):
        return None
    try:
        return accepted(document, pack).assessment
    except Rejected:
        return None


def loads_with_less(content: bytes, pack: Pack, sizes: range) -> Iterator[int]:
    """Yield the sizes at which the cut file is accepted although it does not say the same."""
    whole = said_by(content, pack)
    assert whole is not None
    return (size for size in sizes if said_by(content[:size], pack) not in (None, whole))


def accepted_cuts(content: bytes, pack: Pack, sizes: range) -> list[bytes]:
    """Return what may be missing."""
    return [content[size:] for size in sizes if said_by(content[:size], pack) is not None]


def test_a_file_of_the_tool_cut_at_every_byte_never_says_less(tmp_path: Path, pack: Path) -> None:
    file = tmp_path / "answered.yaml"
    answers = (
        "note all of them\nevidence list | shelf 4 | 2026-05-01\n2\n87.5\nna no board here\n4\nunknown\n"
    )
    dcmaturity("assess", file, "--plain", "--name", "Examplia", "--pack", pack, typed=answers)
    content = file.read_bytes()
    assert [b"\n"] == accepted_cuts(content, load_pack(pack), range(len(content)))


def test_a_file_laid_out_by_hand_cut_at_every_byte_never_says_less(pack: Path) -> None:
    content = ASSESSMENT.replace("\n", "  # …\r\n").encode()
    assert [] == list(loads_with_less(content, load_pack(pack), range(len(content))))


def test_the_example_cut_anywhere_near_its_end_never_says_less() -> None:
    content = EXAMPLE.read_bytes()
    assert [b"\n"] == accepted_cuts(content, shipped(), range(len(content) - 300, len(content)))


@pytest.mark.long
def test_the_example_cut_at_every_byte_never_says_less() -> None:
    content = EXAMPLE.read_bytes()
    assert [b"\n"] == accepted_cuts(content, shipped(), range(len(content)))


def test_a_cut_file_is_told_with_what_to_do(tmp_path: Path, pack: Path) -> None:
    cut = tmp_path / "cut.yaml"
    cut.write_text(ASSESSMENT.removesuffix("...\n"))
    ended = dcmaturity("score", cut, "--pack", pack)
    assert (2, True) == (ended.code, f"{cut}:14:1: DCM115 " in ended.err)
    assert "If it is whole, add a last line with three dots; else take it from a backup." in ended.err
