"""The gap report as `report/1`: fields are added, never renamed or removed.

The numbers are those of `scorecard/1`; steps, weaknesses and answers come in the report's words.
"""

import json
from typing import Any, Final

from dcmaturity.model.catalogue import Standard
from dcmaturity.render.scorecard_json import scorecard_data
from dcmaturity.report.view import AnswerRow, Link, PlannedStep, ReportView, Weakness
from dcmaturity.scoring.card import Scorecard

FORMAT: Final = "report/1"


def report_json(view: ReportView, card: Scorecard) -> bytes:
    """Return the report as JSON."""
    return f"{json.dumps(_report(view, card), ensure_ascii=False, indent=1)}\n".encode()


def _report(view: ReportView, card: Scorecard) -> dict[str, Any]:
    summary = view.summary
    return {
        "format": FORMAT,
        "title": view.title,
        "administration": view.administration,
        "about": list(view.about),
        "summary": {
            "level": summary.level,
            "means": summary.means,
            "held-back": list(summary.held_back),
            "supported": summary.supported,
            "provisional": summary.provisional,
            "remarks": list(summary.remarks),
        },
        "scorecard": scorecard_data(card),
        "meanings": [{"term": level.term, "means": level.means} for level in view.meanings],
        "weaknesses": [_weakness(weakness) for weakness in view.weaknesses],
        "find-out-first": list(view.find_out_first),
        "not-known": list(view.not_known),
        "waves": [
            {"wave": wave.number, "steps": [_step(step) for step in wave.steps]} for wave in view.waves
        ],
        "reading": [
            {
                "theme": reading.theme,
                "tools": [_link(link) for link in reading.tools],
                "also": list(reading.also),
            }
            for reading in view.reading
        ],
        "standards": [_standard(standard) for standard in card.pack.standards],
        "answers": [_answer(row) for section in view.answers for row in section.rows],
        "method": {
            "provenance": view.method.provenance,
            "scale": [
                {"level": level.level, "name": level.name, "means": level.means} for level in view.scale
            ],
            "rules": list(view.method.rules),
            "digests": [{"name": name, "value": value} for name, value in view.method.digests],
        },
        "glossary": [{"term": entry.term, "means": entry.means} for entry in view.glossary],
    }


def _standard(standard: Standard) -> dict[str, Any]:
    """Return a provision; how it stands is in the scorecard, under `standards.<id>`."""
    return {
        "id": standard.id,
        "instrument": standard.instrument,
        "provision": standard.provision,
        "subject": standard.subject,
        "sections": list(standard.sections),
        "responsible": standard.responsible,
        "timeline": standard.timeline,
        "tasks": [
            {"task": task.task, "responsible": task.responsible, "timeline": task.timeline}
            for task in standard.tasks
        ],
        "source": standard.source,
        "seen": standard.seen,
    }


def _weakness(weakness: Weakness) -> dict[str, Any]:
    return {
        "question": weakness.question,
        "text": weakness.text,
        "cell": weakness.cell,
        "standing": weakness.standing,
        "present": weakness.present,
        "said": list(weakness.said),
        "next-level": weakness.next_level,
        "next": weakness.next_text,
        "actions": [
            {"do": action.do, "item": action.item, "remarks": list(action.remarks)}
            for action in weakness.actions
        ],
        "after": list(weakness.after),
        "needed-by": list(weakness.needed_by),
        "headline": weakness.headline,
        "standards": [{"id": standard.anchor, "name": standard.text} for standard in weakness.standards],
        "tools": [_link(link) for link in weakness.tools],
        "practices": [
            {"who": practice.who, "year": practice.year, "text": practice.text, "source": practice.source}
            for practice in weakness.practices
        ],
        "further": list(weakness.further),
        "wave": weakness.wave,
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "name": link.text,
        "url": link.url,
        "purpose": link.purpose,
        "remarks": list(link.remarks),
        "why": link.why,
    }


def _step(step: PlannedStep) -> dict[str, Any]:
    return {
        "number": step.number,
        "question": step.question,
        "text": step.text,
        "to-level": step.to_level,
        "do": step.do,
        "effort": step.effort,
        "gain": step.gain,
        "remarks": list(step.remarks),
    }


def _answer(row: AnswerRow) -> dict[str, Any]:
    return {
        "question": row.question,
        "text": row.text,
        "answer": row.answer,
        "parts": list(row.parts),
        "score": row.score,
        "details": list(row.details),
        "evidence": list(row.evidence),
        "note": row.note,
    }
