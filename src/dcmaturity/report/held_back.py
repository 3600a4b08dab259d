"""Why the headline is not higher, in sentences."""

from fractions import Fraction
from typing import assert_never

from dcmaturity.report import words
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.headline import Bound
from dcmaturity.scoring.scale import Weighed, attained_share


def held_back(card: Scorecard) -> tuple[str, ...]:
    """Return a sentence for each group that keeps the headline from the next level."""
    if card.headline.level is None:
        waiting = [words.group_name(card.pack, name) for name in card.headline.held_back_by]
        if not waiting:
            return ("No question applies, so there is nothing to score.",)
        return (f"There is no headline level until a question of {words.listed(waiting)} is answered.",)
    bounds = (bound for bound in card.headline.bounds if bound.group in card.headline.held_back_by)
    return tuple(bound_sentence(card, bound) for bound in bounds)


def bound_sentence(card: Scorecard, bound: Bound) -> str:
    """Return what a bound of the headline says, as a sentence."""
    name = words.group_name(card.pack, bound.group)
    match bound.rule:
        case "attainment":
            level = min(bound.level + 1, card.scale.top)
            parts = [Weighed(s.score, s.question.weight) for s in card.counted]
            reached, needed = words.percent_of(attained_share(parts, level), card.scale.share)
            return f"{reached} of the weight of all answers has reached level {level}; {needed} is needed."
        case "lowest-enabler":
            rule = card.pack.model.scoring.headline.rule
            stands = bound.level - (1 if rule == "balanced" else 0)
            above = "at most one level above" if rule == "balanced" else "the level of"
            return f"{name} stands at level {stands}; the headline is {above} the lowest enabler."
        case "mean":
            value = card.overall.claimed
            index = Fraction(0) if value is None else value.index
            shown, next_level = words.apart(index, Fraction(bound.level + 1), places=1)
            return f"The overall index is {shown}, and the headline is its whole part: not yet {next_level}."
        case "reach":
            low = card.groups[bound.group].low
            sure = low.level if low and low.level is not None else card.scale.base
            reach = bound.group.partition(".")[2]
            needed_level = bound.level + 1
            return (
                f"Level {needed_level} needs {reach} interoperability at level {needed_level}; "
                f"the answers are sure of level {sure} only."
            )
        case _:
            assert_never(bound.rule)
