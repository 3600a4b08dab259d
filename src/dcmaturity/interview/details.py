"""What can be said beside an answer. Each step returns the next conversation, or a refusal."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from dcmaturity.interview.changing import FORMS, amended, targeted
from dcmaturity.interview.given import cleaned, level
from dcmaturity.interview.interview import Interview
from dcmaturity.interview.refusal import Refusal
from dcmaturity.model.assessment import Answer, Evidence, Planned

CONFIDENCE: Final = ("low", "medium", "high")

_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "answer": FORMS,
    "note": ("note",),
    "evidence": ("evidence",),
    "confidence": ("confidence",),
    "planned": ("planned",),
}

CLEARABLE: Final = (*_FIELDS, "target")
"""What `clear` takes out."""

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLAN: Final = re.compile(r"(\S+)\s+(?:by\s+)?(20\d{2})", re.IGNORECASE)


def note(interview: Interview, text: str, at: datetime) -> Interview | Refusal:
    """Put a note beside the answer, in the place of an earlier one."""
    said = cleaned(text, empty="Say what is to be noted.")
    return said if isinstance(said, Refusal) else amended(interview, {"note": said}, at)


def evidence(
    interview: Interview, what: str, at: datetime, *, where: str = "", on: str = ""
) -> Interview | Refusal:
    """Add a piece of evidence.

    Args:
        interview: Where the conversation stands.
        what: What proves the answer.
        at: The moment, with its time zone.
        where: Where it is kept; may be empty.
        on: Its day, as 2026-05-31; may be empty.
    """
    said = cleaned(what, empty="Say what proves the answer.")
    if isinstance(said, Refusal):
        return said
    kept = cleaned(where, empty="") if where.strip() else None
    if isinstance(kept, Refusal):
        return kept
    day = _day(on.strip()) if on.strip() else None
    if isinstance(day, Refusal):
        return day
    earlier = (interview.answer or Answer()).evidence
    return amended(interview, {"evidence": (*earlier, Evidence(what=said, where=kept, on=day))}, at)


def confidence(interview: Interview, text: str, at: datetime) -> Interview | Refusal:
    """Say how sure the answer is: low, medium or high."""
    word = text.strip().casefold()
    if word not in CONFIDENCE:
        return Refusal(f"`{word[:60]}` is no confidence", "Type low, medium or high.")
    return amended(interview, {"confidence": word}, at)


def planned(interview: Interview, text: str, at: datetime) -> Interview | Refusal:
    """Say which level is planned by the end of which year, `4 by 2027`."""
    found = _PLAN.fullmatch(text.strip())
    if found is None:
        return Refusal(f"`{text.strip()[:60]}` is no plan", "Type a level and a year, such as 4 by 2027.")
    wanted = level(found[1], interview.pack)
    if isinstance(wanted, Refusal):
        return wanted
    return amended(interview, {"planned": Planned(level=wanted, by=int(found[2]))}, at)


def target(interview: Interview, text: str, at: datetime) -> Interview | Refusal:
    """Say which level the administration wants for this question."""
    wanted = level(text.strip(), interview.pack)
    return wanted if isinstance(wanted, Refusal) else targeted(interview, wanted, at)


def clear(interview: Interview, part: str, at: datetime) -> Interview | Refusal:
    """Take out one of `CLEARABLE`: the answer itself, its note, all its evidence, the target."""
    if part not in CLEARABLE:
        return Refusal(f"`{part[:60]}` cannot be cleared", f"What can be is: {', '.join(CLEARABLE)}.")
    if not _is_there(interview, part):
        return Refusal(f"There is no {part} to clear")
    if part == "target":
        return targeted(interview, None, at)
    empty = Answer()
    cleared = amended(interview, {name: getattr(empty, name) for name in _FIELDS[part]}, at)
    return cleared if isinstance(cleared, Refusal) else cleared.at(cleared.place)


def _is_there(interview: Interview, part: str) -> bool:
    if part == "target":
        return interview.place in interview.assessment.targets.questions
    said, empty = interview.answer or Answer(), Answer()
    return any(getattr(said, name) != getattr(empty, name) for name in _FIELDS[part])


def _day(text: str) -> date | Refusal:
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass  # the calendar has no such day
    return Refusal(f"`{text[:60]}` is no day", "Type one such as 2026-05-31.")
