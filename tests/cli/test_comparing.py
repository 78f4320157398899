"""Tables side by side: what each decided and why, in table order; a table that does not belong there is named."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.session import Session
from game.content import Pack
from game.log import Acted, Opened, SessionLog
from game.log.elsewhere.copies import copies
from game.log.forgetting.erasing import erase
from game.log.reading.session_folder import read
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.events import CaseClosed, Decided
from tests.cli.here import run
from tests.evenings import setup

WHY = "Wij kiezen dit omdat tafel {} het zo zag, ook al kost het geld."
Table = Callable[..., Path]


@pytest.fixture
def sit(proefavond: Pack, tmp_path: Path) -> Table:
    """A table that plays an evening to its end, with bots of its own, and approves what is usual."""

    def sit(bot: int, seed: int = 7, *, approve: bool = True, reveal: str = "counts", why: str = WHY) -> Path:
        table = setup(seed, practice=False, form="cards", reveal=reveal)
        session = Session.start(proefavond, table, {"blue": f"Team {bot}"}, tmp_path / f"table-{bot}-{reveal}")
        while session.view().prompts:
            action = bot_action(session.scenario, session.state, bot)
            if isinstance(action, actions.Say):
                session.say(action.about, why.format(bot))
            else:
                session.do(action)
        if approve:
            session.approve(item.id for item in session.items() if item.usual)
        folder = session.folder
        session.close()
        return folder

    return sit


def compared(*folders: Path, **options: str) -> str:
    done = run("compare", *map(str, folders), *(word for pair in options.items() for word in pair))
    return done.said


def test_decisions_and_reasons_stand_beside_one_another_in_table_order(sit: Table) -> None:
    first, second = sit(1), sit(2)
    done = run("compare", str(first), str(second))
    assert done.code == 0
    assert done.said.index("Tafel 1:") < done.said.index("Tafel 2:")
    assert WHY.format(1) in done.said
    assert WHY.format(2) in done.said
    assert "Wat koos een andere tafel, en waarom?" in done.said
    turned = run("compare", str(second), str(first)).said
    assert turned.index(WHY.format(2)) < turned.index(WHY.format(1))


def test_no_count_no_money_no_name_and_no_total(sit: Table) -> None:
    said = compared(sit(1), sit(2), sit(3))
    assert "Team" not in said
    assert "stemmen" not in said
    assert "→" in said, "the year in words"
    assert "punten" not in said


def test_what_a_ballot_showed_changes_nothing(sit: Table) -> None:
    """The same decisions, of which one table saw the counts and the other only what they came to."""
    other = sit(2)
    said = [compared(sit(1, reveal=reveal), other) for reveal in ("counts", "outcome")]
    assert said[0] == said[1]


def test_a_table_that_does_not_belong_there_is_named(sit: Table, tmp_path: Path) -> None:
    good, other = sit(1), sit(2)
    lost, waiting, elsewhere = tmp_path / "weg", sit(3, approve=False), sit(4, seed=8)
    spoiled = tmp_path / "spoiled"
    shutil.copytree(other, spoiled)
    lines = (spoiled / "log.jsonl").read_bytes().split(b"\n")
    lines[4] = lines[4].replace(b'"n":4', b'"n":5')
    (spoiled / "log.jsonl").write_bytes(b"\n".join(lines))
    done = run("compare", *map(str, (good, lost, other, waiting, elsewhere, spoiled)))
    assert done.code == 2
    for number, why in ((2, ""), (4, "stelde nog niets vast"), (5, "met ander toeval"), (6, "beschadigd of veranderd")):
        line = next(line for line in done.said.splitlines() if line.startswith(f"Tafel {number} ("))
        assert why in line
    assert "Tafel 3: " in done.said, "those that belong there are compared, each under its own number"
    assert "Tafel 2: " not in done.said
    alone = run("compare", str(good), str(lost))
    assert alone.code == 2
    assert "twee tafels nodig" in alone.said


def test_a_table_that_is_named_twice_is_one_table(sit: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = sit(1), sit(2)
    alone = run("compare", str(one), str(one))
    assert (alone.code, "Tafel 2: " in alone.said) == (2, False)
    monkeypatch.chdir(one.parent)
    done = run("compare", str(one), one.name + "/.", str(other))
    assert done.code == 2
    assert f"Tafel 2 ({one.name}) staat er niet bij. Deze tafel noemde je al eerder." in done.said
    assert WHY.format(2) in done.said


def test_one_evening_under_two_names_is_one_table(sit: Table, tmp_path: Path) -> None:
    one, other, again = sit(1), sit(2), tmp_path / "kopie"
    shutil.copytree(one, again)
    done = run("compare", str(one), str(again), str(other), "-o", str(tmp_path / "out"))
    said = "Tafel 2 (kopie) staat er niet bij. Dit is dezelfde avond als die van tafel 1."
    assert done.code == 2
    assert done.said.count(said) == 1
    assert said in (tmp_path / "out" / "compare-nl.html").read_text(encoding="utf-8")
    assert done.said.count(WHY.format(1)) == done.said.count(WHY.format(2))
    assert "twee tafels nodig" in run("compare", str(one), str(again)).said


def test_an_evening_of_other_rules_that_cannot_be_told_is_left_out_by_its_name(sit: Table, tmp_path: Path) -> None:
    one, other = sit(1), sit(2)
    strange = tmp_path / "vreemd"
    kept = read(one)
    first, *entries = (entry.record for entry in kept.entries)
    assert isinstance(first, Opened)
    words = kept.texts()
    texts = tuple(words.get(id) or "" for id in words.ids)
    spoiled = False
    with SessionLog.create(strange, (one / "scenario.json").read_bytes(), replace(first, rules=99), texts=texts) as log:
        for it in entries:
            if isinstance(it, Acted) and any(isinstance(event, Decided) for event in it.events):
                log.append(replace(it, events=(*it.events, CaseClosed("decided"))))
                spoiled = True
            else:
                log.append(it)
    assert spoiled
    done = run("compare", str(one), str(strange), str(other))
    assert done.code == 2
    assert "Tafel 2 (vreemd) staat er niet bij." in done.said
    assert WHY.format(2) in done.said


def test_the_page_is_noted_in_the_folder_of_each_table(sit: Table, tmp_path: Path) -> None:
    folders = [sit(1), sit(2)]
    done = run("compare", *map(str, folders), "-o", str(tmp_path / "out"))
    page = tmp_path / "out" / "compare-nl.html"
    assert str(page) in done.said
    assert all([copy.path for copy in copies(folder)] == [str(page)] for folder in folders)
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert all(WHY.format(bot) in html for bot in (1, 2))


def test_a_page_in_the_folder_of_a_table_goes_where_that_table_is_erased(sit: Table) -> None:
    one, other = sit(1), sit(2)
    assert run("compare", str(one), str(other), "-o", str(one)).code == 0
    assert (one / "compare-nl.html").is_file()
    assert erase(one).left == ()
    assert not one.exists()


def test_words_of_a_table_are_words_on_the_page(sit: Table, tmp_path: Path) -> None:
    folders = [sit(bot, why="<script>alert('{}')</script> & zo verder") for bot in (1, 2)]
    assert run("compare", *map(str, folders), "-o", str(tmp_path), language="en").code == 0
    html = (tmp_path / "compare-en.html").read_text(encoding="utf-8")
    assert "<script" not in html
    assert "&lt;script&gt;" in html
