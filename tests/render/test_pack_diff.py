"""What changed between two versions of a pack, as text and as JSON."""

import json

from dcmaturity.render.pack_diff_json import pack_diff_json
from dcmaturity.render.pack_diff_text import pack_diff_text
from dcmaturity.revision.revision import revision
from tests.model.packs import Change as Edit
from tests.revision.edits import EDITS, MODEL, OLD, edited


def edits_of(*names: str) -> list[Edit]:
    return [edit for name in names for edit in EDITS[name].edits]


def text_of(*edits: Edit, color: bool = False) -> str:
    return pack_diff_text(revision(OLD, edited(*edits)), width=80, color=color)


def test_all_that_changed_is_grouped_and_weighed() -> None:
    names = (
        *("a title", "another threshold", "a new question", "an item that says something else"),
        *("levels of which two changed places", "a question in clearer words", "a tool"),
    )
    assert """\
mini: 1.2.0 -> 1.2.0

model
  ~ model: title reworded
      [-A small pack-]{+Small+}

skills
  ~ question skills.boss: text reworded
      How well do executives lead [-the-] work on digital customs?
  ~ question skills.boss: levels.2.is moved [major: it stands at level 3 now]
      The plan of customs names one executive for each project.
  ~ question skills.boss: levels.3.is moved [major: it stands at level 2 now]
      All executives are named and the minister hears of results yearly.

law
  ~ item law.acts/one: text reworded [major: it may mean something else]
      [-The act on electronic signatures and records.-]{+A court for tax.+}
  ~ question law.share: thresholds.2 rescored [minor]
      10 -> 20
  + question law.new [minor: it is open in assessments made before]

tools
  ~ tool handbook: purpose reworded
      [-Explains.-]{+It explains.+}

In short
  4 reworded, 2 moved, 1 rescored, 1 added.
  Old answers that cannot stay as they are:
  carried over by a migration  skills.boss
  to be given again            law.acts

To put into the model
  migrations:
    - from: "1"
      recode:
        skills.boss:
          2: 3
          3: 2
      ask-again:
        - law.acts

Version number
  The changes deserve 2.0.0 (major). The newer pack says 1.2.0: too low.
""" == text_of(*edits_of(*names))


def test_what_a_migration_settles_is_said() -> None:
    entry = '  - {from: "1", rename: {law.share: law.part}}'
    said: Edit = (MODEL, "examples:\n", f"migrations:\n{entry}\nexamples:\n")
    version: Edit = (MODEL, 'version: "1.2.0"', 'version: "2.0.0"')
    text = text_of(*edits_of("a question with another id"), said, version)
    assert "~ question law.part: renamed from law.share [major, in the migration]\n" in text
    assert "To put into the model" not in text
    assert text.endswith("The changes deserve 2.0.0 (major). The newer pack says 2.0.0: enough.\n")


def test_answers_that_stay_are_said_to_and_scores_that_can_differ_too() -> None:
    assert "Old answers to all questions mean the same.\n" in text_of(*edits_of("a title"))
    assert "mean the same. Scores can differ.\n" in text_of(*edits_of("another threshold"))


def test_remarks_stand_before_the_version() -> None:
    found = pack_diff_text(revision(edited(*edits_of("a new question")), OLD), width=80, color=False)
    assert (
        """\
law
  - question law.new [major]

In short
  1 removed.
  Old answers that cannot stay as they are:
  to what is no longer asked  law.new

Remarks
  - `law.new` is no longer asked, and no new question takes over its answers.

Version number
"""
        in found
    )


def test_nothing_is_said_to_have_changed() -> None:
    assert """\
mini: 1.2.0 -> 1.2.0
  Nothing changed.

Version number
  Nothing needs a new one. The newer pack says 1.2.0: enough.
""" == text_of()


def test_a_change_that_is_not_compared_is_not_denied() -> None:
    version: Edit = (MODEL, 'version: "1.2.0"', 'version: "1.1.0"')
    text = text_of(version)
    assert "Nothing changed but order, layout or the version number.\n" in text


def test_a_number_that_went_down_is_called_that() -> None:
    version: Edit = (MODEL, 'version: "1.2.0"', 'version: "0.9.0"')
    said = "The newer pack says 0.9.0: the number went down from\n  1.2.0.\n"
    assert text_of(version).endswith(f"Nothing needs a new one. {said}")


def test_two_packs_are_not_taken_for_two_versions() -> None:
    assert """\
mini 1.2.0 -> maxi 1.2.0
  `mini` and `maxi` are two packs, not two versions of one.

model
  ~ model: id changed [major]
""" in text_of(*edits_of("another pack"))


def test_examples_take_one_line_at_the_end_of_their_part() -> None:
    more: Edit = (MODEL, "expect: {}}", "expect: {}}\n  - {name: More, answers: {}, expect: {}}")
    assert """\
  + goal trade [minor]
  ~ 1 worked example changed

law
""" in text_of(*edits_of("an example", "a new goal", "another threshold"))
    assert "  ~ 2 worked examples changed\n" in text_of(*edits_of("an example"), more)


def test_colours_say_how_much_a_change_weighs() -> None:
    text = text_of(*edits_of("another unit", "a new goal"), color=True)
    assert "\x1b[31mquestion law.share: unit changed [major]\x1b[0m" in text
    assert "\x1b[33mgoal trade [minor]\x1b[0m" in text


def test_the_json_is_diff_1() -> None:
    edits = edits_of("another threshold", "an item that says something else", "a new question")
    data = json.loads(pack_diff_json(revision(OLD, edited(*edits))))
    old, new = data.pop("old"), data.pop("new")
    assert ({"id": "mini", "version": "1.2.0", "digest": OLD.digest}, "1.2.0") == (old, new["version"])
    common = {"place": "law", "settled": False}
    same = {"answers": "same", "step": "minor"}
    none = {"key": None, "old": None, "new": None}
    assert {
        "format": "diff/1",
        "version": {"step": "major", "deserved": "2.0.0", "declared": "1.2.0", "enough": False},
        "counts": {"reworded": 1, "rescored": 1, "added": 1},
        "answers": {"read-again": ["law.acts"]},
        "migration": {"from": "1", "rename": {}, "recode": {}, "ask-again": ["law.acts"]},
        "declared": False,
        "remarks": [],
        "changes": [
            {
                **common,
                "thing": "item",
                "name": "law.acts/one",
                "key": "text",
                "sort": "reworded",
                "step": "major",
                "answers": "read-again",
                "old": "The act on electronic signatures and records.",
                "new": "A court for tax.",
                "remark": "it may mean something else",
            },
            {
                **common,
                **same,
                "thing": "question",
                "name": "law.share",
                "key": "thresholds.2",
                "sort": "rescored",
                "old": "10",
                "new": "20",
                "remark": None,
            },
            {
                **common,
                **same,
                **none,
                "thing": "question",
                "name": "law.new",
                "sort": "added",
                "remark": "it is open in assessments made before",
            },
        ],
    } == data


def test_the_json_of_nothing_has_all_its_keys() -> None:
    data = json.loads(pack_diff_json(revision(OLD, OLD)))
    assert (None, "1.2.0") == (data["version"]["step"], data["version"]["deserved"])
    assert (None, {}, {}, []) == (data["migration"], data["counts"], data["answers"], data["changes"])
