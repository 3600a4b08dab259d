"""Every rule against the files in tests/rules: what is marked there is found, and nothing else.

A case is a file that takes the place of its kind in the small pack `_pack`, or a folder that is a whole pack.
The line that a problem is expected on says so: `# ! DCM203`. What is said of the file or folder `bad`, to the
column, is in `said.txt` beside it.
"""

import re
from pathlib import Path
from typing import Final

import pytest

from dcmaturity.lint.directives import ignores
from dcmaturity.lint.judging import Selection, judged
from dcmaturity.lint.linting import lint_pack
from dcmaturity.lint.registry import ALL_RULES
from dcmaturity.lint.rule import Rule
from dcmaturity.source import Document, Problem, codes
from dcmaturity.source.yaml_text import parse
from tests.builders import pack_of

RULES: Final = Path(__file__).parents[1] / "rules"
PACK: Final = sorted((RULES / "_pack").glob("*.yaml"))
CASES: Final = sorted(case for case in RULES.glob("DCM*/*") if case.suffix != ".txt")
TOLD_BY_THE_SHELL: Final = {codes.UNREADABLE}

SECTIONS: Final = ("## Why it matters", "## Before", "## After")
FENCED: Final = re.compile(r"```yaml\n(.+?)\n```", re.DOTALL)


def case_id(case: Path) -> str:
    return f"{case.parent.name}-{case.stem}"


def bad_case(code: str) -> Path:
    return next(case for case in CASES if case.parent.name == code and case.stem == "bad")


def kind_of(file: Path) -> str:
    found = re.search(r"^kind: *([a-z]+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else ""


def files_of(case: Path) -> list[Path]:
    if case.is_dir():
        return sorted(case.glob("*.yaml"))
    return [case, *(file for file in PACK if kind_of(file) != kind_of(case))]


def marked(files: list[Path]) -> set[tuple[str, int, str]]:
    return {
        (file.name, number, code)
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1)
        for code in re.findall(r"! (DCM\d{3})", line)
    }


def reported(files: list[Path], code: str) -> set[tuple[str, int, str]]:
    return {(problem.file, problem.span.line, problem.code) for problem in told(files, code)}


def told(files: list[Path], code: str) -> list[Problem]:
    parsed = [parse(file.read_bytes(), file.name) for file in files]
    comments = [ignore for file in parsed if isinstance(file, Document) for ignore in ignores(file)]
    old = files[0].parent / "before"
    texts = [file.read_text(encoding="utf-8") for file in old.glob("*.yaml")]
    before = pack_of(*texts) if texts else None
    found = lint_pack("pack", parsed, before=before)
    return [problem for problem in judged(found, comments, Selection()) if problem.code == code]


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_exactly_the_marked_lines_are_reported(case: Path) -> None:
    files = files_of(case)
    assert marked(files) == reported(files, case.parent.name)


@pytest.mark.parametrize("code", [rule.code for rule in ALL_RULES if rule.code > "DCM200"])
def test_a_bad_case_is_told_to_the_column(code: str) -> None:
    found = told(files_of(bad_case(code)), code)
    said = "".join(f"{p.span.line}:{p.span.column} {p.message}\n" for p in found)
    assert (RULES / code / "said.txt").read_text(encoding="utf-8") == said


def test_no_rule_finds_anything_in_the_small_pack() -> None:
    assert () == lint_pack("pack", [parse(file.read_bytes(), file.name) for file in PACK])


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_good_case_and_a_bad_case(rule: Rule) -> None:
    cases = [case for case in CASES if case.parent.name == rule.code]
    good = [case for case in cases if not marked(files_of(case))]
    assert (len(good) > 0, len(good) < len(cases)) == (rule.code not in TOLD_BY_THE_SHELL,) * 2
    assert all(case.stem.startswith("good" if case in good else "bad") for case in cases)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_full_page(rule: Rule) -> None:
    said, *parts = re.split(rf"^({'|'.join(SECTIONS)})$", rule.page, flags=re.MULTILINE)
    assert said.strip().endswith(".")
    assert re.fullmatch(r"[A-Z][^.]*(`[^`]*`[^.]*)*\.", rule.summary)
    assert SECTIONS == tuple(parts[::2])
    assert parts[1].strip().endswith(".")
    before, after = (FENCED.findall(part) for part in parts[3::2])
    assert (1, 1) == (len(before), len(after))
    assert before != after


def test_no_case_is_there_for_a_rule_that_is_not() -> None:
    assert {rule.code for rule in ALL_RULES} - TOLD_BY_THE_SHELL == {case.parent.name for case in CASES}
