"""What is shipped: the built wheel, installed by itself and used from an empty folder.

`make package` builds it and says where: DCMATURITY_WHEEL is the wheel, DCMATURITY_BIN the installed tool.
"""

import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from dcmaturity.version import __version__

pytestmark = pytest.mark.package


@pytest.fixture(scope="module")
def shipped() -> set[str]:
    """The names of the files in the wheel."""
    with zipfile.ZipFile(os.environ["DCMATURITY_WHEEL"]) as wheel:
        return set(wheel.namelist())


def dcmaturity(folder: Path, *arguments: str) -> str:
    """Run the installed tool in a folder, without anything of ours around it, and return what it printed."""
    tool = os.environ["DCMATURITY_BIN"]
    environment = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(
        [tool, *arguments], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert 0 == done.returncode, done.stderr
    return done.stdout


def assessment(folder: Path) -> str:
    """Let the tool write its demo, and return the assessment that is among it."""
    dcmaturity(folder, "demo")
    written = sorted(folder.rglob("*.yaml"))
    return next(str(file) for file in written if "kind: assessment" in file.read_text(encoding="utf-8"))


def test_the_wheel_holds_the_package_and_nothing_else(shipped: set[str]) -> None:
    assert {"dcmaturity", f"dcmaturity-{__version__}.dist-info"} == {name.split("/")[0] for name in shipped}


@pytest.mark.parametrize(
    "data", ["questionnaires/digital-customs/model.yaml", "templates/", "examples/", "schemas/model.json"]
)
def test_the_wheel_holds_the_data(shipped: set[str], data: str) -> None:
    assert any(name.startswith(f"dcmaturity/data/{data}") for name in shipped)


def test_the_wheel_holds_the_licences(shipped: set[str]) -> None:
    licences = f"dcmaturity-{__version__}.dist-info/licenses"
    assert {f"{licences}/LICENSE", f"{licences}/questionnaires/LICENSE"} <= shipped


def test_it_says_its_version(tmp_path: Path) -> None:
    assert __version__ in dcmaturity(tmp_path, "--version")


def test_it_finds_nothing_wrong_with_the_bundled_pack(tmp_path: Path) -> None:
    python = Path(os.environ["DCMATURITY_BIN"]).with_name("python")
    where = "import dcmaturity; print(dcmaturity.__path__[0])"
    package = subprocess.run(
        [python, "-I", "-c", where], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    pack = Path(package.stdout.strip(), "data", "questionnaires", "digital-customs")
    dcmaturity(tmp_path, "lint", str(pack))


def test_the_demo_writes_a_report(tmp_path: Path) -> None:
    dcmaturity(tmp_path, "demo")
    assert list(tmp_path.rglob("*.html"))


def test_it_renders_the_html_report(tmp_path: Path) -> None:
    dcmaturity(tmp_path, "report", assessment(tmp_path), "--format", "html", "--out", "gap-report.html")
    assert (tmp_path / "gap-report.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")
