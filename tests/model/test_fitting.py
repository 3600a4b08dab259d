"""Whether an assessment fits a pack."""

from typing import Final

import pytest

from dcmaturity.model.assessment import Assessment
from dcmaturity.model.fitting import misfits, note_on_version
from dcmaturity.model.reading import read_as
from dcmaturity.source import Problem, codes
from tests.builders import assessment_of, document_of, unmarked
from tests.model.packs import pack

HEAD: Final = 'kind: assessment\nformat: 1\npack: {id: mini, version: "1.2.0"}\n'
NAMED: Final = HEAD + "administration: {name: Customs}\n"
ID, LEVELS, VALUE = codes.UNKNOWN_ID, codes.LEVELS_INCOMPLETE, codes.WRONG_VALUE
NEVER: Final = [
    ("skills.yaml", "    also: [leadership]\n", "    not-applicable: never\n"),
    ("law.yaml", "    theme: data\n", "    theme: data\n    not-applicable: never\n"),
]
COUNT: Final = ("law.yaml", "unit: percent", "unit: count")


def misfits_of(text: str) -> tuple[Problem, ...]:
    document = document_of(text)
    assessment = read_as(Assessment, document)
    assert isinstance(assessment, Assessment), assessment
    return misfits(assessment, pack(*NEVER), document)


MAXI: Final = HEAD.replace("mini", "▸maxi") + "administration: {name: C}\nanswers: {a.b: {}}"
TWO: Final = HEAD.replace('"1.2.0"', "▸2.0.0") + "administration: {name: C}"

MISFITS: Final = [
    (MAXI, ID, "these answers are to the pack `maxi`, and the pack here is `mini`"),
    (TWO, ID, "these answers are to version 2.0.0 of the pack, and here is version 1.2.0"),
    (
        HEAD + "administration: {name: C, profile: {▸island: x}}",
        ID,
        "there is no profile fact `island` in this pack",
    ),
    (HEAD + "administration: {name: C, profile: {landlocked: ▸x}}", ID, "`landlocked` cannot be `x`"),
    (NAMED + "scope: {questionnaires: [law, ▸skils]}", ID, "there is no questionnaire `skils` in this pack"),
    (NAMED + "scope: {modules: [▸law]}", ID, "there is no module `law` in this pack"),
    (NAMED + "targets: {enablers: {law: 2, ▸lew: 2}}", ID, "there is no enabler `lew` in this pack"),
    (NAMED + "targets: {themes: {data: 2, ▸date: 2}}", ID, "there is no theme `date` in this pack"),
    (NAMED + "targets: {questions: {▸law.act: 2}}", ID, "there is no question `law.act` in this pack"),
    (NAMED + "answers: {▸law.act: {}}", ID, "there is no question `law.act` in this pack"),
    (NAMED + "answers: {law.acts: {items: {one: most, ▸tow: none}}}", ID, "`law.acts` has no item `tow`"),
    (NAMED + "targets: {overall: ▸0}", LEVELS, "there is no level 0"),
    (NAMED + "targets: {enablers: {law: ▸4}}", LEVELS, "there is no level 4"),
    (NAMED + "targets: {themes: {data: ▸4}}", LEVELS, "there is no level 4"),
    (NAMED + "targets: {questions: {law.acts: ▸-1}}", LEVELS, "there is no level -1"),
    (NAMED + "answers: {skills.boss: {level: ▸4}}", LEVELS, "there is no level 4"),
    (NAMED + "answers: {law.acts: {planned: {level: ▸9, by: 2030}}}", LEVELS, "there is no level 9"),
    (
        NAMED + "answers: {skills.boss: {▸value: 3}}",
        VALUE,
        "a `level` question is answered with `level`, not with `value`",
    ),
    (
        NAMED + "answers: {law.acts: {▸level: 3}}",
        VALUE,
        "a `practices` question is answered with `items`, not with `level`",
    ),
    (
        NAMED + "answers: {law.share: {▸items: {}}}",
        VALUE,
        "a `measure` question is answered with `value`, not with `items`",
    ),
    (NAMED + "answers: {law.share: {value: ▸100.5}}", VALUE, "a percentage is at most 100, not 100.5"),
    (
        NAMED + "answers: {skills.boss: {▸not-applicable: We have none.}}",
        VALUE,
        "`skills.boss` applies to every administration",
    ),
    (
        NAMED + "answers: {law.acts: {▸items: {one: not-applicable, two: not-applicable}}}",
        VALUE,
        "`law.acts` applies to every administration, so one of its items does",
    ),
]


@pytest.mark.parametrize(("text", "code", "said"), MISFITS)
def test_what_does_not_fit_is_told_to_the_column(text: str, code: str, said: str) -> None:
    text, (place,) = unmarked(text)
    (found,) = misfits_of(text)
    assert (code, place) == (found.code, (found.span.line, found.span.column))
    assert found.message.startswith(said)


def test_where_many_names_are_known_and_none_is_like_it_the_next_step_is_said() -> None:
    values = ("model.yaml", 'values: ["yes", "no"]', "values: [yes, bb, cc, dd, ee, ff, gg, hh, ii]")
    items = "".join(f"      - {{id: item-{number}, level: 2, text: T}}\n" for number in range(9))
    many = pack(values, ("law.yaml", "    items:\n", f"    items:\n{items}"))
    document = document_of(
        HEAD + "administration: {name: C, profile: {landlocked: zzz}}\nscope: {modules: [drones]}\n"
        "answers: {law.acts: {items: {zzz: most}}}"
    )
    assessment = read_as(Assessment, document)
    assert isinstance(assessment, Assessment)
    assert [
        "Name one of its values.",
        "Name one that the pack has, or take it out.",
        "Name one that the question has, or take it out.",
    ] == [problem.hint for problem in misfits(assessment, many, document)]


def test_everything_that_does_not_fit_is_told() -> None:
    answers = "{▸a.b: {}, law.acts: {▸level: ▸8, planned: {level: ▸7, by: 2030}}}"
    text, places = unmarked(f"{NAMED}targets: {{overall: ▸9}}\nanswers: {answers}")
    assert places == [(problem.span.line, problem.span.column) for problem in misfits_of(text)]


@pytest.mark.parametrize(
    "more",
    [
        "",
        "scope: {depth: quick, questionnaires: [law]}",
        "targets: {overall: 3, enablers: {law: 1}, themes: {data: 2}, questions: {law.acts: 3}}",
        "answers: {skills.boss: {level: 3}, law.acts: {items: {one: half}}, law.share: {value: 100}}",
        "answers: {law.acts: {items: {one: not-applicable}}}",
        "answers: {law.share: {not-applicable: None.}}",
        "answers: {law.acts: {note: Later.}, skills.boss: {unknown: true}, law.share: {note: X}}",
    ],
)
def test_what_fits_has_no_problems(more: str) -> None:
    assert () == misfits_of(NAMED + more)


def test_a_count_may_be_over_a_hundred() -> None:
    text = NAMED + "answers: {law.share: {value: 200}}"
    assert () == misfits(assessment_of(text), pack(COUNT), document_of(text))


@pytest.mark.parametrize("version", ["1.2.0", "1.0.0", "1.3.9"])
def test_another_minor_version_fits(version: str) -> None:
    assert () == misfits_of(NAMED.replace("1.2.0", version))


@pytest.mark.parametrize(
    ("wrote", "said"),
    [
        ('{id: mini, version: "1.2.0"}', ""),
        (
            '{id: mini, version: "1.1.0"}',
            "These answers were given to version 1.1.0 of the pack; this is version 1.2.0.",
        ),
        (
            f'{{id: mini, version: "1.2.0", digest: "sha256:{"0" * 64}"}}',
            "The pack's files have changed since these answers were given, under the same version number.",
        ),
        (f'{{id: mini, version: "1.2.0", digest: "{pack().digest}"}}', ""),
    ],
)
def test_another_version_or_digest_is_said(wrote: str, said: str) -> None:
    text = NAMED.replace('{id: mini, version: "1.2.0"}', wrote)
    assert said == note_on_version(assessment_of(text), pack())
