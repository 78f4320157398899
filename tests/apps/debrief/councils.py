"""Evenings of a works council, recorded: each case goes as a test says."""

from pathlib import Path
from typing import NamedTuple

from game.rules import actions
from game.rules.legal import prompts
from game.rules.prompts import Ballot, PickPrompt
from tests.apps.debrief.recorder import REASON, Recorder, table
from tests.shipped import pack_of

PACK = "examples/works_council"


class Going(NamedTuple):
    """What the works council does with the case on the table."""

    said: str | None
    asks: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    then: str = ""
    """What it does about the director's answer."""


LEFT = Going("not_ours")


def recorded(folder: Path, ways: dict[str, Going], seed: int = 3, quarters: int = 4) -> Recorder:
    """A year in which these cases go so, and the director is left alone in the others."""
    recorder = Recorder(folder, pack_of(PACK), table(seed, quarters=quarters))
    while asked := prompts(recorder.scenario, recorder.state):
        case = recorder.state.case
        way = LEFT if case is None else ways.get(case.card, LEFT)
        adds = [it for it in asked if isinstance(it, PickPrompt) and it.at == "amend"]
        left = [it.id for prompt in adds for it in prompt.items if it.id in way.conditions]
        match asked[0]:
            case Ballot() as ballot:
                items = ballot.option_ids()
                votes = (ballot.ballots if item == (way.said or items[0]) else 0 for item in items)
                nothing = way.said is None and ballot.at == "final_ballot"
                recorder.vote(*((0,) * len(items) if nothing else votes), blank=ballot.ballots if nothing else 0)
            case prompt if prompt.at == "inquiry":
                open_ids = [it for it in way.asks if case is not None and it not in case.asked]
                recorder.do(actions.Ask("inquiry", open_ids[0] if open_ids else None))
            case PickPrompt(at="suspended" | "void" as at):
                recorder.do(actions.Pick(at, way.then))
            case _ if left:
                recorder.do(actions.Pick("amend", left[0]))
            case prompt if prompt.at == "rationale":
                recorder.do(actions.Say("rationale", recorder.log.texts.add(REASON)))
            case prompt:
                recorder.do(next(iter(prompt.answers())))
    recorder.log.close()
    return recorder
