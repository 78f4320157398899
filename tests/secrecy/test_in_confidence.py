"""What colleagues told in confidence is on the screen of the room, and in no file that is shared of the evening."""

from pathlib import Path

import msgspec
import pytest

from game.apps.debrief import debrief, page
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.report import report
from game.apps.debrief.papers.script import slides
from game.apps.debrief.told.kept import kept_evening
from game.apps.debrief.voice import PageLanguage
from game.apps.session import Session
from game.content import Pack, load, resolve
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import AskPrompt
from game.rules.terms.text import LANGUAGES
from tests.evenings import setup


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


def evening(pack: Pack, root: Path, seed: int) -> tuple[Path, set[str]]:
    """A year in which colleagues are asked first, wherever that can be; with a step back after some questions."""
    session, secrets = Session.start(pack, setup(seed=seed, form="cards", practice=False), {}, root), set[str]()
    back = 0
    while asked := session.view().prompts:
        first, case = asked[0], session.state.case
        staff: list[str] = []
        if isinstance(first, AskPrompt) and case is not None:
            inquiry = pack.scenario.dilemmas[case.card].inquiry
            assert inquiry is not None
            staff = [it.id for it in first.items if it.closed is None and inquiry.questions[it.id].whom == "staff"]
        if staff:
            session.do(actions.Ask("inquiry", staff[0]))
            assert session.state.case is not None
            secrets |= told_in_confidence(pack, session.state.case.card, session.state.case.asked)
            if back < seed:
                back += 1
                session.retract(len(session.history) - 1)
        else:
            session.do(bot_action(session.scenario, session.state, seed))
    session.close()
    (folder,) = (it.parent for it in root.rglob("log.jsonl"))
    return folder, secrets


@pytest.mark.parametrize("name", ["werkvloer", "examples/works_council"])
@pytest.mark.parametrize("seed", range(2))
def test_what_colleagues_told_is_in_no_file_that_is_shared(tmp_path: Path, name: str, seed: int) -> None:
    folder, secrets = evening(load(resolve(name)), tmp_path, seed)
    assert secrets
    told = kept_evening(folder)
    made = [page(told), page(told, "en")]
    for language in LANGUAGES:
        voice = PageLanguage(language)
        model = debrief(told, language, marked=True)
        made += [str(handout(model, voice)), str(report(model, voice)), str(tuple(slides(model, voice)))]
        made.append(msgspec.json.encode(model).decode())
    for text in made:
        assert not [secret for secret in secrets if secret in text]
    assert "blijft in de kamer" in made[0]
