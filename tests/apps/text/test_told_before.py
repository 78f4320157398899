"""What the table hears before it counts: what a fund has too little for a division, and why a year has another length."""

from io import StringIO

import pytest

from game.apps.text import Table, Terminal, ask_table
from game.apps.text.telling.pages import Pages
from game.apps.words.asked import asked_now, asked_words
from game.rules.prompts import AllocatePrompt
from game.rules.terms.text import LANGUAGES, Language
from game.rules.views import view
from tests.evenings import play, setup
from tests.shipped import pack_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_fund_has_too_little_is_told_with_what_is_divided(language: Language) -> None:
    scenario = pack_of("proefavond").scenario
    short = fits = 0
    for seed in range(8):
        for state in play(scenario, setup(seed=seed, form="cards", practice=False), bot=seed).states:
            case = view(scenario, state).case
            if case is None or not isinstance(case.question, AllocatePrompt) or case.stage != "first_ballot":
                continue
            lacks = max(0, case.question.amount - state.funds[scenario.fund_at["wmo"]])
            assert case.question.short == lacks
            said = list(Pages(language, {}).question(case.question))
            words = {"nl": "te weinig", "en": "short now"}[language]
            assert any(words in line for line in said) is bool(lacks)
            short, fits = short + bool(lacks), fits + (not lacks)
    assert short


def test_paper_and_a_page_for_at_home_do_not_tell_of_the_money_of_an_evening() -> None:
    scenario = pack_of("proefavond").scenario
    for seed in range(8):
        for state in play(scenario, setup(seed=seed, form="cards", practice=False), bot=seed).states:
            case = view(scenario, state).case
            if case is not None and isinstance(case.question, AllocatePrompt) and case.question.short:
                assert len(asked_words(case.question)) + 1 == len(asked_now(case.question))
                return
    raise AssertionError("no fund was short")


@pytest.mark.parametrize(
    ("cases", "why"),
    [(1, "Met minder dan 2 zaken kan dit scenario niet"), (16, "zaken heeft dit scenario niet"), (3, "")],
)
def test_a_year_of_another_length_than_was_asked_for_says_why(cases: int, why: str) -> None:
    screen = StringIO()
    ask_table(Terminal("nl", StringIO(), screen), pack_of("werkvloer").scenario, Table(cases=cases), ask=False)
    said = " ".join(screen.getvalue().split())
    assert why in said
    assert ("dit scenario niet" in said) is bool(why)
