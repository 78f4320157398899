"""A demo is played the way somebody asks for."""

from pathlib import Path

import pytest

from game.cli.playing.demo_table import SEED, DemoWished, table
from game.content import Pack, find_packs, load
from game.log.reading.session_folder import read
from game.rules.setup import Seat, Setup
from tests.cli.here import run

FULL = load(find_packs()["examples/full"])


def test_without_a_wish_three_seats_with_two_voters_each_play(proefavond: Pack) -> None:
    seats = (Seat("blue", 2), Seat("green", 2), Seat("ochre", 2))
    assert table(proefavond.scenario, SEED, DemoWished()) == Setup(SEED, seats, "counts")


def test_in_full_everybody_who_can_has_a_role() -> None:
    seats = table(FULL.scenario, 1, DemoWished(level="full", set_up="horseshoe")).seats
    roles = [*FULL.scenario.roles][: len(seats)]
    assert [seat.role for seat in seats[: len(roles)]] == roles
    assert not any(seat.role for seat in table(FULL.scenario, 1, DemoWished(level="first")).seats)


def test_a_pack_without_a_board_has_cards_whatever_is_asked() -> None:
    without = load(find_packs()["examples/choice"]).scenario
    assert table(without, 1, DemoWished(form="tokens")).form is None


@pytest.mark.parametrize("set_up", ["small", "tables", "horseshoe"])
def test_the_evening_that_is_kept_is_the_one_that_was_asked_for(tmp_path: Path, set_up: str) -> None:
    flags = ("--set-up", set_up, "--form", "cards", "--level", "full", "--seed", "3")
    done = run("demo", "examples/full", "--text", "--out", str(tmp_path), *flags)
    assert done.code == 0
    (log,) = tmp_path.rglob("log.jsonl")
    opened = read(log.parent).opened
    assert opened.setup.depth == "full"
    assert len(opened.setup.seats) == (4 if set_up == "horseshoe" else 3)
    assert any(seat.role for seat in opened.setup.seats)
