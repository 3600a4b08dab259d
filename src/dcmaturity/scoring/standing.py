"""How each question of the pack stands: asked or not, answered or not, and what it scores."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from graphlib import TopologicalSorter

from dcmaturity.model.assessment import Answer, Assessment, Scope
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Clause, Condition, Question
from dcmaturity.scoring.points import Points, points
from dcmaturity.scoring.scale import Scale, State, Weighed


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one question stands.

    Attributes:
        question: The question.
        answer: What was answered; None where the file has no answer.
        points: What the answer comes to; of a question that is not asked, the state says only that.
        limit: The highest score that the answer's evidence supports; None where it has evidence.
    """

    question: Question
    answer: Answer | None
    points: Points
    limit: int | None

    @property
    def state(self) -> State:
        """Answered, not applicable, unknown, unanswered or not asked."""
        return self.points.state

    @property
    def counted(self) -> bool:
        """Whether the question counts: asked and answered."""
        return self.points.score is not None

    @property
    def score(self) -> Fraction:
        """The score of a counted question."""
        if self.points.score is None:
            raise ValueError(self.question.id)
        return self.points.score

    def supported(self, score: Fraction) -> Fraction:
        """Return as much of `score` as the evidence supports."""
        return score if self.limit is None else min(score, Fraction(self.limit))

    def weighed(self, score: Fraction) -> Weighed:
        """Return `score` with the question's weight."""
        return Weighed(score, self.question.weight, self.question.key)


def standings(pack: Pack, assessment: Assessment) -> dict[str, Standing]:
    """Return how each question of the pack stands, in asking order."""
    scale = Scale.of(pack)
    found: dict[str, Standing] = {}
    for name in _conditions_first(pack):
        question = pack.question[name]
        asked = in_scope(question, pack, assessment.scope) and (
            question.ask_when is None
            or _holds(question.ask_when, found, assessment.administration.profile) is not False
        )
        found[name] = _standing(question, assessment.answers.get(name), pack, scale, asked=asked)
    return {question.id: found[question.id] for question in pack.questions}


def in_scope(question: Question, pack: Pack, scope: Scope) -> bool:
    """Whether the scope of an assessment takes the question in, whatever its condition says."""
    if pack.questionnaire[question.questionnaire].module:
        if question.questionnaire not in scope.modules:
            return False
    elif scope.questionnaires and question.questionnaire not in scope.questionnaires:
        return False
    return scope.depth == "full" or question.depth == "quick"


def _conditions_first(pack: Pack) -> list[str]:
    """Return the ids so that each question comes after those that its condition asks for."""
    waits = {
        question.id: [clause.question for clause in question.ask_when.clauses if clause.question]
        if question.ask_when
        else []
        for question in pack.questions
    }
    return list(TopologicalSorter(waits).static_order())


def _standing(
    question: Question, answer: Answer | None, pack: Pack, scale: Scale, *, asked: bool
) -> Standing:
    rules = pack.model.scoring
    if asked:
        found = points(question, answer, scale, rules.practices)
    else:
        found = Points(state=State.NOT_ASKED, score=None, low=Fraction(scale.base), high=Fraction(scale.top))
    proved = answer is not None and bool(answer.evidence)
    limit = None if proved else max(scale.base, rules.evidence_from - 1)
    return Standing(question=question, answer=answer, points=found, limit=limit)


def _holds(condition: Condition, found: Mapping[str, Standing], profile: Mapping[str, str]) -> bool | None:
    """Return whether the condition is true, false, or open (None)."""
    decided = [_clause_holds(clause, found, profile) for clause in condition.clauses]
    wanted = condition.any is not None
    if wanted in decided:
        return wanted
    return None if None in decided else not wanted


def _clause_holds(clause: Clause, found: Mapping[str, Standing], profile: Mapping[str, str]) -> bool | None:
    if clause.profile is not None:
        return None if clause.profile not in profile else profile[clause.profile] == clause.is_
    standing = found[clause.question or ""]
    if standing.counted:
        return standing.score >= (clause.at_least or 0)
    return False if not standing.state.applicable else None
