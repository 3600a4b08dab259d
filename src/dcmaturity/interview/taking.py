"""Taking the answers of another assessment: what is new is added, and nothing goes without a word."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from dcmaturity.interview.sitting import Sitting
from dcmaturity.model.assessment import Answer, Assessment
from dcmaturity.model.pack import Pack

_FORMS: Final = ("level", "items", "value", "not_applicable", "unknown")


@dataclass(frozen=True, slots=True)
class Taken:
    """The assessment with the answers taken, and the ids of the questions whose answer was another before."""

    assessment: Assessment
    replaced: tuple[str, ...]


def taken(before: Assessment, given: Assessment, pack: Pack, sitting: Sitting, at: datetime) -> Taken:
    """Return the assessment with the given answers in it.

    Items and evidence are added to those that are there. A note, confidence or plan takes the place of an
    earlier one. An answer without a form (a note, say) leaves the earlier form.

    Args:
        before: The assessment so far.
        given: Where the answers come from.
        pack: What both answer.
        sitting: Which questions are taken, and who answers.
        at: The moment, in UTC.
    """
    answers = dict(before.answers)
    replaced = []
    for name, answer in given.answers.items():
        if sitting.takes_in(pack.question[name]):
            earlier = answers.get(name, Answer())
            answers[name] = _together(earlier, answer, sitting.by)
            if _loses(earlier, answers[name]):
                replaced.append(name)
    in_order = {name: answers[name] for name in pack.question if name in answers}
    return Taken(before.model_copy(update={"answers": in_order, "updated": at}), tuple(replaced))


def _together(earlier: Answer, given: Answer, by: str | None) -> Answer:
    form = given if _form(given) else earlier
    items = {**(earlier.items or {}), **(given.items or {})} if form.items is not None else None
    new_evidence = (evidence for evidence in given.evidence if evidence not in earlier.evidence)
    return given.model_copy(
        update={
            **{name: getattr(form, name) for name in _FORMS},
            "items": items,
            "evidence": (*earlier.evidence, *new_evidence),
            "note": given.note or earlier.note,
            "confidence": given.confidence or earlier.confidence,
            "planned": given.planned or earlier.planned,
            "by": by or given.by or earlier.by,
            "at": given.at or earlier.at,
        }
    )


def _form(answer: Answer) -> dict[str, object]:
    return {name: getattr(answer, name) for name in _FORMS if getattr(answer, name) is not None}


def _loses(earlier: Answer, now: Answer) -> bool:
    """Whether anything that was said before is not there any more."""
    was, stands = _form(earlier), _form(now)
    if earlier.items is not None and now.items is not None:
        was, stands = {**earlier.items}, {name: now.items.get(name) for name in earlier.items}
    noted = earlier.note is not None and earlier.note != now.note
    return noted or any(stands.get(name) != said for name, said in was.items())
