"""The report as finished words: renderers lay them out and decide nothing."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a mark means; each renderer chooses how that looks."""

    BEHIND = "behind"
    NEAR = "near"
    REACHED = "reached"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A tool or document to open.

    Attributes:
        text: What it is called.
        url: An http or https address.
        purpose: What it is for, one sentence.
        remarks: `members only`, `address not yet seen`, `edition 2014` and so on.
        why: Why it stands here; empty in a plain list.
    """

    text: str
    url: str
    purpose: str
    remarks: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """One level of the scale."""

    level: int
    name: str
    means: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The first page.

    Attributes:
        level: `Level 2 of 5: Stand-alone`, or that it is not scored.
        at: The level's place on the scale, 0 to 1; None where not scored.
        means: What the level means.
        held_back: What keeps the headline from the next level, a sentence each.
        index: The index with one decimal.
        range: `2.1 to 3.4`, what the index can be as long as not all is known.
        coverage: `85%`.
        provisional: A sentence when too little is answered; else empty.
        supported: What the evidence supports, beside what is claimed.
        counts: `51 answered`, `4 unknown` and so on.
        remarks: What else a reader has to know before using the numbers.
    """

    level: str
    at: float | None
    means: str
    held_back: tuple[str, ...]
    index: str
    range: str
    coverage: str
    provisional: str
    supported: str
    counts: tuple[str, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """A group in a table and as dots; `at`, `low`, `high` and `goal` are places on the scale, 0 to 1."""

    name: str
    level: str
    index: str
    range: str
    supported: str
    coverage: str
    target: str
    gap: str
    to_target: str
    tone: Tone
    at: float | None
    low: float | None
    high: float | None
    goal: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCell:
    """One cell of the heat map: its number and its place on the scale, 0 to 1; None where not scored."""

    name: str
    index: str
    level: str
    at: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """Enablers by themes."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[HeatCell, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One reach of interoperability: how far it goes, and which headline level waits for it."""

    name: str
    meaning: str
    level: str
    supported: str
    sure_of: str
    needed: str
    tone: Tone
    at: float | None
    required: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something to do: for a practice that is missing, `item` names it."""

    do: str
    item: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A provision by its name; `anchor` is its name for links to it in the list of provisions."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeLine:
    """What a Member or a region did, and where that is written."""

    who: str
    text: str
    source: str
    year: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weakness:
    """A question below its target, and the way up.

    Attributes:
        anchor: A name for links to it, letters, digits and hyphens only.
        number: Its place in the order, from 1.
        question: The question's id.
        text: The question.
        why: Why it matters.
        cell: Enabler × theme.
        standing: `1.0 of 5, target 3, gap 2.0`.
        present: What is true now: the level's text, the figure, or how the practices stand.
        said: What was noted with the answer, and what is planned.
        next_level: The name of the next level.
        next_text: What would be true there.
        actions: What to do to get there.
        after: What has to come before.
        needed_by: For whose sake it goes beyond its own target.
        headline: Whether the headline waits for it.
        standards: The provisions it answers to, the WCO's own first.
        tools: What helps.
        practices: What others did who stand at the next level.
        further: The levels beyond the next up to the target, each with its wave; the waves say what to do.
        wave: The wave of its first step.
    """

    anchor: str
    number: int
    question: str
    text: str
    why: str
    cell: str
    standing: str
    present: str
    said: tuple[str, ...]
    next_level: str
    next_text: str
    actions: tuple[Action, ...]
    after: tuple[str, ...]
    needed_by: tuple[str, ...]
    headline: bool
    standards: tuple[Reference, ...]
    tools: tuple[Link, ...]
    practices: tuple[PracticeLine, ...]
    further: tuple[str, ...]
    wave: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStep:
    """One line of the roadmap; `number` and `anchor` are its weakness's, empty where others need it only."""

    number: str
    question: str
    text: str
    anchor: str
    cell: str
    to_level: str
    do: str
    effort: str
    gain: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """The steps that can be taken at the same time."""

    number: int
    find_out_first: tuple[str, ...]
    steps: tuple[PlannedStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The tools of one theme, its anchors first; `also` names those that an earlier theme has already."""

    theme: str
    tools: tuple[Link, ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One question as it was answered; `parts` are the items of a practices question, one line each."""

    question: str
    text: str
    cell: str
    answer: str
    parts: tuple[str, ...]
    score: str
    details: tuple[str, ...]
    evidence: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSection:
    """The answers to one questionnaire."""

    title: str
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardRow:
    """A provision, and how the questions that speak to it stand.

    Attributes:
        anchor: A name for links to it, letters, digits and hyphens only.
        provision: `Standard 7.4`, `Article 10.4`, `Topic 5`.
        subject: What it is about.
        score: The questions that speak to it as one group.
        questions: Those questions with their scores, the lowest first.
        read: What to read, who answers for it, and if nobody saw its text.
        tasks: The tasks of a work-programme topic, with body and time.
    """

    anchor: str
    provision: str
    subject: str
    score: GroupRow
    questions: tuple[str, ...]
    read: str
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardsSection:
    """The provisions of one instrument."""

    title: str
    note: str
    rows: tuple[StandardRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A word of the field, in its short form where there is one, and what it means."""

    term: str
    means: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """How the numbers came about and what the scale is."""

    provenance: str
    scale: tuple[Scale, ...]
    rules: tuple[str, ...]
    digests: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """The whole gap report.

    `find_out_first` are the open questions that steps wait for, `not_known` the other open ones.
    """

    title: str
    administration: str
    about: tuple[str, ...]
    summary: Summary
    overall: GroupRow
    enablers: tuple[GroupRow, ...]
    meanings: tuple[Definition, ...]
    themes: tuple[GroupRow, ...]
    goals: tuple[GroupRow, ...]
    cells: tuple[GroupRow, ...]
    scale: tuple[Scale, ...]
    heat_map: HeatMap
    ladder: tuple[Rung, ...]
    weaknesses: tuple[Weakness, ...]
    find_out_first: tuple[str, ...]
    not_known: tuple[str, ...]
    waves: tuple[Wave, ...]
    reading: tuple[Reading, ...]
    standards_caveat: str
    standards: tuple[StandardsSection, ...]
    answers: tuple[AnswerSection, ...]
    method: Method
    glossary: tuple[Definition, ...]
