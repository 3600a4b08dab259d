"""Every file of ours tells an editor which schema it follows."""

from pathlib import Path
from typing import Final

import pytest

from tests.modelines import fault_in_modeline

ROOT: Final = Path(__file__).parents[2]
OURS: Final = sorted([*ROOT.glob("questionnaires/**/*.yaml"), *ROOT.glob("examples/**/*.yaml")])


@pytest.mark.parametrize("file", OURS, ids=lambda file: str(file.relative_to(ROOT)))
def test_each_file_names_the_schema_of_its_kind(file: Path) -> None:
    assert "" == fault_in_modeline(file)


@pytest.mark.parametrize(
    ("head", "fault"),
    [
        ("", " does not begin with a modeline"),
        ("# mine\n# yaml-language-server: $schema=glossary.json\n", " does not begin with a modeline"),
        ("# yaml-language-server: $schema=glossaries.json\n", " names glossaries.json, which does not exist"),
        ("# yaml-language-server: $schema=tools.json\n", " names the schema of another kind, tools"),
    ],
)
def test_a_file_that_does_not_is_told(head: str, fault: str, tmp_path: Path) -> None:
    for kind in ("glossary", "tools"):
        (tmp_path / f"{kind}.json").write_bytes((ROOT / "schemas" / f"{kind}.json").read_bytes())
    file = tmp_path / "words.yaml"
    file.write_text(f"{head}kind: glossary\nformat: 1\nterms: []\n", encoding="utf-8")
    assert f"{file}{fault}" == fault_in_modeline(file)
