"""The YAML files in and below a folder."""

from pathlib import Path

from dcmaturity.store.files import yaml_files_below


def test_files_come_folder_by_folder_and_by_name_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", ".c.yaml", "d.yml", "z/e.yaml", "y/f.yaml", "y/g.txt", ".x/h.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    found, troubles = yaml_files_below(tmp_path)

    assert ["a.yaml", "b.yaml", "y/f.yaml", "z/e.yaml"] == [str(file.relative_to(tmp_path)) for file in found]
    assert [] == troubles


def test_a_link_that_leads_out_is_a_trouble_and_a_folder_called_like_a_file_is_passed_over(
    tmp_path: Path,
) -> None:
    (tmp_path / "in" / "folder.yaml").mkdir(parents=True)
    (tmp_path / "out.yaml").touch()
    (tmp_path / "in" / "link.yaml").symlink_to(tmp_path / "out.yaml")

    found, troubles = yaml_files_below(tmp_path / "in")

    assert [] == found
    assert [str(tmp_path / "in" / "link.yaml")] == [trouble.where for trouble in troubles]


def test_a_folder_that_cannot_be_listed_is_a_trouble(tmp_path: Path) -> None:
    found, troubles = yaml_files_below(tmp_path / "missing")
    assert ([], [str(tmp_path / "missing")]) == (found, [trouble.where for trouble in troubles])
