"""Where the words of a table stand."""

from pathlib import Path

from game.apps.session import Session
from game.apps.words import render
from game.content import Pack
from game.rules.bots import bot_action
from game.rules.prompts import FACILITATOR, AdjustPrompt
from tests.evenings import setup


def test_every_text_has_a_place_also_where_it_is_gone(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(practice=False), {"green": "Ben"}, tmp_path, owner="Anneloes")
    session.note("het schuurt")
    session.park("wat kost dit echt?")
    while session.view().prompts[0].at != "rationale":
        session.do(bot_action(session.scenario, session.state, 3))
    session.say("rationale", "het past")
    numbers = next(it.numbers for it in session.view(FACILITATOR).offers if isinstance(it, AdjustPrompt))
    session.adjust(numbers[0].id, numbers[0].low - numbers[0].now, "verkeerd geteld")
    session.agree("we bellen terug", "Fatma", "vóór mei")
    session.agree("we meten het")
    session.forget(["t1"])
    found = session.places()
    assert [(place.kind, place.words, place.seat) for place in found] == [
        ("seat", None, 2),
        ("owner", "Anneloes", None),
        ("note", "het schuurt", None),
        ("parked", "wat kost dit echt?", None),
        ("reason", "het past", None),
        ("adjusted", "verkeerd geteld", None),
        ("agreed", "we bellen terug", None),
        ("agreed_who", "Fatma", None),
        ("agreed_when", "vóór mei", None),
        ("agreed", "we meten het", None),
    ]
    assert render(found[0].where, "nl") == "naam van plek 2 (Groen)"
    assert render(found[2].where, "en") == "note, step 1"
    assert render(found[7].where, "nl").startswith("afspraak, wie het doet, stap ")
    session.close()
