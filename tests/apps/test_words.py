"""Both languages say the same things."""

import ast
import re
from string import Formatter

from game.apps.words import HERE, catalogue, euro, month, render, say, signed
from game.rules.terms.text import Text

GAME = HERE.parent.parent
NAME = re.compile(r"[a-z_]+(\.\w+)+")
"""What a sentence is called."""


def fields(sentence: str) -> set[str]:
    return set(re.findall(r"\{(\w+)", sentence))


def test_every_sentence_is_there_in_both_languages_with_the_same_fields() -> None:
    dutch, english = catalogue("nl"), catalogue("en")
    assert set(dutch) == set(english)
    assert [id for id in dutch if fields(dutch[id]) != fields(english[id])] == []


def test_no_sentence_stands_in_two_files() -> None:
    for language in ("nl", "en"):
        ids = [
            id
            for path in HERE.glob(f"{language}/*.po")
            for id in re.findall(r'^msgid "(.+)"', path.read_text(encoding="utf-8"), re.MULTILINE)
        ]
        assert len(ids) == len(set(ids))


def test_apostrophes_are_curly() -> None:
    for language in ("nl", "en"):
        straight = [id for id, words in catalogue(language).items() if re.search(r"[A-Za-z]'[A-Za-z]", words)]
        assert straight == [], language


HEADERS = {
    "Project-Id-Version",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
}
"""The header fields that gettext's own tools ask for."""


def test_every_catalogue_has_the_header_that_translation_tools_ask_for() -> None:
    for path in HERE.glob("*/*.po"):
        header = path.read_text(encoding="utf-8").partition("\n\n")[0]
        written = dict(re.findall(r'^"([\w-]+): (.+)\\n"$', header, re.MULTILINE))
        assert written.keys() == HEADERS, path.name
        assert written["Language"] == path.parent.name


def test_every_sentence_is_given_what_it_speaks_of() -> None:
    """Of the sentences that are said by their name, which is nearly all of them."""
    sentences, lacking = catalogue("nl"), []
    for path in sorted(GAME.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and all(given.arg is not None for given in call.keywords):
                named = [it.value for it in call.args if isinstance(it, ast.Constant) and it.value in sentences]
                given = {keyword.arg for keyword in call.keywords}
                spoken_of = {name for id in named for _, name, _, _ in Formatter().parse(sentences[id]) if name}
                called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
                if called in ("say", "message", "_tell") and not spoken_of <= given:
                    lacking.append(f"{path.name}:{call.lineno} {named} lacks {spoken_of - given}")
    assert lacking == []


def test_every_sentence_that_is_said_by_its_name_is_there() -> None:
    sentences, missing = catalogue("nl"), []
    for path in sorted(GAME.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call):
                called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
                # The name comes first, or after the language.
                named = [str(it.value) for it in call.args[:2] if isinstance(it, ast.Constant)]
                missing += [
                    f"{path.name}:{call.lineno} {id}"
                    for id in named
                    if called in ("say", "message") and NAME.fullmatch(id) and id not in sentences
                ]
    assert missing == []


def test_money_and_changes_as_people_write_them() -> None:
    assert (euro(1_250_000, "nl"), euro(1_250_000, "en")) == ("€\u00a01.250.000", "€1,250,000")
    assert (euro(-5, "nl"), euro(0, "nl")) == ("\u2212€\u00a05", "€\u00a00")
    assert (signed(3, "nl"), signed(-1_500, "nl"), signed(0, "en")) == ("+3", "\u22121.500", "0")
    assert (month("2026-11", "nl"), month("2026-11", "en")) == ("november 2026", "November 2026")


def test_an_amount_that_an_author_wrote_stays_on_one_line() -> None:
    text = Text(nl="Dan met € 1.500. De € en 3 euro.", en="Then with € 1,500.")
    assert render(text, "nl") == "Dan met €\u00a01.500. De € en 3 euro."
    assert render(text, "en") == "Then with €1,500."


def test_a_name_in_the_middle_of_a_sentence() -> None:
    assert say("nl", "ask.inquiry", name=Text(nl="Mevrouw Haddou")) == "Wat vraag je aan mevrouw Haddou?"
    assert say("nl", "ask.inquiry", name=Text(nl="Samira")) == "Wat vraag je aan Samira?"


def test_a_source_is_never_said_to_make_a_fact() -> None:
    """A source may be a calculation of the author's own, or ten years old."""
    for language, promise in (("nl", "is het een feit"), ("en", "is a fact")):
        assert [id for id, sentence in catalogue(language).items() if promise in sentence] == []


def test_english_sentences_name_an_article_in_english() -> None:
    assert [id for id, text in catalogue("en").items() if re.search(r"art\. \d+ lid", text)] == []
