"""The data that come with the package: found in an installed package and in a checkout."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dcmaturity
from dcmaturity.store import bundled

LOOK = """
import sys
sys.path.insert(0, sys.argv[1])
from dcmaturity.errors import FileTrouble
from dcmaturity.store import bundled
try:
    print(getattr(bundled, sys.argv[2])())
except FileTrouble as trouble:
    print(trouble)
"""

IN_WHEEL = [
    ("pack_folder", "questionnaires/digital-customs"),
    ("templates_folder", "templates"),
    ("schemas_folder", "schemas"),
    ("examples_folder", "examples"),
]
IN_CHECKOUT = [
    ("pack_folder", "questionnaires/digital-customs"),
    ("templates_folder", "reports/templates"),
    ("schemas_folder", "schemas"),
    ("examples_folder", "examples"),
]


@pytest.mark.parametrize(("question", "place"), IN_CHECKOUT)
def test_a_checkout_finds_what_lies_at_its_top(question: str, place: str, tmp_path: Path) -> None:
    install(tmp_path / "src")
    expected = tmp_path / place
    expected.mkdir(parents=True)
    assert look(tmp_path / "src", question) == str(expected)


@pytest.mark.parametrize(("question", "place"), IN_WHEEL)
def test_an_installed_package_finds_its_own(question: str, place: str, tmp_path: Path) -> None:
    expected = install(tmp_path / "site-packages") / "data" / place
    expected.mkdir(parents=True)
    assert look(tmp_path / "site-packages", question) == str(expected)


def test_what_was_installed_wins_over_what_lies_around(tmp_path: Path) -> None:
    expected = install(tmp_path / "src") / "data" / "examples"
    expected.mkdir(parents=True)
    (tmp_path / "examples").mkdir()
    assert look(tmp_path / "src", "examples_folder") == str(expected)


def test_a_package_without_its_data_says_what_to_do(tmp_path: Path) -> None:
    install(tmp_path / "src")
    assert look(tmp_path / "src", "pack_folder").endswith(
        "that come with dcmaturity are missing. Install dcmaturity again."
    )


def test_this_package_finds_its_pack() -> None:
    assert (bundled.pack_folder() / "model.yaml").is_file()


def install(folder: Path) -> Path:
    """Copy as much of the package into a folder as looking needs; return its place."""
    package, copy = Path(dcmaturity.__file__).parent, folder / "dcmaturity"
    for file in [*package.glob("*.py"), *package.glob("store/*.py")]:
        target = copy / file.relative_to(package)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    return copy


def look(folder: Path, question: str) -> str:
    alone = [sys.executable, "-I", "-S", "-c", LOOK]  # as if nothing else were installed
    looker = subprocess.run([*alone, folder, question], check=True, capture_output=True, text=True)
    return looker.stdout.strip()
