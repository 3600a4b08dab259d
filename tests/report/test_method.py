"""How the numbers came about, in the report's words."""

from typing import Any

import pytest

from dcmaturity.report.method import method
from dcmaturity.report.view import Method
from tests.small import Raw, ask, card, pack

REACHES = [ask(f"it.{reach}", reach=reach) for reach in ("own", "national")]


def of(*questions: Raw, **model: Any) -> Method:  # noqa: ANN401 - any key of the model
    found = card(pack(questions or [ask("law.a")], **model), {})
    return method(found, answers_digest="sha256:1234", tool_version="0.1.0")


def test_the_method_names_what_a_reader_can_check() -> None:
    found = dict(of().digests)
    assert ["Pack", "Digest of the pack", "Digest of the answers", "dcmaturity"] == list(found)
    assert ("small 1.0.0", "sha256:1234") == (found["Pack"], found["Digest of the answers"])
    assert ("0.1.0", "sha256:") == (found["dcmaturity"], found["Digest of the pack"][:7])


def test_the_scale_stands_with_its_provenance() -> None:
    found = of()
    assert "Made up." == found.provenance
    assert [(1, "Paper-based"), (5, "Networked")] == [
        (s.level, s.name) for s in (found.scale[0], found.scale[-1])
    ]


@pytest.mark.parametrize(
    ("scoring", "said"),
    [
        (
            {},
            "A group reaches a level when 80% of the weight of its questions has reached it. No group",
        ),
        ({"level": {"rule": "lowest"}}, "A group's level is that of its lowest question. No group passes"),
        ({"level": {"rule": "mean"}}, "A group's level is the whole part of its index. No group passes"),
        (
            {"level": {"share": "0.6"}},
            "The headline is the level that 60% of the weight of all questions has",
        ),
        ({"headline": {"rule": "lowest-enabler"}}, "The headline is the level of the lowest enabler."),
        ({"headline": {"rule": "attainment"}}, "The headline is the level that 80% of the weight of all"),
        ({"headline": {"rule": "mean"}}, "The headline is the whole part of the overall index."),
        ({}, "Without evidence an answer supports at most level 2."),
        ({"evidence-from": 1}, "Without evidence an answer supports at most level 1."),
        ({"provisional-below": "0.5"}, "Below a coverage of 50% a score is provisional."),
    ],
)
def test_the_rules_are_those_that_the_numbers_were_made_with(scoring: Raw, said: str) -> None:
    assert 1 == sum(rule.startswith(said) for rule in of(scoring=scoring).rules)


def test_the_rule_on_interoperability_names_the_reaches_that_are_asked_for() -> None:
    expected = (
        "For the headline, level 3 needs interoperability inside the administration at level 3 "
        "and level 4 needs interoperability with other agencies and trade at level 4."
    )
    assert expected in of(*REACHES).rules


@pytest.mark.parametrize(
    "model",
    [
        {"scoring": {"headline": {"reach": {}}}},
        {"levels": {0: "None", 1: "Some", 2: "Much"}},
    ],
    ids=["none is needed", "none is on the scale"],
)
def test_there_is_no_such_rule_where_no_level_needs_a_reach(model: Raw) -> None:
    assert not [rule for rule in of(*REACHES, **model).rules if rule.startswith("For the headline,")]
