"""The first page of the report."""

from typing import Any

import pytest

from dcmaturity.report.summary import summary
from tests.small import Raw, ask, card, pack

TWO = pack([ask("law.a", weight=4), ask("law.b")])
EVIDENCE = [{"what": "Act 12/2024"}]


def test_the_headline_is_a_level_with_its_name_meaning_and_place() -> None:
    found = summary(card(TWO, {"law.a": 3, "law.b": 2}))
    assert ("Level 3 of 5: Integrated", "Integrated work.", 0.5) == (found.level, found.means, found.at)
    assert ("2.8", "2.8", "100%") == (found.index, found.range, found.coverage)


def test_without_a_headline_there_is_no_level_but_an_index() -> None:
    found = summary(card(pack([ask("law.a"), ask("it.a")]), {"law.a": 3}))
    assert ("Not scored yet", "", None) == (found.level, found.means, found.at)
    assert ("3.0", "2.0 to 4.0", "50%") == (found.index, found.range, found.coverage)


def test_where_nothing_applies_nothing_is_scored() -> None:
    found = summary(card(pack([ask("law.a")]), {"law.a": {"not-applicable": "Others do it."}}))
    assert ("not scored", "not scored", "nothing applies") == (found.index, found.range, found.coverage)


def test_it_says_why_the_headline_is_not_higher() -> None:
    found = summary(card(TWO, {"law.a": 3, "law.b": 2}))
    assert ("0% of the weight of all answers has reached level 4; 80% is needed.",) == found.held_back[:1]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"law.a": 3}, ""),  # 80% exactly
        ({"law.b": 3}, "Provisional: 20% of the weight is answered, less than 80%."),
    ],
)
def test_a_score_is_provisional_when_too_little_is_answered(answers: Raw, said: str) -> None:
    assert said == summary(card(TWO, answers)).provisional


BACKED = "The evidence on file supports index {}, level 2 Stand-alone:"


def proved(level: int) -> Raw:
    return {"level": level, "evidence": EVIDENCE}


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({}, "not scored"),
        ({"law.a": 2, "law.b": proved(5)}, "The evidence on file supports the whole claim."),
        (
            {"law.a": 3, "law.b": proved(3)},
            f"{BACKED.format('2.2')} 1 answer claims more than is proved (law.a).",
        ),
        (
            {"law.a": 4, "law.b": 3},
            f"{BACKED.format('2.0')} 2 answers claim more than is proved (law.a and law.b).",
        ),
    ],
)
def test_it_says_what_the_evidence_supports(answers: Raw, said: str) -> None:
    assert said == summary(card(TWO, answers)).supported


def test_it_counts_how_the_questions_stand_and_leaves_out_what_is_none() -> None:
    asked = pack([ask(f"law.{slug}") for slug in "abcd"] + [ask("ai.a")], modules={"ai": "law"})
    answers: dict[str, Any] = {"law.a": 3, "law.b": "unknown", "law.c": {"not-applicable": "Others do it."}}
    counts = ("1 answered", "1 unknown", "1 unanswered", "1 not applicable", "1 not asked")
    assert counts == summary(card(asked, answers)).counts
    assert ("2 answered",) == summary(card(TWO, {"law.a": 3, "law.b": 3})).counts


# -- remarks ---------------------------------------------------------------------------------------

NO_RANKING = "Scores help a discussion. They rank nobody, and no target is right for everybody."


def test_the_last_remark_is_what_scores_are_for() -> None:
    assert (NO_RANKING,) == summary(card(TWO, {})).remarks


def test_an_answer_that_is_not_asked_for_is_named() -> None:
    asked = pack([ask("law.a"), ask("ai.a"), ask("ai.b")], modules={"ai": "law"})
    remarks = summary(card(asked, {"law.a": 3, "ai.a": 3, "ai.b": 3})).remarks
    assert ("Answered but not asked, and so not scored: ai.a and ai.b.", NO_RANKING) == remarks


def test_answers_to_another_version_are_said_to_be() -> None:
    remarks = summary(card(TWO, {}, pack={"id": "small", "version": "1.2.0"})).remarks
    assert 2 == len(remarks)
    assert "1.2.0" in remarks[0]
