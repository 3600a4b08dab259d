"""Make every page and schema that comes from the code, or check that they are current.

`--pictures` also takes the two pictures of the README, for which Chromium is needed; they are not checked,
because another Chromium draws other pixels.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, get_args, get_origin

import yaml
from pydantic import BaseModel
from questions_page import questions_page

from dcmaturity.app.loading import load_pack
from dcmaturity.cli.lazy import load
from dcmaturity.cli.registry import COMMANDS
from dcmaturity.lint.registry import ALL_RULES
from dcmaturity.model.json_schema import json_schema
from dcmaturity.model.key_words import Key, words
from dcmaturity.model.kinds import KINDS

ROOT: Final = Path(__file__).resolve().parents[1]
_ONE_LINE: Final = 10_000
GENERATED: Final = "<!-- made by `make docs`; change the code instead -->"

RULES_ABOUT: Final = """\
`dcmaturity rule CODE` shows a page in the terminal, `--select` and `--ignore` choose rules by code, by the
beginning of codes (`DCM3`) or by name, and `# dcmaturity: ignore[DCM303] the reason` on a line leaves it in
peace. A code never gets another meaning."""
FAMILIES: Final = {
    "DCM1": "structure. The file cannot be used; the command ends with 2, and none can be ignored",
    "DCM2": "scoring. Weights, levels, thresholds, conditions, and what the pack says of itself",
    "DCM3": "wording. What people read while they answer and plan",
    "DCM4": "references. Tools, standards, terms, ids, and comments to the linter",
    "DCM5": "translation. No rules yet: a pack has one language so far",
    "DCM6": "assessments. Answers, evidence, targets and plans",
}


def pages() -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each generated file."""
    yield "docs/commands.md", commands()
    yield "docs/keys.md", keys()
    yield "docs/questions.md", f"{GENERATED}\n\n{questions_page(load_pack(None))}"
    yield "docs/rules/README.md", rules()
    for rule in ALL_RULES:
        yield (
            f"docs/rules/{rule.code}.md",
            f"{GENERATED}\n\n# {rule.code} {rule.name}\n\n{rule.page.strip()}\n",
        )
    for kind in KINDS:
        yield f"schemas/{kind}.json", json_schema(kind).decode()


def commands() -> str:
    """Return the help of every command."""
    parts = [GENERATED, "# Commands"]
    for name, entry in COMMANDS.items():
        command = load(name, entry.target)
        parts.append(f"## {name}\n\n```text\n{_help(command, f'dcmaturity {name}')}\n```")
        for sub, found in getattr(command, "commands", {}).items():
            parts.append(f"### {name} {sub}\n\n```text\n{_help(found, f'dcmaturity {name} {sub}')}\n```")
    return "\n\n".join(parts) + "\n"


def _help(command: Any, path: str) -> str:  # noqa: ANN401 - Typer's own click has no public types
    context = command.context_class(command, info_name=path, terminal_width=80, **command.context_settings)
    return str(command.get_help(context)).rstrip()


def rules() -> str:
    """Return the index of the rules, by families."""
    parts = [GENERATED, "# Rules of `dcmaturity lint`", RULES_ABOUT]
    for start, about in FAMILIES.items():
        own = [rule for rule in ALL_RULES if rule.code.startswith(start)]
        rows = [f"| [{r.code}]({r.code}.md) | {r.name} | {r.severity.word} | {r.summary} |" for r in own]
        parts.append(f"## {start}xx: {about}")
        if rows:
            table = ["| code | name | severity | what it finds |", "|---|---|---|---|", *rows]
            parts.append("\n".join(table))
    return "\n\n".join(parts) + "\n"


def keys() -> str:
    """Return every key of every kind of file, and what it is for."""
    parts = [
        GENERATED,
        "# Keys",
        "What each kind of file may hold. [formats.md](formats.md) says how it fits together.",
    ]
    for kind, model in KINDS.items():
        parts.append(f"## kind: {kind}")
        parts.extend(_tables(model, set()))
    return "\n\n".join(parts) + "\n"


def _tables(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    seen.add(model)
    rows = ["| key | value | default | what it is |", "|---|---|---|---|"]
    inner: list[type[BaseModel]] = []
    for name, field in model.model_fields.items():
        default = "needed" if field.is_required() else _default(field.get_default(call_default_factory=True))
        key = field.alias or name
        rows.append(f"| `{key}` | {_value(field.annotation)} | {default} | {_said(words(model, key))} |")
        inner.extend(_models(field.annotation))
    about = (model.__doc__ or "").strip().splitlines()[0]
    yield f"### {model.__name__}\n\n{about}\n\n" + "\n".join(rows)
    for part in inner:
        if part not in seen:
            yield from _tables(part, seen)


def _said(key: Key) -> str:
    if key.example is None:
        return key.says
    example, *_ = yaml.safe_dump(
        key.example, default_flow_style=True, sort_keys=False, width=_ONE_LINE
    ).splitlines()
    return f"{key.says} Example: `{example}`."


def _default(value: object) -> str:
    match value:
        case None | () | {} | "":
            return ""
        case BaseModel():
            return "its defaults"
        case dict():
            return ", ".join(f"`{key}: {part}`" for key, part in value.items())
        case bool():
            return f"`{str(value).lower()}`"
        case _:
            return f"`{value}`"


_WORDS: Final = {
    "str": "text",
    "int": "whole number",
    "Decimal": "number",
    "bool": "true or false",
    "date": "day",
}


def _value(annotation: Any) -> str:  # noqa: ANN401 - annotations have no common type
    origin, arguments = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation.__name__
    if origin is tuple:
        return f"list of {_value(arguments[0])}"
    if origin is dict:
        return f"mapping of {_value(arguments[0])} to {_value(arguments[1])}"
    if origin is not None and getattr(origin, "__name__", "") == "Literal":
        return " \\| ".join(f"`{argument}`" for argument in arguments)
    if getattr(annotation, "__metadata__", None):
        return _value(arguments[0])
    if arguments:
        return " or ".join(_value(argument) for argument in arguments if argument is not type(None))
    return _WORDS.get(
        getattr(annotation, "__name__", ""), getattr(annotation, "__name__", str(annotation)).lower()
    )


def _models(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def main() -> int:
    """Write the files, or with `--check` say which are stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; say what is stale")
    parser.add_argument("--pictures", action="store_true", help="also take the pictures of the README")
    options = parser.parse_args()
    made = dict(pages())
    stale = [path for path, text in made.items() if _read(ROOT / path) != text]
    stale += [
        str(p.relative_to(ROOT))
        for p in (ROOT / "docs/rules").glob("*.md")
        if f"docs/rules/{p.name}" not in made
    ]
    if options.check:
        for path in stale:
            print(f"{path} is stale: run `make docs`", file=sys.stderr)
        return 1 if stale else 0
    for path, text in made.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8")
    if options.pictures:
        take_pictures()
    return 0


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def take_pictures() -> None:
    """Take a picture of the demo in a terminal, and one of its report in a browser."""
    from playwright.sync_api import sync_playwright
    from rich.console import Console
    from rich.text import Text

    pictures = ROOT / "docs" / "pictures"
    pictures.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        environment = {**os.environ, "COLUMNS": "80", "TERM": "xterm-256color"}
        command = [sys.executable, "-c", f"{_ON_A_TERMINAL}", sys.executable, "-m", "dcmaturity", "demo"]
        said = subprocess.run(
            command, cwd=place, env=environment, capture_output=True, check=True
        ).stdout.decode()
        console = Console(record=True, width=80, file=open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        console.print(Text("$ dcmaturity demo", style="bold"))
        console.print(Text.from_ansi(said.replace("\r", "")))
        svg = console.export_svg(title="dcmaturity demo")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("DCMATURITY_CHROMIUM", "/usr/bin/chromium"),
                args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            )
            page = browser.new_page(viewport={"width": 1000, "height": 1000}, device_scale_factor=1)
            page.set_content(f"<body style='margin:0'>{svg}</body>")
            page.locator("svg").screenshot(path=pictures / "terminal.png")
            page.set_viewport_size({"width": 1200, "height": 1400})
            page.goto((Path(place) / "dcmaturity-demo" / "report.html").as_uri())
            page.screenshot(path=pictures / "report.png")
            browser.close()


_ON_A_TERMINAL: Final = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]))"


if __name__ == "__main__":
    sys.exit(main())
