"""How long it takes to answer, from the words to read."""

from fractions import Fraction

import pytest

from dcmaturity.model.duration import minutes, words_read
from tests.small import LEVELS, Raw, ask, measure, pack, practices


def read(question: Raw) -> Fraction:
    """Return the words that are read of the one question of a pack."""
    (found,) = pack([question], levels=LEVELS).questions
    return words_read(found)


def texts(*words: int) -> dict[int, Raw]:
    return {level: {"is": "w " * count} for level, count in enumerate(words, 1)}


def test_of_level_texts_the_first_two_are_always_read_and_the_others_by_who_gets_so_far() -> None:
    question = ask("law.a", text="How far?", levels=texts(10, 20, 30, 40, 50))
    assert 2 + 10 + 20 + Fraction(4, 5) * 30 + Fraction(3, 5) * 40 + Fraction(2, 5) * 50 == read(question)


def test_each_level_is_as_likely_as_any_other() -> None:
    counts = (10, 20, 30, 40, 50)
    by_answer = [sum(counts[: min(5, answer + 1)]) for answer in range(1, 6)]
    question = ask("law.a", text="How far?", levels=texts(*counts))
    assert 2 + Fraction(sum(by_answer), 5) == read(question)


def test_all_items_and_the_whole_basis_are_read() -> None:
    items = {"one": 2, "two": 3, "three": 4, "four": 5}
    assert 4 + 4 == read(practices("law.a", items))
    assert 4 + 4 + 2 == read(practices("law.a", items, basis="Of offices."))
    assert 4 + 3 == read(measure("law.a", 1, 2, 3, 4, basis="All of them."))
    assert 4 == read(measure("law.a", 1, 2, 3, 4))


@pytest.mark.parametrize(("words", "expected"), [(1, 1), (218, 1), (219, 2), (456, 2), (457, 3)])
def test_minutes_are_rounded_up_with_five_seconds_for_the_answer(words: int, expected: int) -> None:
    asked = pack([measure("law.a", 1, 2, 3, 4, text="w " * words)])
    assert expected == minutes(asked.questions)


def test_each_item_is_an_answer() -> None:
    items = {f"i{number}": 2 + number % 4 for number in range(16)}
    asked = pack([practices("law.a", items, text="How far?")])
    assert 2 == minutes(asked.questions)  # 18 words and 80 seconds


def test_nothing_takes_no_time() -> None:
    assert 0 == minutes(())
