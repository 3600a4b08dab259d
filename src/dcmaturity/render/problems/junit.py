"""Problems as failed tests, a suite for each file: the part of JUnit's XML that Jenkins and GitLab read."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from dcmaturity.render.problems.finding import Finding, findings
from dcmaturity.render.problems.report import Report


def junit(report: Report) -> str:
    """Return a failed test for every problem, and a passed one for every file without a problem."""
    suites: defaultdict[str, list[Finding]] = defaultdict(list)
    for file in report.files:
        suites[report.path(file).as_posix()] = []
    for finding in findings(report):
        suites[finding.path].append(finding)
    root = ET.Element("testsuites", {"name": "dcmaturity"} | _counts(list(suites.values())))
    for path in sorted(suites):
        root.append(_suite(path, suites[path]))
    ET.indent(root)
    body = ET.tostring(root, encoding="us-ascii").decode()  # whole in whatever encoding it is written
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _suite(path: str, found: Sequence[Finding]) -> ET.Element:
    suite = ET.Element("testsuite", {"name": path} | _counts([found]))
    if not found:
        ET.SubElement(suite, "testcase", classname=path, name="no problems", file=path)
    told: Counter[str] = Counter()
    for finding in found:
        name = f"{finding.code} {finding.message}"
        told[name] += 1
        again = f" ({told[name]})" if told[name] > 1 else ""  # of tests with one name, GitLab shows the first
        case = ET.SubElement(suite, "testcase", classname=path, name=name + again, file=path)
        failure = ET.SubElement(case, "failure", type=finding.title, message=finding.advice)
        failure.text = f"{path}:{finding.span.line}:{finding.span.column}: {finding.code} {finding.advice}"
    return suite


def _counts(suites: Sequence[Sequence[Finding]]) -> dict[str, str]:
    failures = sum(len(found) for found in suites)
    passed = sum(not found for found in suites)
    return {"tests": str(failures + passed), "failures": str(failures), "errors": "0"}
