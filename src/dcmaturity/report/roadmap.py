"""The steps in waves, and the reading that goes with them."""

from typing import Final

from dcmaturity.model.questionnaire import Question
from dcmaturity.report import words
from dcmaturity.report.links import tool_link
from dcmaturity.report.view import PlannedStep, Reading, Wave
from dcmaturity.report.weaknesses import Names, after, anchor, done_by, headline_waits
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.scale import State
from dcmaturity.scoring.steps import Plan, Step
from dcmaturity.scoring.toolbox import reading_list

_FEW: Final = 12
"""Open questions that a reader can still go through one by one."""


def waves(card: Scorecard, plan: Plan) -> tuple[Wave, ...]:
    """Return the steps by the wave in which they can be taken; the first may hold only what to find out."""
    names = Names.of(card, plan)
    last = max((step.wave for step in plan.steps), default=0)
    return tuple(
        Wave(
            number=number,
            find_out_first=find_out_first(card, plan) if number == 1 else (),
            steps=tuple(_planned(card, plan, names, step) for step in plan.steps if step.wave == number),
        )
        for number in range(1, last + 1)
    )


def find_out_first(card: Scorecard, plan: Plan) -> tuple[str, ...]:
    """Return the questions that steps depend on and nobody has answered."""
    return tuple(_asked(card.pack.question[name]) for name in plan.find_out_first)


def not_known(card: Scorecard, plan: Plan) -> tuple[str, ...]:
    """Return the questions that apply and have no answer, but for those to find out first.

    Where many are not answered yet, it is said how many.
    """
    open_ = [s for s in card.overall.applicable if not s.counted and s.question.id not in plan.find_out_first]
    unanswered = sum(standing.state is State.UNANSWERED for standing in open_)
    many = unanswered > _FEW
    named = [s.question for s in open_ if not (many and s.state is State.UNANSWERED)]
    counted = [f"{unanswered} questions that are not answered yet"] if many else []
    return (*(_asked(question) for question in named), *counted)


def _asked(question: Question) -> str:
    return f"{question.id}: {question.text}"


def reading(card: Scorecard, plan: Plan) -> tuple[Reading, ...]:
    """Return the tools that the steps lead to, by theme, the theme's anchors first."""
    told: set[str] = set()
    found = []
    for theme, tools in reading_list(plan.steps, card.pack).items():
        found.append(
            Reading(
                theme=card.pack.theme[theme].name,
                tools=tuple(tool_link(tool) for tool in tools if tool.id not in told),
                also=tuple(tool.name for tool in tools if tool.id in told),
            )
        )
        told |= {tool.id for tool in tools}
    return tuple(found)


def _planned(card: Scorecard, plan: Plan, names: Names, step: Step) -> PlannedStep:
    question = card.pack.question[step.question]
    help_needed = {words.OUTSIDE_HELP[action.outside_help] for action in step.actions} - {""}
    number = names.number.get(step.question)
    return PlannedStep(
        number=f"No. {number}" if number else "",
        question=step.question,
        text=question.text,
        anchor=anchor(step.question) if card.gap(step.question) > 0 else "",
        cell=words.cell_name(card.pack, *question.cell),
        to_level=words.level_name(card.pack, step.level),
        do=done_by(step.actions),
        effort=words.EFFORT[step.effort],
        gain=f"+{words.rounded(step.gain, 2)}",
        remarks=(
            *(["the headline waits for it"] if headline_waits(card, step) else []),
            *sorted(help_needed),
            *(f"after {name}" for name in after(card, plan, names, step)),
            *(f"needed by {names.step(name)}" for name in step.needed_by),
            *([f"opens the way for {words.counted(len(step.unlocks), 'step')}"] if step.unlocks else []),
        ),
    )
