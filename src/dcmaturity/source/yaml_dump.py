"""YAML text from plain data: what `yaml_text.parse` reads back is what was written."""

import re
from decimal import Decimal
from typing import Any, Final, TypeAlias

import yaml

Plain: TypeAlias = "str | int | Decimal | bool | list[Plain] | dict[str, Plain] | None"
"""What can be written: text, numbers, truth, nothing, lists and mappings."""

_WIDTH: Final = 100


class _Dumper(yaml.SafeDumper):
    """Quotes every text that another YAML reader would take for something else, and breaks long prose."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401 - the library's signature
        del data
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002
        del indentless  # lists stand indented under their key
        super().increase_indent(flow=flow, indentless=False)


def _number(dumper: yaml.SafeDumper, value: Decimal) -> yaml.ScalarNode:
    text = f"{value:f}"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"(?:[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+)$"),
    list("-+.0123456789"),
)  # what YAML 1.2 takes for a number and this library, which knows 1.1, does not
_Dumper.add_representer(Decimal, _number)
_Dumper.add_representer(str, _text)


def dump(data: dict[str, Plain], *, heading: str = "") -> bytes:
    """Return `data` as a YAML file that ends with the document end marker.

    Args:
        data: What to write; keys keep their order.
        heading: Comment lines for the top, each with its `#`.
    """
    text = yaml.dump(
        data,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=_WIDTH,
        explicit_end=True,
    )
    return f"{heading}{text}".encode()
