"""Playing in full at a terminal: values, roles, the talk, passing, additions, reasons, by name, the soft clock."""

from collections.abc import Callable
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from game.apps.session import Method, Session, deal_roles
from game.apps.text import Bots, Evening, People, Terminal
from game.content import Pack, load, resolve
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import Acknowledge
from game.rules.tally import Counts, Named, Sealed
from game.rules.text import Language
from game.rules.views import View
from tests.apps.session.clocks import MINUTE, Hands, world
from tests.evenings import SEATS, setup
from tests.typist import REASON

NAMES = {"blue": "Rood", "green": "Groen"}
SEEDS = 80


@pytest.fixture(scope="module")
def full() -> Pack:
    return load(resolve("examples/full"))


def begin(pack: Pack, root: Path, hands: Hands | None = None, **changes: Any) -> Session:
    """An evening in full, with roles."""
    wanted: dict[str, Any] = {"depth": "full", "practice": False, "form": "cards", **changes}
    table = setup(**wanted)
    table = replace(table, seats=deal_roles(pack.scenario, table.seats, "full"))
    if hands is None:
        return Session.start(pack, table, NAMES, root)
    return Session.start(pack, table, NAMES, root, outside=world(hands))


def reach(pack: Pack, root: Path, wanted: Callable[[View], bool], **changes: Any) -> Session:
    """An evening that bots played until it stands there."""
    for seed in range(SEEDS):
        session = begin(pack, root, seed=seed, **changes)
        while session.view().prompts:
            if wanted(session.view()):
                return session
            action = bot_action(session.scenario, session.state, seed)
            if isinstance(action, actions.Say):
                session.say(action.at, REASON)
            else:
                session.do(action)
        session.close()
    raise AssertionError("no evening of bots comes there")


def asks(at: str) -> Callable[[View], bool]:
    return lambda view: any(prompt.at == at for prompt in view.prompts)


def types(session: Session, *lines: str, language: Language = "nl", method: Method = "tally") -> str:
    """Type this, and then nothing any more; what was on the screen, on one line."""
    terminal = Terminal(language, StringIO("".join(f"{line}\n" for line in lines)), screen := StringIO())
    Evening(session, terminal, People(terminal, method)).play()
    return " ".join(screen.getvalue().split())


# Core values


def test_values_are_chosen_alone_and_only_their_numbers_are_known(full: Pack, tmp_path: Path) -> None:
    session = begin(full, tmp_path)
    screen = types(session, "", "A C", "", "-", "", "abc", "", "b, d", "", "abcd", "aa", "x", "b", method="device")
    assert "Aan tafel: 1. Rood (wethouder) 2. Groen (beheerder van de hal) 3. Oker" in screen
    assert screen.count("Typ hooguit 3 letters") == 5 + 3, "four letters, one twice and one too far are asked again"
    assert session.state.values == Counts((2, 3, 2, 1), 1)
    assert "Wat voor jullie telt Zo vaak gekozen: Nabijheid: 2 Zuinigheid: 3 Zekerheid: 2 Durf: 1" in screen
    session.close()


def test_values_are_counted_from_cards(full: Pack, tmp_path: Path) -> None:
    session = begin(full, tmp_path)
    screen = types(session, "", "6", "1", "1", "1", "0", "5", "5", "4", "0", "2")
    assert screen.count("Dat kan niet met 5 kaarten en hooguit 3 letters op elke kaart.") == 2
    assert session.state.values is None
    types(session, "", "4", "4", "1", "2", "1")
    assert session.state.values == Counts((4, 4, 1, 2), 1)
    session.close()


def test_of_a_few_nobody_counts_values(full: Pack, tmp_path: Path) -> None:
    session = begin(full, tmp_path, seats=SEATS[:2], reveal="outcome")
    assert "dus we tellen niet" in types(session, "")
    assert session.state.values == Sealed()
    session.close()
    session = begin(full, tmp_path)
    assert "te weinig om te tellen" in types(session, "4")
    assert session.state.values == Sealed()
    session.close()
    session = begin(full, tmp_path, seats=SEATS[:2], reveal="outcome")
    screen = types(session, "", "a", "", "b", "", "c", "", "a", method="device", language="en")
    assert "There are few of you" in screen
    assert "Zo vaak" not in screen
    assert session.state.values == Sealed()
    session.close()


# Roles


@pytest.mark.parametrize("line", ["rol groen", "role 2", "rol Gr"])
def test_a_role_is_read_by_one_pair_of_eyes_and_wiped(full: Pack, tmp_path: Path, line: str) -> None:
    session = reach(full, tmp_path, asks("briefing"))
    terminal = Terminal("nl", StringIO(f"{line}\n\n\n"), screen := StringIO())
    Evening(session, terminal, People(terminal, "tally")).play()
    text = screen.getvalue()
    told, _, after = text.partition("\n" * 60)
    before, _, secret = told.partition("Dit is alleen voor Groen")
    assert "Twee jongens slapen" not in before
    assert "Jouw rol: Beheerder van de hal" in secret
    assert "Ruimte voor personeel, 2 keer zo zwaar" in secret
    assert "Twee jongens slapen soms in de kleedkamer" in " ".join(secret.split())
    assert "energieleverancier" not in text, "the other role is not told"
    assert after.strip().startswith("== Zaak 1"), "the page is read again"
    session.close()


def test_a_seat_is_asked_for_and_may_have_no_role(full: Pack, tmp_path: Path) -> None:
    session = begin(full, tmp_path)
    assert "Van welke plek wil je de rol lezen?" in types(session, "rol", "")
    assert "Oker speelt zonder rol." in types(session, "rol oker")
    assert "Die plek is er niet" in types(session, "rol blauw"), "blue has a name of its own at this table"
    session.close()
    session = begin(full, tmp_path, depth="first")
    assert "Jullie spelen zonder rollen." in types(session, "rol rood")
    session.close()


# The picture


def test_facts_and_the_law_are_looked_up(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, lambda view: view.case is not None and view.case.path is not None)
    case = session.view().case
    assert case is not None
    assert case.path is not None
    screen = types(session, "/wet")
    assert screen.count("Zo gaat het volgens de wet") == 1 + (case.talk is not None)
    assert f"1. {case.path.steps[0].nl}" in screen
    screen = types(session, "feiten", language="en")
    assert "The facts of" in screen
    assert "Source:" in screen
    session.close()
    session = begin(waterkant, tmp_path)
    assert "Er ligt nu geen zaak op tafel" in types(session, "feiten", "wet")
    session.close()


def test_the_lead_is_given_away_by_name(waterkant: Pack, tmp_path: Path) -> None:
    session = begin(waterkant, tmp_path, depth="first")
    session.do(actions.Attend("ochre", 0))
    while "rapporteur" not in [prompt.at for prompt in session.view().prompts]:
        session.do(bot_action(session.scenario, session.state, 3))
        if session.view().prompts[0].at == "briefing" and len(session.state.decisions) == 2:
            session.do(actions.Attend("ochre", 1))
    prompts = session.view().prompts
    assert isinstance(prompts[0], Acknowledge)
    [pick] = [prompt for prompt in prompts if prompt.at == "rapporteur"]
    first = pick.items[0].id  # type: ignore[union-attr]
    name = {"blue": "Rood", "green": "Groen"}.get(first, "Oker")
    screen = types(session, "a")
    assert f"A. {name}" in screen
    assert f"{name} leidt nu deze zaak." in screen
    assert session.view().case.rapporteur == first  # type: ignore[union-attr]
    session.close()


def test_an_adviser_more_has_a_price_that_is_told_first(full: Pack, tmp_path: Path) -> None:
    session = reach(full, tmp_path, asks("adviser"))
    screen = types(session, "a", "a", "lees")
    assert "Nog een adviseur horen kost: Ruimte voor personeel −1." in screen
    assert screen.count("Ruimte voor personeel daalt met 1.") == 1
    session.close()


def test_the_table_whispers_once(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, asks("hint"))
    screen = types(session, "briefje Z", "briefje b")
    assert screen.count("Typ briefje en de letter") == 2
    assert "Het briefje van de tafel:" in screen
    assert session.state.case is not None
    assert session.state.case.hint is not None
    session.close()


def test_the_resident_asks_what_is_written(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, asks("report"))
    screen = types(session, "x", "b a")
    assert "“Wat schrijft u over mij op?”" in screen
    assert "Typ 1 tot" in screen
    state = session.state
    assert state.case is not None
    assert len(state.case.talk.report) == 2
    assert state.case.stage == "first_ballot"
    assert "Dit schrijven jullie op over" in screen
    session.close()


def test_what_was_not_asked_is_said_at_last(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, lambda view: view.case is not None and bool(view.case.unsaid))
    case = session.view().case
    assert case is not None
    assert case.talk is not None
    screen = types(session)
    assert f"{case.talk.name.nl}: “Dit had ik nog willen zeggen.” - {case.unsaid[0].nl}" in screen
    session.close()


# The talk


def offered(view: View) -> bool:
    return any(prompt.at == "pass" and getattr(prompt, "suggestion", None) for prompt in view.prompts)


def test_a_case_is_passed_after_the_devils_advocate(full: Pack, tmp_path: Path) -> None:
    session = reach(full, tmp_path, offered)
    screen = types(session, "a", "a")
    assert "Jullie kozen bijna allemaal hetzelfde. Is praten hier nog nodig? A. Hamerstuk:" in screen
    assert "veertig seconden" in screen
    assert screen.count("== Samen praten") == 1
    assert "Hamerstuk. Jullie besluiten zonder debat:" in screen
    assert session.state.case is not None
    assert session.state.case.how == "passed"
    session.close()


def test_anybody_may_talk_after_all(full: Pack, tmp_path: Path) -> None:
    session = reach(full, tmp_path, offered)
    screen = types(session, "a", "b")
    assert screen.count("A. Hamerstuk:") == 1
    assert session.state.case is not None
    assert session.state.case.kept
    session.close()


def test_the_letters_run_on_and_an_addition_is_said_once(full: Pack, tmp_path: Path) -> None:
    session = reach(full, tmp_path, lambda view: asks("pass")(view) and asks("amend")(view))
    screen = types(session, "b", "stand")
    assert "B. Houd de hal twee avonden warm: met een tafel" in screen
    assert screen.count("Toegevoegd: - Houd de hal twee avonden warm: met een tafel") == 1
    assert session.state.case is not None
    assert session.state.case.amended == ("stay_open.debt_table",)
    session.close()


def test_the_questions_to_talk_about_are_those_of_the_card(full: Pack, tmp_path: Path) -> None:
    session = reach(full, tmp_path, asks("deliberation"))
    assert "Wie zit daar, en wie komt er nooit? Is warmte een taak" in types(session)
    session.close()


# The soft clock


def test_the_soft_clock_is_off_until_started_and_says_once_that_time_is_up(full: Pack, tmp_path: Path) -> None:
    hands = Hands(datetime(2026, 1, 31, 19, 30).astimezone())
    session = begin(full, tmp_path, hands)
    while session.view().prompts[0].at != "deliberation":
        session.do(bot_action(session.scenario, session.state, 3))

    typed: list[str | int] = [
        "tijd",
        "tijd start",
        2,
        "tijd pauze",
        9,
        "tijd",
        "tijd verder",
        4,
        "stand",
        "stand",
        "tijd +1",
        "x",
    ]
    lines = iter(typed)

    class Typed(StringIO):
        def readline(self, *_: object) -> str:  # type: ignore[override]
            for line in lines:
                if isinstance(line, str):
                    return f"{line}\n"
                hands.now += line * MINUTE
            return ""

    terminal = Terminal("nl", Typed(), target := StringIO())
    Evening(session, terminal, People(terminal, "tally")).play()
    screen = " ".join(target.getvalue().split())
    assert "Voor dit deel staan 6 minuten. Een klok? Typ tijd start." in screen
    told = [
        "De klok staat uit.",
        "Nog ongeveer 6 minuten.",
        "De klok staat stil. Typ tijd verder. Nog ongeveer 4 minuten.",
        "De klok staat stil. Typ tijd verder. Nog ongeveer 4 minuten.",
        "Nog ongeveer 4 minuten.",
        "De tijd is om, maar jullie beslissen zelf.",
        "Nog hooguit 1 minuut.",
    ]
    place = 0
    for words in told:
        assert words in screen[place:], words
        place = screen.index(words, place) + len(words)
    assert screen.count("De tijd is om") == 1
    assert session.state.case is not None
    assert session.state.case.stage == "deliberation", "a clock decides nothing"
    session.close()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("timer 5", "About 5 minutes left."),
        ("timer +2", "About 2 minutes left."),
        ("timer soon", "Type timer with the number of minutes"),
        ("timer pause", "The clock is off."),
        ("timer 99", "Type timer with the number of minutes"),
    ],
)
def test_a_clock_can_also_run_where_the_pack_has_none(proefavond: Pack, tmp_path: Path, line: str, answer: str) -> None:
    session = begin(proefavond, tmp_path)
    assert answer in types(session, line, language="en")
    session.close()


# The decision


def test_a_decision_by_name_says_what_each_seat_chose(full: Pack, tmp_path: Path) -> None:
    wanted = asks("final_ballot")
    session = reach(full, tmp_path, wanted, by_name=True, decision="majority")
    votes = [part for vote in "aaba-" for part in ("", vote)]
    screen = types(session, *votes, method="device")
    assert "Dit besluit is bij naam" in screen
    warm, room = "Houd de hal twee avonden warm", "Verwarm alleen de kantine"
    assert f"Rood: {warm} Rood: {warm} Groen: {room} Groen: {warm} Oker: Blanco Jullie besluit:" in screen
    assert session.state.case is not None
    assert isinstance(session.state.case.final, Named)
    session.close()


def test_from_cards_nothing_is_by_name(full: Pack, tmp_path: Path) -> None:
    session = reach(full, tmp_path, asks("final_ballot"), by_name=True)
    screen = types(session, "5", "0", "0")
    assert "bij naam" not in screen
    assert session.state.case is not None
    assert session.state.case.final == Counts((5, 0))
    session.close()


def test_a_minority_adds_a_statement_without_a_name(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, asks("minority"))
    screen = types(session, "Wij vrezen de kou.")
    assert "Koos je anders?" in screen
    assert "zonder naam" in screen
    assert session.state.case is not None
    assert session.text(str(session.state.case.minority)) == "Wij vrezen de kou."
    session.close()


def test_a_reason_is_completed_later_also_after_the_year(full: Pack, tmp_path: Path) -> None:
    session = begin(full, tmp_path)
    assert "Jullie namen nog geen besluit" in types(session, "reden")
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 3))
    assert session.state.decisions
    screen = types(session, "reden", "7", "1", "Wij kiezen warmte.", "reden", "", "")
    assert "Reden: nog niet opgeschreven" in screen
    assert "Wij kiezen … omdat …, ook al …" in screen
    assert "De reden is bewaard." in screen
    assert "Reden: Wij kiezen warmte." in screen
    assert session.text(str(session.state.decisions[0].reason)) == "Wij kiezen warmte."
    session.close()


def test_a_reason_beside_an_open_ballot_loses_no_vote(proefavond: Pack, tmp_path: Path) -> None:
    wanted = lambda view: asks("first_ballot")(view) and any(it.how == "decided" for it in view.decisions)  # noqa: E731
    session = reach(proefavond, tmp_path, wanted)
    number = session.view().case
    assert number is not None
    if session.open_box(session.view().prompts[-1]).ballot.seats:  # type: ignore[arg-type]
        pytest.skip("seats propose here")
    lines = ["", "a", "reden", "1", "Omdat.", "", "a", "", "a", "", "a", "", "a"]
    screen = types(session, *lines, method="device")
    assert "De reden is bewaard." in screen
    assert "5 van de 5 keuzes zijn binnen" in screen
    session.close()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_bots_play_in_full_aloud(pack: Pack, tmp_path: Path, language: Language) -> None:
    session = begin(pack, tmp_path, practice=True)
    terminal = Terminal(language, StringIO(), StringIO())
    assert Evening(session, terminal, Bots(terminal, 5)).play()
    session.close()
