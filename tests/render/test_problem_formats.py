"""Problems in every format: as it was, as its reader takes it, and whatever the texts say."""

import json
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from dcmaturity.errors import UnknownName
from dcmaturity.render.problems import FORMATS, Report, format_called
from dcmaturity.source import Problem, unsafe_character
from tests.render.small_problems import CUT, FEW, REPORT, report, written

HERE = Path(__file__).parent


class Written(SingleFileSnapshotExtension):
    """A snapshot in a file that is called by its format."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_as_it_was(name: str, snapshot: SnapshotAssertion) -> None:
    assert written(name, FEW) == snapshot.use_extension(Written)


def test_concise_is_a_line_for_each_problem_in_colour_too() -> None:
    assert (
        "\x1b[1m/elsewhere/a b.yaml:1:1\x1b[0m: \x1b[1;31mDCM101\x1b[0m the text ends in a `[` (error)\n"
        == written("concise", report(CUT, color=True))
    )


def test_a_format_that_does_not_exist_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="There is no format `sarf`. Did you mean `sarif`?"):
        format_called("sarf")


# --- whatever a text says -------------------------------------------------------------------------------


@given(REPORT, st.sampled_from([name for name in FORMATS if name not in {"json", "gitlab", "sarif"}]))
def test_no_text_puts_a_control_character_in_a_format(shown: Report, name: str) -> None:
    assert unsafe_character(written(name, shown)) is None


@given(REPORT, st.sampled_from(["json", "gitlab", "sarif"]))
def test_no_text_but_that_of_a_fix_holds_a_control_character_in_json(shown: Report, name: str) -> None:
    without_fixes = report(
        *(Problem(p.file, p.span, p.code, p.message, p.hint, p.severity) for p in shown.problems)
    )
    texts: list[str] = []
    json.loads(
        written(name, without_fixes),
        object_hook=lambda found: texts.extend(it for it in found.values() if isinstance(it, str)),
    )
    assert [] == [text for text in texts if unsafe_character(text)]


@pytest.mark.parametrize("seed", ["1", "2"])
def test_neither_the_seed_of_hashes_nor_the_language_changes_a_byte(seed: str, tmp_path: Path) -> None:
    code = """
from dcmaturity.render.problems import FORMATS
from tests.render.small_problems import FEW, written
print("".join(written(name, FEW) for name in FORMATS), end="")
"""
    environment = os.environ | {
        "PYTHONHASHSEED": seed,
        "LANG": "tr_TR.UTF-8",
        "PYTHONPATH": str(HERE.parents[1]),
    }
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, check=True
    )
    assert "".join(written(name, FEW) for name in FORMATS) == done.stdout.decode()


# --- where the files are --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("a.yaml", "a.yaml"),
        ("./pack/a.yaml", "pack/a.yaml"),
        ("/desk/pack/a.yaml", "pack/a.yaml"),
        ("../desk/a.yaml", "a.yaml"),
        ("../other/a.yaml", "/other/a.yaml"),
        ("/desktop/a.yaml", "/desktop/a.yaml"),
        ("/desk", "."),
        ("a\n\x1b.yaml", "a\\u000a\\u001b.yaml"),
    ],
)
def test_a_path_is_relative_to_the_working_folder_if_it_is_in_it(file: str, path: str) -> None:
    assert PurePosixPath(path) == report().path(file)


@pytest.mark.parametrize(
    ("file", "path"),
    [(r"pack\a.yaml", "pack/a.yaml"), (r"D:\work\a.yaml", "a.yaml"), (r"C:\a.yaml", "C:/a.yaml")],
)
def test_a_path_has_forward_slashes_on_windows_too(file: str, path: str) -> None:
    assert path == report(folder=PureWindowsPath(r"D:\work")).path(file).as_posix()
