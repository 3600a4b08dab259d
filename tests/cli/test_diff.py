"""`dcmaturity diff`."""

import json
from pathlib import Path

import pytest

from dcmaturity.store.bundled import pack_folder
from tests.cli.small import write_pack
from tests.cli.tool import dcmaturity


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The small pack with a question that asks something else."""
    folder = write_pack(tmp_path / "newer")
    file = folder / "governance.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Does a board decide on projects?", "Who pays for them?"), encoding="utf-8")
    return folder


def test_what_changed_is_shown_within_eighty_columns(pack: Path, newer: Path) -> None:
    found = dcmaturity("diff", pack, newer)
    assert (0, "") == (found.code, found.err)
    assert "~ question governance.board: text reworded [major: it may mean something else]" in found.out
    assert "The changes deserve 2.0.0 (major). The newer pack says 1.2.0: too low." in found.out
    assert max(map(len, found.out.splitlines())) <= 80


def test_nothing_changed_between_a_pack_and_itself(pack: Path) -> None:
    found = dcmaturity("diff", pack, pack, "--check")
    assert (0, "") == (found.code, found.err)
    assert "Nothing changed.\n" in found.out


def test_it_comes_as_json(pack: Path, newer: Path) -> None:
    found = dcmaturity("diff", pack, newer, "--format", "json")
    data = json.loads(found.out)
    assert (0, "diff/1", "2.0.0") == (found.code, data["format"], data["version"]["deserved"])


def test_a_version_that_is_too_low_can_fail_a_pipeline(pack: Path, newer: Path) -> None:
    found = dcmaturity("diff", pack, newer, "--check", "--format", "json")
    assert (1, "The version number 1.2.0 is too low: at least 2.0.0 is due.\n") == (found.code, found.err)
    assert json.loads(found.out)["version"]["enough"] is False


def test_a_version_that_is_raised_enough_passes(pack: Path, newer: Path) -> None:
    model = newer / "model.yaml"
    text = model.read_text(encoding="utf-8")
    model.write_text(text.replace('version: "1.2.0"', 'version: "2.0.0"'), encoding="utf-8")
    found = dcmaturity("diff", pack, newer, "--check")
    assert (0, "") == (found.code, found.err)


def test_a_folder_that_is_no_pack_is_refused(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    found = dcmaturity("diff", pack, tmp_path / "empty")
    assert (2, "") == (found.code, found.out)
    assert "empty" in found.err


def test_a_changed_copy_of_the_shipped_pack_is_weighed(tmp_path: Path) -> None:
    shipped, copy = pack_folder(), tmp_path / "copy"
    copy.mkdir()
    for file in shipped.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        renamed = text.replace("digital-strategy.funding", "digital-strategy.money")
        (copy / file.name).write_text(renamed, encoding="utf-8")
    found = dcmaturity("diff", shipped, copy)
    assert "renamed from digital-strategy.funding" in found.said
    assert "digital-strategy.funding: digital-strategy.money" in found.out
