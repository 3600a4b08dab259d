"""DCM207: an assessment that takes more minutes than the model allows."""

from collections.abc import Iterator, Sequence

from dcmaturity.lint.of_pack import core_questions
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.duration import minutes
from dcmaturity.model.fields import Depth
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Question
from dcmaturity.source import Severity


@rule("DCM207", "takes-too-long", about=MaturityModel, severity=Severity.WARNING)
def takes_too_long(model: MaturityModel, pack: Pack) -> Iterator[Hit]:
    """Answering the quick or the full assessment takes more minutes than the model's `minutes` allow.

    The time is estimated from the words of the question and its choices, 238 a minute, and five seconds for
    each answer. Level texts are read upwards to the first that is not true. What is there to be looked up,
    `why` and `evidence`, does not count; modules come on top, and so does the search for documents.

    ## Why it matters
    Whoever is asked for too long answers the last questions by guessing, or not at all.

    ## Before
    ```yaml
    minutes: {quick: 20}
    ```

    ## After
    Shorter texts, or questions with `depth: full`, which the quick assessment leaves out:
    ```yaml
    - id: skills.workforce-plan
      depth: full
    ```
    """
    core = core_questions(pack)
    quick = [question for question in core if question.depth == "quick"]
    yield from _over(pack, "quick", model.minutes.quick, quick)
    yield from _over(pack, "full", model.minutes.full, core)


def _over(pack: Pack, depth: Depth, limit: int | None, asked: Sequence[Question]) -> Iterator[Hit]:
    if limit is not None and (needed := minutes(asked)) > limit:
        by_file = (
            (name, [question for question in asked if question.questionnaire == name])
            for name in pack.questionnaire
        )
        parts = [f"`{name}` {minutes(own)} min (questions: {len(own)})" for name, own in by_file if own]
        said = f"the {depth} assessment takes {needed} min, more than {limit}: {', '.join(parts)}"
        yield Hit(("minutes", depth), said, "Shorten texts, or ask fewer questions.")
