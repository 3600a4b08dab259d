"""DCM402: an address that is not protected on its way."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.catalogue import Tools
from dcmaturity.source import Severity


@rule_of_file("DCM402", "link-not-https", about=Tools, severity=Severity.WARNING)
def link_not_https(tools: Tools) -> Iterator[Hit]:
    """A tool's address begins with `http://`.

    ## Why it matters
    Whoever is between the reader and the server can read along and put another page in its place. Some
    networks of administrations do not let such addresses through at all.

    ## Before
    ```yaml
    url: http://www.wcoomd.org/en/topics/facilitation.aspx
    ```

    ## After
    ```yaml
    url: https://www.wcoomd.org/en/topics/facilitation.aspx
    ```
    """
    for index, tool in enumerate(tools.tools):
        if tool.url.startswith("http://"):
            hint = "Open the https:// address and, if it works, write that one."
            yield Hit(("tools", index, "url"), f"the address of `{tool.id}` is not https", hint)
