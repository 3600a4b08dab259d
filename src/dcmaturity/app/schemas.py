"""The JSON Schemas that come with the tool: for editors, and beside files that somebody starts."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from dcmaturity.errors import UnknownName
from dcmaturity.source.nearest import did_you_mean
from dcmaturity.store import bundled, files

SCHEMAS: Final = "schemas"
"""The folder of the schemas of a pack of one's own, in the folder of the pack."""
_OF_ALL_PACKS: Final = "../../schemas"
"""Where the schemas lie of packs that stand side by side in one folder, as the shipped pack does."""


def schema_of(name: str) -> bytes:
    """Return the JSON Schema (draft 2020-12) of a kind of file, or of what the tool writes as JSON.

    Raises:
        UnknownName: There is no such schema.
    """
    found = {path.stem.partition("-")[0]: path for path in sorted(bundled.schemas_folder().glob("*.json"))}
    if name not in found:
        raise UnknownName("There is no kind of file of this name", where=name, hint=did_you_mean(name, found))
    return files.read(found[name])


def modeline(kind: str, schemas: str = SCHEMAS) -> str:
    """Return the comment by which an editor finds the schema of a file in a pack's folder."""
    return f"# yaml-language-server: $schema={schemas}/{kind}.json\n"


def schemas_for(pack: Path) -> str:
    """Return where a file in a pack's folder finds its schema: those of all packs if there are any."""
    return _OF_ALL_PACKS if (pack / _OF_ALL_PACKS / "questionnaire.json").is_file() else SCHEMAS


def write_schemas(pack: Path, kinds: Iterable[str]) -> list[Path]:
    """Write those schemas that are not there yet into a pack's folder, and return their files.

    Raises:
        FileTrouble: They cannot be written there.
    """
    files.make_folder(pack / SCHEMAS)
    written = [path for kind in kinds if not (path := pack / SCHEMAS / f"{kind}.json").exists()]
    for path in written:
        files.save(path, schema_of(path.stem), private=False)
    return written
