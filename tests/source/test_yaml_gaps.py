"""What stands between the values of a text."""

import pytest

from dcmaturity.source.yaml_gaps import gaps


def _said(text: str) -> list[str]:
    return [remark.text for _, remarks in gaps(text) for remark in remarks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\n\n\nb: 2\n", ["", ""]),
        ("a: 1\n   \n# x\n\nb: 2\n", ["", "# x", ""]),
        ("a: >-  # why\n  # text\n\n# after\nb: 1\n", ["# why", "", "# after"]),
        ("a: |+\n  x\n\n# after\n", ["", "# after"]),
        ("a: |-  # nothing follows", ["# nothing follows"]),
        ("- # dash\n  - # dash in dash\n    x\n", ["# dash", "# dash in dash"]),
        ("a: [ # open\n  1, # first\n  2 ] # closed\n", ["# open", "# first", "# closed"]),
        ("--- # start\na: 1\n... # end\n# last", ["# start", "# end", "# last"]),
        ("%YAML 1.1 # directive\n---\na: 1\n", ["# directive"]),
        ("? a # key\n: b # value\n", ["# key", "# value"]),
        ("a: # nothing\nb: ~ # null\n", ["# nothing", "# null"]),
        ("a: b#c\n", []),
        ('a: "b\n\n  #c"\n', []),
        ("a: |\n  #c\n\n  # d\n", []),
    ],
)
def test_comments_and_empty_lines_are_found_wherever_yaml_allows_them(text: str, expected: list[str]) -> None:
    assert expected == _said(text)


def test_lines_and_columns_count_characters() -> None:
    assert [(1, 8, "# x", False), (2, 3, "# y", True)] == [
        remark for _, remarks in gaps("a: 🛃🛃  # x\n  # y\n") for remark in remarks
    ]
