"""To which entry a comment belongs."""

from typing import Final

from dcmaturity.source.layout import Collection, Entry, lay_out

_TEXT: Final = """\
# first line of the file
# second line

a: 1  # beside a

# above b
b:  # beside b
  # above c
  - c
  # end of the list
# above d
d:
  e: >-  # beside e
    text
  # end of d
f: [g, h]  # beside f
# end of the file
"""


def _entries(text: str) -> dict[str, Entry]:
    """Return every entry by its key or text, the whole as an empty one."""
    found: dict[str, Entry] = {}

    def visit(entry: Entry) -> None:
        name = entry.key or entry.value
        found[getattr(name, "text", "")] = entry
        for part in entry.value.entries if isinstance(entry.value, Collection) else []:
            visit(part)

    visit(lay_out(text))
    return found


def _below(entry: Entry) -> list[str]:
    assert isinstance(entry.value, Collection)
    return entry.value.below


def test_the_first_lines_belong_to_the_whole_file() -> None:
    assert ["# first line of the file", "# second line", ""] == _entries(_TEXT)[""].above


def test_a_line_of_its_own_belongs_to_the_entry_that_follows() -> None:
    found = _entries(_TEXT)
    assert [["", "# above b"], ["# above c"], ["# above d"]] == [found[name].above for name in "bcd"]


def test_what_stands_behind_something_belongs_to_it() -> None:
    found = _entries(_TEXT)
    assert [[f"# beside {name}"] for name in "abef"] == [found[name].beside for name in "abef"]


def test_a_deeper_line_ends_the_block_that_it_lines_up_with() -> None:
    found = _entries(_TEXT)
    assert [["# end of the list"], ["# end of d"]] == [_below(found[name]) for name in "bd"]


def test_the_last_lines_end_the_file() -> None:
    assert ["# end of the file"] == _below(_entries(_TEXT)[""])


def test_a_line_between_a_key_and_its_text_stands_above_the_key() -> None:
    assert ["# between"] == _entries("a:\n  # between\n  text\n")["a"].above


def test_a_line_in_the_column_of_a_list_and_of_its_key_ends_neither_before_the_next_key() -> None:
    found = _entries("a:\n- x\n# above b\nb: 1\n")
    assert (["# above b"], []) == (found["b"].above, _below(found["a"]))


def test_a_line_in_the_column_of_a_list_and_of_its_key_ends_the_outer_one() -> None:
    found = _entries("a:\n- x\n# end\n")
    assert (["# end"], []) == (_below(found[""]), _below(found["a"]))


def test_lines_that_end_several_blocks_go_outwards_only() -> None:
    found = _entries("a:\n  b:\n    c: 1\n    # b\n  # a\n    # still a\nd: 1\n")
    assert (["# b"], ["# a", "# still a"]) == (_below(found["b"]), _below(found["a"]))


def test_a_text_that_is_no_collection_is_a_whole_too() -> None:
    assert "just text" == getattr(lay_out("just text  # not ours\n").value, "text", None)
