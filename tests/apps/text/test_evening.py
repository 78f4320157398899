"""A whole evening in the terminal: the same actions as through the API give the same digests."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.session import Session, deal_roles
from game.apps.text import EveningAtTerminal, People, Terminal
from game.apps.words import render
from game.content import Pack
from game.log.errors import NotRecorded
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import AllocatePrompt
from game.rules.setup import Depth, Setup
from game.rules.state import digest
from game.rules.terms.text import Language
from tests.evenings import WHOLE, setup
from tests.shipped import pack_of
from tests.typist import REASON, typed

NAMES = {"blue": "Rood", "green": "Groen", "ochre": "Oker"}


def table(pack: Pack, form: str | None, depth: Depth | None, *, whole: bool = False) -> Setup:
    """A table of five, with roles where it plays in full."""
    dealt = setup(form=form, depth=depth, **(WHOLE if whole else {}))
    return replace(dealt, seats=deal_roles(pack.scenario, dealt.seats, depth))


def by_api(
    pack: Pack, root: Path, form: str | None = None, depth: Depth | None = None, bot: int = 3, *, whole: bool = False
) -> tuple[Session, list[str]]:
    """An evening through the API, and what people would have typed for it."""
    session = Session.start(pack, table(pack, form, depth, whole=whole), NAMES, root)
    lines: list[str] = []
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, bot)
        if isinstance(action, actions.Say):
            action = actions.Say(action.at, "t1")
            lines += typed(session.view(), action)
            session.say(action.about, REASON)
        else:
            lines += typed(session.view(), action)
            session.do(action)
    return session, lines


def by_hand(
    pack: Pack,
    root: Path,
    lines: list[str],
    language: Language = "nl",
    form: str | None = None,
    depth: Depth | None = None,
) -> tuple[Session, str]:
    """The same evening, typed."""
    session = Session.start(pack, table(pack, form, depth), NAMES, root)
    screen = StringIO()
    terminal = Terminal(language, StringIO("".join(f"{line}\n" for line in lines)), screen)
    assert EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    return session, screen.getvalue()


@pytest.mark.parametrize("depth", ["first", "full"])
@pytest.mark.parametrize("form", ["tokens", "one_token", "cards"])
def test_typed_and_called_the_evening_is_the_same(pack: Pack, tmp_path: Path, form: str, depth: Depth) -> None:
    called, lines = by_api(pack, tmp_path / "api", form, depth)
    written, screen = by_hand(pack, tmp_path / "text", lines, form=form, depth=depth)
    assert digest(written.state) == digest(called.state)
    assert [it.digest for it in written.history] == [it.digest for it in called.history]
    assert pack.scenario.endings[str(called.state.ending)].title.nl in screen
    called.close()
    written.close()


def test_every_page_is_there_in_english(proefavond: Pack, tmp_path: Path) -> None:
    called, lines = by_api(proefavond, tmp_path / "api")
    written, screen = by_hand(proefavond, tmp_path / "text", lines, "en")
    for words in ("The decision", "Talk together", "What changes", "End of quarter 2", "The accounts"):
        assert words in screen
    for words in ("'s turn (", "A die can bring you here:", "On the front page", "You promised:"):
        assert words in screen
    for dutch in ("Kwartaal", "Jullie", "Zaak 1", "Hoeveel", "gesprek", "Buurt ", "steen", "Belofte", "voorpagina"):
        assert dutch not in screen
    called.close()
    written.close()


def test_nothing_typed_is_lost_at_the_end_of_input(proefavond: Pack, tmp_path: Path) -> None:
    called, lines = by_api(proefavond, tmp_path / "api")
    called.close()
    half = lines[: len(lines) // 2]
    session = Session.start(proefavond, setup(), {}, tmp_path / "text")
    terminal = Terminal("nl", StringIO("".join(f"{line}\n" for line in half)), StringIO())
    assert not EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    left, folder = digest(session.state), session.folder
    session.close()
    again = Session.resume(folder)
    assert digest(again.state) == left
    again.close()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("hulp", "overslaan: sla deze zaak over"),
        ("stand", "Vertrouwen"),
        ("language", "This is English now"),
        ("notitie mooi moment", "alleen voor de spelleider"),
        ("parkeer hoe doen wij dit?", "zonder namen"),
        ("overslaan", "We slaan dit verhaal over"),
        ("einde", "De rekening"),
        ("onzin", "Typ een letter"),
        ("besluiten", "nog geen besluit"),
        ("lees", "Hoe laat begint de raad?"),
    ],
)
def test_commands_answer(proefavond: Pack, tmp_path: Path, line: str, expected: str) -> None:
    session = Session.start(proefavond, setup(practice=True), {}, tmp_path)
    screen = StringIO()
    terminal = Terminal("nl", StringIO(f"\nsluit\n{line}\nja\n"), screen)
    if line == "onzin":
        session.do(actions.Skip())
        terminal = Terminal("nl", StringIO("\n\n\nonzin\n"), screen)
        expected = "Typ"
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    assert expected in screen.getvalue()
    session.close()


def test_a_step_taken_back_is_as_if_it_never_was(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(practice=False), {}, tmp_path)
    first = digest(session.state)
    terminal = Terminal("nl", StringIO("a\nterug\nja\n"), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    assert "telt dan niet meer mee" in screen.getvalue()
    assert digest(session.state) == first
    folder = session.folder
    session.close()
    again = Session.resume(folder)
    assert digest(again.state) == first
    again.close()


def test_votes_by_device_never_show_and_never_reach_the_disk(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    votes = "".join(f"\n{vote}\n" for vote in ("a", "B", "-", "b", "c"))
    terminal = Terminal("nl", StringIO(f"\n{votes}"), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "device")).play()
    assert "5 van de 5 keuzes zijn binnen" in screen.getvalue()
    view = session.view()
    assert view.case is not None
    assert view.case.first is not None
    assert [counted.count for counted in view.case.first.counts] == [1, 2, 1]
    assert view.case.first.blank == 1
    session.close()


def test_a_teller_who_miscounts_is_told(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    lines = ["", "4", "2", "0", "0", "1", "2", "0", "1", "", "1", "2", "0", "1", "weg", ""]
    terminal = Terminal("nl", StringIO("\n".join(lines) + "\n"), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    assert "5 stemmen verwacht, 6 geteld" in screen.getvalue()
    assert "5 stemmen verwacht, 4 geteld" in screen.getvalue()
    assert session.state.case is not None
    assert session.state.case.stage == "deliberation"
    session.close()


def test_a_command_during_a_ballot_loses_no_vote(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    lines = ["", "", "a", "stand", "", "b", "pauze", "", "taal", "", "-", "", "b", "", "c"]
    terminal = Terminal("nl", StringIO("\n".join(lines) + "\n"), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "device")).play()
    assert "Eerst stemmen" in screen.getvalue()
    assert "5 of the 5 choices are in" in screen.getvalue()
    assert session.state.case is not None
    assert session.state.case.stage == "deliberation"
    session.close()


def test_stop_asks_whether_the_story_or_the_evening_stops(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    terminal = Terminal("nl", StringIO("stop\noverslaan\na\n2\n\n\n1 2\n1\nstop\n\n"), screen := StringIO())
    assert not EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    assert "We slaan dit verhaal over" in screen.getvalue()
    assert "Alles is bewaard" in screen.getvalue()
    assert session.state.phase == "case"
    session.close()


def test_from_the_last_page_one_can_go_back(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    terminal = Terminal("nl", StringIO("einde\nnee\neinde\nja\nterug\nja\n"), screen := StringIO())
    assert not EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    assert "Alles blijft zoals het was" in screen.getvalue()
    assert "De rekening" in screen.getvalue()
    assert session.state.phase == "case"
    session.close()


def test_a_full_disk_asks_for_room_and_keeps_what_was_typed(
    proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session.start(proefavond, setup(practice=False), {}, tmp_path)
    while session.view().prompts[-1].at != "rationale":
        session.do(bot_action(session.scenario, session.state, 3))
    real: Callable[..., object] = session._log.append
    tried = []

    def full_once(*words: object, **more: object) -> object:
        tried.append(words)
        if len(tried) == 1:
            raise NotRecorded("full", 0, "no room")
        return real(*words, **more)

    monkeypatch.setattr(session._log, "append", full_once)
    terminal = Terminal("nl", StringIO("omdat het past\n\n"), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    assert "schijf" in screen.getvalue()
    assert session.state.case is not None
    assert session.state.case.reason is not None
    assert session.text(session.state.case.reason) == "omdat het past"
    session.close()


def test_the_end_of_input_in_the_middle_of_a_command_saves_too(proefavond: Pack, tmp_path: Path) -> None:
    for lines in ("notitie\n", "\nsluit\nterug\n", "pauze\n", "spelleider\n", "einde\n", "stop\n"):
        session = Session.start(proefavond, setup(), {}, tmp_path)
        terminal = Terminal("nl", StringIO(lines), screen := StringIO())
        assert not EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
        assert "Alles is bewaard" in screen.getvalue()
        session.close()


def test_everybody_left_again_and_again_is_no_end(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    terminal = Terminal("nl", StringIO("\n" + "weg\n" * 4_000), screen := StringIO())
    assert not EveningAtTerminal(session, terminal, People(terminal, "device")).play()
    assert "Er is nog geen stem binnen" in screen.getvalue()
    session.close()


def test_a_command_in_the_middle_of_a_division_keeps_the_amounts(tmp_path: Path) -> None:
    pack = pack_of("examples/budget")
    session = Session.start(pack, setup(), {}, tmp_path)
    while session.view().prompts[-1].at != "proposal":
        session.do(bot_action(session.scenario, session.state, 3))
    prompt = session.view().prompts[-1]
    assert isinstance(prompt, AllocatePrompt)
    amounts = [str(euros) for euros in prompt.suggestion]
    lines = [amounts[0], "stand", *amounts[1:]]
    terminal = Terminal("nl", StringIO("\n".join(lines) + "\n"), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    assert "Al getypt" in screen.getvalue()
    assert session.state.case is not None
    assert session.state.case.proposal == prompt.suggested
    session.close()


def test_a_proposal_is_put_to_the_vote_with_what_gets_nothing(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    while not (isinstance(prompt := session.view().prompts[-1], AllocatePrompt) and prompt.at == "proposal"):
        session.do(bot_action(session.scenario, session.state, 3))
    first, *others = prompt.posts
    assert first.high == prompt.amount
    session.do(actions.Allocate("proposal", (prompt.amount, *(0 for _ in others))))
    terminal = Terminal("nl", StringIO(""), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    _, _, read = screen.getvalue().partition("Dit voorstel ligt voor:\n")
    assert [line.partition(":")[0] for line in read.splitlines()[: len(prompt.posts)]] == [
        f"- {render(post.text, 'nl')}" for post in prompt.posts
    ]
    assert "€\N{NO-BREAK SPACE}0 " in read
    session.close()
