"""No YAML is read as something else in silence: the kinds of misreading that the YAML test suite knows, in own cases.

What libyaml passes over, or reads though it is no YAML, is told; what only looks odd is read as every program reads it.
"""

import random
from pathlib import Path

import pytest

from game.content import lint
from game.content.problems import Findings
from game.content.reading.compose import compose
from game.content.reading.nodes import plain
from game.content.reading.sources import SourceText
from tests.content.written import CARD, HEAD, changed, problems, right, write

TITLE = "title: De eerste kaart"


def told(text: str) -> list[str]:
    """What is told about one file, in short."""
    findings = Findings()
    compose(SourceText("x", text), findings)
    return [
        f"{problem.line}:{problem.column} {problem.message.id.removeprefix('content.')}" for problem in findings.told()
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A sign that is dropped.
        ("{nl: X, ?en: Y}", "1:9 question_lost"),
        ("{?nl: X, en: Y}", "1:2 question_lost"),
        ("a: [?x]", "1:5 question_lost"),
        ("a: [b, ?x: c]", "1:8 question_lost"),
        ("a: [:x]", "1:5 sign_at_start"),
        ("a: {b: c, :d: e}", "1:11 sign_at_start"),
        # A comment that begins without a space.
        ('title: "Wie?"#3', "1:14 comment_glued"),
        ("title: 'Wie?'#3", "1:14 comment_glued"),
        ("a: [b, c]#d", "1:10 comment_glued"),
        ("a: {b: c}#d", "1:10 comment_glued"),
        ("a: [b,#c\n  d]", "1:7 comment_glued"),
        ("a: >-#3\n  tekst", "1:6 comment_glued"),
        ("a: |#3\n  tekst", "1:5 comment_glued"),
        # A dash on its own.
        ("a: [-]", "1:5 lone_dash"),
        ("a: [b, -]", "1:8 lone_dash"),
        ("{a: -}", "1:5 lone_dash"),
        # A tab where a line goes on.
        ('a: "b\n\tc"', "2:1 tab"),
        ('a: "b\n  \tc"', "2:3 tab"),
        ("a: 'b\n\n\tc'", "3:1 tab"),
        ("a: [b,\n\tc]", "2:1 tab"),
        ("a: {b: c,\n \td: e}", "2:2 tab"),
        # A line that goes on and is not indented.
        ('a: "b\nc"', "2:1 not_indented"),
        ("a:\n  b: 'c\n  d'", "3:3 not_indented"),
        ('a: "b\n#c"', "2:1 not_indented"),
        ("a: [b,\nc]", "2:1 not_indented"),
        ("a: [b,\n  c\n]", "3:1 not_indented"),
        ("- {a: b,\nc: d}", "2:1 not_indented"),
        ("a:\n|\n  tekst", "2:1 not_indented"),
        # A block sign with nothing behind it.
        ("a: >\n", "1:4 block_empty"),
        ("a: >\n      \n  # tekst\n", "1:4 block_empty"),
        ("a: |-\n\n\nb: c\n", "1:4 block_empty"),
        # Not YAML to anybody; the sentence is ours.
        ('a: "\\q"', "1:5 unknown_escape"),
        ("{a: b, c:,}", "1:8 nothing_written"),
        ("{ ? foo :, }", "1:5 nothing_written"),
        ("%YAML 1.3\n---\na: b", "1:1 directive"),
        ("%YAML 1.2\n%YAML 1.2\n---\na: b", "2:1 directive"),
        ("%YAML 1.1\n---\na: no", "1:1 directive"),
        ("%TAG !x! tag:x\n---\na: b", "1:1 directive"),
        ("a: |\n      \n  tekst\nb: c", "1:4 block_empty"),
    ],
)
def test_what_would_be_read_as_something_else_is_told(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: b#c", {"a": "b#c"}),
        ("a: 'b#c' # d", {"a": "b#c"}),
        ("a: [b#c, d]", {"a": ["b#c", "d"]}),
        ("a: b #c?d ?e [:f", {"a": "b"}),
        ('# ?a [:b "c"#d\na: b', {"a": "b"}),
        ("a: Wie ?x en :y", {"a": "Wie ?x en :y"}),
        ("a: '[?x, :y]'", {"a": "[?x, :y]"}),
        ("a: ?x", {"a": "?x"}),
        ("a: -x", {"a": "-x"}),
        ("a: [-x, --]", {"a": ["-x", "--"]}),
        ("{\"a\":b, 'c':d}", {"a": "b", "c": "d"}),
        ("a: [b,\n  c,\n  # d\n\n  e]", {"a": ["b", "c", "e"]}),
        ('a: "b\n\n  c"', {"a": "b\nc"}),
        ("[a,\nb]", ["a", "b"]),
        ("a: b\tc", {"a": "b\tc"}),
        ("a: |\n  b\n  \tc\n", {"a": "b\n\tc\n"}),
        ("a: >-  # d\n  b\n  c", {"a": "b c"}),
        ("a: |+\n  b\n\n", {"a": "b\n\n"}),
        ("a: |+\n  b\n  ", {"a": "b\n\n"}),
        ("a: |+\n  b\n", {"a": "b\n"}),
        ("%YAML 1.2\n---\na: b", {"a": "b"}),
    ],
)
def test_what_only_looks_odd_is_read_as_every_program_reads_it(text: str, value: object) -> None:
    findings = Findings()
    composed = compose(SourceText("x", text), findings)
    assert composed is not None
    assert (plain(composed.root), findings.told()) == (value, ())


@pytest.mark.parametrize(("written", "instead"), [("{nl: X, ?en: Y}", "'?en: Y'"), ("[-]", "'-'"), ("[b, ?x]", "'?x'")])
def test_what_to_write_instead_is_told(tmp_path: Path, written: str, instead: str) -> None:
    found = problems(write(tmp_path, {"dilemmas/first.yaml": changed(CARD, TITLE, f"title: {written}")}))
    assert instead in [right(problem) for problem in found if problem.hint is not None and problem.code > "K140"]


SIGNS = [
    *(
        "a",
        "b",
        "-",
        "?",
        ":",
        "? ",
        ": ",
        ",",
        "[",
        "]",
        "{",
        "}",
        "\n",
        "\n  ",
        " ",
        "#",
        " #",
        "'q'",
        '"q"',
        "|",
        ">",
    ),
    *("'", "\\", "?x", ":x", "-x", "a: ", "\t", "%", "&", "*", "!", "---", "...", "\u00a0", "‘", "| ", ">-", "\n \n"),
]


def test_signs_in_any_order_are_read_or_told_and_never_a_traceback() -> None:
    chance = random.Random(2026)
    read = refused = 0
    for _ in range(8_000):
        text = "".join(chance.choice(SIGNS) for _ in range(chance.randint(2, 12)))
        findings = Findings()
        composed = compose(SourceText("x", text), findings)
        assert composed is not None or findings.failed(), repr(text)
        read += composed is not None
        refused += composed is None
    assert min(read, refused) > 1_000


@pytest.mark.parametrize(
    "text",
    [
        "\u202eabc",
        "Ω≈ç√∫˜µ≤≥÷",
        "田中さんにあげて下さい",
        "👩\u200d👧 🇳🇱",
        "<script>alert(1)</script>",
        "'; DROP TABLE potten; --",
        "../../etc/passwd",
        "{{ 7 * 7 }}",
        "%s%n$(rm -rf)",
        "null",
        "NaN",
        "1/0",
        "\\x41 \\",
        "true",
        "ـَ وَلُ",
        "z\u0361a\u0353l",
        "\ufeffabc",
        "Nederland\tis\tvlak",
    ],
)
def test_a_naughty_text_between_quotes_stays_itself_or_is_refused(tmp_path: Path, text: str) -> None:
    quoted = text.replace("'", "''")
    pack = write(tmp_path, {"scenario.yaml": changed(HEAD, "title: Hallo", f"title: '{quoted}'")})
    findings = Findings()
    composed = compose(SourceText("x", f"'{quoted}'"), findings)
    codes = {problem.code for problem in lint(pack) if problem.severity == "error"}
    assert codes <= {"K113"}
    if not codes:
        assert composed is not None
        assert plain(composed.root) == text
