"""What the sheet should say next, in a line or two: the question that has to be answered, and what else may come first."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from game.apps.kit.lines.ahead import ahead
from game.apps.kit.lines.answers import asked_name
from game.apps.kit.lines.ballots_written import ballot_marks
from game.apps.kit.lines.marks import NOTHING, marked, short
from game.apps.kit.lines.names import called, name_of, parted
from game.apps.kit.lines.told import NONE
from game.apps.kit.lines.writing import number_items, purse_items
from game.apps.kit.order import KitOrder
from game.apps.words import render, say
from game.rules import prompts
from game.rules.legal import controls, offers
from game.rules.legal import prompts as asked_now
from game.rules.prompts import AnyPrompt, Item
from game.rules.state import State
from game.rules.terms.at import At
from game.rules.terms.text import LANGUAGES, Message, message
from game.rules.terms.units import amount


def next_lines(order: KitOrder, state: State) -> Iterator[str]:
    """What comes next on the sheet, and how it is written."""
    every = tuple(ahead(order.scenario, state))
    language, last = order.voice.language, every[-1]
    asked = asked_now(order.scenario, last)
    has_to = [it for it in asked if not isinstance(it, prompts.AcknowledgePrompt)]
    for prompt in has_to[:1]:
        ask = say(language, "enter.next", word=called(asked_name(prompt), language), ask=prompt.ask)
        yield " ".join((ask, *answers_of_prompt(order, last, prompt)))
        if isinstance(prompt, prompts.SayPrompt):
            yield say(language, "enter.none_said" if len(every) == 1 else "enter.none_said_later")
    before = [it for here in every[:-1] for it in asked_now(order.scenario, here)]
    others = [it for it in (*before, *has_to[1:]) if not isinstance(it, prompts.AcknowledgePrompt)]
    besides = dict.fromkeys(called(asked_name(it), language) for it in others)
    if besides:
        yield say(language, "enter.first", words=", ".join(besides))


def words_now(order: KitOrder, state: State) -> tuple[str, ...]:
    """The words that a line can begin with now, what has to be answered first."""
    every, language, scenario = tuple(ahead(order.scenario, state)), order.voice.language, order.scenario
    asked = [it for here in reversed(every) for it in asked_now(scenario, here)]
    names = [asked_name(it) for it in asked if not isinstance(it, prompts.AcknowledgePrompt)]
    names += [name_of(it) for here in reversed(every) for it in controls(scenario, here)]
    names += [asked_name(it) for here in reversed(every) for it in offers(scenario, here)]
    names += ["on"] * (len(every) > 1) + ["card", "standing"]
    return tuple(dict.fromkeys(called(name, language) for name in names))


def meant(order: KitOrder, state: State, line: str) -> str:
    """The line with the word in front that whoever types nothing leaves out, where words of their own are asked for."""
    typed = line.strip()
    every = tuple(ahead(order.scenario, state))
    first = next((it for it in asked_now(order.scenario, every[-1])), None)
    nothing = (
        typed in NOTHING
        or typed.casefold() in {say(it, "enter.none_word") for it in LANGUAGES}
        or (not typed and len(every) == 1)
    )
    if not isinstance(first, prompts.SayPrompt) or not nothing:
        return line
    return f"{called(first.at, order.voice.language)} {NONE}"


def instead(order: KitOrder, state: State, line: str, why: Message) -> Message:
    """What is said of a line that cannot be: where it is only not its turn, what can be typed."""
    name, _ = parted(line)
    asked = asked_now(order.scenario, tuple(ahead(order.scenario, state))[-1])
    if why.id == "enter.stands" and any(isinstance(it, prompts.Stands) and not it.counted for it in asked):
        return message("enter.stands_only")
    final = any(isinstance(it, prompts.Ballot) and it.final for it in asked)
    match why.values:
        case {"counted": int(counted), "expected": int(expected)} if why.id == "refused.count_total" and final:
            if counted > expected:
                return message("enter.came_back", counted=why)
    if why.id not in ("enter.not_asked", "refused.not_asked"):
        return why
    language = order.voice.language
    if name == "recount":
        one = any(isinstance(it, prompts.Stands) for it in asked)
        return message("enter.stands_only" if one else "enter.recount_later")
    if name == "attend":
        return message("enter.attend_later")
    words = ", ".join(words_now(order, state))
    if name is None:
        return message("enter.not_now_typed", words=words)
    return message("enter.not_now", word=called(name, language), words=words)


def answers_of_prompt(order: KitOrder, state: State, prompt: AnyPrompt) -> Iterator[str]:
    """What can be typed behind its word."""
    language = order.voice.language
    match prompt:
        case prompts.Ballot(seats=True, ballots=ballots):
            yield from answers_of_prompt(order, state, prompt.question)
            yield say(language, "enter.proposals_each", count=ballots)
        case prompts.Ballot(question=prompts.AllocatePrompt() | prompts.RankPrompt()):
            yield from answers_of_prompt(order, state, prompt.question)
        case prompts.Ballot():
            yield " ".join((*ballot_marks(order, state, prompt).marks, NONE))
        case prompts.Stands():
            yield say(language, "enter.stands" if prompt.counted else "enter.stands_only")
        case prompts.PickPrompt(at=at, items=items) | prompts.RankPrompt(at=at, items=items):
            yield _items(order, state, at, items)
        case prompts.ChoosePrompt(at=at, items=items) | prompts.AskPrompt(at=at, items=items):
            yield _items(order, state, at, items)
            if isinstance(prompt, prompts.AskPrompt):
                yield f"· {say(language, 'kit.said.done')}"
        case prompts.AllocatePrompt(posts=posts, amount=whole, unit=unit):
            yield " · ".join(short(order, post.text) for post in posts)
            yield f"= {render(amount(whole, unit), language)}"
        case prompts.AgendaPrompt(least=least, most=most):
            yield f"{least}" if least == most else f"{least}–{most}"
        case prompts.RollPrompt():
            yield say(language, "enter.dice")
        case prompts.ShiftPrompt():
            yield _items(order, state, "shift", purse_items(prompt))
        case prompts.AdjustPrompt():
            yield _items(order, state, "adjust", number_items(prompt))
        case prompts.InjectPrompt(items=items):
            yield _items(order, state, "inject", items)
        case (
            prompts.AcknowledgePrompt()
            | prompts.SayPrompt()
            | prompts.AttendPrompt()
            | prompts.AgreeToShowPrompt()
            | prompts.ReasonPrompt()
            | prompts.OpenOwnPrompt()
        ):
            return
        case _:
            assert_never(prompt)


def _items(order: KitOrder, state: State, at: At, items: Sequence[Item]) -> str:
    there = marked(order, state, at, items)
    shown = (f"{mark} {short(order, it.text)}" for mark, it in zip(there.marks, items, strict=True) if not it.closed)
    return " · ".join(shown)
