"""Problems as `problems/1`, which `schemas/problems-1.json` describes: fields are added, never renamed."""

import json
from typing import Final

from dcmaturity.render.problems.report import Report, one_line
from dcmaturity.source import Problem

FORMAT: Final = "problems/1"


def problems_json(report: Report) -> str:
    """Return every problem with all that is known of it."""
    rules = report.rules()
    found = [_fields(problem, rules[problem.code].name) for problem in report.problems]
    return json.dumps({"format": FORMAT, "problems": found}, indent=2) + "\n"


def _fields(problem: Problem, rule: str) -> dict[str, str | int | None]:
    return {
        "file": one_line(problem.file),
        "line": problem.span.line,
        "column": problem.span.column,
        "end-line": problem.span.end_line,
        "end-column": problem.span.end_column,
        "code": problem.code,
        "rule": rule,
        "severity": problem.severity.word,
        "message": one_line(problem.message),
        "hint": one_line(problem.hint),
        "fix": problem.fix,
    }
