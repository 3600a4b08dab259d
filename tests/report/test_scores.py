"""The scorecard in words."""

from dcmaturity.report.scores import scores_view
from tests.small import ask, card, pack

WHOLE = [ask("law.a", reach="own", goals=["revenue"]), ask("it.a")]


def test_the_scorecard_has_a_table_for_each_sort_of_group_and_none_of_the_cells() -> None:
    found = scores_view(
        card(pack(WHOLE, goals=[{"id": "revenue", "name": "Revenue"}]), {"law.a": 3, "it.a": 2})
    )
    assert "Customs of Examplia. Level 2 of 5: Stand-alone" == found.title
    assert [
        ("Overall", ["Overall"]),
        ("Interoperability", ["Interoperability, own"]),
        ("Enablers", ["Law", "It"]),
        ("Themes", ["Trade"]),
        ("Goals", ["Revenue"]),
    ] == [(heading, [row.name for row in rows]) for heading, rows in found.sections]


def test_a_sort_of_which_there_is_no_group_is_left_out() -> None:
    found = scores_view(card(pack([ask("law.a")]), {"law.a": 3}))
    assert ["Overall", "Enablers", "Themes"] == [heading for heading, _ in found.sections]


def test_it_says_what_holds_the_headline_and_what_is_not_known() -> None:
    found = scores_view(card(pack([ask("law.a"), ask("law.b")]), {"law.a": 3}))
    assert ("0% of the weight of all answers has reached level 4; 80% is needed.",) == found.held_back
    assert "Provisional: 50% of the weight is answered, less than 80%." == found.provisional
    assert ("1 answered", "1 unanswered") == found.remarks[:2]
