"""Whatever is typed, in whatever order: the file stays one that can be read, and nothing is lost."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import reduce
from typing import Final, TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from dcmaturity.interview.answering import answer, not_applicable, unknown
from dcmaturity.interview.details import CLEARABLE, clear, confidence, evidence, note, planned, target
from dcmaturity.interview.finding import jump, search
from dcmaturity.interview.interview import Interview, begin
from dcmaturity.interview.progress import progress
from dcmaturity.interview.refusal import Refusal
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.fitting import misfits
from dcmaturity.model.questionnaire import PracticesQuestion
from dcmaturity.model.reading import read_as
from dcmaturity.model.writing import written
from tests.builders import document_of
from tests.strategies import World, texts, worlds
from tests.worlds import document, pack_of

Step: TypeAlias = Callable[[Interview], Interview | Refusal]

fewer = settings(max_examples=settings().max_examples // 4)  # a walk through a world takes a while

MOVES: Final[list[Step]] = [
    Interview.next,
    Interview.back,
    Interview.skip,
    Interview.go_on,
    Interview.turned,
]
ANSWERS = ["0", "1", "2", "3", "4", "5", "87,5", "12 %", "most", "6", "1=most 2=none", "2=na", "1=unknown"]
PLANS = ["1 by 2027", "3 by 2030", "2 2100", "3"]


@st.composite
def changes(draw: st.DrawFn) -> Step:
    """Draw something that is said about the question that is asked."""
    at = draw(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
    text = draw(texts())
    typed = draw(st.one_of(st.sampled_from(ANSWERS), texts()))
    day = draw(st.one_of(st.dates().map(str), st.just("")))
    part = draw(st.sampled_from(CLEARABLE))
    choices: list[Step] = [
        *[lambda here: answer(here, typed, at)] * 4,
        lambda here: unknown(here, at),
        lambda here: not_applicable(here, text, at),
        lambda here: note(here, text, at),
        lambda here: evidence(here, text, at, where=typed, on=day),
        lambda here: confidence(here, draw(st.sampled_from(["low", "medium", "high", "no"])), at),
        lambda here: planned(here, draw(st.sampled_from(PLANS)), at),
        lambda here: target(here, typed, at),
        lambda here: clear(here, part, at),
    ]
    return draw(st.sampled_from(choices))


def steps() -> st.SearchStrategy[list[Step]]:
    """Draw a walk through a conversation."""
    undo: Step = Interview.undo
    jumps = st.one_of(st.integers(0, 20).map(str), texts()).map(lambda name: lambda here: jump(here, name))
    moves = st.one_of(st.sampled_from([*MOVES, undo]), jumps)
    return st.lists(st.one_of(changes(), changes(), moves), max_size=20)


def begun(world: World) -> Interview:
    pack, file = pack_of(world), document(world[2], "assessment.yaml")
    assessment = read_as(Assessment, file)
    assert isinstance(assessment, Assessment), assessment
    return begin(pack, assessment)


def walked(interview: Interview, step: Step) -> Interview:
    """Take a step, or stay where it is refused."""
    found = step(interview)
    return interview if isinstance(found, Refusal) else found


@fewer
@given(worlds(), steps())
def test_whatever_is_typed_the_file_is_read_back_as_it_was_and_fits_the_pack(
    world: World, walk: list[Step]
) -> None:
    interview = reduce(walked, walk, begun(world))
    file = document_of(written(interview.assessment).decode())
    assert interview.assessment == read_as(Assessment, file)
    assert misfits(interview.assessment, interview.pack, file) == ()


@fewer
@given(worlds(), steps())
def test_a_conversation_always_stands_at_a_question_that_is_asked_or_at_the_end(
    world: World, walk: list[Step]
) -> None:
    interview = reduce(walked, walk, begun(world))
    assert interview.place is None or interview.question in interview.asked
    items = interview.question.items if isinstance(interview.question, PracticesQuestion) else ()
    assert (interview.item in {item.id for item in items}) == bool(items)


@fewer
@given(worlds(), steps())
def test_undo_takes_back_every_change_in_turn(world: World, walk: list[Step]) -> None:
    start = begun(world)
    interview, saved = start, [start.assessment]
    for step in walk:
        after = walked(interview, step)
        if len(after.history) > len(interview.history):
            saved.append(after.assessment)
        elif len(after.history) < len(interview.history):
            saved.pop()
        interview = after
    for expected in reversed(saved[:-1]):
        interview = walked(interview, Interview.undo)
        assert expected == interview.assessment
    assert isinstance(interview.undo(), Refusal)


@fewer
@given(worlds(), steps())
def test_back_after_next_returns(world: World, walk: list[Step]) -> None:
    interview = reduce(walked, walk, begun(world))
    if interview.unanswered_only:
        interview = interview.turned()
    if interview.place is not None:
        assert interview.place == interview.next().back().place


@fewer
@given(worlds(), steps())
def test_next_comes_to_each_question_once(world: World, walk: list[Step]) -> None:
    interview = reduce(walked, walk, begun(world))
    if interview.unanswered_only:
        interview = interview.turned()
    first = interview.asked[0].id if interview.asked else None
    found, here = [], interview.at(first)
    while here.question is not None:
        found.append(here.question)
        here = here.next()
    assert [*interview.asked] == found


@fewer
@given(worlds(), steps())
def test_progress_counts_each_question_once(world: World, walk: list[Step]) -> None:
    found = progress(reduce(walked, walk, begun(world)))
    assert found.asked == found.answered + found.not_applicable + found.unknown + found.left


@fewer
@given(worlds(), texts())
def test_every_question_is_found_by_its_own_words(world: World, words: str) -> None:
    interview = begun(world)
    for question in interview.asked:
        assert question in search(interview, f"{question.id} {question.text}")
    assert all(question in interview.asked for question in search(interview, words))
