"""*Bijlagen*: the figures quarter by quarter, the sources of all facts, and what this page was made from."""

from itertools import accumulate

from game.apps.debrief.chapters.decisions import source
from game.apps.debrief.pieces import Ledger, Pair, Sources, TableRow
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.ledger import BECAUSE, Booking, bookings, total
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.apps.words import day
from game.rules.terms.units import Unit
from game.rules.views.shapes import FactView
from game.version import __version__


def figures(voice: PageLanguage, story: Story) -> tuple[Ledger, ...]:
    """Every fund and every meter: how each quarter began, what moved it, how it ended."""
    booked = bookings(story)
    quarters = tuple(state.quarter for state in story.quarter_ends)
    if not quarters:
        return ()
    funds = [(id, voice.words(fund.name), fund.start_in(story.quarters)) for id, fund in story.scenario.funds.items()]
    meters = [(id, voice.words(it.name), it.start) for id, it in story.scenario.indicators.items()]
    return (
        *(_ledger(voice, booked, quarters, fund, unit="euros") for fund in funds),
        *(_ledger(voice, booked, quarters, meter, unit="points") for meter in meters),
    )


def _ledger(
    voice: PageLanguage,
    booked: tuple[Booking, ...],
    quarters: tuple[int, ...],
    of: tuple[str, str, int],
    *,
    unit: Unit,
) -> Ledger:
    id, name, height = of
    show, change = (voice.euro, voice.euro_change) if unit == "euros" else (str, voice.change)
    reasons = [it for it in BECAUSE if any(book.id == id and book.because == it for book in booked)]
    moved = {it: [total(booked, id, because=it, quarter=quarter) for quarter in quarters] for it in reasons}
    ends = tuple(accumulate((sum(column) for column in zip(*moved.values(), strict=True)), initial=height))
    # Where nothing moved all year there is nothing to add up.
    ends = ends if reasons else (height,) * (len(quarters) + 1)
    return Ledger(
        caption=name,
        unit=unit,
        columns=tuple(voice.say("debrief.quarter_title", quarter=quarter) for quarter in quarters),
        rows=(
            TableRow(voice.say("debrief.began"), tuple(map(show, ends[:-1]))),
            *(TableRow(voice.say(f"debrief.row.{it}"), tuple(map(change, moved[it]))) for it in reasons),
            TableRow(voice.say("debrief.ended"), tuple(map(show, ends[1:]))),
        ),
    )


def sources(voice: PageLanguage, played: tuple[PlayedCase, ...]) -> tuple[Sources, ...]:
    """The facts with a source, of the cases that were played; a case that came twice stands here once."""
    found: dict[str, Sources] = {}
    for case in played:
        if case.tells:
            facts = tuple(
                (voice.words(fact.text), _figure(voice, fact), source(voice, fact))
                for fact in case.seen.facts
                if fact.source is not None and not fact.private
            )
            if facts:
                found[case.seen.card] = Sources(voice.words(case.card.title), facts)
    return tuple(found.values())


def _figure(voice: PageLanguage, fact: FactView) -> str:
    if fact.value is None:
        return ""
    unit = voice.words(fact.unit) if fact.unit is not None else ""
    if unit == "euro":
        return voice.euro(fact.value)
    if unit == "percent":
        unit = voice.say("debrief.percent")
    return voice.say("debrief.figure", number=fact.value, unit=unit).strip()


def to_fill_in(voice: PageLanguage, evening: Evening) -> tuple[str, ...]:
    """What nobody agreed on beforehand, and is written on the page by hand."""
    kept = evening.retention
    rows = (("ask", owner_of(evening)), ("until", kept.erase_on))
    return tuple(voice.say(f"debrief.stored.{key}") for key, agreed in rows if agreed is None)


def colophon(voice: PageLanguage, evening: Evening) -> tuple[Pair, ...]:
    """Who keeps the evening, and what this page was made from. The seed is not on it: it tells what other cards do."""
    opened, scenario, kept = evening.opened, evening.scenario, evening.retention
    owner = owner_of(evening)
    rows = [] if owner is None else [("owner", voice.written(evening.texts.get(owner)))]
    rows += [] if kept.erase_on is None else [("erase_on", day(kept.erase_on, voice.language))]
    rows += [
        ("pack", voice.say("debrief.pack", title=scenario.title, id=opened.pack)),
        ("licence", scenario.licence if scenario.licence is not None else voice.say("debrief.no_licence")),
        ("played_with", voice.say("debrief.program", version=opened.program, rules=opened.rules)),
        ("made_with", voice.say("debrief.program_only", version=__version__)),
        ("check", evening.check),
    ]
    return tuple(Pair(voice.say(f"debrief.colophon.{key}"), text) for key, text in rows)


def owner_of(evening: Evening) -> str | None:
    """The text id of the name of who keeps the evening; `None` where nobody was named or the group left the name out."""
    owner = evening.retention.owner
    return owner if owner is not None and evening.shows(owner) else None
