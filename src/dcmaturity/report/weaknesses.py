"""Each weakness: what is, what would be next, what to do, what helps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import floor
from typing import Self

from dcmaturity.model.assessment import Answer
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Action as PackAction
from dcmaturity.model.questionnaire import Item, MeasureQuestion, PracticesQuestion
from dcmaturity.report import words
from dcmaturity.report.answers import answer_text
from dcmaturity.report.level_text import level_text
from dcmaturity.report.links import recommended_link, references
from dcmaturity.report.practices import practices
from dcmaturity.report.view import Action, Weakness
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.standing import Standing
from dcmaturity.scoring.steps import Plan, Step, StepId
from dcmaturity.scoring.toolbox import tools_for


def weaknesses(card: Scorecard, plan: Plan) -> tuple[Weakness, ...]:
    """Return the questions below their target, in the order in which the plan comes to them."""
    names = Names.of(card, plan)
    return tuple(
        _weakness(card, plan, names, [step for step in plan.steps if step.question == question])
        for question in names.number
    )


@dataclass(frozen=True, slots=True)
class Names:
    """How a reader finds a step: by the number of its question, in the order of the plan."""

    pack: Pack
    number: Mapping[str, int]

    @classmethod
    def of(cls, card: Scorecard, plan: Plan) -> Self:
        """Return the names of the steps of a plan; questions at their target have no number."""
        below = (step.question for step in plan.steps if card.gap(step.question) > 0)
        return cls(card.pack, {name: place for place, name in enumerate(dict.fromkeys(below), start=1)})

    def step(self, step: StepId) -> str:
        """Return `No. 2 (governance.portfolio) at level 3 Integrated`."""
        question, level = step
        number = self.number.get(question)
        name = question if number is None else f"No. {number} ({question})"
        return f"{name} at level {words.level_name(self.pack, level)}"


def _weakness(card: Scorecard, plan: Plan, names: Names, steps: list[Step]) -> Weakness:
    first, *further = sorted(steps, key=lambda step: step.level)
    standing = card.standings[first.question]
    question = standing.question
    pack = card.pack
    return Weakness(
        anchor=anchor(question.id),
        number=names.number[question.id],
        question=question.id,
        text=question.text,
        why=question.why or "",
        cell=words.cell_name(pack, *question.cell),
        standing=_stands(card, standing),
        present=_present(card, standing, first.level),
        said=_said(standing),
        next_level=words.level_name(pack, first.level),
        next_text=level_text(question, first.level, pack),
        actions=_actions(first),
        after=after(card, plan, names, first),
        needed_by=tuple(dict.fromkeys(names.step(other) for step in steps for other in step.needed_by)),
        headline=headline_waits(card, first),
        standards=references(pack.standard[name] for name in question.standards),
        tools=tuple(recommended_link(found) for found in tools_for(first, pack)),
        practices=practices(pack, question, first.level),
        further=tuple(f"level {words.level_name(pack, step.level)} in wave {step.wave}" for step in further),
        wave=f"wave {first.wave}",
    )


def _present(card: Scorecard, standing: Standing, next_level: int) -> str:
    """Return what is true now: the level's text, the figure, or how the next level's practices stand."""
    question = standing.question
    match question:
        case MeasureQuestion():
            return answer_text(card, standing)
        case PracticesQuestion():
            given = (standing.answer and standing.answer.items) or {}
            items = [item for item in question.items if item.level <= next_level]
            return "; ".join(
                f"{item.text}: {words.IN_PLACE[given.get(item.id, 'unknown')]}" for item in items
            )
        case _:
            return level_text(question, floor(standing.score), card.pack)


def _said(standing: Standing) -> tuple[str, ...]:
    """Return what was noted with the answer, and what is planned."""
    answer = standing.answer or Answer()
    planned = f"Planned: level {answer.planned.level} by {answer.planned.by}." if answer.planned else ""
    return tuple(part for part in (answer.note or "", planned) if part)


def anchor(question: str) -> str:
    """Return a question's id as a name for links to it; no id has two hyphens side by side."""
    return question.replace(".", "--")


def headline_waits(card: Scorecard, step: Step) -> bool:
    """Whether the headline waits for the step itself, and not for a lower one on the same question."""
    level = card.headline.level
    return step.headline and level is not None and step.level <= level + 1


def _stands(card: Scorecard, standing: Standing) -> str:
    target = card.targets[standing.question.id].level
    gap = words.rounded(card.gap(standing.question.id))
    return f"stands at {words.rounded(standing.score)} of {card.scale.top}, target {target}, gap {gap}"


def _actions(step: Step) -> tuple[Action, ...]:
    return tuple(
        Action(
            do=action.do or "",
            item=action.text if isinstance(action, Item) else "",
            remarks=remarks(action),
        )
        for action in step.actions
        if action.do or isinstance(action, Item)
    )


def remarks(action: PackAction) -> tuple[str, ...]:
    """Return the effort and the outside help of an action."""
    parts = (words.EFFORT[action.effort], words.OUTSIDE_HELP[action.outside_help])
    return tuple(part for part in parts if part)


def after(card: Scorecard, plan: Plan, names: Names, step: Step) -> tuple[str, ...]:
    """Return what has to come before a step, apart from the step below it on the same question."""
    order = card.pack.order
    before = sorted((s for s in step.waits_for if s[0] != step.question), key=lambda s: (order[s[0]], s[1]))
    unknown = [name for name, waiting in plan.find_out_first.items() if step.id in waiting]
    return (
        *(names.step(name) for name in before),
        *(f"an answer to {name}" for name in unknown),
    )


def done_by(actions: Iterable[PackAction]) -> str:
    """Return what the actions say to do, in one paragraph."""
    said = [action.do or (f"{action.text}." if isinstance(action, Item) else "") for action in actions]
    return " ".join(words.sentence(part) for part in said if part) or "The pack names no action."
