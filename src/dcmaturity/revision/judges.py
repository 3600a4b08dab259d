"""How much a change of each key weighs, by the kind of thing that it is a key of.

A key that a model has and its table has not is a fault that a test finds.
"""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from dcmaturity.revision.weighing import (
    Judge,
    applying,
    aside,
    asking,
    choices,
    form,
    home,
    meaning,
    reading,
    scoring,
    serving,
    words,
)

Judges: TypeAlias = Mapping[str, Judge | None]
"""The judge of each key, `levels.*.do` before `levels`; none for an id and for what is compared elsewhere."""


def judge_of(judges: Judges, path: Sequence[str]) -> Judge | None:
    """Return who weighs a change at a path."""
    within = f"{path[0]}.*.{path[-1]}"
    return judges[within if within in judges else path[0]]


LEVEL: Final[Judges] = {"level": None, "name": words, "means": reading}
ENABLER: Final[Judges] = {
    "id": None,
    "name": words,
    "means": reading,
    "weight": scoring,
    "source": words,
    "levels": reading,
}
THEME: Final[Judges] = {"id": None, "name": words, "means": reading, "anchors": aside, "source": words}
GOAL: Final[Judges] = {"id": None, "name": words, "means": words, "source": words}
ROLE: Final[Judges] = {"id": None, "name": words}
FACT: Final[Judges] = {"id": None, "text": meaning, "values": choices}
COVERAGE: Final[Judges] = {"id": None, "title": words, "source": words, "topics": aside}
EXAMPLE: Final[Judges] = {"name": None, "profile": aside, "answers": aside, "expect": aside}
MODEL: Final[Judges] = {
    **dict.fromkeys(("kind", "format", "version", "levels", "enablers", "themes", "goals", "roles")),
    **dict.fromkeys(("profile", "coverage", "examples")),
    "id": form,
    "title": words,
    "provenance": words,
    "minutes": aside,
    "scoring": scoring,
    "migrations": aside,
}
QUESTIONNAIRE: Final[Judges] = {
    **dict.fromkeys(("kind", "format", "id", "enabler", "themes", "questions")),
    "title": words,
    "who": aside,
    "module": form,
}
TOOL: Final[Judges] = {
    "id": None,
    "name": words,
    "purpose": words,
    **dict.fromkeys(("kind", "helps", "access", "url", "link", "edition", "status"), aside),
}
STANDARD: Final[Judges] = {
    "id": None,
    **dict.fromkeys(("provision", "subject", "tasks", "source"), words),
    **dict.fromkeys(("instrument", "sections", "responsible", "timeline", "seen"), aside),
}
PRACTICE: Final[Judges] = {
    "id": None,
    "text": words,
    "source": words,
    **dict.fromkeys(("member", "region", "enabler", "theme", "level", "questions", "year"), aside),
}
TERM: Final[Judges] = {"term": None, "short": words, "means": words}
NOTE: Final[Judges] = {"note": words}
ITEM: Final[Judges] = {
    "id": None,
    "level": home,
    "text": meaning,
    "do": words,
    **dict.fromkeys(("covers", "effort", "outside-help", "tools", "after"), aside),
}
QUESTION: Final[Judges] = {
    "id": None,
    "kind": form,
    "items": None,
    **dict.fromkeys(("text", "period", "basis"), meaning),
    **dict.fromkeys(("why", "without-standard"), words),
    **dict.fromkeys(("also", "covers", "evidence", "levels"), aside),
    **dict.fromkeys(("levels.*.is", "levels.*.do"), words),
    **dict.fromkeys(("weight", "key", "reach", "thresholds", "better"), scoring),
    **dict.fromkeys(("goals", "standards"), serving),
    **dict.fromkeys(("depth", "ask-when"), asking),
    **dict.fromkeys(("enabler", "theme"), home),
    "unit": form,
    "not-applicable": applying,
}
LEVEL_QUESTION: Final[Judges] = {**QUESTION, "levels.*.is": None}
"""An answer is the level whose text is true, so these texts are compared apart, also with each other."""
