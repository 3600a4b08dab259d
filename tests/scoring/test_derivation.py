"""What a group's number is made of adds up to it."""

from fractions import Fraction as F  # noqa: N817 - there are many
from math import floor

from hypothesis import given

from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.derivation import Derivation, derivation
from dcmaturity.scoring.groups import OVERALL
from dcmaturity.scoring.headline import Bound
from dcmaturity.scoring.standing import Standing
from tests.moderate import moderate
from tests.small import ask, card, pack, practices
from tests.strategies import World, worlds
from tests.worlds import card_of


def derivations(found: Scorecard) -> list[Derivation]:
    return [derivation(found, name) for name in found.groups]


def ids(standings: tuple[Standing | Bound, ...]) -> list[str]:
    return [part.question.id if isinstance(part, Standing) else part.group for part in standings]


# -- in any world ----------------------------------------------------------------------------------


@moderate
@given(worlds())
def test_what_counted_makes_the_index(world: World) -> None:
    for found in derivations(card_of(world)):
        shares = [part.share for part in found.contributions]
        index = sum((part.share * part.standing.score for part in found.contributions), F(0))
        assert shares == sorted(shares, reverse=True)
        assert found.group.claimed is None or (1, found.group.claimed.index) == (sum(shares), index)


@moderate
@given(worlds())
def test_what_is_not_known_makes_the_range(world: World) -> None:
    for found in derivations(card_of(world)):
        low, high = found.group.low, found.group.high
        widths = [part.levels for part in found.widened_by]
        assert widths == sorted(widths, reverse=True)
        assert all(width > 0 for width in widths)
        assert low is None or high is None or high.index - low.index == sum(widths)


@moderate
@given(worlds())
def test_the_rule_and_what_holds_it_make_the_level(world: World) -> None:
    scored = card_of(world)
    for found in derivations(scored):
        claimed, limits = found.group.claimed, [floor_of(part) for part in found.held_by]
        if claimed is None or claimed.level is None or found.by_rule is None:
            assert ((), None) == (found.held_by, found.next_level)
        else:
            assert scored.scale.held(min([found.by_rule, *limits])) == claimed.level
            assert all(limit <= claimed.level < scored.scale.top for limit in limits)


def floor_of(part: Standing | Bound) -> int:
    return floor(part.score) if isinstance(part, Standing) else part.level


@moderate
@given(worlds())
def test_all_that_would_raise_a_level_is_all_that_lies_below_the_next(world: World) -> None:
    for found in derivations(card_of(world)):
        counted = found.group.counted
        below = [s for s in counted if found.next_level is not None and s.score < found.next_level]
        assert sorted(ids(found.would_raise)) == sorted(ids(tuple(below)))
        holding = [standing in found.held_by for standing in found.would_raise]
        assert holding == sorted(holding, reverse=True)


@moderate
@given(worlds())
def test_what_has_reached_the_next_level_and_what_is_missing_are_what_is_needed(world: World) -> None:
    for found in derivations(card_of(world)):
        reached = {part.level: part.share for part in found.attained}
        assert list(reached.values()) == sorted(reached.values(), reverse=True)
        if found.needed is None or found.next_level is None:
            assert 0 == found.missing
        else:
            assert max(found.needed, reached[found.next_level]) == reached[found.next_level] + found.missing


# -- in small ones ---------------------------------------------------------------------------------


def test_the_weight_of_an_enabler_is_shared_by_what_counted_in_it() -> None:
    asked = pack([ask("law.a"), ask("law.b", weight=3), ask("it.a"), ask("it.b")])
    found = derivation(card(asked, {"law.a": 1, "law.b": 3, "it.a": 2}), OVERALL)
    shares = {part.standing.question.id: part.share for part in found.contributions}
    assert {"it.a": F(1, 2), "law.b": F(3, 8), "law.a": F(1, 8)} == shares


def test_an_enabler_without_an_answer_widens_the_range_of_the_whole_by_its_weight() -> None:
    found = derivation(card(pack([ask("law.a"), ask("it.a", weight=5)]), {"law.a": 3}), OVERALL)
    assert [("it.a", F(4, 2))] == [(part.standing.question.id, part.levels) for part in found.widened_by]


def test_an_item_that_nobody_confirmed_widens_the_range() -> None:
    asked = pack([practices("it.p", {"pay": 2, "track": 3, "link": 4, "chain": 5})])
    found = derivation(card(asked, {"it.p": {"items": {"pay": "most", "track": "most"}}}), "enablers.it")
    assert [("it.p", F(2))] == [(part.standing.question.id, part.levels) for part in found.widened_by]


def test_the_key_question_that_holds_a_level_comes_first_of_what_would_raise_it() -> None:
    asked = pack([ask("law.a", weight=5), ask("law.b"), ask("law.key", key=True), ask("law.c", weight=5)])
    found = derivation(card(asked, {"law.a": 2, "law.b": 2, "law.key": 2, "law.c": 5}), "enablers.law")
    assert ["law.key"] == ids(found.held_by)
    assert ["law.key", "law.a", "law.b"] == ids(found.would_raise)


def test_a_key_question_above_the_level_does_not_hold_it() -> None:
    asked = pack([ask("law.low", key=True), ask("law.high", key=True), ask("law.a", weight=5)])
    found = derivation(card(asked, {"law.low": 2, "law.high": 3, "law.a": 4}), "enablers.law")
    assert ["law.low"] == ids(found.held_by)


def test_of_equal_weights_the_nearest_to_the_next_level_comes_first() -> None:
    answers = {"law.a": 1, "law.b": 2, "law.c": 2, "law.d": 2, "law.e": 2}
    found = derivation(card(pack([ask(name) for name in answers]), answers), "enablers.law")
    assert (3, ["law.b", "law.c", "law.d", "law.e", "law.a"]) == (found.next_level, ids(found.would_raise))


def test_the_whole_is_held_by_the_bounds_of_the_headline() -> None:
    asked = pack([ask("law.a"), ask("it.a", weight=5)])
    found = derivation(card(asked, {"law.a": 1, "it.a": 5}), OVERALL)
    assert ["enablers.law"] == ids(found.held_by)


def test_a_rule_that_asks_for_no_share_needs_none() -> None:
    rules = {"level": {"rule": "lowest"}, "headline": {"rule": "mean"}}
    found = card(pack([ask("law.a"), ask("law.b")], scoring=rules), {"law.a": 1, "law.b": 2})
    assert [None, None] == [derivation(found, name).needed for name in (OVERALL, "enablers.law")]


def test_the_headline_may_need_a_share_where_the_groups_need_none() -> None:
    found = card(pack([ask("law.a")], scoring={"level": {"rule": "lowest", "share": "0.6"}}), {"law.a": 1})
    assert [F(3, 5), None] == [derivation(found, name).needed for name in (OVERALL, "enablers.law")]


def test_nothing_holds_the_top_and_nothing_would_raise_it() -> None:
    found = derivation(card(pack([ask("law.a", key=True)]), {"law.a": 5}), "enablers.law")
    assert ((), None, ()) == (found.held_by, found.next_level, found.would_raise)
