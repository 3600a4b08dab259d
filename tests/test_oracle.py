"""Checks of the oracle itself: numbers worked out by hand, and what must hold in any world."""

import re
import unicodedata
from copy import deepcopy
from fractions import Fraction as F  # noqa: N817 - there are many
from math import floor
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.oracle import Raw, Reading, scorecard, steps
from tests.strategies import World, questions_of, texts, worlds

FOUND = {"what": "Act 12/2024", "where": "Official Gazette 44", "on": "2024-06-01"}


# -- worlds to work out by hand --------------------------------------------------------------------


def ask(qid: str, **extra: Any) -> Raw:  # noqa: ANN401 - any key of a question
    """Return a question; `not_asked` style names are written with hyphens."""
    said = {name.replace("_", "-"): value for name, value in extra.items()}
    return {"id": qid, "theme": "t", "text": "?", **said}


def world(questions: list[Raw], answers: Raw, scoring: Raw | None = None, **extra: Any) -> World:  # noqa: ANN401
    """Return a world on levels 1 to 5; a question `e.a` is in the file and the enabler `e`."""
    names = list(dict.fromkeys(question["id"].split(".")[0] for question in questions))
    levels = extra.pop("levels", range(1, 6))
    model = {
        "levels": [{"level": n, "name": str(n), "means": "m"} for n in levels],
        "enablers": [{"id": name, "name": name, "means": "m"} for name in names],
        "themes": [{"id": "t", "name": "t", "means": "m"}],
        "goals": [{"id": "g", "name": "g"}],
        "scoring": scoring or {},
    }
    files = [
        {
            "id": name,
            "enabler": name,
            "questions": [q for q in questions if q["id"].startswith(f"{name}.")],
        }
        for name in names
    ]
    return model, files, {"answers": answers, **extra}


def levels_of(**levels: int) -> Raw:
    """Return answers to the questions of the enabler `e` by slug."""
    return {f"e.{slug}": {"level": level} for slug, level in levels.items()}


def group(of: World, key: str = "enablers.e") -> Raw:
    """Return a group of a world's scorecard."""
    found: Raw = scorecard(*of)["groups"][key]
    return found


def answered(question: Raw, answer: Raw, scoring: Raw | None = None) -> Raw:
    """Return the entry of a world's only question."""
    qid = question["id"]
    found: Raw = scorecard(*world([question], {qid: answer}, scoring))["questions"][qid]
    return found


# -- known numbers ---------------------------------------------------------------------------------


@pytest.mark.parametrize("a3", [0, 4])
def test_the_published_example_of_samm_comes_out_and_an_over_achievement_does_not_compensate(
    a3: int,
) -> None:
    # SAMM's quarters on the levels 0 to 4: current .25 0 0 1 0 0, target 1 1 0 1 .5 0.
    slugs = ["a1", "a2", "a3", "b1", "b2", "b3"]
    targets = dict(zip([f"e.{slug}" for slug in slugs], [4, 4, 0, 4, 2, 0], strict=True))
    current = levels_of(a1=1, a2=0, a3=a3, b1=4, b2=0, b3=0)
    wanted: Raw = {"levels": range(5), "targets": {"questions": targets}}
    found = group(world([ask(qid) for qid in targets], current, **wanted))
    assert F(14, 6) == found["target"]
    assert F(9, 6) == found["gap"]
    assert 1 - F("2.25") / F("3.5") == found["to-target"]


# -- a question's score ----------------------------------------------------------------------------

PLACES = [(slug, level) for level in range(2, 6) for slug in "xy"]
ITEMS = [{"id": f"{slug}{level}", "level": level, "text": "?"} for slug, level in PLACES]
E_SERVICES = ask("e.a", kind="practices", items=ITEMS)


@pytest.mark.parametrize(
    ("items", "staged", "summed"),
    [
        ("most most half most some none none none", 3 + F(1, 8), 1 + F(15, 8)),
        ("most most most most most most most most", F(5), F(5)),
        ("none none most most most most most most", F(1), F(4)),
        ("most most unknown unknown most most none none", F(2), F(3)),
        # all of a level not applicable: as the nearest lower level, else as the nearest higher
        ("most most not-applicable not-applicable none none most most", F(3), F(4)),
        ("not-applicable not-applicable half half none none none none", 1 + F(1, 2), F(2)),
        (
            "not-applicable not-applicable not-applicable not-applicable most most none most",
            4 + F(1, 2),
            F("4.5"),
        ),
        ("not-applicable most some not-applicable none none none none", 2 + F(1, 4), 2 + F(1, 4)),
    ],
)
def test_practices_score_by_the_items_in_place(items: str, staged: F, summed: F) -> None:
    names = [item["id"] for item in E_SERVICES["items"]]
    answer = {"items": dict(zip(names, items.split(), strict=True))}
    assert staged == answered(E_SERVICES, answer)["score"]
    assert summed == answered(E_SERVICES, answer, {"practices": {"credit": "sum"}})["score"]


def test_unconfirmed_items_count_nothing_and_widen_the_range() -> None:
    items = dict.fromkeys(["x2", "y2", "x3"], "most")
    found = group(world([E_SERVICES], {"e.a": {"items": items}}))
    assert (F(2) + F(1, 2), F(2) + F(1, 2), F(5)) == (found["low"], found["index"], found["high"])
    assert (2, 2, 5) == (found["level-low"], found["level"], found["level-high"])
    assert F(3, 8) == found["coverage"]


@pytest.mark.parametrize(
    ("items", "state"),
    [
        ({}, "unanswered"),
        (dict.fromkeys(["x2", "y2"], "unknown"), "unanswered"),
        ({"x2": "not-applicable", "y2": "none"}, "answered"),
        ({item["id"]: "not-applicable" for item in E_SERVICES["items"]}, "not-applicable"),
    ],
)
def test_items_make_the_state_of_practices(items: Raw, state: str) -> None:
    assert state == answered(E_SERVICES, {"items": items})["state"]


@pytest.mark.parametrize(
    ("better", "value", "score"),
    [
        *(("higher", "9.9", 1), ("higher", "10", 2), ("higher", "87.5", 3), ("higher", "99.5", 5)),
        *(("lower", "48.5", 1), ("lower", "48", 2), ("lower", "8", 4), ("lower", "0", 5)),
    ],
)
def test_a_measure_scores_the_highest_threshold_met(better: str, value: str, score: int) -> None:
    limits = ["10", "60", "95", "99.5"] if better == "higher" else ["48", "24", "8", "2"]
    thresholds = dict(zip(range(2, 6), map(F, limits), strict=True))
    question = ask("e.a", kind="measure", thresholds=thresholds, better=better)
    assert score == answered(question, {"value": F(value)})["score"]


# -- states ----------------------------------------------------------------------------------------


def states(of: World) -> Raw:
    """Return the states of a world's questions."""
    return {qid: question["state"] for qid, question in scorecard(*of)["questions"].items()}


def test_what_is_out_of_scope_is_not_asked() -> None:
    questions = [ask("e.a", depth="quick"), ask("e.b"), ask("f.a"), ask("m.a")]
    model, files, assessment = world(questions, {})
    files[2] |= {"module": True, "enabler": "e"}
    assessment["scope"] = {"questionnaires": ["e"]}
    asked = {"e.a": "unanswered", "e.b": "unanswered", "m.a": "not-asked", "f.a": "not-asked"}
    assert asked == states((model, files, assessment))
    assessment["scope"] = {"depth": "quick"}
    assert asked | {"e.b": "not-asked"} == states((model, files, assessment))
    assessment["scope"] = {"modules": ["m"]}
    everything = dict.fromkeys(["e.a", "e.b", "m.a", "f.a"], "unanswered")
    assert everything == states((model, files, assessment))
    assert list(everything) == list(states((model, files, assessment)))


@pytest.mark.parametrize(
    ("one", "other", "any_of", "all_of"),
    [
        ({"level": 3}, {"level": 1}, "unanswered", "not-asked"),
        ({"level": 2}, {"level": 2}, "not-asked", "not-asked"),
        ({"level": 3}, {"unknown": True}, "unanswered", "unanswered"),
        ({"level": 2}, {"unknown": True}, "unanswered", "not-asked"),
        ({"level": 2}, {"not-applicable": "No."}, "not-asked", "not-asked"),
        ({"note": "Ask."}, {"not-applicable": "No."}, "unanswered", "not-asked"),
    ],
)
def test_a_condition_asks_unless_it_is_decided_and_false(
    one: Raw, other: Raw, any_of: str, all_of: str
) -> None:
    parts = [{"question": qid, "at-least": 3} for qid in ("e.a", "e.b")]
    questions = [
        *(
            ask("e.x", ask_when={"any": parts}),
            ask("e.y", ask_when={"all": parts}),
            ask("e.a"),
            ask("e.b"),
        ),
        ask("e.z", ask_when={"any": [{"question": "e.y", "at-least": 1}]}),
    ]
    found = states(world(questions, {"e.a": one, "e.b": other}))
    assert (any_of, all_of, all_of) == (found["e.x"], found["e.y"], found["e.z"])


@pytest.mark.parametrize(
    ("profile", "state"),
    [({}, "unanswered"), ({"f": "yes"}, "unanswered"), ({"f": "no"}, "not-asked")],
)
def test_a_condition_on_a_fact_is_open_while_the_fact_is_missing(profile: Raw, state: str) -> None:
    question = ask("e.a", ask_when={"any": [{"profile": "f", "is": "yes"}]})
    assert {"e.a": state} == states(world([question], {}, administration={"profile": profile}))


# -- groups ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "level"),
    [
        ({}, 1),
        ({"share": F(3, 4)}, 3),
        ({"share": F(1, 2)}, 4),
        ({"rule": "lowest"}, 1),
        ({"rule": "mean"}, 3),
    ],
)
def test_each_rule_makes_a_level(rule: Raw, level: int) -> None:
    questions = [ask("e.a", weight=2), ask("e.b"), ask("e.c")]
    found = group(world(questions, levels_of(a=4, b=3, c=1), {"level": rule}))
    assert (F(3), level) == (found["index"], found["level"])


def test_a_key_question_holds_its_groups_but_not_the_headline() -> None:
    questions = [ask("e.a", key=True, goals=["g"]), ask("e.b"), ask("e.c")]
    scoring = {"level": {"rule": "mean"}, "headline": {"rule": "mean"}}
    card = scorecard(*world(questions, levels_of(a=2, b=5, c=5), scoring))
    found = {key: entry["level"] for key, entry in card["groups"].items()}
    assert found == {"overall": 4, "enablers.e": 2, "themes.t": 2, "goals.g": 2, "cells.e.t": 2}


def test_states_are_left_out_of_the_index_and_make_range_and_coverage() -> None:
    questions = [
        ask("e.a", weight=2),
        ask("e.b"),
        ask("e.c"),
        ask("e.d"),
        {**E_SERVICES, "id": "e.p"},
    ]
    answers = levels_of(a=3) | {"e.b": {"unknown": True}, "e.c": {"not-applicable": "No."}}
    answers["e.p"] = {"items": dict.fromkeys(["x2", "y2", "x3", "y3"], "most")}
    found = group(world(questions, answers, {"level": {"rule": "mean"}}))
    assert (F(11, 5), F(3), F(21, 5)) == (found["low"], found["index"], found["high"])
    assert (2, 3, 4) == (found["level-low"], found["level"], found["level-high"])
    assert (F(5, 2) / 5, True) == (found["coverage"], found["provisional"])
    counts = {"counted": 2, "not-applicable": 1, "unknown": 1, "unanswered": 1, "not-asked": 0}
    assert counts == found["questions"]


def test_a_group_with_nothing_counted_is_not_scored() -> None:
    found = group(world([ask("e.a"), ask("f.a")], {"f.a": {"level": 2}}))
    numbers = [
        "index",
        "level",
        "low",
        "high",
        "level-low",
        "level-high",
        "target",
        "gap",
        "to-target",
    ]
    assert {None} == {found[name] for name in numbers} | set(found["supported"].values())
    assert F(0) == found["coverage"]


def test_an_answer_without_evidence_supports_no_level_from_which_evidence_is_asked() -> None:
    answers = levels_of(a=5, b=5) | {"e.c": {"level": 1, "evidence": []}}
    answers["e.a"]["evidence"] = [FOUND]
    of = world([ask("e.a"), ask("e.b"), ask("e.c")], answers, {"level": {"rule": "mean"}})
    assert {"index": F(8, 3), "level": 2} == group(of)["supported"]
    assert {"index": F(8, 3), "level": 1} == group(of, "overall")["supported"]


# -- the headline ----------------------------------------------------------------------------------

FOUR_AND_ONE = [*(ask(f"e.{slug}") for slug in "abcd"), ask("f.a")]


@pytest.mark.parametrize(
    ("rule", "level", "held"),
    [
        ("balanced", 2, ["enablers.f"]),
        ("lowest-enabler", 1, ["enablers.f"]),
        ("attainment", 5, []),
        ("mean", 3, ["overall"]),
    ],
)
def test_each_rule_makes_a_headline(rule: str, level: int, held: list[str]) -> None:
    answers = levels_of(a=5, b=5, c=5, d=5) | {"f.a": {"level": 1}}
    card = scorecard(*world(FOUR_AND_ONE, answers, {"headline": {"rule": rule}}))
    assert {"level": level, "rule": rule, "held-back-by": held} == card["headline"]


def test_the_headline_waits_for_every_enabler_and_its_range_does_not() -> None:
    of = world([ask("e.a"), ask("f.a")], {"e.a": {"level": 3}, "f.a": {"unknown": True}})
    card = scorecard(*of)
    overall = card["groups"]["overall"]
    assert (None, ["enablers.f"]) == (card["headline"]["level"], card["headline"]["held-back-by"])
    assert (F(2), F(3), F(4)) == (overall["low"], overall["index"], overall["high"])
    assert (1, None, 3) == (overall["level-low"], overall["level"], overall["level-high"])
    assert 4 == card["questions"]["f.a"]["target"]


@pytest.mark.parametrize(
    ("answer", "level"),
    [({"level": 3}, 3), ({"level": 4}, 5), ({"unknown": True}, 3), ({"not-applicable": "No."}, 5)],
)
def test_a_reach_holds_the_headline_below_the_level_that_needs_it(answer: Raw, level: int) -> None:
    questions = [ask("e.a", weight=5), ask("e.b", reach="national")]
    of = world(questions, {"e.a": {"level": 5}, "e.b": answer})
    card = scorecard(*of)
    assert level == card["headline"]["level"]
    held = ["interoperability.national"] if level == 3 else []
    assert held == card["headline"]["held-back-by"]


def test_the_range_of_the_headline_takes_the_reaches_by_their_range() -> None:
    questions = [ask("e.a", weight=4), ask("e.b", reach="national")]
    found = group(world(questions, levels_of(a=5)), "overall")
    assert (3, 3, 5) == (found["level-low"], found["level"], found["level-high"])


# -- targets and steps -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("targets", "target"),
    [
        ({}, 3),
        ({"overall": 5}, 5),
        ({"overall": 5, "themes": {"t": 3}}, 3),
        ({"overall": 5, "themes": {"t": 3}, "enablers": {"e": 4}}, 4),
        ({"enablers": {"e": 4}, "questions": {"e.a": 1}}, 1),
    ],
)
def test_the_nearest_target_wins(targets: Raw, target: int) -> None:
    found = scorecard(*world([ask("e.a")], levels_of(a=2), targets=targets))["questions"]["e.a"]
    assert (target, max(0, target - 2)) == (found["target"], found["gap"])


def test_steps_come_by_wave_then_by_what_the_headline_waits_for_then_by_value() -> None:
    questions = [ask("e.a", levels={3: {"after": {"e.b": 5}}}), ask("e.b")]
    found, unknown = steps(*world(questions, levels_of(a=1, b=3), targets={"overall": 3}))
    a2, a3, b4, b5 = ("e.a", 2), ("e.a", 3), ("e.b", 4), ("e.b", 5)
    expected = [
        (a2, F(3, 8), 1, [a3], []),
        (b4, F(1, 2), 1, [a3, b5], ["e.a"]),
        (b5, F(3, 8), 2, [a3], ["e.a"]),
        (a3, F(1, 4), 3, [], []),
    ]
    names = ("value", "wave", "unlocks", "needed_by")
    assert expected == [((s["question"], s["level"]), *(s[name] for name in names)) for s in found]
    assert {F(1, 2)} == {step["gain"] for step in found}
    assert [] == unknown


def test_an_unknown_prerequisite_is_to_be_found_out_first() -> None:
    questions = [ask("e.a", levels={2: {"after": {"e.b": 2, "e.c": 3}}}), ask("e.b"), ask("e.c")]
    answers = levels_of(a=1) | {"e.b": {"unknown": True}, "e.c": {"not-applicable": "No."}}
    found, unknown = steps(*world(questions, answers))
    assert (["e.b"], [2]) == (unknown, [step["wave"] for step in found])


def test_a_step_of_practices_has_the_prerequisites_of_its_open_items_only() -> None:
    items = [{"id": slug, "level": 2, "text": "?", "after": {f"e.{slug}": 4}} for slug in "bc"]
    items += [{"id": f"i{level}", "level": level, "text": "?"} for level in (3, 4, 5)]
    questions = [ask("e.a", kind="practices", items=items), ask("e.b"), ask("e.c")]
    answers = levels_of(b=3, c=3) | {"e.a": {"items": {"b": "most", "c": "none"}}}
    found, _ = steps(*world(questions, answers, targets={"overall": 2}))
    taken = [(step["question"], step["level"], step["gain"]) for step in found]
    assert [("e.c", 4, F(1, 3)), ("e.a", 2, F(1, 6))] == taken


# -- in any world ----------------------------------------------------------------------------------


ENDS = ("low", "index", "high")


def ordered(*values: F | None) -> bool:
    """Say whether the values that are known rise."""
    known = [value for value in values if value is not None]
    return known == sorted(known)


@given(worlds())
def test_every_score_is_on_the_scale_and_in_its_range_and_no_less_than_supported(of: World) -> None:
    base, top = (F(of[0]["levels"][end]["level"]) for end in (0, -1))
    card = scorecard(*of)
    for entry in card["groups"].values():
        assert ordered(base, entry["low"], entry["index"], entry["high"], top)
        assert ordered(base, entry["level-low"], entry["level"], entry["level-high"], top)
        assert ordered(base, entry["supported"]["index"], entry["index"])
        assert ordered(base, entry["supported"]["level"], entry["level"])
        assert ordered(F(0), entry["coverage"], F(1))
        assert ordered(F(0), entry["to-target"], F(1))
        assert {entry["questions"]["counted"] == 0} == {entry[end] is None for end in ENDS}
    for question in card["questions"].values():
        assert ordered(base, question["supported"], question["score"], top)
        assert (question["score"] is not None) == (question["state"] == "answered")


@given(worlds(), st.data())
def test_the_order_of_files_does_not_matter_nor_change(of: World, data: st.DataObject) -> None:
    model, files, assessment = of
    before = deepcopy(of)
    card, plan = scorecard(*of), steps(*of)
    assert before == of
    shuffled = data.draw(st.permutations(files))
    assert (card, plan) == (
        scorecard(model, shuffled, assessment),
        steps(model, shuffled, assessment),
    )


@given(worlds(), st.data())
def test_a_better_answer_never_lowers_a_score(of: World, data: st.DataObject) -> None:
    for question in questions_of(of[1]):
        question.pop("ask-when", None)  # the questions asked are held fixed
    given_answers = of[2]["answers"]
    chosen = [qid for qid, answer in given_answers.items() if "level" in answer]
    assume(chosen)
    before = scorecard(*of)["groups"]
    given_answers[data.draw(st.sampled_from(chosen))]["level"] = of[0]["levels"][-1]["level"]
    after = scorecard(*of)["groups"]
    for key, entry in before.items():
        for name in (*ENDS, "level-low", "level", "level-high"):
            assert ordered(entry[name], after[key][name])
        for name in ("index", "level"):
            assert ordered(entry["supported"][name], after[key]["supported"][name])


@given(worlds())
def test_steps_wait_for_what_is_before_them_and_gain_what_they_promise(of: World) -> None:
    reading = Reading(*of)
    found, unknown = steps(*of)
    place = {(step["question"], step["level"]): number for number, step in enumerate(found)}
    assert len(place) == len(found)
    for step in found:
        later = [found[place[other]] for other in step["unlocks"]]
        assert all(other["wave"] > step["wave"] for other in later)
        assert bool(step["needed_by"]) == (step["level"] > reading.target(step["question"]))
    assert all(reading.states[qid] in ("unknown", "unanswered") for qid in unknown)
    reached = reading.counted | {qid: F(level) for qid, level in sorted(place)}
    total = sum((step["gain"] for step in found), F(0))
    rise = [reading.index("overall", scores) or F(0) for scores in (reading.counted, reached)]
    assert total == rise[1] - rise[0]
    for qid, score in reading.counted.items():
        levels = sorted(level for other, level in place if other == qid)
        assert levels == list(range(floor(score) + 1, floor(score) + 1 + len(levels)))


@given(worlds())
def test_a_world_is_one_that_the_format_allows(of: World) -> None:
    model, files, assessment = of
    levels = [level["level"] for level in model["levels"]]
    core = [file["enabler"] for file in files if not file.get("module")]
    assert sorted(core) == sorted(enabler["id"] for enabler in model["enablers"])
    known = {question["id"]: question for question in questions_of(files)}
    assert len(known) == len(questions_of(files))
    assert set(assessment["answers"]) <= set(known)
    for file in files:
        themes = [theme["id"] for theme in model["themes"] + file.get("themes", [])]
        for question in file["questions"]:
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*", question["id"])
            assert question["id"].startswith(f"{file['id']}.")
            assert {question["theme"], *question.get("also", [])} <= set(themes)
            assert levels_stated(question) == levels[1:]
    for targets in assessment.get("targets", {}).values():
        assert set(targets.values() if isinstance(targets, dict) else [targets]) <= set(levels)
    assert all(0 < len(answer) for answer in assessment["answers"].values())


def levels_stated(question: Raw) -> list[int]:
    """Return the levels above the base that a question says how to score."""
    match question.get("kind", "level"):
        case "practices":
            return sorted({item["level"] for item in question["items"]})
        case "measure":
            limits = list(question["thresholds"].values())
            assert limits == sorted(set(limits), reverse=question.get("better") == "lower")
            return sorted(question["thresholds"])
        case _:
            return sorted(level for level, said in question["levels"].items() if "do" in said)


@given(texts())
def test_a_text_has_no_character_that_a_file_may_not_hold(text: str) -> None:
    refused = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029, 0xFEFF}
    assert text.strip()
    assert not [c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cs")]
    assert not refused & set(map(ord, text))
    text.encode("utf-8")
