"""The log sheet of an evening that was played: filled in, line by line, in the order in which it is typed back."""

from collections.abc import Iterator

from game.apps.kit.lines.kept import Recorded
from game.apps.kit.lines.names import called
from game.apps.kit.lines.recorded import SheetLine, standing_line
from game.apps.kit.log_sheet import head_table
from game.apps.kit.shapes import KitLine, KitSheet, KitTable
from game.apps.session import typed_in_words
from game.apps.words import moment


def filled_sheets(kept: Recorded) -> Iterator[KitSheet]:
    """What the evening was, and its lines: those of a case together, what came between two cases together."""
    voice = kept.order.voice
    lead = voice.say("kit.log.filled.lead")
    if kept.typed is not None:
        lead = f"{typed_in_words(kept.typed, voice.language)} {lead}"
    yield KitSheet(voice.say("kit.log"), (head_table(kept.order, _as_played(kept)),), lead, wide=True)
    parts: list[KitLine | KitTable] = []
    for number, lines in _groups(kept.lines):
        parts.append(KitLine(_heading(kept, number, lines), "label"))
        rows = [(line.word, line.answer) for line in lines]
        if number:
            word, _, numbers = standing_line(kept.order, lines[-1].state).partition(" ")
            rows.append((word, numbers))
        parts.append(KitTable(("", ""), tuple(rows), (1, 4)))
    yield KitSheet(voice.say("kit.log.lines"), tuple(parts), voice.say("kit.log.lines.lead"))


def _groups(lines: tuple[SheetLine, ...]) -> Iterator[tuple[int, list[SheetLine]]]:
    here: list[SheetLine] = []
    for line in lines:
        if here and (line.case, line.quarter) != (here[0].case, here[0].quarter):
            yield here[0].case, here
            here = []
        here.append(line)
    if here:
        yield here[0].case, here


def _heading(kept: Recorded, number: int, lines: list[SheetLine]) -> str:
    voice = kept.order.voice
    if not number:
        quarter = lines[0].quarter
        return voice.say("kit.quarter", quarter=quarter) if quarter else voice.say("kit.log.before_year")
    case = lines[0].state.case
    title = "" if case is None else voice.words(kept.order.scenario.dilemmas[case.card].title)
    told = voice.say("kit.log.case", number=number)
    return f"{told} · {title}" if title else told


def _as_played(kept: Recorded) -> dict[str, str]:
    voice, setup, opened = kept.order.voice, kept.setup, kept.opened
    scenario, seats = kept.order.scenario, kept.setup.seats
    settings = scenario.settings
    quarters, goal = setup.quarters or scenario.quarters, _goal(kept)
    year = voice.say("kit.log.quarters", quarters=quarters)
    return {
        "date": voice.day(opened.day),
        "seats": ", ".join(f"{voice.seat(seat.id)} {seat.voters}" for seat in seats),
        "voters": str(setup.voters),
        "method": "" if opened.ballots is None else voice.say(f"table.method.{opened.ballots}"),
        "counts": voice.say(f"kit.log.counts.{setup.reveal}"),
        "rule": voice.say(f"rule.{setup.decision or settings.decision}"),
        "form": voice.say(f"table.form.{setup.form or settings.form}"),
        "level": voice.say(f"kit.log.level.{setup.depth or settings.level}"),
        "practice": voice.say("kit.log.yes" if setup.practice else "kit.log.no"),
        "year": year if setup.cases is None else voice.say("kit.log.year_of", cases=setup.cases, quarters=quarters),
        "goal": goal,
        "seed": str(setup.seed),
        # Of an evening of paper nobody typed in at what time it began.
        "begun": moment(opened.started, voice.language) if opened.played_on is None else "",
        "ended": "" if opened.debrief_at is None else moment(opened.debrief_at, voice.language),
    }


def _goal(kept: Recorded) -> str:
    word, scenario = called("goal", kept.order.voice.language), kept.order.scenario
    found = next((line.state.goal for line in kept.lines if line.word == word), None)
    return "" if found is None else kept.order.voice.words(scenario.goals[found].title)
