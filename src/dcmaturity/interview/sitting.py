"""One sitting: who answers, and which part of the questions it is about."""

from dataclasses import dataclass
from typing import Final

from dcmaturity.model.questionnaire import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What holds until the conversation ends; the file keeps none of it.

    Attributes:
        enablers: Only questions of these; none named: of all.
        themes: Only questions that have one of these as their theme or under `also`; none named: of all.
        questionnaires: Only questions of these; none named: of all.
        by: Who answers, for the answers' `by`.
    """

    enablers: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    questionnaires: tuple[str, ...] = ()
    by: str | None = None

    def takes_in(self, question: Question) -> bool:
        """Whether the sitting is about the question."""
        return (
            (not self.enablers or question.enabler in self.enablers)
            and (not self.themes or not {question.theme, *question.also}.isdisjoint(self.themes))
            and (not self.questionnaires or question.questionnaire in self.questionnaires)
        )


EVERYTHING: Final = Sitting()
"""Nobody in particular answers all questions."""
