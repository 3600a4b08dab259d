"""An independent reading of "Scoring, exactly" (DESIGN §4), to check the real one against.

Written from the specification alone, for clearness and not for speed: it imports nothing from
`dcmaturity`, and every number is an exact `Fraction`. Input is what a pack and an assessment of
DESIGN §3 hold, already typed. Where the specification leaves a choice, `READING:` marks it.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import cached_property
from math import floor
from typing import Any, TypeAlias

Raw: TypeAlias = dict[str, Any]
Scores: TypeAlias = dict[str, Fraction]  # question id -> score, of those that are counted
StepKey: TypeAlias = tuple[str, int]  # question id, level to reach

IN_PLACE = {
    "none": Fraction(0),
    "some": Fraction(1, 4),
    "half": Fraction(1, 2),
    "most": Fraction(1),
}
EFFORT = {"low": 1, "medium": 2, "high": 4}
REACHES = ("own", "national", "international")
APPLICABLE = ("answered", "unknown", "unanswered")
UNCOUNTED = ("not-applicable", "unknown", "unanswered", "not-asked")
QUESTION_DEFAULTS: Raw = {
    "kind": "level",
    "weight": 1,
    "key": False,
    "depth": "full",
    "reach": None,
    "goals": [],
    "standards": [],
    "levels": {},
    "ask-when": None,
    "better": "higher",
}


def scorecard(model: Raw, questionnaires: list[Raw], assessment: Raw) -> Raw:
    """Return `headline`, `groups` and `questions` of scorecard/1, with exact numbers."""
    reading = Reading(model, questionnaires, assessment)
    return {
        "headline": {
            "level": reading.headline(reading.counted, reading.lows),
            "rule": reading.headline_rule,
            "held-back-by": reading.held_back_by,
        },
        "groups": {key: reading.group(key) for key in reading.groups},
        "questions": {qid: reading.question(qid) for qid in reading.questions},
    }


def steps(model: Raw, questionnaires: list[Raw], assessment: Raw) -> tuple[list[Raw], list[str]]:
    """Return the steps in their final order, and the questions to find out first."""
    return Plan(Reading(model, questionnaires, assessment)).result()


def given(mapping: Raw, key: Any, default: Any) -> Any:  # noqa: ANN401 - what files hold
    """Return what a mapping says under a key; left out and null are the default."""
    value = mapping.get(key)
    return default if value is None else value


def is_module(file: Raw) -> bool:
    """Say whether a questionnaire is a module."""
    return bool(given(file, "module", default=False))


def mean(pairs: list[tuple[Fraction, int]]) -> Fraction:
    """Return the mean of values with their weights."""
    return sum((value * weight for value, weight in pairs), Fraction(0)) / sum(w for _, w in pairs)


class Reading:
    """One pack and one assessment, read and scored."""

    def __init__(self, model: Raw, questionnaires: list[Raw], assessment: Raw) -> None:
        """Apply the format's defaults and put the questions in the pack's order."""
        self.model = model
        self.assessment = assessment
        self.base: int = model["levels"][0]["level"]
        self.top: int = model["levels"][-1]["level"]
        self.enablers = {e["id"]: given(e, "weight", 1) for e in model["enablers"]}

        scoring = given(model, "scoring", {})
        level = given(scoring, "level", {})
        headline = given(scoring, "headline", {})
        practices = given(scoring, "practices", {})
        self.level_rule: str = given(level, "rule", "attainment")
        self.share = Fraction(given(level, "share", Fraction(4, 5)))
        self.headline_rule: str = given(headline, "rule", "balanced")
        # READING: a `reach` that is given replaces the default whole, it is not merged into it.
        default_reach = {"own": 3, "national": 4, "international": 5}
        self.required: dict[str, int] = given(headline, "reach", default_reach)
        self.credit: str = given(practices, "credit", "staged")
        self.passing = Fraction(given(practices, "pass", Fraction(3, 4)))
        self.evidence_from: int = given(scoring, "evidence-from", 3)
        self.provisional_below = Fraction(given(scoring, "provisional-below", Fraction(4, 5)))
        self.default_target: str | int = given(scoring, "default-target", "next")

        self.questions: dict[str, Raw] = {}
        self.themes: list[str] = [theme["id"] for theme in model["themes"]]
        for file in sorted(questionnaires, key=self._file_order):
            # READING: a theme that any module of the pack adds is a theme, chosen or not.
            self.themes += [theme["id"] for theme in given(file, "themes", [])]
            for raw in file["questions"]:
                self.questions[raw["id"]] = self._with_defaults(raw, file)

    def _file_order(self, file: Raw) -> tuple[int, bool, str]:
        """Sort files by enabler, core before modules, then id.

        READING: the enabler that orders is the file's, also for a question that names another.
        """
        return list(self.enablers).index(file["enabler"]), is_module(file), file["id"]

    @staticmethod
    def _with_defaults(raw: Raw, file: Raw) -> Raw:
        """Return a question with every default said."""
        defaults = {**QUESTION_DEFAULTS, "enabler": file["enabler"]}
        question = {**raw, **{key: given(raw, key, value) for key, value in defaults.items()}}
        return {**question, "file": file["id"], "module": is_module(file)}

    # -- one question ------------------------------------------------------------------------

    def answer(self, qid: str) -> Raw:
        """Return the answer on file, empty if there is none."""
        found: Raw = given(given(self.assessment, "answers", {}), qid, {})
        return found

    def item_answers(self, qid: str) -> list[tuple[int, str]]:
        """Return (level, what was said) of every item; one that is not given is unknown."""
        said = given(self.answer(qid), "items", {})
        return [(i["level"], given(said, i["id"], "unknown")) for i in self.questions[qid]["items"]]

    @cached_property
    def states(self) -> dict[str, str]:
        """The state of every question, whichever order their conditions need."""
        found: dict[str, str] = {}

        def state(qid: str) -> str:
            if qid not in found:
                found[qid] = self._answer_state(qid) if asked(qid) else "not-asked"
            return found[qid]

        def asked(qid: str) -> bool:
            condition = self.questions[qid]["ask-when"]
            if not self._in_scope(self.questions[qid]):
                return False
            if condition is None:
                return True
            if "any" in condition:
                return not all(holds(part) is False for part in condition["any"])
            return not any(holds(part) is False for part in condition["all"])

        def holds(part: Raw) -> bool | None:
            """Say true, false, or None for open."""
            if "profile" in part:
                profile = given(given(self.assessment, "administration", {}), "profile", {})
                fact = given(profile, part["profile"], None)
                return None if fact is None else bool(fact == part["is"])
            found_state = state(part["question"])
            if found_state == "answered":
                return self.score(part["question"]) >= Fraction(part["at-least"])
            return False if found_state in ("not-applicable", "not-asked") else None

        return {qid: state(qid) for qid in self.questions}

    def _in_scope(self, question: Raw) -> bool:
        """Say whether the assessment's scope has the question."""
        scope = given(self.assessment, "scope", {})
        if question["depth"] == "full" and given(scope, "depth", "full") == "quick":
            return False
        if question["module"]:
            return question["file"] in given(scope, "modules", [])
        return question["file"] in given(scope, "questionnaires", [question["file"]])

    def _answer_state(self, qid: str) -> str:
        """Return the state of a question that is asked."""
        answer = self.answer(qid)
        if given(answer, "not-applicable", None) is not None:
            return "not-applicable"
        if given(answer, "unknown", default=False):
            return "unknown"
        if given(answer, "items", None) is not None:
            said = [word for _, word in self.item_answers(qid) if word != "not-applicable"]
            if not said:
                return "not-applicable"
            return "answered" if any(word in IN_PLACE for word in said) else "unanswered"
        has_answer = any(given(answer, key, None) is not None for key in ("level", "value"))
        return "answered" if has_answer else "unanswered"

    def score(self, qid: str, *, unconfirmed: int = 0) -> Fraction:
        """Return the score of an answered question, with unconfirmed items at 0 or at 1."""
        question, answer = self.questions[qid], self.answer(qid)
        match question["kind"]:
            case "level":
                return Fraction(answer["level"])
            case "measure":
                return self._measure_score(question, Fraction(answer["value"]))
            case _:
                return self._practices_score(self.item_answers(qid), Fraction(unconfirmed))

    def _measure_score(self, question: Raw, value: Fraction) -> Fraction:
        """Return the highest level that meets its threshold, as do all below it."""
        level = self.base
        while level < self.top:
            limit = Fraction(question["thresholds"][level + 1])
            if value < limit if question["better"] == "higher" else value > limit:
                break
            level += 1
        return Fraction(level)

    def _practices_score(self, said: list[tuple[int, str]], unconfirmed: Fraction) -> Fraction:
        """Return the score of practices by the pack's credit rule."""
        own: dict[int, list[Fraction]] = {}
        for level, word in said:
            if word != "not-applicable":
                own.setdefault(level, []).append(IN_PLACE.get(word, unconfirmed))
        levels = range(self.base + 1, self.top + 1)
        score = Fraction(self.base)
        for level in levels:
            nearest = [*range(level, self.base, -1), *range(level + 1, self.top + 1)]
            counts = next(own[near] for near in nearest if near in own)
            credit = sum(counts, Fraction(0)) / len(counts)
            if self.credit == "sum":
                score += credit
            elif credit >= self.passing:
                score += 1
            else:
                return score + credit
        return score

    def held_to_evidence(self, qid: str, score: Fraction) -> Fraction:
        """Return the score that the evidence supports."""
        if given(self.answer(qid), "evidence", []):
            return score
        return max(Fraction(self.base), min(score, Fraction(self.evidence_from - 1)))

    def confirmed(self, qid: str) -> Fraction:
        """Return the share of an answer that is confirmed, 0 if there is none."""
        if self.states[qid] != "answered":
            return Fraction(0)
        if self.questions[qid]["kind"] != "practices":
            return Fraction(1)
        said = [word for _, word in self.item_answers(qid) if word != "not-applicable"]
        return Fraction(sum(word in IN_PLACE for word in said), len(said))

    # -- five sets of scores, all scored by the same rules -----------------------------------

    @cached_property
    def counted(self) -> Scores:
        """The scores of the questions asked and answered."""
        return {qid: self.score(qid) for qid, state in self.states.items() if state == "answered"}

    @cached_property
    def supported(self) -> Scores:
        """The counted scores, held to their evidence."""
        return {qid: self.held_to_evidence(qid, s) for qid, s in self.counted.items()}

    @cached_property
    def applicable(self) -> list[str]:
        """The questions that are asked and not not-applicable."""
        return [qid for qid, state in self.states.items() if state in APPLICABLE]

    @cached_property
    def lows(self) -> Scores:
        """All applicable questions, the uncounted at the base."""
        return {**dict.fromkeys(self.applicable, Fraction(self.base)), **self.counted}

    @cached_property
    def supported_lows(self) -> Scores:
        """All applicable questions, the uncounted at the base, the others as supported."""
        return {**self.lows, **self.supported}

    @cached_property
    def highs(self) -> Scores:
        """All applicable questions, the uncounted at the top and unconfirmed items in place."""
        best = {qid: self.score(qid, unconfirmed=1) for qid in self.counted}
        return {**dict.fromkeys(self.applicable, Fraction(self.top)), **best}

    # -- groups ------------------------------------------------------------------------------

    @cached_property
    def groups(self) -> dict[str, list[str]]:
        """Every group with all its questions, asked or not."""
        everything = self.questions.items()
        found = {"overall": list(self.questions)}
        for reach in REACHES:
            members = [qid for qid, q in everything if q["reach"] == reach]
            if members:
                found[f"interoperability.{reach}"] = members
        for enabler in self.enablers:
            found[f"enablers.{enabler}"] = [i for i, q in everything if q["enabler"] == enabler]
        for theme in self.themes:
            found[f"themes.{theme}"] = [i for i, q in everything if q["theme"] == theme]
        for goal in given(self.model, "goals", []):
            found[f"goals.{goal['id']}"] = [i for i, q in everything if goal["id"] in q["goals"]]
        for standard in {name for _, q in everything for name in q["standards"]}:
            found[f"standards.{standard}"] = [i for i, q in everything if standard in q["standards"]]
        for qid, q in everything:
            found.setdefault(f"cells.{q['enabler']}.{q['theme']}", []).append(qid)
        return found

    def weight(self, qid: str) -> int:
        """Return a question's weight."""
        return int(self.questions[qid]["weight"])

    def scored_in(self, key: str, scores: Scores) -> list[str]:
        """Return the questions of a group that have a score."""
        return [qid for qid in self.groups[key] if qid in scores]

    def index(self, key: str, scores: Scores) -> Fraction | None:
        """Return a group's index; the overall one is made of the enablers'."""
        if key == "overall":
            parts = [(self.index(f"enablers.{e}", scores), w) for e, w in self.enablers.items()]
            pairs = [(index, weight) for index, weight in parts if index is not None]
        else:
            pairs = [(scores[qid], self.weight(qid)) for qid in self.scored_in(key, scores)]
        return mean(pairs) if pairs else None

    def attained(self, key: str, scores: Scores) -> int:
        """Return the highest level that the wanted share of the weight has reached."""
        members = self.scored_in(key, scores)
        total = sum(self.weight(qid) for qid in members)
        for level in range(self.top, self.base, -1):
            reached = sum(self.weight(qid) for qid in members if scores[qid] >= level)
            if reached >= self.share * total:
                return level
        return self.base

    def level(self, key: str, scores: Scores) -> int | None:
        """Return the level of any group but the whole, null if it is not scored."""
        members = self.scored_in(key, scores)
        index = self.index(key, scores)
        if index is None:
            return None
        level = {
            "attainment": self.attained(key, scores),
            "lowest": min(floor(scores[qid]) for qid in members),
            "mean": floor(index),
        }[self.level_rule]
        return min([level, *(floor(scores[q]) for q in members if self.questions[q]["key"])])

    # -- the headline ------------------------------------------------------------------------

    @cached_property
    def assessed_enablers(self) -> list[str]:
        """The groups of the enablers that have an applicable question."""
        keys = [f"enablers.{enabler}" for enabler in self.enablers]
        return [key for key in keys if set(self.groups[key]) & set(self.applicable)]

    def unmet_reaches(self, reach_scores: Scores) -> dict[str, int]:
        """Return the reaches that have not the level that they are required at."""
        unmet = {}
        for reach, required in self.required.items():
            key = f"interoperability.{reach}"
            level = self.level(key, reach_scores) if key in self.groups else None
            if level is not None and level < required:  # null: it has no applicable question
                unmet[key] = required
        return unmet

    def headline(self, scores: Scores, reach_scores: Scores) -> int | None:
        """Return the headline level of some scores.

        `reach_scores` has all applicable questions: the reaches count with their lows. For the
        upper end of the range they count with their highs.
        READING: there an unscored reach stands at the top, as its questions do.
        """
        levels = [self.level(key, scores) for key in self.assessed_enablers]
        known = [level for level in levels if level is not None]
        if not known or len(known) < len(levels):
            return None
        whole = self._level_of_the_whole(scores)
        level = {"balanced": min(whole, min(known) + 1), "lowest-enabler": min(known)}.get(
            self.headline_rule, whole
        )
        return min([level, *(r - 1 for r in self.unmet_reaches(reach_scores).values())])

    def _level_of_the_whole(self, scores: Scores) -> int:
        """Return what the headline rule makes of all questions together; keys do not hold it."""
        if self.headline_rule == "mean":
            return floor(self.index("overall", scores) or 0)
        return self.attained("overall", scores)

    @cached_property
    def held_back_by(self) -> list[str]:
        """The groups each of which alone keeps the headline from its next level.

        READING: a rule over all questions is held by `overall`; a headline that is null is held
        by the enablers that are not scored yet; one at the top is held by none.
        """
        level = self.headline(self.counted, self.lows)
        enabler_levels = {key: self.level(key, self.counted) for key in self.assessed_enablers}
        if level is None:
            return sorted(key for key, found in enabler_levels.items() if found is None)
        if level == self.top:
            return []
        aim = level + 1
        held = {k for k, required in self.unmet_reaches(self.lows).items() if required <= aim}
        if self.headline_rule != "lowest-enabler" and self._level_of_the_whole(self.counted) < aim:
            held.add("overall")
        if self.headline_rule in ("balanced", "lowest-enabler"):
            needed = level if self.headline_rule == "balanced" else aim
            held |= {k for k, found in enabler_levels.items() if found is None or found < needed}
        return sorted(held)

    # -- targets -----------------------------------------------------------------------------

    def target(self, qid: str) -> int:
        """Return the level wanted of a question."""
        targets, question = given(self.assessment, "targets", {}), self.questions[qid]
        own: int | None = given(given(targets, "questions", {}), qid, None)
        if own is not None:
            return own
        wanted = [
            given(given(targets, "enablers", {}), question["enabler"], None),
            given(given(targets, "themes", {}), question["theme"], None),
        ]
        if any(level is not None for level in wanted):
            return max(int(level) for level in wanted if level is not None)
        return int(given(targets, "overall", self._default_target()))

    def _default_target(self) -> int:
        """Return the pack's default target.

        READING: `next` is one above the base when nothing at all is counted.
        """
        if isinstance(self.default_target, int):
            return self.default_target
        level = self.headline(self.counted, self.lows)
        if level is None:
            index = self.index("overall", self.counted)
            level = self.base if index is None else floor(index)
        return min(level + 1, self.top)

    def gap(self, qid: str) -> Fraction:
        """Return what a counted question lacks to its target."""
        return max(Fraction(0), self.target(qid) - self.counted[qid])

    # -- the scorecard's entries -------------------------------------------------------------

    def question(self, qid: str) -> Raw:
        """Return a question's entry."""
        is_counted = qid in self.counted
        return {
            "state": self.states[qid],
            "score": self.counted.get(qid),
            "supported": self.supported.get(qid),
            "target": self.target(qid) if qid in self.applicable else None,
            "gap": self.gap(qid) if is_counted else None,
        }

    def group(self, key: str) -> Raw:
        """Return a group's entry."""
        is_scored = bool(self.scored_in(key, self.counted))
        states = Counter(self.states[qid] for qid in self.groups[key])
        coverage = self._coverage(key)
        return {
            "index": self.index(key, self.counted),
            "level": self._shown_level(key, self.counted, self.lows),
            "low": self.index(key, self.lows) if is_scored else None,
            "high": self.index(key, self.highs) if is_scored else None,
            "level-low": self._shown_level(key, self.lows, self.lows) if is_scored else None,
            "level-high": self._shown_level(key, self.highs, self.highs) if is_scored else None,
            "supported": {
                "index": self.index(key, self.supported),
                "level": self._shown_level(key, self.supported, self.supported_lows),
            },
            "coverage": coverage,
            # READING: with nothing applicable there is nothing provisional.
            "provisional": coverage is not None and coverage < self.provisional_below,
            **self._to_target(key),
            "questions": {
                "counted": states["answered"],
                **{name: states[name] for name in UNCOUNTED},
            },
        }

    def _shown_level(self, key: str, scores: Scores, reach_scores: Scores) -> int | None:
        """Return a group's level; the whole has the headline's."""
        if key == "overall":
            return self.headline(scores, reach_scores)
        return self.level(key, scores)

    def _coverage(self, key: str) -> Fraction | None:
        """Return how much of what is applicable is answered, by question weight."""
        members = [qid for qid in self.groups[key] if qid in self.applicable]
        pairs = [(self.confirmed(qid), self.weight(qid)) for qid in members]
        return mean(pairs) if pairs else None

    def _to_target(self, key: str) -> Raw:
        """Return target, gap and to-target over the counted questions, by question weight.

        READING: all three are null when nothing is counted; the whole is by question weight too.
        """
        members = self.scored_in(key, self.counted)
        if not members:
            return {"target": None, "gap": None, "to-target": None}
        target = mean([(Fraction(self.target(qid)), self.weight(qid)) for qid in members])
        gap = mean([(self.gap(qid), self.weight(qid)) for qid in members])
        whole_way = target - self.base
        to_target = 1 - gap / whole_way if whole_way else Fraction(1)
        return {"target": target, "gap": gap, "to-target": to_target}


class Plan:
    """The steps from an assessment to its targets."""

    def __init__(self, reading: Reading) -> None:
        """Collect the steps to the targets, and those that they pull in."""
        self.reading = reading
        self.needed_by: dict[StepKey, set[str]] = {}
        self.find_out_first: set[str] = set()
        for qid in reading.counted:
            for key in self._steps_up_to(qid, reading.target(qid)):
                self.needed_by[key] = set()
        todo = list(self.needed_by)
        while todo:
            todo += self._pull_in(todo.pop())

    def _steps_up_to(self, qid: str, level: int) -> list[StepKey]:
        """Return a counted question's steps from where it stands up to a level."""
        return [(qid, step) for step in range(floor(self.reading.counted[qid]) + 1, level + 1)]

    def _pull_in(self, step: StepKey) -> list[StepKey]:
        """Add what a step needs beyond the targets, and return what was new of it.

        READING: "needed by" names the questions whose step asks for this level or a higher one
        directly; who needs those in turn is said there.
        """
        new = []
        for qid, _ in self._prerequisites(step):
            if self.reading.states[qid] in ("unknown", "unanswered"):
                self.find_out_first.add(qid)
        for qid, level in self._unmet(step):
            for key in self._steps_up_to(qid, level):
                if key[1] > self.reading.target(qid):
                    if key not in self.needed_by:
                        new.append(key)
                    self.needed_by.setdefault(key, set()).add(step[0])
        return new

    def _prerequisites(self, step: StepKey) -> list[StepKey]:
        """Return all that a step comes after, its open items' prerequisites too."""
        return [key for part in self._parts(step) for key in given(part, "after", {}).items()]

    def _parts(self, step: StepKey) -> list[Raw]:
        """Return what a step consists of: what its level says, and the items not in place."""
        qid, level = step
        return [given(self.reading.questions[qid]["levels"], level, {}), *self._open_items(step)]

    def _open_items(self, step: StepKey) -> list[Raw]:
        """Return the items of a step's level that are applicable and not in place."""
        qid, level = step
        if self.reading.questions[qid]["kind"] != "practices":
            return []
        said = given(self.reading.answer(qid), "items", {})
        items = [i for i in self.reading.questions[qid]["items"] if i["level"] == level]
        closed = ("most", "not-applicable")
        return [item for item in items if given(said, item["id"], "unknown") not in closed]

    def _unmet(self, step: StepKey) -> list[StepKey]:
        """Return the prerequisites that are steps still to be taken."""
        scores = self.reading.counted
        return [(q, to) for q, to in self._prerequisites(step) if scores.get(q, to) < to]

    def effort(self, step: StepKey) -> int:
        """Return a step's effort.

        READING: all its parts have to be done, so it is the greatest of their efforts; what the level
        itself says is a part only where it says more than what is true there.
        """
        own, *items = self._parts(step)
        parts = [own, *items] if set(own) - {"is"} else items
        return max((EFFORT[given(part, "effort", "medium")] for part in parts), default=EFFORT["medium"])

    @cached_property
    def gains(self) -> dict[StepKey, Fraction]:
        """The rise of the overall index by each step, all else unchanged."""
        return {step: self._gain(step) for step in self.needed_by}

    def _gain(self, step: StepKey) -> Fraction:
        qid, level = step
        scores = self.reading.counted
        before = {**scores, qid: max(scores[qid], Fraction(level - 1))}
        after = {**scores, qid: Fraction(level)}
        rise = [self.reading.index("overall", world) or Fraction(0) for world in (before, after)]
        return rise[1] - rise[0]

    @cached_property
    def waits_for(self) -> dict[StepKey, set[StepKey]]:
        """The steps that each step waits for directly: prerequisites and the step below.

        READING: the step above on the same question waits too, so that it is unlocked.
        """
        return {
            (qid, level): {*self._unmet((qid, level)), (qid, level - 1)} & set(self.needed_by)
            for qid, level in self.needed_by
        }

    @cached_property
    def waves(self) -> dict[StepKey, int]:
        """The wave of each step.

        READING: a question to find out first is in wave 1, so who waits for it is in 2 or later.
        """
        found: dict[StepKey, int] = {}

        def wave(step: StepKey) -> int:
            if step not in found:
                before = [wave(other) for other in self.waits_for[step]]
                asks = {qid for qid, _ in self._prerequisites(step)} & self.find_out_first
                found[step] = 1 + max([*before, 1 if asks else 0])
            return found[step]

        return {step: wave(step) for step in self.needed_by}

    @cached_property
    def unlocks(self) -> dict[StepKey, set[StepKey]]:
        """The steps that wait for each step, directly or not."""
        return {step: self._unlocks(step) for step in self.needed_by}

    def _unlocks(self, step: StepKey) -> set[StepKey]:
        found: set[StepKey] = set()
        todo = [step]
        while todo:
            this = todo.pop()
            new = {other for other, waits in self.waits_for.items() if this in waits} - found
            found |= new
            todo += new
        return found

    def value(self, step: StepKey) -> Fraction:
        """Return gain and half the gains unlocked, by effort."""
        unlocked = sum((self.gains[other] for other in self.unlocks[step]), Fraction(0))
        return (self.gains[step] + unlocked / 2) / self.effort(step)

    def headline_waits_on(self, qid: str) -> bool:
        """Say whether a question is in a group that holds the headline, and below its next level.

        READING: it is the question's score that is below, and the headline's next level; nothing
        waits while the headline is null.
        """
        reading = self.reading
        level = reading.headline(reading.counted, reading.lows)
        if level is None or reading.counted[qid] >= level + 1:
            return False
        return any(qid in reading.groups[key] for key in reading.held_back_by)

    def result(self) -> tuple[list[Raw], list[str]]:
        """Return the steps in order, and the questions to find out first in the pack's order."""
        order = list(self.reading.questions)

        def place(step: StepKey) -> tuple[int, bool, Fraction, int, int]:
            qid, level = step
            waits = self.headline_waits_on(qid)
            return self.waves[step], not waits, -self.value(step), order.index(qid), level

        found = [
            {
                "question": step[0],
                "level": step[1],
                "gain": self.gains[step],
                "value": self.value(step),
                "wave": self.waves[step],
                "unlocks": sorted(self.unlocks[step]),
                "needed_by": sorted(self.needed_by[step]),
            }
            for step in sorted(self.needed_by, key=place)
        ]
        return found, [qid for qid in order if qid in self.find_out_first]
