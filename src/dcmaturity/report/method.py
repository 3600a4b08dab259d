"""How the numbers came about, in the report's own words, and what the scale is."""

from fractions import Fraction

from dcmaturity.model.fields import REACHES
from dcmaturity.report import words
from dcmaturity.report.groups import required_level
from dcmaturity.report.view import Method, Scale
from dcmaturity.scoring.card import Scorecard


def method(card: Scorecard, *, answers_digest: str, tool_version: str) -> Method:
    """Return the method, the provenance of the scale, and the digests that a reader can check."""
    return Method(
        provenance=card.pack.model.provenance,
        scale=scale(card),
        rules=_rules(card),
        digests=(
            ("Pack", f"{card.pack.model.id} {card.pack.model.version}"),
            ("Digest of the pack", card.pack.digest),
            ("Digest of the answers", answers_digest),
            ("dcmaturity", tool_version),
        ),
    )


def scale(card: Scorecard) -> tuple[Scale, ...]:
    """Return the levels with what they mean."""
    return tuple(
        Scale(level=level.level, name=level.name, means=level.means) for level in card.pack.model.levels
    )


def _rules(card: Scorecard) -> tuple[str, ...]:
    rules = card.pack.model.scoring
    return (
        "A question scores the highest level whose text is true together with all below it.",
        "Practices count by how much of the network has them.",
        "A measure scores the highest level whose threshold, and all below it, are met.",
        "The index of a group is the weighted mean of its questions; the overall one, of the enablers.",
        _LEVEL_RULES[rules.level.rule].format(share=words.percent(card.scale.share))
        + " No group passes the level of a key question in it.",
        _HEADLINE_RULES[rules.headline.rule].format(share=words.percent(card.scale.share)),
        *_reach_rules(card),
        "What is unknown or unanswered is not scored; the range says what the index could be.",
        f"Without evidence an answer supports at most level {max(card.scale.base, rules.evidence_from - 1)}.",
        f"Below a coverage of {words.percent(Fraction(rules.provisional_below))} a score is provisional.",
        "The gap of a question is its target minus its score, never below zero; a group has their mean.",
        "So a question above its target does not make up for one below.",
        "A step's gain is what it adds to the overall index.",
    )


_LEVEL_RULES = {
    "attainment": "A group reaches a level when {share} of the weight of its questions has reached it.",
    "lowest": "A group's level is that of its lowest question.",
    "mean": "A group's level is the whole part of its index.",
}
_HEADLINE_RULES = {
    "balanced": "The headline is the level that {share} of the weight of all questions has reached, "
    "and at most one above the lowest enabler.",
    "lowest-enabler": "The headline is the level of the lowest enabler.",
    "attainment": "The headline is the level that {share} of the weight of all questions has reached.",
    "mean": "The headline is the whole part of the overall index.",
}


def _reach_rules(card: Scorecard) -> list[str]:
    parts = [
        f"level {level} needs interoperability {words.REACH[reach]} at level {level}"
        for reach in REACHES
        if (level := required_level(card, reach)) is not None and f"interoperability.{reach}" in card.groups
    ]
    return [words.sentence(f"for the headline, {words.listed(parts)}")] if parts else []
