"""The key of a unit: another one for every byte, and for every trouble, that could change what is found."""

from pathlib import Path

import pytest

from dcmaturity.app.lint_units import Unit
from dcmaturity.app.unit_files import Keys, names_beside
from tests.cli.small import ASSESSMENT


def alone(file: Path) -> Unit:
    return Unit(str(file.parent), (file.name,), alone=True, named=True)


def part(folder: Path, *names: str) -> Unit:
    return Unit(str(folder), names, alone=False, named=True)


def test_every_byte_of_every_file_of_a_pack_counts(pack: Path) -> None:
    seen = {Keys("", None, None).key(part(pack, "skills.yaml"))}
    for file in pack.iterdir():
        content = file.read_bytes()
        for changed in (content + b"#", content[:-1], b""):
            file.write_bytes(changed)
            seen.add(Keys("", None, None).key(part(pack, "skills.yaml")))
        file.write_bytes(content)
    assert 1 + 3 * 5 == len(seen)
    assert Keys("", None, None).key(part(pack, "skills.yaml")) in seen


def test_what_moves_from_one_file_to_the_next_counts(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"1b.yaml\x002")
    before = Keys("", None, None).key(part(tmp_path, "a.yaml"))
    (tmp_path / "a.yaml").write_bytes(b"1")
    (tmp_path / "b.yaml").write_bytes(b"2")
    assert before != Keys("", None, None).key(part(tmp_path, "a.yaml"))


def test_the_names_of_files_and_the_tool_count(pack: Path) -> None:
    before = Keys("", None, None).key(part(pack, "skills.yaml"))
    assert before != Keys("other", None, None).key(part(pack, "skills.yaml"))
    (pack / "trade.yaml").rename(pack / "trades.yaml")
    assert before != Keys("", None, None).key(part(pack, "skills.yaml"))


def test_what_keeps_a_file_from_being_read_counts(file: Path, pack: Path) -> None:
    seen = {Keys("", pack, None).key(alone(file))}
    file.unlink()
    seen.add(Keys("", pack, None).key(alone(file)))
    file.mkdir()
    assert 3 == len(seen | {Keys("", pack, None).key(alone(file))})


def test_a_link_out_of_a_folder_counts_otherwise_than_what_it_leads_to(file: Path, pack: Path) -> None:
    (pack / "a.yaml").symlink_to(file)
    seen = [Keys("", None, None).key(part(pack, *names)) for names in (["a.yaml"], ["skills.yaml"])]
    (pack / "a.yaml").unlink()
    (pack / "a.yaml").write_text(ASSESSMENT)
    assert seen[0] == Keys("", None, None).key(part(pack, "a.yaml"))
    assert seen[1] != Keys("", None, None).key(part(pack, "skills.yaml"))


@pytest.mark.parametrize("trouble", ["missing", "a folder"])
def test_a_pack_that_cannot_be_read_counts(trouble: str, file: Path, pack: Path) -> None:
    before = Keys("", pack, None).key(alone(file))
    (pack / "model.yaml").unlink()
    if trouble == "a folder":
        (pack / "model.yaml").mkdir()
    assert before != Keys("", pack, None).key(alone(file))
    assert before != Keys("", pack / "nowhere", None).key(alone(file))


def test_the_pack_that_is_named_counts_where_no_model_stands_beside(file: Path, pack: Path) -> None:
    file.write_text(file.read_text().replace("kind: assessment", 'kind: "assess\\x6Dent"'))
    answers, other = alone(file), alone(file)._replace(alone=False)
    before = [Keys("", pack, None).key(unit) for unit in (answers, other)]
    (pack / "tools.yaml").write_text("")
    after = [Keys("", pack, None).key(unit) for unit in (answers, other)]
    assert [False, True] == [a == b for a, b in zip(before, after, strict=True)]


def test_an_older_pack_counts_for_packs_alone(file: Path, pack: Path, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    units = part(pack, "skills.yaml"), alone(file)
    before = [Keys("", pack, tmp_path / "old").key(unit) for unit in units]
    (tmp_path / "old" / "model.yaml").write_text("")
    after = [Keys("", pack, tmp_path / "old").key(unit) for unit in units]
    assert [False, True] == [a == b for a, b in zip(before, after, strict=True)]


def test_what_is_read_of_a_folder_that_cannot_be_listed_is_what_is_named(tmp_path: Path) -> None:
    assert ["a.yaml"] == names_beside(part(tmp_path / "nowhere", "a.yaml"))
