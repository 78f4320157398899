"""Ways to sit: what is usual for each can be played as it is."""

import pytest
from msgspec.structs import replace

from game.apps.session import SETUPS, deal_roles, default_method, form_of, promise, usual_method
from game.content import Pack
from game.rules.setup import COLOURS, Form, Seat
from tests.evenings import play, setup
from tests.shipped import pack_of


def seats(name: str) -> tuple[Seat, ...]:
    return tuple(Seat(colour, voters) for colour, voters in zip(COLOURS, SETUPS[name].voters, strict=False))


def test_the_three_ways_to_sit() -> None:
    assert list(SETUPS) == ["small", "tables", "horseshoe"]
    horseshoe, tables, small = SETUPS["horseshoe"], SETUPS["tables"], SETUPS["small"]
    assert (horseshoe.least, horseshoe.most, horseshoe.form, horseshoe.method) == (9, 20, "one_token", "tally")
    assert (tables.least, tables.most, tables.form) == (4, 24, "tokens")
    assert (small.least, small.most, small.form, small.method) == (3, 8, "tokens", "device")


@pytest.mark.parametrize("name", SETUPS)
def test_what_is_usual_fits_what_it_is_for(name: str, waterkant: Pack) -> None:
    it = SETUPS[name]
    people = sum(it.voters)
    assert it.id == name
    assert it.least <= people <= it.most
    assert 1 <= it.seats == len(it.voters) <= len(COLOURS)
    assert it.reveal == promise(seats(name))
    assert it.method == usual_method(it, seats(name)) == default_method(seats(name))
    assert [it.voters_at(place) for place in range(it.seats)] == list(it.voters)
    assert it.voters_at(7) == it.voters[-1]
    table = setup(5, seats=seats(name), reveal=it.reveal, form=form_of(waterkant.scenario, it))
    assert play(waterkant.scenario, table).states[-1].ending is not None


def test_few_people_see_counts_only_where_all_agreed() -> None:
    few, enough = (Seat("blue", 2), Seat("green", 2)), (Seat("blue", 2), Seat("green", 3))
    assert (promise(few), promise(few, agreed=True), promise(enough)) == ("outcome", "counts", "counts")


def test_a_large_group_round_small_tables_votes_with_cards_too() -> None:
    assert usual_method(SETUPS["small"], (Seat("blue", 12),)) == "tally"
    assert usual_method(SETUPS["tables"], (Seat("blue", 2), Seat("green", 2))) == "tally"
    assert usual_method(None, (Seat("blue", 2),)) == "device"


def test_a_pack_without_a_board_only_has_cards() -> None:
    scenario = pack_of("examples/choice").scenario
    assert form_of(scenario, SETUPS["horseshoe"], "tokens") is None


def test_the_table_decides_how_it_is_played_then_the_pack_then_the_way_to_sit() -> None:
    scenario = pack_of("examples/board").scenario

    def form(pack: Form | None, way: str | None, wished: Form | None = None) -> Form | None:
        settings = replace(scenario.settings, form=pack)
        asked = replace(scenario, settings=settings)
        return form_of(asked, None if way is None else SETUPS[way], wished)

    assert form(None, "horseshoe") == "one_token"
    assert form("tokens", "horseshoe") == "one_token"
    assert form("cards", "horseshoe") is None
    assert form("one_token", "small") is None
    assert form("cards", "small", "tokens") == "tokens"
    assert form(None, None) is None


def test_roles_are_dealt_in_order_where_the_table_plays_in_full() -> None:
    scenario = pack_of("examples/full").scenario
    table = seats("small")
    assert [seat.role for seat in deal_roles(scenario, table, "full")] == ["alderman", "caretaker", None]
    assert deal_roles(scenario, table) == deal_roles(scenario, table, "full"), "this pack plays in full itself"
    assert deal_roles(scenario, table, "first") == table
    chosen = (Seat("blue", 1, "caretaker"), Seat("green"))
    assert deal_roles(scenario, chosen, "full") == chosen
