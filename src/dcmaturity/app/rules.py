"""The pages of the lint rules."""

from dcmaturity.lint.registry import ALL_RULES, page


def rule_page(name: str) -> str:
    """Return the page of a rule, as Markdown.

    Raises:
        UnknownName: There is no such rule.
    """
    return page(name)


def rule_list() -> str:
    """Return all rules, a line each."""
    return "".join(f"{rule.code} {rule.severity.word:7} {rule.name}\n" for rule in ALL_RULES)
