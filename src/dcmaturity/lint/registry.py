"""All rules, in the order of their codes. Adding one is one file, one line here and one folder of tests."""

from typing import Final

from dcmaturity.errors import UnknownName
from dcmaturity.lint.rule import Rule
from dcmaturity.lint.rules.dcm201_example_not_met import example_not_met
from dcmaturity.lint.rules.dcm202_uncovered_cell import uncovered_cell
from dcmaturity.lint.rules.dcm203_weight_decides import weight_decides
from dcmaturity.lint.rules.dcm204_unreachable_reach import unreachable_reach
from dcmaturity.lint.rules.dcm205_step_above_prerequisite_level import step_above_prerequisite_level
from dcmaturity.lint.rules.dcm206_uncovered_topic import uncovered_topic
from dcmaturity.lint.rules.dcm207_takes_too_long import takes_too_long
from dcmaturity.lint.rules.dcm208_many_key_questions import many_key_questions
from dcmaturity.lint.rules.dcm301_step_without_action import step_without_action
from dcmaturity.lint.rules.dcm302_repeated_level_text import repeated_level_text
from dcmaturity.lint.rules.dcm303_long_sentence import long_sentence
from dcmaturity.lint.rules.dcm304_cut_short_text import cut_short_text
from dcmaturity.lint.rules.dcm305_undescribed_level import undescribed_level
from dcmaturity.lint.rules.dcm306_word_of_degree import word_of_degree
from dcmaturity.lint.rules.dcm307_undefined_abbreviation import undefined_abbreviation
from dcmaturity.lint.rules.dcm401_tool_nobody_reaches import tool_nobody_reaches
from dcmaturity.lint.rules.dcm402_link_not_https import link_not_https
from dcmaturity.lint.rules.dcm403_unseen_anchor import unseen_anchor
from dcmaturity.lint.rules.dcm404_step_without_tools import step_without_tools
from dcmaturity.lint.rules.dcm405_theme_without_anchor import theme_without_anchor
from dcmaturity.lint.rules.dcm406_question_without_standard import question_without_standard
from dcmaturity.lint.rules.dcm407_standard_nobody_asks import standard_nobody_asks
from dcmaturity.lint.rules.dcm408_tool_helps_everywhere import tool_helps_everywhere
from dcmaturity.lint.rules.dcm601_level_without_evidence import level_without_evidence
from dcmaturity.lint.rules.dcm602_answer_not_asked import answer_not_asked
from dcmaturity.lint.rules.dcm603_target_below_present import target_below_present
from dcmaturity.lint.rules.dcm604_old_evidence import old_evidence
from dcmaturity.lint.structural import STRUCTURAL
from dcmaturity.source.nearest import did_you_mean

ALL_RULES: Final[tuple[Rule, ...]] = (
    *STRUCTURAL,
    example_not_met,
    uncovered_cell,
    weight_decides,
    unreachable_reach,
    step_above_prerequisite_level,
    uncovered_topic,
    takes_too_long,
    many_key_questions,
    step_without_action,
    repeated_level_text,
    long_sentence,
    cut_short_text,
    undescribed_level,
    word_of_degree,
    undefined_abbreviation,
    tool_nobody_reaches,
    link_not_https,
    unseen_anchor,
    step_without_tools,
    theme_without_anchor,
    question_without_standard,
    standard_nobody_asks,
    tool_helps_everywhere,
    level_without_evidence,
    answer_not_asked,
    target_below_present,
    old_evidence,
)


def rule_called(name: str) -> Rule:
    """Return the rule with this code, in any case, or this name.

    Raises:
        UnknownName: There is none.
    """
    rules = {called: rule for rule in ALL_RULES for called in (rule.code, rule.name)}
    found = rules.get(name) or rules.get(name.upper())
    if found is None:
        raise UnknownName(f"There is no rule `{name}`", hint=did_you_mean(name, rules))
    return found


def page(name: str) -> str:
    """Return the page of a rule as Markdown, with a heading.

    Raises:
        UnknownName: There is no such rule.
    """
    rule = rule_called(name)
    return f"# {rule.code} {rule.name} ({rule.severity.word})\n\n{rule.page}\n"
