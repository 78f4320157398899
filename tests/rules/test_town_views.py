"""What the table sees of the town: the board, the residents, the front page."""

from typing import Any

from game.rules import actions
from game.rules.terms.text import Message, Text
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.rules.towns import BRINK, HARBOUR, PLENTY, plain, street, town

TALK: dict[str, Any] = {
    "kind": "kitchen_table",
    "title": "Thuis",
    "case": "Mag het?",
    "resident": {"name": "Mia", "age": 70, "wish": "blijven", "strength": "kookt", "says": "Dag."},
    "questions": {"day": {"ask": "Hoe is uw dag?", "answer": "Lang.", "minutes": 10}},
    "options": {
        "help": {
            "text": "helpen",
            "headline": "Mia blijft thuis",
            "afterwards": ["Zij slaapt.", "Zij kookt weer."],
            "revise": {"trust": -1},
        },
        "no": {"text": "niet", "headline": "Geen hulp", "afterwards": ["Zij wacht."]},
    },
}


def lines(at: Table) -> list[tuple[str, str | None]]:
    return [(it.name.nl, it.line.nl if it.line is not None else None) for it in at.seen().town.residents]


def talk(**changes: Any) -> Table:
    cards = {"talk": TALK, **{f"card{number}": plain() for number in range(4)}}
    return Table(scenario(cards, **{"quarters": 4, "programme": ["talk"], **changes})).until("briefing")


def test_residents_stay_and_each_quarters_end_tells_how_it_goes() -> None:
    at = talk()
    assert lines(at) == []
    at.decide().go_on()
    told = []
    while at.asked:
        if at.at == "quarter_end":
            told += lines(at)
        at.go_on()
    assert told == [
        ("Mia", "Zij slaapt."),
        ("Mia", "Zij kookt weer."),
        ("Mia", "Zij kookt weer."),
        ("Mia", "Zij kookt weer."),
    ]


def test_between_quarters_ends_the_last_line_stands() -> None:
    at = talk().decide()
    at.go_on()
    assert lines(at) == [("Mia", "Zij slaapt.")]
    at.next_quarter()
    assert lines(at) == [("Mia", "Zij slaapt.")]


def test_when_the_decision_changes_so_does_how_it_goes() -> None:
    at = talk().decide().next_quarter()
    at.do(actions.Pick("reopen", "talk"))
    at.do(actions.Pick("revise", "no"))
    at.until("quarter_end")
    assert lines(at) == [("Mia", "Zij wacht.")]


def test_a_resident_whose_case_was_not_decided_is_not_on_the_page() -> None:
    at = talk()
    at.do(actions.Skip())
    assert lines(at) == []


def headlines(at: Table) -> list[str]:
    page = at.seen().town.front_page
    assert page is not None
    return [words.nl if isinstance(words, Text) else words.id for words in page.headlines]


def test_the_front_page_has_the_headlines_of_the_quarter() -> None:
    cards = {f"card{number}": choice(a={"headline": f"Kop {number}"}, b={}) for number in range(6)}
    at = Table(scenario(cards, agenda=6, programme=list(cards), newspaper="De Bode")).until("agenda")
    assert at.seen().town.front_page is None
    at.do(actions.SetAgenda(5))
    while at.at != "quarter_end":
        at.decide() if at.at == "briefing" else at.go_on()
    page = at.seen().town.front_page
    assert page is not None
    assert page.name == at.scenario.newspaper
    assert headlines(at) == ["Kop 0", "Kop 1", "Kop 2", "Kop 3"], "four fit"
    assert page.causes == tuple(it.cause for it in at.seen().decisions[:4])
    at.next_quarter().until("briefing").decide().go_on()
    assert headlines(at) == ["Kop 5"]


def test_a_decision_without_a_headline_is_news_too_and_a_paper_without_a_name_is_called_after_the_town() -> None:
    at = Table(scenario({"card": plain()})).until("quarter_end")
    page = at.seen().town.front_page
    assert page is not None
    assert headlines(at) == ["paper.about"]
    assert page.causes == (at.state.decisions[0].cause,)
    assert page.name == Message("paper.name", {"title": at.scenario.title})


def test_neighbourhoods_have_a_letter_and_squares_wear_it() -> None:
    at = Table(
        town(
            {"neighbourhood": "harbour"},
            "start",
            {"neighbourhood": "brink"},
            groups={"brink": BRINK, "harbour": HARBOUR},
        )
    )
    board = at.seen().town.board
    assert board is not None
    assert [(group.id, group.letter) for group in board.groups] == [("brink", "A"), ("harbour", "B")]
    assert [square.letter for square in board.squares] == ["B", None, "A", None, None, None]
    assert [square.colour for square in board.squares[:3]] == ["green", None, "teal"]


def test_decks_have_colours_in_the_order_of_the_ring() -> None:
    ring = ({"dilemma": "wmo"}, "dilemma", {"dilemma": "youth"}, {"dilemma": "wmo", "name": "Raadzaal"})
    at = Table(town(*ring, dilemmas={"a": plain("wmo"), "b": plain("youth")}, funds=PLENTY))
    board = at.seen().town.board
    assert board is not None
    assert [square.colour for square in board.squares[:4]] == ["blue", "brick", "green", "blue"]
    assert [getattr(square.name, "nl", "") for square in board.squares[:4]] == ["Wmo", "", "Jeugd", "Raadzaal"]


def test_without_a_board_on_the_table_the_neighbourhoods_are_seen_all_the_same() -> None:
    at = Table(street(), form="cards")
    assert at.seen().town.board is None
    assert [group.id for group in at.seen().town.groups] == ["brink"]


def test_a_turn_and_what_is_thrown_are_seen() -> None:
    at = Table(town()).until("roll")
    at.do(actions.Roll("roll", (2, 5)))
    turn = at.seen().town.turn
    assert turn is not None
    assert (turn.seat, turn.number, turn.most, turn.dice) == ("blue", 1, 6, (2, 5))
    at.next_quarter_opens()
    assert at.seen().town.turn is None


def test_the_season_follows_the_quarters_as_the_pack_says() -> None:
    at = Table(scenario({f"card{number}": plain() for number in range(4)}, quarters=3, seasons=["spring", "autumn"]))
    seen: dict[int, str] = {}
    while at.asked:
        seen.setdefault(at.state.quarter, at.seen().town.season)
        at.go_on()
    assert [seen[quarter] for quarter in (1, 2, 3)] == ["spring", "autumn", "spring"]


def test_a_drawing_is_where_the_pack_names_one() -> None:
    drawn = plain(drawing="hallway")
    at = Table(town({"neighbourhood": "a"}, groups={"a": {**BRINK, "drawing": "harbour"}, "b": BRINK}, dilemmas={"card": drawn}))  # fmt: skip
    assert [it.drawing for it in at.seen().town.groups] == ["harbour", None]
    case = at.until("briefing").seen().case
    assert case is not None
    assert case.drawing == "hallway"


def test_a_year_begins_in_winter() -> None:
    assert Table(scenario({"card": plain()})).seen().town.season == "winter"
