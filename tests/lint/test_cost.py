"""What a check costs: no places for what is good, and four times the work for four times the questions."""

import time
from collections.abc import Sequence
from dataclasses import replace

from dcmaturity.lint.linting import lint_pack
from dcmaturity.source import Document
from dcmaturity.source.document import Place
from dcmaturity.source.yaml_text import parse
from tests.builders import document_of
from tests.cli.small import PACK

HEAD, QUESTION, _ = PACK["skills.yaml"].split("  - id: ")


def pack_with(questions: int) -> list[Document]:
    """Return the small pack with so many questions more."""
    more = "".join(f"  - id: {QUESTION}".replace("executives", f"n{number}") for number in range(questions))
    texts = PACK | {"skills.yaml": PACK["skills.yaml"] + more}
    return [document_of(text, name) for name, text in texts.items()]


def seconds(documents: Sequence[Document], times: int) -> float:
    """Return what checking takes when nothing comes between."""
    took = []
    for _ in range(times):
        before = time.process_time()
        lint_pack("pack", documents)
        took.append(time.process_time() - before)
    return min(took)


def test_nobody_looks_for_places_in_files_without_a_problem() -> None:
    def refuse(text: str) -> Place:
        raise AssertionError(text)

    parsed = [parse(text.encode(), name) for name, text in PACK.items()]
    good = [replace(document, survey=refuse) for document in parsed if isinstance(document, Document)]
    assert (5, ()) == (len(good), lint_pack("pack", good))


def test_four_times_the_questions_cost_no_more_than_six_times_the_time() -> None:
    small, large = pack_with(100), pack_with(400)
    assert seconds(large, 5) < 6 * seconds(small, 5)
