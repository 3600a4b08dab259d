"""Files as many hands leave them: every style of YAML, comments anywhere, uneven indents and line ends."""

import json
import re
from typing import Final, TypeVar

from hypothesis import strategies as st

from dcmaturity.source import Data

T = TypeVar("T")

_LONG: Final = 900
_PLAIN: Final = re.compile("(?!null$)[a-z0-9][a-z0-9.:-]*[a-z0-9]( [a-z]+)*")

_HARD: Final = [
    "",
    "~",
    "null",
    "true",
    "no",
    "y",
    "1.10",
    "010",
    "0x1F",
    "0o17",
    "1e3",
    "12:30",
    "2026-01-01",
    "=",
    "<",
    "- a",
    "-a",
    "? a",
    "?a",
    "a?b",
    ":a",
    "a: b",
    "a:",
    "a:b",
    "a #b",
    "a#b",
    "#a",
    "[a",
    "a, b",
    "{a}",
    "%a",
    "@a",
    "`a",
    "&a",
    "*a",
    "!a",
    "|",
    ">-",
    "'a'",
    '"a"',
    "a\\b",
    "---",
    "... a",
    " a",
    "a ",
    "a  b",
    "a\nb",
    "a\n\nb",
    "a\n",
    "a\n\n",
    "\na",
    "a \nb",
    "a\n b",
    "a\n- b\n",
    "é ü",
    "\u00a0a",
    "a \u00a0 b",
    "\U0001f6c3 customs",
    "\ufeff",
    "a" * 120,
    "https://example.org/" + "a" * 110 + " and more words",
    "word " * 40 + "end",
    ("word " * 30 + "end\n") * 2 + "end",
    "word  two " * 20 + "end",
    "k" * 600,
    "k" * 1100,
]
_TEXT: Final = st.sampled_from(_HARD) | st.text(
    st.characters(min_codepoint=32, max_codepoint=0x24F, blacklist_categories=["Cc"]) | st.just("\n"),
    max_size=12,
)
_KEY: Final = (st.sampled_from(["kind", "id", "text", "levels", "1", "10", "2"]) | _TEXT).filter("<<".__ne__)
_DATA: Final = st.recursive(
    st.none() | _TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEY, inner, max_size=4),
    max_leaves=14,
)


@st.composite
def untidy_files(draw: st.DrawFn) -> str:
    """Return the text of a file that our reader takes, written as no two people would."""
    data = draw(st.dictionaries(_KEY, _DATA, min_size=1, max_size=4))
    data |= draw(st.sampled_from([{}, {"kind": "questionnaire"}, {"kind": "assessment"}]))
    hand = _Hand(draw)
    lines = [*hand.remarks(0), *hand.block(data, draw(st.sampled_from([0, 2]))), *hand.remarks(0)]
    lines += draw(st.sampled_from([[], ["..."], ["...", "# after the end"]]))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return end.join(lines) + draw(st.sampled_from(["", end]))


class _Hand:
    """Writes data with a free choice wherever YAML leaves one."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.count = 0

    def block(self, data: Data, column: int) -> list[str]:
        """Return the lines of a mapping or list that is not empty, in block style."""
        lines: list[str] = []
        if isinstance(data, dict):
            for key, value in data.items():
                lines += [*self.remarks(column), *self._pair(self._in_line(key), value, column)]
        else:
            for value in data or ():
                lines += [*self.remarks(column), *self._with_value("-", value, column)]
        return lines + self.remarks(self._any(column, column + 2))

    def _pair(self, key: str, value: Data, column: int) -> list[str]:
        if len(key) < _LONG:
            return self._with_value(f"{key}:", value, column)
        return [f"{' ' * column}? {key}{self._beside()}", *self._with_value(":", value, column)]

    def _with_value(self, head: str, value: Data, column: int) -> list[str]:
        start = " " * column + head
        match value:
            case None:
                return [f"{start}{self._any('', ' ~', ' null')}{self._beside()}"]
            case str():
                block = self._block_text(value, column + 2) if self._perhaps() else []
                first, *others = block or [self._in_line(value)]
                return [f"{start} {first}{self._beside()}", *others]
            case _ if not value or self._perhaps():
                return f"{start} {self._flow(value, column + 1)}{self._beside()}".split("\n")
            case dict() if head == "-" and self._perhaps():
                return self._behind_dash(value, column)
            case _:
                return [f"{start}{self._beside()}", *self.block(value, column + self._any(1, 2, 4))]

    def _behind_dash(self, value: Data, column: int) -> list[str]:
        lines = self.block(value, column + 2)
        first = next(index for index, line in enumerate(lines) if line.strip() and line.strip()[0] != "#")
        lines[first] = f"{' ' * column}- {lines[first].lstrip()}"
        return lines

    def _flow(self, value: Data, column: int) -> str:
        if not isinstance(value, dict | list):
            return "~" if value is None else self._in_line(value)
        gap = f"{self._beside()}\n{' ' * column}" if self._perhaps() else self._any("", " ")
        parts = (
            [f"{self._in_line(key)}: {self._flow(part, column)}" for key, part in value.items()]
            if isinstance(value, dict)
            else [self._flow(part, column) for part in value]
        )
        inside = gap + f",{gap or ' '}".join(parts) + (self._any("", ",") if parts else "") + gap
        return f"{{{inside}}}" if isinstance(value, dict) else f"[{inside}]"

    def _in_line(self, text: str) -> str:
        ways = [json.dumps(text, ensure_ascii="\ufeff" in text)]
        if "\n" not in text and "\ufeff" not in text:
            quoted = text.replace("'", "''")
            ways.append(f"'{quoted}'")
        if _PLAIN.fullmatch(text):
            ways += [text, text]
        return self._any(*ways)

    def _block_text(self, text: str, column: int) -> list[str]:
        """Return the lines of a block text, or none where it would need more care than we take."""
        body = text.rstrip("\n")
        if not body.strip(" \u00a0") or text[0] in " \n" or text[-1] == " " or re.search(" \n|\ufeff", text):
            return []
        chomp = {0: "-", 1: ""}.get(len(text) - len(body), "+")
        sign, lines = "|", body.split("\n")
        if "\n" not in body and self._perhaps():
            sign, lines = ">", re.split(r"(?<=\w) (?=\w)", body) if self._perhaps() else [body]
        return [
            sign + chomp,
            *(" " * column + line if line else "" for line in lines),
            *[""] * (len(text) - len(body) - 1),
        ]

    def remarks(self, column: int) -> list[str]:
        """Return lines that say nothing to a parser."""
        count = self._any(0, 0, 0, 1, 2)
        return [self._any("", "   ", " " * column + self._comment(), self._comment()) for _ in range(count)]

    def _beside(self) -> str:
        return self._any("", "", "", f" {self._comment()}", f"    {self._comment()}", " ")

    def _comment(self) -> str:
        self.count += 1
        return f"#{self._any('', ' ')}remark {self.count}{self._any('', ': [a, #b', ' ')}"

    def _perhaps(self) -> bool:
        return self.draw(st.booleans())

    def _any(self, *choices: T) -> T:
        return self.draw(st.sampled_from(choices))
