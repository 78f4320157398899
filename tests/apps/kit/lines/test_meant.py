"""What a line comes to is what was written on it: a word too many takes nothing for granted, an amount is never cut."""

from itertools import product
from typing import get_args

import pytest

from game.apps.kit.lines.ahead import ahead
from game.apps.kit.lines.answers import answer_to
from game.apps.kit.lines.marks import Misread
from game.apps.kit.lines.names import called
from game.apps.kit.lines.reading import read_line
from game.apps.kit.lines.recorded import sheet_lines
from game.apps.kit.lines.told import ERASED, ToldWord, told_words
from game.apps.kit.lines.writing import answer_of
from game.apps.words import catalogue
from game.content import Pack
from game.rules import actions, prompts
from game.rules.legal import offers
from game.rules.terms.references import ReasonOf, kept
from game.rules.terms.text import LANGUAGES, Text
from game.rules.turns import apply, begin
from tests.apps.kit.lines.sheets import order_of, sheet_of
from tests.apps.kit.lines.test_reading import begun, why
from tests.golden.games import Game, scenario_of
from tests.golden.games import kept as golden

GAMES = golden()
FREE = ("reason", "own", "adjust", "rationale", "minority", "reflection", "al.question", "al.select", "al.sharpen")
"""Lines with words of the table's own."""
CHECKS = ("card", "standing")
AGREED = prompts.AgreeToShowPrompt("agree_to_show", "table", Text("x"), counts=True, by_name=True)


class TestAgreeing:
    """Only who says so with its own words agrees: everybody's secrecy hangs on it."""

    def test_every_answer_comes_back_from_its_line(self, proefavond: Pack) -> None:
        order, state = begun(proefavond.scenario)
        for action in AGREED.answers():
            line = answer_of(order, state, action, lambda _: None)
            assert answer_to(order, state, AGREED, line, {}).action == action

    def test_whatever_else_is_said_is_no_agreement(self, proefavond: Pack) -> None:
        order, state = begun(proefavond.scenario)
        counts, names = told_words("counts"), told_words("by_name")
        said = (*counts, *names, "nee", "niet", "dank", "je", "geen", "van", "beide", "ja")
        for words in (it for many in range(4) for it in product(said, repeat=many)):
            line = " ".join(words)
            if words and set(words) <= {*counts, *names}:
                meant = actions.AgreeToShow(bool(set(words) & set(counts)), bool(set(words) & set(names)))
                assert answer_to(order, state, AGREED, line, {}).action == meant
            else:
                with pytest.raises(Misread) as misread:
                    answer_to(order, state, AGREED, line, {})
                assert misread.value.why.id == "enter.agree_to_show"


@pytest.mark.parametrize("game", GAMES.values(), ids=GAMES)
def test_a_word_too_many_is_never_read_over(game: Game) -> None:
    order = order_of(scenario_of(game.pack), game.setup)
    free = {called(name, "nl") for name in (*FREE, *CHECKS)}
    before, tried = begin(order.scenario, game.setup)[0], 0
    for line in sheet_of(order, game.setup, game.actions)[0]:
        if line.word not in free:
            tried += 1
            with pytest.raises(Misread):
                read_line(order, before, f"{line.typed} onzin")
        before = line.state
    assert tried


def test_who_is_here_now_is_said_in_words_that_are_known(proefavond: Pack) -> None:
    order, state = begun(proefavond.scenario)
    asked = next(it for it in offers(order.scenario, state) if isinstance(it, prompts.AttendPrompt))
    read = answer_to(order, state, asked, "blauw 2 wissel", {}).action
    assert read == actions.Attend("blue", 2, swap=True, at_once=False)
    for line in ("blauw 2 niet meteen", "blauw 2 geen wissel", "blauw 2 nee"):
        with pytest.raises(Misread):
            answer_to(order, state, asked, line, {})


class TestAmounts:
    def test_cents_are_refused_and_no_amount_is_a_hundred_times_as_much(self, proefavond: Pack) -> None:
        order, state = begun(proefavond.scenario)
        rest = " ".join(map(str, (*state.funds, *state.indicators)[1:]))
        assert read_line(order, state, f"stand 60000,00 {rest}").differs == ()
        assert why(order, state, f"stand 60000,50 {rest}") == "enter.standing"
        assert why(order, state, "bijstellen A +1250,50 omdat") == "enter.whole"
        for typed in ("+1250", "+1.250", "+€ 1.250,-", "+1250,00", "+ 1250:"):
            read = read_line(order, state, f"bijstellen A {typed} omdat")
            assert (read.action, read.words) == (actions.Adjust("wmo", 1250, "t1"), "omdat")
        assert read_line(order, state, "bijstellen A –1250 omdat").action == actions.Adjust("wmo", -1250, "t1")

    def test_what_is_too_long_is_refused_and_not_cut(self, proefavond: Pack) -> None:
        order, state = begun(proefavond.scenario)
        for figures in (12, 13, 15, 16, 5000):
            assert why(order, state, f"bijstellen A +{'1' * figures} omdat") in ("refused.adjust", "enter.whole")


class TestErased:
    def test_a_reason_that_was_erased_is_no_reason(self, proefavond: Pack) -> None:
        order, state = begun(proefavond.scenario)
        of = ReasonOf("practice_time", 1)
        asked = prompts.ReasonPrompt("reason", "facilitator", Text("x"), of)
        line = f"{order.codes['case:practice_time']} 1"
        for nothing in ("", " –", " -"):
            action = answer_to(order, state, asked, line + nothing, {}).action
            assert action == actions.Say(kept(of), None)
            assert asked.refusal(action) is not None
        with pytest.raises(Misread) as misread:
            answer_to(order, state, asked, f"{line} {ERASED}", {})
        assert misread.value.why.id == "enter.erased"
        assert why(order, state, f"bijstellen A +5 {ERASED}") == "enter.erased"
        assert why(order, state, "bijstellen A +5 –") == "refused.no_words"

    @pytest.mark.parametrize("game", GAMES.values(), ids=GAMES)
    def test_an_evening_whose_words_were_erased_is_typed_back_without_any(self, game: Game) -> None:
        order = order_of(scenario_of(game.pack), game.setup)
        state, taken = begin(order.scenario, game.setup)[0], []
        for action in game.actions:
            after = apply(order.scenario, state, action)[0]
            taken.append((state, action, after))
            state = after
        here, refused = begin(order.scenario, game.setup)[0], list[tuple[str, bool]]()
        for line in sheet_lines(order, taken, lambda _: None):
            try:
                read = read_line(order, here, line.typed)
            except Misread as misread:
                refused.append((misread.why.id, ERASED in line.answer))
                here = line.state
                continue
            assert read.words is None
            here = tuple(ahead(order.scenario, here))[read.pages]
            here = here if read.action is None else apply(order.scenario, here, read.action)[0]
        assert set(refused) <= {("enter.erased", True)}
        assert (here.phase, here.funds, here.indicators) == (state.phase, state.funds, state.indicators)


def test_every_word_that_answers_is_in_one_list_and_is_one_word() -> None:
    for language in LANGUAGES:
        said = {
            id.removeprefix("kit.said."): it for id, it in catalogue(language).items() if id.startswith("kit.said.")
        }
        assert set(said) == set(get_args(ToldWord))
        assert not any(" " in word for word in said.values())
