"""`kind: tools`, `standards`, `practices` and `glossary`: what a weakness is led to."""

from typing import Literal

from pydantic import Field

from dcmaturity.model.fields import Day, Flag, Format, Id, Part, QuestionId, Text, WebAddress, Whole


class Help(Part):
    """Where a tool helps, and to reach which levels: an editorial judgement."""

    enabler: Id
    theme: Id
    levels: tuple[Whole, ...] = Field(min_length=1)


class Link(Part):
    """What kind of address a tool has, whether it was seen to belong to it, and when it was last opened."""

    kind: Literal["official", "landing", "news", "magazine"]
    seen: Flag
    checked: Day | None = None


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
    instrument: Literal["rkc", "tfa", "work-programme", "ict-guidelines-review"]
    provision: Text
    subject: Text
    sections: tuple[Text, ...] = ()
    responsible: Text | None = None
    timeline: Text | None = None
    tasks: tuple[Task, ...] = ()
    source: Text | None = None
    seen: Flag = False


class Standards(Part):
    """What a list of standards holds."""

    kind: Literal["standards"]
    format: Format
    standards: tuple[Standard, ...]


class Practice(Part):
    """What a Member, or a region, did about something, and the level it stands for.

    `questions` are those that it speaks to; without them it speaks to every question of its cell.
    """

    id: Id
    member: Text | None = None
    region: Text | None = None
    enabler: Id
    theme: Id
    level: Whole
    questions: tuple[QuestionId, ...] = ()
    text: Text
    source: Text
    year: Whole


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
