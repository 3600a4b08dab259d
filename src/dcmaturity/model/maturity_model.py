"""`kind: model`: the scale, what questions are keyed to, and the rules of scoring."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from dcmaturity.model.assessment import Answer
from dcmaturity.model.fields import (
    Format,
    Id,
    NextOrLevel,
    Number,
    Part,
    QuestionId,
    Reach,
    Share,
    Text,
    Version,
    Weight,
    Whole,
)


class Level(Part):
    """One level of the scale."""

    level: Whole
    name: Text
    means: Text


class Enabler(Part):
    """What makes digital customs possible; the rows of the model."""

    id: Id
    name: Text
    means: Text
    weight: Weight = 1
    source: Text | None = None
    levels: dict[Whole, Text] = {}


class Theme(Part):
    """What digital customs is for; the columns of the model. `anchors` are the tools to read first."""

    id: Id
    name: Text
    means: Text
    anchors: tuple[Id, ...] = ()
    source: Text | None = None


class Goal(Part):
    """A strategic goal of the WCO that questions may serve."""

    id: Id
    name: Text
    means: Text | None = None
    source: Text | None = None


class Topic(Part):
    """Something that a pack has to ask about."""

    id: Id
    name: Text


class CoverageList(Part):
    """Topics that a source names together; each needs a question, or an item of one, that covers it."""

    id: Id
    title: Text
    source: Text
    topics: tuple[Topic, ...] = Field(min_length=1)


class Minutes(Part):
    """The most minutes that an assessment of each depth may take, modules apart."""

    quick: Annotated[Whole, Field(ge=1)] | None = None
    full: Annotated[Whole, Field(ge=1)] | None = None


class Role(Part):
    """Who in an administration can answer; a hint, not a right."""

    id: Id
    name: Text


class ProfileFact(Part):
    """A fact about an administration that conditions may ask for; never scored."""

    id: Id
    text: Text
    values: tuple[Text, ...] = Field(min_length=2)


class LevelRule(Part):
    """How a group's level comes from its questions; `share` is the share of weight that has to reach it."""

    rule: Literal["attainment", "lowest", "mean"] = "attainment"
    share: Share = Decimal("0.8")


def _default_reach() -> dict[Reach, int]:
    return {"own": 3, "national": 4, "international": 5}


class HeadlineRule(Part):
    """How the headline level comes about; `reach` says which level needs which interoperability."""

    rule: Literal["balanced", "lowest-enabler", "attainment", "mean"] = "balanced"
    reach: dict[Reach, Whole] = Field(default_factory=_default_reach)


class PracticesRule(Part):
    """How items add up; `pass` is the credit of a level, from 0 to 1, at which the level is reached."""

    credit: Literal["staged", "sum"] = "staged"
    pass_: Share = Decimal("0.75")


class Scoring(Part):
    """The pack's rules of scoring."""

    level: LevelRule = Field(default_factory=LevelRule)
    headline: HeadlineRule = Field(default_factory=HeadlineRule)
    practices: PracticesRule = Field(default_factory=PracticesRule)
    evidence_from: Whole = 3
    provisional_below: Share = Decimal("0.8")
    default_target: NextOrLevel = "next"


class Example(Part):
    """Answers and what they have to score: the pack's own oracle.

    `expect` names numbers by their path in the scorecard, `enablers.skills.index`; null means not scored.
    """

    name: Text
    profile: dict[Id, Text] = {}
    answers: dict[QuestionId, Answer]
    expect: dict[Text, Number | None]


class Migration(Part):
    """How answers to an older major version are carried over."""

    from_: Text
    rename: dict[QuestionId, QuestionId] = {}
    recode: dict[QuestionId, dict[Whole, Whole]] = {}
    ask_again: tuple[QuestionId, ...] = ()


class MaturityModel(Part):
    """What `model.yaml` holds."""

    kind: Literal["model"]
    format: Format
    id: Id
    version: Version
    title: Text
    provenance: Text
    levels: tuple[Level, ...] = Field(min_length=2)
    enablers: tuple[Enabler, ...] = Field(min_length=1)
    themes: tuple[Theme, ...] = Field(min_length=1)
    goals: tuple[Goal, ...] = ()
    roles: tuple[Role, ...] = ()
    profile: tuple[ProfileFact, ...] = ()
    coverage: tuple[CoverageList, ...] = ()
    minutes: Minutes = Field(default_factory=Minutes)
    scoring: Scoring = Field(default_factory=Scoring)
    examples: tuple[Example, ...] = ()
    migrations: tuple[Migration, ...] = ()
