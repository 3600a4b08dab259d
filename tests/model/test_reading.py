"""A document becomes a model, or everything that is wrong with it is told at its place."""

from decimal import Decimal
from typing import Final

import pytest

from dcmaturity.model.assessment import Assessment
from dcmaturity.model.catalogue import Glossary, Practices, Standards, Tools
from dcmaturity.model.kinds import KINDS
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.questionnaire import LevelQuestion, MeasureQuestion, PracticesQuestion, Questionnaire
from dcmaturity.model.reading import read_file
from dcmaturity.source import Problem, codes
from dcmaturity.source.yaml_text import parse
from tests.builders import document_of, unmarked

SKILLS: Final = "kind: questionnaire\nformat: 1\nid: skills\ntitle: Skills\nquestions:\n"
MODEL: Final = """\
kind: model
format: 1
id: mini
version: "1.0.0"
title: A small pack
provenance: Made up.
levels: [{level: 1, name: One, means: First.}, {level: 2, name: Two, means: Second.}]
enablers: [{id: skills, name: Skills, means: Ability.}]
themes: [{id: leadership, name: Leadership, means: Direction.}]
"""
ANSWERS: Final = """\
kind: assessment
format: 1
pack: {id: mini, version: "1.0.0"}
administration: {name: Customs}
"""
END: Final = "\n...\n"
TOOL: Final = (
    "kind: tools\nformat: 1\ntools: [{id: a, name: A, purpose: P, kind: guideline, access: public, "
    "url: 'https://a.b/c', link: {kind: official, seen: true}"
)


def problems_of(text: str) -> tuple[Problem, ...]:
    found = read_file(document_of(text, "f.yaml"))
    assert isinstance(found, tuple), found
    return found


# --- what is read ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (MODEL, MaturityModel),
        (SKILLS + "  - {id: skills.a, theme: x, text: How?}", Questionnaire),
        (TOOL + "}]", Tools),
        (
            "kind: standards\nformat: 1\nstandards: [{id: a, instrument: rkc, provision: 1, subject: S}]",
            Standards,
        ),
        ("kind: practices\nformat: 1\npractices: []", Practices),
        ("kind: glossary\nformat: 1\nterms: [{term: A, means: B}]", Glossary),
        (ANSWERS + END, Assessment),
    ],
)
def test_each_kind_of_file_is_read_as_its_model(text: str, kind: type) -> None:
    assert isinstance(read_file(document_of(text)), kind)
    assert kind is KINDS[text.split()[1]]


def test_a_question_is_read_as_its_kind() -> None:
    text = (
        SKILLS
        + "  - {id: skills.a, theme: x, text: How?}\n"
        + "  - {kind: ~, id: skills.b, theme: x, text: How?}\n"
        + "  - {kind: practices, id: skills.c, theme: x, text: How?, items: [{id: a, level: 2, text: T}]}\n"
        + "  - {kind: measure, id: skills.d, theme: x, text: How?, unit: days, thresholds: {2: 1.5}}\n"
    )
    found = read_file(document_of(text))
    assert isinstance(found, Questionnaire)
    assert [LevelQuestion, LevelQuestion, PracticesQuestion, MeasureQuestion] == list(
        map(type, found.questions)
    )


def test_a_text_gets_its_type_from_the_model() -> None:
    text = (
        SKILLS
        + "  - {id: skills.010, theme: '1', text: no, key: true, weight: 3, evidence: [2024-13-45, 1.10]}\n"
        "  - {kind: measure, id: skills.1e3, theme: x, text: T, unit: days, thresholds: {2: -1.50, 3: 010}}\n"
    )
    found = read_file(document_of(text))
    assert isinstance(found, Questionnaire)
    level, measure = found.questions
    assert ("skills.010", "1", "no", True, 3) == (level.id, level.theme, level.text, level.key, level.weight)
    assert ("2024-13-45", "1.10") == level.evidence
    assert isinstance(measure, MeasureQuestion)
    assert {2: Decimal("-1.50"), 3: Decimal(10)} == measure.thresholds


def test_an_empty_value_is_as_if_it_were_not_given() -> None:
    text = ANSWERS + "scope:\nstarted: ~\nanswers: {a.b: {level: ~, note: Later., evidence: }}" + END
    found = read_file(document_of(text))
    assert isinstance(found, Assessment)
    assert ("full", None) == (found.scope.depth, found.answers["a.b"].level)


# --- files as a whole ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("kind: ▸questionaire", "`questionaire` is no kind of file", "Did you mean `questionnaire`?"),
        ("▸format: 1", "the file does not say its kind", "There is `model`, `questionnaire`, `tools`, "),
        ("kind: ▸[model]", "the file does not say its kind", "There is `model`, `questionnaire`, `tools`, "),
        ("kind:▸", "the file does not say its kind", "There is `model`, `questionnaire`, `tools`, "),
    ],
)
def test_a_file_has_to_say_its_kind(text: str, said: str, hint: str) -> None:
    text, (place,) = unmarked(text)
    (found,) = problems_of(text)
    assert (codes.NOT_OURS, said, place) == (found.code, found.message, (found.span.line, found.span.column))
    assert found.hint.startswith(hint)


def test_an_assessment_cut_at_any_byte_is_noticed() -> None:
    whole = (
        ANSWERS
        + "answers:\n  a.b: {level: 3, note: 'Über 3'}\n  a.c:\n    note: |\n      x\n      ...\n...\n"
    ).encode()
    for end in range(len(whole) - 1):
        try:
            text = whole[:end].decode()
        except UnicodeDecodeError:
            continue  # refused for that alone
        parsed = parse(text.encode(), "f.yaml")
        assert isinstance(parsed, Problem) or isinstance(read_file(parsed), tuple), text


def test_a_cut_file_is_told_at_its_end() -> None:
    (found,) = problems_of(ANSWERS)
    assert (codes.CUT_FILE, 5, 1) == (found.code, found.span.line, found.span.column)


# --- everything that can be wrong, at its place ----------------------------------------------------------

Q: Final = SKILLS + "  - {id: skills.a, theme: x, text: T, "
M: Final = SKILLS + "  - {kind: measure, id: skills.a, theme: x, text: T, unit: percent, "
A: Final = ANSWERS + "answers: {a.b: {"
KEY, MISSING, VALUE = codes.UNKNOWN_KEY, codes.MISSING_KEY, codes.WRONG_VALUE

WRONG: Final = {
    "an unknown key without a value": (
        KEY,
        Q + "▸wieght: }",
        "unknown key `wieght`",
        "Did you mean `weight`?",
    ),
    "an unknown key": (KEY, Q + "▸wieght: 2}", "unknown key `wieght`", "Did you mean `weight`?"),
    "an underscore": (KEY, Q + "▸ask_when: {}}", "unknown key `ask_when`", "Did you mean `ask-when`?"),
    "capitals and blanks": (KEY, Q + "▸Ask when: {}}", "unknown key `Ask when`", "Did you mean `ask-when`?"),
    "a rest of a text": (
        KEY,
        Q + "levels: {1: {is: No officer, ▸on paper}}}",
        "unknown key `on paper`",
        "Inside {…} a comma ends a text: if this belongs to the text before it, quote that text.",
    ),
    "a rest of a text in the middle": (
        KEY,
        Q + "levels: {1: {is: No officer, ▸do it , effort: low}}}",
        "unknown key `do it`",
        "Inside {…} a comma ends a text: if this belongs to the text before it, quote that text.",
    ),
    "a key with no like": (KEY, Q + "▸zzzzz: 2}", "unknown key `zzzzz`", "Take it out."),
    "a key of another kind": (KEY, Q + "▸thresholds: {}}", "unknown key `thresholds`", "Take it out."),
    "a key of a level": (KEY, Q + "levels: {1: {▸iss: x}}}", "unknown key `iss`", "Did you mean `is`?"),
    "a key of an item": (
        KEY,
        SKILLS
        + "  - {kind: practices, id: s.a, theme: x, text: T, items: [{id: a, level: 2, text: T, ▸dos: x}]}",
        "unknown key `dos`",
        "Did you mean `do`?",
    ),
    "a key of the top": (KEY, MODEL + "▸enabler: x", "unknown key `enabler`", "Did you mean `enablers`?"),
    "a key called like a kind": (
        KEY,
        Q + "▸level: {1: {is: x}}}",
        "unknown key `level`",
        "Did you mean `levels`?",
    ),
    "a missing key": (MISSING, SKILLS + "  - ▸{id: skills.a, text: T}", "`theme` is missing", "Add it."),
    "a missing key of the top": (MISSING, "▸kind: glossary\nformat: 1", "`terms` is missing", "Add it."),
    "an empty key": (MISSING, "▸kind: glossary\nformat: 1\nterms:", "`terms` is missing", "Add it."),
    "a missing key of a mapping": (MISSING, A + "▸planned: {level: 3}}}" + END, "`by` is missing", "Add it."),
    "a kind of question": (
        VALUE,
        SKILLS + "  - {kind: ▸levle, id: s.a, theme: x, text: T}",
        "`levle` is no kind of question",
        "Did you mean `level`?",
    ),
    "a list as a kind": (
        VALUE,
        SKILLS + "  - {kind: ▸[level], id: s.a, theme: x, text: T}",
        "`kind` must be a text, not a list",
        "There is `level`, `practices`, `measure`.",
    ),
    "a text as a question": (
        VALUE,
        SKILLS + "  - ▸x",
        "`questions` must be a mapping of keys to values, not `x`",
        "Write `key: value` lines, indented.",
    ),
    "an empty question": (
        VALUE,
        SKILLS + "  -▸",
        "`questions` must be a mapping of keys to values, not nothing",
        "Write `key: value` lines, indented.",
    ),
    "no question": (
        VALUE,
        SKILLS[:-1] + " ▸[]",
        "`questions` must not be empty",
        "Fill it in, or leave the key out.",
    ),
    "too few levels": (
        VALUE,
        MODEL.replace("levels: [{level: 1, name: One, means: First.}, ", "levels: ▸["),
        "`levels` must have at least 2 entries",
        "",
    ),
    "an id": (
        VALUE,
        MODEL.replace("id: mini", "id: ▸Mini_1"),
        "`id` must be an id, not `Mini_1`",
        "Use lower-case letters and digits, words joined by one hyphen.",
    ),
    "an id with a line end": (
        VALUE,
        MODEL.replace("id: mini", 'id: ▸"mini\\n"'),
        "`id` must be an id, not `mini\n`",
        "Use lower-case letters and digits, words joined by one hyphen.",
    ),
    "a long id": (
        VALUE,
        MODEL.replace("id: mini", f"id: ▸{'m' * 81}"),
        "`id` must not be longer than 80 characters",
        "",
    ),
    "a question's id": (
        VALUE,
        SKILLS + "  - {id: ▸skills, theme: x, text: T}",
        "`id` must be a question's id, not `skills`",
        "Write `<questionnaire>.<name>` in lower-case letters and digits.",
    ),
    "an empty text": (VALUE, Q + "why: ▸''}", "`why` must not be empty", "Fill it in, or leave the key out."),
    "a list for a text": (VALUE, Q + "why: ▸[x]}", "`why` must be a text, not a list", ""),
    "a text for a list": (
        VALUE,
        Q + "goals: ▸revenue}",
        "`goals` must be a list, not `revenue`",
        "Begin each entry with a dash, or write [a, b].",
    ),
    "a mapping for a list": (
        VALUE,
        Q + "goals: ▸{a: b}}",
        "`goals` must be a list, not a mapping",
        "Begin each entry with a dash, or write [a, b].",
    ),
    "a list for a mapping": (
        VALUE,
        Q + "levels: ▸[a]}",
        "`levels` must be a mapping of keys to values, not a list",
        "Write `key: value` lines, indented.",
    ),
    "a text for a level": (
        VALUE,
        Q + "levels: {1: ▸x}}",
        "`1` must be a mapping of keys to values, not `x`",
        "Write `key: value` lines, indented.",
    ),
    "a level that is no number": (
        VALUE,
        Q + "levels: {▸one: {is: x}}}",
        "`one` must be a whole number such as 3, not `one`",
        "",
    ),
    "a level with a nought": (
        VALUE,
        Q + "levels: {1: {is: x}, ▸01: {is: y}}}",
        "`01` must be a whole number such as 3, not `01`",
        "",
    ),
    "a level in other digits": (
        VALUE,
        Q + "levels: {1: {is: x}, ▸١: {is: y}}}",
        "`١` must be a whole number such as 3, not `١`",
        "",
    ),
    "a low weight": (VALUE, Q + "weight: ▸0}", "`weight` must be at least 1, not `0`", ""),
    "a high weight": (VALUE, Q + "weight: ▸6}", "`weight` must be at most 5, not `6`", ""),
    "a list for a number": (
        VALUE,
        Q + "weight: ▸[2]}",
        "`weight` must be a whole number, not a list",
        "After the colon stands a space, then the number.",
    ),
    "a flag": (VALUE, Q + "key: ▸yes}", "`key` must be true or false, not `yes`", "Write `true`."),
    "a flag that is no": (
        VALUE,
        Q + "key: ▸Off}",
        "`key` must be true or false, not `Off`",
        "Write `false`.",
    ),
    "a flag that is neither": (VALUE, Q + "key: ▸maybe}", "`key` must be true or false, not `maybe`", ""),
    "a list for a flag": (VALUE, Q + "key: ▸[]}", "`key` input should be a valid boolean, not a list", ""),
    "a word": (
        VALUE,
        Q + "reach: ▸nationl}",
        "`reach` must be `own`, `national` or `international`, not `nationl`",
        "Did you mean `national` or `international`?",
    ),
    "a mapping for a word": (
        VALUE,
        Q + "depth: ▸{}}",
        "`depth` must be `quick` or `full`, not a mapping",
        "",
    ),
    "a format": (VALUE, "kind: glossary\nformat: ▸2\nterms: []", "`format` must be 1, not 2", ""),
    "half a condition": (
        VALUE,
        Q + "ask-when: {any: [▸{question: a.b}]}}",
        "a condition is either `question` with `at-least`, or `profile` with `is`",
        "",
    ),
    "two conditions in one": (
        VALUE,
        Q + "ask-when: {any: [▸{question: a.b, at-least: 2, profile: a}]}}",
        "a condition is either `question` with `at-least`, or `profile` with `is`",
        "",
    ),
    "all and any": (
        VALUE,
        Q + "ask-when: ▸{any: [{profile: a, is: b}], all: [{profile: a, is: b}]}}",
        "`ask-when` has either `any` or `all`",
        "",
    ),
    "a threshold": (
        VALUE,
        M + "thresholds: {2: ▸1e3}}",
        "`2` must be a number such as 12 or 87.5, with at most six decimals, not `1e3`",
        "",
    ),
    "a long number": (
        VALUE,
        A + "value: ▸" + "9" * 5000 + "}}" + END,
        f"`value` must be a number such as 12 or 87.5, with at most six decimals, not `{'9' * 60}`",
        "",
    ),
    "a list for a decimal": (
        VALUE,
        A + "value: ▸[]}}" + END,
        "`value` must be a number, not a list",
        "After the colon stands a space, then the number.",
    ),
    "a negative measure": (VALUE, A + "value: ▸-1}}" + END, "`value` must be at least 0, not `-1`", ""),
    "a share of nothing": (
        VALUE,
        MODEL + "scoring: {level: {share: ▸0}}",
        "`share` must be more than 0, not `0`",
        "",
    ),
    "a default target": (
        VALUE,
        MODEL + "scoring: {default-target: ▸nxt}",
        "`default-target` must be `next` or a level, not `nxt`",
        "",
    ),
    "a reach": (
        VALUE,
        MODEL + "scoring: {headline: {reach: {▸region: 3}}}",
        "`region` must be `own`, `national` or `international`, not `region`",
        "There is `own`, `national`, `international`.",
    ),
    "a day that is not": (
        VALUE,
        A + "evidence: [{what: x, on: ▸2024-13-45}]}}" + END,
        "`on` must be a day such as 2026-05-31, not `2024-13-45`",
        "",
    ),
    "a day without noughts": (
        VALUE,
        ANSWERS + "started: ▸2026-5-1" + END,
        "`started` must be a day such as 2026-05-31, not `2026-5-1`",
        "Write 2026-05-01: year, month, day.",
    ),
    "a list for a day": (
        VALUE,
        ANSWERS + "started: ▸[]" + END,
        "`started` input should be a valid date, not a list",
        "",
    ),
    "a moment without a zone": (
        VALUE,
        ANSWERS + "updated: ▸2026-05-01T10:00:00" + END,
        "`updated` must be a moment in UTC such as 2026-05-31T14:02:11Z, not `2026-05-01T10:00:00`",
        "",
    ),
    "a moment that is not": (
        VALUE,
        ANSWERS + "updated: ▸2026-02-30T10:00Z" + END,
        "`updated` must be a moment in UTC such as 2026-05-31T14:02:11Z, not `2026-02-30T10:00Z`",
        "",
    ),
    "a list for a moment": (
        VALUE,
        ANSWERS + "updated: ▸[]" + END,
        "`updated` input should be a valid datetime, not a list",
        "",
    ),
    "a version": (
        VALUE,
        MODEL.replace('"1.0.0"', "▸1.0"),
        "`version` must be a version such as 1.0.0, not `1.0`",
        "Write three numbers: 1.0.0.",
    ),
    "a version with a letter": (
        VALUE,
        MODEL.replace('"1.0.0"', "▸v1.2.3"),
        "`version` must be a version such as 1.0.0, not `v1.2.3`",
        "Write three numbers: 1.2.3.",
    ),
    "a version in words": (
        VALUE,
        MODEL.replace('"1.0.0"', "▸first"),
        "`version` must be a version such as 1.0.0, not `first`",
        "",
    ),
    "a version with a stray stroke": (
        VALUE,
        MODEL.replace('"1.0.0"', "▸1.0.0-rc1"),
        "`version` must be a version such as 1.0.0, not `1.0.0-rc1`",
        "",
    ),
    "a day that may be two": (
        VALUE,
        ANSWERS + "started: ▸10/01/2026" + END,
        "`started` must be a day such as 2026-05-31, not `10/01/2026`",
        "Write 2026-01-10 or 2026-10-01: year, month, day.",
    ),
    "a day with the year last": (
        VALUE,
        ANSWERS + "started: ▸31.5.2026" + END,
        "`started` must be a day such as 2026-05-31, not `31.5.2026`",
        "Write 2026-05-31: year, month, day.",
    ),
    "a day with half a year": (
        VALUE,
        ANSWERS + "started: ▸31.5.26" + END,
        "`started` must be a day such as 2026-05-31, not `31.5.26`",
        "",
    ),
    "a day in words": (
        VALUE,
        ANSWERS + "started: ▸yesterday" + END,
        "`started` must be a day such as 2026-05-31, not `yesterday`",
        "",
    ),
    "a bare level as an answer": (
        VALUE,
        ANSWERS + "answers: {a.b: ▸4}" + END,
        "`a.b` must be a mapping of keys to values, not `4`",
        "Write `{level: 4}`.",
    ),
    "a bare share as an answer": (
        VALUE,
        ANSWERS + "answers: {a.b: ▸87.5}" + END,
        "`a.b` must be a mapping of keys to values, not `87.5`",
        "Write `key: value` lines, indented.",
    ),
    "a level in words": (
        VALUE,
        A + "level: ▸three}}" + END,
        "`level` must be a whole number such as 3, not `three`",
        "",
    ),
    "a number with a comma": (
        VALUE,
        ANSWERS + "answers:\n  a.b:\n    value: ▸87,5" + END,
        "`value` must be a number such as 12 or 87.5, with at most six decimals, not `87,5`",
        "Write a point: 87.5.",
    ),
    "a number that may have thousands": (
        VALUE,
        ANSWERS + "answers:\n  a.b:\n    value: ▸1,500" + END,
        "`value` must be a number such as 12 or 87.5, with at most six decimals, not `1,500`",
        "",
    ),
    "a number cut by a comma": (KEY, A + "value: 87,▸5}}" + END, "unknown key `5`", "Write a point: 87.5."),
    "digits behind a comma": (
        KEY,
        A + "value: 87, ▸5}}" + END,
        "unknown key `5`",
        "Inside {…} a comma ends a text: if this belongs to the text before it, quote that text.",
    ),
    "a text with a colon": (
        VALUE,
        SKILLS + "  - id: skills.a\n    theme: x\n    text: T\n    why:\n      ▸Note: nobody knows",
        "`why` must be a text, not a mapping",
        "Put `>-` after `why:`.",
    ),
    "a text in braces": (
        VALUE,
        Q + "why: ▸{Note: nobody knows}}",
        "`why` must be a text, not a mapping",
        "Quote the text.",
    ),
    "an entry with a colon": (
        VALUE,
        Q + "evidence: [▸{Note: x}]}",
        "`evidence` must be a text, not a mapping",
        "Quote the text.",
    ),
    "a word in capitals": (
        VALUE,
        A + "confidence: ▸Medium}}" + END,
        "`confidence` must be `low`, `medium` or `high`, not `Medium`",
        "Write `medium`.",
    ),
    "a misspelt key that is needed": (
        KEY,
        "kind: glossary\nformat: 1\nterms: [{▸trem: A, means: B}]",
        "unknown key `trem`",
        "Did you mean `term`?",
    ),
    "a needed key in capitals": (
        KEY,
        SKILLS + "  - {id: skills.a, ▸Theme: x, text: T}",
        "unknown key `Theme`",
        "Did you mean `theme`?",
    ),
    "a digest": (
        VALUE,
        ANSWERS.replace('"1.0.0"', '"1.0.0", digest: ▸abc') + END,
        "`digest` must be a digest, not `abc`",
        "Leave it out: the tool fills it in.",
    ),
    "an address that runs": (
        VALUE,
        (TOOL + "}]").replace("'https://a.b/c'", "▸'javascript:alert(1)'"),
        "`url` must be a web address, not `javascript:alert(1)`",
        "Only http:// and https:// addresses become links.",
    ),
    "an address with a blank": (
        VALUE,
        (TOOL + "}]").replace("'https://a.b/c'", "▸'https://a.b/c d'"),
        "`url` must be a web address, not `https://a.b/c d`",
        "Only http:// and https:// addresses become links.",
    ),
    "two forms of answer": (
        VALUE,
        A[:-1] + "▸{level: 1, unknown: true}}" + END,
        "an answer has only one of `level`, `items`, `value`, `not-applicable` and `unknown`",
        "",
    ),
    "unknown that is not": (
        VALUE,
        A[:-1] + "▸{unknown: false}}" + END,
        "`unknown` can only be true; leave it out otherwise",
        "",
    ),
    "an empty answer": (
        VALUE,
        ANSWERS + "answers: {a.b: ▸}" + END,
        "`a.b` must be a mapping of keys to values, not nothing",
        "Write `key: value` lines, indented.",
    ),
    "an answer's id": (
        VALUE,
        ANSWERS + "answers: {▸b: {level: 1}}" + END,
        "`b` must be a question's id, not `b`",
        "Write `<questionnaire>.<name>` in lower-case letters and digits.",
    ),
}


@pytest.mark.parametrize(("code", "text", "said", "hint"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_once_and_to_the_column(code: str, text: str, said: str, hint: str) -> None:
    text, (place,) = unmarked(text)
    (found,) = problems_of(text)
    assert (code, place) == (found.code, (found.span.line, found.span.column))
    assert (said, hint) == (found.message, found.hint)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        (Q + "key: Yes}", "true"),
        (Q + "key: TRUE}", "true"),
        (Q + "key: off}", "false"),
        (Q + "key: maybe}", None),
        (Q + "ask_when: {any: [{profile: a, is: b}]}}", "ask-when"),
        (Q + "levels: {1: {Outside Help: none}}}", "outside-help"),
        (Q + "Weight: 2, weight: 3}", None),
        (Q + "wieght: 2}", None),
        (A + "confidence: Medium}}" + END, "medium"),
        (A + "confidence: HIGH}}" + END, "high"),
        (A + "confidence: middle}}" + END, None),
        (SKILLS + "  - {kind: Level, id: s.a, theme: x, text: T}", "level"),
        (MODEL + "scoring: {headline: {reach: {Own: 3}}}", None),
    ],
)
def test_a_fix_is_given_where_only_one_thing_can_be_meant(text: str, fix: str | None) -> None:
    (found,) = problems_of(text)
    assert fix == found.fix


def test_a_missing_key_is_told_beside_an_unknown_one_that_is_not_like_it() -> None:
    text = "kind: glossary\nformat: 1\nterms: [{zzz: A, means: B}]"
    assert {KEY, MISSING} == {problem.code for problem in problems_of(text)}


def test_everything_that_is_wrong_is_told_in_the_order_of_the_file() -> None:
    text, places = unmarked(
        SKILLS
        + "  - {id: skills.a, theme: x, text: ▸'', ▸level: {1: {is: x}}, ▸txt: y, levels: {1: {▸iss: z}}}\n"
        "  - {kind: measure, id: ▸x, theme: ▸X, text: T, unit: days, thresholds: {▸a: 1, 2: ▸b}}\n"
    )
    assert places == [(problem.span.line, problem.span.column) for problem in problems_of(text)]
