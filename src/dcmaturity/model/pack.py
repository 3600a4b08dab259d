"""A pack: one model and what is keyed to it, in the order in which it is asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dcmaturity.model.catalogue import Instrument, Practice, Standard, Term, Tool
from dcmaturity.model.maturity_model import Enabler, Goal, Level, MaturityModel, Theme, Topic
from dcmaturity.model.questionnaire import Question, Questionnaire
from dcmaturity.source import Data
from dcmaturity.source.digest import digest


@dataclass(frozen=True, kw_only=True, eq=False)
class Pack:
    """Everything that a pack holds, checked: every id that is named exists.

    Attributes:
        model: The maturity model.
        questionnaires: By the model's enablers, core before modules, then by id.
        questions: In asking order, each with its enabler filled in.
        tools: In the catalogue's order.
        standards: In the files' order.
        instrument_notes: What a reader has to know of an instrument's text, by instrument.
        practices: In the files' order.
        terms: In the files' order.
        files: What each file says, by its name.
    """

    model: MaturityModel
    questionnaires: tuple[Questionnaire, ...]
    questions: tuple[Question, ...]
    tools: tuple[Tool, ...] = ()
    standards: tuple[Standard, ...] = ()
    instrument_notes: Mapping[Instrument, str] = field(default_factory=dict)
    practices: tuple[Practice, ...] = ()
    terms: tuple[Term, ...] = ()
    files: Mapping[str, Data] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """`sha256:…` of the files' data."""
        return digest(self.files)

    @cached_property
    def base(self) -> int:
        """The lowest level of the scale."""
        return self.model.levels[0].level

    @cached_property
    def top(self) -> int:
        """The highest level of the scale."""
        return self.model.levels[-1].level

    @cached_property
    def level(self) -> dict[int, Level]:
        """The levels by their number."""
        return {level.level: level for level in self.model.levels}

    @cached_property
    def question(self) -> dict[str, Question]:
        """The questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each question in asking order, from 0."""
        return {question.id: place for place, question in enumerate(self.questions)}

    @cached_property
    def questionnaire(self) -> dict[str, Questionnaire]:
        """The questionnaires by id."""
        return {questionnaire.id: questionnaire for questionnaire in self.questionnaires}

    @cached_property
    def goal(self) -> dict[str, Goal]:
        """The goals by id."""
        return {goal.id: goal for goal in self.model.goals}

    @cached_property
    def enabler(self) -> dict[str, Enabler]:
        """The enablers by id, in the model's order."""
        return {enabler.id: enabler for enabler in self.model.enablers}

    @cached_property
    def theme(self) -> dict[str, Theme]:
        """The model's themes by id, then those that modules add."""
        added = (theme for questionnaire in self.questionnaires for theme in questionnaire.themes)
        return {theme.id: theme for theme in (*self.model.themes, *added)}

    @cached_property
    def tool(self) -> dict[str, Tool]:
        """The tools by id."""
        return {tool.id: tool for tool in self.tools}

    @cached_property
    def topic(self) -> dict[str, Topic]:
        """The topics of the coverage lists by id."""
        return {topic.id: topic for coverage in self.model.coverage for topic in coverage.topics}

    @cached_property
    def standard(self) -> dict[str, Standard]:
        """The standards by id."""
        return {standard.id: standard for standard in self.standards}
