"""A pack that somebody broke anyhow is told about, never a traceback; and nothing heavy is loaded for it."""

import re
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from dcmaturity.lint.linting import lint_pack
from dcmaturity.source import Document, Problem
from dcmaturity.source.yaml_text import parse
from tests.model.packs import FILES
from tests.store.system import start_python

ANSWERS: Final = """\
kind: assessment
format: 1
pack: {id: mini, version: "1.2.0"}
administration: {name: Customs, profile: {landlocked: "yes"}}
scope: {depth: full, modules: []}
updated: 2026-05-03T14:02:11Z
targets: {overall: 3, enablers: {law: 1}, questions: {skills.boss: 2}}
answers:
  skills.boss: {level: 3, evidence: [{what: Act, on: 2020-01-01}]}
  law.acts: {items: {one: most, two: half}, planned: {level: 3, by: 2030}}
  law.share: {value: 87.5}
...
"""
WHOLE: Final = {**FILES, "answers.yaml": ANSWERS}
TOKEN: Final = re.compile(r"[\w.-]+|[{}\[\],:]")
TOKENS: Final = sorted(
    {token for text in WHOLE.values() for token in TOKEN.findall(text)} | {"''", "~", "-1", "99"}
)

EDITS: Final = st.lists(
    st.tuples(st.sampled_from(sorted(WHOLE)), st.integers(0, 400), st.sampled_from(["", *TOKENS])),
    min_size=1,
    max_size=4,
)


def edited(edits: list[tuple[str, int, str]]) -> list[Document | Problem]:
    files = dict(WHOLE)
    for name, place, token in edits:
        found = list(TOKEN.finditer(files[name]))
        if found:
            at = found[place % len(found)]
            files[name] = files[name][: at.start()] + token + files[name][at.end() :]
    return [parse(text.encode(), name) for name, text in files.items()]


@given(EDITS)
def test_whatever_is_changed_in_a_pack_is_told_at_a_place_of_a_file(
    edits: list[tuple[str, int, str]],
) -> None:
    for problem in lint_pack("pack", edited(edits)):
        assert problem.file in {"pack", *WHOLE}
        assert 1 <= problem.span.line <= WHOLE.get(problem.file, "").count("\n") + 1
        assert problem.message == problem.message.strip(" .")


def test_linting_loads_no_terminal_no_templates_and_no_lock() -> None:
    code = """
import sys
before = set(sys.modules)  # the suite's own tools may load some in every process
import dcmaturity.lint.linting, dcmaturity.render.problems, dcmaturity.source.yaml_text
print({"filelock", "jinja2", "rich", "typer"} & (sys.modules.keys() - before))
"""
    with start_python(code) as process:
        assert "set()\n" == process.communicate()[0]
