"""`kind: assessment`: one administration's answers, on file, at a time."""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from dcmaturity.model.alternatives import alternatives
from dcmaturity.model.fields import (
    DIGEST_SHAPE,
    Day,
    Depth,
    Flag,
    Format,
    Id,
    InPlace,
    Moment,
    Number,
    Part,
    QuestionId,
    Text,
    Version,
    Whole,
)


class PackRef(Part):
    """The pack that the answers are to."""

    id: Id
    version: Version
    digest: Annotated[str, StringConstraints(pattern=DIGEST_SHAPE)] | None = None


class Administration(Part):
    """Who is assessed; `profile` holds facts that conditions ask for."""

    name: Text
    code: Text | None = None
    profile: dict[Id, Text] = {}


class Scope(Part):
    """What is asked: quick or all questions, which core questionnaires (none named: all), which modules."""

    depth: Depth = "full"
    questionnaires: tuple[Id, ...] = ()
    modules: tuple[Id, ...] = ()


class Targets(Part):
    """The levels that the administration wants."""

    overall: Whole | None = None
    enablers: dict[Id, Whole] = {}
    themes: dict[Id, Whole] = {}
    questions: dict[QuestionId, Whole] = {}


class Evidence(Part):
    """Something that proves an answer, where it is kept, and its date."""

    what: Text
    where: Text | None = None
    on: Day | None = None


class Planned(Part):
    """A level that is planned to be reached by the end of a year."""

    level: Whole
    by: Whole


class Answer(Part):
    """The answer to one question: exactly one of the five forms, or none yet, and what was said about it."""

    model_config = ConfigDict(
        json_schema_extra=alternatives(
            ["level"], ["items"], ["value"], ["not-applicable"], ["unknown"], needed=False
        )
    )

    level: Whole | None = None
    items: dict[Id, InPlace] | None = None
    value: Annotated[Number, Field(ge=0)] | None = None
    not_applicable: Text | None = None
    unknown: Annotated[Flag | None, Field(json_schema_extra={"const": True})] = None
    evidence: tuple[Evidence, ...] = ()
    note: Text | None = None
    confidence: Literal["low", "medium", "high"] | None = None
    planned: Planned | None = None
    by: Text | None = None
    at: Moment | None = None

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if self.unknown is False:
            message = "`unknown` can only be true; leave it out otherwise"
            raise ValueError(message)
        forms = (self.level, self.items, self.value, self.not_applicable, self.unknown)
        if sum(form is not None for form in forms) > 1:
            message = "an answer has only one of `level`, `items`, `value`, `not-applicable` and `unknown`"
            raise ValueError(message)
        return self


class Assessment(Part):
    """What an assessment file holds."""

    kind: Literal["assessment"]
    format: Format
    pack: PackRef
    administration: Administration
    scope: Scope = Field(default_factory=Scope)
    voice: Literal["self", "expert", "agreed"] = "self"
    started: Day | None = None
    updated: Moment | None = None
    targets: Targets = Field(default_factory=Targets)
    answers: dict[QuestionId, Answer] = {}
