"""The gap report as Markdown, for an editor, a wiki or pandoc."""

import re
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import quote

from dcmaturity.report.view import (
    AnswerRow,
    GroupRow,
    Link,
    PracticeLine,
    ReportView,
    Weakness,
)
from dcmaturity.source import made_safe

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>()#+!|~$&]|^[-=.:])")
_NUMBERED: Final = re.compile(r"^(\d+)\.(?= |$)")
_SPACES: Final = re.compile(r"\s+")
_ADDRESS: Final = "%:/?#[]@!$&'*+,;=~"
"""What stays as it is in an address; quotes, brackets and spaces could end it."""


def markdown(view: ReportView) -> bytes:
    """Return the report as CommonMark with tables; all content is escaped, so it shows literally."""
    parts = (
        _summary(view),
        *_groups("Enablers", view.enablers),
        _bullets(literal(f"{level.term}: {level.means}") for level in view.meanings),
        *_groups("Themes", view.themes),
        *_groups("Goals", view.goals),
        *_groups("Cells, the widest gap first", view.cells),
        _heat_map(view),
        _interoperability(view),
        _waves(view),
        "## Weaknesses, in the order to work on them",
        *(_weakness(weakness) for weakness in view.weaknesses),
        _reading(view),
        *_standards(view),
        _answers(view),
        _method(view),
        _glossary(view),
    )
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def literal(text: str) -> str:
    """Return text that Markdown shows as it is, on one line."""
    line = made_safe(_SPACES.sub(" ", text.strip()))
    return _NUMBERED.sub(r"\1\\.", _SPECIAL.sub(r"\\\1", line))


def _bullets(texts: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *([literal(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _summary(view: ReportView) -> str:
    summary = view.summary
    facts = [
        f"Index: {literal(summary.index)}, range {literal(summary.range)}",
        f"Coverage: {literal(', '.join((summary.coverage, *summary.counts)))}",
        f"Supported: {literal(summary.supported)}",
        *(f"Held back: {literal(reason)}" for reason in summary.held_back),
        *([f"**{literal(summary.provisional)}**"] if summary.provisional else []),
        *(literal(remark) for remark in summary.remarks),
    ]
    return "\n\n".join(
        (
            f"# {literal(view.title)}: {literal(view.administration)}",
            literal(" ".join(view.about)),
            f"## {literal(summary.level)}",
            literal(summary.means),
            _bullets(facts),
        )
    )


def _groups(heading: str, rows: Sequence[GroupRow]) -> tuple[str, ...]:
    if not rows:
        return ()
    header = ("", "Level", "Index", "Range", "Supported", "Coverage", "Target", "Gap", "To target")
    cells = (
        (r.name, r.level, r.index, r.range, r.supported, r.coverage, r.target, r.gap, r.to_target)
        for r in rows
    )
    return f"## {heading}", _table(header, cells)


def _heat_map(view: ReportView) -> str:
    header = ("Index by enabler and theme", *(literal(column) for column in view.heat_map.columns))
    rows = ((name, *(cell.index for cell in cells)) for name, cells in view.heat_map.rows)
    return f"## Heat map\n\n{_table(header, rows)}"


def _interoperability(view: ReportView) -> str:
    header = ("Interoperability", "Level", "Supported", "Sure of", "Needed")
    rows = (
        (f"{rung.name}, {rung.meaning}", rung.level, rung.supported, rung.sure_of, rung.needed)
        for rung in view.ladder
    )
    return f"## Interoperability\n\n{_table(header, rows)}"


def _weakness(weakness: Weakness) -> str:
    waiting = "; the headline waits for it" if weakness.headline else ""
    about = f"{weakness.cell}; {weakness.question}; {weakness.standing}; {weakness.wave}{waiting}"
    actions = (
        f"Do: {literal(': '.join(part for part in (action.item, action.do) if part))} "
        f"({literal(', '.join(action.remarks))})"
        for action in weakness.actions
    )
    lines = (
        f"Now: {literal(weakness.present)}",
        *(f"Said: {literal(said)}" for said in weakness.said),
        f"Next, level {literal(weakness.next_level)}: {literal(weakness.next_text)}",
        *actions,
        *(f"After that {literal(step)}" for step in weakness.further),
        *(f"After: {literal(step)}" for step in weakness.after),
        *(f"Needed by: {literal(step)}" for step in weakness.needed_by),
        *(f"Answers to: {literal(standard.text)}" for standard in weakness.standards),
        *(f"Tool: {_link(link)}" for link in weakness.tools),
        *(f"Done by {literal(_practice(practice))}" for practice in weakness.practices),
    )
    return f"### {weakness.number}. {literal(weakness.text)}\n\n{literal(about)}\n\n{_bullets(lines)}"


def _practice(practice: PracticeLine) -> str:
    return f"{practice.who}, {practice.year}: {practice.text} ({practice.source})"


def _link(link: Link) -> str:
    tail = "; ".join((*([link.why] if link.why else []), *link.remarks))
    if link.url.startswith(("https://", "http://")):
        shown = f"[{literal(link.text)}](<{quote(link.url, safe=_ADDRESS)}>)"
    else:
        shown = f"{literal(link.text)}: {literal(link.url)}"
    return shown + (f" ({literal(tail)})" if tail else "")


def _waves(view: ReportView) -> str:
    parts = ["## Roadmap", _bullets(f"Not known yet: {literal(question)}" for question in view.not_known)]
    for wave in view.waves:
        steps = (
            f"{literal(f'{step.number} {step.question}'.strip())} to level {literal(step.to_level)}: "
            f"{literal(step.do)} "
            f"({literal('; '.join((step.effort, f'index {step.gain}', *step.remarks)))})"
            for step in wave.steps
        )
        first = (f"Find out first: {literal(question)}" for question in wave.find_out_first)
        parts += [f"### Wave {wave.number}", _bullets((*first, *steps))]
    return "\n\n".join(part for part in parts if part)


def _reading(view: ReportView) -> str:
    parts = ["## What to read"]
    for theme in view.reading:
        tools = (f"{_link(link)}: {literal(link.purpose)}" for link in theme.tools)
        also = f"Named above already: {literal(', '.join(theme.also))}." if theme.also else ""
        parts += [f"### {literal(theme.theme)}", *(part for part in (_bullets(tools), also) if part)]
    return "\n\n".join(parts)


def _standards(view: ReportView) -> Iterable[str]:
    if view.standards:
        yield f"## Results by international provision\n\n{literal(view.standards_caveat)}"
    header = ("Provision", "Subject", "Index", "Target", "Questions", "To read")
    for section in view.standards:
        rows = (
            (
                row.provision,
                row.subject,
                row.score.index,
                row.score.target,
                "; ".join(row.questions),
                row.read,
            )
            for row in section.rows
        )
        yield f"### {literal(section.title)}\n\n{literal(section.note)}\n\n{_table(header, rows)}"
        yield _bullets(
            f"{literal(row.provision)}: {literal(task)}" for row in section.rows for task in row.tasks
        )


def _answers(view: ReportView) -> str:
    parts = ["## All answers"]
    for section in view.answers:
        parts += [f"### {literal(section.title)}", _bullets(_answer(row) for row in section.rows)]
    return "\n\n".join(parts)


def _answer(row: AnswerRow) -> str:
    said = (
        f"**{literal(row.question)}** {literal(row.text)}",
        literal(row.answer),
        *(literal(part) for part in row.parts),
        *(f"Evidence: {literal(evidence)}" for evidence in row.evidence),
        *([f"Note: {literal(row.note)}"] if row.note else []),
        *([literal(", ".join(row.details))] if row.details else []),
    )
    return "\n  ".join(f"{part}  " for part in said).rstrip()


def _method(view: ReportView) -> str:
    scale = (f"{level.level} {literal(level.name)}: {literal(level.means)}" for level in view.scale)
    digests = (f"{literal(name)}: {literal(value)}" for name, value in view.method.digests)
    parts = (
        "## Method",
        literal(view.method.provenance),
        _bullets(scale),
        _bullets(literal(rule) for rule in view.method.rules),
        _bullets(digests),
    )
    return "\n\n".join(parts)


def _glossary(view: ReportView) -> str:
    entries = (f"**{literal(entry.term)}**: {literal(entry.means)}" for entry in view.glossary)
    return f"## Glossary\n\n{_bullets(entries)}" if view.glossary else ""
