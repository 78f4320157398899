"""What each square does: no square does nothing."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.prompts import PickPrompt, SayPrompt
from game.rules.terms.text import Message, Text
from game.rules.town.squares.start import ANY
from tests.narrow import as_a, there
from tests.rules.driver import Table
from tests.rules.scenarios import choice
from tests.rules.towns import QUESTION, plain, town

VOICES = {id: {"name": id.title(), "says": f"Wij van {id}."} for id in ("anna", "bram", "chris")}
NEVER = {"flags": "never"}
LATER = {"from_quarter": 4}


def lands(*squares: Any, **changes: Any) -> Table:
    """The first seat's token walks one square, to the second of these; it stands on the first."""
    at = Table(town("reflection", *squares, **changes))
    at.land(1)
    return at


def card(at: Table) -> str:
    assert at.state.case is not None
    return at.state.case.card


def visit(at: Table) -> tuple[str, str]:
    assert at.state.visit is not None
    return at.state.visit.square, at.state.visit.of


def test_a_dilemma_takes_the_top_card_of_its_deck_and_the_landing_seat_leads() -> None:
    cards = {"other": plain("work"), "mine": plain("wmo"), "second": plain("wmo")}
    for seed in range(6):
        at = Table(town("news", {"dilemma": "wmo"}, dilemmas=cards), seed=seed)
        order = [id for id in at.state.queue if id != "other"]
        at.land(1)
        assert (at.state.phase, card(at)) == ("case", order[0])
        assert there(at.state.case).rapporteur == 0


def test_core_cards_lie_on_top_of_their_deck() -> None:
    cards = {f"card{number}": plain("wmo", core=number == 5) for number in range(6)}
    assert {Table(town(dilemmas=cards), seed=seed).state.queue[0] for seed in range(12)} == {"card5"}
    assert len({Table(town(dilemmas=cards), seed=seed).state.queue for seed in range(12)}) > 3


def test_a_card_without_a_deck_fits_every_square_and_a_square_without_one_takes_any_card() -> None:
    assert card(lands({"dilemma": "wmo"}, dilemmas={"stray": plain()})) == "stray"
    assert card(lands("dilemma", dilemmas={"card": plain("wmo")})) == "card"


def test_a_card_waits_until_its_condition_holds() -> None:
    cards = {"first": plain("wmo", core=True, when=LATER), "second": plain("wmo")}
    assert card(lands({"dilemma": "wmo"}, dilemmas=cards)) == "second"


def test_an_empty_deck_lets_somebody_speak_up_and_without_voices_asks_the_table_a_question() -> None:
    cards = {"card": plain("work")}
    assert visit(lands({"dilemma": "wmo"}, dilemmas=cards, voices=VOICES))[0] == "voice"
    assert visit(lands({"dilemma": "wmo"}, dilemmas=cards))[0] == "reflection"


@pytest.mark.parametrize(
    "news",
    [
        {},
        {"closed": {"title": "a", "text": "a", "when": NEVER}},
        {"named": {"title": "a", "text": "a", "only": "follow_up"}},
    ],
)
def test_without_news_to_read_somebody_speaks_up(news: dict[str, Any]) -> None:
    assert visit(lands("news", news=news, voices=VOICES))[0] == "voice"
    assert visit(lands("news", news=news))[0] == "reflection"


def test_voices_whose_condition_does_not_hold_keep_silent() -> None:
    voices = {"shy": {"name": "Shy", "says": "…", "when": NEVER}}
    assert visit(lands("voice", voices=voices))[0] == "reflection"
    assert visit(lands("voice", voices={**voices, "loud": {"name": "Luid", "says": "Hé."}})) == ("voice", "loud")


def test_what_lies_in_front_of_the_agenda_comes_first_on_any_dilemma() -> None:
    at = Table(town("news", {"dilemma": "wmo"}, dilemmas={"a": plain("wmo"), "b": plain("work")})).until("roll")
    at.do(actions.Inject("b"))
    at.land(1)
    assert card(at) == "b"


def test_a_follow_up_that_may_not_come_yet_waits_and_the_deck_goes_on() -> None:
    opens = {**choice(a={"now": {"open": "next"}}, b={}), "core": True, "deck": "wmo"}
    cards = {"a": opens, "b": plain("wmo"), "next": plain("wmo", only="follow_up", when={"from_quarter": 3})}
    at = Table(town("news", {"dilemma": "wmo"}, dilemmas=cards)).until("briefing").decide().next_quarter()
    at.until("briefing")
    assert (card(at), at.state.front) == ("b", ("next",))


TWO_DECKS = {"a": plain("wmo"), "b": plain("work")}
RING = ("start", {"dilemma": "wmo"}, {"dilemma": "work"})


def test_on_start_the_table_chooses_a_deck() -> None:
    at = lands(*RING, dilemmas=TWO_DECKS)
    (prompt,) = at.asked
    assert isinstance(prompt, PickPrompt)
    assert (prompt.at, prompt.who, prompt.open_ids()) == ("start", "blue", ("wmo", "work"))
    at.pick("work")
    assert (card(at), at.state.visit) == ("b", None)
    assert there(at.state.case).rapporteur == 0


def test_on_start_only_decks_with_a_card_can_be_chosen() -> None:
    at = lands(*RING, {"dilemma": "youth"}, dilemmas=TWO_DECKS)
    assert as_a(PickPrompt, at.asked[0]).open_ids() == ("wmo", "work")


def test_on_start_one_deck_needs_no_choice_and_none_lets_somebody_speak_up() -> None:
    assert card(lands(*RING, dilemmas={"a": plain("wmo")})) == "a"
    assert visit(lands(*RING, dilemmas={"a": plain("youth")}, voices=VOICES))[0] == "voice"


def test_on_start_any_card_is_a_deck_where_the_ring_has_such_a_square() -> None:
    at = lands("start", {"dilemma": "wmo"}, "dilemma", dilemmas=TWO_DECKS)
    assert as_a(PickPrompt, at.asked[0]).open_ids() == ("wmo", ANY)
    at.pick(ANY)
    assert at.state.phase == "case"


def test_on_start_the_table_goes_on_when_the_last_cards_were_put_in_front_by_hand() -> None:
    at = lands(*RING, dilemmas=TWO_DECKS)
    for id in TWO_DECKS:
        at.do(actions.Inject(id))
    at.until("briefing")
    assert card(at) == "b", "the last one put in front"


def test_a_voice_speaks_and_the_next_case_may_hear_one_adviser_more() -> None:
    at = lands("voice", "dilemma", voices=VOICES)
    assert at.at == "visit"
    spoken = at.state.voices[-1]
    shown = at.seen().town.visit
    assert shown is not None
    assert (visit(at), shown.text) == (("voice", spoken), Text(nl=f"Wij van {spoken}.", en=f"Wij van {spoken}."))
    assert at.state.favour == 1
    at.until("briefing")
    assert there(at.state.case).extra == 1
    assert at.state.favour == 0
    at.decide().next_quarter().until("briefing")
    assert there(at.state.case).extra in (0, 1)


def test_two_voices_are_still_one_adviser_more() -> None:
    at = Table(town(*["voice"] * 6, voices=VOICES, board={"max_turns": 3})).until("briefing")
    assert there(at.state.case).extra == 1


def test_who_has_spoken_waits_for_all_the_others() -> None:
    spoken: list[str] = []
    at = Table(town(*["voice"] * 6, voices=VOICES))
    while len(spoken) < 6:
        spoken += [event.voice for event in at.told if isinstance(event, events.VoiceHeard)]
        at.go_on()
    assert spoken[:3] == spoken[3:]
    assert sorted(spoken[:3]) == sorted(VOICES)
    assert len({Table(town("voice", voices=VOICES), seed=seed).state.voices for seed in range(12)}) > 2


def test_a_voice_may_move_things_and_ask_cover() -> None:
    voices = {"anna": {**VOICES["anna"], "now": [{"trust": 3, "text": "Dat hielp."}, {"wmo": -9_999}]}}
    at = lands("voice", voices=voices, funds={"wmo": {"name": "Wmo"}, "reserve": {"name": "Reserve", "start": 20_000}})
    assert at.state.indicators[0] == 53
    assert at.at == "cover"
    at.go_on()
    assert (at.funds, at.at) == ({"wmo": 0, "reserve": 10_001}, "visit")


def test_each_time_a_voice_speaks_it_has_luck_of_its_own() -> None:
    voices = {"anna": {**VOICES["anna"], "now": {"chance": 50, "trust": 1}}}
    at, heights = Table(town(*["voice"] * 6, voices=voices, board={"max_turns": 20})), set()
    for _ in range(19):
        before = at.state.indicators[0]
        at.until("visit")
        heights.add(at.state.indicators[0] - before)
        at.go_on()
    assert heights == {0, 1}


def test_reflection_asks_the_questions_of_the_pack_in_turn_and_keeps_the_id_of_the_words() -> None:
    other = {**QUESTION, "ask": "Wat viel op?"}
    later = {**QUESTION, "ask": "Niet hier.", "phase": "next"}
    at, asked = Table(town(reflection=[QUESTION, later, other])), list[str]()
    for text in ("t4", None, "t5"):
        at.until("reflection")
        assert isinstance(at.asked[0], SayPrompt)
        shown = at.seen().town.visit
        assert shown is not None
        asked.append(as_a(Text, shown.text).nl)
        told = at.do(actions.Say("reflection", text))
        assert told[0] == events.ThoughtKept(text)
        assert text is None or text not in repr(at.state), "the words stay apart"
    assert asked == ["Wie hoorden we niet?", "Wat viel op?", "Wie hoorden we niet?"]


def test_reflection_has_a_question_of_the_programs_own() -> None:
    at = lands("reflection")
    shown = at.seen().town.visit
    assert shown is not None
    assert shown.text == Message("visit.question")


def test_a_case_may_hear_no_more_than_its_own_advisers_without_favour() -> None:
    advisers = {id: {"name": id, "interest": "Rust.", "says": "Let op."} for id in ("one", "two")}
    for consult in (0, 1):
        at = lands("dilemma", dilemmas={"card": {**choice(a={}, b={}), "advisers": advisers, "consult": consult}})
        for _ in range(consult):
            at.do(actions.Pick("adviser", "one"))
        assert "adviser" not in {prompt.at for prompt in at.asked}
