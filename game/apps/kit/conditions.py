"""A condition in words: what the facilitator looks at on paper, where the program would look by itself."""

from typing import assert_never

from game.apps.debrief.voice import PageLanguage
from game.rules.conditions import Condition
from game.rules.conditions.condition import AnyOf, Not, Test
from game.rules.conditions.plain import (
    AtLeast,
    AtMost,
    FromQuarter,
    HowMany,
    IsKnown,
    Occurs,
    Remembered,
    SoFar,
    UntilQuarter,
    WasAdopted,
    WasAdvised,
    WasDecided,
    WasKnown,
)
from game.rules.kinds.card import Card
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
from game.rules.terms.measures import Measure
from game.rules.terms.text import Message, Text, message
from game.rules.year import height


def condition_words(voice: PageLanguage, scenario: Scenario, state: State, condition: Condition) -> str:
    """Everything that must hold, as the end of a sentence that begins with *als*; what it names of its own card is
    looked up on the open one.
    """
    return voice.all([_test(voice, scenario, state, test) for test in condition.tests])


def _test(voice: PageLanguage, scenario: Scenario, state: State, test: Test) -> str:
    say = voice.say
    match test:
        case AtLeast(measure=Measure(what="rapport"), bound=bound):
            return say("kit.if.rapport_at_least", number=height(bound, scenario, state))
        case AtMost(measure=Measure(what="rapport"), bound=bound):
            return say("kit.if.rapport_at_most", number=height(bound, scenario, state))
        case AtLeast(measure=measure, bound=bound):
            number = _height(measure, height(bound, scenario, state))
            return say(
                "kit.if.at_least.funds" if measure.what == "funds" else "kit.if.at_least",
                name=scenario.measured(measure),
                number=number,
            )
        case AtMost(measure=measure, bound=bound):
            number = _height(measure, height(bound, scenario, state))
            return say(
                "kit.if.at_most.funds" if measure.what == "funds" else "kit.if.at_most",
                name=scenario.measured(measure),
                number=number,
            )
        case HowMany(number=count, bound=bound):
            return say("kit.if.how_many", number=count, points=height(bound, scenario, state))
        case Remembered(flag=flag):
            if flag == SUPERVISION:
                return say("kit.if.supervised")
            if flag not in to_remember(scenario):
                return say("kit.if.never")
            return say("kit.if.flag", number=mark_number(scenario, flag))
        case WasDecided(card=card, chosen=chosen, how=how):
            return _decided(voice, scenario.dilemmas[card], chosen, tuple(say(f"kit.mark.{mark}") for mark in how))
        case SoFar(mark=mark, number=number):
            return say(
                "kit.if.so_far.one" if number == 1 else "kit.if.so_far", number=number, mark=say(f"kit.mark.{mark}")
            )
        case Occurs(number=number):
            return say("kit.if.occurs", number=number)
        case WasKnown(card=card, fact=fact):
            there = scenario.dilemmas[card]
            return say("kit.if.known_there", title=there.title, fact=_plain(voice, there.facts[fact].text))
        case IsKnown(fact=fact):
            return say("kit.if.known", fact=_plain(voice, _open(scenario, state).facts[fact].text))
        case WasAdvised(options=options):
            return say("kit.if.advised", what=_or(voice, [_name(voice, _open(scenario, state), it) for it in options]))
        case WasAdopted(conditions=conditions):
            texts = {it.amendment: text for it, text in _open(scenario, state).amendments().items()}
            return say("kit.if.adopted", what=voice.all([voice.words(texts[it]) for it in conditions]))
        case FromQuarter(quarter=quarter):
            return say("kit.if.from_quarter", quarter=quarter)
        case UntilQuarter(quarter=quarter):
            return say("kit.if.until_quarter", quarter=quarter)
        case AnyOf(conditions=conditions):
            told = [condition_words(voice, scenario, state, it) for it in conditions]
            # Without a sign between them nobody could tell what goes together.
            several = any(len(it.tests) > 1 for it in conditions)
            return say("kit.if.any", parts=say("kit.if.any.or").join(told)) if several else _or(voice, told)
        case Not(condition=Condition(tests=(Remembered(flag=flag),))) if flag == SUPERVISION:
            return say("kit.if.not_supervised")
        case Not(condition=condition):
            return say("kit.if.not", when=condition_words(voice, scenario, state, condition))
        case _:
            assert_never(test)


def to_remember(scenario: Scenario) -> tuple[str, ...]:
    """All that a card tells to remember or to forget, once each."""
    return tuple(dict.fromkeys(it for effect in scenario.effects.values() for it in (*effect.sets, *effect.clears)))


def mark_number(scenario: Scenario, flag: str) -> int:
    """The number by which the facilitator keeps that in mind: its name is the author's, and in English."""
    return to_remember(scenario).index(flag) + 1


def _height(measure: Measure, number: int) -> Message:
    match measure.what:
        case "fund" | "funds":
            return message("kit.height.euro", number=number)
        case "group":
            return message("kit.level", level=number)
        case "indicator" | "indicators" | "rapport":
            return message("kit.height.points", number=number)
        case unknown:
            assert_never(unknown)


def _decided(voice: PageLanguage, card: Card, chosen: tuple[str, ...], marks: tuple[str, ...]) -> str:
    if chosen:
        what = _or(voice, [_name(voice, card, it) for it in chosen])
        told = voice.say("kit.if.decided", title=card.title, what=what)
    else:
        told = voice.say("kit.if.decided_anything", title=card.title)
    return told if not marks else voice.say("kit.if.decided_so", decided=told, marks=voice.all(list(marks)))


def _name(voice: PageLanguage, card: Card, id: str) -> str:
    return voice.words(card.said()[id]) if id in card.said() else id.replace("_", " ")


def _plain(voice: PageLanguage, text: Text) -> str:
    """A sentence inside another: without its full stop."""
    return voice.words(text).removesuffix(".")


def _open(scenario: Scenario, state: State) -> Card:
    assert state.case is not None
    return scenario.dilemmas[state.case.card]


def _or(voice: PageLanguage, parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return voice.say("kit.or", first=", ".join(parts[:-1]), last=parts[-1])
