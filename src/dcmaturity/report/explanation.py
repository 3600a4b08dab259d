"""How a number came about, in a screen: what counted, what held the level, what would raise it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from dcmaturity.errors import UnknownName
from dcmaturity.model.catalogue import Term
from dcmaturity.report import words
from dcmaturity.report.answers import answer_parts, answer_text
from dcmaturity.report.glossary import definition, glossary, term_called
from dcmaturity.report.held_back import bound_sentence, held_back
from dcmaturity.report.level_text import level_text
from dcmaturity.report.weaknesses import Names, done_by
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.derivation import Contribution, Derivation, derivation
from dcmaturity.scoring.groups import OVERALL, groups_of
from dcmaturity.scoring.headline import Bound
from dcmaturity.scoring.standing import Standing
from dcmaturity.scoring.steps import Step, plan
from dcmaturity.source.nearest import did_you_mean

SHOWN: Final = 8
"""As many questions of a kind as still leave room for the rest on one screen."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, rows of cells under it, and sentences under those."""

    heading: str
    rows: tuple[tuple[str, ...], ...] = ()
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a number is, and the blocks that say how it came about."""

    title: str
    blocks: tuple[Block, ...]


_FORMS: Final = (
    "Try `overall`, `enablers.<id>`, `themes.<id>`, `cells.<enabler>.<theme>`, `goals.<id>`, "
    "`standards.<id>`, `interoperability.own`, a question's id or a term of the glossary."
)


def explanation(card: Scorecard, name: str) -> Explanation:
    """Return how the number of a group or question came about, or what a term of the glossary means.

    Raises:
        UnknownName: There is neither a group nor a question nor a term of that name.
    """
    if name in card.groups:
        return _with_words(card, _of_group(card, derivation(card, name)))
    if name in card.standings:
        return _with_words(card, _of_question(card, card.standings[name]))
    if term := term_called(card.pack, name):
        return _of_term(term)
    ending = [known for known in card.groups if known.endswith(f".{name}")]
    terms = (term.short or term.term for term in card.pack.terms)
    known = ending or (*card.groups, *card.standings, *terms)
    hint = did_you_mean(ending[0] if ending else name, known) or _FORMS
    raise UnknownName("There is no group, question or term of this name", where=name, hint=hint)


def _of_term(term: Term) -> Explanation:
    entry = definition(term)
    return Explanation(entry.term, (Block("In the glossary", sentences=(entry.means,)),))


def _with_words(card: Scorecard, found: Explanation) -> Explanation:
    said = tuple(part for block in found.blocks for part in (block.rows, block.sentences))
    used = glossary(card.pack, said)
    meanings = Block("Words used here", sentences=tuple(f"{entry.term}: {entry.means}" for entry in used))
    return replace(found, blocks=(*found.blocks, meanings)) if used else found


def _of_group(card: Scorecard, found: Derivation) -> Explanation:
    group = found.group
    name = words.group_name(card.pack, group.name)
    claimed, supported = group.claimed, group.supported
    if claimed is None or supported is None:
        said = (
            "No question of this group is answered." if group.applicable else "Nothing in this group applies."
        )
        return Explanation(f"{name}: not scored", (Block("Why", sentences=(said, *_open(found))),))
    backed = (
        f"supported by evidence: index {words.index(supported.index)}, level {_level(card, supported.level)}"
    )
    return Explanation(
        f"{name}: level {_level(card, claimed.level)}, index {words.index(claimed.index)}; {backed}",
        (
            _counted(found),
            _reached(found),
            _held(card, found),
            _range(found),
            _raising(card, found),
        ),
    )


def _level(card: Scorecard, level: int | None) -> str:
    return words.level_name(card.pack, level)


def _open(found: Derivation) -> tuple[str, ...]:
    names = [f"{s.question.id} ({s.state})" for s in found.group.applicable]
    return (f"Open: {words.listed(_short(names))}.",) if names else ()


def _short(names: Sequence[str]) -> list[str]:
    rest = len(names) - SHOWN
    return [*names[:SHOWN], *([f"{rest} more"] if rest > 0 else [])]


def _counted(found: Derivation) -> Block:
    shown = found.contributions[:SHOWN]
    rest = len(found.contributions) - len(shown)
    header = ("question", "weight", "share", "score")
    more = (f"{words.counted(rest, 'lighter question')} not shown.",) if rest else ()
    return Block("What counted", (header, *(_contribution(part) for part in shown)), more)


def _contribution(part: Contribution) -> tuple[str, ...]:
    question = part.standing.question
    mark = f"{question.id} (key)" if question.key else question.id
    return mark, str(question.weight), words.percent(part.share), words.rounded(part.standing.score)


def _reached(found: Derivation) -> Block:
    shares = [f"level {part.level}: {words.percent(part.share)}" for part in found.attained]
    needed = "" if found.needed is None else f" {words.percent(found.needed)} is needed."
    return Block("Share of the weight at or above a level", sentences=(f"{', '.join(shares)}.{needed}",))


def _held(card: Scorecard, found: Derivation) -> Block:
    said = [
        bound_sentence(card, part)
        if isinstance(part, Bound)
        else f"No group passes a key question, and {part.question.id} stands at {words.rounded(part.score)}."
        for part in found.held_by
    ]
    if found.group.name != OVERALL:
        said.insert(0, f"By the rule `{card.scale.rule}` alone: level {_level(card, found.by_rule)}.")
    top = ("Nothing: it is the top of the scale.",)
    return Block("What holds the level", sentences=tuple(said) or held_back(card) or top)


def _range(found: Derivation) -> Block:
    low, high = found.group.low, found.group.high
    if low is None or high is None or not found.widened_by:
        return Block("Range", sentences=("The index is exact: nothing unknown could change it.",))
    between = f"{words.rounded(low.index, 2)} and {words.rounded(high.index, 2)}"
    rows = tuple(
        (part.standing.question.id, str(part.standing.state), f"{words.rounded(part.levels, 2)} levels")
        for part in found.widened_by[:SHOWN]
    )
    return Block(f"Range: the index lies between {between}, widened by", rows)


def _raising(card: Scorecard, found: Derivation) -> Block:
    if found.next_level is None:
        claimed = found.group.claimed
        at_top = claimed is not None and claimed.level is not None
        said = "There is no level above." if at_top else "First a headline."
        return Block("What would raise the level", sentences=(said,))
    heading = f"What would raise it to level {_level(card, found.next_level)}"
    rows = tuple(
        (standing.question.id, f"from {words.rounded(standing.score)}", f"weight {standing.question.weight}")
        for standing in found.would_raise[:SHOWN]
    )
    share, _ = words.percent_of(found.missing, Fraction(0))
    missing = f"{share} of the weight has still to reach it." if found.missing else ""
    return Block(heading, rows, (missing,) if missing else ())


def _of_question(card: Scorecard, standing: Standing) -> Explanation:
    question = standing.question
    score = f"score {words.rounded(standing.score)}" if standing.counted else str(standing.state)
    blocks = [
        Block("Question", sentences=(question.text,)),
        Block(
            "Answer",
            sentences=(answer_text(card, standing), *answer_parts(standing), *_evidence(standing)),
        ),
        Block(
            "It counts in",
            sentences=(f"{words.listed(groups_of(question))}, with weight {question.weight}.",),
        ),
    ]
    if standing.counted:
        blocks.append(_next(card, standing))
    return Explanation(f"{question.id}: {score}", tuple(blocks))


def _evidence(standing: Standing) -> tuple[str, ...]:
    if not standing.counted or standing.supported(standing.score) == standing.score:
        return ()
    limit = words.rounded(standing.supported(standing.score))
    return (f"Without evidence it supports {limit} only.",)


def _next(card: Scorecard, standing: Standing) -> Block:
    name = standing.question.id
    target = card.targets[name]
    origin = {"default": "the default", "overall": "the overall target"}.get(
        target.origin, f"the {target.origin}'s own"
    )
    heading = f"Target {_level(card, target.level)} ({origin}), gap {words.rounded(card.gap(name))}"
    steps = [step for step in plan(card).steps if step.question == name]
    return Block(
        heading, sentences=tuple(_step(card, step) for step in sorted(steps, key=lambda step: step.level))
    )


def _step(card: Scorecard, step: Step) -> str:
    is_true = level_text(card.pack.question[step.question], step.level, card.pack)
    names = Names(card.pack, {})
    before = [names.step(name) for name in sorted(step.waits_for) if name[0] != step.question]
    first = f" First: {words.listed(before)}." if before else ""
    return f"Level {_level(card, step.level)}, wave {step.wave}: {is_true} Do: {done_by(step.actions)}{first}"
