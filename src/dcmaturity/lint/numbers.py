"""Every number of a scorecard by its path, as an example's `expect` names it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.numbers import PLACES, Numbers, group_numbers, millionths, question_numbers

Number: TypeAlias = Fraction | int | None


def numbers(card: Scorecard) -> dict[str, Number]:
    """Return each number by its path, `enablers.skills.index`, `questions.<id>.score`; None if not scored."""
    return {
        "headline.level": card.headline.level,
        **{path: it for name in card.groups for path, it in _leaves(name, group_numbers(card, name))},
        **{
            path: it
            for name in card.standings
            for path, it in _leaves(f"questions.{name}", question_numbers(card, name))
        },
    }


def rounded(number: Fraction | Decimal | int) -> Decimal:
    """Return a number with six decimals, rounded half up."""
    return Decimal(millionths(number)).scaleb(-PLACES)


def shown(number: Number | Decimal) -> str:
    """Return a number with as many decimals as it needs, six at most, or `~` for one that is not scored."""
    return "~" if number is None else f"{rounded(number).normalize():f}"


def _leaves(path: str, found: Numbers) -> Iterator[tuple[str, Number]]:
    """Yield the numbers with their paths, leaving out flags and states."""
    for name, it in found.items():
        if isinstance(it, dict):
            yield from _leaves(f"{path}.{name}", it)
        elif not isinstance(it, bool | str):
            yield f"{path}.{name}", it
