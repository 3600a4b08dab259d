"""Lines of words, wrapped for a terminal of any width."""

import textwrap


def laid_out(line: str, width: int) -> str:
    """Return a line wrapped to `width` columns where it can be.

    What stands before a tab is a label, and what follows hangs beside it. Words are never broken, so that
    ids and addresses can be copied.
    """
    label, tab, text = line.rpartition("\t")
    first = f"{label}  " if tab else ""
    hanging = " " * len(first)
    return "\n".join(
        textwrap.fill(
            part,
            width,
            initial_indent=hanging if number else first,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for number, part in enumerate(text.split("\n"))
    )
