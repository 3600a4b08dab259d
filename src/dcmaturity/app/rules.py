"""The pages of the lint rules."""

from dcmaturity.lint.registry import ALL_RULES, page


def rule_page(name: str, width: int | None = None) -> str:
    """Return the page of a rule: for a terminal of some width, or as Markdown where none is given.

    Raises:
        UnknownName: There is no such rule.
    """
    found = page(name)
    if width is None:
        return found
    from dcmaturity.render.rule_page import rule_page_text

    return rule_page_text(found, width)


def rule_list() -> str:
    """Return all rules, a line each."""
    return "".join(f"{rule.code} {rule.severity.word:7} {rule.name}\n" for rule in ALL_RULES)
