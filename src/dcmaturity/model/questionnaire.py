"""`kind: questionnaire`: questions of three kinds, each with the steps that lead upwards."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Final, Literal, Self, TypeAlias

from pydantic import ConfigDict, Discriminator, Field, Tag, WithJsonSchema, model_validator

from dcmaturity.model.alternatives import alternatives
from dcmaturity.model.fields import (
    Depth,
    Effort,
    Flag,
    Format,
    Id,
    Number,
    OutsideHelp,
    Part,
    QuestionId,
    Reach,
    Text,
    Weight,
    Whole,
)
from dcmaturity.model.maturity_model import Theme
from dcmaturity.source import Path


class Action(Part):
    """What to do to get somewhere: the action, its effort, the tools that help, what has to come first.

    An empty mapping comes from a factory here: a default one would be copied, at length, for every step.
    """

    do: Text | None = None
    effort: Effort = "medium"
    outside_help: OutsideHelp = "none"
    tools: tuple[Id, ...] = ()
    after: dict[QuestionId, Whole] = Field(default_factory=dict)

    @property
    def given(self) -> bool:
        """Whether the file says anything of the action."""
        return bool(self.model_fields_set - {"is_"})


class LevelText(Action):
    """What is true at a level (`is`), and the step to it from the level below."""

    is_: Text | None = None


class Item(Action):
    """One practice that proves one level; `covers` names the topics that it asks about."""

    id: Id
    level: Whole
    text: Text
    covers: tuple[Id, ...] = ()


class Clause(Part):
    """One condition: another question's score, or a fact of the profile."""

    model_config = ConfigDict(
        json_schema_extra=alternatives(("question", "at-least"), ("profile", "is"), needed=True)
    )

    question: QuestionId | None = None
    at_least: Whole | None = None
    profile: Id | None = None
    is_: Text | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        by_question = self.question is not None and self.at_least is not None
        by_profile = self.profile is not None and self.is_ is not None
        given = sum(part is not None for part in (self.question, self.at_least, self.profile, self.is_))
        if by_question == by_profile or given != 2:  # noqa: PLR2004 - the two keys of one form
            message = "a condition is either `question` with `at-least`, or `profile` with `is`"
            raise ValueError(message)
        return self


class Condition(Part):
    """When a question is asked: any, or all, of some clauses."""

    model_config = ConfigDict(json_schema_extra=alternatives(["any"], ["all"], needed=True))

    any: tuple[Clause, ...] | None = Field(default=None, min_length=1)
    all: tuple[Clause, ...] | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.any is None) == (self.all is None):
            message = "`ask-when` has either `any` or `all`"
            raise ValueError(message)
        return self

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses, whichever way they are joined."""
        return self.any or self.all or ()


class _Question(Part):
    """What questions of every kind have.

    `covers` names the topics of the model's coverage lists that the question asks about, and
    `without-standard` says why it answers to no standard.
    """

    id: QuestionId
    theme: Id
    enabler: Id = ""
    also: tuple[Id, ...] = ()
    text: Text
    why: Text | None = None
    depth: Depth = "full"
    weight: Weight = 1
    key: Flag = False
    reach: Reach | None = None
    goals: tuple[Id, ...] = ()
    standards: tuple[Id, ...] = ()
    without_standard: Text | None = None
    covers: tuple[Id, ...] = ()
    evidence: tuple[Text, ...] = ()
    not_applicable: Literal["never", "with-reason"] = "with-reason"
    ask_when: Condition | None = None
    levels: dict[Whole, LevelText] = Field(default_factory=dict)

    @property
    def questionnaire(self) -> str:
        """The id of the questionnaire that the question stands in."""
        return self.id.partition(".")[0]

    @property
    def cell(self) -> tuple[str, str]:
        """The enabler and the theme that the question is scored under."""
        return self.enabler, self.theme

    @cached_property
    def actions(self) -> tuple[tuple[Path, int, Action], ...]:
        """Each action with its path from here and the level it leads to; those of items come last."""
        own = ((("levels", str(level)), level, text) for level, text in self.levels.items())
        return (*own, *self._actions_of_items())

    def _actions_of_items(self) -> Iterator[tuple[Path, int, Action]]:
        return iter(())

    def action(self, level: int) -> Action:
        """Return the step to `level`; an empty one where the pack has none."""
        return self.levels.get(level) or LevelText.model_construct()


_ANY_KIND: Final = WithJsonSchema({})
"""To a schema, a `level` question is what is of no other kind; which kinds there are, the union says."""


class LevelQuestion(_Question):
    """The answer is the level whose text is true."""

    kind: Annotated[Literal["level"], _ANY_KIND] = "level"


class PracticesQuestion(_Question):
    """The answer says of each item how much of it is in place; `basis` says what that is counted of."""

    kind: Literal["practices"]
    basis: Text | None = None
    items: tuple[Item, ...] = Field(min_length=1)

    def _actions_of_items(self) -> Iterator[tuple[Path, int, Action]]:
        return ((("items", index), item.level, item) for index, item in enumerate(self.items))


class MeasureQuestion(_Question):
    """The answer is a number; thresholds turn it into a level."""

    kind: Literal["measure"]
    unit: Literal["percent", "count", "hours", "days"]
    period: Text | None = None
    basis: Text | None = None
    better: Literal["higher", "lower"] = "higher"
    thresholds: dict[Whole, Number]


def _kind(given: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    kind = given.get("kind") or "level" if isinstance(given, dict) else getattr(given, "kind", None)
    return None if kind is None else f"kind={kind}"  # no key of a file is called so


Question: TypeAlias = LevelQuestion | PracticesQuestion | MeasureQuestion

_TaggedQuestion: TypeAlias = Annotated[
    Annotated[LevelQuestion, Tag("kind=level")]
    | Annotated[PracticesQuestion, Tag("kind=practices")]
    | Annotated[MeasureQuestion, Tag("kind=measure")],
    Discriminator(_kind),
]


class Questionnaire(Part):
    """What a questionnaire file holds."""

    kind: Literal["questionnaire"]
    format: Format
    id: Id
    title: Text
    enabler: Id | None = None
    who: tuple[Id, ...] = ()
    module: Flag = False
    themes: tuple[Theme, ...] = ()
    questions: tuple[_TaggedQuestion, ...] = Field(min_length=1)
