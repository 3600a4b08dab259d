"""All answers, with what was said about them."""

from typing import Any

import pytest

from dcmaturity.report.answers import answers
from dcmaturity.report.view import AnswerRow
from tests.small import Raw, ask, card, measure, pack, practices


def only(question: Raw, answer: Any, **model: Any) -> AnswerRow:  # noqa: ANN401
    """Return the row of a pack's only question."""
    ((found,),) = (
        section.rows for section in answers(card(pack([question], **model), {question["id"]: answer}))
    )
    return found


# -- in every state --------------------------------------------------------------------------------

PRACTICES = "In place, by how much of it:"
NAMES = ["pay", "copy", "track", "link", "chain"]
SERVICES = practices("it.p", dict(zip(NAMES, [2, 2, 3, 4, 5], strict=True)))


@pytest.mark.parametrize(
    ("question", "answer", "said", "score"),
    [
        (ask("law.a"), 3, "Level 3 Integrated: It is 3.", "3.0"),
        (measure("it.m", 10, 60, 95, 99.5), {"value": "87.50"}, "87.5% (level 3 Integrated)", "3.0"),
        (measure("it.m", 10, 60, 95, 99.5), {"value": "100"}, "100% (level 5 Networked)", "5.0"),
        (
            SERVICES,
            {"items": dict(zip(NAMES, ["most", "half", "some", "none", "not-applicable"], strict=True))},
            PRACTICES,
            "2.3",
        ),
        (
            SERVICES,
            {"items": {"pay": "most", "copy": "unknown"}},
            PRACTICES,
            "1.5",
        ),
        (ask("law.a"), "unknown", "Unknown", ""),
        (ask("law.a"), {"note": "Ask the minister."}, "Not answered yet", ""),
        (ask("law.a"), {"not-applicable": "Others do it."}, "Not applicable: Others do it.", ""),
        (
            SERVICES,
            {"items": dict.fromkeys(NAMES, "not-applicable")},
            "Not applicable: none of its items applies",
            "",
        ),
    ],
)
def test_an_answer_is_told_in_words(question: Raw, answer: Raw, said: str, score: str) -> None:
    found = only(question, answer)
    assert (said, score) == (found.answer, found.score)


def test_each_item_of_a_practices_question_is_told() -> None:
    said = dict(zip(NAMES, ["most", "half", "some", "none", "not-applicable"], strict=True))
    told = ("Pay: most", "Copy: half", "Track: some", "Link: none", "Chain: does not apply")
    assert told == only(SERVICES, {"items": said}).parts


def test_an_item_that_was_not_mentioned_is_unknown() -> None:
    assert only(SERVICES, {"items": {"pay": "most"}}).parts[1:3] == ("Copy: unknown", "Track: unknown")


@pytest.mark.parametrize("answer", ["unknown", {"items": dict.fromkeys(NAMES, "not-applicable")}])
def test_the_items_of_a_question_that_does_not_count_are_not_told(answer: Raw) -> None:
    assert only(SERVICES, answer).parts == ()


def test_a_question_that_is_not_asked_says_whether_it_was_answered() -> None:
    asked = pack([ask("law.a", depth="quick"), ask("law.b"), ask("law.c")])
    (section,) = answers(card(asked, {"law.a": 3, "law.b": 3}, scope={"depth": "quick"}))
    assert ["Not asked, though answered", "Not asked"] == [row.answer for row in section.rows[1:]]


# -- what was said about it ------------------------------------------------------------------------

ROLES = [{"id": "legal-affairs", "name": "Legal affairs"}]


@pytest.mark.parametrize(
    ("said", "details"),
    [
        ({"confidence": "high"}, ("confidence high",)),
        ({"planned": {"level": 4, "by": 2028}}, ("planned: level 4 Connected by 2028",)),
        ({"by": "legal-affairs"}, ("answered by Legal affairs",)),
        ({"by": "somebody else"}, ("answered by somebody else",)),
        ({"at": "2026-05-03T14:02:11Z"}, ("3 May 2026",)),
        ({"confidence": "low", "by": "ict"}, ("confidence low", "answered by ict")),
        ({}, ()),
    ],
)
def test_the_details_of_an_answer_are_told_where_there_are_any(said: Raw, details: tuple[str, ...]) -> None:
    assert details == only(ask("law.a"), {"level": 3, **said}, roles=ROLES).details


def test_evidence_is_told_with_where_it_is_kept_and_its_date() -> None:
    evidence = [{"what": "Act 12/2024", "where": "Gazette 44", "on": "2024-06-01"}, {"what": "Circular 9"}]
    found = only(ask("law.a"), {"level": 3, "evidence": evidence, "note": "Not tried in court."})
    assert ("Act 12/2024, Gazette 44, 1 June 2024", "Circular 9") == found.evidence
    assert "Not tried in court." == found.note


# -- sections --------------------------------------------------------------------------------------


def test_the_answers_come_by_questionnaire_and_one_of_which_nothing_is_asked_is_left_out() -> None:
    asked = pack([ask("law.a"), ask("it.a"), ask("ai.a"), ask("data.a")], modules={"ai": "it", "data": "it"})
    found = answers(card(asked, {"it.a": 3, "data.a": 2}))
    assert ["Law", "It", "Data"] == [section.title for section in found]
    assert ["law.a", "it.a", "data.a"] == [row.question for section in found for row in section.rows]
    assert "Law × Trade" == found[0].rows[0].cell
