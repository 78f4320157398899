"""The contract with libyaml: whatever it says, in whichever release, has one code of ours and no word of its English."""

from pathlib import Path

import pytest
from yaml import YAMLError
from yaml._yaml import CParser

from game.apps.words import render
from game.content.problems import Findings, Problem
from game.content.reading import phrases
from game.content.reading.sources import SourceText
from game.content.reading.syntax import tell_syntax
from game.rules.terms.text import LANGUAGES
from tests.content.written import problems, write

SAYS: dict[str, tuple[str, str, str]] = {
    "block sequence entries are not allowed in this context": ("title: - b\n", "1:8", "dash_inline"),
    "mapping keys are not allowed in this context": ("title: ? b\n", "1:8", "sign_at_start"),
    "mapping values are not allowed in this context": ("title: b: c\n", "1:9", "colon_in_sentence"),
    "could not find expected ':'": ("title: b\nc\nd: e\n", "2:1", "no_colon"),
    "could not find expected directive name": ("% x\n---\na: b\n", "1:1", "directive"),
    "found unexpected non-alphabetical character": ("%YAML! 1\n---\na: b\n", "1:1", "directive"),
    "found unknown directive name": ("%FOO bar\n---\na: b\n", "1:1", "directive"),
    "did not find expected comment or line break": ("%YAML 1.2 x\n---\na: b\n", "1:1", "directive"),
    "did not find expected digit or '.' character": ("%YAML 1x\n---\na: b\n", "1:1", "directive"),
    "found extremely long version number": ("%YAML 1.1234567890123\n---\na: b\n", "1:1", "directive"),
    "did not find expected version number": ("%YAML x\n---\na: b\n", "1:1", "directive"),
    "found incompatible YAML document": ("%YAML 1.3\n---\na: b\n", "1:1", "directive"),
    "found duplicate %YAML directive": ("%YAML 1.2\n%YAML 1.2\n---\na: b\n", "2:1", "directive"),
    "found duplicate %TAG directive": ("%TAG !x! a\n%TAG !x! b\n---\na: b\n", "2:1", "directive"),
    "did not find expected '!'": ("%TAG x y\n---\na: b\n", "1:1", "directive"),
    "did not find expected whitespace or line break": ("%TAG ! tag:x{ a\n---\na: b\n", "1:1", "directive"),
    "did not find expected whitespace": ("%TAG !a!b c\n---\na: b\n", "1:1", "directive"),
    "did not find expected alphabetic or numeric character": ("title: & co\n", "1:8", "sign_at_start"),
    "did not find the expected '>'": ("title: !<x b\n", "1:8", "sign_at_start"),
    "did not find expected tag URI": ("title: !<> b\n", "1:8", "sign_at_start"),
    "did not find URI escaped octet": ("title: !%zz b\n", "1:8", "sign_at_start"),
    "found an incorrect leading UTF-8 octet": ("title: !%ff b\n", "1:8", "sign_at_start"),
    "found an incorrect trailing UTF-8 octet": ("title: !%c3%28 b\n", "1:8", "sign_at_start"),
    "found undefined tag handle": ("title: !x!y b\n", "1:8", "sign_at_start"),
    "found an indentation indicator equal to 0": ("title: |0\n b\n", "1:8", "sign_at_start"),
    "found a tab character where an indentation space is expected": ("title: |\n \n\tb\n", "3:1", "tab"),
    "found unexpected document indicator": ("title: 'x\n--- y'\n", "1:8", "quote_open"),
    "found unexpected end of stream": ("title: 'x\n", "1:8", "quote_open"),
    "found unknown escape character": ('title: "C:\\gasten"\n', "1:11", "unknown_escape"),
    "did not find expected hexdecimal number": ('title: "\\xzz"\n', "1:9", "unknown_escape"),
    "found invalid Unicode character escape code": ('title: "a \\ud800"\n', "1:11", "unknown_escape"),
    "found unexpected ':'": ("{a: b, c:,}\n", "1:8", "nothing_written"),
    "found a tab character that violates indentation": ("a:\n  b: c\n \t d: e\n", "3:2", "tab"),
    "found character that cannot start any token": ("title: @x\n", "1:8", "sign_at_start"),
    "did not find expected <document start>": ("title: b\n...\nc: d\n", "3:1", "several_documents"),
    "did not find expected node content": ("a: ]\n", "1:4", "sign_at_start"),
    "did not find expected '-' indicator": ("- a\nb: c\n", "2:1", "dash_forgotten"),
    "did not find expected key": ("a: {b: c}}\n", "1:10", "indentation"),
    "did not find expected ',' or ']'": ("a: [b\nc: d\n", "1:4", "bracket_open"),
    "did not find expected ',' or '}'": ("a: {b: c\nd: e}\n", "1:4", "bracket_open"),
}
"""A phrase of the scanner's or the parser's → a text over which it is said, and what an author reads."""

NEVER: dict[str, str] = {
    # A file is decoded, looked through and joined before libyaml sees it; a release that minds more would say these.
    "did not find expected <stream-start>": "several_documents",
    "input error": "looks_utf16",
    "input is too long": "looks_utf16",
    "incomplete UTF-8 octet sequence": "looks_utf16",
    "invalid leading UTF-8 octet": "looks_utf16",
    "invalid length of a UTF-8 sequence": "looks_utf16",
    "invalid trailing UTF-8 octet": "looks_utf16",
    "invalid Unicode character": "looks_utf16",
    "incomplete UTF-16 character": "looks_utf16",
    "incomplete UTF-16 surrogate pair": "looks_utf16",
    "unexpected low surrogate area": "looks_utf16",
    "expected low surrogate area": "looks_utf16",
    "control characters are not allowed": "looks_utf16",
    # Said by releases from 0.2.6 on.
    "exceeded maximum nesting depth": "too_deep",
}
"""A phrase that no file reaches, or not in every release → what an author would read."""

SAID_OF_SEVERAL = {
    "did not find expected comment or line break",
    "did not find expected '!'",
    "did not find expected whitespace or line break",
}
"""Phrases that only their context explains."""


def stumbled(text: str | bytes) -> YAMLError:
    """What libyaml itself raises over a text."""
    parser = CParser(text)
    try:
        while parser.get_event() is not None:
            pass
    except YAMLError as error:
        return error
    pytest.fail(f"libyaml reads {text!r}")


@pytest.mark.parametrize(("phrase", "text", "place", "id"), [(phrase, *case) for phrase, case in SAYS.items()])
def test_each_phrase_of_libyamls_has_a_code_and_a_place(
    tmp_path: Path, phrase: str, text: str, place: str, id: str
) -> None:
    assert getattr(stumbled(text), "problem", None) == phrase
    (problem,) = problems(write(tmp_path, {"scenario.yaml": text}))
    assert (str(problem.place), problem.message.id) == (f"scenario.yaml:{place}", f"content.{id}")


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("title: > 5 euro\n  per dag\n", "sign_at_start"),
        ("title: !x{ b\n", "sign_at_start"),
        ("{a:[1, 2]}\n", "no_space_after_colon"),
        ("{ ? foo :, }\n", "nothing_written"),
        ("a: [- b]\n", "dash_in_brackets"),
        ("a: {b: c,", "bracket_open"),
        ("a:\n  - [b, [c,\n", "bracket_open"),
    ],
)
def test_what_one_phrase_says_of_several_things_is_told_apart(tmp_path: Path, text: str, id: str) -> None:
    (problem,) = problems(write(tmp_path, {"scenario.yaml": text}))
    assert problem.message.id == f"content.{id}"


@pytest.mark.parametrize("levels", [41, 300, 5_000])
@pytest.mark.parametrize("opens", ["[", "{a: ", "- "])
def test_too_many_levels_are_one_slip_whoever_counts_them(tmp_path: Path, levels: int, opens: str) -> None:
    (problem,) = problems(write(tmp_path, {"scenario.yaml": opens * levels}))
    assert problem.message.id == "content.too_deep"


def test_no_phrase_is_without_a_test() -> None:
    known = set(phrases._PROBLEMS)
    assert set(SAYS) | set(NEVER) == known | SAID_OF_SEVERAL
    assert SAID_OF_SEVERAL.isdisjoint(known)


def told_of(error: YAMLError) -> Problem:
    """What an author would read of an error of libyaml's."""
    findings = Findings()
    tell_syntax(SourceText("x.yaml", "title: Hallo\n"), error, None, None, findings)
    (problem,) = findings.told()
    return problem


def test_the_reader_gives_its_phrase_under_another_name() -> None:
    assert told_of(stumbled(b"title: \x01")).code == "K112"


@pytest.mark.parametrize("phrase", [*NEVER, "found a phrase that nobody has met yet"])
@pytest.mark.parametrize("marked", [True, False])
def test_a_phrase_that_no_file_reaches_has_a_code_too(phrase: str, marked: bool) -> None:
    error = stumbled("title: 1\ntitle")
    vars(error).update(problem=phrase, context=None, context_mark=None)
    if not marked:
        vars(error).update(problem_mark=None)
    problem = told_of(error)
    assert problem.message.id == f"content.{NEVER.get(phrase, 'syntax')}"
    for language in LANGUAGES:
        assert phrase not in render(problem.message, language)
