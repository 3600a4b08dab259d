"""All rules, in the order of their codes. Adding one is one file, one line here and one folder of tests."""

from collections.abc import Iterable
from typing import Final

from dcmaturity.errors import UnknownName
from dcmaturity.lint.rule import Needs, Rule
from dcmaturity.lint.rules.dcm201_example_not_met import example_not_met
from dcmaturity.lint.rules.dcm202_uncovered_cell import uncovered_cell
from dcmaturity.lint.rules.dcm203_weight_decides import weight_decides
from dcmaturity.lint.rules.dcm204_unreachable_reach import unreachable_reach
from dcmaturity.lint.rules.dcm205_step_above_prerequisite_level import step_above_prerequisite_level
from dcmaturity.lint.rules.dcm206_uncovered_topic import uncovered_topic
from dcmaturity.lint.rules.dcm207_takes_too_long import takes_too_long
from dcmaturity.lint.rules.dcm208_many_key_questions import many_key_questions
from dcmaturity.lint.rules.dcm209_unreachable_level import unreachable_level
from dcmaturity.lint.rules.dcm210_uneven_thresholds import uneven_thresholds
from dcmaturity.lint.rules.dcm211_condition_never_holds import condition_never_holds
from dcmaturity.lint.rules.dcm212_condition_always_holds import condition_always_holds
from dcmaturity.lint.rules.dcm213_hidden_key_question import hidden_key_question
from dcmaturity.lint.rules.dcm214_condition_out_of_scope import condition_out_of_scope
from dcmaturity.lint.rules.dcm215_condition_on_later_question import condition_on_later_question
from dcmaturity.lint.rules.dcm301_step_without_action import step_without_action
from dcmaturity.lint.rules.dcm302_repeated_level_text import repeated_level_text
from dcmaturity.lint.rules.dcm303_long_sentence import long_sentence
from dcmaturity.lint.rules.dcm304_cut_short_text import cut_short_text
from dcmaturity.lint.rules.dcm305_undescribed_level import undescribed_level
from dcmaturity.lint.rules.dcm306_word_of_degree import word_of_degree
from dcmaturity.lint.rules.dcm307_undefined_abbreviation import undefined_abbreviation
from dcmaturity.lint.rules.dcm308_repeated_text import repeated_text
from dcmaturity.lint.rules.dcm309_repeated_item import repeated_item
from dcmaturity.lint.rules.dcm310_comment_cuts_text import comment_cuts_text
from dcmaturity.lint.rules.dcm311_unquoted_truth_word import unquoted_truth_word
from dcmaturity.lint.rules.dcm312_doubled_word import doubled_word
from dcmaturity.lint.rules.dcm313_no_question_mark import no_question_mark
from dcmaturity.lint.rules.dcm314_plan_for_fact import plan_for_fact
from dcmaturity.lint.rules.dcm315_placeholder_left import placeholder_left
from dcmaturity.lint.rules.dcm316_step_repeats_level import step_repeats_level
from dcmaturity.lint.rules.dcm317_two_questions_in_one import two_questions_in_one
from dcmaturity.lint.rules.dcm321_way_out import way_out
from dcmaturity.lint.rules.dcm322_open_list import open_list
from dcmaturity.lint.rules.dcm401_tool_nobody_reaches import tool_nobody_reaches
from dcmaturity.lint.rules.dcm402_link_not_https import link_not_https
from dcmaturity.lint.rules.dcm403_unseen_anchor import unseen_anchor
from dcmaturity.lint.rules.dcm404_step_without_tools import step_without_tools
from dcmaturity.lint.rules.dcm405_theme_without_anchor import theme_without_anchor
from dcmaturity.lint.rules.dcm406_question_without_standard import question_without_standard
from dcmaturity.lint.rules.dcm407_standard_nobody_asks import standard_nobody_asks
from dcmaturity.lint.rules.dcm408_tool_helps_everywhere import tool_helps_everywhere
from dcmaturity.lint.rules.dcm409_repeated_entry import repeated_entry
from dcmaturity.lint.rules.dcm410_superseded_tool import superseded_tool
from dcmaturity.lint.rules.dcm411_id_with_new_meaning import id_with_new_meaning
from dcmaturity.lint.rules.dcm412_lost_question import lost_question
from dcmaturity.lint.rules.dcm413_shared_address import shared_address
from dcmaturity.lint.rules.dcm414_unused_name import unused_name
from dcmaturity.lint.rules.dcm415_unused_term import unused_term
from dcmaturity.lint.rules.dcm416_ignore_without_effect import ignore_without_effect
from dcmaturity.lint.rules.dcm417_unused_ignore import unused_ignore
from dcmaturity.lint.rules.dcm418_also_repeats_theme import also_repeats_theme
from dcmaturity.lint.rules.dcm601_level_without_evidence import level_without_evidence
from dcmaturity.lint.rules.dcm602_answer_not_asked import answer_not_asked
from dcmaturity.lint.rules.dcm603_target_below_present import target_below_present
from dcmaturity.lint.rules.dcm604_old_evidence import old_evidence
from dcmaturity.lint.rules.dcm605_high_claim_low_confidence import high_claim_low_confidence
from dcmaturity.lint.rules.dcm606_answered_alike import answered_alike
from dcmaturity.lint.rules.dcm607_much_not_applicable import much_not_applicable
from dcmaturity.lint.rules.dcm608_planned_not_above import planned_not_above
from dcmaturity.lint.rules.dcm609_evidence_from_later import evidence_from_later
from dcmaturity.lint.rules.dcm610_share_for_percent import share_for_percent
from dcmaturity.lint.rules.dcm611_one_proof_for_many import one_proof_for_many
from dcmaturity.lint.rules.dcm612_reason_says_nothing import reason_says_nothing
from dcmaturity.lint.rules.dcm613_evidence_says_nothing import evidence_says_nothing
from dcmaturity.lint.structural import STRUCTURAL
from dcmaturity.source.codes import is_structural
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
    unreachable_level,
    uneven_thresholds,
    condition_never_holds,
    condition_always_holds,
    hidden_key_question,
    condition_out_of_scope,
    condition_on_later_question,
    step_without_action,
    repeated_level_text,
    long_sentence,
    cut_short_text,
    undescribed_level,
    word_of_degree,
    undefined_abbreviation,
    repeated_text,
    repeated_item,
    comment_cuts_text,
    unquoted_truth_word,
    doubled_word,
    no_question_mark,
    plan_for_fact,
    placeholder_left,
    step_repeats_level,
    two_questions_in_one,
    way_out,
    open_list,
    tool_nobody_reaches,
    link_not_https,
    unseen_anchor,
    step_without_tools,
    theme_without_anchor,
    question_without_standard,
    standard_nobody_asks,
    tool_helps_everywhere,
    repeated_entry,
    superseded_tool,
    id_with_new_meaning,
    lost_question,
    shared_address,
    unused_name,
    unused_term,
    ignore_without_effect,
    unused_ignore,
    also_repeats_theme,
    level_without_evidence,
    answer_not_asked,
    target_below_present,
    old_evidence,
    high_claim_low_confidence,
    answered_alike,
    much_not_applicable,
    planned_not_above,
    evidence_from_later,
    share_for_percent,
    one_proof_for_many,
    reason_says_nothing,
    evidence_says_nothing,
)


def rule_called(name: str) -> Rule:
    """Return the rule with this code or this name, in any case.

    Raises:
        UnknownName: There is none.
    """
    rules = {called: rule for rule in ALL_RULES for called in (rule.code, rule.name)}
    found = rules.get(name.upper()) or rules.get(name.lower())
    if found is None:
        raise UnknownName(f"There is no rule `{name}`", hint=did_you_mean(name, rules))
    return found


def idle_codes(codes: Iterable[str], seen: Needs) -> tuple[str, ...]:
    """Return those of the codes whose rule cannot find anything while no more is seen, or does not exist."""
    needs = {rule.code: rule.needs for rule in ALL_RULES if not is_structural(rule.code)}
    return tuple(code for code in codes if code not in needs or needs[code] > seen)


def code_called(name: str) -> str:
    """Return the code of a rule by its code or name, in any case, or the beginning of several: `DCM3`.

    Raises:
        UnknownName: There is none.
    """
    start = name.strip().upper()
    if len(start) > len("DCM") and any(rule.code.startswith(start) for rule in ALL_RULES):
        return start
    return rule_called(name.strip()).code


def page(name: str) -> str:
    """Return the page of a rule as Markdown, with a heading.

    Raises:
        UnknownName: There is no such rule.
    """
    rule = rule_called(name)
    return f"# {rule.code} {rule.name} ({rule.severity.word})\n\n{rule.page}\n"
