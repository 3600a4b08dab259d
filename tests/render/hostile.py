"""Text that would like to be more than text, and a way to put it everywhere."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Final, TypeVar

XSS: Final = (
    "<script>document.hit = 1</script>",
    "</style><script>document.hit = 1</script>",
    "</title><script>document.hit = 1</script>",
    "</svg></table><img src=x onerror='document.hit = 1'>",
    "<img src=https://example.org/x.png>",
    "<svg onload=document.hit=1>",
    "<style>@import url(https://example.org/x.css)</style>",
    "<iframe src=https://example.org>",
    "<meta http-equiv=refresh content='0;url=https://example.org'>",
    "<base href=https://example.org/>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<form action=https://example.org><button autofocus onfocus=document.hit=1>",
    "\"'><script>document.hit = 1</script>",
    '" onmouseover="document.hit = 1" autofocus onfocus="document.hit = 1" x="',
    "' onmouseover='document.hit = 1' style='background: url(https://example.org/x.png)' x='",
    "--><script>document.hit = 1</script><!--",
    "]]><script>document.hit = 1</script>",
    "{{ cycler.__init__.__globals__ }}{% for x in 1 %}",
    "${document.hit = 1}",
    "&lt;script&gt;document.hit = 1&lt;/script&gt;",
    "&#60;script&#62;document.hit = 1",
    "javascript:document.hit=1",
    " javascript:document.hit=1",
    "JaVaScRiPt:document.hit=1",
    "data:text/html,<script>document.hit = 1</script>",
    "vbscript:document.hit=1",
    "//example.org/x",
    'https://example.org/" onmouseover="document.hit = 1',
    "https://example.org/'><script>document.hit = 1</script>",
)

Value = TypeVar("Value")


def saying_everywhere(value: Value, text: str) -> Value:
    """Return the view, or a part of one, with each of its texts replaced."""
    said: object = value
    if isinstance(value, str) and not isinstance(value, Enum):
        said = text
    elif isinstance(value, tuple):
        said = tuple(saying_everywhere(part, text) for part in value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        said = replace(value, **{name: saying_everywhere(part, text) for name, part in parts.items()})
    return said  # type: ignore[return-value]
