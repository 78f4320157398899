"""Two steps that no format had, a renamed field and an event that became two, over one evening of every sort that was kept."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.log.elsewhere.unpacking import unpack
from game.log.entries import FIRST_PREV
from game.log.errors import LogError
from game.log.formats import ENTRY, PACK, Format, Json, each_event, form_of
from game.log.reading.session_folder import LOG, SCENARIO
from game.log.told.verify import Verified
from tests.golden.earlier import kept
from tests.golden.told import told
from tests.log.newer import chained

EVENINGS = kept()
FIRST = {name.partition("/")[2]: name for name in reversed(EVENINGS)}
"""Of every sort of evening the first that was kept; each that came after it is opened and told in `test_earlier.py`."""


def _keys(value: Json, names: dict[str, str]) -> Json:
    return {names.get(key, key): it for key, it in value.items()}


def _named(event: Json) -> Iterator[Json]:
    """From a format in which the card of an event was its `dilemma`."""
    yield _keys(event, {"dilemma": "card"})


def _apart(event: Json) -> Iterator[Json]:
    """From a format in which what followed at once was one event."""
    yield from event["events"] if event["event"] == "both" else [event]


def _cards(pack: Json) -> Json:
    """From a form in which the cards of a pack were its `cards`."""
    return {**pack, "scenario": _keys(pack["scenario"], {"cards": "dilemmas"})}


def _form_of_before(pack: Json) -> Json:
    return {**pack, "scenario": _keys(pack["scenario"], {"dilemmas": "cards"})}


LINES = Format("entry", (*ENTRY.steps, each_event(_apart), each_event(_named)))
PACKS = Format("pack", (*PACK.steps, _cards, lambda pack: pack), key=PACK.key)
"""As if the program were two formats further than it is."""


def _one_before(line: Json) -> Json:
    """The line as it was when the card of an event was its dilemma."""
    events = [_keys(event, {"card": "dilemma"}) for event in line.get("events", ())]
    return {**line, "format": ENTRY.now + 1, **({"events": events} if events else {})}


def _two_before(line: Json) -> Json:
    """The line as it was before that, when two events in a row were one."""
    line = _one_before(line)
    events = line.get("events", ())
    pairs = [{"event": "both", "events": events[at : at + 2]} for at in range(0, len(events), 2)]
    return {**line, "format": ENTRY.now, **({"events": pairs} if pairs else {})}


def as_before(file: Path, into: Path) -> Path:
    """The same evening as programs would have written it that were two, one and no formats behind: each a third of it."""
    files = unpack(file)
    pack = files[SCENARIO]
    if form_of(pack) is not None:
        pack = json.dumps(_form_of_before(json.loads(PACK.from_format(form_of(pack) or 1, pack)))).encode()
    lines = [json.loads(ENTRY.forward(line)) for line in files[LOG].splitlines()]
    lines[0]["scenario"] = hashlib.sha256(pack).hexdigest()
    third = len(lines) // 3
    written = [
        *map(_two_before, lines[:third]),
        *map(_one_before, lines[third : 2 * third]),
        *({**line, "format": LINES.now} for line in lines[2 * third :]),
    ]
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**files, SCENARIO: pack, LOG: chained(written)}.items():
            archive.writestr(name, data)
    return into


@pytest.mark.parametrize("name", FIRST.values())
def test_an_evening_of_before_two_steps_opens_verifies_and_is_told_as_it_was(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_now = told(EVENINGS[name], tmp_path / "now")
    file = as_before(EVENINGS[name], tmp_path / "before.zip")
    with pytest.raises(LogError):
        told(file, tmp_path / "without the steps")
    monkeypatch.setattr("game.log.entries.ENTRY", LINES)
    monkeypatch.setattr("game.log.pack.PACK", PACKS)
    monkeypatch.setattr("game.log.reading.session_folder.PACK", PACKS)
    found = told(file, tmp_path / "then")
    assert found == of_now
    assert found.checked.verdict is Verified.INTACT


def test_what_is_made_here_is_of_three_formats_and_a_chain(tmp_path: Path) -> None:
    file = as_before(EVENINGS["3/words"], tmp_path / "before.zip")
    lines = [json.loads(line) for line in unpack(file)[LOG].splitlines()]
    assert {line["format"] for line in lines} == {ENTRY.now, ENTRY.now + 1, ENTRY.now + 2}
    assert [line["prev"] for line in lines] == [FIRST_PREV, *(line["hash"] for line in lines[:-1])]
    assert any(
        "dilemma" in event for line in lines for both in line.get("events", ()) for event in both.get("events", ())
    )
