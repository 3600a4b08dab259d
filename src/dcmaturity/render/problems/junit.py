"""Problems as failed tests, a suite for each file: the part of JUnit's XML that Jenkins and GitLab read."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from dcmaturity.render.problems.finding import Finding, findings
from dcmaturity.render.problems.report import Report


def junit(report: Report) -> str:
    """Return a test for each problem, failed if the check fails for it, and one for each file without any."""
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
        said = f"{path}:{finding.span.line}:{finding.span.column}: {finding.code} {finding.advice}"
        if finding.fails:
            ET.SubElement(case, "failure", type=finding.title, message=finding.advice).text = said
        else:
            ET.SubElement(case, "system-out").text = said
    return suite


def _counts(suites: Sequence[Sequence[Finding]]) -> dict[str, str]:
    tests = sum(len(found) or 1 for found in suites)
    failures = sum(finding.fails for found in suites for finding in found)
    return {"tests": str(tests), "failures": str(failures), "errors": "0"}
