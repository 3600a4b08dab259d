"""What changed between two versions of a pack, on a terminal."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from dcmaturity.render.sheet import Sheet
from dcmaturity.render.word_marks import marked
from dcmaturity.revision.change import Answers, Change, Sort, Step
from dcmaturity.revision.migrating import as_yaml
from dcmaturity.revision.revision import Revision

_MARKS: Final = {Sort.ADDED: "+ ", Sort.REMOVED: "- "}
_STYLES: Final = {Step.PATCH: "", Step.MINOR: "yellow", Step.MAJOR: "red"}
_ANSWERS: Final = {
    Answers.CARRIED: "carried over by a migration",
    Answers.READ_AGAIN: "to be given again",
    Answers.NOT_COMPARABLE: "in a form that is no more",
    Answers.GONE: "to what is no longer asked",
}


def pack_diff_text(revision: Revision, *, width: int, color: bool) -> str:
    """Return what changed as text for a terminal, the version that it deserves at the end."""
    sheet = Sheet(width=width, color=color)
    old, new = revision.old, revision.new
    if revision.are_versions:
        sheet.title(f"{new.id}: {old.version} -> {new.version}")
    else:
        sheet.title(f"{old.id} {old.version} -> {new.id} {new.version}")
        sheet.line(f"`{old.id}` and `{new.id}` are two packs, not two versions of one.")
    if revision.changes:
        _changes(sheet, revision.changes)
        _answers(sheet, revision)
    else:
        same = old.digest == new.digest
        sheet.line("Nothing changed." if same else "Nothing changed but order, layout or the version number.")
    _migration(sheet, revision)
    _version(sheet, revision)
    return sheet.text()


def _changes(sheet: Sheet, changes: Iterable[Change]) -> None:
    for place, found in groupby(changes, lambda change: change.place):
        sheet.heading(place)
        examples = set()
        for change in found:
            if change.thing == "example":
                examples.add(change.name)
            else:
                _change(sheet, change)
        if examples:
            sheet.lines([f"{len(examples)} worked example{'s' * (len(examples) > 1)} changed"], mark="~ ")


def _change(sheet: Sheet, change: Change) -> None:
    verdict = change.verdict
    sheet.lines([_headline(change)], mark=_MARKS.get(verdict.sort, "~ "), style=_STYLES[verdict.step])
    if verdict.sort is not Sort.RENAMED:
        sheet.line(marked(change.old, change.new), indent=6)


def _headline(change: Change) -> str:
    verdict = change.verdict
    name = change.name if change.name == change.thing else f"{change.thing} {change.name}"
    renamed = f": renamed from {change.old}" if verdict.sort is Sort.RENAMED else ""
    key = f": {change.key} {verdict.sort}" if change.key else renamed
    said = ", in the migration" if change.settled else ""
    remark = f": {verdict.remark}" if verdict.remark else ""
    weight = "" if verdict.step is Step.PATCH else f" [{verdict.step.word}{said}{remark}]"
    return f"{name}{key}{weight}"


def _answers(sheet: Sheet, revision: Revision) -> None:
    sheet.heading("In short")
    sheet.line(f"{', '.join(f'{count} {sort}' for sort, count in revision.counts.items())}.")
    if revision.questions:
        sheet.line("Old answers that cannot stay as they are:")
        sheet.table([(_ANSWERS[answers], ", ".join(names)) for answers, names in revision.questions.items()])
    else:
        scores = "" if revision.step is Step.PATCH else " Scores can differ."
        sheet.line(f"Old answers to all questions mean the same.{scores}")


def _migration(sheet: Sheet, revision: Revision) -> None:
    if revision.migration is not None and not revision.is_declared:
        sheet.heading("To put into the model")
        for line in as_yaml(revision.migration).splitlines():
            sheet.address(line)
    if revision.remarks:
        sheet.heading("Remarks")
        sheet.lines(revision.remarks, mark="- ")


def _version(sheet: Sheet, revision: Revision) -> None:
    step = revision.step
    deserved = f"The changes deserve {revision.deserved} ({step.word})" if step else "Nothing needs a new one"
    judged = "enough" if revision.is_enough else "too low"
    if revision.went_down:
        judged = f"the number went down from {revision.old.version}"
    sheet.heading("Version number")
    sheet.line(f"{deserved}. The newer pack says {revision.new.version}: {judged}.")
