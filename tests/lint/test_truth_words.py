"""A word that other readers of YAML take for true or false is found anywhere, and its fix quotes it."""

import pytest

from dcmaturity.lint.linting import lint_pack
from tests.builders import document_of, unmarked

GLOSSARY = "kind: glossary\nformat: 1\nterms:\n"


@pytest.mark.parametrize(
    ("terms", "fix"),
    [
        ("  - {term: A, means: ▸no}", '"no"'),
        ("  - term: A\n    means: ▸Off", '"Off"'),
        ("  - term: A\n    means: ▸YES\n...", '"YES"'),
        ("  - means: A\n    term:\n      ▸y", '"y"'),
    ],
)
def test_an_unquoted_truth_word_is_found_and_quoted(terms: str, fix: str) -> None:
    text, (place,) = unmarked(GLOSSARY + terms)
    found = [problem for problem in lint_pack("pack", [document_of(text)]) if problem.code == "DCM311"]
    assert [(place, fix)] == [((it.span.line, it.span.column), it.fix) for it in found]
