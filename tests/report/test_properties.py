"""What holds for the report of every pack and every answer."""

from collections import Counter

from hypothesis import given

from dcmaturity.report import words
from dcmaturity.report.building import report_view
from dcmaturity.report.explanation import explanation
from dcmaturity.report.view import ReportView
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.steps import plan
from tests.moderate import moderate
from tests.strategies import World, worlds
from tests.worlds import card_of


def report(card: Scorecard) -> ReportView:
    return report_view(card, answers_digest="sha256:1234", tool_version="0.1.0")


@moderate
@given(worlds())
def test_every_gap_is_a_weakness_and_every_weakness_a_gap(world: World) -> None:
    card = card_of(world)
    below = {standing.question.id for standing in card.counted if card.gap(standing.question.id) > 0}
    found = report(card).weaknesses
    assert below == {weakness.question for weakness in found}
    assert list(range(1, len(below) + 1)) == [weakness.number for weakness in found]


@moderate
@given(worlds())
def test_every_step_of_the_plan_stands_in_one_wave_and_leads_to_its_weakness(world: World) -> None:
    card = card_of(world)
    view, steps = report(card), plan(card)
    planned = [(wave.number, step) for wave in view.waves for step in wave.steps]
    expected = Counter((s.wave, s.question, words.level_name(card.pack, s.level)) for s in steps.steps)
    assert expected == Counter((number, step.question, step.to_level) for number, step in planned)
    assert {step.anchor for _, step in planned} - {""} == {weakness.anchor for weakness in view.weaknesses}
    assert list(range(1, len(view.waves) + 1)) == [wave.number for wave in view.waves]


@moderate
@given(worlds())
def test_what_is_to_be_found_out_stands_in_the_first_wave(world: World) -> None:
    view = report(card_of(world))
    assert view.find_out_first == (view.waves[0].find_out_first if view.waves else ())
    assert not any(wave.find_out_first for wave in view.waves[1:])


@moderate
@given(worlds())
def test_every_place_lies_on_the_scale_and_every_row_is_told_as_it_is_scored(world: World) -> None:
    card = card_of(world)
    view = report(card)
    rows = (view.overall, *view.enablers, *view.themes, *view.goals, *view.cells)
    places = [place for row in rows for place in (row.at, row.low, row.high, row.goal)]
    places += [place for rung in view.ladder for place in (rung.at, rung.required)]
    assert all(0 <= place <= 1 for place in places if place is not None)
    assert all((row.index == words.NOT_SCORED) == (row.at is None) for row in rows)


@moderate
@given(worlds())
def test_every_number_can_be_explained(world: World) -> None:
    card = card_of(world)
    for name, group in card.groups.items():
        assert (5 if group.claimed else 1) == len(explanation(card, name).blocks)
    for name, standing in card.standings.items():
        assert (4 if standing.counted else 3) == len(explanation(card, name).blocks)
