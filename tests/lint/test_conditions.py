"""What a rule says of a condition is true of every assessment."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from dcmaturity.lint.rule import Setting
from dcmaturity.lint.rules.dcm211_condition_never_holds import condition_never_holds
from dcmaturity.model.assessment import Administration, Answer, Assessment, PackRef
from dcmaturity.model.pack import Pack
from dcmaturity.scoring.standing import _holds, standings
from tests.builders import document_of, pack_of

MODEL: Final = """\
kind: model
format: 1
id: mini
version: "1.0.0"
title: A small pack
provenance: Made up for tests.
levels:
  - {level: 1, name: Paper-based, means: On paper.}
  - {level: 2, name: Stand-alone, means: In systems that share nothing.}
  - {level: 3, name: Integrated, means: In systems that share data.}
enablers: [{id: law, name: Law, means: What is allowed.}]
themes: [{id: trade, name: Trade, means: Who trades.}]
profile:
  - {id: coast, text: Where is it?, values: [north, south, none]}
  - {id: union, text: Is it a member?, values: [member, outside]}
"""
HEAD: Final = "kind: questionnaire\nformat: 1\nid: law\ntitle: Law\nenabler: law\nquestions:\n"
QUESTION: Final = """\
  - id: law.{name}
    theme: trade
    kind: measure
    text: What share?
    unit: percent
    thresholds: {{2: 50, 3: {highest}}}
"""
VALUES: Final = {"coast": ("north", "south", "none"), "union": ("member", "outside")}
FACTS: Final = [f"{{profile: {fact}, is: {value}}}" for fact in VALUES for value in VALUES[fact]]
PROFILES: Final = [
    {fact: value for fact, value in zip(VALUES, values, strict=True) if value}
    for values in product(*((None, *values) for values in VALUES.values()))
]
ANSWERS: Final = [
    None,
    Answer(not_applicable="There is none."),
    Answer(value=Decimal(0)),
    Answer(value=Decimal(100)),
]


@st.composite
def conditions(draw: st.DrawFn, *names: str) -> str:
    levels = [f"{{question: law.{name}, at-least: {level}}}" for name in names for level in (2, 3)]
    clauses = draw(st.lists(st.sampled_from(FACTS + levels), min_size=1, max_size=3))
    return f"    ask-when: {{{draw(st.sampled_from(['any', 'all']))}: [{', '.join(clauses)}]}}\n"


@st.composite
def questionnaires(draw: st.DrawFn) -> str:
    """Three questions: the second may wait for the first, and the third for both."""
    one = QUESTION.format(name="one", highest=draw(st.sampled_from([100, 101])))
    two = QUESTION.format(name="two", highest=100) + draw(conditions("one"))
    three = QUESTION.format(name="three", highest=100) + draw(conditions("one", "two"))
    return HEAD + one + two + three


def assessments() -> Iterator[Assessment]:
    """Every profile with every answer to the questions that others wait for."""
    for profile, one, two in product(PROFILES, ANSWERS, ANSWERS):
        yield Assessment(
            kind="assessment",
            format=1,
            pack=PackRef(id="mini", version="1.0.0"),
            administration=Administration(name="Customs of Examplia", profile=profile),
            answers={name: it for name, it in (("law.one", one), ("law.two", two)) if it is not None},
        )


def met(pack: Pack) -> set[int]:
    """The places of the questions whose condition some assessment meets."""
    return {
        place
        for assessment in assessments()
        for stands in [standings(pack, assessment)]
        for place, question in enumerate(pack.questions)
        if question.ask_when is not None
        and _holds(question.ask_when, stands, assessment.administration.profile)
    }


@settings(max_examples=40)
@given(questionnaires())
def test_no_assessment_meets_a_condition_that_is_said_never_to_hold(text: str) -> None:
    pack = pack_of(MODEL, text)
    hits = condition_never_holds.check(pack.questionnaires[0], Setting(document_of(text), pack))
    assert set() == {hit.path[1] for hit in hits} & met(pack)
