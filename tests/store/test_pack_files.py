"""The files of a pack: every `*.yaml` of the folder, by name, and nothing from elsewhere."""

import errno
import os
from pathlib import Path

import pytest

from dcmaturity.errors import FileTrouble
from dcmaturity.store.files import pack_files
from tests.store.system import refusal


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    folder.mkdir()
    return folder


def test_the_files_come_by_name_whatever_the_order_on_the_disk(pack: Path) -> None:
    for name in ["skills.yaml", "model.yaml", "Zebra.yaml", "a-b.yaml", "a.yaml"]:
        (pack / name).touch()
    assert [file.name for file in pack_files(pack)] == [
        "Zebra.yaml",
        "a-b.yaml",
        "a.yaml",
        "model.yaml",
        "skills.yaml",
    ]


def test_they_are_named_as_the_folder_was_named(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (pack / "model.yaml").touch()
    monkeypatch.chdir(pack.parent)
    assert pack_files(Path("pack")) == [Path("pack/model.yaml")]


def test_an_empty_folder_has_none(pack: Path) -> None:
    assert pack_files(pack) == []


@pytest.mark.parametrize(
    "name", ["a.yml", ".a.yaml", ".yaml", ".a.yaml.saving", "a.yaml~", "a.YAML", "README.md"]
)
def test_other_and_hidden_files_are_left_out(name: str, pack: Path) -> None:
    (pack / name).touch()
    assert pack_files(pack) == []


def test_files_of_folders_inside_are_left_out(pack: Path) -> None:
    (pack / "locale").mkdir()
    (pack / "locale" / "a.yaml").touch()
    assert pack_files(pack) == []


def test_a_link_inside_the_folder_is_followed(pack: Path) -> None:
    (pack / "a.yaml").touch()
    (pack / "b.yaml").symlink_to("a.yaml")
    assert [file.name for file in pack_files(pack)] == ["a.yaml", "b.yaml"]


def test_a_folder_that_is_itself_a_link_is_followed(pack: Path, tmp_path: Path) -> None:
    (pack / "a.yaml").touch()
    (tmp_path / "link").symlink_to(pack)
    assert pack_files(tmp_path / "link") == [tmp_path / "link" / "a.yaml"]


def test_a_link_out_of_the_folder_is_refused(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "pack-of-others.yaml").touch()
    (pack / "a.yaml").symlink_to("../pack-of-others.yaml")
    with pytest.raises(FileTrouble, match=r"a.yaml: It is a link that leads out of its folder. Put a copy"):
        pack_files(pack)


def test_a_link_out_by_way_of_a_linked_folder_is_refused(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret").touch()
    (pack / "inside").symlink_to("../elsewhere")
    (pack / "a.yaml").symlink_to("inside/secret")
    with pytest.raises(FileTrouble, match="leads out of its folder"):
        pack_files(pack)


def test_a_link_to_nowhere_is_refused(pack: Path) -> None:
    (pack / "a.yaml").symlink_to("missing")
    with pytest.raises(FileTrouble, match=r"a.yaml: There is no such file"):
        pack_files(pack)


def test_a_link_in_a_circle_is_refused(pack: Path) -> None:
    (pack / "a.yaml").symlink_to("a.yaml")
    with pytest.raises(FileTrouble, match=r"a.yaml: The link leads in a circle"):
        pack_files(pack)


def test_a_folder_by_the_name_of_a_file_is_refused(pack: Path) -> None:
    (pack / "a.yaml").mkdir()
    with pytest.raises(FileTrouble, match=r"a.yaml: It is a folder, not a file"):
        pack_files(pack)


def test_a_named_pipe_is_refused(pack: Path) -> None:
    os.mkfifo(pack / "a.yaml")
    with pytest.raises(FileTrouble, match=r"a.yaml: It is a named pipe, not a file"):
        pack_files(pack)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="missing: There is no such file or folder"):
        pack_files(tmp_path / "missing")


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileTrouble, match="file, not a folder"):
        pack_files(tmp_path / "file")


def test_a_folder_we_may_not_list_is_told(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for call in ("listdir", "scandir"):  # which one it is depends on the version of Python
        monkeypatch.setattr(os, call, refusal(errno.EACCES))
    with pytest.raises(FileTrouble, match="pack: You may not read it"):
        pack_files(pack)
