"""An HTML page taken apart: its elements in order, each with its attributes and its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

VOID: Final = {"meta", "line", "circle", "rect", "path"}
TEMPLATES: Final = Path(__file__).parents[2] / "reports" / "templates"


def templates() -> dict[str, str]:
    """Return the shipped templates."""
    return {path.name: path.read_text(encoding="utf-8") for path in TEMPLATES.iterdir()}


@dataclass
class Element:
    """An element and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parts: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return what it says, with single spaces."""
        said = " ".join(part if isinstance(part, str) else part.text for part in self.parts)
        return " ".join(said.split())

    def all(self, tag: str = "", **attributes: str) -> Iterator[Element]:
        """Yield the elements inside with this tag and attributes; `class_` is `class`, `x_y` is `x-y`."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        for part in self.parts:
            if isinstance(part, Element):
                if tag in ("", part.tag) and wanted.items() <= part.attributes.items():
                    yield part
                yield from part.all(tag, **attributes)

    def the(self, tag: str = "", **attributes: str) -> Element:
        """Return the one element with this tag and these attributes."""
        (found,) = self.all(tag, **attributes)
        return found


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].parts.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop().tag, "each element is closed where it was opened"

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def page_of(content: bytes) -> Element:
    """Return the page as an element."""
    parser = _Parser()
    parser.feed(content.decode())
    parser.close()
    (document,) = parser.open
    return document
