"""The board in the terminal: every new question, its wrong answers, and commands in between."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.text import Bots, Evening, People, Terminal
from game.apps.text.motions import Motions
from game.apps.text.pages import Pages
from game.apps.text.questions import Begun, Questions
from game.content import Pack
from game.rules import actions, prompts
from game.rules.actions import Rank
from game.rules.bots import bot_action
from game.rules.events import ThoughtKept
from game.rules.prompts import Allocate, AnyPrompt, Item, Pick, Shift
from game.rules.state import digest
from game.rules.text import Language, Text, message
from game.rules.views import View
from tests.evenings import setup
from tests.typist import REASON

SEEDS = 60


def reach(
    pack: Pack, root: Path, wanted: Callable[[View], bool], form: str = "tokens", practice: bool = False
) -> Session:
    """An evening that bots played until it stands there."""
    for seed in range(SEEDS):
        session = Session.start(pack, setup(seed=seed, form=form, practice=practice), {"blue": "Rood"}, root)
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


def asks_to_revise(kind: type[AnyPrompt]) -> Callable[[View], bool]:
    return lambda view: view.prompts[0].at == "confirm" and isinstance(view.prompts[1], kind)


def play(session: Session, *lines: str, language: Language = "nl") -> str:
    """What stands on the screen after typing this."""
    terminal = Terminal(language, StringIO("".join(f"{line}\n" for line in lines)), screen := StringIO())
    Evening(session, terminal, People(terminal, "tally")).play()
    return screen.getvalue()


def on_one_line(screen: str) -> str:
    return " ".join(screen.split())


# A turn


def test_a_turn_says_who_where_and_what_lies_ahead(proefavond: Pack, tmp_path: Path) -> None:
    session = reach(proefavond, tmp_path, asks("roll"))
    screen = play(session)
    assert "Rood is aan de beurt (blauw rondje)" in screen
    assert "Beurt 1 van hooguit 4 dit kwartaal." in screen
    assert "Het teken staat op vak 1: Nieuw jaar." in screen
    assert "Over 3: Nieuws" in screen
    assert "Over 4: Een zaak, Participatie en schulden. Hier staat Groen." in screen
    assert "Over 11: Buurt B, Kanaalzijde, niveau 0" in screen
    assert max(len(line) for line in screen.splitlines()) <= 78
    session.close()


def test_dice_are_thrown_with_enter(proefavond: Pack, tmp_path: Path) -> None:
    session = reach(proefavond, tmp_path, asks("roll"))
    screen = play(session, "")
    turn = session.view().town.turn
    assert turn is not None
    assert turn.dice is not None
    assert "Rood gooit" in screen
    session.close()


@pytest.mark.parametrize("line", ["3 5", "35", "3,5", "3 en 5"])
def test_dice_thrown_on_the_table_are_typed(proefavond: Pack, tmp_path: Path, line: str) -> None:
    session = reach(proefavond, tmp_path, asks("roll"))
    screen = play(session, "0 7", "twee", "bord", line)
    assert screen.count("Typ de ogen van twee stenen") == 2
    assert "Rood gooit 3 en 5" in screen
    turn = session.view().town.turn
    assert turn is not None
    assert turn.dice == (3, 5)
    session.close()


@pytest.mark.parametrize(("line", "place"), [("2", 2), ("A", 2), ("3", 3), ("b.", 3)])
def test_a_stone_is_chosen_by_figure_or_letter(proefavond: Pack, tmp_path: Path, line: str, place: int) -> None:
    session = reach(proefavond, tmp_path, asks("roll"))
    screen = play(session, "2 3", "5", "stand", line)
    assert "Typ het getal van de steen, of de letter." in screen
    assert session.state.tokens[0] == place
    session.close()


def test_two_equal_stones_may_stay(proefavond: Pack, tmp_path: Path) -> None:
    session = reach(proefavond, tmp_path, asks("roll"))
    screen = play(session, "4 4", "b")
    assert "Rood gooit twee keer 4" in screen
    assert "Blijf staan" in screen
    assert session.state.tokens[0] == 0
    session.close()


def test_the_last_turn_is_announced(proefavond: Pack, tmp_path: Path) -> None:
    def last(view: View) -> bool:
        turn = view.town.turn
        return asks("roll")(view) and turn is not None and turn.number == turn.most

    session = reach(proefavond, tmp_path, last)
    assert "Dit is de laatste beurt." in play(session)
    session.close()


def test_a_case_after_the_last_turn_comes_by_itself(proefavond: Pack, tmp_path: Path) -> None:
    def settled(view: View) -> bool:
        turn = view.town.turn
        left = view.agenda > view.played
        return left and view.phase == "visit" and asks("visit")(view) and turn is not None and turn.number == turn.most

    session = reach(proefavond, tmp_path, settled)
    screen = play(session, "", "lees")
    assert screen.count("Deze zaak komt vanzelf binnen.") == 2
    session.close()


def test_where_tokens_meet_both_lead(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, lambda view: view.case is not None and view.case.together is not None)
    screen = on_one_line(play(session))
    assert "staan op hetzelfde vak. Jullie leiden deze zaak samen" in screen
    assert "Jullie mogen één adviseur meer horen." in screen
    session.close()


# The board


@pytest.mark.parametrize(("form", "token"), [("tokens", "Hier staat Rood."), ("one_token", "Hier staat het teken.")])
def test_the_board_is_a_list(proefavond: Pack, tmp_path: Path, form: str, token: str) -> None:
    session = reach(proefavond, tmp_path, asks("agenda"), form)
    screen = play(session, "bord")
    assert f"1. Nieuw jaar. {token}" in screen
    assert "3. Buurt A, Oude wijk, niveau 0" in screen
    assert "11. Een zaak, Raadzaal" in screen
    assert "8. Een zaak\n" in screen
    assert "Buurt A, Oude wijk: nog geen dorpshuis." in screen
    assert screen.count("Bouwen kost €") == 2
    assert screen.count("Zwaardere zorg eind dit kwartaal: €") == 2
    session.close()


def test_without_a_board_only_the_neighbourhoods(proefavond: Pack, tmp_path: Path) -> None:
    session = reach(proefavond, tmp_path, asks("agenda"), "cards")
    screen = play(session, "board", "neighbourhoods", language="en")
    assert "You play without a board." in screen
    assert screen.count("Neighbourhood A, Old quarter: no village hall yet.") == 3
    session.close()


def test_how_things_stand_tells_of_the_promise_and_the_facilities(proefavond: Pack, tmp_path: Path) -> None:
    session = reach(proefavond, tmp_path, asks("roll"))
    screen = play(session, "stand")
    assert "Belofte:" in screen
    assert "Zo is het nu." in screen
    assert "Buurt B, Kanaalzijde: nog geen inloophuis." in screen
    session.close()


# A visit


def test_an_objection_lets_the_seat_choose_once_more(proefavond: Pack, tmp_path: Path) -> None:
    session = reach(proefavond, tmp_path, asks("neighbourhood"))
    screen = play(session, "x", "b", "stand", "b", "a", "stand")
    assert "Typ een letter en druk op Enter." in screen
    assert "Het voorstel: bouwen. Heeft iemand bezwaar?" in screen
    assert "kiest nog één keer" in screen
    assert screen.count("Jullie betalen €") == 1, "what was read once is not read again"
    session.close()


def test_what_cannot_be_built_says_why(proefavond: Pack, tmp_path: Path) -> None:
    def poor(view: View) -> bool:
        pick = view.prompts[0]
        return isinstance(pick, Pick) and pick.at == "neighbourhood" and any(item.closed for item in pick.items)

    session = reach(proefavond, tmp_path, poor)
    assert "Dat kan nu niet. Kan pas als" in play(session, "b")
    session.close()


def test_news_is_read_and_asked(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, asks("news"))
    screen = play(session, "z", "a")
    assert "== Nieuws: " in screen
    assert "Wat doen jullie?" in screen
    assert screen.count("Typ een letter en druk op Enter.") == 2
    assert session.view().prompts[0].at != "news"
    session.close()


def test_a_voice_is_heard(waterkant: Pack, tmp_path: Path) -> None:
    def voice(view: View) -> bool:
        return view.town.visit is not None and view.town.visit.square == "voice"

    session = reach(waterkant, tmp_path, voice)
    screen = play(session)
    assert "== Een stem: " in screen
    assert "Bij de volgende zaak mag één adviseur meer aan het woord." in screen
    session.close()


@pytest.mark.parametrize(("line", "kept"), [("Wij praten vooral over geld.", True), ("/stand", False), ("", False)])
def test_a_thought_is_kept_in_the_words_of_the_table(proefavond: Pack, tmp_path: Path, line: str, kept: bool) -> None:
    session = reach(proefavond, tmp_path, asks("reflection"))
    screen = play(session, line)
    assert "== Even stil" in screen
    assert "Typ wat jullie willen bewaren." in on_one_line(screen)
    told = [event for step in session.history for event in step.events]
    thoughts = [event.text for event in told if isinstance(event, ThoughtKept)]
    assert [session.text(id) for id in thoughts if id is not None][-1:] == ([line] if kept else [])
    session.close()


def test_the_start_lets_the_seat_choose_a_deck(proefavond: Pack, tmp_path: Path) -> None:
    session = reach(proefavond, tmp_path, asks("start"))
    screen = play(session, "9", "a")
    assert "Waar gaat de volgende zaak over?" in screen
    assert session.state.phase == "case"
    assert "Deze zaak komt vanzelf binnen." not in screen
    session.close()


# Motions


def shift_of(session: Session) -> Shift:
    return next(prompt for prompt in session.view().prompts if isinstance(prompt, Shift))


def test_money_moves_step_by_step_and_commands_lose_nothing(proefavond: Pack, tmp_path: Path) -> None:
    session = reach(proefavond, tmp_path, asks("shift"))
    shift = shift_of(session)
    before = dict(zip(session.scenario.funds, session.state.funds, strict=True))
    lines = ["x", "S", "stand", "nergens", "reserve", "taal", "Reserve", "wmo", "bord", "1", "veel", str(shift.step)]
    screen = on_one_line(play(session, *lines))
    after = dict(zip(session.scenario.funds, session.state.funds, strict=True))
    assert before["reserve"] - after["reserve"] == shift.step == after["wmo"] - before["wmo"]
    assert "Typ S, of druk op Enter om verder te gaan." in screen
    assert "Move it in steps of" in screen
    assert "Type an amount in whole euros" in screen
    session.close()


@pytest.mark.parametrize(
    "line", ["d a {}", "reserve wmo {}", "Reserve sociaal domein naar Wmo € {}", "social d wmo {}"]
)
def test_money_moves_in_one_line(waterkant: Pack, tmp_path: Path, line: str) -> None:
    session = reach(waterkant, tmp_path, asks("shift"))
    step = shift_of(session).step
    reserve = session.state.funds[session.scenario.fund_at["reserve"]]
    play(session, "schuiven", "wmo wmo 25000", line.format(f"{step:,}".replace(",", ".")))
    assert reserve - session.state.funds[session.scenario.fund_at["reserve"]] == step
    session.close()


@pytest.mark.parametrize("lines", [["s", ""], ["s", "a", ""], ["s", "a", "b", ""]])
def test_money_stays_where_it_is_after_all(proefavond: Pack, tmp_path: Path, lines: list[str]) -> None:
    session = reach(proefavond, tmp_path, asks("shift"))
    before = digest(session.state)
    screen = play(session, *lines)
    assert digest(session.state) == before
    assert screen.count("Schuiven jullie met geld") == 2
    play(session, *lines, "")
    assert session.state.phase != "quarter"
    session.close()


def test_a_fund_with_too_little_gives_nothing(waterkant: Pack, tmp_path: Path) -> None:
    def poor(view: View) -> bool:
        shift = next((prompt for prompt in view.prompts if isinstance(prompt, Shift)), None)
        return shift is not None and any(not shift.most(purse.id) for purse in shift.purses)

    session = reach(waterkant, tmp_path, poor)
    shift = shift_of(session)
    place = next(place for place, purse in enumerate(shift.purses) if not shift.most(purse.id))
    assert "Kies een andere pot." in on_one_line(play(session, "s", "ABCD"[place]))
    session.close()


def test_a_decision_comes_back_on_the_agenda(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, asks("reopen"))
    screen = play(session, "z", "t", "9", "", "reopen", "besluiten", "a")
    assert "om verder te gaan" in screen
    assert screen.count("Welk besluit komt terug?") == 3, "an empty line leads back, a command loses nothing"
    assert "== Terug op de agenda" in screen
    assert session.view().prompts[0].at == "confirm"
    session.close()


def test_an_option_is_revised_or_stays(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, asks_to_revise(Pick))
    screen = play(session, "9", "stand", "")
    assert "Enter: het besluit blijft zoals het is." in screen
    assert session.state.revising is None
    assert session.state.decisions[-1].how != "revised"
    session.close()


def test_an_option_is_revised(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, asks_to_revise(Pick))
    question = session.view().prompts[1]
    assert isinstance(question, Pick)
    place = next(
        place for place, item in enumerate(question.items) if item.closed is None and item.id != question.suggestion
    )
    screen = play(session, "ABCDEF"[place])
    assert session.state.decisions[-1].how == "revised"
    assert "Jullie komen terug op: " in screen
    session.close()


def test_a_division_is_revised(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, asks_to_revise(Allocate))
    question = session.view().prompts[1]
    assert isinstance(question, Allocate)
    moved = list(question.suggestion)
    giver = next(i for i, post in enumerate(question.posts) if moved[i] - question.step >= post.low)
    taker = next(i for i, post in enumerate(question.posts) if i != giver and moved[i] + question.step <= post.high)
    moved[giver] -= question.step
    moved[taker] += question.step
    screen = play(session, "ja", "w", str(moved[0]), "stand", *map(str, moved[1:]))
    assert screen.count("Typ W om het te wijzigen.") == 2, "asked, and said again after a wrong answer"
    assert "Al getypt" in screen
    assert session.state.decisions[-1].how == "revised"
    session.close()


@pytest.mark.parametrize(
    ("lines", "given"), [(("x", "c", "a a", "b a"), Rank("revise", ("two", "one"))), (("",), None)]
)
def test_a_ranking_is_revised(lines: tuple[str, ...], given: actions.Action | None) -> None:
    items = (Item("one", Text(nl="Een")), Item("two", Text(nl="Twee")))
    asked = prompts.Rank("revise", "table", message("ask.revise"), items, 1, ("one", "two"))
    keep = prompts.Acknowledge("confirm", "table", message("ask.confirm"))
    terminal = Terminal("en", StringIO("".join(f"{line}\n" for line in lines)), StringIO())
    begun = Begun()
    motions = Motions(terminal, Questions(terminal, {}, begun), Pages("en", {}), begun)
    assert motions.answer((keep, asked)) == (given or actions.Acknowledge("confirm"))


def test_a_division_stays(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, asks_to_revise(Allocate))
    play(session, "")
    assert session.state.revising is None
    assert session.state.decisions[-1].how != "revised"
    session.close()


# The quarter's end


def test_a_quarter_ends_with_bills_the_paper_the_residents_and_the_promise(proefavond: Pack, tmp_path: Path) -> None:
    def end(view: View) -> bool:
        told = [resident for resident in view.town.residents if resident.line is not None]
        return view.phase == "quarter_end" and asks("quarter_end")(view) and bool(told)

    session = reach(proefavond, tmp_path, end)
    screen = play(session, "stand")
    assert "zwaardere zorg" in screen
    assert "Op de voorpagina (" in screen
    assert "De grote kop: " in screen
    assert "Zo gaat het nu met de inwoners:" in screen
    assert screen.count("De grote kop: ") == 1
    assert "Belofte: " in screen
    session.close()


def test_cover_comes_before_the_paper(waterkant: Pack, tmp_path: Path) -> None:
    def short(view: View) -> bool:
        return view.phase == "quarter_end" and asks("cover")(view)

    session = reach(waterkant, tmp_path, short)
    screen = play(session, "9", *["a"] * 8)
    assert screen.index("zwaardere zorg") < screen.index("Waar halen jullie dat vandaan?")
    assert screen.index("Dekking, ") < screen.index("De grote kop: ")
    assert screen.count("== Einde van kwartaal") == 1
    session.close()


def test_the_year_ends_with_the_promise_and_what_was_saved(waterkant: Pack, tmp_path: Path) -> None:
    def last(view: View) -> bool:
        built = any(group.level for group in view.town.groups)
        return built and view.phase == "quarter_end" and view.quarter == view.quarters and asks("quarter_end")(view)

    session = reach(waterkant, tmp_path, last)
    screen = play(session, "", "")
    assert "Jullie beloofden: " in screen
    assert "Dit scheelt volgend jaar aan zwaardere zorg:" in screen
    session.close()


def test_the_last_adviser_is_heard_too(waterkant: Pack, tmp_path: Path) -> None:
    session = reach(waterkant, tmp_path, asks("adviser"))
    prompt = session.view().prompts[-1]
    assert isinstance(prompt, prompts.Pick)
    lines = ["a"] * len(prompt.items)
    screen = play(session, *lines)
    case = session.view().case
    assert case is not None
    assert case.advisers
    for adviser in case.advisers:
        assert adviser.says.nl in on_one_line(screen)
    session.close()


@pytest.mark.parametrize("form", ["tokens", "one_token", "cards"])
def test_bots_play_the_board_aloud(proefavond: Pack, tmp_path: Path, form: str) -> None:
    session = Session.start(proefavond, setup(form=form), {"blue": "Rood"}, tmp_path)
    terminal = Terminal("nl", StringIO(), screen := StringIO())
    assert Evening(session, terminal, Bots(terminal, 3)).play()
    assert ("== Rood gooit " in screen.getvalue()) == (form != "cards")
    assert "Jullie beloofden: " in screen.getvalue()
    session.close()
