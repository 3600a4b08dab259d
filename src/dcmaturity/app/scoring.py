"""Score an assessment, and say how a number came about."""

from pathlib import Path
from typing import Literal

from dcmaturity.app.loading import Loaded, load_assessment, load_pack
from dcmaturity.scoring.card import Scorecard, score


def scored(path: Path, pack_folder: Path | None) -> tuple[Scorecard, Loaded]:
    """Return the scorecard of the assessment in `path`, and the file it came from."""
    pack = load_pack(pack_folder)
    loaded = load_assessment(path, pack)
    return score(pack, loaded.assessment), loaded


def score_sheet(
    path: Path, pack_folder: Path | None, style: Literal["text", "json"], *, width: int, color: bool
) -> str | bytes:
    """Return the scorecard, for a terminal of `width` columns or as `scorecard/1`."""
    card, _ = scored(path, pack_folder)
    if style == "json":
        from dcmaturity.render.scorecard_json import scorecard_json

        return scorecard_json(card)
    from dcmaturity.render.scorecard_text import scorecard_text
    from dcmaturity.report.scores import scores_view

    return scorecard_text(scores_view(card), width=width, color=color)


def explanation_sheet(path: Path, pack_folder: Path | None, name: str, *, width: int, color: bool) -> str:
    """Return how the number of a group or question came about, for a terminal of `width` columns."""
    from dcmaturity.render.explaining import explained
    from dcmaturity.report.explanation import explanation

    card, _ = scored(path, pack_folder)
    return explained(explanation(card, name), width=width, color=color)
