"""Files from strangers: other encodings, invisible signs, and files made to break a reader."""

import os
import sys
import time
from pathlib import Path

import pytest

from game.content import ContentError, lint, load
from game.content.problems import MOST_PROBLEMS, Findings
from game.content.reading import compose as composing
from game.content.reading.compose import compose
from game.content.reading.sources import MOST_BYTES, SourceText
from tests.content.written import CARD, HEAD, changed, problems, told, write


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (CARD.encode("utf-16"), "dilemmas/first.yaml looks_utf16"),
        (CARD.encode("utf-16-le"), "dilemmas/first.yaml looks_utf16"),
        (CARD.encode("utf-32"), "dilemmas/first.yaml looks_utf16"),
        (b"PK\x03\x04\0\0", "dilemmas/first.yaml packed"),
        (b"%PDF-1.7\n", "dilemmas/first.yaml packed"),
        (b"{\\rtf1\\ansi}", "dilemmas/first.yaml packed"),
        (changed(CARD, "De eerste", "Eén").encode("latin-1"), "dilemmas/first.yaml:2:9 not_utf8"),
        (changed(CARD, "De eerste", "é ‘x’").encode().replace(b"\xe2", b"", 1), "dilemmas/first.yaml:2:10 not_utf8"),
        (changed(CARD, "De eerste", "\u202eDe").encode(), "dilemmas/first.yaml:2:8 invisible"),
        (changed(CARD, "De eerste", "De\u200b").encode(), "dilemmas/first.yaml:2:10 invisible"),
        (changed(CARD, "De eerste", "De\u2028").encode(), "dilemmas/first.yaml:2:10 invisible"),
        (changed(CARD, "De eerste", "De\x07").encode(), "dilemmas/first.yaml:2:10 invisible"),
        (changed(CARD, "    text: L", "\u00a0   text: L").encode(), "dilemmas/first.yaml:6:1 hard_space"),
        (changed(CARD, "    text: L", "  \u00a0 text: L").encode(), "dilemmas/first.yaml:6:3 hard_space"),
    ],
)
def test_a_file_in_another_encoding_or_with_strange_signs_is_refused(
    tmp_path: Path, data: bytes, expected: str
) -> None:
    assert told(write(tmp_path, {"dilemmas/first.yaml": data})) == [expected]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("kind: choice", "kind: choice\u00a0", "1:13"),
        ("kind: choice", "kind: \u00a0choice", "1:7"),
        ("kind: choice", "kind:\u00a0choice", "1:6"),
        ("now: {wmo: -10}", "now: {wmo:\u00a0-10}", "10:15"),
        ("now: {wmo: -10}", "now: {wmo: -10\u00a0}", "10:19"),
        ("now: {wmo: -10}", "now: {wmo: -10\u202f000}", "10:16"),
        ("now: {wmo: -10}", "now: {wmo\u00a0: -10}", "10:14"),
        ("now: {wmo: -10}", "now:\n      -\u00a0{wmo: -10}", None),
        ("case: Wat doen we?", "case: Wat doen we?\u00a0# een opmerking", "3:19"),
        ("case: Wat doen we?", "case: Wat?\ndecided_by: works\u2009council", "4:13"),
        ("case: Wat doen we?", "case: Wat?\nask:\n  -\u00a0Waarom?", "5:4"),
    ],
)
def test_a_space_of_another_program_is_told_anywhere_but_in_a_text(
    tmp_path: Path, old: str, new: str, place: str | None
) -> None:
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": changed(CARD, old, new)}))
    assert problem.code == "K114"
    assert place in {None, f"{problem.line}:{problem.column}"}


SPACES = """kind:~choice~
title:~De kamer~
advisers:~
  a:~
    name:~Kees~
    says:~'Wie~dan'~# zo
options:~
  listen:~{text: Langs gaan,~now:~{trust:~+3}}~
  write:
    values:~[a,~b]~
    later:~
      -~after:~1
      -~{after: 2, trust: 4}~
"""
"""A card with a mark at every place where YAML wants a space, or nothing; inside a quotation it is a text's own."""


@pytest.mark.parametrize("place", [n for n, sign in enumerate(SPACES) if sign == "~"])
def test_a_space_of_another_program_is_told_wherever_yaml_would_have_had_its_own(place: int) -> None:
    marked = SPACES[:place] + "\u00a0" + SPACES[place + 1 :]
    findings = Findings()
    compose(SourceText("x", marked.replace("~", " ")), findings)
    expected = [] if SPACES[:place].endswith("'Wie") else ["content.hard_space_inside"]
    assert [problem.message.id for problem in findings.told()] == expected


def test_the_letter_that_was_meant_is_guessed_from_an_older_encoding(tmp_path: Path) -> None:
    data = changed(CARD, "De eerste", "Eén").encode("cp1252")
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": data}))
    assert problem.message.values == {"sign": "é"}


@pytest.mark.parametrize("sign", ["€\u00a030.000", "soft\u00adhyphen", "🙂", "👩\u200d👧", "naïef", "x\ty"])
def test_signs_that_people_use_are_welcome(tmp_path: Path, sign: str) -> None:
    pack = load(write(tmp_path, {"dilemmas/first.yaml": changed(CARD, "De eerste", f"De {sign}")}))
    assert sign in pack.scenario.dilemmas["first"].title.nl


@pytest.mark.parametrize(
    "written", ["Ee\u0301n kaart", '"Ee\\u0301n kaart"', '"E\\xe9n kaart"', '"Ee\\\n    \u0301n kaart"']
)
def test_text_is_kept_in_composed_letters(tmp_path: Path, written: str) -> None:
    pack = load(write(tmp_path, {"dilemmas/first.yaml": changed(CARD, "De eerste kaart", written)}))
    assert pack.scenario.dilemmas["first"].title.nl == "E\u00e9n kaart"


@pytest.mark.parametrize(
    ("written", "sign"),
    [
        ('"De \\u202e kaart"', "U+202E"),
        ('"De \\e[2J kaart"', "U+001B"),
        ('"De \\0 kaart"', "U+0000"),
        ('"De\\r kaart"', "U+000D"),
        ('"De\\L kaart"', "U+2028"),
        ('"\\U000E0041"', "U+E0041"),
    ],
)
def test_a_sign_that_nobody_sees_cannot_come_in_as_a_code(tmp_path: Path, written: str, sign: str) -> None:
    pack = write(tmp_path, {"dilemmas/first.yaml": changed(CARD, "De eerste kaart", written)})
    assert told(pack) == ["dilemmas/first.yaml:2:8 invisible_code"]
    assert problems(pack)[0].message.values == {"sign": sign}


@pytest.mark.parametrize("written", ["'De \\u202e kaart'", "De \\e kaart", '"De\\t\\n\\_kaart"'])
def test_what_only_looks_like_such_a_code_is_text(tmp_path: Path, written: str) -> None:
    load(write(tmp_path, {"dilemmas/first.yaml": changed(CARD, "De eerste kaart", written)}))


LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("name", "text", "id"),
    [
        ("30,000 nested brackets", "a: " + "[" * 30_000, "too_deep"),
        ("a million nested brackets", "[" * 999_000, "too_deep"),
        ("30,000 nested braces", "{a: " * 30_000, "too_deep"),
        ("1,300 nested blocks", "".join(f"{' ' * level}a:\n" for level in range(1300)), "too_deep"),
        ("500,000 nested dashes", "- " * 499_000, "too_deep"),
        ("100,000 nested question marks", "? " * 100_000, "too_deep"),
        ("a billion laughs", LAUGHS, "yaml_extra"),
        ("more than a megabyte", f"title: {'x' * MOST_BYTES}", "file_too_big"),
        ("half a million numbers", f"a: [{'1,' * 490_000}]", "too_many_parts"),
        ("30,000 unknown keys", "".join(f"k{n}: 1\n" for n in range(30_000)), "unknown_key"),
        ("the same key 90,000 times", "k: 1\n" * 90_000, "key_twice"),
        ("30,000 bad cards", "dilemmas:\n" + "".join(f"  c{n}: x\n" for n in range(30_000)), "not_keys"),
        ("50,000 question marks", f"a: [{'a?,' * 50_000}]", "question_in_braces"),
        ("a long line with a colon", f"title: {'x' * 900_000}: y", "colon_in_sentence"),
        ("a long quotation", f"title: '{'x' * 900_000}", "quote_open"),
        ("a megabyte of tabs", "\t" * 999_000, "tab"),
        ("a megabyte of percent signs", "%" * 999_000, "directive"),
        ("a megabyte of quotes", '"' * 999_000, "after_quote"),
        ("a quarter of a million documents", "---\n" * 249_000, "several_documents"),
    ],
)
def test_a_file_made_to_break_a_reader_is_refused_quickly(tmp_path: Path, name: str, text: str, id: str) -> None:
    pack = write(tmp_path, {"scenario.yaml": text})
    start = time.process_time()
    found = problems(pack)
    assert f"content.{id}" in [problem.message.id for problem in found]
    assert len(found) <= 3 * MOST_PROBLEMS
    # Generous: the slowest takes 1.5 s alone on one core.
    assert time.process_time() - start < 10, name


def test_ids_by_the_ten_thousand_are_compared_in_no_time(tmp_path: Path) -> None:
    many = ", ".join(f"k{n}" for n in range(15_000))
    others = ", ".join(f"l{n}" for n in range(15_000))
    text = changed(CARD, "now: {trust: +3}", f"now: {{set: [{many}]}}\n    when: {{flags: [{others}]}}")
    start = time.process_time()
    found = problems(write(tmp_path, {"scenario.yaml": f"{HEAD}programme: [{many}]\n", "dilemmas/first.yaml": text}))
    assert {problem.message.id for problem in found} >= {"content.flag_never_set", "content.unknown_card"}
    assert time.process_time() - start < 10


def test_of_a_flood_the_first_are_told_and_the_rest_is_counted(tmp_path: Path) -> None:
    found = problems(write(tmp_path, {"scenario.yaml": HEAD + "".join(f"k{n}: 1\n" for n in range(300))}))
    assert len(found) == MOST_PROBLEMS + 1
    assert found[-1].message.id == "content.more_errors"
    assert found[-1].message.values == {"count": 100}


def test_a_flood_of_remarks_never_drowns_an_error(tmp_path: Path) -> None:
    questions = "".join(f"  v{n}: {{nl: Wat?}}\n" for n in range(300))
    text = f"{HEAD}values:\n{questions}"
    write(tmp_path, {"scenario.yaml": text, "dilemmas/first.yaml": changed(CARD, "+3", "x")})
    with pytest.raises(ContentError) as caught:
        load(tmp_path)
    assert [problem.message.id for problem in caught.value.errors] == ["content.not_a_number"]
    assert caught.value.problems[-1].message.id == "content.more_advice"


def test_a_pack_of_too_many_or_too_large_files_is_refused_before_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = write(tmp_path, {"dilemmas/second.yaml": "'"})
    monkeypatch.setattr("game.content.reading.folder.MOST_FILES", 1)
    assert told(pack) == ["scenario.yaml too_many_files"]
    monkeypatch.setattr("game.content.reading.folder.MOST_FILES", 2)
    monkeypatch.setattr("game.content.reading.folder.MOST_BYTES", 100)
    assert told(pack) == ["scenario.yaml pack_too_big"]
    monkeypatch.setattr("game.content.reading.folder.MOST_BYTES", 10_000)
    monkeypatch.setattr("game.content.reading.folder.MOST_NODES", 30)
    assert "content.too_many_parts" in [problem.message.id for problem in lint(pack)]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with a name in a folder")
def test_a_name_that_becomes_a_pipe_keeps_nobody_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = write(tmp_path, {})
    card = pack / "dilemmas" / "first.yaml"
    before = card.stat()
    card.unlink()
    os.mkfifo(card)
    really_stat = Path.stat
    monkeypatch.setattr(Path, "stat", lambda path, **how: before if path == card else really_stat(path, **how))
    assert told(pack) == ["dilemmas/first.yaml not_a_file"]


def test_files_just_under_the_caps_have_a_cap_on_their_sum(tmp_path: Path) -> None:
    line = f"# {'x' * 97}\n"
    small = {f"dilemmas/card_{n}.yaml": line * 9_900 for n in range(19)}
    start = time.process_time()
    assert told(write(tmp_path, small)) == ["scenario.yaml pack_too_big"]
    assert time.process_time() - start < 1


def test_without_libyaml_one_sentence_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = write(tmp_path, {})
    monkeypatch.setattr(composing, "__with_libyaml__", 0)
    assert [problem.message.id for problem in problems(pack)] == ["content.no_libyaml"]
    with pytest.raises(ContentError):
        load(pack)


def test_a_file_that_the_system_keeps_back_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = write(tmp_path, {})
    really_open = os.open

    def refuse(path: str | Path, flags: int, mode: int = 0o777, **how: int) -> int:
        if Path(path).name == "first.yaml":
            raise PermissionError(13, "Permission denied")
        return really_open(path, flags, mode, **how)

    monkeypatch.setattr(os, "open", refuse)
    assert told(pack) == ["dilemmas/first.yaml unreadable"]
