"""Every rule against the files in tests/rules: what is marked there is found, and nothing else.

A case is a file that takes the place of its kind in the small pack `_pack`, or a folder that is a whole pack.
The line that a problem is expected on says so: `# ! DCM203`.
"""

import re
from pathlib import Path
from typing import Final

import pytest

from dcmaturity.lint.linting import lint_pack
from dcmaturity.lint.registry import ALL_RULES
from dcmaturity.lint.rule import Rule
from dcmaturity.source import codes
from dcmaturity.source.yaml_text import parse

RULES: Final = Path(__file__).parents[1] / "rules"
PACK: Final = sorted((RULES / "_pack").glob("*.yaml"))
CASES: Final = sorted(RULES.glob("DCM*/*"))
TOLD_BY_THE_SHELL: Final = {codes.UNREADABLE}

SECTIONS: Final = ("## Why it matters", "## Before", "## After")
FENCED: Final = re.compile(r"```yaml\n(.+?)\n```", re.DOTALL)

SAID: Final = [
    ("DCM201", 23, 30, "`enablers.skills.index` is 2 by these answers, not 2.5"),
    ("DCM201", 24, 7, "a scorecard has no number `enablers.skills.levle`"),
    ("DCM201", 26, 40, "`questions.skills.executives.gap` is 1 by these answers, not ~"),
    ("DCM201", 32, 22, "`overall.level` is ~ by these answers, not 1"),
    ("DCM202", 13, 9, "no core question is keyed to `legal-basis` and the theme `leadership`"),
    ("DCM203", 11, 13, "`skills.executives` has 4 of the 7 parts of weight in `skills`"),
    ("DCM204", 23, 13, "level 2 needs the reach `own`, and no core question is about it"),
    ("DCM204", 23, 21, "level 3 needs the reach `national`, and no core question is about it"),
    ("DCM205", 15, 33, "the step to level 2 waits for level 3 of `skills.courses`"),
    ("DCM205", 25, 31, "the step to level 2 waits for level 3 of `skills.rooms`"),
    ("DCM206", 27, 14, "no question covers `practice` of the list `services`"),
    ("DCM207", 21, 27, "the full assessment takes 2 min, more than 1: `skills` 2 min (questions: 1)"),
    ("DCM208", 11, 5, "2 of the 7 core questions of `skills` are key questions"),
    ("DCM208", 30, 5, "2 of the 7 core questions of `skills` are key questions"),
    ("DCM301", 12, 7, "`skills.executives` does not say what to do to get to level 2"),
    ("DCM301", 24, 7, "`skills.courses` does not say what to do to get to level 3"),
    ("DCM301", 25, 5, "`skills.rooms` does not say what to do to get to level 2"),
    ("DCM301", 25, 5, "`skills.rooms` does not say what to do to get to level 3"),
    ("DCM302", 13, 15, "level 3 has the same text as level 2"),
    ("DCM302", 20, 15, "level 3 has nearly the same text as level 2"),
    ("DCM303", 10, 10, "the sentence that begins `One two three four` has 36 words"),
    ("DCM304", 9, 11, "the text looks cut short: it ends with `:`"),
    ("DCM304", 10, 10, "the text looks cut short: it ends with `,`"),
    ("DCM304", 14, 9, "the text looks cut short: a quotation mark is not closed"),
    ("DCM304", 19, 13, "the text looks cut short: a `(` is not closed"),
    ("DCM304", 20, 13, "the text looks cut short: a `[` is not closed"),
    ("DCM305", 22, 5, "`legal-basis` does not say what level 2 means for it"),
    ("DCM306", 14, 13, "level 2 differs from level 1 only by `basic`"),
    ("DCM306", 16, 13, "level 3 differs from level 2 only by `very complete`"),
    ("DCM307", 12, 13, "`ABC` is not in the glossary"),
    ("DCM307", 14, 13, "`CN22` is not in the glossary"),
    ("DCM307", 14, 13, "`CN23` is not in the glossary"),
    ("DCM401", 27, 9, "nothing leads to the tool `lost`"),
    ("DCM402", 16, 10, "the address of `guide` is not https"),
    ("DCM403", 14, 71, "the address of the anchor `handbook` was not seen to belong to it"),
    ("DCM404", 12, 7, "no tool helps with the step of `skills.executives` to level 2"),
    ("DCM404", 22, 7, "no tool helps with the step of `skills.courses` to level 3"),
    ("DCM405", 14, 10, "the theme `leadership` has no anchor"),
    ("DCM406", 7, 9, "`skills.executives` answers to no standard"),
    ("DCM407", 5, 9, "no question speaks to the standard `tfa-1-2`"),
    ("DCM408", 8, 5, "`handbook` says that it helps in 7 cells"),
    ("DCM601", 6, 3, "without evidence this answer supports level 1 at most"),
    ("DCM602", 7, 3, "`skills.executives` is answered but not asked: its answer is not scored"),
    ("DCM603", 6, 12, "the target is level 2, and level 3 is reached already"),
    ("DCM603", 7, 22, "the target is level 1, and level 3 is reached already"),
    ("DCM603", 8, 24, "the target is level 2, and level 3 is reached already"),
    ("DCM603", 10, 24, "the target is level 1, and level 3 is reached already"),
    ("DCM604", 10, 41, "this evidence is over 3 years old"),
]
"""What is told of each rule's file or folder `bad`."""


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
    parsed = [parse(file.read_bytes(), file.name) for file in files]
    problems = lint_pack("pack", parsed, only={code})
    return {(problem.file, problem.span.line, problem.code) for problem in problems}


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_exactly_the_marked_lines_are_reported(case: Path) -> None:
    files = files_of(case)
    assert marked(files) == reported(files, case.parent.name)


@pytest.mark.parametrize("code", sorted({code for code, *_ in SAID}))
def test_a_bad_case_is_told_to_the_column(code: str) -> None:
    parsed = [parse(file.read_bytes(), file.name) for file in files_of(bad_case(code))]
    found = [(p.code, p.span.line, p.span.column, p.message) for p in lint_pack("pack", parsed, only={code})]
    assert [said for said in SAID if said[0] == code] == found


def test_no_rule_finds_anything_in_the_small_pack() -> None:
    assert () == lint_pack("pack", [parse(file.read_bytes(), file.name) for file in PACK])


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_good_case_and_a_bad_case(rule: Rule) -> None:
    cases = [case for case in CASES if case.parent.name == rule.code]
    good = [case for case in cases if not marked(files_of(case))]
    assert (len(good) > 0, len(good) < len(cases)) == (rule.code not in TOLD_BY_THE_SHELL,) * 2
    assert all(case.stem.startswith("good" if case in good else "bad") for case in cases)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)
def test_every_rule_is_told_to_the_column(rule: Rule) -> None:
    assert (rule.code in {code for code, *_ in SAID}) == (rule.code > "DCM200")


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
