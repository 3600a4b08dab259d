"""Whether level texts are answered alike: vignettes, what was expected, and what assessors answered."""

from fractions import Fraction
from pathlib import Path
from typing import Final

import pytest

from dcmaturity.app.loading import load_assessment, load_pack
from dcmaturity.scoring.card import score

ROOT: Final = Path(__file__).parents[2]
PACK: Final = load_pack(ROOT / "questionnaires" / "digital-customs")
OFFICES: Final = sorted(path for path in (ROOT / "examples" / "vignettes").iterdir() if path.is_dir())
ASSESSORS: Final = ["answered-first", "answered-second"]


def scores(office: Path, whose: str) -> dict[str, Fraction | str]:
    """Return the score of each question that was answered, or why it has none."""
    card = score(PACK, load_assessment(office / f"{whose}.yaml", PACK).assessment)
    answered = (standing for standing in card.standings.values() if standing.answer is not None)
    return {s.question.id: s.score if s.counted else str(s.state) for s in answered}


def apart(one: Fraction | str, other: Fraction | str) -> int:
    """Return how many levels two answers are apart; the whole scale where only one of them is a level."""
    if isinstance(one, str) or isinstance(other, str):
        return 0 if one == other else PACK.top - PACK.base
    return abs(int(one) - int(other))


def distances(whose: str) -> list[int]:
    """Return how far an assessor is from what was expected, for every question of every office."""
    return [
        apart(expected, scores(office, whose)[name])
        for office in OFFICES
        for name, expected in scores(office, "expected").items()
    ]


def test_the_vignettes_ask_every_core_question_once() -> None:
    asked = [name for office in OFFICES for name in scores(office, "expected")]
    core = [q.id for q in PACK.questions if not PACK.questionnaire[q.questionnaire].module]
    assert (6, sorted(core)) == (len(OFFICES), sorted(asked))


def test_every_level_is_expected_somewhere() -> None:
    expected = [value for office in OFFICES for value in scores(office, "expected").values()]
    assert set(PACK.level) <= {int(value) for value in expected if isinstance(value, Fraction)}


@pytest.mark.parametrize("whose", ASSESSORS)
def test_an_assessor_gives_the_expected_level_on_seven_questions_of_ten(whose: str) -> None:
    found = distances(whose)
    assert sum(distance == 0 for distance in found) >= len(found) * 7 / 10


@pytest.mark.parametrize("whose", ASSESSORS)
def test_an_assessor_is_within_one_level_on_nine_questions_of_ten(whose: str) -> None:
    found = distances(whose)
    assert sum(distance <= 1 for distance in found) >= len(found) * 9 / 10


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.name)
def test_a_vignette_is_short_and_has_none_of_the_questions_names_in_it(office: Path) -> None:
    text = (office / "vignette.md").read_text(encoding="utf-8")
    assert 400 < len(text.split()) < 900
    assert [] == [name for name in PACK.question if name in text]
