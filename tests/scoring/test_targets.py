"""The level that is wanted, and how far it is."""

from fractions import Fraction as F  # noqa: N817 - there are many

import pytest

from dcmaturity.scoring.groups import Distance
from dcmaturity.scoring.targets import Target
from tests.small import Raw, ask, card, pack

ONE = pack([ask("law.a")])


@pytest.mark.parametrize(
    ("targets", "level", "origin"),
    [
        ({}, 3, "default"),
        ({"overall": 5}, 5, "overall"),
        ({"overall": 5, "themes": {"trade": 3}}, 3, "theme"),
        ({"overall": 5, "enablers": {"law": 3}}, 3, "enabler"),
        ({"themes": {"trade": 4}, "enablers": {"law": 3}}, 4, "theme"),
        ({"themes": {"trade": 3}, "enablers": {"law": 4}}, 4, "enabler"),
        ({"themes": {"trade": 4}, "enablers": {"law": 4}}, 4, "enabler"),
        ({"enablers": {"law": 5}, "questions": {"law.a": 1}}, 1, "question"),
    ],
)
def test_the_nearest_wish_is_the_target(targets: Raw, level: int, origin: str) -> None:
    assert (level, origin) == target(card(ONE, {"law.a": 2}, targets=targets).targets["law.a"])


def target(found: Target) -> tuple[int, str]:
    return found.level, found.origin


def test_a_pack_may_say_which_level_is_wanted() -> None:
    found = card(pack([ask("law.a")], scoring={"default-target": 4}), {"law.a": 1})
    assert (4, "default") == target(found.targets["law.a"])


def test_without_a_headline_the_level_after_the_index_is_wanted() -> None:
    found = card(pack([ask("law.a"), ask("law.b"), ask("it.a")]), {"law.a": 3, "law.b": 4})
    assert {4} == {target.level for target in found.targets.values()}


def test_without_an_answer_the_level_after_the_base_is_wanted() -> None:
    assert (2, "default") == target(card(ONE, {}).targets["law.a"])


def test_nothing_above_the_top_is_wanted() -> None:
    assert (5, "default") == target(card(ONE, {"law.a": 5}).targets["law.a"])


def test_what_does_not_apply_has_no_target() -> None:
    assert {} == card(ONE, {"law.a": {"not-applicable": "Others do it."}}).targets


# -- distance --------------------------------------------------------------------------------------


def test_a_group_without_an_answer_has_no_distance() -> None:
    assert card(ONE, {}).distance("overall") is None


def test_target_and_gap_are_means_by_weight() -> None:
    asked = pack([ask("law.a", weight=3), ask("law.b")])
    found = card(asked, {"law.a": 2, "law.b": 5}, targets={"questions": {"law.a": 4, "law.b": 3}})
    assert Distance(target=F(15, 4), gap=F(6, 4), to_target=1 - F(6, 11)) == found.distance("overall")


def test_who_wants_the_base_is_there() -> None:
    found = card(ONE, {"law.a": 1}, targets={"overall": 1}).distance("overall")
    assert Distance(target=F(1), gap=F(0), to_target=F(1)) == found


QUARTERS = {0: "None", 1: "A quarter", 2: "Half", 3: "Three quarters", 4: "All"}


@pytest.mark.parametrize("a3", [0, 4])
def test_the_published_example_of_samm_comes_out_and_more_than_wanted_makes_up_for_nothing(a3: int) -> None:
    # OWASP SAMM's current .25 0 0 1 0 0 and target 1 1 0 1 .5 0, on a scale of quarters
    current = {"law.a1": 1, "law.a2": 0, "law.a3": a3, "law.b1": 4, "law.b2": 0, "law.b3": 0}
    wanted = dict(zip(current, [4, 4, 0, 4, 2, 0], strict=True))
    asked = pack([ask(name) for name in current], levels=QUARTERS)
    found = card(asked, current, targets={"questions": wanted}).distance("enablers.law")
    assert found is not None
    assert (F("3.5"), F("2.25")) == (found.target * 6 / 4, found.gap * 6 / 4)
    assert "0.357142" == f"{float(found.to_target):.7f}"[:8]
