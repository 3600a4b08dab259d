"""Problems as a Code Quality report of GitLab: a merge request shows which are new and which are gone."""

import json
from typing import Any, Final

from dcmaturity.render.problems.finding import Finding, findings
from dcmaturity.render.problems.report import Report
from dcmaturity.source import Severity

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def gitlab(report: Report) -> str:
    """Return a JSON list with every problem."""
    return json.dumps([_entry(finding) for finding in findings(report)], indent=2) + "\n"


def _entry(finding: Finding) -> dict[str, Any]:
    return {
        "description": f"{finding.code} {finding.advice}",
        "check_name": finding.title,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": finding.path, "lines": {"begin": finding.span.line}},
    }
