"""Problems as SARIF 2.1.0, which code scanning and many editors read."""

import json
from typing import TYPE_CHECKING, Any, Final

from dcmaturity.render.problems.finding import Finding, findings
from dcmaturity.render.problems.report import Report
from dcmaturity.source import Span

if TYPE_CHECKING:
    from dcmaturity.lint.rule import Rule

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT: Final = "%SRCROOT%"


def sarif(report: Report) -> str:
    """Return one run with every problem, and the pages of the rules that found them."""
    found = list(findings(report))
    codes = sorted({finding.code for finding in found})
    rules = report.rules()
    driver = {
        "name": "dcmaturity",
        "version": report.version,
        "rules": [_descriptor(rules[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which dcmaturity ran."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in found],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _descriptor(rule: "Rule") -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.name.replace("-", " ").capitalize()},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": rule.severity.word},
    }


def _result(finding: Finding, rule_index: int) -> dict[str, Any]:
    result = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": finding.severity.word,
        "message": {"text": _without_links(finding.advice)},
        "locations": [
            {"physicalLocation": {"artifactLocation": _artifact(finding), "region": _region(finding.span)}}
        ],
        "partialFingerprints": {"problem/v1": finding.fingerprint},
    }
    return result if finding.fix is None else result | {"fixes": [_fix(finding, finding.fix)]}


def _fix(finding: Finding, text: str) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(finding.span), "insertedContent": {"text": text}}
    return {"artifactChanges": [{"artifactLocation": _artifact(finding), "replacements": [replacement]}]}


def _artifact(finding: Finding) -> dict[str, str]:
    """Return where the file is; a file outside of the working folder has an address of its own."""
    return {"uri": finding.uri} | ({} if finding.uri.startswith("file:") else {"uriBaseId": _ROOT})


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _without_links(text: str) -> str:
    """Return a text in which no reader of SARIF finds a link: `[text](address)` would be one."""
    return text.replace("](", "] (")
