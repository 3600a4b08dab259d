"""Which new thing took the place of which old one."""

from dcmaturity.revision.heirs import renamed

ACT = "The act on electronic signatures and records is in force"


def test_the_nearest_wording_is_the_heir() -> None:
    fresh = {"a": f"{ACT} and applied", "b": ACT, "c": "A court decides on taxes"}
    assert {"old": "b"} == renamed({"old": ACT}, fresh)


def test_nothing_inherits_twice_and_nothing_has_two_heirs() -> None:
    gone = {"one": ACT, "two": f"{ACT} today"}
    assert {"one": "a"} == renamed(gone, {"a": ACT})
    assert {"one": "a", "two": "b"} == renamed(gone, {"b": f"{ACT} today too", "a": ACT})


def test_other_words_are_no_heir() -> None:
    assert {} == renamed({"old": ACT}, {"new": "A court decides on taxes"})


def test_it_is_the_same_both_ways() -> None:
    one, other = {"a": ACT, "b": ACT}, {"c": ACT, "d": f"{ACT} now"}
    there = renamed(one, other)
    assert there == {new: old for old, new in renamed(other, one).items()}
