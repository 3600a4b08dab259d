"""Groups as rows, the heat map and the ladder of interoperability."""

from typing import Any

import pytest

from dcmaturity.report.groups import by_gap, heat_map, ladder, meanings, row, rows
from dcmaturity.report.view import Definition, GroupRow, Rung, Tone
from tests.small import Raw, ask, card, pack

# -- rows ------------------------------------------------------------------------------------------


def test_a_group_is_a_row_of_finished_words_and_places_on_the_scale() -> None:
    asked = pack([ask("law.a", weight=2), ask("law.b"), ask("law.c")])
    found = card(asked, {"law.a": 3, "law.b": 1, "law.c": "unknown"}, targets={"overall": 4})
    expected = GroupRow(
        name="Law",
        level="1 Paper-based",
        index="2.3",
        range="2.0 to 3.0",
        supported="1.7",
        coverage="75%",
        target="4.0",
        gap="1.7",
        to_target="44%",
        tone=Tone.BEHIND,
        at=1 / 3,
        low=1 / 4,
        high=1 / 2,
        goal=3 / 4,
    )
    assert expected == row(found, "enablers.law")


def test_a_group_that_is_not_scored_says_so_and_has_no_place() -> None:
    expected = GroupRow(
        name="Law",
        level="not scored",
        index="not scored",
        range="",
        supported="",
        coverage="0%",
        target="",
        gap="",
        to_target="",
        tone=Tone.OPEN,
        at=None,
        low=None,
        high=None,
        goal=None,
    )
    assert expected == row(card(pack([ask("law.a")]), {}), "enablers.law")


def test_a_group_in_which_nothing_applies_says_so() -> None:
    found = card(pack([ask("law.a")]), {"law.a": {"not-applicable": "Others do it."}})
    assert "nothing applies" == row(found, "enablers.law").coverage


@pytest.mark.parametrize(("target", "tone"), [(2, Tone.REACHED), (3, Tone.NEAR), (4, Tone.BEHIND)])
def test_the_tone_tells_how_far_the_target_is(target: int, tone: Tone) -> None:
    answers = {"law.a": 2, "law.b": 3}
    found = card(pack([ask("law.a"), ask("law.b")]), answers, targets={"overall": target})
    assert tone is row(found, "enablers.law").tone


def test_a_gap_of_a_whole_level_is_not_near() -> None:
    found = card(pack([ask("law.a")]), {"law.a": 2}, targets={"overall": 3})
    assert Tone.BEHIND is row(found, "enablers.law").tone


THREE = pack([ask("law.a"), ask("it.a"), ask("skills.a"), ask("money.a")])
ANSWERS = {"law.a": 3, "it.a": 1, "skills.a": 2}


def test_the_rows_of_a_sort_come_in_the_model_s_order() -> None:
    found = card(THREE, ANSWERS)
    assert ["Law", "It", "Skills", "Money"] == [group.name for group in rows(found, "enablers")]


def test_the_widest_gap_comes_first_and_what_is_not_scored_is_left_out() -> None:
    found = card(THREE, ANSWERS, targets={"overall": 3})
    assert ["It", "Skills", "Law"] == [group.name for group in by_gap(found, "enablers")]


# -- the heat map ----------------------------------------------------------------------------------


def test_the_heat_map_is_enablers_by_themes() -> None:
    asked = pack([ask("law.a"), ask("law.b", theme="revenue"), ask("it.a")])
    found = heat_map(card(asked, {"law.a": 3}))
    shown = [
        (name, [(cell.name, cell.index, cell.level, cell.at) for cell in row]) for name, row in found.rows
    ]
    assert ("Trade", "Revenue") == found.columns
    assert [
        ("Law", [("Law × Trade", "3.0", "3 Integrated", 0.5), ("Law × Revenue", "–", "not scored", None)]),
        ("It", [("It × Trade", "–", "not scored", None), ("It × Revenue", "", "not asked", None)]),
    ] == shown


# -- the ladder ------------------------------------------------------------------------------------

REACHES = [ask(f"it.{reach}", reach=reach) for reach in ("international", "own", "national")]


def test_the_nearest_reach_is_the_first_rung() -> None:
    found = ladder(card(pack(REACHES), {"it.own": 3}))
    assert ["Own", "National", "International"] == [rung.name for rung in found]
    assert "inside the administration" == found[0].meaning


def test_a_reach_that_no_question_is_about_has_no_rung() -> None:
    assert () == ladder(card(pack([ask("law.a")]), {"law.a": 3}))


def test_a_rung_is_finished_words_and_places_on_the_scale() -> None:
    asked = pack([ask("it.a", reach="national"), ask("it.b", reach="national")])
    expected = Rung(
        name="National",
        meaning="with other agencies and trade",
        level="3 Integrated",
        supported="2 Stand-alone",
        sure_of="1 Paper-based",
        needed="headline level 4 needs level 4 here",
        tone=Tone.BEHIND,
        at=0.5,
        required=0.75,
    )
    assert (expected,) == ladder(card(asked, {"it.a": 3}))


@pytest.mark.parametrize(
    ("answers", "level", "sure", "tone"),
    [
        ({"it.a": 4, "it.b": 4}, "4 Connected", "4 Connected", Tone.REACHED),
        ({"it.a": 3, "it.b": 4}, "3 Integrated", "3 Integrated", Tone.BEHIND),
        ({"it.a": 4}, "4 Connected", "1 Paper-based", Tone.BEHIND),
        ({}, "not scored", "not scored", Tone.OPEN),
    ],
)
def test_a_rung_says_what_is_claimed_and_what_is_sure(
    answers: Raw, level: str, sure: str, tone: Tone
) -> None:
    asked = pack([ask("it.a", reach="national"), ask("it.b", reach="national")])
    (rung,) = ladder(card(asked, answers))
    assert (level, sure, tone) == (rung.level, rung.sure_of, rung.tone)


FROM_0_TO_3 = {0: "None", 1: "Some", 2: "Much", 3: "All"}


@pytest.mark.parametrize(
    "said",
    [{"scoring": {"headline": {"reach": {}}}}, {"levels": FROM_0_TO_3}],
    ids=["no level asks for it", "no level of the scale does"],
)
def test_a_rung_that_no_level_waits_for_is_reached(said: dict[str, Any]) -> None:
    (rung,) = ladder(card(pack([ask("it.a", reach="international")], **said), {"it.a": 1}))
    assert ("", None, Tone.REACHED) == (rung.needed, rung.required, rung.tone)


# -- what is left out, what is added ---------------------------------------------------------------


def test_the_theme_of_a_module_is_shown_only_when_it_is_asked() -> None:
    asked = pack(
        [ask("law.a"), ask("data.a", theme="data")],
        modules={"data": "law"},
        themes=[{"id": "trade", "name": "Trade", "means": "m"}],
        added={"data": [{"id": "data", "name": "Data", "means": "m"}]},
    )
    without, chosen = card(asked, {"law.a": 2}), card(asked, {"law.a": 2}, scope={"modules": ["data"]})
    assert ["Trade"] == [row.name for row in rows(without, "themes")]
    assert ["Trade", "Data"] == [row.name for row in rows(chosen, "themes")]
    assert (("Trade",), ("Trade", "Data")) == (heat_map(without).columns, heat_map(chosen).columns)


def test_an_enabler_says_what_its_level_means_where_the_pack_does() -> None:
    enablers = [
        {"id": "law", "name": "Law", "means": "m", "levels": {2: "Half a law."}},
        {"id": "it", "name": "It", "means": "m"},
    ]
    asked = pack([ask("law.a"), ask("it.a")], enablers=enablers)
    expected = (Definition(term="Law, 2 Stand-alone", means="Half a law."),)
    assert expected == meanings(card(asked, {"law.a": 2, "it.a": 1}))
    assert () == meanings(card(asked, {"law.a": 3}))
    assert () == meanings(card(asked, {}))
