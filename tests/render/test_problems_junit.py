"""Problems as failed tests."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from dcmaturity.render.problems import Report
from dcmaturity.source import Problem, Span
from tests.render.small_problems import AGAIN, CUT, FEW, NO_ACTION, NOT_HTTPS, REPORT, report, written


@given(REPORT)
def test_junit_parses_and_counts_what_it_holds(shown: Report) -> None:
    root = ET.fromstring(written("junit", shown))
    assert (
        len(shown.problems) == len(root.findall("testsuite/testcase/failure")) == int(root.attrib["failures"])
    )
    assert len(root.findall("testsuite/testcase")) == int(root.attrib["tests"])


@given(REPORT)
def test_no_two_tests_of_a_file_have_one_name(shown: Report) -> None:
    cases = ET.fromstring(written("junit", shown)).findall("testsuite/testcase")
    names = [(case.attrib["classname"], case.attrib["name"]) for case in cases]
    assert len(names) == len(set(names))


def test_junit_has_a_passed_test_for_a_file_without_a_problem() -> None:
    cases = ET.fromstring(written("junit", FEW)).findall("testsuite/testcase")
    assert ["good.yaml"] == [case.attrib["file"] for case in cases if case.find("failure") is None]


def test_a_repeated_problem_is_a_test_of_its_own() -> None:
    names = [
        case.attrib["name"]
        for case in ET.fromstring(written("junit", report(AGAIN, NOT_HTTPS))).iter("testcase")
    ]
    assert ["DCM402 the link is not https", "DCM402 the link is not https (2)"] == names


@pytest.mark.parametrize("shown", [report(CUT), report(NO_ACTION)], ids=["outside", "inside"])
def test_junit_is_ascii_whatever_it_says(shown: Report) -> None:
    said = Problem("ü.yaml", Span(1, 1, 1, 1), "DCM101", "日本")
    text = written("junit", report(*shown.problems, said))
    assert (True, True) == (text.isascii(), "日本" in "".join(ET.fromstring(text).itertext()))


def test_a_problem_for_which_the_check_does_not_fail_is_no_failed_test() -> None:
    root = ET.fromstring(written("junit", report(NO_ACTION, AGAIN, failing=frozenset({NO_ACTION}))))
    assert ("2", "1") == (root.get("tests"), root.get("failures"))
    assert 1 == len(root.findall(".//failure"))
    assert "DCM402" in (root.findtext(".//system-out") or "")
