"""Tools and standards as a reader meets them."""

from typing import Any

import pytest

from dcmaturity.model.catalogue import Standard, Tool
from dcmaturity.report.links import recommended_link, references, tool_link
from dcmaturity.report.view import Link, Reference
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


def test_a_standard_is_called_by_instrument_and_provision() -> None:
    standard = Standard.model_validate(PROVISION)
    expected = Reference(anchor=standard.id, text="Revised Kyoto Convention, Standard 7.4")
    assert (expected,) == references([standard])


def test_the_wcos_own_instruments_come_before_the_agreement_of_another_organization() -> None:
    kinds = ["tfa", "work-programme", "rkc", "ict-guidelines-review"]
    found = references(
        Standard.model_validate({**PROVISION, "id": kind, "instrument": kind}) for kind in kinds
    )
    assert ["rkc", "ict-guidelines-review", "work-programme", "tfa"] == [one.anchor for one in found]
