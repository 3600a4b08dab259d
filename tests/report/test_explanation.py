"""How a number came about."""

from typing import Any

import pytest

from dcmaturity.errors import UnknownName
from dcmaturity.report.explanation import Block, Explanation, explanation
from tests.small import Raw, ask, card, measure, pack, practices

EVIDENCE = [{"what": "Act 12/2024"}]
NO = {"not-applicable": "No."}


def block(found: Explanation, heading: str) -> Block:
    """Return the block whose heading begins so."""
    (found_block,) = (block for block in found.blocks if block.heading.startswith(heading))
    return found_block


# -- groups ----------------------------------------------------------------------------------------

LAW = pack([ask("law.a", weight=2, key=True), ask("law.b"), ask("law.c", weight=2)])
LAW_ANSWERS = {"law.a": {"level": 3, "evidence": EVIDENCE}, "law.b": 5, "law.c": 4}


def test_a_group_is_told_with_what_is_claimed_and_what_is_proved() -> None:
    found = explanation(card(LAW, LAW_ANSWERS), "enablers.law")
    said = "Law: level 3 Integrated, index 3.8; supported by evidence: index 2.4, level 2 Stand-alone"
    assert said == found.title


def test_what_counted_stands_with_its_weight_and_share_the_heaviest_first() -> None:
    expected = Block(
        "What counted",
        (
            ("question", "weight", "share", "score"),
            ("law.a (key)", "2", "40%", "3.0"),
            ("law.c", "2", "40%", "4.0"),
            ("law.b", "1", "20%", "5.0"),
        ),
    )
    assert expected == block(explanation(card(LAW, LAW_ANSWERS), "enablers.law"), "What counted")


def test_of_many_that_counted_the_lightest_are_only_counted() -> None:
    asked = pack([ask(f"law.q{number}", weight=1 if number > 7 else 2) for number in range(10)])
    found = block(
        explanation(card(asked, {question.id: 2 for question in asked.questions}), "overall"), "What counted"
    )
    assert (1 + 8, ("2 lighter questions not shown.",)) == (len(found.rows), found.sentences)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            "attainment",
            "level 2: 100%, level 3: 100%, level 4: 60%, level 5: 20%. 80% is needed.",
        ),
        ("mean", "level 2: 100%, level 3: 100%, level 4: 60%, level 5: 20%."),
    ],
)
def test_the_share_at_each_level_stands_beside_what_the_rule_needs(rule: str, said: str) -> None:
    asked = pack(
        [ask("law.a", weight=2), ask("law.b"), ask("law.c", weight=2)], scoring={"level": {"rule": rule}}
    )
    assert (said,) == block(explanation(card(asked, LAW_ANSWERS), "enablers.law"), "Share").sentences


def test_a_key_question_is_named_beside_the_level_that_the_rule_alone_would_give() -> None:
    asked = pack([ask("law.a", key=True), ask("law.b", weight=5)])
    found = explanation(card(asked, {"law.a": 2, "law.b": 5}), "enablers.law")
    assert (
        "By the rule `attainment` alone: level 5 Networked.",
        "No group passes a key question, and law.a stands at 2.0.",
    ) == block(found, "What holds").sentences


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (
            {"law.a": 1, "it.a": 5},
            "Law stands at level 1; the headline is at most one level above the lowest enabler.",
        ),
        ({"law.a": 5, "it.a": 5}, "Nothing: it is the top of the scale."),
        ({"law.a": 5}, "There is no headline level until a question of It is answered."),
    ],
)
def test_the_whole_is_held_by_what_holds_the_headline(answers: Raw, said: str) -> None:
    found = explanation(card(pack([ask("law.a"), ask("it.a", weight=5)]), answers), "overall")
    assert (said,) == block(found, "What holds").sentences


def test_the_range_names_what_widens_it_the_widest_first() -> None:
    services = practices("law.p", {"pay": 2, "track": 3, "link": 4, "chain": 5})
    asked = pack([services, ask("law.a", weight=2), ask("law.b"), ask("law.c")])
    answers = {"law.p": {"items": {"pay": "most", "track": "most"}}, "law.a": "unknown", "law.c": 2}
    assert Block(
        "Range: the index lies between 1.60 and 4.40, widened by",
        (
            ("law.a", "unknown", "1.60 levels"),
            ("law.b", "unanswered", "0.80 levels"),
            ("law.p", "answered", "0.40 levels"),
        ),
    ) == block(explanation(card(asked, answers), "enablers.law"), "Range")


def test_a_range_that_nothing_widens_is_said_to_be_exact() -> None:
    found = explanation(card(LAW, LAW_ANSWERS), "enablers.law")
    assert ("The index is exact: nothing unknown could change it.",) == block(found, "Range").sentences


def test_what_would_raise_the_level_is_named_with_what_is_missing() -> None:
    found = explanation(card(LAW, {"law.a": 3, "law.b": 2, "law.c": 4}), "enablers.law")
    assert Block(
        "What would raise it to level 4 Connected",
        (("law.a", "from 3.0", "weight 2"), ("law.b", "from 2.0", "weight 1")),
        ("40% of the weight has still to reach it.",),
    ) == block(found, "What would raise")


def test_nothing_is_said_to_be_missing_where_the_rule_asks_for_no_share() -> None:
    asked = pack([ask("law.a"), ask("law.b")], scoring={"level": {"rule": "lowest"}})
    found = explanation(card(asked, {"law.a": 1, "law.b": 3}), "enablers.law")
    assert () == block(found, "What would raise").sentences


@pytest.mark.parametrize(
    ("answers", "said"),
    [({"law.a": 5, "it.a": 5}, "There is no level above."), ({"law.a": 5}, "First a headline.")],
)
def test_where_no_level_comes_next_it_is_said_why(answers: Raw, said: str) -> None:
    found = explanation(card(pack([ask("law.a"), ask("it.a")]), answers), "overall")
    assert (said,) == block(found, "What would raise").sentences


def test_the_top_can_be_level_zero() -> None:
    asked = pack([ask("law.a")], levels={-1: "Nothing", 0: "All"})
    found = explanation(card(asked, {"law.a": 0}), "enablers.law")
    assert ("There is no level above.",) == block(found, "What would raise").sentences


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (
            {"law.a": "unknown"},
            ("No question of this group is answered.", "Open: law.a (unknown) and law.b (unanswered)."),
        ),
        ({"law.a": NO, "law.b": NO}, ("Nothing in this group applies.",)),
    ],
)
def test_a_group_that_is_not_scored_says_why(answers: Raw, said: tuple[str, ...]) -> None:
    found = explanation(card(pack([ask("law.a"), ask("law.b")]), answers), "enablers.law")
    assert Explanation("Law: not scored", (Block("Why", sentences=said),)) == found


@pytest.mark.parametrize(
    ("number", "end"),
    [
        (8, "law.q6 (unanswered) and law.q7 (unanswered)."),
        (10, "law.q6 (unanswered), law.q7 (unanswered) and 2 more."),
    ],
)
def test_of_many_open_questions_the_last_are_only_counted(number: int, end: str) -> None:
    asked = pack([ask(f"law.q{place}") for place in range(number)])
    (why,) = explanation(card(asked, {}), "enablers.law").blocks
    assert why.sentences[1].endswith(end)


# -- questions -------------------------------------------------------------------------------------

SERVICES = practices("it.p", {"pay": 2, "track": 3, "link": 4, "chain": 5})


@pytest.mark.parametrize(
    ("question", "answer", "title", "said"),
    [
        (ask("law.a"), 2, "law.a: score 2.0", "Level 2 Stand-alone: It is 2."),
        (
            measure("law.m", 10, 60, 95, 99.5),
            {"value": "70"},
            "law.m: score 3.0",
            "70% (level 3 Integrated)",
        ),
        (SERVICES, {"items": {"pay": "half"}}, "it.p: score 1.5", "In place, by how much of it:"),
        (ask("law.a"), "unknown", "law.a: unknown", "Unknown"),
        (ask("law.a"), {"note": "Ask."}, "law.a: unanswered", "Not answered yet"),
        (ask("law.a"), NO, "law.a: not-applicable", "Not applicable: No."),
        (
            ask("law.a", ask_when={"any": [{"profile": "landlocked", "is": "yes"}]}),
            3,
            "law.a: not-asked",
            "Not asked, though answered",
        ),
    ],
)
def test_a_question_is_told_in_every_state(question: Raw, answer: Any, title: str, said: str) -> None:  # noqa: ANN401
    facts = [{"id": "landlocked", "text": "Is it?", "values": ["yes", "no"]}]
    administration = {"name": "Customs of Examplia", "profile": {"landlocked": "no"}}
    found = card(pack([question], profile=facts), {question["id"]: answer}, administration=administration)
    told = explanation(found, question["id"])
    assert title == told.title
    assert (question["text"],) == block(told, "Question").sentences
    assert block(told, "Answer").sentences[0].startswith(said)
    assert ("score" in title) == (4 == len(told.blocks)), "only what counts has a target"


@pytest.mark.parametrize(
    ("answer", "said"),
    [(4, ("Without evidence it supports 2.0 only.",)), (2, ()), ({"level": 4, "evidence": EVIDENCE}, ())],
)
def test_a_question_says_what_its_evidence_supports(answer: Any, said: tuple[str, ...]) -> None:  # noqa: ANN401
    found = explanation(card(pack([ask("law.a")]), {"law.a": answer}), "law.a")
    assert said == block(found, "Answer").sentences[1:]


def test_a_question_says_where_it_counts() -> None:
    asked = pack(
        [ask("law.a", weight=3, reach="own", goals=["gain"])], goals=[{"id": "gain", "name": "Gain"}]
    )
    expected = (
        "enablers.law, themes.trade, cells.law.trade, goals.gain and interoperability.own, with weight 3."
    )
    assert (expected,) == block(explanation(card(asked, {}), "law.a"), "It counts in").sentences


@pytest.mark.parametrize(
    ("targets", "heading"),
    [
        ({}, "Target 2 Stand-alone (the default), gap 1.0"),
        ({"overall": 3}, "Target 3 Integrated (the overall target), gap 2.0"),
        ({"enablers": {"law": 3}}, "Target 3 Integrated (the enabler's own), gap 2.0"),
        ({"themes": {"trade": 3}}, "Target 3 Integrated (the theme's own), gap 2.0"),
        ({"questions": {"law.a": 1}}, "Target 1 Paper-based (the question's own), gap 0.0"),
    ],
)
def test_a_question_says_whose_target_it_has(targets: Raw, heading: str) -> None:
    found = explanation(card(pack([ask("law.a")]), {"law.a": 1}, targets=targets), "law.a")
    assert heading == found.blocks[-1].heading


def test_a_question_says_its_steps_and_what_comes_first() -> None:
    asked = pack([ask("law.a", levels={2: {"do": "Pass it.", "after": {"law.b": 2}}}), ask("law.b")])
    found = explanation(card(asked, {"law.a": 1, "law.b": 1}, targets={"overall": 3}), "law.a")
    assert (
        "Level 2 Stand-alone, wave 2: It is 2. Do: Pass it. First: law.b at level 2 Stand-alone.",
        "Level 3 Integrated, wave 3: It is 3. Do: The pack names no action.",
    ) == found.blocks[-1].sentences


# -- neither ---------------------------------------------------------------------------------------


def test_a_name_that_does_not_exist_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="Did you mean `enablers.law`") as caught:
        explanation(card(LAW, {}), "enabler.law")
    assert "enabler.law" == caught.value.where


def test_the_last_part_of_a_name_is_answered_with_the_whole() -> None:
    with pytest.raises(UnknownName, match="Did you mean `enablers.law`"):
        explanation(card(LAW, {}), "law")


def test_a_name_like_none_is_answered_with_those_there_are_when_they_are_few() -> None:
    with pytest.raises(UnknownName, match="There is `overall`, `enablers.law`, `themes.trade`"):
        explanation(card(LAW, {}), "???")


def test_a_name_like_none_is_answered_with_how_names_look_when_they_are_many() -> None:
    asked = pack([ask("law.a"), ask("it.a"), ask("skills.a"), ask("money.a")])
    with pytest.raises(UnknownName, match="Try `overall`"):
        explanation(card(asked, {}), "???")


# -- words -----------------------------------------------------------------------------------------

TERMS = [{"term": "time release study", "short": "TRS", "means": "A measurement."}]


def test_the_words_that_an_explanation_uses_are_explained_in_it() -> None:
    asked = pack([ask("law.a", text="Is there a TRS?"), ask("law.b")], terms=TERMS)
    found = explanation(card(asked, {"law.a": 1}), "law.a")
    assert ("TRS: Time release study. A measurement.",) == block(found, "Words used here").sentences
    assert "Words used here" not in [b.heading for b in explanation(card(asked, {}), "law.b").blocks]


def test_a_term_is_explained_by_itself() -> None:
    asked = pack([ask("law.a")], terms=TERMS)
    expected = Explanation(
        "TRS", (Block("In the glossary", sentences=("Time release study. A measurement.",)),)
    )
    assert expected == explanation(card(asked, {}), "trs")


def test_a_standard_is_explained_like_any_group() -> None:
    standard = {"id": "rkc-7-4", "instrument": "rkc", "provision": "Standard 7.4", "subject": "Law"}
    asked = pack([ask("law.a", standards=["rkc-7-4"]), ask("law.b")], standards=[standard])
    found = explanation(card(asked, {"law.a": 2, "law.b": 4}), "standards.rkc-7-4")
    assert found.title.startswith("Revised Kyoto Convention, Standard 7.4: level 2 Stand-alone, index 2.0")
