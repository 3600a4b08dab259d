"""The list of rules and their pages."""

import pytest

from dcmaturity.errors import UnknownName
from dcmaturity.lint.registry import ALL_RULES, page, rule_called
from dcmaturity.source import codes


def test_the_rules_stand_in_the_order_of_their_codes() -> None:
    assert sorted(rule.code for rule in ALL_RULES) == [rule.code for rule in ALL_RULES]


def test_no_two_rules_share_a_code_or_a_name() -> None:
    assert len(ALL_RULES) == len({rule.code for rule in ALL_RULES}) == len({rule.name for rule in ALL_RULES})


def test_every_code_of_the_floors_below_has_a_page() -> None:
    below = {value for name, value in vars(codes).items() if name.isupper()}
    assert below == {rule.code for rule in ALL_RULES if rule.code < "DCM200"}


@pytest.mark.parametrize("name", ["DCM302", "dcm302", "repeated-level-text"])
def test_a_rule_is_found_by_its_code_or_its_name(name: str) -> None:
    assert "DCM302" == rule_called(name).code


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        page("word-of-degrees")
    assert "There is no rule `word-of-degrees`" == caught.value.what
    assert "Did you mean `word-of-degree`?" == caught.value.hint


def test_a_page_begins_with_what_the_rule_is() -> None:
    assert page("DCM402").startswith("# DCM402 link-not-https (warning)\n\nA tool's address begins")
    assert page("DCM402").endswith("```\n")
