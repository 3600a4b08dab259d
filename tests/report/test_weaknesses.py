"""Each weakness: what is, what would be next, what to do, what helps."""

from typing import Any

from dcmaturity.model.pack import Pack
from dcmaturity.report.view import Action, PracticeLine, Weakness
from dcmaturity.report.weaknesses import anchor, done_by, weaknesses
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.steps import plan
from tests.small import Raw, ask, card, documented, pack, practices, tool


def found_in(found: Scorecard) -> tuple[Weakness, ...]:
    return weaknesses(found, plan(found))


def first(of: Pack, answers: dict[str, Any], **assessment: Any) -> Weakness:  # noqa: ANN401
    return found_in(card(of, answers, **assessment))[0]


def act(**said: Any) -> dict[int, Raw]:  # noqa: ANN401 - any key of a step
    """Return the texts of a question whose step to level 2 says this."""
    return {2: {"do": "Pass the act.", **said}}


# -- which -----------------------------------------------------------------------------------------


def test_what_lies_below_its_target_is_a_weakness() -> None:
    asked = pack([ask("law.a"), ask("law.b"), ask("law.c")])
    found = found_in(card(asked, {"law.a": 3, "law.b": 2, "law.c": "unknown"}, targets={"overall": 3}))
    assert [("law.b", 1)] == [(weakness.question, weakness.number) for weakness in found]


def test_they_are_numbered_in_the_order_in_which_the_plan_comes_to_them() -> None:
    asked = pack([ask("law.a", levels=act(after={"law.c": 2})), ask("law.b"), ask("law.c", weight=2)])
    found = found_in(card(asked, {"law.a": 1, "law.b": 1, "law.c": 1}))
    assert [(1, "law.c", "wave 1"), (2, "law.b", "wave 1"), (3, "law.a", "wave 2")] == [
        (weakness.number, weakness.question, weakness.wave) for weakness in found
    ]


def test_what_is_taken_for_others_sake_only_is_no_weakness() -> None:
    asked = pack([ask("law.a", levels=act(after={"law.b": 3})), ask("law.b")])
    found = found_in(card(asked, {"law.a": 1, "law.b": 2}, targets={"overall": 2}))
    assert ["law.a"] == [weakness.question for weakness in found]


# -- what is said ----------------------------------------------------------------------------------


def test_it_says_what_is_and_what_would_be() -> None:
    asked = pack([ask("law.a", why="Paper is slow."), ask("it.a")])
    found = first(asked, {"law.a": 1}, targets={"overall": 3})
    assert ("How far is law.a?", "Paper is slow.", "Law × Trade") == (found.text, found.why, found.cell)
    assert "stands at 1.0 of 5, target 3, gap 2.0" == found.standing
    assert ("It is 1.", "2 Stand-alone", "It is 2.") == (found.present, found.next_level, found.next_text)


def test_it_says_what_to_do_with_its_effort_and_outside_help() -> None:
    asked = pack([ask("law.a", levels=act(effort="high", **{"outside-help": "likely"}))])
    action = Action(do="Pass the act.", item="", remarks=("high effort", "outside help likely"))
    assert (action,) == first(asked, {"law.a": 1}).actions


def test_a_level_of_which_only_the_text_is_given_has_no_action() -> None:
    assert () == first(pack([ask("law.a")]), {"law.a": 1}).actions


def test_an_action_of_which_only_the_effort_is_given_is_none_either() -> None:
    assert () == first(pack([ask("law.a", levels={2: {"effort": "low"}})]), {"law.a": 1}).actions


def test_an_item_is_named_with_what_to_do_for_it_if_the_pack_says_so() -> None:
    items = {"pay": {"level": 2, "do": "Open an account."}, "copy": 2, "track": 3, "link": 4, "chain": 5}
    found = first(pack([practices("it.p", items)]), {"it.p": {"items": {"pay": "some"}}})
    effort = ("medium effort",)
    assert (
        Action(do="Open an account.", item="Pay", remarks=effort),
        Action(do="", item="Copy", remarks=effort),
    ) == found.actions


def test_it_says_what_comes_before() -> None:
    asked = pack(
        [
            ask("law.a", levels=act(after={"law.c": 3, "law.b": 2, "law.d": 2})),
            *map(ask, ("law.b", "law.c", "law.d")),
        ]
    )
    answers = {"law.a": 1, "law.b": 1, "law.c": 2, "law.d": "unknown"}
    found = {w.question: w for w in found_in(card(asked, answers, targets={"overall": 3}))}
    assert (
        "No. 1 (law.b) at level 2 Stand-alone",
        "No. 2 (law.c) at level 3 Integrated",
        "an answer to law.d",
    ) == found["law.a"].after


def test_it_says_what_comes_after_the_next_level_up_to_the_target() -> None:
    found = first(pack([ask("law.a")]), {"law.a": 1}, targets={"overall": 4})
    assert ("level 3 Integrated in wave 2", "level 4 Connected in wave 3") == found.further


def test_it_says_whether_the_headline_waits_for_it() -> None:
    asked = pack([ask("law.a", weight=4), ask("it.a", weight=4)])
    found = found_in(card(asked, {"law.a": 1, "it.a": 4}, targets={"overall": 5}))
    assert {"law.a": True, "it.a": False} == {weakness.question: weakness.headline for weakness in found}


def test_it_leads_to_standards_and_tools() -> None:
    standard = {
        "id": "rkc-7-4",
        "instrument": "rkc",
        "provision": "Standard 7.4",
        "subject": "Electronic commerce",
    }
    asked = pack(
        [ask("law.a", standards=["rkc-7-4"], levels=act(tools=["guide"]))],
        tools=[tool("guide")],
        standards=[standard],
    )
    found = first(asked, {"law.a": 1})
    assert ["rkc-7-4"] == [standard.anchor for standard in found.standards]
    assert [("Guide", "named for this step")] == [(link.text, link.why) for link in found.tools]


# -- words -----------------------------------------------------------------------------------------


def test_no_two_questions_share_an_anchor() -> None:
    assert ("law--a-b", "law-a--b") == (anchor("law.a-b"), anchor("law-a.b"))


def test_what_is_to_be_done_is_one_paragraph() -> None:
    items = {"pay": {"level": 2, "do": "open an account"}, "copy": 2, "track": 3, "link": 4, "chain": 5}
    asked = pack([practices("it.p", items, levels={2: {"do": "Buy a portal.\n"}})])
    (step,) = plan(card(asked, {"it.p": {"items": {"pay": "none"}}})).steps
    assert "Buy a portal. Open an account. Copy." == done_by(step.actions)


def test_a_question_says_for_whose_sake_it_goes_beyond_its_target() -> None:
    asked = pack([ask("law.a", levels={3: {"do": "Go on.", "after": {"law.b": 5}}}), ask("law.b")])
    targets = {"questions": {"law.a": 3, "law.b": 3}}
    found = found_in(card(asked, {"law.a": 2, "law.b": 2}, targets=targets))
    needed = {weakness.question: weakness.needed_by for weakness in found}
    assert {"law.a": (), "law.b": ("No. 2 (law.a) at level 3 Integrated",)} == needed


# -- who did it ------------------------------------------------------------------------------------


def test_it_names_what_others_did_at_the_next_level_of_the_same_cell() -> None:
    done = [
        documented("Examplia", "law", "trade", 2),
        documented("Farland", "law", "trade", 3),
        documented("Ruritania", "it", "trade", 2),
        documented("Isles", "law", "trade", 2, member=None, region="The Isles"),
    ]
    asked = pack([ask("law.a"), ask("it.a")], documented=done)
    found = first(asked, {"law.a": 1}, targets={"overall": 3})
    assert (
        PracticeLine(who="Examplia", text="Examplia did it.", source="Report of Examplia", year="2020"),
        PracticeLine(who="The Isles", text="Isles did it.", source="Report of Isles", year="2020"),
    ) == found.practices


def test_a_practice_that_names_its_questions_is_shown_with_no_other() -> None:
    done = [documented("Examplia", "law", "trade", 2, questions=["law.b"])]
    asked = pack([ask("law.a"), ask("law.b")], documented=done)
    shown = {w.question: len(w.practices) for w in found_in(card(asked, {"law.a": 1, "law.b": 1}))}
    assert {"law.a": 0, "law.b": 1} == shown
