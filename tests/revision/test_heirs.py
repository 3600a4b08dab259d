"""Which new thing took the place of which old one."""

from itertools import product
from time import process_time
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from dcmaturity.model.meaning import LIMIT, likeness
from dcmaturity.revision.heirs import renamed

SECONDS: Final = 20
"""To compare each text with each takes several minutes; without that it takes a second or two."""
WORDINGS: Final = st.lists(st.lists(st.sampled_from("pqr"), max_size=5).map(" ".join), max_size=4)
ACT = "The act on electronic signatures and records is in force"


def test_the_nearest_wording_is_the_heir() -> None:
    fresh = {"a": f"{ACT} and applied", "b": ACT, "c": "A court decides on taxes"}
    assert {"old": "b"} == renamed({"old": ACT}, fresh)


def test_nothing_inherits_twice_and_nothing_has_two_heirs() -> None:
    gone = {"one": ACT, "two": f"{ACT} today"}
    assert {"one": "a"} == renamed(gone, {"a": ACT})
    assert {"one": "a", "two": "b"} == renamed(gone, {"b": f"{ACT} today too", "a": ACT})


def test_equal_wordings_go_in_the_order_of_their_ids() -> None:
    assert {"a": "c", "b": "d"} == renamed({"b": ACT, "a": ACT}, {"d": ACT, "c": ACT})


def test_many_that_repeat_one_word_do_not_hide_the_heir() -> None:
    many = {f"b{number}": f"data data data data {number}" for number in range(100)}
    assert {"old": "z"} == renamed({"old": "data data of trade"}, many | {"z": "data of trade"})


@given(WORDINGS, WORDINGS)
def test_nothing_is_left_that_could_be_the_heir_of_something_left(one: list[str], other: list[str]) -> None:
    gone, fresh = dict(zip("abcd", one, strict=False)), dict(zip("wxyz", other, strict=False))
    heirs = renamed(gone, fresh)
    left = product(gone.keys() - heirs.keys(), fresh.keys() - set(heirs.values()))
    assert [] == [pair for pair in left if likeness(gone[pair[0]], fresh[pair[1]]) >= LIMIT]


def test_of_many_that_are_nearly_as_near_the_nearest_is_the_heir() -> None:
    many = {f"b{number}": f"{ACT} in {number}" for number in range(100)}
    assert {"old": "a"} == renamed({"old": f"{ACT} for ever"}, many | {"a": f"{ACT} for ever now"})


def test_the_order_of_words_decides_between_two_that_share_the_same() -> None:
    first, *others = ACT.split()
    fresh = {"a": " ".join((*others, first)), "b": f"{ACT} now"}
    assert {"old": "b"} == renamed({"old": ACT}, fresh)
    assert {"old": "a"} == renamed({"old": ACT}, {"a": fresh["a"]})


def test_two_thousand_things_that_share_some_words_are_no_heirs_and_soon_told_apart() -> None:
    gone = {f"old{n}": f"The act on {n} of the year {n} is in force" for n in range(2000)}
    fresh = {f"new{n}": f"The court for {n} in the town {n} is at work" for n in range(2000)}
    begun = process_time()
    assert {} == renamed(gone, fresh)
    assert process_time() - begun < SECONDS


def test_other_words_are_no_heir() -> None:
    assert {} == renamed({"old": ACT}, {"new": "A court decides on taxes"})


def test_it_is_the_same_both_ways() -> None:
    one, other = {"a": ACT, "b": ACT}, {"c": ACT, "d": f"{ACT} now"}
    there = renamed(one, other)
    assert there == {new: old for old, new in renamed(other, one).items()}
