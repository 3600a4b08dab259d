"""No text controls the terminal, and no text is markup: from no field of any file, and from no argument."""

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, get_type_hints

import pytest

from dcmaturity.model.fields import Part, Text
from dcmaturity.model.reading import read_file
from dcmaturity.source import Document
from dcmaturity.source.yaml_text import parse
from tests.acceptance.every_field import FILES, NAMES, write_every_field
from tests.cli.tool import dcmaturity

CONTROLS: Final = {
    "ESC": "\x1b[2J",
    "OSC 2": "\x1b]2;title\x07",
    "OSC 8": "\x1b]8;;https://example.org\x07",
    "OSC 52": "\x1b]52;c;aGk=\x07",
    "C1": "\x9b2J",
    "CR": "safe\rhidden",
    "backspace": "safe\b\b",
    "bell": "\a",
    "NUL": "\0",
    "DEL": "\x7f",
    "override": "\u202e",
    "isolate": "\u2066",
    "line separator": "\u2028",
}
MARKUP: Final = [
    "[/x][link=e]",
    "[@click=a]:bomb:",
    "{{7*7}}{%if%}",
    "<script><!--",
    "&lt;&#x3c;",
    "**b**_i_`c`~~s~~",
    "|p|![a](b)",
    "%s{0}$(id)",
]
COMMANDS: Final = [
    "score a.yaml",
    "score a.yaml --format json",
    "explain a.yaml overall",
    "explain a.yaml enablers.skills",
    "explain a.yaml cells.skills.leadership",
    "explain a.yaml skills.level",
    "explain a.yaml skills.practices",
    "explain a.yaml skills.conditional",
    "report a.yaml --format terminal",
    "report a.yaml --format json",
    "report a.yaml --format md",
    "report a.yaml --format html",
    "lint pack --fail-on note",
    "lint a.yaml --format json",
    "tools list",
    "tools show handbook",
    "tools coverage",
]
UNSAFE: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the test, in which its commands are typed on a wide terminal."""
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def raw(text: str) -> str:
    return text


def escaped(text: str) -> str:
    return "".join(f"\\U{ord(character):08x}" for character in text)


# --- control characters in files ------------------------------------------------------------------------


def refused(name: str, text: str, here: Path) -> list[bool]:
    """Write a text into one field, and return whether it is refused without a control character."""
    write_every_field(here, lambda field: text if field == name else field)
    commands = ("score a.yaml --pack pack", "lint pack a.yaml --pack pack")
    ends = [dcmaturity(*command.split()) for command in commands]
    return [end.code == 2 and not UNSAFE.search(end.out + end.err) for end in ends]


@pytest.mark.parametrize("written", [raw, escaped])
@pytest.mark.parametrize("name", NAMES)
def test_no_field_may_hold_an_escape_sequence(name: str, written: Callable[[str], str], here: Path) -> None:
    assert [True, True] == refused(name, written("\x1b]2;title\x07"), here)


@pytest.mark.parametrize("written", [raw, escaped])
@pytest.mark.parametrize("control", CONTROLS)
def test_no_control_character_is_taken(control: str, written: Callable[[str], str], here: Path) -> None:
    assert [True, True] == refused("note", written(CONTROLS[control]), here)


@pytest.mark.parametrize("control", CONTROLS)
def test_no_control_character_can_be_typed_as_a_note(control: str, here: Path) -> None:
    write_every_field(here, raw)
    before = Path("a.yaml").read_text()
    typed = f"note {CONTROLS[control]}\n"
    ended = dcmaturity("assess", "a.yaml", "--plain", "--pack", "pack", typed=typed)
    assert (0, before, None) == (ended.code, Path("a.yaml").read_text(), UNSAFE.search(ended.out))


# --- control characters in what is typed ----------------------------------------------------------------


@pytest.mark.parametrize("control", ["\x1b]52;c;aGk=\x07", "\x9b2J", "safe\rhidden", "\u202e", "\u2028"])
@pytest.mark.parametrize(
    "command",
    [
        "score ?",
        "score a.yaml --pack ?",
        "explain a.yaml ? --pack pack",
        "report a.yaml --pack pack --out ?/?",
        "report a.yaml --pack pack --out ?.html",
        "report ?",
        "lint ?",
        "lint pack ? --format json",
        "rule ?",
        "schema ?",
        "tools show ? --pack pack",
        "tools search ? --pack pack",
        "assess ? --plain --pack pack --name Examplia",
        "assess new.yaml --plain --pack pack --name ?",
        "assess new.yaml --plain --pack pack --name Examplia --by ?",
        "assess new.yaml --plain --pack pack --enabler ?",
        "assess new.yaml --answers ? --pack pack",
        "new pack ?",
        "new questionnaire ? --enabler skills --pack pack",
        "new questionnaire new.yaml --enabler ? --pack pack",
        "demo a.yaml/?",
    ],
)
def test_no_argument_controls_the_terminal(command: str, control: str, here: Path) -> None:
    write_every_field(here, raw)
    ended = dcmaturity(*(word.replace("?", control) for word in command.split()), typed="2\n")
    assert ended.code in {0, 2}
    assert UNSAFE.search(ended.out + ended.err) is None


@pytest.mark.parametrize("control", ["\x1b[2J", "\x9b2J", "safe\rhidden", "safe\b\b", "\a", "\x7f"])
@pytest.mark.parametrize(
    "command", ["?", "--?", "score --?", "score a ?", "score a --format ?", "lint a --fail-on ?", "tools ?"]
)
def test_no_misspelt_option_controls_the_terminal(command: str, control: str) -> None:
    ended = dcmaturity(*(word.replace("?", control) for word in command.split()))
    assert (2, None) == (ended.code, UNSAFE.search(ended.out + ended.err))


def test_a_file_whose_name_holds_an_escape_sequence_is_named_with_it_written_out(here: Path) -> None:
    write_every_field(here, raw)
    Path("a.yaml").rename("\x1b[31m.yaml")
    asked = dcmaturity("assess", "\x1b[31m.yaml", "--plain", "--pack", "pack")
    checked = dcmaturity("lint", "\x1b[31m.yaml", "--pack", "pack")
    assert (0, 0) == (asked.code, checked.code)
    for said in (asked.out, checked.out):
        assert (True, False) == ("\\u001b[31m.yaml" in said, "\x1b" in said)


# --- markup ---------------------------------------------------------------------------------------------


def literally(command: str, said: str) -> str:
    """Return what a reader sees: without what a format needs to show its text as it is."""
    said = re.sub("(sha256:)?[0-9a-f]{64}", "…", said)
    if command.endswith("html"):
        return html.unescape(said)
    if command.endswith("md"):
        return re.sub(r"\\(.)|&#?\w+;", lambda found: found[1] or html.unescape(found[0]), said)
    return said


def shown(command: str, text: str, here: Path, *, typed: str = "") -> str:
    """Return what a command shows when each field holds a text and its own name."""
    folder = here / ("plain" if text.isdecimal() else "marked")
    write_every_field(folder, lambda name: f"{text}{name}")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        pack = [] if command.startswith("lint pack") else ["--pack", "pack"]
        ended = dcmaturity(*command.split(), *pack, typed=typed)
    assert ended.code in {0, 1}
    return literally(command, ended.out)


@pytest.mark.parametrize("text", MARKUP)
@pytest.mark.parametrize("command", COMMANDS)
def test_markup_is_shown_as_it_was_written(command: str, text: str, here: Path) -> None:
    plain = "9" * len(text)
    assert shown(command, plain, here) == shown(command, text, here).replace(text, plain)


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_asked_as_it_was_written(text: str, here: Path) -> None:
    plain, typed = "9" * len(text), "jump 1\n" + "next\n" * 5 + "list\nhelp\n"
    asked, expected = (shown("assess a.yaml --plain", it, here, typed=typed) for it in (text, plain))
    assert expected == asked.replace(text, plain)


@pytest.mark.parametrize("style", ["html", "md"])
def test_no_text_becomes_a_tag(style: str, here: Path) -> None:
    write_every_field(here, lambda name: f"<script>alert('{name}')</script><img src=x onerror=alert(1)>")
    said = dcmaturity("report", "a.yaml", "--format", style, "--pack", "pack").out
    assert [] == re.findall(r"(?<!\\)<(?:script|img)", said)


# --- no field forgotten ---------------------------------------------------------------------------------


def test_every_field_that_may_hold_any_text_is_tried_here() -> None:
    fields = [field for name, text in FILES.items() for field in text_fields(read(name, text))]
    tried = {field for field, holds_ours in fields if holds_ours}
    assert {"Example.expect"} == {field for field, _ in fields} - tried  # its keys are paths of numbers


def read(name: str, text: str) -> Part:
    document = parse(text.encode(), name)
    assert isinstance(document, Document)
    file = read_file(document)
    assert isinstance(file, Part)
    return file


def text_fields(part: Part) -> Iterator[tuple[str, bool]]:
    """Yield each field that may hold any text, and whether it holds one of ours."""
    for name, annotation in get_type_hints(type(part), include_extras=True).items():
        value = getattr(part, name)
        if repr(Text) in repr(annotation):
            yield f"{type(part).__name__}.{name}", "⟦" in repr(value)
        for inner in parts(value):
            yield from text_fields(inner)


def parts(value: object) -> list[Part]:
    """Return the models in a value of a model."""
    match value:
        case dict():
            return [part for inner in value.values() for part in parts(inner)]
        case tuple():
            return [part for inner in value for part in parts(inner)]
        case _:
            return [value] if isinstance(value, Part) else []
