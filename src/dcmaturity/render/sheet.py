"""A sheet of text for a terminal: headings, paragraphs and tables, each text shown literally."""

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dcmaturity.source import made_safe

INDENT: Final = 2


class Sheet:
    """Collects what is written on it and gives it back as text.

    Args:
        width: The width of the terminal in columns.
        color: Whether bold type and colours may be used; without it no escape sequence is ever written.
    """

    def __init__(self, *, width: int, color: bool) -> None:
        self._file = StringIO()
        self._console = Console(
            file=self._file,
            width=width,
            force_terminal=color,
            color_system="standard" if color else None,
            no_color=not color,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},  # the size and the colours are the caller's to choose
        )

    def title(self, text: str) -> None:
        """Write the title of the whole."""
        self._console.print(Text(made_safe(text), style="bold"))

    def heading(self, text: str) -> None:
        """Write a heading after an empty line."""
        self._console.print()
        self._console.print(Text(made_safe(text), style="bold cyan"))

    def line(self, text: str, *, style: str = "", indent: int = INDENT) -> None:
        """Write a paragraph, wrapped to the width."""
        if text:
            self._console.print(Padding(Text(made_safe(text), style=style), (0, 0, 0, indent)))

    def lines(self, texts: Iterable[str], *, mark: str = "", style: str = "", indent: int = INDENT) -> None:
        """Write paragraphs, each begun with `mark` and hanging behind it."""
        for text in texts:
            if not mark:
                self.line(text, style=style, indent=indent)
                continue
            grid = Table.grid(padding=0)
            grid.add_column(no_wrap=True)
            grid.add_column(overflow="fold")
            grid.add_row(Text(mark), Text(made_safe(text), style=style))
            self._console.print(Padding(grid, (0, 0, 0, indent)))

    def address(self, url: str, *, indent: int = INDENT) -> None:
        """Write an address on a line of its own, never broken, so that it can be copied or clicked."""
        self._console.print(Text(f"{' ' * indent}{made_safe(url)}"), soft_wrap=True)

    def table(
        self, rows: Sequence[Sequence[str]], *, header: Sequence[str] = (), numbers: Iterable[int] = ()
    ) -> None:
        """Write rows under a header; the columns named in `numbers` stand to the right."""
        if not rows:
            return
        grid = Table(
            box=None, show_header=bool(header), pad_edge=False, padding=(0, 2, 0, 0), header_style="dim"
        )
        right = set(numbers)
        for place, name in enumerate(header or rows[0]):
            justify = "right" if place in right else "left"
            title = Text(made_safe(name)) if header else ""
            grid.add_column(title, justify=justify, overflow="fold")  # type: ignore[arg-type]
        for row in rows:
            grid.add_row(*(Text(made_safe(cell)) for cell in row))
        self._console.print(Padding(grid, (0, 0, 0, INDENT)))

    def text(self) -> str:
        """Return all that was written, without trailing spaces."""
        return "".join(f"{line.rstrip()}\n" for line in self._file.getvalue().splitlines())
