"""A line of a log sheet as somebody types it: shorter, wrong, or out of its turn."""

from typing import get_args

import pytest

from game.apps.kit.lines.marks import Misread
from game.apps.kit.lines.names import NAMES, called, parted
from game.apps.kit.lines.reading import read_line
from game.apps.kit.order import KitOrder
from game.apps.text.commands import COMMANDS
from game.content import Pack
from game.rules import actions
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import State
from game.rules.terms.at import BallotAt, CardAt, ChooseAt, PageAt, PickAt, SayAt
from game.rules.terms.tally import Counts, Lead
from game.rules.terms.text import LANGUAGES
from game.rules.turns import begin
from tests.apps.kit.lines.sheets import order_of, take

FIVE = Setup(seed=1, seats=(Seat("blue", 3), Seat("green", 2)), reveal="counts", form="cards")
FOUR = Setup(seed=1, seats=(Seat("blue", 2), Seat("green", 2)), form="cards")


def begun(scenario: Scenario, setup: Setup = FIVE) -> tuple[KitOrder, State]:
    return order_of(scenario, setup), begin(scenario, setup)[0]


def why(order: KitOrder, state: State, line: str) -> str:
    with pytest.raises(Misread) as misread:
        read_line(order, state, line)
    return misread.value.why.id


class TestWords:
    def test_every_question_has_a_word_and_no_two_have_one(self) -> None:
        asked = {it for kind in (BallotAt, CardAt, ChooseAt, PickAt, SayAt) for it in _words(kind)}
        assert asked | {"on", "roll", "inquiry", "adjust", "attend"} <= set(NAMES)
        assert not asked & set(_words(PageAt)) - {"case"}
        found: dict[str, set[str]] = {}
        for name in NAMES:
            for language in LANGUAGES:
                found.setdefault(called(name, language).casefold(), set()).add(name)
        assert {word: names for word, names in found.items() if len(names) > 1} == {}

    def test_a_word_is_one_word_and_no_command_of_the_sheet(self) -> None:
        own = {word for word, command in COMMANDS.items() if command in ("help", "undo", "language", "stop")}
        for name in NAMES:
            for language in LANGUAGES:
                word = called(name, language)
                assert " " not in word
                assert word not in own
                assert parted(f"{word.upper()}: 3") == (name, "3")


def _words(kind: object) -> tuple[str, ...]:
    found: list[str] = []
    for part in get_args(kind):
        found += [part] if isinstance(part, str) else _words(part)
    return tuple(found)


class TestBallots:
    @pytest.mark.parametrize(
        "line", ["eerste A:1 B:4", "eerste 1 4 0", "1 4 0 0", "1 4", "a1 b4", "B4 A1", "first B 4 A 1 –:0"]
    )
    def test_counts_in_every_way_they_are_written(self, proefavond: Pack, line: str) -> None:
        order, state = begun(proefavond.scenario)
        if line == "1 4":
            assert why(order, state, line) == "enter.counts"
            return
        action = read_line(order, state, line).action
        assert action == actions.CloseBallot("first_ballot", Counts((1, 4, 0), 0))

    def test_who_is_missing_is_told_from_the_cards(self, proefavond: Pack) -> None:
        order, state = begun(
            proefavond.scenario, Setup(seed=1, seats=(Seat("blue", 6),), reveal="counts", form="cards")
        )
        action = read_line(order, state, "1 4 0 0").action
        assert action == actions.CloseBallot("first_ballot", Counts((1, 4, 0), 0), ((None, 1),))
        action = read_line(order, state, "1 4 0 0 weg blauw 1").action
        assert action == actions.CloseBallot("first_ballot", Counts((1, 4, 0), 0), (("blue", 1),))

    def test_of_few_only_what_leads_is_kept_also_where_counts_are_typed(self, proefavond: Pack) -> None:
        order, state = begun(proefavond.scenario, FOUR)
        counted = read_line(order, state, "0 4 0").action
        assert isinstance(counted, actions.CloseBallot)
        assert isinstance(counted.published, Lead)
        assert read_line(order, state, "B").action == counted

    @pytest.mark.parametrize(
        ("line", "id"),
        [
            ("eerste A:9", "refused.count_total"),
            ("eerste A:1 A:2", "enter.twice"),
            ("eerste Q:1", "enter.no_such"),
            ("eerste A:1 onzin", "enter.counts"),
            ("eerste A:1 weg", "enter.away"),
            ("eerste A:1 weg paars 2", "enter.no_seat"),
            ("eerste", "enter.nothing"),
            ("stenen 3 4", "enter.not_asked"),
            ("verder 7", "enter.pages"),
            ("schuif A B 5", "enter.not_asked"),
        ],
    )
    def test_what_cannot_be_is_refused_with_its_own_sentence(self, proefavond: Pack, line: str, id: str) -> None:
        assert why(*begun(proefavond.scenario), line) == id


class TestCodes:
    def test_a_misread_code_is_caught_and_the_right_one_named(self, proefavond: Pack) -> None:
        """Codes differ in two signs at least: with one sign misread it is no other card's."""
        order, state = begun(proefavond.scenario)
        code = order.codes["case:practice_time"]
        assert read_line(order, state, f"zaak {code.lower()}").checks == "card"
        wrong = next(code[:at] + sign + code[at + 1 :] for at in range(3) for sign in "0123456789" if sign != code[at])
        assert why(order, state, f"zaak {wrong}") == "enter.misread_code"
        assert why(order, state, "zaak ??") == "enter.no_code"

    def test_another_card_than_the_one_on_the_table_is_said(self, proefavond: Pack) -> None:
        order, state = begun(proefavond.scenario)
        assert why(order, state, f"zaak {order.codes['case:bathroom']}") == "enter.other_case"

    def test_a_letter_that_looks_like_a_figure_is_read_as_it(self, proefavond: Pack) -> None:
        order, state = begun(proefavond.scenario)
        bathroom = order.codes["case:bathroom"]
        for line in (
            "0 5 0",
            "0 5 0",
            "reden –",
            "belofte a",
            f"inschuiven {bathroom}",
            "agenda 1",
            "buurt a",
            "bezwaar a",
            f"zaak {bathroom}",
        ):
            state = take(proefavond.scenario, state, order, line)
        assert state.case is not None
        code = order.codes["adviser:bathroom.housing"]
        assert "1" in code
        read = read_line(order, state, f"adviseur {code.replace('1', 'l').lower()}")
        assert read.action == actions.Pick("adviser", "housing")
        assert why(order, state, f"adviseur {code[:2]}Z") == "enter.misread_code"


class TestStanding:
    def test_it_is_compared_number_by_number(self, proefavond: Pack) -> None:
        order, state = begun(proefavond.scenario)
        whole = " ".join(map(str, (*state.funds, *state.indicators)))
        assert read_line(order, state, f"stand {whole}").differs == ()
        other = f"€ 61.000 {whole.split(' ', 1)[1]}"
        assert read_line(order, state, f"stand {other}").differs == (("wmo", 60_000, 61_000),)
        assert why(order, state, "stand 3") == "enter.standing"


def test_choices_by_letter_by_word_and_not_by_what_fits_twice(proefavond: Pack) -> None:
    order, state = begun(proefavond.scenario)
    for line in ("0 5 0", "0 5 0"):
        state = take(proefavond.scenario, state, order, line)
    assert why(order, state, "omdat het moest") == "enter.word_first"
    state = take(proefavond.scenario, state, order, "reden omdat het moest t1")
    assert read_line(order, state, "belofte a").action == read_line(order, state, "er geld over").action
    assert why(order, state, "belofte er") == "enter.several"
    assert why(order, state, "belofte Z") == "enter.no_such"
    assert why(order, state, "belofte") == "enter.nothing"
