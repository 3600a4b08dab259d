"""The gap report on a terminal."""

from collections.abc import Sequence

from dcmaturity.render.sheet import INDENT, Sheet
from dcmaturity.render.track import track
from dcmaturity.report.view import GroupRow, Link, ReportView, StandardsSection, Weakness


def terminal(view: ReportView, *, width: int, color: bool) -> str:
    """Return the report as text for a terminal of `width` columns."""
    sheet = Sheet(width=width, color=color)
    _summary(sheet, view)
    _groups(sheet, view)
    sheet.heading("From here to the target, the widest gap first (o now, x target)")
    sheet.table([(row.name, track(row.at, row.goal), row.index, row.target) for row in view.cells])
    _interoperability(sheet, view)
    _rows(sheet, "Goals", view.goals)
    sheet.heading("Weaknesses, in the order to work on them")
    for weakness in view.weaknesses:
        _weakness(sheet, weakness)
    _waves(sheet, view)
    _reading(sheet, view)
    if view.standards:
        sheet.heading("Results by international provision")
        sheet.line(view.standards_caveat)
    for section in view.standards:
        _standards(sheet, section)
    _answers(sheet, view)
    _method(sheet, view)
    _glossary(sheet, view)
    return sheet.text()


def summary_only(view: ReportView, *, width: int, color: bool) -> str:
    """Return the first page of the report, and the first steps."""
    sheet = Sheet(width=width, color=color)
    _summary(sheet, view)
    _groups(sheet, view)
    if view.waves:
        sheet.heading("First steps")
        steps = [step for wave in view.waves for step in wave.steps]
        sheet.lines((f"{step.question} to level {step.to_level}: {step.do}" for step in steps[:3]), mark="- ")
    return sheet.text()


def _summary(sheet: Sheet, view: ReportView) -> None:
    summary = view.summary
    sheet.title(f"{view.title}: {view.administration}")
    sheet.line(" ".join(view.about), indent=0)
    sheet.heading(summary.level)
    sheet.line(summary.means)
    sheet.lines(summary.held_back, mark="held back: ")
    sheet.table(
        [
            ("Index", f"{summary.index} (range {summary.range})"),
            ("Coverage", ", ".join((summary.coverage, *summary.counts))),
            ("Supported", summary.supported),
        ]
    )
    sheet.line(summary.provisional, style="bold")
    sheet.lines(summary.remarks, style="dim")


def _groups(sheet: Sheet, view: ReportView) -> None:
    _rows(sheet, "Enablers", view.enablers)
    sheet.lines((f"{level.term}: {level.means}" for level in view.meanings), mark="- ")
    _rows(sheet, "Themes", view.themes)


def _rows(sheet: Sheet, heading: str, rows: Sequence[GroupRow]) -> None:
    header = ("", "level", "index", "range", "proved", "target", "known")
    sheet.heading(heading)
    sheet.table([_group(row) for row in rows], header=header, numbers=(2, 4, 5, 6))


def _group(row: GroupRow) -> tuple[str, ...]:
    return row.name, row.level, row.index, row.range, row.supported, row.target, row.coverage


def _interoperability(sheet: Sheet, view: ReportView) -> None:
    sheet.heading("Interoperability")
    rows = [(f"{rung.name}, {rung.meaning}", rung.level, rung.needed) for rung in view.ladder]
    sheet.table(rows)


def _weakness(sheet: Sheet, weakness: Weakness) -> None:
    sheet.heading(f"{weakness.number}. {weakness.text}")
    waiting = ["the headline waits for it"] if weakness.headline else []
    sheet.line(
        "; ".join((weakness.cell, weakness.question, weakness.standing, weakness.wave, *waiting)), style="dim"
    )
    sheet.line(f"Now: {weakness.present}")
    sheet.lines(weakness.said, mark="said: ")
    sheet.line(f"Next, level {weakness.next_level}: {weakness.next_text}")
    for action in weakness.actions:
        said = ": ".join(part for part in (action.item, action.do) if part)
        sheet.lines([f"{said} ({', '.join(action.remarks)})"], mark="> ", style="bold")
    sheet.lines(weakness.further, mark="after that ")
    sheet.lines(weakness.after, mark="after: ")
    sheet.lines(weakness.needed_by, mark="needed by: ")
    sheet.lines((standard.text for standard in weakness.standards), mark="answers to: ", style="dim")
    for link in weakness.tools:
        _link(sheet, link, mark="tool: ")
    for practice in weakness.practices:
        sheet.lines([f"{practice.who}, {practice.year}: {practice.text}"], mark="done by: ")
        sheet.line(practice.source, style="dim", indent=INDENT + len("done by: "))


def _link(sheet: Sheet, link: Link, *, mark: str, indent: int = INDENT) -> None:
    remarks = f" [{'; '.join(link.remarks)}]" if link.remarks else ""
    why = f", {link.why}" if link.why else ""
    sheet.lines([f"{link.text}{why}{remarks}"], mark=mark, indent=indent)
    sheet.address(link.url, indent=indent + len(mark))


def _waves(sheet: Sheet, view: ReportView) -> None:
    if view.not_known:
        sheet.heading("Not known yet")
        sheet.lines(view.not_known, mark="- ")
    for wave in view.waves:
        sheet.heading(f"Wave {wave.number}")
        sheet.lines(wave.find_out_first, mark="find out first: ")
        for step in wave.steps:
            remarks = "; ".join((step.effort, f"index {step.gain}", *step.remarks))
            name = f"{step.number} {step.question}".strip()
            sheet.lines([f"{name} to level {step.to_level}: {step.do} ({remarks})"], mark="- ")


def _reading(sheet: Sheet, view: ReportView) -> None:
    sheet.heading("What to read, by theme")
    for theme in view.reading:
        sheet.line(theme.theme, style="bold")
        for link in theme.tools:
            _link(sheet, link, mark="- ", indent=4)
        if theme.also:
            sheet.line(f"Named above already: {', '.join(theme.also)}.", style="dim", indent=4)


def _standards(sheet: Sheet, section: StandardsSection) -> None:
    sheet.heading(section.title)
    sheet.line(section.note, style="dim")
    for row in section.rows:
        sheet.line(f"{row.provision}: {row.subject} Index {row.score.index}.")
        sheet.lines(row.questions, mark="- ", indent=4)
        sheet.lines(row.tasks, mark="task: ", indent=4)
        sheet.line(row.read, style="dim", indent=4)


def _answers(sheet: Sheet, view: ReportView) -> None:
    for section in view.answers:
        sheet.heading(f"Answers: {section.title}")
        for row in section.rows:
            sheet.line(f"{row.question}: {row.answer}")
            sheet.lines(row.parts, mark="- ", indent=4)
            sheet.lines(row.evidence, mark="evidence: ", indent=4)
            sheet.lines((row.note,) if row.note else (), mark="note: ", indent=4)
            sheet.line(", ".join(row.details), style="dim", indent=4)


def _method(sheet: Sheet, view: ReportView) -> None:
    sheet.heading("Method")
    sheet.line(view.method.provenance)
    sheet.lines((f"{level.level} {level.name}: {level.means}" for level in view.scale), mark="level ")
    sheet.lines(view.method.rules, mark="- ")
    sheet.table(view.method.digests)


def _glossary(sheet: Sheet, view: ReportView) -> None:
    if view.glossary:
        sheet.heading("Glossary")
        sheet.lines((f"{entry.term}: {entry.means}" for entry in view.glossary), mark="- ")
