"""What colleagues told in confidence is on the screen of the room, and in no file that is shared of the evening."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from game.apps.debrief import debrief, page
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.report import report
from game.apps.debrief.papers.script import slides
from game.apps.debrief.research.writing import write_research
from game.apps.debrief.several import make_sheet, told_table
from game.apps.debrief.told.kept import kept_evening, report_of
from game.apps.debrief.voice import PageLanguage
from game.apps.kit.lines.kept import recorded
from game.apps.session import Beginning, Session, code_of, line_of, whole_year
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import AskPrompt
from game.rules.terms.text import LANGUAGES
from tests.apps.debrief.paper import needs_poppler, words
from tests.evenings import setup
from tests.shipped import pack_of


def told_in_confidence(pack: Pack, card: str, asked: tuple[str, ...]) -> set[str]:
    """The answers of colleagues and the facts that only they brought out, in both languages."""
    it = pack.scenario.dilemmas[card]
    assert it.inquiry is not None
    answers = [it.inquiry.questions[id].answer for id in asked if it.inquiry.questions[id].whom == "staff"]
    openly = {fact for id in asked for q in [it.inquiry.questions[id]] if q.whom != "staff" for fact in q.reveals}
    facts = [
        it.facts[fact].text
        for id in asked
        for fact in it.inquiry.questions[id].reveals
        if it.inquiry.questions[id].whom == "staff" and fact not in openly
    ]
    return {text.into(language) for text in (*answers, *facts) for language in LANGUAGES}


def evening(pack: Pack, root: Path, seed: int, *, asks: bool) -> tuple[Path, set[str]]:
    """A year in which colleagues are asked first, wherever that can be; with a step back after some questions. Or never."""
    table, year = setup(seed=seed, form="cards", practice=False), whole_year(pack.scenario)
    table = replace(table, quarters=year.quarters, cases=year.cases)
    session = Session.start(pack, table, {}, root, begins=Beginning(code_of(pack.scenario, seed, year)))
    secrets = set[str]()
    back = 0
    while asked := session.view().prompts:
        first, case = asked[0], session.state.case
        staff: list[str] = []
        if isinstance(first, AskPrompt) and case is not None:
            inquiry = pack.scenario.dilemmas[case.card].inquiry
            assert inquiry is not None
            staff = [it.id for it in first.items if it.closed is None and inquiry.questions[it.id].whom == "staff"]
        if not asks and isinstance(first, AskPrompt):
            session.do(actions.Ask("inquiry", None))
        elif staff:
            session.do(actions.Ask("inquiry", staff[0]))
            assert session.state.case is not None
            secrets |= told_in_confidence(pack, session.state.case.card, session.state.case.asked)
            if back < seed:
                back += 1
                session.retract(len(session.history) - 1)
        else:
            session.do(bot_action(session.scenario, session.state, seed))
    session.approve(it.id for it in session.items())
    session.close()
    (folder,) = (it.parent for it in root.rglob("log.jsonl"))
    return folder, secrets


def only_colleagues(pack: Pack) -> set[str]:
    """Whatever colleagues would answer, and the facts that nobody else brings out: also where nobody asked them."""
    found = []
    for card in pack.scenario.dilemmas.values():
        if card.inquiry is not None:
            found += [it.answer for it in card.inquiry.questions.values() if it.private]
            found += [card.facts[id].text for id in card.inquiry.private(card.inquiry.questions)]
    return {text.into(language) for text in found for language in LANGUAGES}


def shared(folder: Path, out: Path, *, paper: bool) -> Iterator[tuple[str, str]]:
    """Everything that can be made of an evening to give away, as its reader finds it; `paper`: also what is set to print."""
    whole = kept_evening(folder)
    report_only = report_of(whole)
    assert report_only is not None
    line = line_of(whole.scenario, whole.entries)
    for told, kind in ((whole, "draft"), (report_only, "report")):
        for language in LANGUAGES:
            voice, where = PageLanguage(language), f"{kind} {language}"
            model = debrief(told, language, marked=True)
            yield f"page {where}", page(told, language)
            yield f"slides {where}", str(slides(model, voice))
            yield f"model {where}", msgspec.json.encode(model).decode()
            yield f"log sheet {where}", "\n".join(it.typed for it in recorded(folder, voice).lines)
            if paper:
                yield f"handout {where}", words(handout(model, voice))
                yield f"report {where}", words(report(model, voice))
            for made in write_research(told, line, language, out / kind, folder):
                yield f"{made.path.name} {where}", _in_file(made.path)
        yield f"table {kind}", msgspec.json.encode(told_table(told, 1)).decode()
    yield "table sheet", make_sheet(folder, out / "sheet", 1).read_text("utf-8")


def _in_file(path: Path) -> str:
    if not zipfile.is_zipfile(path):
        return path.read_text("utf-8")
    with zipfile.ZipFile(path) as packed:
        return "\n".join(packed.read(part).decode("utf-8", "replace") for part in packed.namelist())


@needs_poppler
@pytest.mark.parametrize("name", ["werkvloer", "examples/works_council"])
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("asks", [True, False], ids=["colleagues are asked", "nobody asks them"])
def test_what_colleagues_told_is_in_no_file_that_is_shared(tmp_path: Path, name: str, seed: int, *, asks: bool) -> None:
    pack = pack_of(name)
    folder, secrets = evening(pack, tmp_path / "kept", seed, asks=asks)
    assert bool(secrets) is asks
    secrets |= only_colleagues(pack)
    found = dict(shared(folder, tmp_path / "out", paper=seed == 0))
    plain = {where: " ".join(text.split()) for where, text in found.items()}
    assert [(where, it) for where, text in plain.items() for it in secrets if it in text] == []
    assert not asks or "blijft in de kamer" in found["page draft nl"]
