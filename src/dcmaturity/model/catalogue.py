"""`kind: tools`, `standards`, `practices` and `glossary`: what a weakness is led to."""

from typing import Annotated, Final, Literal, Self, TypeAlias, get_args

from pydantic import ConfigDict, Field, model_validator

from dcmaturity.model.alternatives import alternatives
from dcmaturity.model.fields import Day, Flag, Format, Id, Part, QuestionId, Text, WebAddress, Whole

Instrument: TypeAlias = Literal["rkc", "ict-guidelines-review", "work-programme", "tfa"]
INSTRUMENTS: Final[tuple[Instrument, ...]] = get_args(Instrument)
"""In the order to read them: the WCO's own first, the agreement of another organization apart, at the end."""


class Help(Part):
    """Where a tool helps, and to reach which levels: an editorial judgement."""

    enabler: Id
    theme: Id
    levels: tuple[Whole, ...] = Field(min_length=1)


class Link(Part):
    """What kind of address a tool has, whether it was seen to belong to it, and when it was last opened."""

    kind: Literal["official", "landing", "news", "magazine"]
    seen: Flag
    checked: Annotated[Day | None, Field(json_schema_extra={"type": ["string", "null"]})] = None


class Tool(Part):
    """A WCO instrument, guideline, programme or system."""

    id: Id
    name: Text
    purpose: Text
    kind: Literal[
        "convention",
        "recommendation",
        "guideline",
        "compendium",
        "programme",
        "system",
        "dataset",
        "training",
        "study",
    ]
    helps: tuple[Help, ...] = ()
    access: Literal["public", "members", "mixed", "unknown"]
    url: WebAddress
    link: Link
    edition: Text | None = None
    status: Literal["current", "superseded", "unclear"] = "current"


class Tools(Part):
    """What a catalogue of tools holds."""

    kind: Literal["tools"]
    format: Format
    tools: tuple[Tool, ...]


class Task(Part):
    """One task of a work programme: who is to do it, and until when."""

    task: Text
    responsible: Text | None = None
    timeline: Text | None = None


class Standard(Part):
    """A provision to answer to; `seen` says whether its text, or a paper that sums it up, was read."""

    id: Id
    instrument: Instrument
    provision: Text
    subject: Text
    sections: tuple[Text, ...] = ()
    responsible: Text | None = None
    timeline: Text | None = None
    tasks: tuple[Task, ...] = ()
    source: Text | None = None
    seen: Flag = False


class Standards(Part):
    """What a list of standards holds; a note says what a reader has to know of an instrument's text."""

    kind: Literal["standards"]
    format: Format
    notes: dict[Instrument, Text] = {}
    standards: tuple[Standard, ...]


class Practice(Part):
    """What a Member, or a region, did about something, and the level it stands for.

    `questions` are those that it speaks to; without them it speaks to every question of its cell.
    """

    model_config = ConfigDict(json_schema_extra=alternatives(["member"], ["region"], needed=True))

    id: Id
    member: Text | None = None
    region: Text | None = None
    enabler: Id
    theme: Id
    level: Whole
    questions: tuple[QuestionId, ...] = ()
    text: Text
    source: Text
    year: Annotated[Whole, Field(ge=1900, le=2100)]

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.member is None) == (self.region is None):
            message = "a practice is either a `member`'s or a `region`'s"
            raise ValueError(message)
        return self


class Practices(Part):
    """What a list of Member practices holds."""

    kind: Literal["practices"]
    format: Format
    practices: tuple[Practice, ...]


class Term(Part):
    """A word of the field and what it means."""

    term: Text
    short: Text | None = None
    means: Text


class Glossary(Part):
    """What a glossary holds."""

    kind: Literal["glossary"]
    format: Format
    terms: tuple[Term, ...]
