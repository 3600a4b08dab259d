"""Problems as workflow commands: read as they were meant, and no text is a command."""

import re
from urllib.parse import unquote

from hypothesis import given

from dcmaturity.render.problems import Report
from dcmaturity.source import Problem, Span
from tests.render.small_problems import NOT_HTTPS, REPORT, RULES, report, written

COMMAND = re.compile(r"::(error|warning|notice) ([^:\r\n]*)::([^\r\n]*)\n")


@given(REPORT)
def test_every_line_for_github_is_one_command(shown: Report) -> None:
    lines = written("github", shown).splitlines(keepends=True)
    assert len(shown.problems) == len([line for line in lines if COMMAND.fullmatch(line)]) == len(lines)


@given(REPORT)
def test_github_reads_the_properties_and_the_message_that_were_meant(shown: Report) -> None:
    keys = {"file", "line", "endLine", "col", "endColumn", "title"}
    for problem, line in zip(shown.problems, written("github", shown).splitlines(), strict=True):
        match = COMMAND.fullmatch(f"{line}\n")
        assert match
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        several = problem.span.line != problem.span.end_line
        assert (keys - {"col", "endColumn"} if several else keys) == set(properties)
        assert shown.path(problem.file).as_posix() == unquote(properties["file"])
        assert f"{problem.code} {RULES[problem.code].name}" == properties["title"]


def test_a_message_for_github_keeps_its_colons_and_commas() -> None:
    assert (
        "::notice file=pack/tools.yaml,line=2,endLine=2,col=6,endColumn=24,title=DCM402 link-not-https"
        "::the link is not https. Write `https://`: 100 %25 of browsers, and readers, take it.\n"
    ) == written("github", report(NOT_HTTPS))


def test_a_file_name_for_github_cannot_add_a_property() -> None:
    tricky = Problem("a,line=7::b%.yaml", Span(1, 1, 1, 2), "DCM101", "no")
    assert (
        "::error file=a%2Cline=7%3A%3Ab%25.yaml,line=1,endLine=1,col=1,endColumn=2"
        ",title=DCM101 not-yaml::no\n"
    ) == written("github", report(tricky))
