"""A few problems, one of each sort, for every format to show, and any number of hostile ones."""

from collections.abc import Mapping
from pathlib import PurePath, PurePosixPath
from typing import Final

from hypothesis import strategies as st

from dcmaturity.lint.rule import Rule
from dcmaturity.render.problems import Report, format_called
from dcmaturity.source import Problem, Severity, Span

RULES: Final = {
    code: Rule(code=code, name=name, severity=severity, since="0.1", page=page)
    for code, name, severity, page in (
        (
            "DCM101",
            "not-yaml",
            Severity.ERROR,
            "The file is not YAML.\n\n## Why it matters\nNobody reads it.",
        ),
        ("DCM301", "step-without-action", Severity.WARNING, "A level does not say what to do."),
        ("DCM402", "link-not-https", Severity.NOTE, "A link can be read\non its way."),
    )
}

WORK: Final = PurePosixPath("/desk")

LINES: Final = {
    "pack/tools.yaml": {2: "url: http://example.org", 3: "url: http://example.org"},
    "/desk/mine.yaml": {2: "  2:"},
}

NOT_HTTPS: Final = Problem(
    "pack/tools.yaml",
    Span(2, 6, 2, 24),
    "DCM402",
    "the link is not https",
    "Write `https://`: 100 % of browsers, and readers, take it.",
    Severity.NOTE,
    "https://example.org",
)
AGAIN: Final = Problem(
    "pack/tools.yaml", Span(3, 6, 3, 24), "DCM402", "the link is not https", "", Severity.NOTE
)
NO_ACTION: Final = Problem(
    "/desk/mine.yaml", Span(2, 3, 4, 1), "DCM301", "level 2 has no `do`", "Write one.", Severity.WARNING
)
CUT: Final = Problem("/elsewhere/a b.yaml", Span(1, 1, 1, 1), "DCM101", "the text ends in a `[`")


def report(  # noqa: PLR0913 - what a report is made of
    *problems: Problem,
    files: tuple[str, ...] = (),
    lines: Mapping[str, Mapping[int, str]] = LINES,
    folder: PurePath = WORK,
    color: bool = False,
    width: int | None = None,
    failing: frozenset[Problem] | None = None,
) -> Report:
    """Return a report of these problems."""
    return Report(
        problems=problems,
        files=files,
        lines=lines,
        rules=lambda: RULES,
        version="1.2.3",
        folder=folder,
        color=color,
        width=width,
        failing=failing,
    )


FEW: Final = report(
    CUT,
    NO_ACTION,
    NOT_HTTPS,
    AGAIN,
    files=("/elsewhere/a b.yaml", "mine.yaml", "pack/tools.yaml", "good.yaml"),
)


def written(name: str, shown: Report) -> str:
    """Return a report in the format with this name."""
    return format_called(name)(shown)


TEXT = st.text() | st.sampled_from(
    [
        "\x1b]2;title\x07",
        "\n::error::taken over",
        "\r\n::add-mask::e",
        "x,title=y::z",
        "%0A::debug::z",
        "]]></failure><failure>",
        "&lt;\ufffe\x00\ud800",
        "[here](https://example.org)",
        '"},{"',
        "/../..",
    ]
)
PLACE = st.builds(Span, *[st.integers(1, 4)] * 4)
NAME = TEXT.filter(bool)
PROBLEM = st.builds(
    Problem,
    NAME,
    PLACE,
    st.sampled_from(list(RULES)),
    TEXT,
    TEXT,
    st.sampled_from(Severity),
    st.none() | TEXT,
)
REPORT = st.builds(
    lambda found, files, line: report(
        *found, files=tuple(files), lines={p.file: {p.span.line: line} for p in found}
    ),
    st.lists(PROBLEM, max_size=4),
    st.lists(NAME, max_size=3),
    TEXT,
)
