"""The level that each question is to reach, and where that wish comes from."""

from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Literal, TypeAlias

from dcmaturity.model.assessment import Targets
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Question

Origin: TypeAlias = Literal["question", "enabler", "theme", "overall", "default"]


@dataclass(frozen=True, slots=True)
class Target:
    """A level to reach and where the wish comes from."""

    level: int
    origin: Origin


def default_target(pack: Pack, headline: int | None, index: Fraction | None) -> int:
    """Return the level that is wanted where nobody said: the next one, or the pack's own default."""
    chosen = pack.model.scoring.default_target
    if isinstance(chosen, int):
        return chosen
    stands = headline if headline is not None else floor(index) if index is not None else pack.base
    return min(stands + 1, pack.top)


def target(question: Question, targets: Targets, default: int) -> Target:
    """Return a question's target: its own, else its enabler's or theme's, else overall, else the default."""
    if question.id in targets.questions:
        return Target(targets.questions[question.id], "question")
    by_enabler = targets.enablers.get(question.enabler)
    by_theme = targets.themes.get(question.theme)
    if by_enabler is not None and (by_theme is None or by_enabler >= by_theme):
        return Target(by_enabler, "enabler")
    if by_theme is not None:
        return Target(by_theme, "theme")
    if targets.overall is not None:
        return Target(targets.overall, "overall")
    return Target(default, "default")
