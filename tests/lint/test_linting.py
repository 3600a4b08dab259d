"""What is told of a pack when some of its files are broken, and of assessments."""

from pathlib import Path
from typing import Final

from dcmaturity.lint.linting import lint_assessment, lint_pack
from dcmaturity.source import Document, Problem, Severity, codes
from dcmaturity.source.yaml_text import parse
from tests.builders import document_of, pack_of

PACK: Final = {
    file.name: file.read_text() for file in (Path(__file__).parents[1] / "rules/_pack").glob("*.yaml")
}
ASSESSMENT: Final = """\
kind: assessment
format: 1
pack: {id: mini, version: "1.0.0"}
administration: {name: Customs of Examplia}
started: 2026-05-01
answers:
  skills.executives:
    level: 3
    evidence: [{what: Register, on: 2020-01-01}]
...
"""


def parsed(**changed: str) -> list[Document | Problem]:
    """The small pack with these files instead of its own; an empty text takes one away."""
    files = PACK | {f"{name}.yaml": text for name, text in changed.items()}
    return [parse(text.encode(), name) for name, text in sorted(files.items()) if text]


def told(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{problem.file}:{problem.span.line} {problem.code}" for problem in problems]


def test_a_file_that_is_not_yaml_hides_no_other_file() -> None:
    tools = PACK["tools.yaml"].replace("access: public", "access: everybody").replace("https:", "http:")
    found = lint_pack("pack", parsed(model="kind: {", skills="kind: questionnaire\n", tools=tools))
    assert [
        "model.yaml:1 DCM101",
        *["skills.yaml:1 DCM108"] * 4,
        "tools.yaml:8 DCM109",
        "tools.yaml:15 DCM109",
    ] == told(found)


def test_names_that_may_stand_in_a_broken_file_are_not_called_unknown() -> None:
    assert ["tools.yaml:1 DCM101"] == told(lint_pack("pack", parsed(tools="kind: {")))
    assert ["tools.yaml:1 DCM108"] * 2 == told(lint_pack("pack", parsed(tools="kind: tools")))


def test_the_structure_of_the_other_files_is_checked_beside_a_broken_one() -> None:
    skills = PACK["skills.yaml"].replace("      2:", "      4:")
    found = lint_pack("pack", parsed(tools="kind: tools", skills=skills))
    assert ["skills.yaml:12 DCM112", "skills.yaml:13 DCM112", *["tools.yaml:1 DCM108"] * 2] == told(found)


def test_rules_that_need_one_file_run_beside_problems_of_structure() -> None:
    tools = PACK["tools.yaml"].replace("https:", "http:")
    found = lint_pack("pack", parsed(tools=tools, glossary="kind: glossary\nformat: 1"))
    assert ["glossary.yaml:1 DCM108", "tools.yaml:9 DCM402", "tools.yaml:16 DCM402"] == told(found)


def test_rules_that_need_the_pack_wait_for_its_structure() -> None:
    model = PACK["model.yaml"].replace("anchors: [handbook]", "anchors: []")
    skills = PACK["skills.yaml"].replace("tools: [guide]", "tools: [guid]")
    found = lint_pack("pack", parsed(model=model, skills=skills))
    assert ["model.yaml:14 DCM405", "skills.yaml:13 DCM110", "skills.yaml:14 DCM110"] == told(found)


def test_a_folder_without_a_model_is_no_pack() -> None:
    assert ["pack:1 DCM116"] == told(lint_pack("pack", parsed(model="")))


def test_assessments_in_a_folder_are_linted_against_its_pack() -> None:
    found = lint_pack(
        "pack", parsed(answers=ASSESSMENT.replace("answers:", "scope: {depth: quick}\nanswers:"))
    )
    assert ["answers.yaml:8 DCM602", "answers.yaml:10 DCM604"] == told(found)


def test_assessments_beside_a_broken_pack_are_still_read() -> None:
    found = lint_pack("pack", parsed(answers=ASSESSMENT, model="kind: model"))
    assert "answers.yaml:9 DCM604" in told(found)
    assert "answers.yaml:10 DCM109" in told(
        lint_pack("pack", parsed(answers=ASSESSMENT[:-4] + "voice: x\n..."))
    )


def test_an_assessment_that_does_not_fit_is_told_why_and_not_scored() -> None:
    text = ASSESSMENT.replace("level: 3", "level: 4").replace("started", "targets: {overall: 1}\nstarted")
    found = lint_assessment(document_of(text), pack_of(*PACK.values()))
    assert ["file.yaml:9 DCM112", "file.yaml:10 DCM604"] == told(found)


def test_an_assessment_that_cannot_be_read_is_told_why() -> None:
    found = lint_assessment(document_of(ASSESSMENT.removesuffix("...\n")), pack_of(*PACK.values()))
    assert ["file.yaml:10 DCM115"] == told(found)


def test_another_kind_of_file_is_no_assessment() -> None:
    found = lint_assessment(document_of(PACK["tools.yaml"]), pack_of(*PACK.values()))
    assert ["file.yaml:1 DCM106"] == told(found)


def test_a_good_assessment_has_no_problems() -> None:
    text = ASSESSMENT.replace("2020", "2026")
    assert () == lint_assessment(document_of(text), pack_of(*PACK.values()))


def test_a_problem_has_the_severity_and_the_words_of_its_rule() -> None:
    tools = PACK["tools.yaml"].replace("https://example.org/guide", "http://example.org/guide")
    (found,) = lint_pack("folder", parsed(tools=tools))
    assert codes.NOT_YAML < found.code
    assert Severity.WARNING == found.severity
    assert "the address of `guide` is not https" == found.message
    assert "Open the https:// address and, if it works, write that one." == found.hint
    assert (16, 10, 16, 34) == (
        found.span.line,
        found.span.column,
        found.span.end_line,
        found.span.end_column,
    )
