"""DCM413: two tools behind one address."""

from collections.abc import Iterator

from dcmaturity.lint.of_pack import of_pack
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.catalogue import Tools
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity


@rule("DCM413", "shared-address", about=Tools, severity=Severity.NOTE)
def shared_address(tools: Tools, pack: Pack) -> Iterator[Hit]:
    """Two tools say that one address is their own: `kind: official` with the same `url`.

    Addresses with another part after the `#` count as different. A landing page or a piece of news may lead
    to several tools.

    ## Why it matters
    One of the two addresses was perhaps copied and forgotten. If both tools are on one page, the reader has
    to find out there which of its links is meant.

    ## Before
    ```yaml
    - id: rkc
      url: https://www.wcoomd.org/en/topics/facilitation/conventions.aspx
      link: {kind: official, seen: true}
    - id: rkc-ict-guidelines
      url: https://www.wcoomd.org/en/topics/facilitation/conventions.aspx
      link: {kind: official, seen: true}
    ```

    ## After
    ```yaml
    - id: rkc
      url: https://www.wcoomd.org/en/topics/facilitation/conventions.aspx
      link: {kind: official, seen: true}
    - id: rkc-ict-guidelines
      url: https://www.wcoomd.org/en/topics/facilitation/conventions.aspx
      link: {kind: landing, seen: true}
    ```
    """
    first = _first(pack)
    for index, tool in enumerate(tools.tools):
        other = first.get(_address(tool.url), tool.id)
        if other != tool.id and tool.link.kind == "official":
            said = f"`{tool.id}` has the same address as `{other}`"
            hint = "Give the page, or the place on it, that is its own, or call the link a `landing` page."
            yield Hit(("tools", index, "url"), said, hint)


@of_pack
def _first(pack: Pack) -> dict[str, str]:
    """Return the first tool that says an address is its own."""
    return {_address(tool.url): tool.id for tool in reversed(pack.tools) if tool.link.kind == "official"}


def _address(url: str) -> str:
    return url.rstrip("/")
