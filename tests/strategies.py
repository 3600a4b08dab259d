"""Hypothesis strategies: small but nasty worlds to score, and nasty texts to keep.

A world is what the files of DESIGN §3 say, already typed: a model, its questionnaires and an
assessment as plain dicts. Every world is one that the format allows. Numbers that are not whole
are `Fraction`s with a short decimal form, so that a world can be written to files as well.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, TypeAlias

from hypothesis import strategies as st

Raw: TypeAlias = dict[str, Any]
World: TypeAlias = tuple[Raw, list[Raw], Raw]

# Ids that a careless reader of YAML takes for something else; kinds of ids share some of them.
ENABLERS = ["skills", "legal-basis", "no", "1", "010"]
THEMES = ["legal-basis", "leadership", "no", "1e3", "2026-01-01"]
MODULE_THEMES = ["extra", "0x1f", "off"]
GOALS = ["trade-facilitation", "legal-basis", "null"]
STANDARDS = ["rkc-7-1", "tfa-7-1", "review-agile"]
FACTS = ["landlocked", "true"]
FACT_VALUES = ["yes", "no", "1.10"]
QUESTIONNAIRES = ["skills", "legal-basis", "a", "a-b", "b", "no", "10", "9", "z"]
REACHES = ["own", "national", "international"]
EFFORTS = ["low", "medium", "high"]
SHARES = [Fraction(1, 2), Fraction(3, 5), Fraction(3, 4), Fraction(4, 5), Fraction(1)]
PASSES = [Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), Fraction(1)]
AMOUNTS = ["none", "some", "half", "most", "unknown", "not-applicable"]
EVIDENCE = {"what": "Act 12/2024", "where": "Official Gazette 44", "on": "2024-06-01"}

# -- texts ---------------------------------------------------------------------------------------

NASTY = [
    *("no", "yes", "on", "~", "null", "true", "1.10", "010", "0x1F", "1e3", "22:00", "2026-01-01"),
    *("- a", "? b", "a: b", "a #b", "# c", "&a", "*a", "!!int 1", "%TAG", "@x", "`x`", "<<", "="),
    *("{a: b}", "[a, b]", "|", ">-", "---", "...", "'", '"', "\"a'", "\\", "\\x1b", "a, b", "''"),
    *("[/x]", "[bold]", "[link=a]b", ":bomb:", "<b>&amp;", "{{ x }}", "{% x %}", "=1+1", "+1", "-"),
    *("é", "e\u0301", "日本語", "مرحبا", "שלום", "𝔘", "🇫🇷", "\u200e", "\u200f", "\u200d", "\u00a0"),
]
ODD_SPACE = [" ", "  ", "\n", "\n\n", " \n", "\n "]


def texts() -> st.SearchStrategy[str]:
    """Draw text that a file may hold, not blank, and that writers and readers get wrong."""
    shown = st.characters(exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))
    characters = st.text(shown, min_size=1, max_size=8)
    part = st.one_of(st.sampled_from(NASTY), characters)
    whole = st.lists(st.one_of(part, st.sampled_from(ODD_SPACE)), min_size=1, max_size=6)
    return st.one_of(part, whole.map("".join)).filter(str.strip)


# -- small helpers -------------------------------------------------------------------------------


def maybe(draw: st.DrawFn, mapping: Raw, **values: st.SearchStrategy[Any]) -> None:
    """Add some of the values to a mapping; `not_applicable` is written `not-applicable`."""
    for name, value in values.items():
        if draw(st.booleans()):
            mapping[name.replace("_", "-")] = draw(value)


def one_of_or_none(draw: st.DrawFn, mapping: Raw, name: str, values: list[str]) -> None:
    """Add one of the values to a mapping, each as likely as to add none."""
    value = draw(st.sampled_from([None, *values]))
    if value is not None:
        mapping[name] = value


def some_of(pool: list[str], least: int, most: int) -> st.SearchStrategy[list[str]]:
    """Draw different members of a pool, in any order."""
    most = min(most, len(pool))
    return st.lists(st.sampled_from(pool), min_size=least, max_size=most, unique=True)


def level_numbers(model: Raw, *, above_base: bool = False) -> list[int]:
    """Return the levels of a model."""
    levels = [int(level["level"]) for level in model["levels"]]
    return levels[1:] if above_base else levels


def ids(things: list[Raw]) -> list[str]:
    """Return the ids of things that have one."""
    return [str(thing["id"]) for thing in things]


def questions_of(questionnaires: list[Raw]) -> list[Raw]:
    """Return all questions of all questionnaires."""
    return [question for file in questionnaires for question in file["questions"]]


# -- the model -----------------------------------------------------------------------------------


@st.composite
def scorings(draw: st.DrawFn, levels: list[int]) -> Raw:
    """Draw a scoring section, any part of it left to its default."""
    level: Raw = {}
    one_of_or_none(draw, level, "rule", ["attainment", "lowest", "mean"])
    maybe(draw, level, share=st.sampled_from(SHARES))
    headline: Raw = {}
    one_of_or_none(draw, headline, "rule", ["balanced", "lowest-enabler", "attainment", "mean"])
    reach = st.dictionaries(st.sampled_from(REACHES), st.sampled_from(levels), max_size=3)
    maybe(draw, headline, reach=reach)
    practices: Raw = {"credit": draw(st.sampled_from(["staged", "sum"]))}
    if practices["credit"] == "staged":
        maybe(draw, practices, **{"pass": st.sampled_from(PASSES)})
    scoring: Raw = {"level": level, "headline": headline, "practices": practices}
    maybe(
        draw,
        scoring,
        evidence_from=st.sampled_from(levels),
        provisional_below=st.sampled_from(SHARES),
        default_target=st.sampled_from(["next", *levels]),
    )
    return scoring


@st.composite
def models(draw: st.DrawFn) -> Raw:
    """Draw a maturity model."""
    base = draw(st.sampled_from([1, 0]))
    levels = list(range(base, base + draw(st.integers(2, 6))))
    enablers = [{"id": i, "name": i, "means": "m"} for i in draw(some_of(ENABLERS, 1, 4))]
    for enabler in enablers:
        maybe(draw, enabler, weight=st.integers(1, 5))
    facts = draw(some_of(FACTS, 0, 2))
    model: Raw = {
        "kind": "model",
        "format": 1,
        "id": "pack",
        "version": "1.0.0",
        "title": "Pack",
        "provenance": "Made up.",
        "levels": [{"level": n, "name": f"Level {n}", "means": "m"} for n in levels],
        "enablers": enablers,
        "themes": [{"id": i, "name": i, "means": "m"} for i in draw(some_of(THEMES, 1, 4))],
        "goals": [{"id": i, "name": i} for i in draw(some_of(GOALS, 0, 2))],
        "profile": [{"id": i, "text": "Fact?", "values": FACT_VALUES} for i in facts],
    }
    if draw(st.integers(0, 4)):
        model["scoring"] = draw(scorings(levels))
    return model


# -- questionnaires ------------------------------------------------------------------------------


@st.composite
def items_and_levels(draw: st.DrawFn, levels: list[int]) -> Raw:
    """Draw what a `practices` question has: one or two items for each level above the base."""
    items: list[Raw] = []
    for level in levels[1:]:
        for number in range(draw(st.integers(1, 2))):
            item: Raw = {"id": f"i{number}-{level}", "level": level, "text": "Item"}
            maybe(draw, item, do=st.just("Do it."), effort=st.sampled_from(EFFORTS))
            items.append(item)
    question: Raw = {"kind": "practices", "items": draw(st.permutations(items))}
    step = st.fixed_dictionaries({"do": st.just("Do it.")}, optional={"effort": efforts()})
    maybe(draw, question, levels=st.dictionaries(st.sampled_from(levels[1:]), step, min_size=1))
    return question


@st.composite
def thresholds_and_levels(draw: st.DrawFn, levels: list[int]) -> Raw:
    """Draw what a `measure` question has: thresholds in order, rising or falling."""
    count = len(levels) - 1
    quarters = draw(st.lists(st.integers(0, 400), min_size=count, max_size=count, unique=True))
    better = draw(st.sampled_from([None, "higher", "lower"]))
    limits = [Fraction(n, 4) for n in sorted(quarters, reverse=better == "lower")]
    question: Raw = {
        "kind": "measure",
        "unit": draw(st.sampled_from(["percent", "hours", "days"])),
        "period": "last full year",
        "basis": "All there is.",
        "thresholds": dict(zip(levels[1:], limits, strict=True)),
        **({"better": better} if better else {}),
    }
    step = st.fixed_dictionaries({"do": st.just("Do it.")}, optional={"effort": efforts()})
    maybe(draw, question, levels=st.fixed_dictionaries(dict.fromkeys(levels[1:], step)))
    return question


@st.composite
def level_texts(draw: st.DrawFn, levels: list[int]) -> Raw:
    """Draw what a `level` question has: a text for each level."""
    texts_of: dict[int, Raw] = {level: {"is": f"It is {level}."} for level in levels}
    for level in levels[1:]:
        texts_of[level]["do"] = "Do it."
        maybe(draw, texts_of[level], effort=efforts())
    kind = {"kind": "level"} if draw(st.booleans()) else {}
    return {**kind, "levels": texts_of}


def efforts() -> st.SearchStrategy[str]:
    """Draw an effort."""
    return st.sampled_from(EFFORTS)


@st.composite
def questions(draw: st.DrawFn, qid: str, model: Raw, themes: list[str]) -> Raw:
    """Draw a question without conditions and prerequisites."""
    levels = level_numbers(model)
    kinds = [level_texts(levels), items_and_levels(levels), thresholds_and_levels(levels)]
    question: Raw = {"id": qid, "theme": draw(st.sampled_from(themes)), "text": "How far?"}
    maybe(
        draw,
        question,
        also=some_of(themes, 0, 2),
        depth=st.sampled_from(["quick", "full"]),
        weight=st.integers(1, 5),
        reach=st.sampled_from(REACHES),
    )
    if draw(st.integers(0, 3)) == 0:
        maybe(draw, question, key=st.booleans(), enabler=st.sampled_from(ids(model["enablers"])))
        maybe(draw, question, not_applicable=st.sampled_from(["never", "with-reason"]))
    if model["goals"]:
        maybe(draw, question, goals=some_of(ids(model["goals"]), 0, 2))
    maybe(draw, question, standards=some_of(STANDARDS, 0, 2))
    return {**question, **draw(st.one_of(kinds))}


@st.composite
def questionnaire_files(draw: st.DrawFn, model: Raw) -> list[Raw]:
    """Draw one core questionnaire for each enabler and some modules, in any order."""
    enablers = ids(model["enablers"])
    owners = enablers + draw(st.lists(st.sampled_from(enablers), max_size=2))
    names = draw(st.permutations(QUESTIONNAIRES))
    new_themes = draw(st.permutations(MODULE_THEMES))
    files: list[Raw] = []
    for number, enabler in enumerate(owners):
        file: Raw = {"kind": "questionnaire", "format": 1, "id": names[number], "title": "Title"}
        file["enabler"] = enabler
        themes = ids(model["themes"])
        if number >= len(enablers):
            file["module"] = True
            added = new_themes[number - len(enablers)]
            maybe(draw, file, themes=st.just([{"id": added, "name": "New", "means": "m"}]))
            themes = themes + ids(file.get("themes", []))
        elif draw(st.booleans()):
            file["module"] = False
        slugs = draw(st.permutations(["c", "a", "no"]))[: draw(st.integers(1, 3))]
        file["questions"] = [draw(questions(f"{file['id']}.{s}", model, themes)) for s in slugs]
        files.append(file)
    shuffled: list[Raw] = draw(st.permutations(files))
    return shuffled


@st.composite
def conditions(draw: st.DrawFn, model: Raw, earlier: list[str]) -> Raw | None:
    """Draw a condition on questions and facts, or none if there is nothing to ask about."""
    level = st.sampled_from(level_numbers(model))
    parts: list[st.SearchStrategy[Raw]] = []
    if earlier:
        question = st.sampled_from(earlier)
        parts.append(st.fixed_dictionaries({"question": question, "at-least": level}))
    if model["profile"]:
        fact, value = st.sampled_from(ids(model["profile"])), st.sampled_from(FACT_VALUES)
        parts.append(st.fixed_dictionaries({"profile": fact, "is": value}))
    if not parts:
        return None
    several = st.lists(st.one_of(parts), min_size=1, max_size=3)
    return {draw(st.sampled_from(["any", "all"])): draw(several)}


def step_homes(question: Raw) -> list[tuple[int, Raw]]:
    """Return (level, where `after` may stand) of a question's steps."""
    items = [(item["level"], item) for item in question.get("items", [])]
    levels = [(n, texts_of) for n, texts_of in question.get("levels", {}).items()]
    return items + [(n, texts_of) for n, texts_of in levels if "do" in texts_of]


def tie_together(draw: st.DrawFn, model: Raw, questionnaires: list[Raw]) -> None:
    """Add conditions and prerequisites to the questions, without a cycle."""
    everything = {question["id"]: question for question in questions_of(questionnaires)}
    asked = draw(st.permutations(sorted(everything)))
    for place, qid in enumerate(asked):
        if draw(st.integers(0, 3)) == 0:
            condition = draw(conditions(model, asked[:place]))
            if condition:
                everything[qid]["ask-when"] = condition
    before = draw(step_orders(sorted(everything), level_numbers(model, above_base=True)))
    for qid in sorted(everything):
        for level, home in step_homes(everything[qid]):
            earlier = [step for step in before[: before.index((qid, level))] if step[0] != qid]
            if draw(st.booleans()) and earlier:
                chosen = st.lists(st.sampled_from(earlier), min_size=1, max_size=2)
                home["after"] = dict(draw(chosen))


@st.composite
def step_orders(draw: st.DrawFn, qids: list[str], levels: list[int]) -> list[tuple[str, int]]:
    """Draw an order of all steps in which a level of a question comes after those below it.

    What comes after earlier steps only is never part of a cycle.
    """
    order = draw(st.permutations(qids))
    if draw(st.integers(0, 2)):
        return [(qid, level) for qid in order for level in levels]
    return [(qid, level) for level in levels for qid in order]


# -- the assessment ------------------------------------------------------------------------------


@st.composite
def answers(draw: st.DrawFn, question: Raw, levels: list[int]) -> Raw | None:
    """Draw an answer in any state, or none."""
    state = draw(st.sampled_from([*["answered"] * 7, "not-applicable", "unknown", "note", None]))
    if state is None:
        return None
    never = question.get("not-applicable") == "never"
    answer: Raw = {}
    if state == "answered":
        answer = draw(said(question, levels, AMOUNTS[:-1] if never else AMOUNTS))
    elif state == "not-applicable" and not never:
        answer = {"not-applicable": "The tax administration does it."}
    elif state == "unknown":
        answer = {"unknown": True}
    else:
        answer = {"note": "Ask the minister."}
    maybe(draw, answer, evidence=st.sampled_from([[], [EVIDENCE], [EVIDENCE, EVIDENCE]]))
    return answer


@st.composite
def said(draw: st.DrawFn, question: Raw, levels: list[int], amounts: list[str]) -> Raw:
    """Draw what an answered question says."""
    if question.get("kind", "level") == "level":
        return {"level": draw(st.sampled_from(levels))}
    if question["kind"] == "practices":
        items = st.sampled_from(ids(question["items"]))
        return {"items": draw(st.dictionaries(items, st.sampled_from(amounts)))}
    limits = list(question["thresholds"].values())
    near = [limit + Fraction(n, 8) for limit in limits for n in (0, -1, 1)]
    return {"value": draw(st.sampled_from([n for n in near if 0 <= n <= 100]))}


@st.composite
def target_sections(draw: st.DrawFn, model: Raw, questionnaires: list[Raw]) -> Raw:
    """Draw targets at any of their places."""
    level = st.sampled_from(level_numbers(model))
    themes = ids(model["themes"]) + [i for f in questionnaires for i in ids(f.get("themes", []))]
    places = {
        "enablers": ids(model["enablers"]),
        "themes": themes,
        "questions": ids(questions_of(questionnaires)),
    }
    targets: Raw = {}
    maybe(draw, targets, overall=level)
    for place, names in places.items():
        some = st.dictionaries(st.sampled_from(names), level, max_size=2)
        maybe(draw, targets, **{place: some})
    return targets


@st.composite
def scopes(draw: st.DrawFn, questionnaires: list[Raw]) -> Raw:
    """Draw a scope: mostly everything."""
    core = ids([file for file in questionnaires if not file.get("module")])
    modules = ids([file for file in questionnaires if file.get("module")])
    scope: Raw = {}
    if draw(st.integers(0, 3)) == 0:
        maybe(draw, scope, depth=st.sampled_from(["full", "quick"]))
        maybe(draw, scope, questionnaires=some_of(core, 1, len(core)))
    if draw(st.integers(0, 4)) and modules:
        scope["modules"] = draw(st.one_of(st.just(modules), some_of(modules, 0, len(modules))))
    return scope


@st.composite
def assessments(draw: st.DrawFn, model: Raw, questionnaires: list[Raw]) -> Raw:
    """Draw an assessment."""
    facts = dict.fromkeys(ids(model["profile"]), st.sampled_from(FACT_VALUES))
    levels = level_numbers(model)
    given = {q["id"]: draw(answers(q, levels)) for q in questions_of(questionnaires)}
    assessment: Raw = {
        "kind": "assessment",
        "format": 1,
        "pack": {"id": "pack", "version": "1.0.0"},
        "administration": {
            "name": "Customs of Examplia",
            "profile": draw(st.fixed_dictionaries({}, optional=facts)),
        },
        "started": "2026-05-01",
        "answers": {qid: answer for qid, answer in given.items() if answer is not None},
    }
    scope = draw(scopes(questionnaires))
    if draw(st.booleans()) or scope:
        assessment["scope"] = scope
    maybe(draw, assessment, targets=target_sections(model, questionnaires))
    return assessment


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Draw a model, its questionnaires and an assessment, all valid and tied together."""
    model = draw(models())
    questionnaires = draw(questionnaire_files(model))
    tie_together(draw, model, questionnaires)
    return model, questionnaires, draw(assessments(model, questionnaires))
