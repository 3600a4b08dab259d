"""A small report of a made-up administration, with one of everything that a report can say."""

from dcmaturity.report.view import (
    Action,
    AnswerRow,
    AnswerSection,
    Definition,
    GroupRow,
    HeatCell,
    HeatMap,
    Link,
    Method,
    PlannedStep,
    PracticeLine,
    Reading,
    Reference,
    ReportView,
    Rung,
    Scale,
    StandardRow,
    StandardsSection,
    Summary,
    Tone,
    Wave,
    Weakness,
)

GUIDE = Link(
    text="Guide for executives",
    url="https://example.org/guide",
    purpose="Explains the decisions they face.",
    remarks=("members only", "address not confirmed"),
    why="named for this step",
)

SCALE = (
    Scale(level=1, name="Paper-based", means="Work runs on paper."),
    Scale(level=2, name="Stand-alone", means="Systems do not share."),
    Scale(level=3, name="Integrated", means="Systems share inside."),
    Scale(level=4, name="Connected", means="Systems share in the country."),
    Scale(level=5, name="Networked", means="Systems share across borders."),
)

SUMMARY = Summary(
    level="Level 2 of 5: Stand-alone",
    at=0.25,
    means="Systems do not share.",
    held_back=("Skills stands at level 1.", "Laws & rules are <missing>."),
    index="2.2",
    range="2.0 to 2.6",
    coverage="75%",
    provisional="Provisional: less than 80% of the weight is answered.",
    supported="The evidence on file supports index 2.0.",
    counts=("3 answered", "1 unknown"),
    remarks=("Scores rank nobody.",),
)

STEP = PlannedStep(
    number="No. 1",
    question="skills.analysts",
    text="Are officers trained in data analysis?",
    anchor="skills-analysts",
    cell="Skills × Leadership",
    to_level="2 Stand-alone",
    do="Name the analysts.",
    effort="low effort",
    gain="+0.20",
    remarks=("the headline waits for it", "opens the way for 1 step"),
)

PULLED_IN = PlannedStep(
    number="",
    question="governance.board",
    text="Is there a board?",
    anchor="",
    cell="Governance × Leadership",
    to_level="3 Integrated",
    do="Found the board.",
    effort="high effort",
    gain="+0.10",
    remarks=("needed by skills.analysts at level 3 Integrated",),
)

WEAKNESS = Weakness(
    anchor="skills-analysts",
    number=1,
    question="skills.analysts",
    text="Are officers trained in data analysis?",
    why="Data find nothing by themselves.",
    cell="Skills × Leadership",
    standing="stands at 1.0 of 5, target 3, gap 2.0",
    present="No officer has a record of training.",
    said=("The register was lost.", "Planned: level 2 by 2027."),
    next_level="2 Stand-alone",
    next_text="At least one officer has a record of training.",
    actions=(
        Action(do="Name the analysts.", item="", remarks=("low effort",)),
        Action(do="", item="A course is held each year", remarks=("medium effort", "outside help likely")),
    ),
    after=("governance.board at level 3 Integrated",),
    needed_by=("ict.risk at level 3 Integrated",),
    headline=True,
    standards=(Reference(anchor="rkc-6-9", text="Revised Kyoto Convention, Standard 6.9"),),
    tools=(GUIDE,),
    practices=(
        PracticeLine(
            who="Examplia",
            text="Trained four analysts in a year.",
            source="Report of Examplia, 2020, https://example.org/report",
            year="2020",
        ),
    ),
    further=("level 3 Integrated in wave 2",),
    wave="wave 1",
)

ANSWER = AnswerRow(
    question="skills.analysts",
    text="Are officers trained in data analysis?",
    cell="Skills × Leadership",
    answer="Level 1 Paper-based: No officer has a record of training.",
    parts=("Courses: some", "Tests: none"),
    score="1.0",
    details=("confidence low", "answered by human-resources"),
    evidence=("Training register, Intranet, 30 January 2026",),
    note="The register was lost in the move.",
)

UNANSWERED = AnswerRow(
    question="skills.legal",
    text="Do legal staff know the rules?",
    cell="Skills × Legal basis",
    answer="Unknown",
    parts=(),
    score="",
    details=(),
    evidence=(),
    note="",
)


def row(name: str, index: float, *, target: float = 3, unsure: float = 0) -> GroupRow:
    """Return a scored group; `unsure` is how far the range reaches to both sides."""
    gap = max(0.0, target - index)
    return GroupRow(
        name=name,
        level=f"{int(index)} {SCALE[int(index) - 1].name}",
        index=f"{index:.1f}",
        range=f"{index - unsure:.1f} to {index + unsure:.1f}",
        supported="1.0",
        coverage="90%",
        target=f"{target:.1f}",
        gap=f"{gap:.1f}",
        to_target="50%",
        tone=Tone.REACHED if gap == 0 else Tone.NEAR if gap < 1 else Tone.BEHIND,
        at=place(index),
        low=place(index - unsure),
        high=place(index + unsure),
        goal=place(target),
    )


def unscored(name: str) -> GroupRow:
    """Return a group of which nothing is known."""
    return GroupRow(
        name=name,
        level="not scored",
        index="not scored",
        range="",
        supported="",
        coverage="0%",
        target="",
        gap="",
        to_target="",
        tone=Tone.OPEN,
        at=None,
        low=None,
        high=None,
        goal=None,
    )


def rung(name: str, level: int | None, *, needed: int | None) -> Rung:
    """Return a reach of interoperability."""
    return Rung(
        name=name,
        meaning=f"{name.lower()} partners",
        level="not scored" if level is None else f"{level} {SCALE[level - 1].name}",
        supported="1 Paper-based",
        sure_of="1 Paper-based",
        needed="" if needed is None else f"headline level {needed} needs level {needed} here",
        tone=Tone.OPEN if level is None else Tone.BEHIND,
        at=None if level is None else place(level),
        required=None if needed is None else place(needed),
    )


def place(value: float) -> float:
    """Return where a value lies on the scale of five."""
    return (value - 1) / 4


HEAT_MAP = HeatMap(
    columns=("Leadership", "Legal basis"),
    rows=(
        (
            "Skills",
            (
                HeatCell(name="Skills × Leadership", index="1.0", level="1 Paper-based", at=0.0),
                HeatCell(name="Skills × Legal basis", index="–", level="not scored", at=None),
            ),
        ),
        (
            "Governance",
            (
                HeatCell(name="Governance × Leadership", index="4.6", level="4 Connected", at=0.9),
                HeatCell(name="Governance × Legal basis", index="", level="not asked", at=None),
            ),
        ),
    ),
)

VIEW = ReportView(
    title="Digital Customs Maturity",
    administration="Customs of Examplia",
    about=("A self-assessment by the administration.", "Full assessment, as of 22 May 2026."),
    summary=SUMMARY,
    overall=row("Overall", 2.2, unsure=0.4),
    enablers=(
        row("Skills", 1.4),
        row("Governance", 3.2),
        row("Legal basis", 2.5, unsure=0.5),
        unscored("ICT"),
    ),
    meanings=(Definition(term="Skills, 1 Paper-based", means="People learn on the job."),),
    themes=(row("Leadership", 2.4), unscored("Communication")),
    goals=(row("Revenue", 2.0),),
    cells=(row("Skills × Leadership", 1.0), row("Governance × Leadership", 4.6)),
    scale=SCALE,
    heat_map=HEAT_MAP,
    ladder=(
        rung("Own", 3, needed=3),
        rung("National", 2, needed=4),
        rung("International", None, needed=None),
    ),
    weaknesses=(WEAKNESS,),
    find_out_first=("skills.legal: Do legal staff know the rules?",),
    not_known=("governance.owner: Who owns the data?",),
    waves=(
        Wave(number=1, find_out_first=("skills.legal: Do legal staff know the rules?",), steps=(STEP,)),
        Wave(number=2, find_out_first=(), steps=(PULLED_IN,)),
    ),
    reading=(Reading(theme="Leadership", tools=(GUIDE,), also=("Guide for officers",)),),
    standards_caveat="It says how ready the ground is.",
    standards=(
        StandardsSection(
            title="Revised Kyoto Convention",
            note="Sections of the edition of 2015.",
            rows=(
                StandardRow(
                    anchor="rkc-6-9",
                    provision="Standard 6.9",
                    subject="Technology makes control stronger.",
                    score=row("Revised Kyoto Convention, Standard 6.9", 1.0),
                    questions=("skills.analysts 1.0", "skills.legal unknown"),
                    read="ICT Guidelines 6.6; text not seen",
                    tasks=(),
                ),
                StandardRow(
                    anchor="wp-4",
                    provision="Topic 4",
                    subject="New technology is watched.",
                    score=unscored("Work Programme, Topic 4"),
                    questions=(),
                    read="",
                    tasks=("Explore new topics; PTC; continuous",),
                ),
            ),
        ),
    ),
    answers=(AnswerSection(title="Skills", rows=(ANSWER, UNANSWERED)),),
    method=Method(
        provenance="A working scale of this project.",
        scale=SCALE,
        rules=("The index is the weighted mean.",),
        digests=(("Digest of the pack", "sha256:0123"), ("dcmaturity", "0.1.0")),
    ),
    glossary=(Definition(term="PTC", means="Permanent Technical Committee. It advises the Council."),),
)

BLANK = ReportView(
    title="Digital Customs Maturity",
    administration="Customs of Examplia",
    about=(),
    summary=Summary(
        level="Not scored yet",
        at=None,
        means="",
        held_back=(),
        index="not scored",
        range="not scored",
        coverage="nothing applies",
        provisional="",
        supported="not scored",
        counts=(),
        remarks=(),
    ),
    overall=unscored("Overall"),
    enablers=(),
    meanings=(),
    themes=(),
    goals=(),
    cells=(),
    scale=SCALE,
    heat_map=HeatMap(columns=(), rows=()),
    ladder=(),
    weaknesses=(),
    find_out_first=(),
    not_known=(),
    waves=(),
    reading=(),
    standards_caveat="It says how ready the ground is.",
    standards=(),
    answers=(),
    method=Method(provenance="", scale=SCALE, rules=(), digests=()),
    glossary=(),
)
