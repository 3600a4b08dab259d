"""What has to be true of a pack's files together: every id that is named exists, every level is there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from dcmaturity.model.actions import actions, covers
from dcmaturity.model.catalogue import Practice, Practices, Tools
from dcmaturity.model.kinds import File
from dcmaturity.model.maturity_model import MaturityModel, Scoring, Theme
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import (
    Action,
    LevelQuestion,
    MeasureQuestion,
    PracticesQuestion,
    Question,
    Questionnaire,
)
from dcmaturity.model.read_source import Source
from dcmaturity.model.repeated_ids import repeated_ids
from dcmaturity.source import Document, Path, Problem, codes
from dcmaturity.source.nearest import did_you_mean

RESERVED: Final = frozenset(
    {"overall", "enablers", "themes", "cells", "goals", "interoperability", "standards"}
)


def problems(sources: Sequence[Source[File]], pack: Pack) -> Iterator[Problem]:
    """Yield what is wrong with the files as parts of `pack`, cycles apart.

    While the scale itself is broken, nothing is said of levels elsewhere: it would follow from that.
    """
    gaps = [problem for source in sources for problem in _gaps_in_scale(source)]
    yield from gaps
    yield from repeated_ids(sources)
    for source in sources:
        for problem in _in_file(source, pack):
            if not gaps or problem.code != codes.LEVELS_INCOMPLETE:
                yield problem


def _gaps_in_scale(source: Source[File]) -> Iterator[Problem]:
    if isinstance(source.file, MaturityModel):
        for index, (low, high) in enumerate(pairwise(level.level for level in source.file.levels), 1):
            if high != low + 1:
                said, hint = f"level {high} follows level {low}", "Number the levels upwards without a gap."
                yield source.document.problem(("levels", index, "level"), codes.LEVELS_INCOMPLETE, said, hint)


def _in_file(source: Source[File], pack: Pack) -> Iterator[Problem]:
    checks = _Checks(source.document, pack)
    match source.file:
        case MaturityModel() as model:
            yield from checks.model(model)
        case Questionnaire() as questionnaire:
            yield from checks.questionnaire(questionnaire)
        case Tools() as tools:
            yield from checks.tools(tools)
        case Practices() as practices:
            yield from checks.practices(practices)
        case _:
            pass


@dataclass(frozen=True, slots=True)
class _Checks:
    """The checks of one file against the pack it belongs to."""

    document: Document
    pack: Pack

    def model(self, model: MaturityModel) -> Iterator[Problem]:
        for index, enabler in enumerate(model.enablers):
            yield from self._known_levels(("enablers", index, "levels"), enabler.levels, key=True)
        yield from self._anchors(model.themes)
        yield from self._scoring(model.scoring)
        for index, example in enumerate(model.examples):
            yield from self._known(
                ("examples", index, "answers"), example.answers, self.pack.question, "question", key=True
            )

    def _scoring(self, scoring: Scoring) -> Iterator[Problem]:
        """Check the levels that the file names; a default that lies outside a short scale has no effect."""
        if "reach" in scoring.headline.model_fields_set:
            for name, level in scoring.headline.reach.items():
                yield from self._known_level(("scoring", "headline", "reach", name), level)
        if "evidence_from" in scoring.model_fields_set:
            yield from self._known_level(("scoring", "evidence-from"), scoring.evidence_from)
        if scoring.default_target != "next":
            yield from self._known_level(("scoring", "default-target"), scoring.default_target)

    def questionnaire(self, questionnaire: Questionnaire) -> Iterator[Problem]:
        if questionnaire.id in RESERVED:
            said = f"no questionnaire can be called `{questionnaire.id}`: groups of scores are"
            yield self.document.problem(("id",), codes.DUPLICATE_ID, said, "Choose another id.")
        if questionnaire.enabler:
            yield from self._known(
                ("enabler",), [questionnaire.enabler], self.pack.enabler, "enabler", here=True
            )
        roles = {role.id: role for role in self.pack.model.roles}
        yield from self._known(("who",), questionnaire.who, roles, "role")
        yield from self._anchors(questionnaire.themes)
        for index, question in enumerate(questionnaire.questions):
            at = ("questions", index)
            yield from self._keyed(at, question, questionnaire)
            yield from self._referring(at, question)
            yield from self._levelled(at, question)
            yield from self._conditioned(at, question)

    def tools(self, tools: Tools) -> Iterator[Problem]:
        for index, tool in enumerate(tools.tools):
            for place, entry in enumerate(tool.helps):
                at = ("tools", index, "helps", place)
                yield from self._cell(at, entry.enabler, entry.theme)
                for order, level in enumerate(entry.levels):
                    yield from self._known_level((*at, "levels", order), level)

    def practices(self, practices: Practices) -> Iterator[Problem]:
        for index, practice in enumerate(practices.practices):
            at = ("practices", index)
            yield from self._cell(at, practice.enabler, practice.theme)
            yield from self._known((*at, "questions"), practice.questions, self.pack.question, "question")
            yield from self._known_level((*at, "level"), practice.level, above=1)
            yield from self._in_cell(at, practice)

    def _in_cell(self, at: Path, practice: Practice) -> Iterator[Problem]:
        """Yield a problem for each question that is not of the practice's own cell, where both are known."""
        cells = {(enabler, theme) for enabler in self.pack.enabler for theme in self.pack.theme}
        for index, name in enumerate(practice.questions):
            question, own = self.pack.question.get(name), (practice.enabler, practice.theme)
            if question is not None and question.cell != own and {question.cell, own} <= cells:
                said = f"`{name}` is asked about another enabler or theme than this practice"
                hint = f"It stands under `{question.enabler}` and `{question.theme}`."
                yield self.document.problem((*at, "questions", index), codes.WRONG_VALUE, said, hint)

    def _cell(self, at: Path, enabler: str, theme: str) -> Iterator[Problem]:
        yield from self._known((*at, "enabler"), [enabler], self.pack.enabler, "enabler", here=True)
        yield from self._known((*at, "theme"), [theme], self.pack.theme, "theme", here=True)

    def _anchors(self, themes: Sequence[Theme]) -> Iterator[Problem]:
        for index, theme in enumerate(themes):
            yield from self._known(("themes", index, "anchors"), theme.anchors, self.pack.tool, "tool")

    def _keyed(self, at: Path, question: Question, questionnaire: Questionnaire) -> Iterator[Problem]:
        if question.questionnaire != questionnaire.id:
            yield self.document.problem(
                (*at, "id"),
                codes.WRONG_VALUE,
                f"`{question.id}` does not begin with the questionnaire's id",
                f"Call it `{questionnaire.id}.{question.id.partition('.')[2]}`.",
            )
        if question.enabler:
            yield from self._known(
                (*at, "enabler"), [question.enabler], self.pack.enabler, "enabler", here=True
            )
        elif not questionnaire.enabler:
            yield self.document.problem(
                at,
                codes.MISSING_KEY,
                f"`{question.id}` has no enabler",
                "Give it one, or give the questionnaire one for all its questions.",
            )
        yield from self._known((*at, "theme"), [question.theme], self.pack.theme, "theme", here=True)

    def _referring(self, at: Path, question: Question) -> Iterator[Problem]:
        if question.also or question.goals or question.standards:
            yield from self._known((*at, "also"), question.also, self.pack.theme, "theme")
            yield from self._known((*at, "goals"), question.goals, self.pack.goal, "goal")
            yield from self._known((*at, "standards"), question.standards, self.pack.standard, "standard")
        for path, topics in covers(question):
            if topics:
                yield from self._known((*at, *path, "covers"), topics, self.pack.topic, "topic")
        for path, _, action in actions(question):
            if action.tools or action.after:
                yield from self._action((*at, *path), action)

    def _action(self, at: Path, action: Action) -> Iterator[Problem]:
        yield from self._known((*at, "tools"), action.tools, self.pack.tool, "tool")
        yield from self._known((*at, "after"), action.after, self.pack.question, "question", key=True)
        for name, level in action.after.items():
            yield from self._known_level((*at, "after", name), level)

    def _levelled(self, at: Path, question: Question) -> Iterator[Problem]:
        levels = range(self.pack.base, self.pack.top + 1)
        yield from self._known_levels((*at, "levels"), question.levels, key=True)
        match question:
            case LevelQuestion():
                said = {level for level, text in question.levels.items() if text.is_}
                if missing := [level for level in levels if level not in said]:
                    yield self._levels((*at, "levels"), f"`{question.id}` has no `is` for {_listed(missing)}")
            case PracticesQuestion():
                for index, item in enumerate(question.items):
                    yield from self._known_level((*at, "items", index, "level"), item.level, above=1)
                proved = {item.level for item in question.items}
                if missing := [level for level in levels[1:] if level not in proved]:
                    yield self._levels((*at, "items"), f"`{question.id}` has no item for {_listed(missing)}")
            case _:
                yield from self._thresholds((*at, "thresholds"), question, levels[1:])

    def _thresholds(self, at: Path, question: MeasureQuestion, levels: Sequence[int]) -> Iterator[Problem]:
        if set(question.thresholds) != set(levels):
            yield self._levels(at, f"`{question.id}` needs one threshold for each of {_listed(levels)}")
            return
        for low, high in pairwise(levels):
            below, above = question.thresholds[low], question.thresholds[high]
            if below == above or (below < above) != (question.better == "higher"):
                direction = "rise" if question.better == "higher" else "fall"
                yield self.document.problem(
                    (*at, str(high)),
                    codes.THRESHOLD_ORDER,
                    f"the threshold of level {high} is {above} after {below}",
                    f"Thresholds {direction} from level to level when {question.better} is better.",
                )

    def _conditioned(self, at: Path, question: Question) -> Iterator[Problem]:
        if question.ask_when is None:
            return
        joined = "any" if question.ask_when.any else "all"
        for index, clause in enumerate(question.ask_when.clauses):
            here = (*at, "ask-when", joined, index)
            if clause.question is not None:
                questions = self.pack.question
                yield from self._known(
                    (*here, "question"), [clause.question], questions, "question", here=True
                )
                yield from self._known_level((*here, "at-least"), clause.at_least or 0)
            else:
                yield from self._fact(here, clause.profile or "", clause.is_ or "")

    def _fact(self, at: Path, name: str, value: str) -> Iterator[Problem]:
        facts = {fact.id: fact for fact in self.pack.model.profile}
        yield from self._known((*at, "profile"), [name], facts, "profile fact", here=True)
        if name in facts and value not in facts[name].values:
            said = f"`{name}` is never `{value}`"
            hint = did_you_mean(value, facts[name].values) or "Name one of its values, or add this one."
            yield self.document.problem((*at, "is"), codes.UNKNOWN_ID, said, hint)

    def _known(  # noqa: PLR0913 - the ways in which a name can be given
        self,
        at: Path,
        names: Iterable[str],
        known: Mapping[str, object],
        sort: str,
        *,
        key: bool = False,
        here: bool = False,
    ) -> Iterator[Problem]:
        """Yield a problem for each unknown name: an entry of the list, a key, or the value at `at`."""
        for index, name in enumerate(names):
            if name not in known:
                path = at if here else (*at, name if key else index)
                said = f"there is no {sort} `{name}`"
                hint = did_you_mean(name, known) or "Name one that the pack has, or add it."
                yield self.document.problem(path, codes.UNKNOWN_ID, said, hint, key=key)

    def _known_levels(self, at: Path, levels: Iterable[int], *, key: bool) -> Iterator[Problem]:
        for level in levels:
            if not self.pack.base <= level <= self.pack.top:
                yield from self._known_level((*at, str(level)), level, key=key)

    def _known_level(self, at: Path, level: int, *, above: int = 0, key: bool = False) -> Iterator[Problem]:
        if not self.pack.base + above <= level <= self.pack.top:
            hint = f"The levels here go from {self.pack.base + above} to {self.pack.top}."
            yield self.document.problem(
                at, codes.LEVELS_INCOMPLETE, f"there is no level {level} here", hint, key=key
            )

    def _levels(self, at: Path, message: str) -> Problem:
        hint = f"The scale goes from {self.pack.base} to {self.pack.top} without a gap."
        return self.document.problem(at, codes.LEVELS_INCOMPLETE, message, hint)


def _listed(levels: Sequence[int]) -> str:
    word = "level" if len(levels) == 1 else "levels"
    return f"{word} {', '.join(map(str, levels))}"
