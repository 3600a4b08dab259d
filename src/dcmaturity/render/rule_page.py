"""The page of a rule on a terminal: paragraphs as wide as it is, examples as they were written."""

import re
import textwrap
from typing import Final

_BLOCK: Final = re.compile(r"(^```.*?^```$)", re.DOTALL | re.MULTILINE)


def rule_page_text(page: str, width: int) -> str:
    """Return a page of Markdown with its paragraphs broken anew at `width` columns; examples are indented."""
    parts = filter(None, _BLOCK.split(page.strip()))
    written = (_example(part) if part.startswith("```") else _prose(part, width) for part in parts)
    return "\n\n".join(written) + "\n"


def _example(block: str) -> str:
    return textwrap.indent("\n".join(block.splitlines()[1:-1]), "  ")


def _prose(part: str, width: int) -> str:
    paragraphs = re.sub(r"^(#+ .*)\n", r"\1\n\n", part.strip(), flags=re.MULTILINE).split("\n\n")
    return "\n\n".join(_filled(paragraph.strip(), width) for paragraph in paragraphs)


def _filled(paragraph: str, width: int) -> str:
    if paragraph.startswith("#"):
        return paragraph.lstrip("# ")
    return textwrap.fill(paragraph, width, break_long_words=False, break_on_hyphens=False)
