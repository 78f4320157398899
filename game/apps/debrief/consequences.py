"""*Van besluit naar gevolg*: every decision with what came of it, and every euro and point accounted for."""

from game.apps.debrief.cases import Played
from game.apps.debrief.effects import coming, effects
from game.apps.debrief.happenings import Happening, OnItsWay, happenings, on_its_way, supervision
from game.apps.debrief.ledger import BECAUSE, Booking, bookings, total
from game.apps.debrief.shapes import Account, Consequences, Effect, Trail
from game.apps.debrief.story import Story
from game.apps.debrief.voice import Voice
from game.rules.events import CoverFound, DebtBooked


def consequences(voice: Voice, story: Story, played: tuple[Played, ...]) -> Consequences:
    """Decision by decision, then fund by fund and meter by meter."""
    told, on_way = happenings(story), on_its_way(story)
    trails = (_trail(voice, story, case, told, on_way) for case in played if case.cause)
    supervised = supervision(story)
    return Consequences(
        trails=(
            *(trail for trail in trails if trail.effects or trail.coming),
            *((_supervision(voice, story, supervised),) if supervised is not None else ()),
        ),
        cover=_cover(voice, story),
        accounts=accounts(voice, story, played),
        debt=voice.say("debrief.debt_remains", amount=story.end.debt) if story.end.debt else "",
    )


def _trail(
    voice: Voice, story: Story, case: Played, told: tuple[Happening, ...], on_way: tuple[OnItsWay, ...]
) -> Trail:
    own = sorted((it for it in told if it.cause == case.cause), key=lambda it: (it.later, it.quarter))
    now = [it for it in own if not it.later]
    return Trail(
        number=case.number,
        title=voice.words(case.card.title),
        place=voice.say(f"debrief.place.{case.came}", quarter=case.quarter),
        effects=(
            *effects(voice, story.scenario, now, case.card.times),
            *effects(voice, story.scenario, own[len(now) :], case.card.times),
        ),
        coming=coming(voice, story.scenario, (it for it in on_way if it.cause == case.cause)),
    )


def _supervision(voice: Voice, story: Story, it: Happening) -> Trail:
    told: tuple[Effect, ...] = effects(voice, story.scenario, (it,))
    place = voice.say("debrief.in_quarter", quarter=it.quarter)
    return Trail(0, voice.say("debrief.supervision"), place, told, ())


def _cover(voice: Voice, story: Story) -> tuple[str, ...]:
    """What funds paid for each other, and what nobody could pay."""
    lines = []
    funds = story.scenario.funds
    for moment in story.moments:
        match moment.event:
            case CoverFound(fund=fund, source=giver, amount=amount):
                names = {"fund": funds[fund].name, "giver": funds[giver].name}
                lines.append(voice.say("debrief.cover_line", quarter=moment.quarter, amount=amount, **names))
            case DebtBooked(fund=fund, amount=amount):
                name = funds[fund].name
                lines.append(voice.say("debrief.debt_line", quarter=moment.quarter, amount=amount, fund=name))
    return tuple(lines)


def accounts(voice: Voice, story: Story, played: tuple[Played, ...]) -> tuple[Account, ...]:
    """For every fund and meter: its start, everything that moved it, and its end."""
    booked, end = bookings(story), story.end
    funds = (
        Account(
            name=voice.words(fund.name),
            unit="euro",
            start=voice.euro(fund.start),
            rows=tuple((name, voice.euro_change(moved)) for name, moved in _rows(voice, booked, played, id)),
            end=voice.euro(end.funds[place]),
        )
        for place, (id, fund) in enumerate(story.scenario.funds.items())
    )
    meters = (
        Account(
            name=voice.words(indicator.name),
            unit="points",
            start=str(indicator.start),
            rows=tuple((name, voice.change(moved)) for name, moved in _rows(voice, booked, played, id)),
            end=str(end.indicators[place]),
        )
        for place, (id, indicator) in enumerate(story.scenario.indicators.items())
    )
    return (*funds, *meters)


def _rows(
    voice: Voice, booked: tuple[Booking, ...], played: tuple[Played, ...], id: str
) -> tuple[tuple[str, int], ...]:
    """What moved it, and how far; what did not is left out."""
    rows: list[tuple[str, int]] = []
    for because in BECAUSE:
        if because != "decision":
            moved = any(it.id == id and it.because == because for it in booked)
            if moved:
                rows.append((voice.say(f"debrief.because.{because}"), total(booked, id, because=because)))
            continue
        for case in played:
            if any(it.id == id and it.because == "decision" and it.cause == case.cause for it in booked):
                name = voice.say("debrief.numbered", number=case.number, title=case.card.title)
                rows.append((name, total(booked, id, because="decision", cause=case.cause)))
    return tuple(rows)
