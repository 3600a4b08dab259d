"""What a project has settled: where it stands, what it may say, and how far it reaches."""

from pathlib import Path

import pytest

from dcmaturity.app.lint_settings import Settings, SettingsBook, ignored, selected
from dcmaturity.errors import FileTrouble, UnknownName
from dcmaturity.lint.judging import Selection
from dcmaturity.source import Severity


def settle(folder: Path, text: str, name: str = "dcmaturity.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def settled(folder: Path) -> Settings:
    return SettingsBook().of(folder)


# --- what they say --------------------------------------------------------------------------------------


def test_a_file_may_settle_everything(tmp_path: Path) -> None:
    text = (
        'select = ["dcm3", "DCM401"]\nignore = ["long-sentence"]\nfail-on = "note"\nexclude = ["drafts/*"]\n'
    )
    expected = Settings(tmp_path, Selection(("DCM3", "DCM401"), ("DCM303",)), Severity.NOTE, ("drafts/*",))
    assert expected == settled(settle(tmp_path, text))


def test_an_empty_file_settles_what_holds_without_one(tmp_path: Path) -> None:
    assert Settings(tmp_path, Selection(), Severity.ERROR, ()) == settled(settle(tmp_path, ""))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("DCM301", "DCM301"),
        ("dcm301", "DCM301"),
        (" DCM3 ", "DCM3"),
        ("dcm1", "DCM1"),
        ("DCM30", "DCM30"),
        ("step-without-action", "DCM301"),
        ("Step-Without-Action", "DCM301"),
    ],
)
def test_a_rule_is_meant_by_code_beginning_or_name_in_any_case(name: str, code: str) -> None:
    assert (code,) == selected([name])


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("DCM399", "Did you mean"),
        ("step-without-actions", "Did you mean `step-without-action`"),
        ("DCM", ""),
        ("D", ""),
        ("", ""),
        ("*", ""),
    ],
)
def test_a_rule_that_does_not_exist_is_refused(name: str, hint: str) -> None:
    with pytest.raises(UnknownName) as unknown:
        selected(["DCM301", name])
    assert (f"There is no rule `{name}`", True) == (unknown.value.what, unknown.value.hint.startswith(hint))


@pytest.mark.parametrize("name", ["DCM1", "dcm109", "unknown-id"])
def test_what_keeps_a_file_from_being_read_cannot_be_ignored(name: str) -> None:
    with pytest.raises(UnknownName, match="keeps a file from being read and cannot be ignored. Put right"):
        ignored(["DCM301", name])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select = [", "It is not TOML: "),
        ('slect = ["DCM3"]', "There is no setting `slect`. Did you mean `select`?"),
        ('colour = "no"', "There is no setting `colour`. There is `select`, `ignore`, `fail-on`, `exclude`."),
        ('select = "DCM3"', "`select` must be a list of texts"),
        ("ignore = [3]", "`ignore` must be a list of texts"),
        ("exclude = {a = 1}", "`exclude` must be a list of texts"),
        ('fail-on = "errors"', "`fail-on` must be one of error, warning, note"),
        ("fail-on = 3", "`fail-on` must be one of error, warning, note"),
        ('fail-on = ["error"]', "`fail-on` must be one of error, warning, note"),
        ("fail-on = {error = true}", "`fail-on` must be one of error, warning, note"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_file(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as trouble:
        settled(settle(tmp_path, text))
    assert str(trouble.value).startswith(f"{tmp_path / 'dcmaturity.toml'}: {said}")


def test_settings_in_another_encoding_are_refused(tmp_path: Path) -> None:
    (tmp_path / "dcmaturity.toml").write_bytes(b'exclude = ["\xe9"]')
    with pytest.raises(FileTrouble, match="It is not TOML: 'utf-8' codec"):
        settled(tmp_path)


@pytest.mark.parametrize("text", ["dcmaturity = 3", "dcmaturity = ['DCM3']", "dcmaturity = true"])
def test_a_table_that_is_none_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="`dcmaturity` must be a table"):
        settled(settle(tmp_path, f"[tool]\n{text}", "pyproject.toml"))


# --- where they are looked for --------------------------------------------------------------------------


def noting(severity: str) -> str:
    return f'fail-on = "{severity}"\n'


@pytest.mark.parametrize(
    ("name", "text"),
    [("dcmaturity.toml", noting("note")), ("pyproject.toml", f"[tool.dcmaturity]\n{noting('note')}")],
)
@pytest.mark.parametrize("below", [".", "packs", "packs/small/more"])
def test_settings_hold_in_their_folder_and_below(below: str, name: str, text: str, tmp_path: Path) -> None:
    found = settled(settle(tmp_path, text, name) / below)
    assert (tmp_path, Severity.NOTE) == (found.folder, found.fail_on)


def test_the_nearest_settings_hold_alone(tmp_path: Path) -> None:
    settle(tmp_path, noting("note") + 'ignore = ["DCM3"]')
    settle(tmp_path / "packs", noting("warning"))
    assert Settings(tmp_path / "packs", fail_on=Severity.WARNING) == settled(tmp_path / "packs" / "small")


def test_a_file_of_its_own_comes_before_a_table_beside_it(tmp_path: Path) -> None:
    settle(tmp_path, f"[tool.dcmaturity]\n{noting('note')}", "pyproject.toml")
    assert Severity.WARNING == settled(settle(tmp_path, noting("warning"))).fail_on


@pytest.mark.parametrize("text", ["", "[tool.other]\na = 1", "[project]\nname = 'a'", "tool = 3"])
def test_a_project_without_a_table_leaves_it_to_those_above(text: str, tmp_path: Path) -> None:
    settle(tmp_path, noting("note"))
    settle(tmp_path / "packs", text, "pyproject.toml")
    assert tmp_path == settled(tmp_path / "packs").folder


def test_a_folder_called_like_settings_is_none(tmp_path: Path) -> None:
    (tmp_path / "below" / "dcmaturity.toml").mkdir(parents=True)
    assert tmp_path == settled(settle(tmp_path, "") / "below").folder


def test_the_folder_above_is_the_one_above_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(tmp_path, noting("note"))
    monkeypatch.chdir(settle(tmp_path / "here", noting("warning")))
    assert Severity.NOTE == settled(Path("../packs")).fail_on
    assert Severity.NOTE == settled(Path("..")).fail_on
    assert Severity.WARNING == settled(Path("packs/small/../../more")).fail_on


def test_a_file_is_read_once_for_all_folders_below(tmp_path: Path) -> None:
    book = SettingsBook()
    above = book.of(settle(tmp_path, noting("note")))
    (tmp_path / "dcmaturity.toml").unlink()
    assert above is book.of(tmp_path / "packs") is book.of(tmp_path)


# --- what is passed over --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("drafts", "drafts", True),
        ("drafts", "packs/drafts", True),
        ("packs/drafts", "more/packs/drafts", False),
        ("*/drafts", "packs/drafts", True),
        ("drafts/*", "drafts/a.yaml", True),
        ("drafts/*", "drafts/more/a.yaml", True),
        ("drafts/*", "drafts", False),
        ("*.old.yaml", "packs/a.old.yaml", True),
        ("packs/a.yaml", "packs/b/../a.yaml", True),
        ("a.yaml", "b.yaml", False),
    ],
)
def test_a_pattern_is_of_paths_below_the_settings(
    pattern: str, path: str, *, expected: bool, tmp_path: Path
) -> None:
    assert expected == Settings(tmp_path, exclude=("none", pattern)).excludes(tmp_path / path)


def test_without_patterns_nothing_is_passed_over(tmp_path: Path) -> None:
    assert not Settings().excludes(tmp_path)
