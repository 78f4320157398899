"""An evening of thirty: six tables on one code, each on a laptop of its own, brought together by their sheets."""

import dataclasses
import itertools
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.debrief.several import read_sheet
from game.apps.debrief.several import sheet as room
from game.apps.debrief.several.sheet import MOST_BYTES
from game.apps.session import Beginning, Session, code_of, year_of
from game.content import Pack
from game.log.elsewhere.copies import copies
from game.log.environment import REAL
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.setup import Seat
from game.rules.terms.value import Chosen, Divided, Ranked
from tests.cli.here import run
from tests.evenings import setup

WHY = "Tafel {} vond dit het eerlijkst voor wie het uitvoert."
SEED = 77
Sits = Callable[..., Path]


@pytest.fixture
def sit(proefavond: Pack, tmp_path: Path) -> Sits:
    """A table with this code: bots that choose for themselves, minutes apart from every other, and approve what is usual."""

    def sit(
        table: int,
        bot: int,
        *,
        pack: Pack = proefavond,
        seed: int = SEED,
        stops: int = 99,
        why: str = WHY,
        late: int = 0,
    ) -> Path:
        year = year_of(pack.scenario, 4)
        clock = itertools.count()

        def now() -> datetime:
            return datetime(2026, 12, 1, 18, 0, tzinfo=UTC) + timedelta(minutes=7 * table, seconds=40 * next(clock))

        seats = tuple(Seat(colour, 1 + (place == 0)) for place, colour in enumerate(("blue", "green", "ochre", "plum")))
        made = replace(setup(seed, form="cards", quarters=year.quarters, cases=year.cases), seats=seats, practice=False)
        session = Session.start(
            pack,
            made,
            {"blue": f"Naam{table}"},
            tmp_path / f"laptop-{table}",
            begins=Beginning(code_of(pack.scenario, seed, year)),
            environment=dataclasses.replace(REAL, clock=now),
        )
        closed = 0
        while session.view().prompts:
            closed = len(session.state.decisions)
            if closed >= stops:
                session.do(actions.Finish())
                continue
            case = session.state.case
            if late > closed and case is not None and not case.practice:
                session.do(actions.Skip())
                continue
            action = bot_action(session.scenario, session.state, bot)
            if isinstance(action, actions.Say):
                session.say(action.about, why.format(table))
            else:
                session.do(action)
        session.park(f"Geparkeerd door tafel {table}")
        session.approve(item.id for item in session.items() if item.usual)
        session.close()
        return session.folder

    return sit


def sheet(folder: Path, stick: Path, *options: str) -> Path:
    done = run("table-sheet", str(folder), "-o", str(stick), *options)
    assert done.code == 0, done.said
    return max(stick.glob("table-*.json"), key=lambda path: path.stat().st_mtime_ns)


def test_six_tables_come_together_in_any_order(sit: Sits, proefavond: Pack, waterkant: Pack, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    tables = {
        1: sit(1, 5),
        2: sit(2, 5),
        3: sit(3, 5, late=1),
        4: sit(4, 8),
        5: sit(5, 5, stops=2),
        6: sit(6, 5),
    }
    sheets = [sheet(folder, stick, "--table", str(number)) for number, folder in tables.items()]
    assert len(set(sheets)) == 6
    assert all(path.stat().st_size < MOST_BYTES for path in sheets)
    said = []
    for order in (sheets, sheets[::-1], [sheets[3], sheets[0], sheets[5], sheets[4], sheets[2], sheets[1]]):
        done = run("compare", *map(str, order))
        assert done.code == 0, done.said
        said.append(done.said)
    assert said[0] == said[1] == said[2], "in whatever order they were put in"
    assert all(f"Tafel {number}: " in said[0] for number in tables)
    assert WHY.format(4) in said[0]
    assert "deze zaak kwam hier niet" in said[0], "of the table that stopped early, or came late"
    for never in ("Naam", "Geparkeerd", "punten", "stemmen"):
        assert never not in said[0]
    with_one_folder = run("compare", str(tables[1]), *map(str, sheets[1:]))
    assert with_one_folder.said == said[0], "an evening that is here says what its sheet says"
    elsewhere = sheet(sit(7, 5, seed=78), stick)
    another = sheet(sit(8, 5, pack=waterkant), stick)
    done = run("compare", str(elsewhere), str(another), *map(str, sheets[:3]))
    assert done.code == 2
    code = code_of(proefavond.scenario, 78, year_of(proefavond.scenario, 4))
    assert f"Deze tafel had een andere avondcode: {code}." in done.said
    assert "Deze tafel speelde een ander scenario: Waterkant." in done.said
    assert WHY.format(2) in done.said, "those that belong together are compared, whichever was named first"


def test_only_cases_that_two_tables_decided_are_compared(sit: Sits, tmp_path: Path, proefavond: Pack) -> None:
    one, other = (sheet(sit(number, 5, stops=number), tmp_path / "stick") for number in (1, 2))
    done = run("compare", str(one), str(other))
    brought = [{case.card for case in read_sheet(path).cases if case.value is not None} for path in (one, other)]
    for id, card in proefavond.scenario.dilemmas.items():
        assert (f"\n{card.title.nl}\n" in done.said) == (id in brought[0] & brought[1])


def test_nothing_that_was_not_ticked_is_on_a_sheet(sit: Sits, tmp_path: Path) -> None:
    folder = sit(1, 5)
    whole = sheet(folder, tmp_path / "a").read_text(encoding="utf-8")
    assert WHY.format(1) in whole
    for never in ("Naam1", "Geparkeerd", "counts", "first", "funds", "unanimous", "narrow", '"seed"', "blank"):
        assert never not in whole
    session = Session.resume(folder)
    decisions = [it for it in session.items() if it.kind == "decision"]
    session.approve([decisions[0].id])
    session.close()
    kept_back = json.loads(sheet(folder, tmp_path / "b").read_text(encoding="utf-8"))
    assert [case.get("reason", "") for case in kept_back["cases"]] == [""] * len(kept_back["cases"])
    assert len(kept_back["cases"]) == 1 + len(decisions[0].along)
    assert kept_back["whole"] is False
    assert all(year == [] for year in kept_back.get("heights", []))


def test_long_reasons_are_cut_where_a_sheet_would_be_too_large(sit: Sits, tmp_path: Path) -> None:
    path = sheet(sit(1, 5, why="Omdat " + "ërg lang " * 400 + "{}"), tmp_path / "stick")
    assert path.stat().st_size < MOST_BYTES
    assert any("…" in (case.reason or "") for case in read_sheet(path).cases)


def test_the_sheet_is_noted_with_its_evening(sit: Sits, tmp_path: Path) -> None:
    folder = sit(1, 5)
    path = sheet(folder, tmp_path / "stick")
    assert [copy.path for copy in copies(folder)] == [str(path)]
    inside = sheet(folder, folder)
    session = Session.resume(folder)
    reason = next(it for it in session.items() if it.kind == "reason")
    session.close()
    assert inside.is_file()
    assert run("forget", str(folder), "--text", reason.id, typed="ja\n").code == 0
    assert not inside.exists(), "what held those words goes with them"


def test_no_sheet_of_an_evening_without_a_code_or_without_approval(proefavond: Pack, tmp_path: Path) -> None:
    for begins, said in ((Beginning("00009PV2"), "stelde nog niets vast"), (Beginning(), "zonder avondcode")):
        session = Session.start(proefavond, setup(form="cards"), {}, tmp_path / said[:6], begins=begins)
        session.do(actions.Finish())
        if begins.code is None:
            session.approve(item.id for item in session.items() if item.usual)
        session.close()
        done = run("table-sheet", str(session.folder), "-o", str(tmp_path))
        assert (done.code, said in done.said) == (2, True)


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "no json": lambda data: b"PK\x03\x04" + data,
    "too large": lambda data: data + b" " * MOST_BYTES,
    "deep": lambda _: b"[" * 7_000,
    "cut": lambda data: data[: len(data) // 2],
    "another reason": lambda data: data.replace(b"Tafel 1 vond", b"Tafel 9 vond"),
    "unknown field": lambda data: data.replace(b'{"form":1', b'{"extra":1,"form":1'),
    "another code": lambda data: data.replace(b'"code":"0', b'"code":"1'),
    "check gone": lambda data: data.replace(b'"check"', b'"chick"'),
    "escapes": lambda data: data.replace(b"Tafel 1", b"\\u001b[2JTafel"),
}


def test_a_damaged_sheet_is_named_and_the_others_are_compared(sit: Sits, tmp_path: Path) -> None:
    good = [sheet(sit(number, 5), tmp_path / "stick") for number in (1, 2, 3)]
    data = good[0].read_bytes()
    for name, damage in DAMAGE.items():
        bad = tmp_path / f"{name.replace(' ', '-')}.json"
        bad.write_bytes(damage(data))
        assert bad.read_bytes() != data, name
        done = run("compare", str(bad), *map(str, good[1:]))
        assert done.code == 2, name
        assert f"Tafel 1 ({bad.name}) staat er niet bij. Dit bestand is geen tafelstaat" in done.said, name
        assert WHY.format(2) in done.said


def test_a_sheet_with_a_right_check_that_says_what_the_pack_does_not_know_is_refused(sit: Sits, tmp_path: Path) -> None:
    """Whoever makes a check too can still only say what could have been decided."""
    good = [sheet(sit(number, 5), tmp_path / "stick") for number in (1, 2, 3)]
    kept = read_sheet(good[0])
    case = kept.cases[0]
    hostile = (
        replace(kept, cases=(replace(case, card="nergens"),)),
        replace(kept, cases=(case, case)),
        replace(kept, cases=(replace(case, value=Chosen("nergens")),)),
        replace(kept, cases=(replace(case, value=Divided((1,) * 30)),)),
        replace(kept, cases=(replace(case, value=Ranked(())),)),
        replace(kept, heights=((19,),)),
        replace(kept, heights=kept.heights[:-1]),
    )
    for number, it in enumerate(hostile):
        path = tmp_path / f"hostile-{number}.json"
        path.write_bytes(room._encode(replace(it, check=room._check(it))))
        done = run("compare", str(path), *map(str, good[1:]))
        assert f"Tafel 1 ({path.name}) staat er niet bij." in done.said, number
        assert done.code == 2


def test_sheets_of_a_pack_that_is_not_here_ask_for_it(sit: Sits, tmp_path: Path) -> None:
    good = [read_sheet(sheet(sit(number, 5), tmp_path / "stick")) for number in (1, 2)]
    paths = []
    for number, it in enumerate(good):
        lost = replace(it, pack="0" * 64)
        paths.append(tmp_path / f"lost-{number}.json")
        paths[-1].write_bytes(room._encode(replace(lost, check=room._check(lost))))
    done = run("compare", *map(str, paths))
    assert done.code == 2
    assert "Noem het met --pack." in done.said
