"""What an effect brings, in lines for the facilitator: money and points, words to read aloud, and what else it does."""

from collections.abc import Iterator

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.conditions import condition_words, mark_number
from game.rules.parts.effects import Effect
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.measures import Move


def brought(voice: PageLanguage, scenario: Scenario, state: State, effect: Effect, times: int = 1) -> Iterator[str]:
    """Lines; money goes so many times over. A chance is said as throws of a ten-sided count: so many of a hundred."""
    sure = []
    if effect.when is not None:
        sure.append(voice.say("kit.brings.if", when=condition_words(voice, scenario, state, effect.when)))
    if effect.chance is not None:
        sure.append(voice.say("kit.brings.chance", chance=effect.chance))
    if effect.after:
        sure.append(when_words(voice, effect))
    before = " ".join(sure)
    moves = [move_words(voice, scenario, move, times) for move in effect.moves]
    if moves or before:
        yield " ".join(part for part in (before, "; ".join(moves)) if part)
    if effect.text is not None:
        yield voice.say("kit.brings.read", text=voice.words(effect.text))
    for flag in effect.sets:
        yield voice.say("kit.brings.remember", number=mark_number(scenario, flag))
    for flag in effect.clears:
        yield voice.say("kit.brings.forget", number=mark_number(scenario, flag))
    for card in effect.opens:
        yield voice.say("kit.brings.opens", title=scenario.dilemmas[card].title)
    for news in effect.reads:
        yield voice.say("kit.brings.news", title=scenario.news[news].title)


def when_words(voice: PageLanguage, effect: Effect) -> str:
    """At which quarter's end it comes; 1 is that of the quarter of the decision."""
    if effect.latest > effect.after:
        return voice.say("kit.brings.between", first=effect.after, last=effect.latest)
    match effect.after:
        case 1:
            return voice.say("kit.brings.end")
        case 2:
            return voice.say("kit.brings.next")
        case after:
            return voice.say("kit.brings.after", after=after - 1)


def move_words(voice: PageLanguage, scenario: Scenario, move: Move, times: int = 1) -> str:
    """How far it moves what."""
    name = voice.words(scenario.name_of(move.id))
    match move.what:
        case "fund":
            return f"{name} {voice.euro_change(move.amount * times)}"
        case "indicator":
            return f"{name} {voice.change(move.amount)}"
        case "group":
            levels = voice.say("kit.brings.levels", change=move.amount)
            return f"{name} {levels}"
