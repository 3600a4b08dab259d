"""Tools and standards as a reader meets them."""

from typing import Any

import pytest

from dcmaturity.model.catalogue import Standard, Tool
from dcmaturity.report.links import recommended_link, standard_line, tool_link
from dcmaturity.report.view import Link
from dcmaturity.scoring.toolbox import Recommended
from tests.small import tool


def catalogued(**said: Any) -> Tool:  # noqa: ANN401 - any key of a tool
    return Tool.model_validate(tool("guide", **said))


def test_a_tool_is_a_link_with_its_purpose() -> None:
    expected = Link(text="Guide", url="https://example.org/guide", purpose="It helps.", remarks=())
    assert expected == tool_link(catalogued())


@pytest.mark.parametrize(
    ("said", "remarks"),
    [
        ({"access": "members"}, ("members only",)),
        ({"access": "mixed"}, ("partly members only",)),
        ({"access": "unknown"}, ()),
        ({"status": "superseded"}, ("status superseded",)),
        ({"link": {"kind": "official", "seen": False}}, ("address not confirmed",)),
        ({"link": {"kind": "landing", "seen": True}}, ("leads to the list it is part of",)),
        ({"link": {"kind": "news", "seen": True}}, ("leads to a news item about it",)),
        (
            {"access": "members", "link": {"kind": "magazine", "seen": False}, "status": "unclear"},
            ("members only", "address not confirmed", "leads to an article about it", "status unclear"),
        ),
    ],
)
def test_a_reader_is_told_what_to_know_before_opening_it(
    said: dict[str, Any], remarks: tuple[str, ...]
) -> None:
    assert remarks == tool_link(catalogued(**said)).remarks


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (Recommended(catalogued(), named=True), "named for this step"),
        (Recommended(catalogued(), named=False), "serves this enabler, theme and level"),
        (Recommended(catalogued(), named=True, item="Payment"), "for “Payment”"),
    ],
)
def test_a_tool_for_a_step_says_why_it_stands_there(found: Recommended, why: str) -> None:
    assert why == recommended_link(found).why


PROVISION = {
    "id": "rkc-7-4",
    "instrument": "rkc",
    "provision": "Standard 7.4",
    "subject": "Electronic commerce.",
}


def test_a_standard_is_one_line() -> None:
    standard = Standard.model_validate(PROVISION)
    assert "Revised Kyoto Convention, Standard 7.4" == standard_line(standard)


def test_a_standard_says_where_the_guidelines_treat_it() -> None:
    standard = Standard.model_validate({**PROVISION, "sections": ["8.2", "11"]})
    assert "Revised Kyoto Convention, Standard 7.4 (ICT Guidelines 8.2, 11)" == standard_line(standard)
