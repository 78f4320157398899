"""The pack as it is kept beside an evening: compiled, of a form with a number, and looked over before it is played."""

import subprocess
import sys
import time
from random import Random
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from game.content import Pack, find_packs
from game.log.errors import PackDamaged, TooNew
from game.log.formats import PACK, Format
from game.log.pack import is_compiled, kept_bytes, played
from game.rules.scenario import Scenario
from tests.generated.maker import Maker
from tests.plain import to_json, written
from tests.shipped import pack_of

PACKS = sorted(find_packs())


def plain(pack: Pack) -> dict[str, Any]:
    """What is kept of the pack, as data to change."""
    found: dict[str, Any] = msgspec.json.decode(kept_bytes(pack.scenario, pack.sources))
    return found


@pytest.fixture(scope="module")
def proefavond() -> Pack:
    return pack_of("proefavond")


@pytest.mark.parametrize("id", PACKS)
def test_what_was_kept_is_what_is_played_in_the_same_order(id: str) -> None:
    pack = pack_of(id)
    data = kept_bytes(pack.scenario, pack.sources)
    again = played(data)
    assert again == pack.scenario
    assert list(again.dilemmas) == list(pack.scenario.dilemmas)
    assert list(again.endings) == list(pack.scenario.endings)
    assert kept_bytes(again, pack.sources) == data
    assert plain(pack)["sources"]["scenario.yaml"] == (pack.path / "scenario.yaml").read_text(encoding="utf-8")


def test_every_made_pack_is_sound_and_comes_back() -> None:
    for seed in range(40):
        scenario = Maker(seed).scenario()
        assert played(kept_bytes(scenario, {})) == scenario


def test_what_is_at_its_default_is_not_kept() -> None:
    scenario = Maker(1).scenario()
    kept = msgspec.json.decode(kept_bytes(scenario, {}))
    assert "sources" not in kept
    assert "read_by" not in next(iter(kept["scenario"]["dilemmas"].values()))


def test_a_copy_of_before_there_were_forms_is_none_of_these(proefavond: Pack) -> None:
    assert not is_compiled(to_json(written(proefavond.path)))
    assert is_compiled(kept_bytes(proefavond.scenario, {}))
    for data in (b"", b"{", b"[]", b"\xff", b'{"form": "1"}', b'{"form": 0}'):
        assert not is_compiled(data)


def test_a_later_form_is_told_apart_from_damage(proefavond: Pack) -> None:
    later = {**plain(proefavond), "form": PACK.now + 1, "scenario": {"anything": 1}}
    with pytest.raises(TooNew):
        played(msgspec.json.encode(later))
    with pytest.raises(PackDamaged):
        played(msgspec.json.encode({**later, "form": PACK.now}))


def _renamed(kept: dict[str, Any]) -> dict[str, Any]:
    """From a form in which a card's `title` was called `name`."""
    cards = {
        id: {("title" if key == "name" else key): it for key, it in card.items()}
        for id, card in kept["scenario"]["dilemmas"].items()
    }
    return {**kept, "scenario": {**kept["scenario"], "dilemmas": cards}}


def _split(kept: dict[str, Any]) -> dict[str, Any]:
    """From a form in which `year` was quarters and agenda together."""
    scenario = dict(kept["scenario"])
    quarters, agenda = scenario.pop("year")
    return {**kept, "scenario": {**scenario, "quarters": quarters, "agenda": agenda}}


@pytest.mark.parametrize("id", PACKS)
def test_steps_lead_from_an_older_form_to_this_one(id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = pack_of(id)
    kept = plain(pack)
    scenario = dict(kept["scenario"])
    scenario["year"] = [scenario.pop("quarters", 4), scenario.pop("agenda", 2)]
    scenario["dilemmas"] = {
        card: {("name" if key == "title" else key): it for key, it in written.items()}
        for card, written in scenario["dilemmas"].items()
    }
    first = {**kept, "form": PACK.now, "scenario": scenario}
    second = {**_renamed(first), "form": PACK.now + 1}
    later = Format("pack", (*PACK.steps, _renamed, _split))
    monkeypatch.setattr("game.log.pack.PACK", later)
    for data in (first, second, {**kept, "form": later.now}):
        assert played(msgspec.json.encode(data)) == pack.scenario


def _at(value: Any, dice: Random) -> tuple[Any, Any]:
    """Somewhere in it: what holds it, and its key."""
    while True:
        key = dice.choice(list(value) if isinstance(value, dict) else list(range(len(value))))
        inner = value[key]
        if not isinstance(inner, (dict, list)) or not inner or dice.random() < 0.1:
            return value, key
        value = inner


@pytest.mark.parametrize("seed", range(150))
def test_a_pack_with_anything_changed_is_refused_or_plays(seed: int, proefavond: Pack) -> None:
    dice, kept = Random(seed), plain(proefavond)
    holder, key = _at(kept["scenario"], dice)
    match dice.randrange(3):
        case 0:
            del holder[key]
        case 1:
            holder[key] = dice.choice(
                [None, -1, 0, 3, 10**13, "x", "", [], {}, [1], {"nl": "x"}, True, "wmo", "\u202e"]
            )
        case _:
            other, name = _at(kept["scenario"], dice)
            holder[key] = other[name]
    try:
        scenario = played(msgspec.json.encode(kept))
    except PackDamaged:
        return
    _play(scenario, seed)


def _play(scenario: Scenario, seed: int) -> None:
    from tests.rules.anybody import a_table, evening  # noqa: PLC0415 - only where the pack can be played

    for _ in evening(scenario, a_table(Random(seed)), Random(seed)):
        pass


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda kept: kept["funds"].update(trust={"name": {"nl": "x"}}), "one name"),
        (lambda kept: kept["programme"].append("nowhere"), "'nowhere' is not there"),
        (lambda kept: kept["endings"].popitem(), "no ending always holds"),
        (lambda kept: kept["title"].update(nl="Avond \u202e"), "U\\+202E"),
    ],
)
def test_what_does_not_hold_together_is_named(change: Any, words: str, proefavond: Pack) -> None:
    kept = plain(proefavond)
    change(kept["scenario"])
    with pytest.raises(PackDamaged, match=words):
        played(msgspec.json.encode(kept))


def test_opening_and_telling_an_evening_load_nothing_that_reads_what_authors_write() -> None:
    code = (
        "import sys, game.apps.session, game.log.told.verify, game.apps.debrief;"
        "print([it for it in ('pydantic', 'yaml', 'game.content') if it in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_pack_of_twenty_thousand_cards_is_looked_over_or_refused_in_time(proefavond: Pack) -> None:
    kept = plain(proefavond)
    cards = list(kept["scenario"]["dilemmas"].values())
    many = {f"card_{n}": {**cards[n % len(cards)], "id": f"card_{n}"} for n in range(20_000)}
    data = msgspec.json.encode({**kept, "scenario": {**kept["scenario"], "programme": [], "dilemmas": many}})
    start = time.process_time()
    with pytest.raises(PackDamaged):
        played(data)
    assert time.process_time() - start < 2


def test_a_pack_of_more_cards_than_anybody_writes_is_refused_at_once(proefavond: Pack) -> None:
    card = min(proefavond.scenario.dilemmas.values(), key=lambda it: len(repr(it)))
    start = time.process_time()
    for count, why in ((4_000, "4000 cards"), (25_000, "bytes")):
        many = replace(proefavond.scenario, dilemmas={f"card_{n}": card for n in range(count)})
        with pytest.raises(PackDamaged, match=why):
            played(kept_bytes(many, {}))
    assert time.process_time() - start < 4
