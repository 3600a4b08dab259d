"""What has to be true of a pack's files together, each check at its place."""

from typing import Final

import pytest

from dcmaturity.model.assessment import Assessment
from dcmaturity.model.read_source import Source
from dcmaturity.model.reading import read_as
from dcmaturity.model.repeated_ids import repeated_ids
from dcmaturity.model.structure import RESERVED
from dcmaturity.source import codes
from tests.builders import document_of
from tests.model.packs import FILES, broken, pack, places_of

M, S, L, T, P = "model.yaml", "skills.yaml", "law.yaml", "tools.yaml", "practices.yaml"
ID, TWICE, LEVELS, VALUE = codes.UNKNOWN_ID, codes.DUPLICATE_ID, codes.LEVELS_INCOMPLETE, codes.WRONG_VALUE
MISSING, ORDER = codes.MISSING_KEY, codes.THRESHOLD_ORDER

TOOL: Final = (
    "{id: handbook, name: N, purpose: P, kind: study, access: public, url: 'https://a.b', "
    "link: {kind: news, seen: true}}"
)
ONE: Final = "- {id: one, level: 2, text: The first., tools: [handbook], after: {law.share: 2}}\n"

PRACTICE: Final = (
    "{id: first, region: R, enabler: law, theme: data, level: 2, text: T, source: S, year: 2020}"
)
ONE_WRONG: Final = [
    (S, "enabler: skills", "enabler: ▸skils", ID, "there is no enabler `skils`"),
    (L, "law.share\n    enabler: law", "law.share\n    enabler: ▸low", ID, "there is no enabler `low`"),
    (L, "theme: leadership", "theme: ▸lead", ID, "there is no theme `lead`"),
    (S, "also: [", "also: [▸date, ", ID, "there is no theme `date`"),
    (S, "goals: [", "goals: [▸profit, ", ID, "there is no goal `profit`"),
    (S, "[tfa-1]", "[tfa-1, ▸tfa-2]", ID, "there is no standard `tfa-2`"),
    (S, "covers: [", "covers: [▸pay, ", ID, "there is no topic `pay`"),
    (L, "covers: [", "covers: [▸pay, ", ID, "there is no topic `pay`"),
    (P, "questions: [", "questions: [▸skills.bos, ", ID, "there is no question `skills.bos`"),
    (S, "[ict]", "[▸itc]", ID, "there is no role `itc`"),
    (S, "tools: [", "tools: [▸hand, ", ID, "there is no tool `hand`"),
    (L, "first., tools: [", "first., tools: [▸hand, ", ID, "there is no tool `hand`"),
    (M, "anchors: [", "anchors: [▸hand, ", ID, "there is no tool `hand`"),
    (L, "anchors: [", "anchors: [▸hand, ", ID, "there is no tool `hand`"),
    (S, "after: {", "after: {▸law.act: 2, ", ID, "there is no question `law.act`"),
    (L, "after: {", "after: {▸law.act: 2, ", ID, "there is no question `law.act`"),
    (L, "question: skills.boss", "question: ▸skills.bos", ID, "there is no question `skills.bos`"),
    (L, "profile: landlocked", "profile: ▸land", ID, "there is no profile fact `land`"),
    (L, 'is: "yes"', "is: ▸yess", ID, "`landlocked` is never `yess`"),
    (M, "{skills.boss", "{▸skills.bos", ID, "there is no question `skills.bos`"),
    (T, "enabler: skills", "enabler: ▸skil", ID, "there is no enabler `skil`"),
    (T, "theme: leadership", "theme: ▸leader", ID, "there is no theme `leader`"),
    (P, "enabler: skills", "enabler: ▸skil", ID, "there is no enabler `skil`"),
    (P, "theme: leadership", "theme: ▸leader", ID, "there is no theme `leader`"),
    (
        P,
        "questions: [skills.boss]",
        "questions: [▸law.share]",
        VALUE,
        "`law.share` is asked about another enabler or theme than this practice",
    ),
    (P, "level: 2", "level: ▸1", LEVELS, "there is no level 1 here"),
    (
        "glossary.yaml",
        "{term: Act,",
        "{term: Law, short: act, means: M}, {term: ▸Act,",
        TWICE,
        "two terms are called `act`",
    ),
    (M, "{id: law", "{id: ▸skills", TWICE, "two enablers have the id `skills`"),
    (
        M,
        "{id: revenue,",
        "{id: revenue, name: R}\n  - {id: ▸revenue,",
        TWICE,
        "two goals have the id `revenue`",
    ),
    (
        M,
        "{id: ict, name: ICT}",
        "{id: ict, name: ICT}\n  - {id: ▸ict, name: ICT}",
        TWICE,
        "two roles have the id `ict`",
    ),
    (
        M,
        "{id: landlocked, text",
        "{id: landlocked, text: T, values: [a, b]}\n  - {id: ▸landlocked, text",
        TWICE,
        "two profile facts have the id `landlocked`",
    ),
    (
        M,
        "{id: payment,",
        "{id: payment, name: P}, {id: ▸payment,",
        TWICE,
        "two topics have the id `payment`",
    ),
    (
        M,
        "{id: services,",
        "{id: services, title: S, source: S, topics: [{id: a, name: A}]}\n  - {id: ▸services,",
        TWICE,
        "two coverage lists have the id `services`",
    ),
    (
        L,
        "{id: data",
        "{id: ▸leadership",
        TWICE,
        "two themes have the id `leadership` (the other is in model.yaml)",
    ),
    (
        T,
        "id: handbook",
        f"{TOOL}\n  - id: ▸handbook",
        TWICE,
        "two tools have the id `handbook`",
    ),
    (
        "standards.yaml",
        "{id: tfa-1,",
        "{id: tfa-1, instrument: rkc, provision: P, subject: S}\n  - {id: ▸tfa-1,",
        TWICE,
        "two standards have the id `tfa-1`",
    ),
    (
        P,
        "{id: first,",
        f"{PRACTICE}\n  - {{id: ▸first,",
        TWICE,
        "two practices have the id `first`",
    ),
    (L, "{id: two", "{id: ▸one", TWICE, "two `law.acts` items have the id `one`"),
    (M, "{level: 2,", "{level: ▸0,", LEVELS, "level 0 follows level 1"),
    (M, "levels: {2: Some.", "levels: {2: Some., ▸4: More.", LEVELS, "there is no level 4 here"),
    (M, "national: 3", "national: ▸4", LEVELS, "there is no level 4 here"),
    (M, "evidence-from: 2", "evidence-from: ▸0", LEVELS, "there is no level 0 here"),
    (M, "default-target: 3", "default-target: ▸4", LEVELS, "there is no level 4 here"),
    (S, "      1: {is: Badly.}\n      2", "      ▸2", LEVELS, "`skills.boss` has no `is` for level 1"),
    (S, "1: {is: Badly.}", "▸1: {}", LEVELS, "`skills.boss` has no `is` for level 1"),
    (S, "3: {is: Well.", "▸4: {is: Best.}\n      3: {is: Well.", LEVELS, "there is no level 4 here"),
    (S, "{law.acts: 2}", "{law.acts: ▸4}", LEVELS, "there is no level 4 here"),
    (L, "at-least: 2", "at-least: ▸0", LEVELS, "there is no level 0 here"),
    (
        L,
        "{id: one, level: 2",
        "{id: new, level: 2, text: T}\n      - {id: one, level: ▸1",
        LEVELS,
        "there is no level 1 here",
    ),
    (
        L,
        f"{ONE}      - {{id: two, level: 3",
        f"▸{ONE}      - {{id: two, level: 2",
        LEVELS,
        "`law.acts` has no item for level 3",
    ),
    (L, "{2: 10, 3: 90}", "▸{2: 10}", LEVELS, "`law.share` needs one threshold for each of levels 2, 3"),
    (
        L,
        "{2: 10, 3: 90}",
        "▸{1: 5, 2: 10, 3: 90}",
        LEVELS,
        "`law.share` needs one threshold for each of levels 2, 3",
    ),
    (T, "levels: [2, 3]", "levels: [2, ▸4]", LEVELS, "there is no level 4 here"),
    (P, "level: 2", "level: ▸4", LEVELS, "there is no level 4 here"),
    (L, "3: 90", "3: ▸5", ORDER, "the threshold of level 3 is 5 after 10"),
    (L, "3: 90", "3: ▸10.0", ORDER, "the threshold of level 3 is 10.0 after 10"),
    (
        L,
        "thresholds: {2: 10, 3: 90",
        "better: lower\n    thresholds: {2: 10, 3: ▸90",
        ORDER,
        "the threshold of level 3 is 90 after 10",
    ),
    (
        S,
        "id: skills.boss",
        "id: ▸skill.boss",
        VALUE,
        "`skill.boss` does not begin with the questionnaire's id",
    ),
    (
        L,
        "- kind: measure\n    id: law.share\n    enabler: law\n",
        "- ▸kind: measure\n    id: law.share\n",
        MISSING,
        "`law.share` has no enabler",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "code", "said"), ONE_WRONG)
def test_each_check_is_told_at_its_place(file: str, old: str, new: str, code: str, said: str) -> None:
    problems, places = broken((file, old, new))
    found = [problem for problem in problems if problem.message == said]
    assert [code] == [problem.code for problem in found]
    assert places == places_of(tuple(found))
    others = {problem.code for problem in problems} - {code}
    assert others <= {codes.UNKNOWN_ID, codes.LEVELS_INCOMPLETE}  # what follows from it


@pytest.mark.parametrize(
    ("file", "old", "new", "hint"),
    [
        (S, "theme: leadership", "theme: leaders", "Did you mean `leadership`?"),
        (S, "goals: [revenue]", "goals: [profit]", "There is `revenue`."),
        (L, 'is: "yes"', "is: yess", "Did you mean `yes`?"),
        (S, "2: {is: So so.,", "4: {is: So so.,", "The levels here go from 1 to 3."),
        (L, "{id: one, level: 2", "{id: one, level: 1", "The levels here go from 2 to 3."),
        (L, "{2: 10, 3: 90}", "{3: 90}", "The scale goes from 1 to 3 without a gap."),
        (L, "3: 90", "3: 9", "Thresholds rise from level to level when higher is better."),
        (L, "{id: two", "{id: one", "Rename one; ids are for ever, so rename the younger."),
        (S, "id: skills.boss", "id: skill.boss", "Call it `skills.boss`."),
    ],
)
def test_each_problem_says_what_to_do(file: str, old: str, new: str, hint: str) -> None:
    assert hint in {problem.hint for problem in broken((file, old, new))[0]}


def test_where_many_names_are_known_and_none_is_like_it_the_next_step_is_said() -> None:
    values = (M, 'values: ["yes", "no"]', "values: [aa, bb, cc, dd, ee, ff, gg, hh, ii]")
    many = "\n  - ".join(f"{{id: role-{number}, name: Role}}" for number in range(9))
    roles = (M, "{id: ict, name: ICT}", many)
    hints = {problem.message: problem.hint for problem in broken(values, roles)[0]}
    assert {
        "`landlocked` is never `yes`": "Name one of its values, or add this one.",
        "there is no role `ict`": "Name one that the pack has, or add it.",
    } == hints


def test_the_pack_that_the_tests_break_is_whole() -> None:
    assert ["skills.boss", "law.acts", "law.share"] == [question.id for question in pack().questions]


def test_ids_are_told_twice_across_files() -> None:
    problems, places = broken(("second.yaml", "", FILES[S].replace("id: skills\n", "id: ▸skills\n")))
    assert {"two questionnaires have the id `skills` (the other is in skills.yaml)"} <= {
        p.message for p in problems
    }
    assert places[0] in places_of(problems)


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_no_questionnaire_is_called_like_a_group_of_scores(name: str) -> None:
    questionnaire = f"kind: questionnaire\nformat: 1\nid: ▸{name}\ntitle: T\nenabler: law\nquestions:\n"
    question = (
        f"  - {{kind: measure, id: {name}.a, theme: data, text: T, unit: days, thresholds: {{2: 1, 3: 2}}}}\n"
    )
    problems, places = broken(("new.yaml", "", questionnaire + question))
    assert [f"no questionnaire can be called `{name}`: groups of scores are"] == [p.message for p in problems]
    assert places == places_of(problems)


def test_a_typing_error_in_the_scale_is_not_told_at_every_question() -> None:
    problems, places = broken((M, "{level: 3,", "{level: ▸33,"), (S, "[ict]", "[▸law]"))
    assert places == places_of(problems)
    assert "Number the levels upwards without a gap." == problems[0].hint


def test_a_fact_that_is_not_known_is_told_once() -> None:
    problems, _ = broken((L, "{profile: landlocked,", "{profile: land,"))
    assert ["there is no profile fact `land`"] == [problem.message for problem in problems]


def test_a_scale_shorter_than_the_defaults_has_no_problem_with_them() -> None:
    assert 3 == pack((M, "  headline: {reach: {own: 2, national: 3}}\n  evidence-from: 2\n", "")).top


@pytest.mark.parametrize("written", ["next", "1", "3"])
def test_a_default_target_is_the_next_level_or_one_of_the_scale(written: str) -> None:
    found = pack((M, "default-target: 3", f"default-target: {written}")).model.scoring.default_target
    assert written == str(found)


def test_an_enabler_that_nobody_has_does_not_hide_the_other_problems() -> None:
    problems, places = broken(
        (S, "enabler: skills", "enabler: ▸skils"), (S, "[ict]", "[▸law]"), (M, "national: 3", "national: ▸9")
    )
    assert places == places_of(problems)


def test_an_assessment_brings_no_ids_into_a_pack() -> None:
    head = "kind: assessment\nformat: 1\npack: {id: mini, version: 1.2.0}\nadministration: {name: A}\n"
    document = document_of(f"{head}answers: {{}}\n", "assessment.yaml")
    file = read_as(Assessment, document)
    assert isinstance(file, Assessment)
    assert [] == list(repeated_ids([Source(document, file)]))
