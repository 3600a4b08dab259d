"""Problems as workflow commands of GitHub Actions: they show beside the lines of a pull request."""

from typing import Final

from dcmaturity.render.problems.finding import Finding, findings
from dcmaturity.render.problems.report import Report
from dcmaturity.source import Severity

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_MESSAGES: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES: Final = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def github(report: Report) -> str:
    """Return a command for every problem."""
    return "".join(f"{_command(finding)}\n" for finding in findings(report))


def _command(finding: Finding) -> str:
    properties = {"file": finding.path} | _place(finding) | {"title": finding.title}
    given = ",".join(f"{name}={str(value).translate(_IN_PROPERTIES)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {given}::{finding.advice.translate(_IN_MESSAGES)}"


def _place(finding: Finding) -> dict[str, int]:
    """Return the lines, and the columns if there is one line: GitHub refuses columns of several."""
    span = finding.span
    lines = {"line": span.line, "endLine": span.end_line}
    return lines | ({"col": span.column, "endColumn": span.end_column} if span.end_line == span.line else {})
