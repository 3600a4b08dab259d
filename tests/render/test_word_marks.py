"""Two wordings as one, with the changed words marked."""

from typing import Final

import pytest
from hypothesis import given

from dcmaturity.render.word_marks import marked
from tests.strategies import texts

LONG: Final = "one two three four five six seven eight nine ten eleven twelve thirteen"

MARKED: Final = [
    ("1", "2", "1 -> 2"),
    ("half", "half of it", "half {+of it+}"),
    ("", "handbook", "{+handbook+}"),
    ("handbook", "", "[-handbook-]"),
    ("a letter or a plan", "a letter and a plan", "a letter [-or-]{+and+} a plan"),
    ("a plan of customs", "the yearly plan of customs", "[-a-]{+the yearly+} plan of customs"),
    (
        "Which acts are there?",
        "Who pays?",
        "[-Which acts are there?-]{+Who pays?+}",
    ),
    ("a plan", "a  plan\n", "a  plan\n"),
    ("", "", ""),
    (f"{LONG} end", f"{LONG} stop", "… nine ten eleven twelve thirteen [-end-]{+stop+}"),
    (f"begin {LONG}", f"start {LONG}", "[-begin-]{+start+} one two three four five …"),
    (
        f"a {LONG} b",
        f"c {LONG} d",
        "[-a-]{+c+} one two three four five … nine ten eleven twelve thirteen [-b-]{+d+}",
    ),
]


@pytest.mark.parametrize(("old", "new", "both"), MARKED)
def test_changed_words_are_marked(old: str, new: str, both: str) -> None:
    assert both == marked(old, new)


def test_very_long_texts_stand_one_after_the_other() -> None:
    old, new = "a " * 600 + "b", "a " * 600 + "c"
    assert marked(old, new) == f"[-{old}-]{{+{new}+}}"


@given(texts(), texts())
def test_every_new_word_of_a_short_text_is_shown(old: str, new: str) -> None:
    shown = marked(old, new)
    assert all(word in shown for word in new.split() if len(new.split()) < 10)
