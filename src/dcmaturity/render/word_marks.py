"""Two wordings as one, with the words between them marked that came and went."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

_LONG: Final = 500
"""Beyond so many words no one looks for the common ones, and finding them would take long."""

_LIKE: Final = 0.4
"""Below this share of common words the two are easier to read one after the other."""

_KEPT: Final = 5
"""So many words are shown on each side of a change."""


def marked(old: str, new: str) -> str:
    """Return both texts as one, `[-gone-]{+come+}`; values of one word as `old -> new`.

    Of a long run of words that stayed, only those beside a change are shown. A text that is the same in both
    is shown once.
    """
    before, now = old.split(), new.split()
    if before == now:
        return new
    if len(before) == len(now) == 1:
        return f"{old} -> {new}"
    if len(before) + len(now) > 2 * _LONG:
        return "".join(_change(before, now))
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    if matcher.ratio() < _LIKE:
        return "".join(_change(before, now))
    return " ".join(_parts(matcher, before, now))


def _parts(matcher: "SequenceMatcher[str]", before: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    for tag, start, end, at, to in matcher.get_opcodes():
        if tag == "equal":
            yield _run(before[start:end], first=start == 0, last=end == len(before))
        else:
            yield "".join(_change(before[start:end], now[at:to]))


def _change(before: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    if before:
        yield f"[-{' '.join(before)}-]"
    if now:
        yield f"{{+{' '.join(now)}+}}"


def _run(words: Sequence[str], *, first: bool, last: bool) -> str:
    head = () if first else words[:_KEPT]
    tail = () if last else words[-_KEPT:]
    if len(words) <= len(head) + len(tail) + 2:
        return " ".join(words)
    return " ".join((*head, "…", *tail))
