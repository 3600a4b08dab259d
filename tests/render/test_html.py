"""The report as a page: it says all it has to, and nothing in it runs."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from hashlib import sha256
from itertools import pairwise

import pytest
from jinja2.exceptions import SecurityError, UndefinedError
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from dcmaturity.render.html import html, is_web_address
from dcmaturity.report.view import ReportView
from tests.render.hostile import XSS, saying_everywhere
from tests.render.page import Element, page_of, templates
from tests.render.small_view import BLANK, GUIDE, VIEW, WEAKNESS

SECTIONS = [
    "enablers",
    "gaps",
    "heat-map",
    "interoperability",
    "goals",
    "glance",
    "roadmap",
    "weaknesses",
    "reading",
    "standards",
    "answers",
    "method",
    "glossary",
    "digests",
]
ATTRIBUTES = {
    *(
        "aria-hidden",
        "aria-label",
        "aria-labelledby",
        "charset",
        "class",
        "colspan",
        "content",
        "href",
        "http-equiv",
        "id",
    ),
    *("lang", "name", "rel", "role", "scope", "tabindex"),
    *("cx", "cy", "d", "direction", "dx", "height", "r", "rx", "text-anchor", "viewbox", "width"),
    *("x", "x1", "x2", "y", "y1", "y2"),
}
TABLES = {
    "enablers-table": VIEW.enablers,
    "themes-table": VIEW.themes,
    "gaps-table": VIEW.cells,
    "goals-table": VIEW.goals,
}


class HtmlFile(SingleFileSnapshotExtension):
    """A snapshot that a browser can open."""

    file_extension = "html"
    _write_mode = WriteMode.TEXT


def page(view: ReportView = VIEW) -> Element:
    return page_of(html(view, templates()))


def table(view: Element, name: str) -> list[list[Element]]:
    """Return the rows of a table, each as its cells."""
    (body,) = (t.the("tbody") for t in view.all("table") if t.the("caption").attributes["id"] == name)
    return [[cell for cell in row.all() if cell.tag in ("td", "th")] for row in body.all("tr")]


def texts(value: object) -> Iterator[str]:
    """Yield each text in a view, but not its tones."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def test_the_same_view_gives_the_same_bytes() -> None:
    assert html(VIEW, templates()) == html(VIEW, templates())


def test_the_markup_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    shown = html(VIEW, {**templates(), "report.css": "/* the looks */"})
    assert shown.decode() == snapshot.use_extension(HtmlFile)


@pytest.mark.parametrize("view", [VIEW, BLANK], ids=["full", "blank"])
def test_the_sections_stand_in_the_order_of_the_contents(view: ReportView) -> None:
    shown = page(view)
    links = [link.attributes["href"] for link in shown.the("nav").all("a")]
    assert [f"#{name}" for name in SECTIONS] == links
    assert ["summary", *SECTIONS] == [s.attributes["id"] for s in shown.the("main").all("section")]


def test_the_contents_and_the_headings_say_the_same() -> None:
    shown = page()
    headings = [shown.the("section", id=name).the("h2").text for name in SECTIONS]
    assert headings == [link.text for link in shown.the("nav").all("a")]


def test_all_that_the_report_says_is_on_the_page() -> None:
    unscored = tuple(replace(row, score=BLANK.overall) for row in VIEW.standards[0].rows)
    view = replace(
        VIEW,  # the charts show part of these
        overall=BLANK.overall,
        cells=(),
        heat_map=BLANK.heat_map,
        standards=(replace(VIEW.standards[0], rows=unscored),),
    )
    said = page(view).text
    unseen = {text for text in texts(view) if " ".join(text.split()) not in said}
    anchors = {WEAKNESS.anchor, *(row.anchor for row in VIEW.standards[0].rows)}
    assert {"Overall", *anchors} == unseen


def test_headings_go_down_one_step_at_a_time() -> None:
    steps = [int(e.tag[1]) for e in page().all() if e.tag in ("h1", "h2", "h3", "h4")]
    assert steps[0] == 1
    assert steps.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(steps))


def test_each_id_is_there_once_and_each_link_inside_leads_to_one() -> None:
    shown = page()
    ids = [element.attributes["id"] for element in shown.all() if "id" in element.attributes]
    named = [name for e in shown.all() for name in e.attributes.get("aria-labelledby", "").split()]
    led_to = [e.attributes["href"][1:] for e in shown.all("a") if e.attributes["href"].startswith("#")]
    assert len(ids) == len(set(ids))
    assert set(ids) >= {*named, *led_to}


def test_a_weakness_has_its_tools_as_links() -> None:
    link = next(page().the("article", id="weakness-skills-analysts").all("a"))
    assert {"href": GUIDE.url, "rel": "noopener noreferrer"} == link.attributes
    assert GUIDE.text == link.text


def test_weaknesses_keep_their_order() -> None:
    second = replace(WEAKNESS, number=2, anchor="skills-legal")
    shown = page(replace(VIEW, weaknesses=(WEAKNESS, second)))
    assert ["weakness-skills-analysts", "weakness-skills-legal"] == [
        e.attributes["id"] for e in shown.all("article")
    ]


def test_the_first_steps_are_at_most_three_and_lead_to_their_weakness() -> None:
    wave = VIEW.waves[0]
    shown = page(replace(VIEW, waves=(replace(wave, steps=wave.steps * 4),))).the("section", id="summary")
    assert 3 == len(list(shown.the("ol").all("li")))
    assert {"#weakness-skills-analysts"} == {link.attributes["href"] for link in shown.all("a")}


def test_a_step_for_the_sake_of_others_has_no_weakness_to_lead_to() -> None:
    last = list(page().the("section", id="roadmap").all("li"))[-1]
    assert "governance.board" in last.text
    assert [] == list(last.all("a"))


# charts


@pytest.mark.parametrize("view", [VIEW, BLANK], ids=["full", "blank"])
def test_each_chart_has_a_title_and_a_description_or_stands_beside_its_numbers(view: ReportView) -> None:
    for chart in page(view).all("svg", direction="ltr"):
        if chart.attributes.get("aria-hidden") != "true":
            title, description = (next(chart.all(tag)) for tag in ("title", "desc"))
            assert "img" == chart.attributes["role"]
            assert (
                f"{title.attributes['id']} {description.attributes['id']}"
                == chart.attributes["aria-labelledby"]
            )
            assert title.text
            assert description.text


@pytest.mark.parametrize("name", TABLES)
def test_the_numbers_of_a_dot_plot_stand_beside_it(name: str) -> None:
    for row, cells in zip(TABLES[name], table(page(), name), strict=True):
        assert row.name == cells[0].text
        assert {row.index, row.target, row.gap} <= {cell.text for cell in cells}


@pytest.mark.parametrize("name", TABLES)
def test_dots_are_where_the_numbers_say(name: str) -> None:
    for cells in table(page(), name):
        for dot in cells[1].all("circle", class_="now"):
            place = float(dot.attributes["cx"].rstrip("%")) / 100
            assert f"{1 + 4 * place:.1f}" in [cell.text for cell in cells[2:]]


def test_the_radar_tells_its_numbers_and_the_table_has_them() -> None:
    shown = page()
    said = next(shown.the("svg", class_="radar").all("desc")).text
    for row in VIEW.enablers:
        assert f"{row.name}: {row.index}" in said


def test_there_is_no_radar_of_two() -> None:
    assert [] == list(page(replace(VIEW, enablers=VIEW.enablers[:2])).all("svg", class_="radar"))


def test_the_heat_map_has_a_number_in_each_cell_or_says_why_not() -> None:
    shown = page()
    rows = [
        [(cell.text, cell.attributes["class"]) for cell in cells[1:]]
        for cells in table(shown, "heat-map-table")
    ]
    assert [
        [("1.0", "tint-0"), ("not scored", "unscored")],
        [("4.6", "tint-7"), ("not asked", "unscored")],
    ] == rows


def test_the_ladder_tells_its_levels_and_the_table_has_them() -> None:
    shown = page()
    said = next(shown.the("svg", class_="ladder").all("desc")).text
    for rung, cells in zip(VIEW.ladder, table(shown, "ladder-table"), strict=True):
        assert f"{rung.name}, {rung.meaning}: {rung.level}." in said
        told = [rung.level, rung.supported, rung.sure_of, rung.needed]
        assert told == [cell.text for cell in cells[1:]]


def test_each_table_has_a_caption_and_says_what_its_headers_are_for() -> None:
    for shown in page().all("table"):
        assert shown.the("caption").text
        assert {"col", "row"} == {header.attributes["scope"] for header in shown.all("th")}


# safety


def test_the_policy_lets_in_the_style_of_the_page_and_nothing_else() -> None:
    shown = page()
    style = "".join(part for part in shown.the("style").parts if isinstance(part, str))
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = shown.the("meta", http_equiv="Content-Security-Policy").attributes["content"]
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" == policy


def test_a_style_sheet_with_other_line_ends_gives_the_same_page() -> None:
    shipped = templates()
    other = {**shipped, "report.css": shipped["report.css"].replace("\n", "\r\n")}
    assert html(VIEW, shipped) == html(VIEW, other)


def test_the_style_sheet_asks_for_nothing() -> None:
    style = templates()["report.css"]
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("payload", XSS)
def test_no_text_is_markup(payload: str) -> None:
    plain, hostile = (page(saying_everywhere(VIEW, text)) for text in ("plain", payload))
    assert _fixed(plain) == _fixed(hostile)
    assert " ".join(payload.split()) in hostile.text


def _fixed(shown: Element) -> list[str]:
    """Return all elements but links, which depend on the address, and the lines of labels."""
    return [element.tag for element in shown.all() if element.tag not in ("a", "text")]


@pytest.mark.parametrize("payload", XSS)
def test_no_text_runs_or_asks_for_anything(payload: str) -> None:
    for element in page(saying_everywhere(VIEW, payload)).all():
        assert element.tag not in {"script", "img", "iframe", "object", "embed", "link", "base", "form"}
        assert set(element.attributes) <= ATTRIBUTES
        assert element.attributes.get("href", "#").startswith(("#", "https://", "http://"))


@pytest.mark.parametrize("address", ["https://example.org", "http://example.org", "HTTPS://EXAMPLE.ORG"])
def test_web_addresses_become_links(address: str) -> None:
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", " https://x.y", "//x.y", "ftp://x.y", ""]
)
def test_other_addresses_stay_text(address: str) -> None:
    tool = replace(GUIDE, url=address)
    shown = page(replace(VIEW, weaknesses=(replace(WEAKNESS, tools=(tool,)),)))
    weakness = shown.the("article")
    assert ["#standard-rkc-6-9"] == [link.attributes["href"] for link in weakness.all("a")]
    assert f"{GUIDE.text} ({address.strip()})" in weakness.text.replace("( ", "(")


@pytest.mark.parametrize(
    ("template", "error"),
    [
        ("{{ cycler.__init__.__globals__ }}", SecurityError),
        ("{{ view.summary.__class__.__mro__ }}", SecurityError),
        ("{{ view.sumary }}", UndefinedError),
    ],
)
def test_a_template_reaches_the_view_and_nothing_else(template: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        html(VIEW, {**templates(), "report.html.j2": template})


def test_a_template_of_ones_own_is_escaped_too() -> None:
    own = {**templates(), "report.html.j2": "{{ view.summary.held_back[1] }}"}
    assert b"Laws &amp; rules are &lt;missing&gt;." == html(VIEW, own)
