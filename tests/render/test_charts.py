"""Where the marks of the charts go."""

import pytest

from dcmaturity.render.charts.dot_plot import Dots, Span, dots
from dcmaturity.render.charts.heat_map import TINTS, tint
from dcmaturity.render.charts.label import lines
from dcmaturity.render.charts.ladder import ladder
from dcmaturity.render.charts.radar import CENTRE, HEIGHT, HUB, RADIUS, WIDTH, radar
from dcmaturity.render.charts.scale import percent, ticks
from tests.render.small_view import SCALE, row, rung, unscored


def test_levels_are_spread_evenly_over_the_line() -> None:
    assert ["0%", "25%", "50%", "75%", "100%"] == [tick.x for tick in ticks(SCALE)]


def test_the_names_at_the_ends_stay_inside() -> None:
    assert ["start", "middle", "middle", "middle", "end"] == [tick.anchor for tick in ticks(SCALE)]


def test_a_scale_may_begin_anywhere() -> None:
    assert [0.0, 0.5, 1.0] == [tick.at for tick in ticks(SCALE[1:4])]


@pytest.mark.parametrize(("share", "text"), [(0, "0%"), (1 / 3, "33.33%"), (0.375, "37.5%"), (1, "100%")])
def test_percentages_are_short(share: float, text: str) -> None:
    assert text == percent(share)


def test_a_gap_goes_from_now_to_the_target() -> None:
    found = dots(row("Skills", 2, target=4, unsure=0.4))
    assert Dots("25%", "75%", gap=Span("25%", "75%", "50%"), range=Span("15%", "35%", "20%")) == found


def test_a_reached_target_has_no_gap_and_a_sure_score_no_range() -> None:
    assert Dots("75%", "50%", gap=None, range=None) == dots(row("Skills", 4, target=3))


def test_what_is_not_scored_has_no_marks() -> None:
    assert Dots(None, None, None, None) == dots(unscored("Skills"))


def test_tints_go_from_the_first_to_the_last() -> None:
    assert list(range(TINTS)) == [tint(half / 8) for half in range(9)]


def test_long_names_are_wrapped_and_then_cut() -> None:
    assert ("Digital", "strategy") == lines("Digital strategy", width=14)
    assert ("Coordinated", "border…") == lines("Coordinated border management at sea", width=14)


def test_the_ladder_tells_reached_needed_and_beyond() -> None:
    drawn = ladder([rung("Own", 2, needed=3), rung("International", None, needed=None)], SCALE)
    own, international = drawn.columns
    assert ["reached", "reached", "needed", "beyond", "beyond"] == [step.state for step in own.steps]
    assert {"beyond"} == {step.state for step in international.steps}


def test_the_ladder_rises() -> None:
    heights = [y for _, y in ladder([rung("Own", 2, needed=3)], SCALE).levels]
    assert sorted(heights, reverse=True) == heights


def test_a_radar_needs_three() -> None:
    assert radar([row("Skills", 2), row("Law", 2)], SCALE) is None


def test_the_radar_puts_the_base_on_the_hub_and_the_top_on_the_rim() -> None:
    drawn = radar([row("Skills", 5), row("Law", 1), row("ICT", 3)], SCALE)
    assert drawn is not None
    assert (CENTRE[0], CENTRE[1] - RADIUS) == drawn.axes[0].now
    assert all(axis.now for axis in drawn.axes)
    x, y = drawn.axes[1].now or CENTRE
    assert round(HUB, 1) == round(((x - CENTRE[0]) ** 2 + (y - CENTRE[1]) ** 2) ** 0.5, 1)


def test_an_axis_that_is_not_scored_opens_the_outline() -> None:
    drawn = radar([row("Skills", 5), row("Law", 1), row("Governance", 3), unscored("ICT")], SCALE)
    assert drawn is not None
    assert drawn.axes[3].now is None
    assert drawn.now.count("M") == 2
    assert "Z" not in drawn.now


@pytest.mark.parametrize("count", range(3, 11))
def test_the_labels_of_a_radar_stay_inside(count: int) -> None:
    drawn = radar([row("Infrastructure of the border", 3)] * count, SCALE)
    assert drawn is not None
    for axis in drawn.axes:
        for text, (x, y) in axis.label:
            width = len(text) * 6.5
            left = x - {"start": 0, "middle": width / 2, "end": width}[axis.anchor]
            assert -8 <= left
            assert left + width <= WIDTH + 8
            assert 8 <= y <= HEIGHT
