"""No sentence has two full stops, or one behind a question: on no page and in no paper of any evening that was kept."""

import re
from itertools import chain, cycle
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec import Struct
from msgspec.structs import replace

from game.apps.debrief import Evening, debrief, page
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.report import report
from game.apps.debrief.papers.script import slides
from game.apps.debrief.room import RoomLanguage, ToldBack, learned, year_told
from game.apps.debrief.voice import PageLanguage
from game.apps.papers.marks import own, plain
from game.apps.session import Session, line_of
from game.apps.text.afterwards.lines import StepLines
from game.apps.words import say
from game.apps.words.stops import behind, ended, stops
from game.log import Agreed, Noted, Parked
from game.log.records import Supposed
from game.rules import actions
from game.rules.terms.text import LANGUAGES, Language, Text
from game.rules.whatif import decisions
from tests.apps.debrief.html import read
from tests.apps.debrief.paper import needs_poppler, words
from tests.apps.debrief.recorder import Recorder
from tests.golden.games import Game, kept
from tests.shipped import pack_of

TYPED = (
    "Mits niemand in loon achteruitgaat.",
    "Wie betaalt dit volgend jaar?",
    "Dit moet nu gebeuren!",
    "Omdat het nu knelt",
    "Zij zei: “Help mij.”",
)
"""What people write, ended in every way."""
TWICE = re.compile(r"(?<!\.)\.\.(?!\.)|[!?…]\.(?!\.)|\.[!?](?!\w)")
GAMES = kept()
WHOLE = [name for name, game in GAMES.items() if not game.pack.startswith("examples/") or "council" in name]
FIRST = {game.pack: name for name, game in GAMES.items()}.values()
"""One evening of each pack."""


def finished(part: Any) -> Any:
    """The pack, in which every text ends as a sentence does: by turns as what is told and what is asked."""
    match part:
        case Text(nl=nl, en=en):
            stop = "?" if len(nl) % 2 else "."
            return replace(part, nl=_with(nl, stop), en=None if en is None else _with(en, stop))
        case Struct():
            return replace(part, **{name: finished(getattr(part, name)) for name in part.__struct_fields__})
        case dict():
            return {key: finished(it) for key, it in part.items()}
        case tuple():
            return tuple(finished(it) for it in part)
        case _:
            return part


def _with(text: str, stop: str) -> str:
    return text if stops(text) else f"{text}{stop}"


def evening(folder: Path, game: Game, *, whole: bool = False) -> Evening:
    """That evening with words that end in every way; `whole`: and with a pack of which every text ends as a sentence does."""
    pack = pack_of(game.pack)
    recorder = Recorder(folder, pack, game.setup, finished(pack.scenario) if whole else None)
    typed = cycle(TYPED)
    for action in game.actions:
        match action:
            case actions.Say(text=str()) | actions.OpenOwn(text=str()):
                recorder.do(replace(action, text=recorder.log.texts.add(next(typed))))
            case actions.Adjust():
                recorder.do(replace(action, reason=recorder.log.texts.add(next(typed))))
            case _:
                recorder.do(action)
    recorder.log.append(Noted(recorder.log.texts.add(TYPED[0]), report=True))
    recorder.log.append(Parked(recorder.log.texts.add(TYPED[1])))
    what, who, when = (recorder.log.texts.add(it) for it in TYPED[:3])
    recorder.log.append(Agreed(what, who, when))
    for open_case in decisions(recorder.scenario, line_of(recorder.scenario, recorder.evening().entries)):
        for value in open_case.others[:1]:
            text = recorder.log.texts.add(next(typed))
            recorder.log.append(Supposed(open_case.card, open_case.occurrence, value, text))
    recorder.log.close()
    return recorder.evening()


def twice(text: str) -> list[str]:
    """Where it ends twice, with what stands round it."""
    return [text[max(0, it.start() - 40) : it.end() + 20] for it in TWICE.finditer(text)]


def spoken(told: ToldBack, language: Language) -> str:
    """What the talk tells in the room: every step, of every case."""
    room = RoomLanguage(language, {})
    lines, year = StepLines(room, told), year_told(room, told)
    of_cases = ((lines.chosen(it.number), lines.back(it.number), lines.counted(it.number)) for it in told.cases)
    learnt = (it.asked for it in learned(room, told, 0, ()))
    return "\n".join((year.promise, *lines.back(0), *lines.home(), *learnt, *chain(*chain(*of_cases))))


def told_everywhere(evening: Evening, folder: Path, language: Language) -> dict[str, str]:
    """All that is told of it without setting a paper."""
    back = ToldBack(cast("Session", SimpleNamespace(folder=folder, scenario=evening.scenario)))
    shown = slides(debrief(evening, language, marked=True), PageLanguage(language))
    return {
        "page": read(page(evening, language)).text,
        "slides": "\n".join(plain(part) for it in shown for part in (it.title, *it.lines, *it.notes)),
        "room": spoken(back, language),
    }


def papers(evening: Evening, language: Language) -> dict[str, str]:
    """Both papers."""
    made, voice = debrief(evening, language, marked=True), PageLanguage(language)
    return {"handout": words(handout(made, voice)), "report": words(report(made, voice))}


def ends(found: dict[str, str]) -> dict[str, list[str]]:
    """Where something ends twice."""
    every = {where: twice(" ".join(text.split())) for where, text in found.items()}
    return {where: it for where, it in every.items() if it}


@needs_poppler
@pytest.mark.parametrize("name", GAMES)
def test_no_sentence_ends_twice(name: str, tmp_path: Path) -> None:
    told = evening(tmp_path / "s", GAMES[name])
    for language in LANGUAGES:
        assert ends(told_everywhere(told, tmp_path / "s", language)) == {}, language
    # To set a paper takes long: of one evening of each pack.
    if name in FIRST:
        assert ends(papers(told, "nl")) == {}


@needs_poppler
@pytest.mark.parametrize("name", WHOLE)
def test_nor_where_every_text_of_a_pack_ends_as_a_sentence(name: str, tmp_path: Path) -> None:
    told = evening(tmp_path / "s", GAMES[name], whole=True)
    for language in LANGUAGES:
        assert ends(told_everywhere(told, tmp_path / "s", language)) == {}, language
    if name in FIRST:
        assert ends(papers(told, "en")) == {}


@pytest.mark.parametrize("typed", TYPED)
def test_a_sentence_ends_once_whatever_is_filled_in(typed: str) -> None:
    stop = "" if stops(typed) else "."
    assert ended(typed) == f"{typed}{stop}"
    assert say("nl", "cli.no_file_named", reason=typed) == f"Dit lukt niet: {typed}{stop}"
    assert behind(typed, ". Dan dit.") == f"{stop} Dan dit."
    assert behind(typed, ".pdf") == ".pdf", "of the name of a file nothing is taken"
    assert behind(own(typed, "nl"), ".") == stop, "also where it is said whose words they are"
    assert ended("") == ""
