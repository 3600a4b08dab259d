"""The first line of a YAML file, by which an editor finds the schema."""

import json
import re
from pathlib import Path
from typing import Final

_MODELINE: Final = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
_KIND: Final = re.compile(r"^kind: (\S+)$", re.MULTILINE)


def fault_in_modeline(file: Path) -> str:
    """Return what is wrong with the first line of a file, or nothing."""
    text = file.read_text(encoding="utf-8")
    found, kind = _MODELINE.match(text), _KIND.search(text)
    if found is None:
        return f"{file} does not begin with a modeline"
    schema = file.parent / found[1]
    if not schema.is_file():
        return f"{file} names {found[1]}, which does not exist"
    described = json.loads(schema.read_bytes())["properties"]["kind"]["const"]
    return "" if kind and kind[1] == described else f"{file} names the schema of another kind, {described}"
