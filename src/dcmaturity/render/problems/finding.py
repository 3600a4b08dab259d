"""A problem in words that may stand in any pipeline, with what tells it from all others."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import quote

from dcmaturity.render.problems.report import Report, one_line
from dcmaturity.source import Severity, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A problem of which no text is more than text.

    Attributes:
        path: The file, with forward slashes, relative to the working folder if it is in it.
        uri: The same as a reference that programs can open.
        span: Where in the file.
        code: The rule's code.
        rule: The rule's name.
        severity: How much it matters.
        message: What is wrong, a sentence without a full stop.
        hint: What to do about it; empty where nothing can be advised.
        fix: What to write in place of the span; None where that is not certain.
        fails: Whether it makes the check fail.
        fingerprint: The same whenever this problem is found again, wherever its line has moved to.
    """

    path: str
    uri: str
    span: Span
    code: str
    rule: str
    severity: Severity
    message: str
    hint: str
    fix: str | None
    fails: bool
    fingerprint: str

    @property
    def title(self) -> str:
        """The rule by code and name, `DCM301 step-without-action`."""
        return f"{self.code} {self.rule}"

    @property
    def advice(self) -> str:
        """What is wrong and what to do about it, in one line."""
        return f"{self.message}. {self.hint}" if self.hint else self.message


def findings(report: Report) -> Iterator[Finding]:
    """Yield every problem of a report as a finding, in the same order."""
    rules = report.rules()
    seen: Counter[tuple[str, ...]] = Counter()
    for problem in report.problems:
        path = report.path(problem.file)
        same = (path.as_posix(), problem.code, report.line(problem).lstrip())
        seen[same] += 1
        yield Finding(
            path=path.as_posix(),
            uri=path.as_uri() if path.is_absolute() else quote(path.as_posix()),
            span=problem.span,
            code=problem.code,
            rule=rules[problem.code].name,
            severity=problem.severity,
            message=one_line(problem.message),
            hint=one_line(problem.hint),
            fix=problem.fix,
            fails=report.fails(problem),
            fingerprint=_fingerprint(*same, str(seen[same])),
        )


def _fingerprint(*parts: str) -> str:
    return sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]
