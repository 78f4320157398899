"""Did it do anything, at a terminal: a teller and slips, or everybody in turn; and what is told in the debrief and the report."""

from io import StringIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.debrief import Evening, only_approved, page
from game.apps.session import Beginning, Method, Session
from game.apps.text import EveningAtTerminal, People, Terminal, ask_table, parse_seats
from game.content import Pack
from game.log.reading.session_folder import read
from game.log.told.approval import approval
from game.rules import actions
from game.rules.setup import Seat
from tests.apps.debrief import html
from tests.evenings import setup

STARTS = "Een paar zinnen vooraf. Kruis aan hoe het voor jou is."


def text_of(page: str) -> str:
    return " ".join(html.read(page).text.split())


ABOUT = "Dit zegt iets over deze avond, bij deze mensen. Het zegt niet waardoor het kwam, en niet of het blijft."


def played(
    pack: Pack, root: Path, *lines: str, people: int = 14, method: Method = "tally", on: bool = True
) -> tuple[Session, str]:
    table = setup(seats=(Seat("blue", people),), practice=False)
    session = Session.start(pack, table, {}, root, method=method, begins=Beginning(before_after=on))
    return session, typed(session, *lines)


def typed(session: Session, *lines: str) -> str:
    terminal = Terminal("nl", StringIO("\n".join(lines) + "\n"), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, session.method)).play()
    return " ".join(screen.getvalue().split())


def test_a_teller_types_only_how_many_and_the_debrief_tells_it(proefavond: Pack, tmp_path: Path) -> None:
    session, before = played(proefavond, tmp_path, "15", "14", "15", "5", "3", "0", "14")
    assert STARTS in before
    assert "1. Ik weet wat de anderen aan deze tafel belangrijk vinden." in before
    assert "Typ een getal van 1 tot en met 14." in before
    assert "Typ een getal van 0 tot en met 14." in before
    session.do(actions.Finish())
    after = typed(session, "", *[""] * 10, "14", "9", "4", "0", "9", "", "", "")
    for said in (
        "Vooraf waren 5 van de 14 mensen het hiermee eens, achteraf 9 van de 14. Meer mensen dan vooraf.",
        "Vooraf waren 3 van de 14 mensen het hiermee eens, achteraf 4 van de 14. Ongeveer evenveel mensen als vooraf.",
        "achteraf 9 van de 14. Minder mensen dan vooraf? Dat kan. Soms zie je nu meer vragen.",
        ABOUT,
        "Wat wil jij anders doen? Maak er een afspraak van.",
    ):
        assert said in after
    reading = read(session.folder)
    evening = Evening(session.scenario, reading.entries, reading.texts())
    assert ABOUT in text_of(page(evening, "nl"))
    session.approve(it.id for it in session.items() if it.usual)
    kept = read(session.folder)
    plain = only_approved(evening, approval(kept.entries) or pytest.fail("not approved"))
    assert "Deed het iets?" not in text_of(page(plain, "nl")), "only where the group ticked it"
    session.approve(["before_after"])
    kept = read(session.folder)
    ticked = only_approved(evening, approval(kept.entries) or pytest.fail("not approved"))
    assert "Vooraf waren 5 van de 14 mensen het hiermee eens, achteraf 9 van de 14." in text_of(page(ticked, "nl"))
    session.close()


def test_everybody_in_turn_and_few_people_in_halves(proefavond: Pack, tmp_path: Path) -> None:
    slips = [line for _ in range(5) for line in ("", "5", "zes", "4", "1", "")]
    session, before = played(proefavond, tmp_path, *slips, people=5, method="device")
    assert "Geef de laptop door: 5 van de 5." in before
    assert "Typ een cijfer van 1 tot en met 5." in before
    session.do(actions.Finish())
    after = typed(session, "", *[""] * 10, *[line for _ in range(5) for line in ("", "1", "1", "5", "5")], "", "", "")
    assert "Hiermee eens. Vooraf: de helft of meer. Achteraf: minder dan de helft." in after
    assert " van de 5 mensen" not in after
    session.close()


def test_nobody_is_asked_unless_the_facilitator_wants_it(proefavond: Pack, tmp_path: Path) -> None:
    session, before = played(proefavond, tmp_path / "off", "", on=False)
    assert STARTS not in before
    session.do(actions.Finish())
    assert "Deed het iets?" not in typed(session, "", *["", ""] * 14)
    session.close()
    passed, said = played(proefavond, tmp_path / "passed", "")
    assert "Goed. Vanavond vragen we dit niet." in said
    assert passed.impressions("before") is None
    passed.close()


def test_the_set_up_asks_whether_people_mark_sentences_and_tells_too_few_why_not(proefavond: Pack) -> None:
    def asked(seats: str, *lines: str, given: bool = False) -> tuple[bool, str]:
        table = replace(parse_seats(seats), before_after=given, owner="Jo", days=3)
        terminal = Terminal("nl", StringIO("\n".join(("", *lines)) + "\n" * 9), screen := StringIO())
        table = ask_table(terminal, proefavond.scenario, table, ask=True)
        return table.before_after, " ".join(screen.getvalue().split())

    enters = ("", "", "", "", "", "")
    yes, screen = asked("Raam:5", *enters, "ja")
    assert yes
    assert "Niemand ziet wat een ander aankruist." in screen
    assert not asked("Raam:5", *enters, "")[0]
    assert asked("Raam:5", given=True)[0]
    assert "aankruisen?" not in asked("Raam:5", given=True)[1], "they said so"
    few, screen = asked("Raam:4", *enters)
    assert not few
    assert "Dat kan vanaf vijf mensen: met minder zou je zien wie wat aankruiste." in screen


def test_too_few_people_are_told_so_and_nothing_more(proefavond: Pack, tmp_path: Path) -> None:
    few = "Deze zinnen vragen we vanaf vijf mensen. Met minder zou je zien wie wat aankruiste."
    session, screen = played(proefavond, tmp_path / "few", "", people=4)
    assert few in screen
    assert STARTS not in screen
    session.close()
    left, _ = played(proefavond, tmp_path / "left", "6", "1", "2", "3", "6", people=6)
    assert left.impressions("before") is not None
    left.do(actions.Attend("blue", 4, False, False))
    left.do(actions.Finish())
    after = typed(left, "", *[""] * 14)
    assert few in after
    assert "Vooraf" not in after
    left.close()


def test_of_too_few_slips_nothing_is_told_and_nobody_is_asked_again(proefavond: Pack, tmp_path: Path) -> None:
    session, screen = played(proefavond, tmp_path, "4", "4", "4", "0", "4", people=9)
    assert "Dat zijn minder dan vijf briefjes." in screen
    assert "komen dezelfde zinnen terug" not in screen
    session.do(actions.Finish())
    assert "Deed het iets?" not in typed(session, "", *[""] * 14)
    reading = read(session.folder)
    told = text_of(page(Evening(session.scenario, reading.entries, reading.texts()), "nl"))
    assert "Dan vertellen we er niets over: je zou zien wie wat aankruiste." in told
    assert "Hiermee eens." not in told
    session.close()
