"""Where the pack, the report templates, the schemas and the examples that come with dcmaturity are."""

from pathlib import Path
from typing import Final

from dcmaturity.errors import FileTrouble

# The path of this file, not importlib.resources: that costs several milliseconds of start-up, and all it
# could add is a package run from inside a zip file, whose templates nobody could open anyway.
_PACKAGE: Final = Path(__file__).resolve().parent.parent
_IN_WHEEL: Final = _PACKAGE / "data"
_IN_CHECKOUT: Final = _PACKAGE.parent.parent


def pack_folder() -> Path:
    """Return the folder of the shipped pack."""
    pack = Path("questionnaires", "digital-customs")
    return _first_folder(_IN_WHEEL / pack, _IN_CHECKOUT / pack)


def templates_folder() -> Path:
    """Return the folder of the shipped report templates."""
    return _first_folder(_IN_WHEEL / "templates", _IN_CHECKOUT / "reports" / "templates")


def schemas_folder() -> Path:
    """Return the folder of the JSON Schemas."""
    return _first_folder(_IN_WHEEL / "schemas", _IN_CHECKOUT / "schemas")


def examples_folder() -> Path:
    """Return the folder of the example administrations."""
    return _first_folder(_IN_WHEEL / "examples", _IN_CHECKOUT / "examples")


def _first_folder(in_wheel: Path, in_checkout: Path) -> Path:
    for folder in (in_wheel, in_checkout):
        if folder.is_dir():
            return folder
    raise FileTrouble(
        "The data that come with dcmaturity are missing",
        where=str(in_wheel),
        hint="Install dcmaturity again.",
    )
