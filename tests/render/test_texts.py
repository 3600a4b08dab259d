"""The report as text: for a terminal, as Markdown, as JSON. What a file says is shown and does nothing."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from dcmaturity.render.explaining import coverage_sheet, explained, tool_list, tool_sheet
from dcmaturity.render.markdown import literal, markdown
from dcmaturity.render.report_json import report_json
from dcmaturity.render.scorecard_json import number, scorecard_json
from dcmaturity.render.scorecard_text import scorecard_text
from dcmaturity.render.sheet import Sheet
from dcmaturity.render.terminal import summary_only, terminal
from dcmaturity.render.track import track
from dcmaturity.report.building import report_view
from dcmaturity.report.catalogue import coverage_view, tool_page
from dcmaturity.report.explanation import explanation
from dcmaturity.report.scores import scores_view
from dcmaturity.source import made_safe
from tests.render.hostile import XSS, saying_everywhere
from tests.render.small_view import BLANK, VIEW
from tests.small import ask, card, documented, measure, pack, practices, tool

# -- a small assessment ----------------------------------------------------------------------------

STANDARD = {
    "id": "rkc-7-4",
    "instrument": "rkc",
    "provision": "Standard 7.4",
    "subject": "Electronic commerce",
    "tasks": [{"task": "Explain it.", "responsible": "A committee", "timeline": "2017"}],
}
ACT = {"do": "Pass the act.", "effort": "high", "tools": ["guide"], "after": {"it.clearance": 2}}
PACK = pack(
    [
        ask("law.act", weight=2, key=True, goals=["revenue"], standards=["rkc-7-4"], levels={2: ACT}),
        practices("it.services", {"pay": 2, "track": 3, "link": 4, "chain": 5}),
        measure("it.share", 10, 60, 95, 99.5, reach="national"),
        ask("it.clearance", theme="revenue"),
    ],
    goals=[{"id": "revenue", "name": "Revenue"}],
    enablers=[
        {"id": "law", "name": "Law", "means": "Acts.", "levels": {1: "No act."}},
        {"id": "it", "name": "It", "means": "Systems."},
    ],
    tools=[tool("guide", ("law", "trade", [2])), tool("box", ("it", "trade", [3]))],
    standards=[STANDARD],
    documented=[
        documented(name, enabler, "trade", level)
        for name, enabler, level in (("Examplia", "law", 2), ("Farland", "it", 3), ("Isles", "it", 5))
    ],
    terms=[{"term": "electronic commerce", "short": "EC", "means": "Trade by wire."}],
)
CARD = card(
    PACK,
    {
        "law.act": {"level": 1, "note": "In parliament.", "evidence": [{"what": "Bill 7"}]},
        "it.services": {"items": {"pay": "most", "track": "half"}},
        "it.share": {"value": "87.5"},
        "it.clearance": "unknown",
    },
    started="2026-05-01",
    targets={"overall": 3},
)
REPORT = report_view(CARD, answers_digest="sha256:1234", tool_version="0.1.0")

# -- what is printed -------------------------------------------------------------------------------

SCREENS: dict[str, tuple[Callable[..., str], Any]] = {
    "report": (terminal, VIEW),
    "first page": (summary_only, VIEW),
    "scores": (scorecard_text, scores_view(CARD)),
    "group": (explained, explanation(CARD, "overall")),
    "question": (explained, explanation(CARD, "law.act")),
    "tool": (tool_sheet, tool_page(PACK, "guide")),
    "coverage": (coverage_sheet, coverage_view(PACK)),
}


def shown(screen: str, text: str, *, width: int, color: bool = False) -> str:
    """Return a screen on which every text of the pack and the answers is this one."""
    write, view = SCREENS[screen]
    return write(saying_everywhere(view, text), width=width, color=color)


CONTROLS = [
    "\x1b[31mred\x1b[0m",
    "\x1b]2;title\x07",
    "\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]52;c;aGk=\x07",
    "\x9b31mred",
    "\x9d52;c;aGk=\x9c",
    "over\rwritten",
    "back\x08\x08space",
    "tab\tbed",
    "nul\x00",
    "del\x7f",
    "photo\u202egnp.exe",
    "\u2066isolated\u2069",
    "two\u2028lines",
]
MARKUP = [
    *("[/x]", "[bold red]x", "[link=https://example.org]x[/link]", "[@click=app.bell]x", ":bomb:", "\\[x]"),
    *("*x* __y__ `z` ~~w~~", "# x", "- x", "+ x", "1. x", "1) x", "> x", "a | b"),
    *("*** x", "===", "```", "\\", "[^1]", "$x$", "&lt;x&gt;", "<!-- x", "{{ x }}", "=1+1"),
    *("[x](javascript:alert(1))", "![x](data:text/html,x)", "[x]: javascript:alert(1)"),
    "<javascript:alert(1)>",
]
EVERYTHING = " ".join((*CONTROLS, *MARKUP))

CONTROLLING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
SGR = re.compile(r"\x1b\[[0-9;]*m")
WIDE = 20_000


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_on_a_screen_controls_the_terminal(screen: str) -> None:
    assert not CONTROLLING.search(shown(screen, EVERYTHING, width=80))
    assert not CONTROLLING.search(SGR.sub("", shown(screen, EVERYTHING, width=80, color=True)))


@pytest.mark.parametrize("screen", SCREENS)
def test_markup_is_shown_as_it_is_wherever_a_plain_text_is(screen: str) -> None:
    plain, markup = (shown(screen, text, width=WIDE) for text in ("plain", EVERYTHING))
    assert plain.count("plain") == markup.count(made_safe(EVERYTHING))


@pytest.mark.parametrize("text", [*CONTROLS, *MARKUP])
def test_a_sheet_shows_each_text_as_it_is(text: str) -> None:
    sheet = Sheet(width=WIDE, color=False)
    sheet.title(text)
    sheet.heading(text)
    sheet.line(text)
    sheet.lines([text])
    sheet.lines([text], mark="- ")
    sheet.address(text)
    sheet.table([[text, text]], header=[text, text], numbers=[1])
    assert 10 == sheet.text().count(made_safe(text))
    assert not CONTROLLING.search(sheet.text())


def test_bold_type_and_colours_are_used_only_where_they_are_wanted() -> None:
    assert SGR.search(terminal(VIEW, width=80, color=True))
    assert "\x1b" not in terminal(VIEW, width=80, color=False)


# -- Markdown --------------------------------------------------------------------------------------

LINES = ["x\n# y", "x\n\n---\n\ny", "x\n- y", "x\r\n    code", " spaced  out "]
IN_MARKDOWN = [*CONTROLS, *MARKUP, *LINES, *(text for text in XSS if not text.startswith("https:"))]
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@pytest.mark.parametrize("text", IN_MARKDOWN)
def test_markdown_shows_every_text_as_it_is_wherever_it_shows_a_plain_one(text: str) -> None:
    plain, hostile = (markdown(saying_everywhere(VIEW, said)).decode() for said in ("plain", text))
    assert plain.count("plain") == ESCAPED.sub(r"\1", hostile).count(made_safe(" ".join(text.split())))
    assert not CONTROLLING.search(hostile)


@pytest.mark.parametrize("text", IN_MARKDOWN)
def test_no_text_adds_any_markup_to_markdown(text: str) -> None:
    plain, hostile = (markdown(saying_everywhere(VIEW, said)).decode() for said in ("plain", text))
    assert markup(plain) == markup(hostile)


def markup(written: str) -> str:
    """Return the characters that mean something, those that are escaped left out."""
    return "".join(re.findall(r"[#*_`~|<>\[\]&!\n]|^- ", ESCAPED.sub("", written), re.MULTILINE))


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a?b=c&d=%20e#f", "https://example.org/a?b=c&d=%20e#f"),
        ("https://example.org/>)<script>", "https://example.org/%3E%29%3Cscript%3E"),
        ("https://example.org/a b\\", "https://example.org/a%20b%5C"),
    ],
)
def test_an_address_in_markdown_ends_where_it_ends(address: str, written: str) -> None:
    assert f"](<{written}>)" in markdown(saying_everywhere(VIEW, address)).decode()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It is 2.3 of 5.", "It is 2.3 of 5."),
        ("2.3", "2.3"),
        ("1. x", "1\\. x"),
        ("2026.", "2026\\."),
        ("-x-y", "\\-x-y"),
        ("a_b", "a\\_b"),
        ("R&D", "R\\&D"),
    ],
)
def test_markdown_is_escaped_where_it_would_mean_something(text: str, written: str) -> None:
    assert written == literal(text)


# -- widths ----------------------------------------------------------------------------------------

LONG = f"{'x' * 150} {'日本語' * 50} {'of many words ' * 15}"


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("screen", SCREENS)
def test_no_line_but_an_address_is_longer_than_the_terminal_is_wide(screen: str, width: int) -> None:
    lines = shown(screen, LONG, width=width).splitlines()
    assert [] == [line for line in lines if columns(line) > width and line.strip() != LONG.strip()]


def columns(line: str) -> int:
    return sum(2 if east_asian_width(character) == "W" else 1 for character in line)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_an_address_is_never_broken(width: int) -> None:
    address = f"https://example.org/{'long/' * 40}"
    assert address in map(str.strip, shown("report", address, width=width).splitlines())


def test_what_follows_a_mark_hangs_behind_it() -> None:
    sheet = Sheet(width=20, color=False)
    sheet.lines(["one two three four"], mark="- ")
    assert "  - one two three\n    four\n" == sheet.text()


def test_a_cell_that_is_too_wide_goes_on_below() -> None:
    sheet = Sheet(width=20, color=False)
    sheet.table([("name", "one two three"), ("x", "interoperability")], header=("what", "it is"))
    assert (
        "  what  it is\n  name  one two\n        three\n  x     interoperabi\n        lity\n" == sheet.text()
    )


def test_a_table_without_rows_is_not_written() -> None:
    sheet = Sheet(width=20, color=False)
    sheet.table([], header=("name", "level"))
    assert "" == sheet.text()


# -- the scale -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "goal", "drawn"),
    [
        (0.0, 1.0, "o-------------------x"),
        (0.5, 0.5, "----------o----------"),
        (1.0, 0.25, "-----x--------------o"),
        (None, 0.75, "---------------x-----"),
        (None, None, "---------------------"),
    ],
)
def test_the_scale_is_drawn_in_plain_letters(at: float | None, goal: float | None, drawn: str) -> None:
    assert drawn == track(at, goal)


# -- little to say ---------------------------------------------------------------------------------


def test_a_report_of_nothing_says_that_nothing_is_scored() -> None:
    assert "Not scored yet" in terminal(BLANK, width=80, color=False)
    assert "## Not scored yet" in markdown(BLANK).decode()


def test_the_first_page_names_the_first_steps_if_there_are_any() -> None:
    steps = (
        "First steps\n  - skills.analysts to level 2 Stand-alone: Name the analysts.\n  - governance.board"
    )
    assert steps in summary_only(VIEW, width=80, color=False)
    assert "First steps" not in summary_only(BLANK, width=80, color=False)


def test_a_tool_of_which_little_is_known_has_no_empty_heading() -> None:
    page = tool_page(pack([ask("law.act")], tools=[tool("guide")]), "guide")
    assert "Guide (guide)\n  It helps.\n  guideline\n  https://example.org/guide\n" == tool_sheet(
        page, width=80, color=False
    )


def test_the_list_of_tools_shows_names_as_they_are() -> None:
    hostile = PACK.tools[0].model_copy(update={"name": EVERYTHING})
    assert f"  guide  {made_safe(EVERYTHING)}\n" == tool_list(
        [(hostile.id, hostile.name)], width=WIDE, color=False
    )


# -- the same every time ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "environment",
    [
        {"TERM": "dumb"},
        {"TERM": "xterm-256color", "COLORTERM": "truecolor"},
        {"NO_COLOR": "1"},
        {"FORCE_COLOR": "1"},
        {"COLUMNS": "33", "LINES": "5"},
        {"JUPYTER_COLUMNS": "33"},
        {"TTY_COMPATIBLE": "1"},
    ],
)
@pytest.mark.parametrize("color", [True, False])
def test_the_environment_changes_nothing(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, *, color: bool
) -> None:
    before = terminal(VIEW, width=50, color=color)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert before == terminal(VIEW, width=50, color=color)


def test_two_runs_write_the_same_bytes() -> None:
    one, other = (
        run({"PYTHONHASHSEED": seed, "TZ": zone}) for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    )
    assert one == other


def run(environment: dict[str, str]) -> bytes:
    """Return the report of the example in every format of this page, written by another process."""
    root = Path(__file__).parents[2]
    script = """if True:
        import sys
        from pathlib import Path
        from dcmaturity.app.reporting import Screen, report
        for style in ("md", "json", "terminal"):
            sys.stdout.buffer.write(report(Path(sys.argv[1]), None, style, Screen()))
    """
    command = [sys.executable, "-c", script, str(root / "examples" / "examplia-2026.yaml")]
    given = {**os.environ, "PYTHONPATH": str(root / "src"), **environment}
    return subprocess.run(command, env=given, capture_output=True, check=True).stdout


# -- as a person would read it ---------------------------------------------------------------------


class Written(SingleFileSnapshotExtension):
    """A snapshot in a file that an editor opens as what it is."""

    _write_mode = WriteMode.TEXT


class TextFile(Written):
    file_extension = "txt"


class MarkdownFile(Written):
    file_extension = "md"


class JsonFile(Written):
    file_extension = "json"


def test_the_report_on_a_terminal_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert terminal(VIEW, width=80, color=False) == snapshot.use_extension(TextFile)


def test_the_report_in_markdown_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert markdown(VIEW).decode() == snapshot.use_extension(MarkdownFile)


def test_the_report_in_json_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert report_json(REPORT, CARD).decode() == snapshot.use_extension(JsonFile)


def test_the_scores_on_a_terminal_are_as_they_were(snapshot: SnapshotAssertion) -> None:
    assert scorecard_text(scores_view(CARD), width=80, color=False) == snapshot.use_extension(TextFile)


def test_an_explanation_on_a_terminal_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert explained(explanation(CARD, "enablers.it"), width=80, color=False) == snapshot.use_extension(
        TextFile
    )


# -- JSON is a promise -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        (Fraction(3), "3"),
        (Fraction(5, 2), "2.5"),
        (Fraction(2, 3), "0.666667"),
        (Fraction(1, 2_000_000), "1e-06"),
        (Fraction(29_999_999, 10_000_000), "3"),
    ],
)
def test_a_number_in_json_has_at_most_six_decimals_rounded_half_up(exact: Fraction, shown: str) -> None:
    assert shown == json.dumps(number(exact))


def test_the_keys_of_scorecard_1_are_frozen() -> None:
    found = json.loads(scorecard_json(CARD))
    assert "scorecard/1" == found["format"]
    assert SCORECARD_1 == keys(
        {**found, "groups": [*found["groups"].values()], "questions": [*found["questions"].values()]}
    )


def test_the_keys_of_report_1_are_frozen() -> None:
    found = json.loads(report_json(REPORT, CARD))
    assert "report/1" == found["format"]
    assert json.loads(scorecard_json(CARD)) == found.pop("scorecard")
    assert REPORT_1 == keys(found)


def keys(value: Any, path: str = "") -> list[str]:  # noqa: ANN401 - what JSON holds
    """Return the path of every value in JSON, those of the parts of a list once."""
    match value:
        case dict():
            return [name for key, part in value.items() for name in keys(part, f"{path}.{key}".lstrip("."))]
        case [dict(), *_]:
            return list(dict.fromkeys(name for part in value for name in keys(part, f"{path}[]")))
        case _:
            return [path]


SCORECARD_1 = [
    "format",
    *("pack.id", "pack.version", "pack.digest"),
    *("headline.level", "headline.rule", "headline.held-back-by"),
    *("groups[].index", "groups[].level", "groups[].low", "groups[].high"),
    *("groups[].level-low", "groups[].level-high"),
    *("groups[].supported.index", "groups[].supported.level"),
    *("groups[].coverage", "groups[].provisional", "groups[].target", "groups[].gap", "groups[].to-target"),
    *("groups[].questions.counted", "groups[].questions.not-applicable", "groups[].questions.unknown"),
    *("groups[].questions.unanswered", "groups[].questions.not-asked"),
    *("questions[].state", "questions[].score", "questions[].supported"),
    *("questions[].target", "questions[].gap"),
]
REPORT_1 = [
    *("format", "title", "administration", "about"),
    *("summary.level", "summary.means", "summary.held-back", "summary.supported"),
    *("summary.provisional", "summary.remarks"),
    *("meanings[].term", "meanings[].means"),
    *("weaknesses[].question", "weaknesses[].text", "weaknesses[].cell", "weaknesses[].standing"),
    *("weaknesses[].present", "weaknesses[].said", "weaknesses[].next-level", "weaknesses[].next"),
    *("weaknesses[].actions[].do", "weaknesses[].actions[].item", "weaknesses[].actions[].remarks"),
    *("weaknesses[].after", "weaknesses[].needed-by", "weaknesses[].headline"),
    "weaknesses[].standards",
    *("weaknesses[].tools[].name", "weaknesses[].tools[].url", "weaknesses[].tools[].purpose"),
    *("weaknesses[].tools[].remarks", "weaknesses[].tools[].why"),
    *("weaknesses[].practices[].who", "weaknesses[].practices[].year"),
    *("weaknesses[].practices[].text", "weaknesses[].practices[].source"),
    *("weaknesses[].further", "weaknesses[].wave"),
    *("weaknesses[].standards[].id", "weaknesses[].standards[].name"),
    "find-out-first",
    "not-known",
    *(
        "waves[].wave",
        "waves[].steps[].number",
        "waves[].steps[].question",
        "waves[].steps[].text",
        "waves[].steps[].to-level",
        "waves[].steps[].do",
    ),
    *("waves[].steps[].effort", "waves[].steps[].gain", "waves[].steps[].remarks"),
    *("reading[].theme", "reading[].tools[].name", "reading[].tools[].url", "reading[].tools[].purpose"),
    *("reading[].tools[].remarks", "reading[].tools[].why", "reading[].also"),
    *("standards[].id", "standards[].instrument", "standards[].provision", "standards[].subject"),
    *("standards[].sections", "standards[].responsible", "standards[].timeline"),
    *("standards[].tasks[].task", "standards[].tasks[].responsible", "standards[].tasks[].timeline"),
    *("standards[].source", "standards[].seen"),
    *("answers[].question", "answers[].text", "answers[].answer", "answers[].parts", "answers[].score"),
    *("answers[].details", "answers[].evidence", "answers[].note"),
    *("method.provenance", "method.scale[].level", "method.scale[].name", "method.scale[].means"),
    *("method.rules", "method.digests[].name", "method.digests[].value"),
    *("glossary[].term", "glossary[].means"),
]
