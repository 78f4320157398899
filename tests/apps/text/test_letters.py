"""A letter at a terminal is the answer that stands behind it on the page, in both languages, and never another one."""

from io import StringIO
from pathlib import Path
from string import ascii_lowercase

import pytest

from game.apps.session import Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.apps.text.asking.naming import named
from game.apps.text.asking.questions import Questions
from game.apps.words import render
from game.content import Pack
from game.rules.decisions import DECISION_RULES
from game.rules.decisions.rule import NO, YES
from game.rules.prompts import TABLE, Item, PickPrompt
from game.rules.terms.text import LANGUAGES, Language, Text
from tests.apps.text.stands import asks, on_board, reach, types
from tests.evenings import setup
from tests.shipped import pack_of


def for_and_against(rule: str) -> tuple[Item, ...]:
    """The two answers to a proposal; the cards have words for them and no letters."""
    words = DECISION_RULES[rule].yes_no
    return tuple(Item(id, text, sign="") for id, text in zip((YES, NO), words, strict=True))


@pytest.mark.parametrize("rule", DECISION_RULES)
def test_no_letter_stands_for_another_answer_than_it_is_shown_for(rule: str) -> None:
    items = for_and_against(rule)
    for letter in ascii_lowercase:
        found = named(items, letter)
        if letter in "ab":
            assert found == items["ab".index(letter)]
        elif found is not None:
            begun = [it for it in items if letter in [render(it.text, lang).casefold()[0] for lang in LANGUAGES]]
            assert begun == [found]


@pytest.mark.parametrize("rule", DECISION_RULES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_themselves_are_an_answer_in_either_language(rule: str, language: Language) -> None:
    for item in for_and_against(rule):
        assert named(for_and_against(rule), render(item.text, language).upper()) == item


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("typed", "answer"), [("a", YES), ("b", NO), ("f", YES), ("v", YES), ("t", NO)])
def test_a_table_that_types_a_is_for(language: Language, typed: str, answer: str) -> None:
    question = PickPrompt("final_ballot", TABLE, Text(nl="?"), for_and_against("majority"))
    screen = StringIO()
    questions = Questions(Terminal(language, StringIO(f"{typed}\n"), screen), {})
    assert questions.vote(question) == answer
    assert f"A. {render(question.items[0].text, language)}" in screen.getvalue()


def test_an_id_of_one_letter_is_not_taken_for_the_letter_on_the_page() -> None:
    items = (Item("b", Text(nl="Dagopvang")), Item("a", Text(nl="Een brug")), Item("f", Text(nl="Niets")))
    assert [named(items, letter) for letter in "abcf"] == [*items, items[2]]


def test_stop_is_never_read_as_skipping_the_story(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("briefing"), "cards")
    case = session.view().case
    types(session, "stop", "s", "", language="en")
    assert session.view().case == case
    session.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_binding_question_that_gets_enter_asks_again_what_was_meant(tmp_path: Path, language: Language) -> None:
    pack = pack_of("examples/priority")
    session = reach(lambda seed: Session.start(pack, setup(seed=seed, form="cards"), {}, tmp_path), asks("proposal"))
    terminal = Terminal(language, StringIO("\n\n"), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    said = " ".join(screen.getvalue().split())
    once, again = {"nl": ("Klopt dat?", "Typ ja of nee."), "en": ("Is that right?", "Type yes or no.")}[language]
    assert said.count(once) == 1
    assert said.rindex(again) > said.index(once) + len(once) + 20
    session.close()
