"""When two texts say the same, or nearly so."""

from typing import Final

import pytest

from dcmaturity.lint.likeness import alike, folded

LONG: Final = " ".join(f"word{chr(97 + place % 26)}" for place in range(600))


def test_case_spaces_and_punctuation_are_no_words() -> None:
    assert ("the", "customs", "act", "of", "2019") == folded("The  Customs Act\n(of 2019).").order


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("The list is kept.", "the list, is kept", True),
        (
            "The complete list of the offices is kept by the unit.",
            "The list of the offices is kept by the unit.",
            True,
        ),
        (
            "The list of the offices is sent by mail to the unit.",
            "The list of the offices is sent by fax to the unit.",
            False,
        ),
        (
            "The list of all 2 offices is kept by the unit.",
            "The list of all 3 offices is kept by the unit.",
            False,
        ),
        ("The list is kept.", "The register is kept.", False),
        ("", "", False),
        (LONG, LONG.upper(), True),
        (f"{LONG} now", f"{LONG} then", False),
        (f"{LONG[:900]} well", f"{LONG[:900]} fully", True),
        (f"{LONG[:900]} now", f"{LONG[:900]} then", False),
    ],
)
def test_nine_words_of_ten_are_nearly_the_same_if_the_others_are_vague(
    one: str, other: str, *, said: bool
) -> None:
    assert said == alike(folded(one), folded(other))
