"""Look for inputs that break reading, checking or formatting, led by the branches that they reach.

    make fuzz SECONDS_OF_FUZZING=600

Every input takes the place of one file of a small pack. It may be refused in any words; it must not raise,
hang or mean something else once it is formatted.
"""

import sys
from pathlib import Path
from typing import Final

import atheris

with atheris.instrument_imports(include=["dcmaturity"]):
    from dcmaturity.lint.directives import ignores
    from dcmaturity.lint.judging import Selection, judged
    from dcmaturity.lint.linting import lint_pack
    from dcmaturity.model.key_order import in_key_order
    from dcmaturity.source import Document
    from dcmaturity.source.canonical import canonical
    from dcmaturity.source.edits import fixed
    from dcmaturity.source.yaml_text import parse

CASES: Final = Path(__file__).resolve().parents[1] / "tests" / "rules"
PACK: Final = {file.stem: parse(file.read_bytes(), file.name) for file in (CASES / "_pack").glob("*.yaml")}


def try_bytes(content: bytes) -> None:
    """Read, check, judge, fix and format one input beside the other files of the pack."""
    found = parse(content, "fuzzed.yaml")
    kind = str(found.data.get("kind")) if isinstance(found, Document) else ""
    beside = [
        file for name, file in PACK.items() if not isinstance(file, Document) or file.data.get("kind") != kind
    ]
    problems = lint_pack("pack", [found, *beside])
    if isinstance(found, Document):
        own = [
            problem for problem in judged(problems, ignores(found), Selection()) if problem.file == found.name
        ]
        text, made = fixed(found.text, own)
        if made:  # a fix that would break the file is not saved
            parse(text.encode(), "fixed.yaml")
        canonical(found, in_key_order(found.data))  # raises when the meaning changes


def main() -> None:
    """Try inputs until the time is over; the first ones are the rules' own cases."""
    seeds = Path(sys.argv[1])
    seeds.mkdir(parents=True, exist_ok=True)
    for number, case in enumerate(sorted(CASES.rglob("*.yaml"))):
        (seeds / f"case-{number}").write_bytes(case.read_bytes())
    atheris.Setup([sys.argv[0], str(seeds), *sys.argv[2:]], try_bytes)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
