"""What is written is what is read, and another reader of YAML understands the same."""

from decimal import Decimal
from typing import Final

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from dcmaturity.source import Document, unsafe_character
from dcmaturity.source.yaml_dump import Plain, dump
from dcmaturity.source.yaml_text import parse


def read_back(written: bytes) -> object:
    found = parse(written, "f.yaml")
    assert isinstance(found, Document), str(found)
    assert found.marked_end
    return found.data


def as_read(value: Plain) -> object:
    """What a file says of a value: text, nothing, lists and mappings."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return f"{value:f}"
        case list():
            return [as_read(part) for part in value]
        case dict():
            return {key: as_read(part) for key, part in value.items()}
        case _:
            return value


SAFE: Final = st.text(max_size=200).filter(lambda text: unsafe_character(text) is None)
PROSE: Final = st.lists(
    st.sampled_from(["a", "bc", "é", "#", ":", "-", "'", '"', "...", " ", "  ", "\n", "x" * 60])
)
TEXTS: Final = SAFE | PROSE.map("".join) | PROSE.map(" ".join)
NUMBERS: Final = st.decimals(-(10**9) + 1, 10**9 - 1, places=6) | st.integers(-999, 999).map(Decimal)
VALUES: Final = st.recursive(
    TEXTS | st.integers(-(10**9), 10**9) | NUMBERS | st.booleans() | st.none(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(SAFE.filter(lambda key: key != "<<"), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(["a", "no", "1.10", "é"]), VALUES))
@example({"a": Decimal(60)})
@example({"a": Decimal("1E+2")})
@example({"a": "\n"})
@example({"a": "b\n\nc\n"})
@example({"a": " b\nc "})
@example({"a": "\ufeff\n"})
@example({"a": "--- b\n...\n"})
def test_everything_that_is_written_is_read_back(data: dict[str, Plain]) -> None:
    assert as_read(data) == read_back(dump(data))


@given(TEXTS)
def test_another_reader_takes_a_text_for_the_same_text(text: str) -> None:
    assert {"a": text} == yaml.safe_load(dump({"a": text}))


@pytest.mark.parametrize(
    "text", ["no", "~", "1.10", "010", "22:00", "2026-01-01", "1e3", "1.5E3", "0o17", "0x1F", "", "null", "="]
)
def test_a_text_that_others_take_for_something_else_is_quoted(text: str) -> None:
    assert f"a: '{text}'\n...\n".encode() == dump({"a": text})


@pytest.mark.parametrize("text", ["3 offices", "1.0.0", "e3", "0x1G", "a.b", "1e3x"])
def test_a_text_that_nobody_mistakes_is_not(text: str) -> None:
    assert f"a: {text}\n...\n".encode() == dump({"a": text})


def test_a_file_is_pleasant_to_read() -> None:
    data: dict[str, Plain] = {
        "kind": "assessment",
        "answers": {"a.b": {"value": Decimal("87.5"), "note": "First.\nSecond.", "evidence": ["é", "日本"]}},
        "flag": True,
        "nothing": None,
        "same": [{"x": 1}, {"x": 1}],
    }
    assert (
        "# ours\n"
        "kind: assessment\n"
        "answers:\n"
        "  a.b:\n"
        "    value: 87.5\n"
        "    note: |-\n"
        "      First.\n"
        "      Second.\n"
        "    evidence:\n"
        "      - é\n"
        "      - 日本\n"
        "flag: true\n"
        "nothing: null\n"
        "same:\n"
        "  - x: 1\n"
        "  - x: 1\n"
        "...\n"
    ) == dump(data, heading="# ours\n").decode()


def test_the_same_value_in_two_places_is_written_twice() -> None:
    shared: list[Plain] = ["b"]
    assert {"a": ["b"], "c": ["b"]} == read_back(dump({"a": shared, "c": shared}))
