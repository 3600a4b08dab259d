"""Small packs and answers: a test writes out what it is about, and the rest is filled in here."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from dcmaturity.model.assembling import assemble
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.fitting import misfits
from dcmaturity.model.pack import Pack
from dcmaturity.model.reading import read_file
from dcmaturity.scoring.card import Scorecard, score
from tests.worlds import document

Raw: TypeAlias = dict[str, Any]

LEVELS = {1: "Paper-based", 2: "Stand-alone", 3: "Integrated", 4: "Connected", 5: "Networked"}


# -- what a pack is made of ------------------------------------------------------------------------


def ask(name: str, **said: Any) -> Raw:  # noqa: ANN401 - any key of a question
    """Return a question; `law.acts` is asked about the enabler `law`, and `ask_when` is `ask-when`."""
    given = {key.replace("_", "-"): value for key, value in said.items()}
    return {"id": name, "theme": "trade", "text": f"How far is {name}?", **given}


def practices(name: str, items: Mapping[str, Any], **said: Any) -> Raw:  # noqa: ANN401
    """Return a question about practices, each item with its level or with all that it says."""
    listed = [
        {"id": item, "text": item.capitalize(), **(keys if isinstance(keys, dict) else {"level": keys})}
        for item, keys in items.items()
    ]
    return ask(name, **{"kind": "practices", "items": listed, **said})


def measure(name: str, *thresholds: float, **said: Any) -> Raw:  # noqa: ANN401
    """Return a question that asks for a percentage, with the thresholds of the levels from 2 upwards."""
    limits = {level: str(limit) for level, limit in enumerate(thresholds, 2)}
    return ask(name, **{"kind": "measure", "unit": "percent", "thresholds": limits, **said})


def tool(name: str, *helps: tuple[str, str, list[int]], **said: Any) -> Raw:  # noqa: ANN401
    """Return a tool that helps with the enablers, themes and levels."""
    entries = [{"enabler": enabler, "theme": theme, "levels": levels} for enabler, theme, levels in helps]
    return {
        "id": name,
        "name": name.capitalize(),
        "purpose": "It helps.",
        "kind": "guideline",
        "helps": entries,
        "access": "public",
        "url": f"https://example.org/{name}",
        "link": {"kind": "official", "seen": True},
        **said,
    }


def documented(name: str, enabler: str, theme: str, level: int, **said: Any) -> Raw:  # noqa: ANN401
    """Return what a Member did, as practices files say it."""
    about = {"enabler": enabler, "theme": theme, "level": level}
    source = {"text": f"{name} did it.", "source": f"Report of {name}", "year": 2020}
    return {"id": name.lower(), "member": name, **about, **source, **said}


# -- packs -----------------------------------------------------------------------------------------


def pack(  # noqa: PLR0913 - one for each kind of file
    questions: Iterable[Raw],
    *,
    tools: Iterable[Raw] = (),
    standards: Iterable[Raw] = (),
    notes: Mapping[str, str] | None = None,
    documented: Iterable[Raw] = (),
    terms: Iterable[Raw] = (),
    modules: dict[str, str] | None = None,
    added: Mapping[str, list[Raw]] | None = None,
    **model: Any,  # noqa: ANN401 - any key of the model
) -> Pack:
    """Return a pack of the questions, a questionnaire an enabler.

    `modules` names the enabler of each module, `added` the themes that one adds.
    """
    asked, catalogue = list(questions), list(tools)
    whole = {"levels": LEVELS, **model}
    owners = {name: name for name in (question["id"].partition(".")[0] for question in asked)}
    files = [
        _model(asked, catalogue, whole, [name for name in owners if name not in (modules or {})]),
        *(
            {**_file(name, enabler, asked, whole), "themes": (added or {}).get(name, [])}
            for name, enabler in (owners | (modules or {})).items()
        ),
        {"kind": "tools", "format": 1, "tools": catalogue},
        {"kind": "standards", "format": 1, "notes": dict(notes or {}), "standards": list(standards)},
        {"kind": "practices", "format": 1, "practices": list(documented)},
        {"kind": "glossary", "format": 1, "terms": list(terms)},
    ]
    found = assemble("small", [document(file, f"{number}.yaml") for number, file in enumerate(files)])
    assert isinstance(found, Pack), [str(problem) for problem in found]
    return found


def _model(asked: list[Raw], catalogue: list[Raw], whole: Raw, enablers: list[str]) -> Raw:
    helped = [entry["theme"] for tool in catalogue for entry in tool["helps"]]
    themes = dict.fromkeys([*(question["theme"] for question in asked), *helped])
    levels = [{"level": n, "name": name, "means": f"{name} work."} for n, name in whole["levels"].items()]
    return {
        "kind": "model",
        "format": 1,
        "id": "small",
        "version": "1.0.0",
        "title": "Small",
        "provenance": "Made up.",
        "enablers": [{"id": name, "name": name.capitalize(), "means": "A means."} for name in enablers],
        "themes": [{"id": name, "name": name.capitalize(), "means": "An end."} for name in themes],
        **whole,
        "levels": levels,
    }


def _file(name: str, enabler: str, asked: list[Raw], whole: Raw) -> Raw:
    return {
        "kind": "questionnaire",
        "format": 1,
        "id": name,
        "title": name.capitalize(),
        "enabler": enabler,
        "module": name != enabler,
        "questions": [_question(q, whole["levels"]) for q in asked if q["id"].startswith(f"{name}.")],
    }


def _question(question: Raw, levels: Iterable[int]) -> Raw:
    """Return the question with a text for each level, where its kind needs one."""
    if question.get("kind", "level") != "level":
        return question
    given = question.get("levels", {})
    return {**question, "levels": {n: {"is": f"It is {n}.", **given.get(n, {})} for n in levels}}


# -- scorecards ------------------------------------------------------------------------------------


def card(of: Pack, answers: Mapping[str, Any], **assessment: Any) -> Scorecard:  # noqa: ANN401 - any key of it
    """Return the scorecard of the answers: a level, `unknown`, or what stands in the file."""
    whole = {
        "kind": "assessment",
        "format": 1,
        "pack": {"id": of.model.id, "version": of.model.version},
        "administration": {"name": "Customs of Examplia"},
        "answers": {name: _answer(said) for name, said in answers.items()},
        **assessment,
    }
    written = document(whole, "answers.yaml")
    found = read_file(written)
    assert isinstance(found, Assessment), found
    assert misfits(found, of, written) == ()
    return score(of, found)


def _answer(said: Any) -> Raw:  # noqa: ANN401
    match said:
        case int():
            return {"level": said}
        case "unknown":
            return {"unknown": True}
        case _:
            return dict(said)
