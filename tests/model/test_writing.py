"""An assessment that is written is read back the same."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcmaturity.model.assessment import (
    Administration,
    Answer,
    Assessment,
    Evidence,
    PackRef,
    Planned,
    Scope,
    Targets,
)
from dcmaturity.model.reading import read_file
from dcmaturity.model.writing import _plain, written
from dcmaturity.source import Document, unsafe_character
from dcmaturity.source.yaml_text import parse

IDS: Final = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
QUESTIONS: Final = st.builds("{}.{}".format, IDS, IDS)
TEXTS: Final = st.text(min_size=1, max_size=80).filter(lambda text: unsafe_character(text) is None)
LEVELS: Final = st.integers(-9, 9)
DAYS: Final = st.dates(date(1900, 1, 1))
SECONDS: Final = st.integers(0, 86_399).map(lambda seconds: timedelta(seconds=seconds))
MOMENTS: Final = st.builds(lambda day, after: datetime.combine(day, time(), UTC) + after, DAYS, SECONDS)
ITEMS: Final = st.sampled_from(["none", "some", "half", "most", "unknown", "not-applicable"])
FORMS: Final = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"level": LEVELS}),
    st.fixed_dictionaries({"items": st.dictionaries(IDS, ITEMS, max_size=3)}),
    st.fixed_dictionaries(
        {"value": st.decimals(0, 10**9 - 1, places=6) | st.integers(0, 10**6).map(Decimal)}
    ),
    st.fixed_dictionaries({"not_applicable": TEXTS}),
    st.just({"unknown": True}),
)
REMARKS: Final = st.fixed_dictionaries(
    {},
    optional={
        "evidence": st.lists(
            st.builds(Evidence, what=TEXTS, where=st.none() | TEXTS, on=st.none() | DAYS), max_size=2
        ).map(tuple),
        "note": TEXTS,
        "confidence": st.sampled_from(["low", "medium", "high"]),
        "planned": st.builds(Planned, level=LEVELS, by=st.integers(2000, 2100)),
        "by": TEXTS,
        "at": MOMENTS,
    },
)
ANSWERS: Final = st.builds(lambda form, remarks: Answer(**form, **remarks), FORMS, REMARKS)
ASSESSMENTS: Final = st.builds(
    Assessment,
    kind=st.just("assessment"),
    format=st.just(1),
    pack=st.builds(
        PackRef, id=IDS, version=st.just("1.0.0"), digest=st.none() | st.just(f"sha256:{'a' * 64}")
    ),
    administration=st.builds(
        Administration, name=TEXTS, code=st.none() | TEXTS, profile=st.dictionaries(IDS, TEXTS, max_size=2)
    ),
    scope=st.builds(
        Scope, depth=st.sampled_from(["quick", "full"]), modules=st.lists(IDS, max_size=2).map(tuple)
    ),
    voice=st.sampled_from(["self", "expert", "agreed"]),
    started=st.none() | DAYS,
    updated=st.none() | MOMENTS,
    targets=st.builds(
        Targets,
        overall=st.none() | LEVELS,
        enablers=st.dictionaries(IDS, LEVELS, max_size=2),
        questions=st.dictionaries(QUESTIONS, LEVELS, max_size=2),
    ),
    answers=st.dictionaries(QUESTIONS, ANSWERS, max_size=3),
)


@given(ASSESSMENTS)
def test_what_is_written_is_what_is_read(assessment: Assessment) -> None:
    document = parse(written(assessment), "f.yaml")
    assert isinstance(document, Document), str(document)
    assert assessment == read_file(document)


def test_a_file_holds_no_more_than_was_said() -> None:
    assessment = Assessment(
        kind="assessment",
        format=1,
        pack=PackRef(id="mini", version="1.0.0"),
        administration=Administration(name="Customs of Examplia"),
        updated=datetime(2026, 5, 3, 14, 2, 11, tzinfo=UTC),
        answers={
            "skills.boss": Answer(level=3, evidence=(Evidence(what="Act 12", on=date(2024, 6, 1)),)),
            "law.share": Answer(value=Decimal(60)),
            "law.rest": Answer(unknown=True, note="Ask again."),
        },
    )
    assert (
        "kind: assessment\n"
        "format: 1\n"
        "pack:\n"
        "  id: mini\n"
        "  version: 1.0.0\n"
        "administration:\n"
        "  name: Customs of Examplia\n"
        "updated: '2026-05-03T14:02:11Z'\n"
        "answers:\n"
        "  skills.boss:\n"
        "    level: 3\n"
        "    evidence:\n"
        "      - what: Act 12\n"
        "        'on': '2024-06-01'\n"
        "  law.share:\n"
        "    value: 60\n"
        "  law.rest:\n"
        "    unknown: true\n"
        "    note: Ask again.\n"
        "...\n"
    ) == written(assessment).decode()


@pytest.mark.parametrize("value", [1.5, b"x", None, object()])
def test_nothing_else_is_written(value: Any) -> None:  # noqa: ANN401 - anything
    with pytest.raises(TypeError):
        _plain(value)
