"""Whether two wordings say the same."""

from itertools import combinations
from typing import Final

import pytest
from hypothesis import given

from dcmaturity.app.loading import load_pack
from dcmaturity.model.meaning import answered, likeness, says_the_same
from tests.model.packs import pack
from tests.strategies import texts

SAME: Final = [
    ("No officer is trained.", "No officer is trained"),
    ("Which acts on data are in force in the country?", "Which act on data is in force in a country?"),
    ("CUSTOMS PUBLISHES fees - online", "Customs publishes the fees online"),
    ("The status of this process", "the status of the-this process"),
    ("the", "The."),
]
OTHER: Final = [
    (
        "Are import declarations lodged at the main seaport?",
        "Are export declarations lodged at the main seaport?",
    ),
    ("Is personal data encrypted when it is sent?", "Is personal data published when it is sent?"),
    ("The old act was repealed by parliament.", "The old act was adopted by parliament."),
    ("Does customs tell the police?", "Do the police tell customs?"),
    ("Customs tells police", "Police tells customs"),
    ("No officer in the ports is trained.", "One officer in the ports is trained."),
    ("At least 10 officers in the ports are trained.", "At least 20 officers in the ports are trained."),
    ("Results are told to the head monthly by mail.", "Results are told to the head yearly by mail."),
    ("Au moins une loi reconnaît la signature.", "Au moins une loi refuse la signature."),
    ("Customs systems are in use.", "Custom systems are in use."),
    ("Declarations with < 2 errors", "Declarations with > 2 errors"),
    ("99.5 % of all hours", "99.9 % of all hours"),
    ("It has rules.", "Its has rules."),
    ("the", "of"),
    ("+", "-"),
    ("", "-"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_words_say_the_same_whatever_stands_between_them(one: str, other: str) -> None:
    assert says_the_same(one, other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_one_other_word_or_another_order_may_say_something_else(one: str, other: str) -> None:
    assert not says_the_same(one, other)


@given(texts(), texts())
def test_likeness_is_the_same_both_ways(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert says_the_same(one, other) == says_the_same(other, one)


@given(texts())
def test_a_text_says_what_it_says(text: str) -> None:
    assert likeness(text, text) == 1
    assert says_the_same(text, text)


def test_the_order_of_words_counts_and_is_the_same_both_ways() -> None:
    assert 0.5 == likeness("d i e t", "t i d e") == likeness("t i d e", "d i e t")


def test_long_texts_are_compared_without_their_order() -> None:
    there, back = "a " * 400 + "b " * 400, "b " * 400 + "a " * 400
    assert 1 == likeness(there, back)


def test_no_two_answers_to_a_shipped_question_say_the_same() -> None:
    for question in load_pack(None).questions:
        wordings = [text for path, text in answered(question) if path[0] in {"levels", "items"}]
        assert [] == [pair for pair in combinations(wordings, 2) if says_the_same(*pair)]


def test_no_two_shipped_questions_say_the_same() -> None:
    wordings = [question.text for question in load_pack(None).questions]
    assert [] == [pair for pair in combinations(wordings, 2) if says_the_same(*pair)]


ANSWERED: Final = {
    "skills.boss": ["text", "levels.1.is", "levels.2.is", "levels.3.is"],
    "law.acts": ["text", "basis", "items.one.text", "items.two.text"],
    "law.share": ["text", "unit", "period", "basis"],
}


@pytest.mark.parametrize("name", ANSWERED)
def test_an_answer_rests_on_these_wordings(name: str) -> None:
    found = [".".join(map(str, path)) for path, _ in answered(pack().question[name])]
    assert ANSWERED[name] == found
